import type { LocalDate } from '#kernel/local-date.ts'
import type { IntegrationFacts } from './facts.ts'
import type { DayKind, RecordedFact } from './recorded-fact.ts'

type OneDay = Exclude<
  DayKind,
  'intake-talk' | 'learnability-test' | 'progress-talk' | 'third-party-asked' | 'third-party-received'
>

const MEMBER = {
  'arrived-at-reception': 'arrivedAtReceptionOn',
  'permit-granted': 'permitGrantedOn',
  'duty-started': 'dutyStartedOn',
  'duty-notified': 'dutyNotifiedOn',
  'registered-in-municipality': 'registeredInMunicipalityOn',
  'moved-in': 'movedInOn',
  'social-assistance-started': 'socialAssistanceStartedOn',
  'course-offered': 'courseOfferedOn',
  'pvt-signed': 'pvtSignedOn',
  'map-end-talk': 'mapEndTalkOn',
  'z-route-end-talk': 'zRouteEndTalkOn',
  exempted: 'exemptedOn',
  waived: 'waivedOn',
  fulfilled: 'fulfilledOn',
} as const satisfies Record<OneDay, keyof IntegrationFacts>

const INTAKE_PART: Partial<Record<RecordedFact['kind'], 'talk' | 'learnability'>> = {
  'intake-talk': 'talk',
  'learnability-test': 'learnability',
}

/**
 * Makes of the facts recorded one by one what the rules reckon with. The order in which they were recorded makes a
 * difference only between facts of one day: the last one holds. Of a group, a move or a question to a third party the latest day counts. Without a recorded group
 * somebody counts as asylum (INT.GROUP): those are the people this program guides.
 */
export function assembleFacts(recorded: readonly RecordedFact[]): IntegrationFacts {
  const sorted = [...recorded].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
  const of = <K extends RecordedFact['kind']>(kind: K) =>
    sorted.filter((fact): fact is Extract<RecordedFact, { kind: K }> => fact.kind === kind)
  const asked = sorted.findLast(({ kind }) => kind === 'third-party-asked')?.on
  const received = sorted.findLast(({ kind }) => kind === 'third-party-received')?.on
  const lifted = of('exam-part-lifted')
  return {
    ...singleDays(sorted),
    group: of('group').at(-1)?.group ?? 'asylum',
    ...((asked ?? received) && {
      awaitsThirdParty: { ...(asked && { askedOn: asked }), ...(received && { receivedOn: received }) },
    }),
    intake: sorted.flatMap(({ kind, on }) => (INTAKE_PART[kind] ? [{ part: INTAKE_PART[kind], on }] : [])),
    plans: of('plan').map(({ kind: _, on, ...plan }) => ({ datedOn: on, ...plan })),
    progressTalks: sorted.filter(({ kind }) => kind === 'progress-talk').map(({ on }) => on),
    hours: of('hours').map(({ on, of: kind, hours }) => ({ kind, on, hours })),
    exams: of('exam').map(({ kind: _, ...exam }) => exam),
    ...(lifted.length > 0 && { examPartsLifted: lifted.map(({ part, on }) => ({ part, on })) }),
    extensions: of('extension').map(({ on, ground, months }) => ({ ground, months, decidedOn: on })),
  }
}

function singleDays(sorted: readonly RecordedFact[]): Partial<Record<(typeof MEMBER)[OneDay], LocalDate>> {
  const members: Partial<Record<string, keyof IntegrationFacts>> = MEMBER
  return Object.fromEntries(
    sorted.flatMap(({ kind, on }) => {
      const member = members[kind]
      return member ? [[member, on]] : []
    }),
  )
}
