import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { fileFor } from '#domain/file/file.queries.ts'
import type { UserActor } from '#kernel/actor.ts'
import type { FileId } from '#kernel/ids.ts'
import { aMunicipality, anOpenFile, aWorker, day, done, type Municipality } from '#test/builders.ts'
import { acting, ownDatabase, type TestDatabase } from '#test/database.ts'
import { giveConsent, withdrawConsent } from './consent.commands.ts'
import { consentsOf } from './consent.queries.ts'
import type { NewConsent } from './consent.ts'

let database: TestDatabase
let dalfsen: Municipality
let worker: UserActor
let elsewhere: UserActor

beforeAll(async () => {
  database = await ownDatabase()
  dalfsen = await aMunicipality(database, 'Dalfsen')
  worker = await aWorker(database, dalfsen, { role: 'case-worker', scope: 'municipality' })
  const ommen = await aMunicipality(database, 'Ommen')
  elsewhere = await aWorker(database, ommen, { role: 'case-worker', scope: 'municipality' })
})

const wish: NewConsent = {
  purpose: 'volunteer-coach',
  organisation: 'Welzijn Dalfsen',
  subjects: ['name-and-contact', 'goals'],
  locale: 'ar',
  manner: 'spoken-with-interpreter',
  givenOn: day('2026-11-02'),
}

const give = (fileId: FileId, facts: Partial<NewConsent> = {}, as = worker) =>
  acting(database, as, (ctx) => giveConsent(ctx, fileId, { ...wish, ...facts }))

const seen = (fileId: FileId, as = worker) =>
  acting(database, as, async (ctx) => {
    const file = await fileFor(ctx, fileId)
    return file ? consentsOf(ctx, file) : []
  })

test('consent is given, withdrawn and given again, and nothing of it goes away', async () => {
  const fileId = await anOpenFile(database, dalfsen)
  const consentId = done(await give(fileId))
  expect(await give(fileId)).toEqual({ ok: false, error: 'already-given' })
  done(
    await acting(database, worker, (ctx) => withdrawConsent(ctx, { fileId, consentId }, day('2026-11-10'))),
  )
  done(await give(fileId, { givenOn: day('2026-11-18') }))
  expect(await seen(fileId)).toMatchObject([
    { givenOn: '2026-11-18', withdrawnOn: null, recordedBy: 'Test case-worker', textVersion: 1 },
    { givenOn: '2026-11-02', withdrawnOn: '2026-11-10', subjects: ['name-and-contact', 'goals'] },
  ])
})

test('a consent is not withdrawn through another file', async () => {
  const consentId = done(await give(await anOpenFile(database, dalfsen)))
  const fileId = await anOpenFile(database, dalfsen)
  const withdrawn = await acting(database, worker, (ctx) =>
    withdrawConsent(ctx, { fileId, consentId }, day('2026-11-10')),
  )
  expect(withdrawn).toEqual({ ok: false, error: 'not-found' })
})

test('another municipality neither sees nor records it', async () => {
  const fileId = await anOpenFile(database, dalfsen)
  done(await give(fileId))
  expect(await seen(fileId, elsewhere)).toEqual([])
  expect(await give(fileId, { purpose: 'welfare', subjects: ['languages'] }, elsewhere)).toEqual({
    ok: false,
    error: 'not-found',
  })
})

test.each([
  'delete from consent',
  "update consent set organisation = 'Ander'",
  'update consent set given_on = now()',
])('the program itself cannot do: %s', async (statement) => {
  done(await give(await anOpenFile(database, dalfsen)))
  await expect(acting(database, worker, ({ db }) => sql.raw(statement).execute(db))).rejects.toThrow(
    'permission denied',
  )
})
