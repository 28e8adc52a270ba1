import { expect, test } from 'vitest'
import { MAP_THEMES, themeStandings } from './map.ts'

const entry = (on: string, isDone: boolean) => ({ theme: 'network', on, evidence: 'Lijst', isDone }) as const

test('INT.MAP.THEMES: the eight themes of the decree stand there, also without anything in the portfolio', () => {
  const standings = themeStandings([])
  expect(standings.map(({ theme }) => theme)).toEqual(Object.keys(MAP_THEMES))
  expect(standings).toHaveLength(8)
  expect(standings.every(({ isDone }) => !isDone)).toBe(true)
})

test('INT.MAP.THEMES: the latest entry says whether a theme is done, in whichever order they were recorded', () => {
  const standing = (entries: ReturnType<typeof entry>[]) =>
    themeStandings(entries).find(({ theme }) => theme === 'network')
  expect(standing([entry('2026-10-02', true), entry('2026-10-01', false)])?.isDone).toBe(true)
  expect(standing([entry('2026-10-01', true), entry('2026-10-02', false)])?.isDone).toBe(false)
})
