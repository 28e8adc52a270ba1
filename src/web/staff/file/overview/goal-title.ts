import { type Goal, goalQuestion } from '#domain/instrument/goals.ts'
import { questionById, textIn } from '#domain/instrument/instrument.ts'
import { instrumentById } from '#domain/instrument/instruments.ts'

/** A goal in the words of the start form in which it was agreed. */
export function goalTitle(goal: Goal): string {
  const question = questionById(instrumentById('start-form'), goalQuestion(goal))
  return question ? textIn(question.texts, 'nl') : goal
}
