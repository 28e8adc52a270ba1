import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aMunicipality, anOpenFile, asCaseWorker, aWorker, type Municipality } from '#test/builders.ts'
import { acting, ownDatabase, type TestDatabase, theSystem } from '#test/database.ts'
import { SEALING_TIMEOUT, seal } from '#test/seal.ts'
import { verifyAudit } from './audit.ts'
import { backUp } from './backup.ts'
import { BackupFailure, checkBackup } from './backup-format.ts'
import { restore } from './backup-restore.ts'

let source: TestDatabase
let dalfsen: Municipality
let folder: string
let file: string

const owner = (database: TestDatabase) => database.connectionAs('trede_owner')
const verify = (database: TestDatabase, { id }: Municipality) =>
  acting(database, theSystem(id), (ctx) => verifyAudit(ctx.db, id))

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'trede-backup-'))
  file = join(folder, 'trede.backup')
  source = await ownDatabase()
  dalfsen = await aMunicipality(source, 'Dalfsen')
  const worker = await aWorker(source, dalfsen, { role: 'case-worker', scope: 'municipality' })
  await anOpenFile(source, dalfsen, { caseWorker: asCaseWorker(worker), part: 'tab\t, line\n and \\.' })
  await seal(source, dalfsen)
  await anOpenFile(source, dalfsen)
  await backUp(owner(source), file)
}, SEALING_TIMEOUT)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a backup holds every row of every table and says how many', async () => {
  const { contents, header } = await checkBackup(file)
  expect(contents).toMatchObject({
    municipality: { rows: 1 },
    person: { rows: 2 },
    file: { rows: 2 },
    person_language: { rows: 2 },
    file_team_member: { rows: 1 },
    audit_event: { rows: 2 },
    audit_seal: { rows: 1 },
  })
  expect(contents).not.toHaveProperty('session')
  expect(header.migrations).toContain('20261120095900_backup')
})

test(
  'a backup restored into an empty database is the same, and its audit record holds and goes on',
  async () => {
    const target = await ownDatabase()
    await restore(owner(target), file)
    const { contents } = await checkBackup(file)
    const copy = await backUp(owner(target), join(folder, 'again.backup'))
    // The audit record gets the transaction numbers of its new server; every other table is the same to the letter.
    const { audit_event, audit_seal, ...others } = contents
    expect(copy).toMatchObject({
      ...others,
      audit_event: { rows: audit_event?.rows },
      audit_seal: { rows: audit_seal?.rows },
    })
    expect(await verify(target, dalfsen)).toEqual({ seals: 1, rows: 1, findings: [] })
    await anOpenFile(target, dalfsen)
    expect(await seal(target, dalfsen)).toBe(2)
    expect(await verify(target, dalfsen)).toEqual({ seals: 2, rows: 3, findings: [] })
  },
  SEALING_TIMEOUT,
)

test('after a restore the owner is locked out of the files again', async () => {
  const target = await ownDatabase()
  await restore(owner(target), file)
  const client = new pg.Client(owner(target))
  await client.connect()
  const { rows } = await client.query('select count(*)::int as seen from contact_moment, person')
  const open = await client.query(`select relname from pg_class where relnamespace = 'public'::regnamespace
    and relkind = 'r' and relname not like 'kysely%' and not (relrowsecurity and relforcerowsecurity)`)
  await client.end()
  expect(rows).toEqual([{ seen: 0 }])
  expect(open.rows).toEqual([])
})

test('a database that holds something is refused, and stays as it was', async () => {
  await expect(restore(owner(source), file)).rejects.toThrow('This database is not empty')
  expect(await verify(source, dalfsen)).toMatchObject({ findings: [] })
})

test('a backup is never written over another file', async () => {
  await expect(backUp(owner(source), file)).rejects.toThrow('exists already')
})

test('the program itself, which may not see all, cannot make a backup', async () => {
  const app = source.connectionAs('trede_app')
  await expect(backUp(app, join(folder, 'app.backup'))).rejects.toThrow(
    'connect as the owner of the database',
  )
})

const bytes = () => readFileSync(file)
test.each([
  ['cut short', () => bytes().subarray(0, bytes().length - 40)],
  [
    'of which one byte changed',
    () => Buffer.from(bytes().map((byte, at) => (at === 300 ? byte ^ 255 : byte))),
  ],
  ['that is something else', () => Buffer.from('naam;plaats\n')],
])('a file %s is refused before anything is written', async (_, content) => {
  const target = await ownDatabase()
  const damaged = join(folder, 'damaged.backup')
  writeFileSync(damaged, content())
  await expect(restore(owner(target), damaged)).rejects.toThrow(BackupFailure)
  await restore(owner(target), file)
})

test('every table lets a backup read it: a new table needs the policy too', async () => {
  const client = new pg.Client(owner(source))
  await client.connect()
  const { rows } = await client.query(`select tablename from pg_tables t where schemaname = 'public'
    and tablename not like 'kysely%' and not exists (select from pg_policies p
      where p.tablename = t.tablename and p.policyname = 'backup' and p.cmd = 'SELECT')`)
  await client.end()
  expect(rows).toEqual([])
})
