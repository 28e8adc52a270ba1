import { Readable } from 'node:stream'
import pg from 'pg'
import { beforeEach, describe, expect, test } from 'vitest'
import { readConfig } from '#platform/config.ts'
import { aMunicipality, anOpenFile, day, type Municipality } from '#test/builders.ts'
import { ownDatabase, type TestDatabase } from '#test/database.ts'
import { SEALING_TIMEOUT, seal } from '#test/seal.ts'
import { createCommandLine, runCommandLine } from './command-line.ts'

let database: TestDatabase

beforeEach(async () => {
  database = await ownDatabase()
})

const urlAs = (user: string) => {
  const { host = '', port, database: name } = database.connectionAs(user)
  return `postgresql://${user}@localhost:${port}/${name}?host=${encodeURIComponent(host)}`
}

/** Runs `trede` on the database of this test, as someone would type it. */
async function trede(
  words: string,
  { typed = '' } = {},
): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ['', '']
  const command = createCommandLine({
    config: readConfig({ DATABASE_URL: urlAs('trede_app'), DATABASE_OWNER_URL: urlAs('trede_owner') }),
    today: () => day('2026-11-20'),
    write: (text) => {
      out += text
    },
    report: (text) => {
      err += text
    },
    input: Object.assign(Readable.from([typed]), { isTTY: false }) as unknown as NodeJS.ReadStream,
    terminal: null,
    serve: () => Promise.resolve(),
  })
  const code = await runCommandLine(command, ['node', 'trede', ...words.split(' ')])
  return { code, out, err }
}

const USER = 'user add --email a.bakker@example.nl --name Bakker --role case-worker --password-stdin'

describe('a database is made ready', () => {
  test('init adds the municipality, and says so when it is there already', async () => {
    expect(await trede('init --municipality Dalfsen')).toMatchObject({ code: 0, err: '' })
    expect(await trede('init --municipality Dalfsen')).toEqual({
      code: 0,
      out: 'Dalfsen was there already; nothing changed.\n',
      err: '',
    })
  })

  test('a command says what to do when there is no municipality yet', async () => {
    const { code, err } = await trede('partner add --name Taalhuis --kind welfare')
    expect(code).toBe(1)
    expect(err).toContain('init --municipality NAME')
  })

  test('with two municipalities a command asks for which', async () => {
    await aMunicipality(database, 'Dalfsen')
    await aMunicipality(database, 'Ommen')
    const asked = await trede('partner add --name Taalhuis --kind welfare')
    expect(asked).toMatchObject({ code: 2, out: '' })
    expect(asked.err).toContain('add --municipality with one of Dalfsen, Ommen')
    const told = await trede('partner add --name Taalhuis --kind welfare --municipality ommen')
    expect(told).toMatchObject({ code: 0, out: 'Taalhuis works for Ommen.\n' })
  })
})

describe('someone who may sign in', () => {
  beforeEach(async () => {
    await aMunicipality(database, 'Dalfsen')
  })

  test('is added with a password from standard input', async () => {
    const added = await trede(USER, { typed: 'een lange zin over fietsen\n' })
    expect(added).toEqual({ code: 0, out: 'a.bakker@example.nl can sign in as case-worker.\n', err: '' })
    const again = await trede(USER, { typed: 'een lange zin over fietsen\n' })
    expect(again).toMatchObject({ code: 1, out: '' })
    expect(again.err).toContain('is there already')
  })

  test.each([
    ['a short password', USER, 'kort', 1, 'at least 12 characters'],
    [
      'no terminal and no --password-stdin',
      USER.replace(' --password-stdin', ''),
      '',
      2,
      'add --password-stdin',
    ],
    ['a role that does not exist', USER.replace('case-worker', 'boss'), '', 2, 'Allowed choices are'],
    ['an unknown partner', `${USER} --organisation Onbekend`, 'een lange zin over fietsen', 1, 'partner add'],
  ])('is refused with %s', async (_, words, typed, code, sentence) => {
    const refused = await trede(words, { typed })
    expect(refused).toMatchObject({ code, out: '' })
    expect(refused.err).toContain(sentence)
  })
})

describe('audit verify', () => {
  let dalfsen: Municipality

  beforeEach(async () => {
    dalfsen = await aMunicipality(database, 'Dalfsen')
    await anOpenFile(database, dalfsen)
    await seal(database, dalfsen)
    await anOpenFile(database, dalfsen)
  }, SEALING_TIMEOUT)

  const asSuperuser = async (statement: string) => {
    const client = new pg.Client(database.connectionAs(database.superuser))
    await client.connect()
    await client.query(statement)
    await client.end()
  }

  test('tells how much is sealed and how much is not yet', async () => {
    const { code, out } = await trede('audit verify')
    expect(code).toBe(0)
    expect(out).toContain('Dalfsen: whole, 1 seals over 1 rows, 1 rows not sealed yet\n')
  })

  test.each([
    ['changed', `update audit_event set action = 'file.read' where id = (select min(id) from audit_event)`],
    ['deleted', 'delete from audit_event where id = (select min(id) from audit_event)'],
  ])('finds a row that the database administrator %s', async (_, statement) => {
    await asSuperuser(statement)
    const { code, out, err } = await trede('audit verify')
    expect(code).toBe(1)
    expect(out).toContain('Dalfsen: seal 1: a row was changed or is missing\n')
    expect(err).toBe('The audit record is not as it was written: see above.\n')
  })

  test('finds a seal that was changed to fit', async () => {
    await asSuperuser(`update audit_seal set events_hash = sha256('x')`)
    const { code, out } = await trede('audit verify')
    expect(code).toBe(1)
    expect(out).toContain('it does not follow from the seal before it')
  })
})

describe('what a municipality chooses for itself', () => {
  beforeEach(async () => {
    await aMunicipality(database, 'Dalfsen')
  })

  test('fines are switched on and off with a reason', async () => {
    const on = await trede('setting fines --switch on --reason Collegebesluit')
    expect(on).toEqual({ code: 0, out: 'Recording fines is on for Dalfsen.\n', err: '' })
    expect((await trede('setting fines --switch on')).code).toBe(2)
    expect((await trede('setting fines --switch perhaps --reason x')).code).toBe(2)
  })

  test('the head of letters has an address and a number', async () => {
    const set = await trede('setting letterhead --address Raadhuisstraat Dalfsen --phone 14-0529')
    expect(set).toEqual({ code: 0, out: 'Letters of Dalfsen have a new head from today on.\n', err: '' })
    const lines = 'a b c d e f'
    expect((await trede(`setting letterhead --address ${lines} --phone 1`)).err).toContain(
      'one to five address lines',
    )
  })
})
