import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, LocalDate } from '#kernel/local-date.ts'
import { deadlinesFor, windowsFor } from './deadlines.ts'
import { HourKind, type IntegrationFacts, LearningRoute } from './facts.ts'

const FIRST = LocalDate.parse('2022-01-03')
const SPAN = 2500
const day = fc.integer({ min: 0, max: SPAN }).map((days) => addDays(FIRST, days))
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined })

const plan = fc.record({
  datedOn: day,
  route: fc.constantFrom(...LearningRoute.options),
  progressTalks: fc.integer({ min: 0, max: 8 }),
  by: fc.constantFrom('us' as const, 'other' as const),
})
const hours = fc.record({
  kind: fc.constantFrom(...HourKind.options),
  on: day,
  hours: fc.integer({ min: 1, max: 500 }),
})
const extension = fc.record({
  ground: fc.constant('ziekte'),
  months: fc.integer({ min: 1, max: 24 }),
  decidedOn: day,
})

const facts: fc.Arbitrary<IntegrationFacts> = fc
  .record({
    group: fc.constantFrom('asylum' as const, 'family' as const),
    dutyStartedOn: maybe(day),
    dutyNotifiedOn: maybe(day),
    registeredInMunicipalityOn: maybe(day),
    movedInOn: maybe(day),
    awaitsThirdParty: maybe(fc.record({ askedOn: day, receivedOn: day })),
    plans: fc.array(plan, { maxLength: 3 }),
    progressTalks: fc.array(day, { maxLength: 5 }),
    socialAssistanceStartedOn: maybe(day),
    courseOfferedOn: maybe(day),
    hours: fc.array(hours, { maxLength: 6 }),
    pvtSignedOn: maybe(day),
    mapEndTalkOn: maybe(day),
    zRouteEndTalkOn: maybe(day),
    extensions: fc.array(extension, { maxLength: 3 }),
    exemptedOn: maybe(day),
    waivedOn: maybe(day),
    fulfilledOn: maybe(day),
  })
  .map(
    (given) =>
      Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as typeof given,
  )
  .map((given) => given as IntegrationFacts)

/** What was recorded of one member on one later day, in the place where it belongs. */
const laterFacts = fc.record({
  courseOfferedOn: fc.constant(true),
  pvtSignedOn: fc.constant(true),
  mapEndTalkOn: fc.constant(true),
  fulfilledOn: fc.constant(true),
  exemptedOn: fc.constant(true),
})

const nextPlan = fc.record({
  days: fc.integer({ min: 1, max: 400 }),
  route: fc.constantFrom(...LearningRoute.options),
})

test('the end never lies before the start', () => {
  fc.assert(
    fc.property(facts, (given) => {
      for (const { from, to, obligation } of windowsFor(given)) {
        if (from !== null && to !== null) expect(from <= to, obligation).toBe(true)
      }
    }),
  )
})

test('the same facts in another order give the same dates', () => {
  fc.assert(
    fc.property(facts, day, (given, today) => {
      const other: IntegrationFacts = {
        ...given,
        progressTalks: given.progressTalks?.toReversed(),
        hours: given.hours?.toReversed(),
        extensions: given.extensions?.toReversed(),
      } as IntegrationFacts
      const dates = (one: IntegrationFacts) =>
        deadlinesFor(one, today).map(({ obligation, from, to, status, metOn }) => [
          obligation,
          from,
          to,
          status,
          metOn,
        ])
      expect(dates(other)).toEqual(dates(given))
    }),
  )
})

test('nothing of a later day makes an obligation met that was missed before (INT.ASOF)', () => {
  fc.assert(
    fc.property(facts, day, laterFacts, nextPlan, (given, today, members, { days, route }) => {
      const missed = deadlinesFor(given, today).filter(({ status }) => status === 'missed')
      const later = addDays(today, days)
      const added = Object.fromEntries(
        Object.keys(members)
          .filter((member) => !(member in given))
          .map((member) => [member, later]),
      )
      const more: IntegrationFacts = {
        ...given,
        ...added,
        // Another number of talks makes other shares of the term, so a later plan here keeps theirs.
        plans: [...(given.plans ?? []), { datedOn: later, route, by: 'us' }],
        extensions: [...(given.extensions ?? []), { ground: 'ziekte', months: 24, decidedOn: later }],
        progressTalks: [...(given.progressTalks ?? []), later],
      }
      const afterwards = deadlinesFor(onlyUntil(more, given, today, later), later)
      for (const { obligation } of missed) {
        const status = afterwards.find((one) => one.obligation === obligation)?.status
        expect(['missed', 'met-late'], obligation).toContain(status)
      }
    }),
  )
})

/** The facts of then and the new ones; what `given` says of days in between is another story. */
function onlyUntil(
  more: IntegrationFacts,
  given: IntegrationFacts,
  today: LocalDate,
  later: LocalDate,
): IntegrationFacts {
  // Who moves in later had no share of ours before that day (WI.PROGRESS.MOVE): another story.
  const keep = (days: string, member = '') => days <= today || (days === later && member !== 'movedInOn')
  const entries = Object.entries(more).map(([member, value]) => {
    if (typeof value === 'string' && /^\d{4}-/.test(value)) return keep(value, member) ? [member, value] : []
    if (Array.isArray(value)) return [member, value.filter((one) => keep(dayOf(one)))]
    if (member === 'awaitsThirdParty') return [member, onlyKnown(given.awaitsThirdParty, today)]
    return [member, value]
  })
  return Object.fromEntries(entries.filter((entry) => entry.length === 2))
}

function dayOf(fact: unknown): string {
  if (typeof fact === 'string') return fact
  const { on, datedOn, decidedOn } = Object(fact)
  return String(on ?? datedOn ?? decidedOn)
}

const onlyKnown = (awaits: IntegrationFacts['awaitsThirdParty'], today: LocalDate) =>
  Object.fromEntries(Object.entries(awaits ?? {}).filter(([, on]) => String(on) <= today))

test('an as-of day sees exactly what was known then', () => {
  fc.assert(
    fc.property(facts, day, (given, today) => {
      for (const { metOn } of deadlinesFor(given, today)) expect(metOn === null || metOn <= today).toBe(true)
    }),
  )
})
