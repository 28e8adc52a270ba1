import { z } from 'zod'
import { LocalDate } from '#kernel/local-date.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'

/** Which part of a plan was amended. */
export const AmendedSubject = z.enum(['goal', 'step', 'agreement', 'reintegration', 'talk'])
export type AmendedSubject = z.infer<typeof AmendedSubject>

export const Change = z.object({ field: z.string(), oldValue: z.unknown(), newValue: z.unknown() })
export type Change = z.infer<typeof Change>

/** One topic that became something else, with the reason (rule PLAN.AMEND). */
export const Amendment = Change.extend({
  id: z.uuid(),
  subject: AmendedSubject,
  on: LocalDate,
  reason: z.string(),
  by: z.string().nullable(),
})
export type Amendment = z.infer<typeof Amendment>

/** Topics of a part by name: texts, numbers, days. */
export type Topics = Readonly<Record<string, unknown>>

/** The topics of which the value differs, in the order in which they are written. */
export const changesIn = (was: Topics, becomes: Topics): Change[] =>
  Object.keys(becomes)
    .filter((field) => becomes[field] !== was[field])
    .map((field) => ({ field, oldValue: was[field], newValue: becomes[field] }))

/** Rule PLAN.AMEND: an amendment has a reason and changes something. */
export function checkAmendment(
  changes: readonly Change[],
  reason: string,
): Result<string, 'no-reason' | 'nothing-changed'> {
  if (changes.length === 0) return refuse('nothing-changed')
  return reason.trim() === '' ? refuse('no-reason') : ok(reason.trim())
}
