import type { LocalDate } from '#kernel/local-date.ts'
import { LAW } from './content/law-values.ts'
import { because, type Deadline, statusOn, windowUnder } from './deadline.ts'
import { extensionDecisionEnd, extensionRequestWindow } from './extension.ts'
import type { IntegrationFacts } from './facts.ts'
import type { ItemOf } from './progress.ts'
import { type Term, termOf } from './term.ts'

/**
 * The term as it stood on the day of a request: a decision of that day or later was not there yet. Rule
 * INT.EXTENSION.REQUEST: what DUO told first does not make a request too early.
 */
export const termOnRequest = (facts: IntegrationFacts, requestedOn: LocalDate): Term | null =>
  termOf({
    ...facts,
    extensions: (facts.extensions ?? []).filter(({ decidedOn }) => decidedOn < requestedOn),
  })

type Request = { item: ItemOf<'extension'> }

/**
 * Requests without an answer. Rule INT.REQUEST.ANSWERED: a decision on the same request closes it, and so does an
 * extension that was decided on since, as DUO tells it (SS103, SS104).
 */
export function openRequests<R extends Request>(
  requests: readonly R[],
  { extensions = [] }: Pick<IntegrationFacts, 'extensions'>,
): R[] {
  const decided = requests.filter(({ item }) => item.decision !== undefined)
  return requests.filter(
    ({ item }) =>
      item.decision === undefined &&
      !decided.some((one) => one.item.on === item.on && one.item.ground === item.ground) &&
      !extensions.some(({ decidedOn }) => decidedOn >= item.on),
  )
}

/** When more time can be asked for: the last six months of the term as it is now; null while there is no term. */
export function requestWindow(facts: IntegrationFacts, today: LocalDate): Deadline | null {
  const term = termOf(facts)
  if (term === null) return null
  const ended = facts.exemptedOn ?? facts.waivedOn ?? facts.fulfilledOn
  const window = windowUnder(LAW.extensionRequestMonths, {
    ...extensionRequestWindow(term.to),
    obligation: 'extension-request',
    versionDay: term.to,
    lapses: true,
    isOff: ended !== undefined,
    because: because({ termTo: term.to }),
  })
  return { ...window, status: statusOn(window, today) }
}

/** By when DUO decides on a request. */
export function decisionWindow({ on }: ItemOf<'extension'>, today: LocalDate): Deadline {
  const window = windowUnder(LAW.extensionDecisionWeeks, {
    obligation: 'extension-decision',
    from: on,
    to: extensionDecisionEnd(on),
    because: because({ requestedOn: on }),
  })
  return { ...window, status: statusOn(window, today) }
}
