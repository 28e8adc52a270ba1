import { describe, expect, test } from 'vitest'
import { day } from '#test/builders.ts'
import { decisionWindow, openRequests, requestWindow, termOnRequest } from './extension-request.ts'
import type { IntegrationFacts } from './facts.ts'
import type { ItemOf } from './progress.ts'

const facts = (given: Partial<IntegrationFacts> = {}): IntegrationFacts => ({
  group: 'asylum',
  plans: [{ datedOn: day('2024-03-10'), route: 'B1' }],
  ...given,
})
const extended = (decidedOn: string) => ({
  extensions: [{ ground: 'x', months: 6, decidedOn: day(decidedOn) }],
})
const asked = (given: Partial<ItemOf<'extension'>> = {}) => ({
  item: { kind: 'extension', on: day('2026-11-02'), ground: 'illness', ...given } as const,
})

test.each([
  ['decided the day before', '2026-11-01', '2027-09-10'],
  ['decided on the day itself', '2026-11-02', '2027-03-10'],
  ['decided later, and told by DUO first', '2026-11-20', '2027-03-10'],
])(
  'INT.EXTENSION.REQUEST: the term as it stood when it was asked, with an extension %s',
  (_, on, lastDay) => {
    expect(termOnRequest(facts(extended(on)), day('2026-11-02'))?.to).toBe(lastDay)
  },
)

describe('which requests have no answer (INT.REQUEST.ANSWERED)', () => {
  const refused = asked({ decision: { outcome: 'refused', on: day('2026-11-20') } })
  test.each([
    ['nothing came of it', [asked()], {}, 1],
    ['it was refused', [asked(), refused], {}, 0],
    ['one on another ground was refused', [asked({ ground: 'special' }), refused], {}, 1],
    ['DUO extended the term on that day', [asked()], extended('2026-11-02'), 0],
    ['DUO extended the term the day before', [asked()], extended('2026-11-01'), 1],
  ])('%s', (_, requests, given, open) => {
    expect(openRequests(requests, facts(given))).toHaveLength(open)
  })
})

describe('the days of a request (WI.EXT.REQUEST, WI.EXT.DECISION)', () => {
  const today = day('2026-11-20')
  test('more time can be asked in the last six months of the term as it is now', () => {
    const window = requestWindow(facts(), today)
    expect(window).toMatchObject({
      from: '2026-09-11',
      to: '2027-03-10',
      status: 'open',
      rule: 'WI.EXT.REQUEST',
    })
    expect(requestWindow(facts(), day('2026-09-10'))?.status).toBe('not-yet')
    expect(requestWindow(facts(), day('2027-03-11'))?.status).toBe('not-applicable')
    expect(requestWindow(facts(extended('2026-11-01')), today)).toMatchObject({ from: '2027-03-11' })
    expect(requestWindow(facts({ fulfilledOn: today }), today)?.status).toBe('not-applicable')
    expect(requestWindow({ group: 'asylum' }, today)).toBeNull()
  })

  test('DUO decides within eight weeks, which a rest day moves', () => {
    const onMonday = asked().item
    expect(decisionWindow(onMonday, today)).toMatchObject({ to: '2026-12-28', status: 'open' })
    expect(decisionWindow(onMonday, day('2026-12-29')).status).toBe('missed')
    expect(decisionWindow(asked({ on: day('2026-10-31') }).item, today).to).toBe('2026-12-28')
  })
})
