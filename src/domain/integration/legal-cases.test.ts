import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { LocalDate } from '#kernel/local-date.ts'
import { deadlinesFor } from './deadlines.ts'
import { IntegrationFacts } from './facts.ts'
import type { LocalNorm } from './law.ts'

/**
 * The cases that a lawyer can read and check: docs/rules/integration.md, under "Cases". Each row is facts, a day and
 * one obligation, with the rule, article, days and status that must come out.
 */
const document = readFileSync(new URL('../../../docs/rules/integration.md', import.meta.url), 'utf8')
const Norms = z.array(z.enum(['plan-in-8-weeks', 'two-talks-in-year-1', 'pvt-in-18-months']))

type Case = {
  no: string
  rule: string
  article: string
  facts: IntegrationFacts
  norms: LocalNorm[]
  on: LocalDate
  obligation: string
  from: string | null
  to: string | null
  status: string
}

const cases = document
  .split('\n')
  .filter((line) => /^\| \d+ \|/.test(line))
  .map(caseOf)

function caseOf(line: string): Case {
  const cells = line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim().replace(/^`|`$/g, ''))
  const [no = '', rule = '', article = '', facts = '', on = '', obligation = '', from, to, status = ''] =
    cells
  const { norms = [], ...given } = JSON.parse(facts)
  return {
    no,
    rule,
    article,
    facts: IntegrationFacts.parse(given),
    norms: Norms.parse(norms),
    on: LocalDate.parse(on),
    obligation,
    from: dayOrNone(from),
    to: dayOrNone(to),
    status,
  }
}

function dayOrNone(cell: string | undefined): string | null {
  return cell === '-' || cell === undefined ? null : LocalDate.parse(cell)
}

describe('the legal cases', () => {
  test('are at least 120, each with its own number', () => {
    expect(cases.length).toBeGreaterThanOrEqual(120)
    expect(new Set(cases.map(({ no }) => no)).size).toBe(cases.length)
  })

  test.each(cases)('case $no: $obligation on $on is $status ($rule)', (given) => {
    const { facts, on, norms, obligation } = given
    const found = deadlinesFor(facts, on, norms).find((one) => one.obligation === obligation)
    expect(found, `no ${obligation}`).toBeDefined()
    const { rule, article, from, to, status } = found ?? {}
    expect({ rule, from, to, status }).toEqual({
      rule: given.rule,
      from: given.from,
      to: given.to,
      status: given.status,
    })
    // The table names the article as a reader looks it up; the product may add the version or a second act.
    expect(article).toContain(given.article)
  })
})
