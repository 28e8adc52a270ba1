import type { LawRule } from '#domain/integration/law.ts'
import type { LocalDate } from '#kernel/local-date.ts'

/** A legal date that nobody met yet. */
export type OpenDeadline = {
  obligation: string
  rule: LawRule
  /** Of the version of the law that gave the date. */
  article: string
  from: LocalDate
  to: LocalDate
}
