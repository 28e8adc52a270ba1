import { daysBetween, LocalDate } from '#kernel/local-date.ts'
import { type LawRule, type LawValue, versionOn } from './law.ts'

export type DeadlineStatus =
  | 'not-yet'
  | 'open'
  | 'due-soon'
  | 'met'
  | 'met-late'
  | 'missed'
  | 'extended'
  | 'not-applicable'

/** A fact that a date rests on, by its name in `IntegrationFacts`. */
export type Because = { readonly fact: string; readonly value: string | number }

/**
 * What the law or a norm asks, with its first and last day, both inclusive. `from` is null while nothing started
 * the clock; `to` is null when there is no end (yet). Nothing here depends on the day on which somebody looks.
 */
export type Window = {
  readonly obligation: string
  readonly rule: LawRule
  readonly article: string
  /** Since when this version of the rule holds. */
  readonly ruleSince: LocalDate
  readonly from: LocalDate | null
  readonly to: LocalDate | null
  readonly metOn: LocalDate | null
  /** Moved by a decision or by awaited information. */
  readonly isExtended: boolean
  /** A period or a right that is over after its last day: then nothing was missed. */
  readonly lapses: boolean
  /** Does not hold for this person, or no longer. */
  readonly isOff: boolean
  /** A royal decree still to come may move the last day. */
  readonly isProvisional: boolean
  readonly because: readonly Because[]
}

export type Deadline = Window & { readonly status: DeadlineStatus }

/** Two weeks is what a worker needs to plan a talk and an interpreter: our agreement (INT.SOON). */
export const DUE_SOON_DAYS = 14

type Given = Pick<Window, 'obligation' | 'from' | 'to' | 'because'> &
  Partial<Pick<Window, 'metOn' | 'isExtended' | 'lapses' | 'isOff' | 'isProvisional'>> & {
    /** The day whose version of the law holds, where that is not the day on which the window starts. */
    versionDay?: LocalDate | undefined
  }

/** A window under one value of the law, in the version of the day on which it starts. */
export function windowUnder(law: LawValue, { versionDay, ...given }: Given): Window {
  const version = versionOn(law, versionDay ?? given.from ?? LATEST)
  return {
    rule: law.rule,
    article: version.article,
    ruleSince: version.from,
    metOn: null,
    isExtended: false,
    lapses: false,
    isOff: false,
    isProvisional: false,
    ...given,
  }
}

/** Without any day a window shows the text that holds now. */
const LATEST = LocalDate.parse('9999-12-31')

/** Before its clock starts a window has no days. */
export const notStarted = (law: LawValue, obligation: string, because: readonly Because[] = []): Window =>
  windowUnder(law, { obligation, from: null, to: null, because })

/** A window that does not hold for this person. */
export const doesNotApply = (law: LawValue, obligation: string, because: readonly Because[]): Window =>
  windowUnder(law, { obligation, from: null, to: null, because, isOff: true })

/** How a window stands on a day: INT.STATUS. What was done comes first, then whether it holds, then the days. */
export function statusOn(window: Window, today: LocalDate): DeadlineStatus {
  const { from, to, metOn } = window
  if (metOn !== null) return to !== null && metOn > to ? 'met-late' : 'met'
  if (window.isOff) return 'not-applicable'
  if (from === null || today < from) return 'not-yet'
  return runningStatus(window, today)
}

function runningStatus({ to, lapses, isExtended }: Window, today: LocalDate): DeadlineStatus {
  const running = isExtended ? 'extended' : 'open'
  if (to === null) return running
  if (today > to) return lapses ? 'not-applicable' : 'missed'
  return daysBetween(today, to) <= DUE_SOON_DAYS ? 'due-soon' : running
}

/** The facts that are known, as reasons; what is not known gives none. */
export const because = (known: Readonly<Record<string, string | number | null | undefined>>): Because[] =>
  Object.entries(known).flatMap(([fact, value]) =>
    value === null || value === undefined ? [] : [{ fact, value }],
  )
