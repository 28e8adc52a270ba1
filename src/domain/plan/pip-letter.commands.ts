import type { Deadline } from '#domain/integration/deadline.ts'
import type { Context } from '#platform/context.ts'
import { makeLetter } from '#platform/letter.ts'
import { type LetterBasis, letterInput } from './pip.letter.ts'
import { addClosedLetter, addLetter } from './pip.store.ts'
import type { PlanContents } from './plan-contents.ts'
import { planLetter } from './plan-letter.ts'
import { partsOf } from './plan-parts.ts'

type Basis = Omit<LetterBasis, 'plan' | 'term' | 'routeChangeUntil'> & { deadlines: readonly Deadline[] }

/**
 * Makes the letter and keeps its bytes with the decision. Where the plan tells of health or money there are two: the
 * one for the person, which case workers read, and the same without those parts for other readers (PLAN.CLOSED).
 * In the same transaction, though it takes a tenth of a second: no decision without its letter, and what waits is
 * this one file.
 */
export async function makePlanLetters(ctx: Context, basis: Basis, plan: PlanContents): Promise<void> {
  const { pip, deadlines, sentOn } = basis
  const windowOf = (name: string) => deadlines.find(({ obligation }) => obligation === name)
  const term = windowOf('term')
  if (!term?.from || !term.to) throw new Error('a plan that was just dated has started no term')
  const change = windowOf('route-change')?.to ?? undefined
  const routeChangeUntil = change !== undefined && change >= ctx.today ? change : undefined
  const known = { ...basis, term: { from: term.from, to: term.to }, routeChangeUntil }
  const { open, closed } = partsOf(plan)
  const input = letterInput({ ...known, plan: open })
  const pdf = await makeLetter(planLetter(input))
  await addLetter(ctx.db, pip, { pdf, languages: [...input.help], namesSentOn: sentOn })
  if (closed.goals.length + closed.agreements.length === 0) return
  const whole = letterInput({ ...known, plan })
  await addClosedLetter(ctx.db, pip, await makeLetter(planLetter(whole)))
}
