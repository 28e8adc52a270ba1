import { z } from 'zod'
import { Agreement } from './agreement.ts'
import { Amendment } from './amendment.ts'
import { PlanGoal } from './goal.ts'
import { ProgressTalk } from './progress-talk.ts'
import { Reintegration } from './reintegration.ts'

/**
 * Everything that was agreed in a plan, as it stands now: what a decision freezes and a letter tells. Days are ISO
 * days; goals in the order in which they were set, steps by their window, agreements and talks by their first day.
 * Statuses are not in it: they follow from the facts and the day (`goalStatus`, `agreementStatus`, `talkStatus`).
 */
export const PlanContents = z.object({
  goals: z.array(PlanGoal),
  agreements: z.array(Agreement),
  talks: z.array(ProgressTalk),
  reintegration: Reintegration.nullable(),
})
export type PlanContents = z.infer<typeof PlanContents>

/** A plan with what was amended in it, newest first. */
export const RecordedPlan = PlanContents.extend({ amendments: z.array(Amendment) })
export type RecordedPlan = z.infer<typeof RecordedPlan>
