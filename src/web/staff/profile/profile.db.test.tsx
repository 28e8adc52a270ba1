import pg from 'pg'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { profileOf } from '#domain/arrival/profile.queries.ts'
import { removeOldImports } from '#domain/arrival/profile-import.commands.ts'
import { factsOfFile } from '#domain/integration/integration.queries.ts'
import { numbersOf } from '#domain/person/numbers.queries.ts'
import type { UserActor } from '#kernel/actor.ts'
import { FileId, PersonId } from '#kernel/ids.ts'
import { workbook } from '#platform/spreadsheet.ts'
import {
  aMunicipality,
  anOpenFile,
  asCaseWorker,
  aWorker,
  day,
  type Municipality,
  somePerson,
} from '#test/builders.ts'
import { acting, ownDatabase, type TestDatabase, theSystem } from '#test/database.ts'
import { type Browser, theWeb } from '#test/web.ts'

let database: TestDatabase
let dalfsen: Municipality
let worker: UserActor
let browser: Browser
let count = 0

beforeAll(async () => {
  database = await ownDatabase()
})

/** A municipality of its own for each story, so that the stories do not meet. */
beforeEach(async () => {
  dalfsen = await aMunicipality(database, `Gemeente ${++count}`)
  worker = await aWorker(database, dalfsen, { role: 'case-worker', scope: 'self' })
  browser = await theWeb(database).browserOf(worker)
})

const HEAD =
  'Voornaam;Achternaam;Geboortedatum;Taal;Gezin;V-nummer;Aankomst COA;Datum vergunning;Opleiding;Beperkingen;Kleur'
const LUWAM =
  'Luwam;Tesfay;3-4-1995;Tigrinya;A;2912345678;12-1-2026;1-9-2026;Verpleegkunde;loopt met een stok;rood'
const ROBEL = 'Robel;Tesfay;5-6-1993;Tigrinya;A;2912345686;12-1-2026;1-9-2026;;;'

const csv = (...rows: string[]) => [HEAD, ...rows].join('\r\n')

async function upload(content: string | Uint8Array<ArrayBuffer>, name = 'profiel.csv') {
  const form = new FormData()
  form.set('file', new File([content], name))
  return browser.upload('/dossiers/importeren', form)
}

/** The address of the import after its upload, without `/kolommen`. */
async function uploaded(...rows: string[]): Promise<string> {
  const answer = await upload(csv(...rows))
  expect(answer.status).toBe(303)
  return (answer.headers.get('location') ?? '').replace('/kolommen', '')
}

const files = () =>
  acting(database, theSystem(dalfsen.id), ({ db }) =>
    db
      .selectFrom('file as f')
      .innerJoin('person as p', (join) => join.onRef('p.id', '=', 'f.personId'))
      .select(['f.id', 'f.personId', 'p.givenName', 'p.familyName'])
      .where('f.municipalityId', '=', dalfsen.id)
      .orderBy('f.number')
      .execute(),
  )

describe('a profile file', () => {
  test('shows its columns with a guess and samples, and what is not taken over', async () => {
    const address = await uploaded(LUWAM, ROBEL)
    const html = await browser.page(`${address}/kolommen`)
    expect(html).toContain('1 kolom kennen wij niet')
    expect(html).toContain('Bijvoorbeeld: Luwam · Robel')
    expect(html).toMatch(/<option value="v-number" selected/)
    expect(await browser.page('/dossiers/importeren')).toContain('profiel.csv')
  })

  test('tells what will happen before anything is stored, and then stores each row', async () => {
    const address = await uploaded(LUWAM, ROBEL, 'Sara;Haddad;31-2-1990;;;;;;;;')
    const answer = await browser.get(address)
    const html = await answer.text()
    expect(html).toContain('Nieuw dossier (2)')
    expect(html).toContain('Geboortedatum “31-2-1990”: Dit is geen datum die wij kennen.')
    expect(Number(answer.headers.get('x-queries'))).toBeLessThanOrEqual(8)
    expect(await files()).toEqual([])

    expect((await browser.post(address)).status).toBe(303)
    const report = await browser.page(address)
    expect(report).toContain('3 rijen afgehandeld, 2 nieuwe dossiers')
    const [luwam, robel] = await files()
    expect([luwam?.givenName, robel?.givenName]).toEqual(['Luwam', 'Robel'])
    await acting(database, worker, async (ctx) => {
      const key = { municipalityId: dalfsen.id, fileId: FileId.parse(luwam?.id) }
      const facts = (await factsOfFile(ctx, key)).map(({ fact, source }) => [fact.kind, fact.on, source])
      expect(facts).toContainEqual(['arrived-at-reception', '2026-01-12', 'import'])
      expect(facts).toContainEqual(['permit-granted', '2026-09-01', 'import'])
      const personId = PersonId.parse(luwam?.personId)
      expect(await numbersOf(ctx, { ...key, personId })).toEqual({ bsn: null, vNumber: '2912345678' })
      const parts = new Set(['intake', 'health-answers'] as const)
      expect(await profileOf(ctx, key, parts)).toMatchObject({
        told: { education: 'Verpleegkunde' },
        limitations: 'loopt met een stok',
      })
    })
    expect(await browser.page(`/dossiers/${luwam?.id}`)).toContain('Robel Tesfay')
    const told = await browser.get(`/dossiers/${luwam?.id}/opvangprofiel`)
    expect(Number(told.headers.get('x-queries'))).toBeLessThanOrEqual(8)
    expect(await told.text()).toContain('Verpleegkunde')
  })

  test('is taken over once, also when it is sent twice at the same moment', async () => {
    const address = await uploaded(LUWAM)
    const answers = await Promise.all([browser.post(address), browser.post(address)])
    expect(answers.map(({ status }) => status)).toEqual([303, 303])
    expect(await files()).toHaveLength(1)
  })

  test('keeps rows and numbers no longer than needed', async () => {
    const address = await uploaded(LUWAM)
    await browser.post(address)
    const { rows } = await acting(database, worker, ({ db }) =>
      db.selectFrom('profileImport').select('rows').executeTakeFirstOrThrow(),
    )
    expect(rows).toEqual([])
  })

  test('that nobody finished goes after seven days', async () => {
    const address = await uploaded(LUWAM)
    const aged = async (days: number) => {
      const client = new pg.Client(database.connectionAs(database.superuser))
      await client.connect()
      await client.query(`update profile_import set started_at = now() - interval '${days} days'`)
      await client.end()
      await acting(database, theSystem(dalfsen.id), (ctx) => removeOldImports(ctx, dalfsen.id))
      return (await browser.get(address)).status
    }
    expect(await aged(6)).toBe(200)
    expect(await aged(8)).toBe(404)
  })

  test('can be thrown away', async () => {
    const address = await uploaded(LUWAM)
    expect((await browser.post(`${address}/weggooien`)).status).toBe(303)
    expect((await browser.get(address)).status).toBe(404)
  })
})

describe('who may be known', () => {
  const known = () =>
    anOpenFile(database, dalfsen, {
      person: somePerson({ givenName: 'Luwam', familyName: 'Tesfay', birthDate: day('1995-04-03') }),
      caseWorker: asCaseWorker(worker),
    })

  test('waits for a decision; none is told at the row and what was chosen stays', async () => {
    const fileId = await known()
    const address = await uploaded(LUWAM)
    const html = await browser.page(address)
    expect(html).toContain('Rij 2: Luwam Tesfay')
    expect(html).toContain(`value="${fileId}"`)
    const answer = await browser.post(address)
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('Kies wat er met rij 2 moet gebeuren.')
    expect(await files()).toHaveLength(1)
  })

  test.each([
    ['new', 2, 'Nieuw dossier'],
    ['skip', 1, 'Overgeslagen'],
  ])('decided as %s leaves %i files', async (decision, left, words) => {
    await known()
    const address = await uploaded(LUWAM)
    expect((await browser.post(address, { 'decision-2': decision })).status).toBe(303)
    expect(await files()).toHaveLength(left)
    expect(await browser.page(address)).toContain(words)
  })

  test('added to the file there is, brings its days and leaves the name', async () => {
    const fileId = await known()
    const address = await uploaded(LUWAM.replace('Luwam', 'Lewam'))
    expect((await browser.post(address, { 'decision-2': fileId })).status).toBe(303)
    expect((await files()).map(({ givenName }) => givenName)).toEqual(['Luwam'])
    const facts = await acting(database, worker, (ctx) =>
      factsOfFile(ctx, { municipalityId: dalfsen.id, fileId }),
    )
    expect(facts.map(({ fact }) => fact.kind)).toContain('arrived-at-reception')
  })

  test('with the same number is no new person, and a colleague’s file stays closed', async () => {
    await uploaded(LUWAM).then((address) => browser.post(address))
    const colleague = await aWorker(database, dalfsen, { role: 'case-worker', scope: 'self' })
    const other = await theWeb(database).browserOf(colleague)
    const form = new FormData()
    form.set('file', new File([csv('Ander;Persoon;1-1-1980;;;2912345678;;;;;')], 'b.csv'))
    const answer = await other.upload('/dossiers/importeren', form)
    const address = (answer.headers.get('location') ?? '').replace('/kolommen', '')
    const html = await other.page(address)
    expect(html).toContain('Er is een dossier van een collega')
    expect(html).not.toContain('Luwam')
    expect((await other.post(address, { 'decision-2': 'new' })).status).toBe(422)
    expect((await other.post(address, { 'decision-2': 'skip' })).status).toBe(303)
  })
})

describe('a file that cannot be read', () => {
  const bytes = (text: string) => new Uint8Array([...text].map((letter) => letter.charCodeAt(0)))
  test.each([
    ['nothing', new Uint8Array(), 'Dit bestand is leeg.'],
    ['another encoding', bytes('Voornaam;Achternaam\r\nZo\xeb;X'), 'Bewaar het bestand als “CSV UTF-8”'],
    ['only a heading', bytes('Voornaam;Achternaam'), 'staat geen enkele rij'],
    ['too many columns', bytes(`${'a;'.repeat(101)}\r\nx`), 'meer dan honderd kolommen'],
    ['too many rows', bytes(`Voornaam${'\r\nx'.repeat(301)}`), 'meer dan 300 rijen'],
    ['broken quotes', bytes('Voornaam;Achternaam\r\n"Zo;X'), 'aanhalingstekens'],
    ['a zip that is no workbook', bytes('PK\x03\x04niets'), 'geen Excel-bestand'],
  ])('%s gets its sentence', async (_, content, words) => {
    const answer = await upload(content)
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain(words)
  })

  test('more than one megabyte is refused with a page that says so', async () => {
    const answer = await upload('x'.repeat(1_100_000))
    expect(answer.status).toBe(413)
    expect(await answer.text()).toContain('groter dan 1 MB')
  })

  test('without a column for the name it says which one is missing', async () => {
    const answer = await upload('Voornaam;Familie X\r\nA;B')
    const address = answer.headers.get('location') ?? ''
    const tooSoon = await browser.get(address.replace('/kolommen', ''))
    expect(tooSoon.headers.get('location')).toBe(address)
    const none = await browser.post(address, { 'column-0': 'given-name' })
    expect(await none.text()).toContain('Geen enkele kolom is achternaam')
    const chosen = await browser.post(address, { 'column-0': 'given-name', 'column-1': 'family-name' })
    expect(chosen.headers.get('location')).toBe(address.replace('/kolommen', ''))
    const twice = await browser.post(address, { 'column-0': 'given-name', 'column-1': 'given-name' })
    expect(await twice.text()).toContain('Voornaam staat bij twee kolommen.')
  })
})

test('an Excel workbook is read as a CSV file is', async () => {
  const head = HEAD.split(';')
  const book = await workbook([{ name: 'Profiel', head, rows: [LUWAM.split(';')] }])
  const answer = await upload(new Uint8Array(book), 'profiel.xlsx')
  const address = (answer.headers.get('location') ?? '').replace('/kolommen', '')
  expect(await browser.page(address)).toContain('Nieuw dossier (1)')
})

test('of the limitations nothing reaches who lacks the part, nor the program’s role for who is no case worker', async () => {
  await uploaded(LUWAM).then((address) => browser.post(address))
  const [file] = await files()
  const coach = await aWorker(database, dalfsen, { role: 'career-coach', scope: 'municipality' })
  const told = await (await theWeb(database).browserOf(coach)).page(`/dossiers/${file?.id}/opvangprofiel`)
  expect(told).toContain('Verpleegkunde')
  expect(told).not.toContain('stok')
  await acting(database, coach, async (ctx) => {
    const key = { municipalityId: dalfsen.id, fileId: FileId.parse(file?.id) }
    expect(await profileOf(ctx, key, new Set(['intake'] as const))).toMatchObject({ limitations: null })
    expect(await profileOf(ctx, key, new Set())).toBeUndefined()
    for (const table of ['arrivalLimitation', 'profileImport', 'personNumber'] as const) {
      expect(await ctx.db.selectFrom(table).selectAll().execute(), table).toEqual([])
    }
  })
})
