import { z } from 'zod'
import { StepId } from '#kernel/ids.ts'
import { LocalDate } from '#kernel/local-date.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { checkWindow, type WindowRefusal } from './window.ts'

/** Who does a step; `other` is named. */
export const Doer = z.enum(['person', 'municipality', 'school', 'coach', 'other'])
export type Doer = z.infer<typeof Doer>

export const NewStep = z.object({
  title: z.string().trim().min(1).max(200),
  doer: Doer,
  doerName: z.string().trim().min(1).max(100).nullable(),
  /** First and last day of the window in which it should be done. */
  from: LocalDate,
  to: LocalDate,
})
export type NewStep = z.infer<typeof NewStep>

/** How a step ended: done, or dropped because nobody will do it any more. */
export const StepEnding = z.object({
  outcome: z.enum(['done', 'dropped']),
  on: LocalDate,
  note: z.string().trim().max(2000),
})
export type StepEnding = z.infer<typeof StepEnding>

export const Step = NewStep.extend({ id: StepId, addedOn: LocalDate, ending: StepEnding.nullable() })
export type Step = z.infer<typeof Step>

/** The four states of goals and steps, derived from what was recorded (rule PLAN.STATUS): nobody types one. */
export type PlanStatus = 'not-started' | 'busy' | 'done' | 'stopped'

export function stepStatus({ ending, from }: Pick<Step, 'ending' | 'from'>, today: LocalDate): PlanStatus {
  if (ending) return ending.outcome === 'done' ? 'done' : 'stopped'
  return from <= today ? 'busy' : 'not-started'
}

/** A step whose window is over and of which nobody said how it ended. */
export const isOverdue = ({ ending, to }: Pick<Step, 'ending' | 'to'>, today: LocalDate): boolean =>
  ending === null && to < today

/** Rule PLAN.STEP: a step that somebody else does names them; the name of anybody else is not kept. */
export function checkStep(
  step: NewStep,
  today: LocalDate,
): Result<NewStep, WindowRefusal | 'other-needs-name'> {
  if (step.doer === 'other' && step.doerName === null) return refuse('other-needs-name')
  const window = checkWindow(step, today)
  return window.ok ? ok({ ...step, doerName: step.doer === 'other' ? step.doerName : null }) : window
}

/** Rule PLAN.STEP: a step ends once, done on a day that has been or dropped with the reason. */
export function endStep(
  step: Pick<Step, 'ending'>,
  ending: StepEnding,
  today: LocalDate,
): Result<StepEnding, 'already-ended' | 'in-the-future' | 'dropped-needs-note'> {
  if (step.ending) return refuse('already-ended')
  if (ending.on > today) return refuse('in-the-future')
  return ending.outcome === 'dropped' && ending.note === '' ? refuse('dropped-needs-note') : ok(ending)
}
