import { beforeAll, expect, test } from 'vitest'
import { fileFor } from '#domain/file/file.queries.ts'
import type { UserActor } from '#kernel/actor.ts'
import { aMunicipality, anOpenFile, aWorker, done, type Municipality } from '#test/builders.ts'
import { acting, ownDatabase, type TestDatabase, theSystem } from '#test/database.ts'
import { recordNumber } from './numbers.commands.ts'
import { numbersOf, personWithNumber } from './numbers.queries.ts'

let database: TestDatabase
let dalfsen: Municipality
let worker: UserActor
let coach: UserActor

beforeAll(async () => {
  database = await ownDatabase()
  dalfsen = await aMunicipality(database, 'Dalfsen')
  worker = await aWorker(database, dalfsen, { role: 'case-worker', scope: 'municipality' })
  coach = await aWorker(database, dalfsen, { role: 'career-coach', scope: 'municipality' })
})

async function somebody() {
  const fileId = await anOpenFile(database, dalfsen)
  const file = await acting(database, worker, (ctx) => fileFor(ctx, fileId))
  if (!file) throw new Error('the file that was just opened is not there')
  return file
}

const record = (person: Awaited<ReturnType<typeof somebody>>, typed: string, as = worker) =>
  acting(database, as, (ctx) => recordNumber(ctx, person, { kind: 'bsn', typed }))

const whose = (known: Parameters<typeof personWithNumber>[2], as = worker) =>
  acting(database, as, (ctx) => personWithNumber(ctx, dalfsen.id, known))

test('a number is recorded, found again however it is written, and replaced by a better one', async () => {
  const person = await somebody()
  done(await record(person, '1112.22.333'))
  const vNumber = { kind: 'v-number' as const, typed: '0012345678' }
  done(await acting(database, worker, (ctx) => recordNumber(ctx, person, vNumber)))
  expect(await whose({ bsn: '111222333' })).toBe(person.personId)
  expect(await whose({ bsn: '999990019', vNumber: '12345678' })).toBe(person.personId)
  done(await record(person, '10464554'))
  expect(await acting(database, worker, (ctx) => numbersOf(ctx, person))).toEqual({
    bsn: '010464554',
    vNumber: '12345678',
  })
  expect(await whose({ bsn: '111222333' })).toBeUndefined()
})

test('PERSON.NUMBER-ONE: a number of somebody else is refused, without saying whose', async () => {
  done(await record(await somebody(), '999990019'))
  expect(await record(await somebody(), '999990019')).toEqual({ ok: false, error: 'of-somebody-else' })
})

test('PERSON.NUMBER-ROLES: a coach neither records, reads nor looks up', async () => {
  const person = await somebody()
  done(await record(person, '123456782'))
  expect(await record(person, '123456782', coach)).toEqual({ ok: false, error: 'not-found' })
  expect(await acting(database, coach, (ctx) => numbersOf(ctx, person))).toEqual({ bsn: null, vNumber: null })
  expect(await whose({ bsn: '123456782' }, coach)).toBeUndefined()
  const rows = await acting(database, coach, ({ db }) => db.selectFrom('personNumber').selectAll().execute())
  expect(rows).toEqual([])
})

test('the audit record says which kind was recorded and never the number', async () => {
  const person = await somebody()
  done(await record(person, '999999990'))
  const rows = await acting(database, theSystem(dalfsen.id), ({ db }) =>
    db.selectFrom('auditEvent').selectAll().where('objectId', '=', person.personId).execute(),
  )
  expect(rows.map(({ action, detail }) => ({ action, detail }))).toEqual([
    { action: 'person.number', detail: { kind: 'bsn' } },
  ])
  expect(JSON.stringify(rows)).not.toContain('999999990')
})
