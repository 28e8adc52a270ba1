import type { RecordedFact } from '#domain/integration/recorded-fact.ts'
import type { Agreement } from '#domain/plan/agreement.ts'
import type { PlanGoal } from '#domain/plan/goal.ts'
import { type LetterBasis, letterInput } from '#domain/plan/pip.letter.ts'
import type { SnapshotAnswer, SnapshotFact } from '#domain/plan/pip.snapshot.ts'
import type { Pip } from '#domain/plan/pip.ts'
import { planLetter } from '#domain/plan/plan-letter.ts'
import type { AgreementId, GoalId, PlanId, StepId } from '#kernel/ids.ts'
import { day } from './builders.ts'
import { aFullContent } from './pip-scene.ts'

export const aGoal = (facts: Partial<PlanGoal>): PlanGoal => ({
  id: '01980000-0000-7000-8000-000000000001' as GoalId,
  kind: 'work',
  title: 'Werk in een winkel',
  why: 'Ik verkoop graag',
  languageAtWork: false,
  addedOn: day('2026-11-02'),
  turns: [],
  steps: [],
  ...facts,
})

export const aStep = (facts: Partial<PlanGoal['steps'][number]> = {}): PlanGoal['steps'][number] => ({
  id: '01980000-0000-7000-8000-000000000002' as StepId,
  title: 'Open dag bezoeken',
  doer: 'person',
  doerName: null,
  from: day('2026-11-23'),
  to: day('2026-12-18'),
  addedOn: day('2026-11-02'),
  ending: null,
  ...facts,
})

export const anAgreement = (facts: Partial<Agreement> = {}): Agreement => ({
  id: '01980000-0000-7000-8000-000000000004' as AgreementId,
  activity: 'route-hours',
  description: '',
  partner: 'Taalschool Klinkerrijk',
  from: day('2026-12-01'),
  until: null,
  hoursPerWeek: 12.5,
  addedOn: day('2026-11-02'),
  ending: null,
  ...facts,
})

export const aFact = (fact: RecordedFact, source: SnapshotFact['source'] = 'duo'): SnapshotFact => ({
  fact,
  source,
  recordedOn: day('2026-08-06'),
  by: null,
})

export const said = (
  domain: SnapshotAnswer['domain'],
  answers: SnapshotAnswer['answers'],
): SnapshotAnswer => ({
  domain,
  contentVersion: 1,
  answeredOn: day('2026-10-05'),
  answers,
  by: null,
})

export type Frozen = LetterBasis['frozen']

export const frozen = (facts: Partial<Frozen> = {}): Frozen => ({
  facts: [],
  intake: [],
  madeOn: day('2026-11-20'),
  choice: {
    points: { B1: [], O: [], Z: [] },
    group: 'asylum',
    courseHours: 0,
    leastHours: { pvt: 12, map: 40 },
    lastDayOfRouteChange: null,
  },
  ...facts,
})

export const basis = (facts: Partial<LetterBasis> = {}): LetterBasis => ({
  pip: {
    id: '01980000-0000-7000-8000-000000000003' as PlanId,
    content: aFullContent(),
    changeReason: '',
    steps: [],
  } as Pick<Pip, 'id' | 'content' | 'changeReason' | 'steps'> as Pip,
  fileNumber: '2026-0001',
  datedOn: day('2026-11-20'),
  sentOn: day('2026-11-20'),
  replaced: undefined,
  term: { from: day('2026-11-21'), to: day('2029-11-20') },
  routeChangeUntil: day('2028-05-20'),
  plan: { goals: [], agreements: [], talks: [], reintegration: null },
  frozen: frozen(),
  parties: {
    municipality: { name: 'Dalfsen', addressLines: ['Raadhuisstraat 1'], phone: '14 0529' },
    person: { name: 'Samir Haddad', addressLines: [], language: 'ar' },
    worker: { name: 'Noor Visser', email: 'noor@example.nl' },
  },
  signer: 'Piet de Vries',
  ...facts,
})

/** All that the letter says of a decision, in Dutch. */
export const told = (facts: Partial<LetterBasis>): string =>
  JSON.stringify(planLetter(letterInput(basis(facts))))
