import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { DeadlineAnswer } from '#domain/integration/answer.ts'
import { LocalDate } from '#kernel/local-date.ts'
import { createCommandLine, runCommandLine } from './command-line.ts'
import type { CliEdge } from './edge.ts'

/** Runs `trede deadlines` on facts, without any database. */
async function deadlines(...words: string[]) {
  const written: string[] = []
  const reported: string[] = []
  const edge: Pick<CliEdge, 'write' | 'report' | 'today' | 'serve'> = {
    write: (text) => void written.push(text),
    report: (text) => void reported.push(text),
    today: () => LocalDate.parse('2026-11-20'),
    serve: async () => undefined,
  }
  const program = createCommandLine(edge as CliEdge)
  const code = await runCommandLine(program, ['node', 'trede', 'deadlines', ...words])
  return { code, written: written.join(''), reported: reported.join('') }
}

function facts(content: unknown): string {
  const path = join(mkdtempSync(join(tmpdir(), 'trede-facts-')), 'facts.json')
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}

const NOTIFIED = { group: 'asylum', dutyNotifiedOn: '2026-09-07', registeredInMunicipalityOn: '2026-09-10' }

describe('trede deadlines --facts', () => {
  test('gives every obligation in the form of the schema', async () => {
    const path = facts({
      ...NOTIFIED,
      plans: [{ datedOn: '2026-11-20', route: 'B1', progressTalks: 2, by: 'us' }],
    })
    const { code, written } = await deadlines('--facts', path, '--format', 'json')
    const answer = z.array(DeadlineAnswer).parse(JSON.parse(written))
    expect(code).toBe(0)
    expect(answer.map(({ obligation }) => obligation)).toEqual([
      'plan-decided',
      'term',
      'pvt',
      'map',
      'exams',
      'z-hours',
      'z-participation',
      'z-end-talk',
      'route-change',
      'course-offer',
      'unburdening',
      'progress-talk-1',
      'progress-talk-2',
      'a2-possible',
    ])
    expect(answer[0]).toEqual({
      obligation: 'plan-decided',
      rule: 'WI.PIP.DEADLINE',
      from: '2026-09-10',
      to: '2026-11-19',
      status: 'met-late',
      because: [
        { fact: 'group', value: 'asylum' },
        { fact: 'dutyNotifiedOn', value: '2026-09-07' },
        { fact: 'registeredInMunicipalityOn', value: '2026-09-10' },
        { fact: 'plans.datedOn', value: '2026-11-20' },
      ],
    })
  })

  test('looks on the day that is asked', async () => {
    const path = facts(NOTIFIED)
    const on = async (day: string) => {
      const { written } = await deadlines('--facts', path, '--as-of', day, '--format', 'json')
      return z.array(DeadlineAnswer).parse(JSON.parse(written))[0]?.status
    }
    expect(await on('2026-09-09')).toBe('not-yet')
    expect(await on('2026-11-04')).toBe('open')
    expect(await on('2026-11-05')).toBe('due-soon')
    expect(await on('2026-11-20')).toBe('missed')
  })

  test('tells it in words too', async () => {
    const { written } = await deadlines('--facts', facts(NOTIFIED), '--as-of', '2026-11-01')
    expect(written).toContain(
      'PIP vaststellen: Het PIP moet uiterlijk 19 november 2026 zijn vastgesteld (nog 18 dagen).',
    )
    expect(written).toContain('WI.PIP.DEADLINE (Bi art. 5.3 lid 1)')
  })

  test.each([
    [{ ...NOTIFIED, plans: [{ datedOn: '2026-09-09', road: 'B1' }] }, 'plans[0].road: this is not a fact'],
    [{ ...NOTIFIED, bsn: '123456782' }, 'bsn: this is not a fact'],
    [{ ...NOTIFIED, pvtSignedOn: '2026-02-30' }, 'pvtSignedOn:'],
    [{}, 'group:'],
    ['{"group"', 'is not JSON'],
  ])('refuses %j and says where', async (content, words) => {
    const { code, written, reported } = await deadlines('--facts', facts(content))
    expect(code).toBe(1)
    expect(written).toBe('')
    expect(reported).toContain(words)
  })

  test('a file that is not there, and no or two questions', async () => {
    expect(await deadlines('--facts', '/nowhere/facts.json')).toMatchObject({ code: 1 })
    expect(await deadlines()).toMatchObject({ code: 2 })
    expect(await deadlines('--facts', 'x', '--file', '2026-0001')).toMatchObject({ code: 2 })
    expect((await deadlines('--facts', 'x', '--as-of', 'soon')).reported).toContain('2026-12-31')
  })
})
