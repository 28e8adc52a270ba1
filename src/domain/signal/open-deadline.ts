import type { LawRule } from '#domain/integration/law.ts'
import type { LocalDate } from '#kernel/local-date.ts'

/** A legal date that nobody met yet. */
export type OpenDeadline = { obligation: string; rule: LawRule; from: LocalDate; to: LocalDate }
