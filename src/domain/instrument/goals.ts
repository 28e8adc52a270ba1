import { z } from 'zod'
import type { Answers } from './answers.ts'

/** The nine goals of the start form and the exit form, in the order of the Dalfsen monitor (Windesheim 2019). */
export const Goal = z.enum([
  'paid-work',
  'volunteering',
  'work-experience',
  'labour-market-knowledge',
  'own-business',
  'employee-competences',
  'interpersonal-competences',
  'language',
  'social-network',
])
export type Goal = z.infer<typeof Goal>

/** Start form: is this a goal of this person? `goal` or `no-goal`. */
export const goalQuestion = <G extends Goal>(goal: G) => `goal-${goal}` as const
/** Start form: what the goal means for this person, in words. */
export const meaningQuestion = <G extends Goal>(goal: G) => `meaning-${goal}` as const
/** Exit form: how far the goal was reached. `fully`, `partly`, `not` or `no-goal`. */
export const outcomeQuestion = <G extends Goal>(goal: G) => `outcome-${goal}` as const

/**
 * What the exit form can take over from the start form: a goal that was never set has outcome `no-goal`.
 * Rule INS.NO-GOAL. Goals that were left open are not filled in: nobody said that they were no goal.
 */
export const outcomesFromStart = (startAnswers: Answers): Answers =>
  Object.fromEntries(
    Goal.options
      .filter((goal) => startAnswers[goalQuestion(goal)] === 'no-goal')
      .map((goal) => [outcomeQuestion(goal), 'no-goal']),
  )
