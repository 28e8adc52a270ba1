import type { TermBasis } from '#domain/calendar/terms.ts'
import type { NormSwitch } from '#domain/organisation/setting.ts'
import type { LocalDate } from '#kernel/local-date.ts'

/** Rules that give a legal day. Each has its row in docs/rules/integration.md. */
export type LawRule =
  | 'WI.PIP.DEADLINE'
  | 'WI.PIP.THIRD'
  | 'WI.PIP.MOVE'
  | 'WI.TERM.LEN'
  | 'WI.EXT'
  | 'WI.PVT.H'
  | 'WI.MAP.H'
  | 'WI.ROUTE.B1'
  | 'WI.ROUTE.Z'
  | 'WI.ROUTE.Z.GZ'
  | 'WI.ROUTE.Z.END'
  | 'WI.ROUTE.Z.WORK'
  | 'WI.ROUTE.SWITCH'
  | 'WI.DOWNSCALE'
  | 'WI.OFFER'
  | 'WI.ONTZ'
  | 'WI.PROGRESS'
  | 'WI.EXT.REQUEST'
  | 'WI.EXT.DECISION'
  | 'WI.STAT'
  | 'WI.TRANS'
  | 'WI2013.PVT'
  | 'NORM2019.PIP'
  | 'NORM2019.TALKS'
  | 'NORM2019.PVT'

/** `announced` is not in force: it is written down, and nothing reckons with it. */
export type Force = 'in-force' | 'announced' | 'local-norm'

export type LawVersion = {
  readonly value: number
  readonly from: LocalDate
  /** The last day on which this version holds; null while it has no end. */
  readonly to: LocalDate | null
  readonly basis: TermBasis
  readonly article: string
  readonly source: string
  readonly force: Force
}

/** One number of the law with all its versions, oldest first, without a gap or an overlap. */
export type LawValue = {
  readonly rule: LawRule
  /** What the number is about, in Dutch. */
  readonly title: string
  /** `none` for a rule without a number of its own; its value is 0. */
  readonly unit: 'weeks' | 'months' | 'years' | 'hours' | 'talks' | 'parts' | 'none'
  readonly versions: readonly [LawVersion, ...LawVersion[]]
}

/** The version that holds on a day; before the first version the first, because nothing older is known. */
export function versionOn({ versions }: LawValue, day: LocalDate): LawVersion {
  return versions.findLast(({ from }) => from <= day) ?? versions[0]
}

/** A norm of the draft of 2019 that a municipality keeps as its own way of working; off until it says so. */
export type LocalNorm = NormSwitch
