import { endOfTerm } from '#domain/calendar/terms.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { LAW, NOTICE_STARTS_CLOCK_SINCE } from './content/law-values.ts'
import { because, type Window, windowUnder } from './deadline.ts'
import type { IntegrationFacts } from './facts.ts'
import { type LawValue, versionOn } from './law.ts'

const OBLIGATION = 'plan-decided'

/**
 * By when the PIP must be dated: WI.PIP.DEADLINE, WI.PIP.THIRD, WI.PIP.MOVE (Bi art. 5.3).
 * The Algemene termijnenwet moves the ten and the two weeks: they stand in an order in council.
 */
export const planWindow = (facts: IntegrationFacts): Window =>
  facts.movedInOn === undefined ? firstPlanWindow(facts) : movedPlanWindow(facts, facts.movedInOn)

function firstPlanWindow(facts: IntegrationFacts): Window {
  const { group } = facts
  const clock = because({ group, ...clockFacts(facts) })
  const metOn = earliest((facts.plans ?? []).map(({ datedOn }) => datedOn))
  const reasons = [...clock, ...because({ 'plans.datedOn': metOn })]
  const start = clockStart(facts)
  const versionDay = versionDayOf(facts)
  const given = { obligation: OBLIGATION, from: start, metOn, because: reasons, versionDay }
  if (start === null) return windowUnder(LAW.planWeeks, { ...given, to: null })
  const base = endOfWeeks(LAW.planWeeks, start)
  const awaited = awaitedEnd(facts, base.to)
  if (awaited === undefined) return windowUnder(LAW.planWeeks, { ...given, ...base })
  const { askedOn, receivedOn } = facts.awaitsThirdParty ?? {}
  const asked = because({ 'awaitsThirdParty.askedOn': askedOn, 'awaitsThirdParty.receivedOn': receivedOn })
  return windowUnder(LAW.thirdPartyWeeks, {
    ...given,
    ...awaited,
    isExtended: true,
    because: [...reasons, ...asked],
  })
}

/**
 * The day that starts the ten weeks. Since 1-1-2023 the written notice of DUO; for a permit holder who is not yet
 * registered where he is housed (art. 28 Huisvestingswet) the registration there. Before, the registration for all,
 * and never before the duty itself, which has no retroactive effect (Wi art. 3).
 */
function clockStart(facts: IntegrationFacts): LocalDate | null {
  const { group, dutyStartedOn, dutyNotifiedOn, registeredInMunicipalityOn: registered } = facts
  if (isOf2022(facts)) return registered === undefined ? null : latest([registered, dutyStartedOn])
  if (dutyNotifiedOn === undefined) return null
  if (group === 'family') return dutyNotifiedOn
  return registered === undefined ? null : latest([dutyNotifiedOn, registered])
}

/** The facts that the clock looked at, under the version of the law that holds. */
function clockFacts(facts: IntegrationFacts) {
  const { group, dutyStartedOn, dutyNotifiedOn, registeredInMunicipalityOn } = facts
  if (isOf2022(facts)) return { dutyStartedOn, dutyNotifiedOn, registeredInMunicipalityOn }
  return group === 'family' ? { dutyNotifiedOn } : { dutyNotifiedOn, registeredInMunicipalityOn }
}

/** The version of the law is that of the day of the notice; without one that of the duty or the registration. */
function versionDayOf(facts: IntegrationFacts): LocalDate | undefined {
  const { dutyStartedOn, dutyNotifiedOn, registeredInMunicipalityOn } = facts
  if (dutyNotifiedOn !== undefined) return dutyNotifiedOn
  return registeredInMunicipalityOn === undefined
    ? undefined
    : latest([registeredInMunicipalityOn, dutyStartedOn])
}

const isOf2022 = (facts: IntegrationFacts): boolean => {
  const day = versionDayOf(facts)
  return day !== undefined && day < NOTICE_STARTS_CLOCK_SINCE
}

/**
 * The end while information of a third party is awaited: none until it came, then two weeks, and never earlier than
 * the ten weeks. Undefined when the ten weeks simply hold: nothing was asked, only after they were over, or under the
 * text of 2022, which had no such exception.
 */
function awaitedEnd(
  facts: IntegrationFacts,
  base: LocalDate,
): { to: LocalDate | null; isProvisional: boolean } | undefined {
  const { askedOn, receivedOn } = facts.awaitsThirdParty ?? {}
  const since = askedOn ?? receivedOn
  if (since === undefined || since > base || isOf2022(facts)) return undefined
  if (receivedOn === undefined) return { to: null, isProvisional: false }
  const end = endOfWeeks(LAW.thirdPartyWeeks, receivedOn)
  return end.to > base ? end : undefined
}

function movedPlanWindow({ plans = [] }: IntegrationFacts, movedInOn: LocalDate): Window {
  const ours = plans.filter(({ by, datedOn }) => by !== 'other' && datedOn >= movedInOn)
  const metOn = earliest(ours.map(({ datedOn }) => datedOn))
  return windowUnder(LAW.moveWeeks, {
    obligation: OBLIGATION,
    from: movedInOn,
    ...endOfWeeks(LAW.moveWeeks, movedInOn),
    metOn,
    because: because({ movedInOn, 'plans.datedOn': metOn }),
  })
}

function endOfWeeks(law: LawValue, startsOn: LocalDate): { to: LocalDate; isProvisional: boolean } {
  const { value, basis } = versionOn(law, startsOn)
  const { lastDay, provisional } = endOfTerm({ startsOn, length: { unit: 'weeks', count: value }, basis })
  return { to: lastDay, isProvisional: provisional }
}

const latest = ([first, ...others]: readonly [LocalDate, ...(LocalDate | undefined)[]]): LocalDate =>
  others.reduce<LocalDate>((last, day) => (day !== undefined && day > last ? day : last), first)

const earliest = (days: readonly LocalDate[]): LocalDate | null => [...days].sort()[0] ?? null
