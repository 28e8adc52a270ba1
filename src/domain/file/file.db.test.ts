import { beforeAll, expect, test } from 'vitest'
import type { UserActor } from '#kernel/actor.ts'
import {
  aMunicipality,
  anOpenFile,
  asCaseWorker,
  aWorker,
  day,
  type Municipality,
  somePerson,
} from '#test/builders.ts'
import { acting, ownDatabase, type TestDatabase } from '#test/database.ts'
import { addTeamMember, correctPerson, openFile, recordContact } from './file.commands.ts'
import { fileFor } from './file.queries.ts'

let database: TestDatabase
let dalfsen: Municipality
let ommen: Municipality
let worker: UserActor

beforeAll(async () => {
  database = await ownDatabase()
  dalfsen = await aMunicipality(database, 'Dalfsen')
  ommen = await aMunicipality(database, 'Ommen')
  worker = await aWorker(database, dalfsen, { role: 'case-worker', scope: 'municipality' })
})

test('a case worker opens a file and finds it back under a number of that year', async () => {
  const file = {
    municipalityId: dalfsen.id,
    person: somePerson(),
    part: null,
    openedOn: day('2026-11-18'),
    caseWorker: asCaseWorker(worker),
  }
  const opened = await acting(database, worker, (ctx) => openFile(ctx, file))
  expect(opened.ok).toBe(true)
  if (!opened.ok) return
  const found = await acting(database, worker, (ctx) => fileFor(ctx, opened.value))
  expect(found).toMatchObject({ number: '2026-0001', roles: ['case-worker'] })
})

test('to a case worker of another municipality the file is not there', async () => {
  const stranger = await aWorker(database, ommen, { role: 'case-worker', scope: 'municipality' })
  const fileId = await anOpenFile(database, dalfsen)
  expect(await acting(database, stranger, (ctx) => fileFor(ctx, fileId))).toBeUndefined()
  const contact = { heldOn: day('2026-11-19'), kind: 'phone' as const, note: 'gebeld' }
  const refused = await acting(database, stranger, (ctx) => recordContact(ctx, fileId, contact))
  expect(refused).toEqual({ ok: false, error: 'not-found' })
})

test('a correction keeps the old value and the reason', async () => {
  const fileId = await anOpenFile(database, dalfsen)
  const details = somePerson({ familyName: 'Hadad' })
  const wish = { details, reason: 'Naam staat zo op het paspoort' }
  const corrected = await acting(database, worker, (ctx) => correctPerson(ctx, fileId, wish))
  expect(corrected).toEqual({ ok: true, value: ['familyName'] })
  const rows = await acting(database, worker, (ctx) =>
    ctx.db.selectFrom('correction').selectAll().where('fileId', '=', fileId).execute(),
  )
  expect(rows).toMatchObject([
    { field: 'familyName', oldValue: 'Haddad', newValue: 'Hadad', reason: 'Naam staat zo op het paspoort' },
  ])
})

test('someone who does not work for this municipality cannot be put on its case team', async () => {
  const fileId = await anOpenFile(database, dalfsen)
  const stranger = await aWorker(database, ommen, { role: 'case-worker', scope: 'self' })
  const member = { ...asCaseWorker(stranger), from: day('2026-11-20') }
  const refused = await acting(database, worker, (ctx) => addTeamMember(ctx, fileId, member))
  expect(refused).toEqual({ ok: false, error: 'works-elsewhere' })
})
