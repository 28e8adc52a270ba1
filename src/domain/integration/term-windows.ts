import type { LocalDate } from '#kernel/local-date.ts'
import { LAW } from './content/law-values.ts'
import { type Because, because, doesNotApply, notStarted, type Window, windowUnder } from './deadline.ts'
import { examsPassedOn } from './exam-windows.ts'
import type { HourKind, IntegrationFacts, LearningRoute } from './facts.ts'
import { effortsCountFrom, hasHoursOf, hoursOf, PARTICIPATION, reachedOn } from './hours.ts'
import type { LawValue } from './law.ts'
import { planInForce, plansInOrder, type Term, termOf } from './term.ts'

/** The three years themselves: WI.TERM.LEN, or WI.EXT once they were extended. */
export function termWindow(facts: IntegrationFacts): Window {
  const term = termOf(facts)
  const { fulfilledOn } = facts
  if (term === null) return notStartedTerm(fulfilledOn)
  const isExtended = term.extensions.length > 0
  return windowUnder(isExtended ? LAW.extension : LAW.termYears, {
    obligation: 'term',
    from: term.from,
    to: term.to,
    metOn: fulfilledOn ?? null,
    isExtended,
    because: [...reasonsOf(facts, term), ...because({ fulfilledOn })],
  })
}

/** Also without a plan somebody can have fulfilled the duty: with a diploma that DUO accepts. */
const notStartedTerm = (fulfilledOn: LocalDate | undefined): Window => ({
  ...notStarted(LAW.termYears, 'term', because({ fulfilledOn })),
  metOn: fulfilledOn ?? null,
})

/** The first plan and the extensions: what every date within the term rests on. */
function reasonsOf(facts: IntegrationFacts, { extensions }: Term): Because[] {
  const first = because({ 'plans.datedOn': plansInOrder(facts)[0]?.datedOn })
  const later = extensions.flatMap(({ decidedOn, months, ground }) =>
    because({
      'extensions.decidedOn': decidedOn,
      'extensions.months': months,
      'extensions.ground': ground || undefined,
    }),
  )
  return [...first, ...later]
}

type Part = {
  law: LawValue
  obligation: string
  metOn: LocalDate | null
  reasons: Readonly<Record<string, string | number | null | undefined>>
}

/** Not asked, with the fact that says so: the route of the plan, or the group. */
type NotAsked = { law: LawValue; obligation: string; notFor: readonly Because[] }

/** What must be done before the term is over, per route: PVT, MAP, exams, hours and end talk of the Z-route. */
export function partWindows(facts: IntegrationFacts): Window[] {
  const term = termOf(facts)
  // A plan after the term is over does not undo what was missed in it.
  const route = term === null ? undefined : planInForce(facts, term.to)?.route
  const reasons = term === null ? [] : reasonsOf(facts, term)
  return partsAsked(facts, term === null ? 'unknown' : route).map((asked) => {
    if ('notFor' in asked) return doesNotApply(asked.law, asked.obligation, asked.notFor)
    if (term === null) return notStarted(asked.law, asked.obligation)
    return windowUnder(asked.law, {
      obligation: asked.obligation,
      from: term.from,
      to: term.to,
      metOn: asked.metOn,
      isExtended: term.extensions.length > 0,
      because: [...reasons, ...because(asked.reasons)],
    })
  })
}

/** Before the first plan any route may come: `unknown`. A plan without a route counts as the B1-route, the main one. */
function partsAsked(
  facts: IntegrationFacts,
  route: LearningRoute | 'unknown' | undefined,
): (Part | NotAsked)[] {
  const forRoutes = (routes: readonly LearningRoute[], part: Part): Part | NotAsked =>
    route === 'unknown' || routes.includes(route ?? 'B1')
      ? part
      : { law: part.law, obligation: part.obligation, notFor: because({ 'plans.route': route }) }
  const isFamily = facts.group === 'family'
  const participation = zParticipation(facts)
  return [
    pvt(facts),
    forRoutes(['B1', 'Z'], map(facts)),
    forRoutes(['B1'], exams(facts)),
    forRoutes(['Z'], zHours(facts)),
    isFamily
      ? { law: LAW.zFamilyHours, obligation: 'z-participation', notFor: because({ group: facts.group }) }
      : forRoutes(['Z'], participation),
    forRoutes(['Z'], zEndTalk(facts)),
  ]
}

/**
 * A talk or a signature closes what was done in hours. Where hours were recorded they must be enough (12 for PVT,
 * 40 for MAP); where nobody recorded any, the college that closes it answers for them: INT.HOURS.CLOSED.
 */
function closedOn(
  facts: IntegrationFacts,
  closing: LocalDate | undefined,
  { kind, needed }: { kind: 'pvt' | 'map-practice'; needed: number },
) {
  if (closing === undefined) return null
  if (!(facts.hours ?? []).some((one) => one.kind === kind)) return closing
  const enoughOn = reachedOn(facts, [kind], needed)
  if (enoughOn === null) return null
  return enoughOn > closing ? enoughOn : closing
}

/** What was closed before efforts count closes nothing (Bi 5.3 par. 5). */
const notBefore = (since: LocalDate | undefined, day: LocalDate | undefined): LocalDate | undefined =>
  day !== undefined && since !== undefined && day < since ? undefined : day

const firstPlanOn = (facts: IntegrationFacts): LocalDate | undefined => plansInOrder(facts)[0]?.datedOn

/** How many hours were recorded; nobody's zero is no reason. */
const hoursRecorded = (facts: IntegrationFacts, kinds: readonly HourKind[]): number | undefined =>
  hasHoursOf(facts, kinds) ? hoursOf(facts, kinds) : undefined

function pvt(facts: IntegrationFacts): Part {
  const signedOn = notBefore(effortsCountFrom(facts), facts.pvtSignedOn)
  return {
    law: LAW.pvtHours,
    obligation: 'pvt',
    metOn: closedOn(facts, signedOn, { kind: 'pvt', needed: LAW.pvtHours.versions[0].value }),
    reasons: { pvtSignedOn: facts.pvtSignedOn, 'hours.pvt': hoursRecorded(facts, ['pvt']) },
  }
}

function map(facts: IntegrationFacts): Part {
  const needed = LAW.mapHours.versions[0].value
  const heldOn = notBefore(firstPlanOn(facts), facts.mapEndTalkOn)
  return {
    law: LAW.mapHours,
    obligation: 'map',
    metOn: closedOn(facts, heldOn, { kind: 'map-practice', needed }),
    reasons: {
      mapEndTalkOn: facts.mapEndTalkOn,
      'hours.map-practice': hoursRecorded(facts, ['map-practice']),
    },
  }
}

const exams = (facts: IntegrationFacts): Part => ({
  law: LAW.exams,
  obligation: 'exams',
  metOn: examsPassedOn(facts),
  reasons: { 'plans.level': planInForce(facts)?.level, 'exams.on': examsPassedOn(facts) },
})

const zHours = (facts: IntegrationFacts): Part => ({
  law: facts.group === 'family' ? LAW.zFamilyHours : LAW.zCourseHours,
  obligation: 'z-hours',
  metOn: reachedOn(facts, ['course'], LAW.zCourseHours.versions[0].value),
  reasons: { 'hours.course': hoursRecorded(facts, ['course']) },
})

const zParticipation = (facts: IntegrationFacts): Part => ({
  law: LAW.zParticipationHours,
  obligation: 'z-participation',
  metOn: reachedOn(facts, PARTICIPATION, LAW.zParticipationHours.versions[0].value),
  reasons: { group: facts.group, 'hours.participation': hoursRecorded(facts, PARTICIPATION) },
})

const zEndTalk = (facts: IntegrationFacts): Part => ({
  law: LAW.zEndTalk,
  obligation: 'z-end-talk',
  metOn: notBefore(firstPlanOn(facts), facts.zRouteEndTalkOn) ?? null,
  reasons: { zRouteEndTalkOn: facts.zRouteEndTalkOn },
})
