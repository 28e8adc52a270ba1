import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { profileOf } from '#domain/arrival/profile.queries.ts'
import type { UserActor } from '#kernel/actor.ts'
import { FileId } from '#kernel/ids.ts'
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

describe('what a profile tells is not lost', () => {
  const keyOf = (id: string | undefined) => ({ municipalityId: dalfsen.id, fileId: FileId.parse(id) })

  test('ARR.PROFILE.AGAIN: a later profile stands in front, and what it replaces stays readable', async () => {
    await uploaded(LUWAM).then((address) => browser.post(address))
    const [file] = await files()
    const later = LUWAM.replace('Verpleegkunde', 'Verpleegkunde, met diploma')
      .replace('met een stok', 'goed')
      .replace('rood', 'blauw')
    const address = await uploaded(later)
    expect((await browser.post(address, { 'decision-2': file?.id ?? '' })).status).toBe(303)
    await acting(database, worker, async (ctx) => {
      const parts = new Set(['intake', 'health-answers'] as const)
      expect(await profileOf(ctx, keyOf(file?.id), parts)).toMatchObject({
        told: { education: 'Verpleegkunde, met diploma' },
        unread: [{ column: 'Opleiding, eerder doorgegeven', value: 'Verpleegkunde' }],
        limitations: 'loopt goed\nloopt met een stok',
        unmapped: [
          { column: 'Kleur', value: 'rood' },
          { column: 'Kleur', value: 'blauw' },
        ],
      })
    })
  })

  test('ARR.PROFILE.UNMAPPED: columns without a field are for case workers only', async () => {
    await uploaded(LUWAM).then((address) => browser.post(address))
    const [file] = await files()
    expect(await browser.page(`/dossiers/${file?.id}/opvangprofiel`)).toContain('Kolommen zonder veld')
    const coach = await aWorker(database, dalfsen, { role: 'career-coach', scope: 'municipality' })
    const told = await (await theWeb(database).browserOf(coach)).page(`/dossiers/${file?.id}/opvangprofiel`)
    expect(told).not.toContain('rood')
    await acting(database, coach, async (ctx) => {
      expect(await profileOf(ctx, keyOf(file?.id), new Set(['intake'] as const))).toMatchObject({
        unmapped: [],
      })
      expect(await ctx.db.selectFrom('arrivalUnread').selectAll().execute()).toEqual([])
    })
  })

  test('ARR.PROFILE.DIFFERS: the report says each detail that the file has otherwise', async () => {
    const person = somePerson({ givenName: 'Luwam', familyName: 'Tesfay', birthDate: day('1995-04-03') })
    const fileId = await anOpenFile(database, dalfsen, { person, caseWorker: asCaseWorker(worker) })
    const address = await uploaded(LUWAM.replace('3-4-1995', '4-4-1995'))
    expect((await browser.post(address, { 'decision-2': fileId })).status).toBe(303)
    const report = await browser.page(address)
    expect(report).toContain('Geboortedatum “4-4-1995”: In het dossier staat iets anders')
    expect(report).toContain('Talen “Tigrinya”: In het dossier staat iets anders')
    expect(report).not.toContain('Voornaam “Luwam”')
  })
})
