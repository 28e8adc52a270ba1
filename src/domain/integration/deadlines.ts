import { addYears, type LocalDate } from '#kernel/local-date.ts'
import { LAW, WI2021_SINCE } from './content/law-values.ts'
import {
  because,
  type Deadline,
  doesNotApply,
  notStarted,
  statusOn,
  type Window,
  windowUnder,
} from './deadline.ts'
import type { IntegrationFacts } from './facts.ts'
import { asKnownOn } from './known-facts.ts'
import type { LocalNorm } from './law.ts'
import {
  a2Window,
  courseOfferWindow,
  normWindows,
  routeChangeWindow,
  unburdeningWindow,
} from './other-windows.ts'
import { planWindow } from './plan-window.ts'
import { progressTalkWindows } from './talk-windows.ts'
import { partWindows, termWindow } from './term-windows.ts'

/**
 * Everything the law asks for one person, and how it stands on a day.
 * @param today as-of day; facts of a later day are not known yet
 * @param norms working norms that the municipality switched on beside the law
 */
export const deadlinesFor = (
  facts: IntegrationFacts,
  today: LocalDate,
  norms: readonly LocalNorm[] = [],
): Deadline[] =>
  windowsFor(asKnownOn(facts, today), norms).map((window) => ({ ...window, status: statusOn(window, today) }))

/** The windows alone: days that follow from the facts, whatever the day on which somebody looks. */
export function windowsFor(facts: IntegrationFacts, norms: readonly LocalNorm[] = []): Window[] {
  if (isUnderTheActOf2013(facts)) return windowsOf2013(facts)
  const windows = [
    planWindow(facts),
    termWindow(facts),
    ...partWindows(facts),
    routeChangeWindow(facts),
    courseOfferWindow(facts),
    unburdeningWindow(facts),
    ...progressTalkWindows(facts),
    a2Window(facts),
    ...normWindows(facts, norms),
  ]
  return windows.map((window) => afterTheEnd(window, facts))
}

/** A notice before the act came into force proves a duty before it, also where the day of the duty is not known. */
function isUnderTheActOf2013({ dutyStartedOn, dutyNotifiedOn }: IntegrationFacts): boolean {
  const day = dutyStartedOn ?? dutyNotifiedOn
  return day !== undefined && day < WI2021_SINCE
}

/** What was closed by DUO's decision that somebody has fulfilled the duty (Wi art. 6 par. 5). */
const FULFILLED_WITH_IT = new Set(['pvt', 'map', 'exams', 'z-hours', 'z-participation', 'z-end-talk'])

/**
 * After exemption, waiver or fulfilment nothing more is asked; what was missed before stays missed: INT.ENDED.
 */
function afterTheEnd(window: Window, { exemptedOn, waivedOn, fulfilledOn }: IntegrationFacts): Window {
  const ends = { exemptedOn, waivedOn, fulfilledOn }
  const first = Object.values(ends)
    .filter((day) => day !== undefined)
    .toSorted()[0]
  const { metOn, from, to } = window
  if (first === undefined || (to !== null && to < first)) return window
  if (metOn !== null && (to === null || metOn <= to)) return window
  const reasons = [...window.because, ...because(ends)]
  // What never began was not fulfilled by anything; without a plan nobody knows what would have been asked.
  const isFulfilled =
    first === fulfilledOn && FULFILLED_WITH_IT.has(window.obligation) && !window.isOff && from !== null
  return isFulfilled
    ? { ...window, metOn: first, because: reasons }
    : { ...window, metOn: null, isOff: true, because: reasons }
}

/** Whose duty began under the act of 2013 has no PIP and no route: WI.TRANS. DUO keeps that term; we know the PVT. */
function windowsOf2013(facts: IntegrationFacts): Window[] {
  const { dutyStartedOn, dutyNotifiedOn, registeredInMunicipalityOn, pvtSignedOn } = facts
  const reason = because({ dutyStartedOn, ...(dutyStartedOn === undefined && { dutyNotifiedOn }) })
  const pvt =
    registeredInMunicipalityOn === undefined
      ? notStarted(LAW.oldPvtYears, 'pvt', reason)
      : windowUnder(LAW.oldPvtYears, {
          obligation: 'pvt',
          from: registeredInMunicipalityOn,
          to: addYears(registeredInMunicipalityOn, LAW.oldPvtYears.versions[0].value),
          metOn: pvtSignedOn ?? null,
          because: [...reason, ...because({ registeredInMunicipalityOn, pvtSignedOn })],
        })
  const off = OF_2021.map((obligation) => doesNotApply(LAW.oldRegime, obligation, reason))
  return [...off, pvt].map((window) => afterTheEnd(window, facts))
}

const OF_2021 = [
  'plan-decided',
  'term',
  'map',
  'exams',
  'z-hours',
  'z-participation',
  'z-end-talk',
  'route-change',
  'course-offer',
  'unburdening',
  'a2-possible',
]
