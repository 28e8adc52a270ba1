import { addDays, addYears, daysBetween, type LocalDate } from '#kernel/local-date.ts'
import { LAW } from './content/law-values.ts'
import { because, type Window, windowUnder } from './deadline.ts'
import type { IntegrationFacts } from './facts.ts'
import type { LawValue } from './law.ts'
import { planInForce, plansInOrder, type Term, termOf } from './term.ts'

/**
 * The talks about progress that the latest plan promises, spread evenly over the first three years: WI.PROGRESS.
 * Extending the term does not move them, or a talk that was missed would be in time afterwards.
 */
export function progressTalkWindows(facts: IntegrationFacts): Window[] {
  const term = termOf(facts)
  const count = planInForce(facts)?.progressTalks ?? 0
  if (term === null || count === 0) return []
  const shares = Array.from({ length: count }, (_, index) => share(term, index, count))
  return talkWindows(facts, term, {
    law: LAW.progressTalks,
    name: 'progress-talk',
    shares,
    reasons: { 'plans.progressTalks': count },
  })
}

/** Two talks in the first year, a norm of a municipality itself: both have that whole year. */
export function normTalkWindows(facts: IntegrationFacts): Window[] {
  const term = termOf(facts)
  if (term === null) return []
  const firstYear = { from: term.from, to: addDays(addYears(term.from, 1), -1) }
  const shares = Array.from({ length: LAW.normTalks.versions[0].value }, () => firstYear)
  return talkWindows(facts, term, { law: LAW.normTalks, name: 'norm-talk', shares, reasons: {} })
}

type Share = Readonly<{ from: LocalDate; to: LocalDate }>
type Talks = Readonly<{
  law: LawValue
  name: 'progress-talk' | 'norm-talk'
  /** In the order in which they end. */
  shares: readonly Share[]
  reasons: Readonly<Record<string, number>>
}>

/**
 * The n-th talk that was held meets the n-th share. What was over before somebody moved in is not ours, so it lapses:
 * WI.PROGRESS.MOVE. Talks of before the move meet those shares, the others the shares that are left; where there were
 * more talks before the move than shares, they go on in the shares that are left, so that none is lost.
 */
function talkWindows(facts: IntegrationFacts, term: Term, { law, name, shares, reasons }: Talks): Window[] {
  const { movedInOn } = facts
  const held = talksHeld(facts, term)
  const over = movedInOn === undefined ? 0 : shares.filter(({ to }) => to < movedInOn).length
  const before = held.filter((day) => movedInOn !== undefined && day < movedInOn).slice(0, over)
  const since = held.slice(before.length)
  return shares.map((days, index) => {
    const lapses = index < over
    const metOn = (lapses ? before[index] : since[index - over]) ?? null
    return windowUnder(law, {
      obligation: `${name}-${index + 1}`,
      ...days,
      metOn,
      lapses,
      because: because({
        'plans.datedOn': plansInOrder(facts)[0]?.datedOn,
        ...reasons,
        ...(lapses && { movedInOn }),
        progressTalks: metOn,
      }),
    })
  })
}

/** Two talks on one day are one talk about progress. */
const talksHeld = ({ progressTalks = [] }: IntegrationFacts, { from }: Term): LocalDate[] =>
  [...new Set(progressTalks.filter((day) => day >= from))].toSorted()

/** One of `count` equal shares of the term, in whole days; together they are the term. */
function share({ from, originalTo }: Term, index: number, count: number): Share {
  const days = daysBetween(from, originalTo) + 1
  const start = (place: number) => addDays(from, Math.floor((days * place) / count))
  return { from: start(index), to: addDays(start(index + 1), -1) }
}
