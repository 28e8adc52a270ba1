import type { LocalDate } from '#kernel/local-date.ts'
import { LAW } from './content/law-values.ts'
import { type Because, because, doesNotApply, notStarted, type Window, windowUnder } from './deadline.ts'
import { examsPassedOn, levelAsked } from './exam-windows.ts'
import type { IntegrationFacts, PlanFact } from './facts.ts'
import { hoursOf, PARTICIPATION, reachedOn } from './hours.ts'
import type { LawValue } from './law.ts'
import { plansInOrder, type Term, termOf } from './term.ts'

/** The three years themselves: WI.TERM.LEN, or WI.EXT once they were extended. */
export function termWindow(facts: IntegrationFacts): Window {
  const term = termOf(facts)
  if (term === null) return notStarted(LAW.termYears, 'term')
  const isExtended = term.extensions.length > 0
  return windowUnder(isExtended ? LAW.extension : LAW.termYears, {
    obligation: 'term',
    from: term.from,
    to: term.to,
    metOn: facts.fulfilledOn ?? null,
    isExtended,
    because: [...reasonsOf(facts, term), ...because({ fulfilledOn: facts.fulfilledOn })],
  })
}

/** The first plan and the extensions: what every date within the term rests on. */
function reasonsOf(facts: IntegrationFacts, { extensions }: Term): Because[] {
  const first = because({ 'plans.datedOn': plansInOrder(facts)[0]?.datedOn })
  const later = extensions.flatMap(({ decidedOn, months }) =>
    because({ 'extensions.decidedOn': decidedOn, 'extensions.months': months }),
  )
  return [...first, ...later]
}

type Part = {
  law: LawValue
  obligation: string
  metOn: LocalDate | null
  reasons: Readonly<Record<string, string | number | null | undefined>>
}

type Asked = Part | { law: LawValue; obligation: string; notFor: string }

/** What must be done before the term is over, per route: PVT, MAP, exams, hours and end talk of the Z-route. */
export function partWindows(facts: IntegrationFacts): Window[] {
  const term = termOf(facts)
  const latest = plansInOrder(facts).at(-1)
  if (term === null || latest === undefined) return notStartedParts(facts)
  const reasons = reasonsOf(facts, term)
  return partsAsked(facts, latest).map((asked) =>
    'notFor' in asked
      ? doesNotApply(
          asked.law,
          asked.obligation,
          because({ 'plans.route': latest.route, group: asked.notFor }),
        )
      : windowUnder(asked.law, {
          obligation: asked.obligation,
          from: term.from,
          to: term.to,
          metOn: asked.metOn,
          isExtended: term.extensions.length > 0,
          because: [...reasons, ...because(asked.reasons)],
        }),
  )
}

const notStartedParts = (facts: IntegrationFacts): Window[] =>
  partsAsked(facts, undefined).map(({ law, obligation }) => notStarted(law, obligation))

function partsAsked(facts: IntegrationFacts, latest: PlanFact | undefined): Asked[] {
  const { route } = latest ?? {}
  const { group } = facts
  const only = (isAsked: boolean, part: Part): Asked =>
    isAsked ? part : { law: part.law, obligation: part.obligation, notFor: group }
  return [
    pvt(facts),
    only(route !== 'O', map(facts)),
    only(route === 'B1' || route === undefined, exams(facts)),
    only(route === 'Z' || latest === undefined, zHours(facts)),
    only((route === 'Z' || latest === undefined) && group === 'asylum', zParticipation(facts)),
    only(route === 'Z' || latest === undefined, zEndTalk(facts)),
  ]
}

/**
 * A talk or a signature closes what was done in hours. Where hours were recorded they must be enough (12 for PVT,
 * 40 for MAP); where nobody recorded any, the college that closes it answers for them: INT.HOURS.CLOSED.
 */
function closedOn(facts: IntegrationFacts, closing: LocalDate | undefined, { kind, needed }: HoursNeeded) {
  if (closing === undefined) return null
  if (!(facts.hours ?? []).some((one) => one.kind === kind)) return closing
  const enoughOn = reachedOn(facts, [kind], needed)
  if (enoughOn === null) return null
  return enoughOn > closing ? enoughOn : closing
}

type HoursNeeded = { kind: 'pvt' | 'map-practice'; needed: number }

const pvt = (facts: IntegrationFacts): Part => ({
  law: LAW.pvtHours,
  obligation: 'pvt',
  metOn: closedOn(facts, facts.pvtSignedOn, { kind: 'pvt', needed: LAW.pvtHours.versions[0].value }),
  reasons: { pvtSignedOn: facts.pvtSignedOn, 'hours.pvt': hoursOf(facts, ['pvt']) },
})

const map = (facts: IntegrationFacts): Part => ({
  law: LAW.mapHours,
  obligation: 'map',
  metOn: closedOn(facts, facts.mapEndTalkOn, {
    kind: 'map-practice',
    needed: LAW.mapHours.versions[0].value,
  }),
  reasons: { mapEndTalkOn: facts.mapEndTalkOn, 'hours.map-practice': hoursOf(facts, ['map-practice']) },
})

const exams = (facts: IntegrationFacts): Part => ({
  law: LAW.exams,
  obligation: 'exams',
  metOn: examsPassedOn(facts),
  reasons: { 'plans.level': levelAsked(facts), 'exams.on': examsPassedOn(facts) },
})

const zHours = (facts: IntegrationFacts): Part => ({
  law: LAW.zCourseHours,
  obligation: 'z-hours',
  metOn: reachedOn(facts, ['course'], LAW.zCourseHours.versions[0].value),
  reasons: { 'hours.course': hoursOf(facts, ['course']) },
})

const zParticipation = (facts: IntegrationFacts): Part => ({
  law: LAW.zParticipationHours,
  obligation: 'z-participation',
  metOn: reachedOn(facts, PARTICIPATION, LAW.zParticipationHours.versions[0].value),
  reasons: { group: facts.group, 'hours.participation': hoursOf(facts, PARTICIPATION) },
})

const zEndTalk = (facts: IntegrationFacts): Part => ({
  law: LAW.zEndTalk,
  obligation: 'z-end-talk',
  metOn: facts.zRouteEndTalkOn ?? null,
  reasons: { zRouteEndTalkOn: facts.zRouteEndTalkOn },
})
