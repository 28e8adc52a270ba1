import { sql } from 'kysely'
import pg from 'pg'
import { beforeAll, describe, expect, test } from 'vitest'
import { enrolInProgramme } from '#domain/enrolment/enrolment.commands.ts'
import { addTeamMember, recordContact } from '#domain/file/file.commands.ts'
import type { Actor } from '#kernel/actor.ts'
import type { FileId } from '#kernel/ids.ts'
import {
  aMunicipality,
  anOpenFile,
  aPartner,
  asCaseWorker,
  aWorker,
  day,
  done,
  type Municipality,
} from './builders.ts'
import { acting, ownDatabase, type TestDatabase, theSystem } from './database.ts'

/**
 * Tables that stand above a single municipality, each with the reason. Every other table has its municipality in
 * its primary key. See docs/decisions.
 */
const ABOVE_MUNICIPALITIES = {
  municipality: 'is the municipality',
  organisation: 'partners work for several municipalities',
  account: 'a person may work for several organisations',
  membership: 'belongs to the organisation',
  session: 'belongs to the account',
  sign_in_attempt: 'counts before anyone is known',
  training_group: 'a group belongs to its provider and holds people of several municipalities',
  training_group_trainer: 'belongs to the group',
}

let database: TestDatabase
let dalfsen: Municipality
let ommen: Municipality
let fileId: FileId
let strangers: { who: string; actor: Actor | undefined }[]

beforeAll(async () => {
  database = await ownDatabase()
  dalfsen = await aMunicipality(database, 'Dalfsen')
  ommen = await aMunicipality(database, 'Ommen')
  const provider = await aPartner(database, [dalfsen, ommen])
  const bakery = await aPartner(database, [dalfsen], { name: 'Bakkerij De Gouden Schep', kind: 'employer' })
  const worker = await aWorker(database, dalfsen, { role: 'case-worker', scope: 'municipality' })
  const elsewhere = await anOpenFile(database, dalfsen)
  fileId = await anOpenFile(database, dalfsen, { caseWorker: asCaseWorker(worker) })
  await acting(database, worker, async (ctx) => {
    done(await recordContact(ctx, fileId, { heldOn: day('2026-11-02'), kind: 'talk', note: 'Kennismaking' }))
    const wish = {
      programmeId: 'vip' as const,
      providerId: provider.organisationId,
      startedOn: day('2026-09-01'),
    }
    done(await enrolInProgramme(ctx, fileId, wish))
  })
  const volunteer = await aWorker(database, provider, { role: 'volunteer-coach' })
  await acting(database, worker, async (ctx) => {
    done(await addTeamMember(ctx, elsewhere, { ...asCaseWorker(volunteer), from: day('2026-01-01') }))
  })
  strangers = [
    {
      who: "another municipality's case worker",
      actor: await aWorker(database, ommen, { role: 'case-worker', scope: 'municipality' }),
    },
    { who: 'a volunteer coach of somebody else', actor: volunteer },
    { who: 'an employer', actor: await aWorker(database, bakery, { role: 'employer' }) },
    {
      who: 'an administrator of the municipality',
      actor: await aWorker(database, dalfsen, { role: 'administrator', scope: 'municipality' }),
    },
    { who: 'nobody', actor: undefined },
  ]
})

/** Runs SQL as the program's own role, with the settings of an actor or with none at all. */
async function asTheProgram(actor: Actor | undefined, text: string): Promise<pg.QueryResult> {
  const client = new pg.Client(database.connectionAs('trede_app'))
  await client.connect()
  try {
    await client.query('begin')
    if (actor?.kind === 'user')
      await client.query("select set_config('trede.user_id', $1, true)", [actor.userId])
    return await client.query(text)
  } finally {
    await client.end()
  }
}

const OF_A_FILE = [
  'contact_moment',
  'enrolment',
  'file_team_member',
  'correction',
  'measurement',
  'training_group_member',
]

describe('with SQL as the role of the program', () => {
  test.each([0, 1, 2, 3, 4])('stranger %i sees no row of a file that is not theirs', async (index) => {
    const { actor } = strangers[index] ?? {}
    const file = await asTheProgram(actor, `select 1 from file where id = '${fileId}'`)
    expect(file.rowCount).toBe(0)
    for (const table of OF_A_FILE) {
      const rows = await asTheProgram(actor, `select 1 from ${table} where file_id = '${fileId}'`)
      expect(rows.rowCount, table).toBe(0)
    }
    const people = await asTheProgram(
      actor,
      `select 1 from person p where p.municipality_id = '${dalfsen.id}' and not exists
        (select 1 from file f where f.person_id = p.id and f.id <> '${fileId}')`,
    )
    expect(people.rowCount).toBe(0)
  })

  test.each([0, 1, 2, 3, 4])('stranger %i cannot write into that file either', async (index) => {
    const { actor } = strangers[index] ?? {}
    const insert = `insert into contact_moment (municipality_id, id, file_id, held_on, kind)
      values ('${dalfsen.id}', gen_random_uuid(), '${fileId}', '2026-11-01', 'phone')`
    await expect(asTheProgram(actor, insert)).rejects.toThrow(/row-level security/)
    const update = await asTheProgram(actor, `update file set part = 'x' where id = '${fileId}' returning 1`)
    expect(update.rowCount).toBe(0)
  })

  test('a password hash cannot be read, not even by its owner', async () => {
    const { actor } = strangers[0] ?? {}
    await expect(asTheProgram(actor, 'select password_hash from account')).rejects.toThrow(
      /permission denied/,
    )
  })

  test.each(['update audit_event set action = action', 'delete from audit_event', 'delete from correction'])(
    'what was recorded stays: %s is refused',
    async (text) => {
      await expect(asTheProgram(undefined, text)).rejects.toThrow(/permission denied/)
    },
  )

  test('nobody signed in can add to the directory', async () => {
    const { actor } = strangers[0] ?? {}
    const text = `select trede.add_account(gen_random_uuid(), 'x@example.nl', 'X', 'x', false)`
    await expect(asTheProgram(actor, text)).rejects.toThrow(/only the command line/)
  })
})

describe('the tables', () => {
  test('all have row-level security, forced on their owner too', async () => {
    const { rows } = await sql<{ name: string }>`select relname as name from pg_class
      where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relname not like 'kysely%'
        and not (relrowsecurity and relforcerowsecurity)`.execute(database.db)
    expect(rows).toEqual([])
  })

  test('all carry their municipality in the primary key, but for those that stand above it', async () => {
    const { rows } = await sql<{ name: string }>`select c.relname as name from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname not like 'kysely%'
        and not exists (select 1 from pg_constraint k join pg_attribute a
          on a.attrelid = k.conrelid and a.attnum = any (k.conkey)
          where k.conrelid = c.oid and k.contype = 'p' and a.attname = 'municipality_id')
      order by 1`.execute(database.db)
    expect(rows.map((row) => row.name)).toEqual(Object.keys(ABOVE_MUNICIPALITIES).sort())
  })

  test('are used by a role that cannot step around them', async () => {
    const { rows } = await sql<{
      isOpen: boolean
    }>`select rolsuper or rolbypassrls or rolcreaterole as is_open
      from pg_roles where rolname = current_user`.execute(database.db)
    expect(rows).toEqual([{ isOpen: false }])
  })
})

test('the system acting for one municipality sees nothing of another', async () => {
  const count = await acting(database, theSystem(ommen.id), (ctx) =>
    ctx.db.selectFrom('file').select('id').execute(),
  )
  expect(count).toEqual([])
})
