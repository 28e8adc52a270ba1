import { beforeAll, expect, test } from 'vitest'
import { addTeamMember } from '#domain/file/file.commands.ts'
import { recordFacts } from '#domain/integration/integration.commands.ts'
import type { UserActor } from '#kernel/actor.ts'
import type { FileId } from '#kernel/ids.ts'
import {
  aMunicipality,
  anOpenFile,
  asCaseWorker,
  aWorker,
  day,
  done,
  type Municipality,
  somePerson,
} from '#test/builders.ts'
import { acting, ownDatabase, type TestDatabase, theSystem } from '#test/database.ts'
import { type Browser, theWeb } from '#test/web.ts'

let database: TestDatabase
let dalfsen: Municipality
let browser: Browser
let father: FileId
let mother: FileId
let stranger: FileId
let worker: UserActor

beforeAll(async () => {
  database = await ownDatabase()
  dalfsen = await aMunicipality(database, 'Dalfsen')
  worker = await aWorker(database, dalfsen, { role: 'case-worker', scope: 'self' })
  browser = await theWeb(database).browserOf(worker)
  father = await anOpenFile(database, dalfsen, { caseWorker: asCaseWorker(worker) })
  const person = somePerson({ givenName: 'Rima' })
  mother = await anOpenFile(database, dalfsen, { person, caseWorker: asCaseWorker(worker) })
  stranger = await anOpenFile(database, dalfsen)
})

const numberOf = (id: FileId) =>
  acting(database, theSystem(dalfsen.id), async (ctx) => {
    const row = await ctx.db
      .selectFrom('file')
      .select('number')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    return row.number
  })

test('two files become one family, each with a link to the other', async () => {
  const page = `/dossiers/${father}/huishouden`
  expect(await browser.page(page)).toContain('Er is nog geen gezin bekend.')
  const fields = { number: await numberOf(mother), role: 'partner', from: '1-3-2025' }
  expect((await browser.post(page, fields)).status).toBe(303)
  expect(await browser.page(page)).toContain(`href="/dossiers/${mother}"`)
  expect(await browser.page(`/dossiers/${mother}/huishouden`)).toContain(`href="/dossiers/${father}"`)
  const twice = await browser.post(page, fields)
  expect(await twice.text()).toContain('Deze persoon hoort al bij dit gezin.')
})

test('a file that is not mine, a day to come and an empty form are refused in words', async () => {
  const page = `/dossiers/${father}/huishouden`
  const notMine = { number: await numberOf(stranger), role: 'child', from: '1-3-2025' }
  expect(await (await browser.post(page, notMine)).text()).toContain(
    'U hebt geen ander dossier met dit nummer.',
  )
  const empty = await (await browser.post(page, {})).text()
  expect(empty).toContain('Kies de rol in het gezin.')
  expect((await browser.get(`/dossiers/${stranger}/huishouden`)).status).toBe(404)
})

test('the family stands in one view, each with the own route and the next legal date', async () => {
  const page = `/dossiers/${father}/gezin`
  expect(await browser.page(page)).toContain('nog geen leerroute')
  await acting(database, worker, async (ctx) =>
    done(
      await recordFacts(
        ctx,
        mother,
        [
          { kind: 'group', on: day('2026-01-05'), group: 'asylum' },
          { kind: 'duty-started', on: day('2026-01-05') },
          { kind: 'duty-notified', on: day('2026-01-05') },
          { kind: 'registered-in-municipality', on: day('2026-01-12') },
          { kind: 'plan', on: day('2026-03-09'), route: 'Z', by: 'us' },
        ],
        { source: 'worker' },
      ),
    ),
  )
  const html = await browser.page(page)
  expect(html).toContain('Z-route')
  // Three years from the day after the plan was dated, the end not included.
  expect(html).toContain('9 maart 2029')
  expect(await browser.page(`/dossiers/${father}`)).toContain(', Z-route')
  const answer = await browser.get(page)
  expect(Number(answer.headers.get('x-queries'))).toBeLessThanOrEqual(8)
})

test('of a family member in a file of a colleague only the name is shown', async () => {
  const coach = await aWorker(database, dalfsen, { role: 'career-coach' })
  await acting(database, worker, async (ctx) =>
    done(await addTeamMember(ctx, father, { ...asCaseWorker(coach), from: day('2026-01-01') })),
  )
  const html = await (await theWeb(database).browserOf(coach)).page(`/dossiers/${father}/gezin`)
  expect(html).toContain('Rima')
  expect(html).toContain('geen dossier van u')
  expect(html).not.toContain('Z-route')
  expect(html).not.toContain(`href="/dossiers/${mother}"`)
})

test('somebody who no longer belongs to the family is taken out with day and reason, and can be linked anew', async () => {
  const son = await anOpenFile(database, dalfsen, {
    person: somePerson({ givenName: 'Nidal' }),
    caseWorker: asCaseWorker(worker),
  })
  const page = `/dossiers/${father}/gezin/einde`
  const link = { number: await numberOf(son), role: 'child', from: '1-3-2025' }
  expect((await browser.post(`/dossiers/${father}/huishouden`, link)).status).toBe(303)
  const [, personId = ''] =
    /value="([^"]+)"[^>]*>(?:(?!<input)[\s\S])*?Nidal/.exec(await browser.page(page)) ?? []
  expect(personId).not.toBe('')
  const nothing = await (await browser.post(page, {})).text()
  expect(nothing).toContain('Kies wie niet meer bij dit gezin hoort.')
  expect(nothing).toContain('Kies een reden.')
  const early = await browser.post(page, { personId, reason: 'grown-up', from: '1-3-2025' })
  expect(await early.text()).toContain('Deze dag ligt vóór de koppeling.')
  const left = await browser.post(page, { personId, reason: 'grown-up', from: '1-9-2026' })
  expect(left.status).toBe(303)
  const family = await browser.page(`/dossiers/${father}/gezin`)
  expect(family).toContain('Van 1 maart 2025 tot en met 31 augustus 2026. Volwassen en zelfstandig.')
  expect(family).not.toContain(`href="/dossiers/${son}"`)
  expect(
    Number((await browser.get(`/dossiers/${father}/gezin`)).headers.get('x-queries')),
  ).toBeLessThanOrEqual(8)
})
