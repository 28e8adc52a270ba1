import { beforeAll, describe, expect, test } from 'vitest'
import { recordFacts } from '#domain/integration/integration.commands.ts'
import { RecordedFact } from '#domain/integration/recorded-fact.ts'
import type { UserActor } from '#kernel/actor.ts'
import { aMunicipality, anOpenFile, asCaseWorker, aWorker, done, somePerson } from '#test/builders.ts'
import { acting, ownDatabase, type TestDatabase } from '#test/database.ts'
import { type Browser, theWeb } from '#test/web.ts'

let database: TestDatabase
let browser: Browser
let femke: UserActor

/** Notices whose ten weeks ended yesterday, end in thirty days, and end a day after that. */
const NOTICES = [
  { givenName: 'Rahel', on: '2026-09-10' },
  { givenName: 'Samir', on: '2026-10-09' },
  { givenName: 'Yonas', on: '2026-10-13' },
]

beforeAll(async () => {
  database = await ownDatabase()
  const dalfsen = await aMunicipality(database, 'Dalfsen')
  const hanneke = await aWorker(database, dalfsen, { role: 'case-worker', scope: 'municipality' })
  femke = await aWorker(database, dalfsen, { role: 'case-worker', scope: 'self' })
  browser = await theWeb(database).browserOf(hanneke)
  for (const { givenName, on } of NOTICES) {
    const person = somePerson({ givenName })
    const fileId = await anOpenFile(database, dalfsen, { person, caseWorker: asCaseWorker(hanneke) })
    const facts = RecordedFact.array().parse([
      { kind: 'duty-notified', on },
      { kind: 'registered-in-municipality', on },
    ])
    await acting(database, hanneke, async (ctx) =>
      done(await recordFacts(ctx, fileId, facts, { source: 'worker' })),
    )
  }
})

describe('the list of legal dates', () => {
  test('holds what ends within thirty days and what is late, first the earliest, with its rule', async () => {
    const answer = await browser.get('/termijnen')
    const text = await answer.text()
    expect(Number(answer.headers.get('x-queries'))).toBeLessThanOrEqual(8)
    expect(text).toContain('1 termijn is te laat')
    expect(text.indexOf('Rahel')).toBeLessThan(text.indexOf('Samir'))
    expect(text).not.toContain('Yonas')
    expect(text).toContain('WI.PIP.DEADLINE, Bi art. 5.3 lid 1')
    expect(text).toContain('2 termijnen')
  })

  test('holds only the files within reach', async () => {
    const page = await (await theWeb(database).browserOf(femke)).page('/termijnen?van=alle')
    expect(page).toContain('Er is de komende dertig dagen geen wettelijke termijn.')
    expect(page).not.toContain('Rahel')
  })

  test('a page that is not there leads to the nearest one', async () => {
    const answer = await browser.get('/termijnen?van=alle&bladzijde=99')
    expect(answer.headers.get('location')).toBe('/termijnen?van=alle')
  })
})
