import { startProfileImport } from '#domain/arrival/profile-import.commands.ts'
import { sendTransfer } from '#domain/arrival/transfer.commands.ts'
import { saveDraft } from '#domain/draft/draft.commands.ts'
import { askHandover, holdHandover } from '#domain/intake/handover.commands.ts'
import { postponeIntake, recordAnswer } from '#domain/intake/intake.commands.ts'
import { recordProgress, withdrawProgress } from '#domain/integration/progress.commands.ts'
import { agreeOnActivity } from '#domain/plan/agreement.commands.ts'
import { addGoal, stopGoal } from '#domain/plan/goal.commands.ts'
import { startPip, writePip } from '#domain/plan/pip.commands.ts'
import { decidePip } from '#domain/plan/pip.decision.commands.ts'
import type { PipAddress } from '#domain/plan/pip.queries.ts'
import { receiveObjection } from '#domain/plan/pip-objection.commands.ts'
import { addStep } from '#domain/plan/step.commands.ts'
import type { Role, UserActor } from '#kernel/actor.ts'
import type { FileId, HandoverId, TransferId } from '#kernel/ids.ts'
import type { Context } from '#platform/context.ts'
import {
  asSuperuser,
  coach,
  coordinator,
  dalfsen,
  database,
  director,
  ommen,
  onTeam,
  refugeeCouncil,
  setTheScene,
  volunteer,
} from './attack-scene.ts'
import { aPartner, aWorker, day, done } from './builders.ts'
import { acting } from './database.ts'
import { aMessageEachWay, BSN } from './duo-letters.ts'
import { aCoachWithOldDrafts, aDraftThatWentBack, aProgrammeStoppedByHealth } from './health-scene.ts'
import {
  aFileForAPlan,
  aFullContent,
  anAgreedPip,
  anObjection,
  DATED_TODAY,
  giveLetterhead,
  type PlanScene,
} from './pip-scene.ts'

/**
 * A file in Dalfsen with something about health, money or numbers at every place that the law subjects have for it,
 * and everyone who has a job around it.
 */

/** Words about health and money that stand wherever such words may be written, and nowhere else. */
export const HEALTH = 'Reumaklachten'
export const MONEY = 'Huurschuld'

export let scene: PlanScene
export let reader: UserActor
export let guide: UserActor
export let school: UserActor
export let manager: UserActor
export let elsewhere: UserActor
/** Everyone but case workers of Dalfsen, by their job. */
export let outsiders: ReadonlyMap<string, UserActor>
/** The file with everything in it; `moving` is offered to Ommen with a note on health. */
export let full: FileId
export let moving: FileId
export let transferId: TransferId
/** Ids by the names that routes give them. */
export let ids: Readonly<Record<string, string>>

/** Given to `beforeAll`; fills the names above and those of the scene below it. */
export async function setTheLawScene(): Promise<void> {
  await setTheScene()
  const at = (role: Role, scope: 'self' | 'municipality' = 'municipality') =>
    aWorker(database, dalfsen, { role, scope })
  reader = await at('case-worker')
  manager = await at('team-manager')
  elsewhere = await aWorker(database, ommen, { role: 'case-worker', scope: 'municipality' })
  guide = await aWorker(database, refugeeCouncil, { role: 'social-guide' })
  const bridgeBuilder = await aWorker(database, refugeeCouncil, { role: 'bridge-builder' })
  const klinkerrijk = await aPartner(database, [dalfsen], { name: 'Klinkerrijk', kind: 'language-school' })
  school = await aWorker(database, klinkerrijk, { role: 'language-school' })
  const trainer = await aWorker(database, refugeeCouncil, { role: 'trainer' })
  const bakery = await aPartner(database, [dalfsen], { name: 'Bakkerij De Oven', kind: 'employer' })
  outsiders = new Map(
    Object.entries({
      coach,
      coordinator,
      volunteer,
      guide,
      school,
      manager,
      elsewhere,
      'bridge builder': bridgeBuilder,
      'coach of the municipality': await at('career-coach'),
      'colleague at the school': await aWorker(database, klinkerrijk, { role: 'language-school' }),
      trainer,
      administrator: await at('administrator'),
      researcher: await at('researcher'),
      networker: await at('employer-networker', 'self'),
      employer: await aWorker(database, bakery, { role: 'employer' }),
    }),
  )
  scene = { database, municipality: dalfsen, writer: director, reader }
  await giveLetterhead(database, dalfsen)
  full = await aFileForAPlan(scene)
  moving = await aFileForAPlan(scene)
  for (const one of [coach, guide, school, bridgeBuilder, volunteer]) await onTeam(full, one)
  await acting(database, director, beforeThePlan)
  const typist = await at('case-worker')
  const story = { municipalityId: dalfsen.id, fileId: full, words: HEALTH }
  const coachOfLate = await aCoachWithOldDrafts(typist, story)
  outsiders = new Map([...outsiders, ['coach who was a case worker', coachOfLate]])
  const { enrolmentId } = await aProgrammeStoppedByHealth(full, { trainer, words: HEALTH })
  const decided = await anAgreedPip(scene, full, { content: aFullContent({ healthNote: HEALTH }) })
  ids = {
    ...(await acting(database, director, (ctx) => fromTheDecisionOn(ctx, decided))),
    ...(await acting(database, director, aroundTheFile)),
    ...(await aMessageEachWay(database, dalfsen, full)),
    recordId: await aWithdrawnExtension(),
    enrolmentId,
  }
  await aDraftThatWentBack({ fileId: full, version: 2 }, reader, HEALTH)
  await closedRows()
}

/** What no command of this story writes, or only after months. */
async function closedRows(): Promise<void> {
  const key = `'${dalfsen.id}', '${full}'`
  await asSuperuser(`insert into arrival_limitation (municipality_id, file_id, words, recorded_on)
    values (${key}, '${HEALTH}', '2026-11-01')`)
  await asSuperuser(`insert into arrival_unread (municipality_id, file_id, id, cells, recorded_on)
    values (${key}, gen_random_uuid(), '[{"column": "Toelichting", "value": "${HEALTH}"}]', '2026-11-01')`)
  await asSuperuser(`insert into fine (municipality_id, file_id, id, article, amount_euros, fault, conduct, reason,
      heard_on, heard_words, decided_on, term_number) values (${key}, gen_random_uuid(), '22', 50, 'reduced', 'Niet gekomen',
      '${HEALTH}', '2026-11-01', '${HEALTH}', '2026-11-02', 1)`)
  await asSuperuser(`update inbox_event set details = '{"ontheffing": "${HEALTH}"}'`)
}

async function beforeThePlan(ctx: Context): Promise<void> {
  const said = { answeredOn: day('2026-11-02') }
  done(await recordAnswer(ctx, full, { ...said, domain: 'health', answers: { 'can-do': HEALTH } }))
  done(await recordAnswer(ctx, full, { ...said, domain: 'money', answers: { 'own-view': MONEY } }))
  done(await postponeIntake(ctx, full, { reason: 'ill', fromOn: day('2026-11-10') }))
  const goal = { why: HEALTH, languageAtWork: false }
  const goalId = done(await addGoal(ctx, full, { ...goal, kind: 'wellbeing', title: HEALTH }))
  const step = { goalId, title: HEALTH, doer: 'other', doerName: HEALTH } as const
  done(await addStep(ctx, full, { ...step, from: day('2026-11-23'), to: day('2026-12-18') }))
  done(await stopGoal(ctx, full, { goalId, reason: HEALTH }))
  done(await addGoal(ctx, full, { ...goal, why: MONEY, kind: 'money', title: MONEY }))
  const unburdening = { activity: 'unburdening', description: MONEY, partner: MONEY } as const
  const window = { from: day('2026-11-02'), until: null, hoursPerWeek: null }
  done(await agreeOnActivity(ctx, full, { ...unburdening, ...window }))
}

async function fromTheDecisionOn(ctx: Context, decided: PipAddress) {
  const on = day('2026-11-20')
  done(await decidePip(ctx, decided, DATED_TODAY))
  const objection = anObjection({ receivedOn: on, grounds: HEALTH })
  const objectionId = done(await receiveObjection(ctx, decided, objection))
  done(await recordProgress(ctx, full, { kind: 'waiver', on, ground: 'MED', parts: ['SP'] }))
  const version = done(await startPip(ctx, full, 'Andere begeleiding'))
  done(await writePip(ctx, { fileId: full, version }, { healthNote: HEALTH }))
  return { objectionId }
}

async function aroundTheFile(ctx: Context) {
  const asked = {
    askedOn: day('2026-11-02'),
    askedOf: 'reception',
    organisation: 'COA',
    contact: null,
  } as const
  const handoverId: HandoverId = done(await askHandover(ctx, full, asked))
  const shared = [{ subject: 'visible-limitations' as const, words: HEALTH }]
  const report = { heldOn: day('2026-11-03'), report: 'Goed gesprek', shared }
  done(await holdHandover(ctx, { fileId: full, handoverId }, report))
  const form = `intake.health.${full}`
  done(await saveDraft(ctx, { municipalityId: dalfsen.id, form, fields: { 'can-do': HEALTH } }))
  const rows = [{ row: 2, cells: ['A', BSN, HEALTH] }]
  const profiles = { name: 'p.csv', heading: ['Voornaam', 'BSN', 'Beperkingen'], rows }
  const importId = done(await startProfileImport(ctx, dalfsen.id, profiles))
  const health = { words: HEALTH, reason: 'Woning zonder trap' }
  const move = { fileId: moving, to: ommen.id, movedInOn: day('2026-11-20'), health }
  transferId = done(await sendTransfer(ctx, move))
  return { handoverId, importId, transferId }
}

/** More time because of illness, as it lies there near the end of a term; one was withdrawn. @returns the other */
async function aWithdrawnExtension(): Promise<string> {
  const itemId = await anExtension()
  await acting(database, director, async (ctx) =>
    done(await withdrawProgress(ctx, full, { itemId, reason: HEALTH })),
  )
  return anExtension()
}

async function anExtension(): Promise<string> {
  const id = crypto.randomUUID()
  const what = `'${full}', 'extension', '2026-11-20', 'worker', '2026-11-20'`
  const columns = 'file_id, kind, on_day, source, recorded_on'
  await asSuperuser(`insert into progress_item (municipality_id, id, ${columns}, detail)
    values ('${dalfsen.id}', '${id}', ${what}, '{"ground": "illness"}')`)
  await asSuperuser(`insert into integration_fact (municipality_id, id, ${columns}, detail, source_id)
    values ('${dalfsen.id}', gen_random_uuid(), ${what}, '{"ground": "Wi art. 12", "months": 4}', '${id}')`)
  return id
}
