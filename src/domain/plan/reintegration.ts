import { z } from 'zod'
import { LocalDate } from '#kernel/local-date.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'

/**
 * The part of the plan on work under the Participatiewet (Pw art. 7, 9), added when work comes in view. Added once;
 * after that it is amended.
 */
export const Reintegration = z.object({
  addedOn: LocalDate,
  whyNow: z.string().trim().min(1).max(2000),
  workGoal: z.string().trim().min(1).max(2000),
  support: z.string().trim().min(1).max(2000),
})
export type Reintegration = z.infer<typeof Reintegration>

export const NewReintegration = Reintegration.omit({ addedOn: true })
export type NewReintegration = z.infer<typeof NewReintegration>

/** Rule PLAN.WORK. @param existing the part that is there already, when it is */
export const checkReintegration = (
  existing: Reintegration | null,
  part: NewReintegration,
): Result<NewReintegration, 'already-added'> => (existing ? refuse('already-added') : ok(part))
