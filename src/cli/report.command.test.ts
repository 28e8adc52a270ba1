import { expect, test } from 'vitest'
import { createCommandLine, runCommandLine } from './command-line.ts'
import type { CliEdge } from './edge.ts'

/** What `trede report` answers to words it does not take: nothing is opened for that. */
async function refused(...words: string[]) {
  const written: string[] = []
  const reported: string[] = []
  const edge: Pick<CliEdge, 'write' | 'report' | 'today' | 'serve'> = {
    write: (text) => void written.push(text),
    report: (text) => void reported.push(text),
    today: () => {
      throw new Error('a wrong order asks for no day')
    },
    serve: async () => undefined,
  }
  const program = createCommandLine(edge as CliEdge)
  const code = await runCommandLine(program, ['node', 'trede', 'report', ...words])
  return { code, written: written.join(''), reported: reported.join('') }
}

test.each([
  [['survey', '--programme', 'onbekend'], 'thuis-in-dalfsen, vip, nva-werktrajecten'],
  [['survey', '--programme', 'vip', '--as-of', '31-2-2026'], '2026-12-31'],
  [['monitor', '--programme', 'vip', '--format', 'pdf'], 'json, csv, html'],
  [['monitor', '--programme', 'vip', '--audience', 'press'], 'internal, public'],
  [['monitor', '--programme', 'vip', '--cohort', 'last'], '2018'],
  [['survey'], '--programme'],
])('report %j is wrong use, and says what is allowed', async (words, allowed) => {
  const { code, written, reported } = await refused(...words)
  expect(code).toBe(2)
  expect(reported).toContain(allowed)
  expect(written).toBe('')
})
