import { beforeAll, expect, test } from 'vitest'
import { LocalDate } from '#kernel/local-date.ts'
import { newId } from '#platform/context.ts'
import { aMunicipality, aPartner, aWorker, day, done, type Municipality } from '#test/builders.ts'
import { acting, ownDatabase, type TestDatabase, theSystem } from '#test/database.ts'
import { addJob, addMunicipality, addPartner, addUser, type NewUser } from './organisation.commands.ts'
import { isPassword } from './password.store.ts'
import { findAccount } from './sign-in.store.ts'

let database: TestDatabase
let dalfsen: Municipality

beforeAll(async () => {
  database = await ownDatabase()
  dalfsen = await aMunicipality(database, 'Dalfsen')
})

const someUser = (facts: Partial<NewUser> = {}): NewUser => ({
  email: 'fatima@dalfsen.example',
  name: 'Fatima Bakker',
  password: 'de fiets staat in de regen',
  organisationId: dalfsen.organisationId,
  role: 'case-worker',
  scope: 'municipality',
  team: null,
  from: day('2026-01-01'),
  demo: false,
  ...facts,
})

const asProgram = <T>(work: Parameters<typeof acting<T>>[2]) => acting(database, theSystem(dalfsen.id), work)

const edge = () => ({
  db: database.db,
  today: LocalDate.parse('2026-11-20'),
  locale: 'nl' as const,
  traceId: newId(),
  origin: 'cli',
})

test('a municipality is made once, with its own organisation and a row in its audit record', async () => {
  const ommen = done(await addMunicipality(edge(), { name: ' Ommen ', demo: false }))
  expect(ommen).toMatchObject({ name: 'Ommen', demo: false })
  const again = await addMunicipality(edge(), { name: 'Ommen', demo: false })
  expect(again).toEqual({ ok: false, error: 'already-there' })
  const events = await acting(database, theSystem(ommen.id), ({ db }) =>
    db.selectFrom('auditEvent').select(['action', 'actor']).execute(),
  )
  expect(events).toEqual([{ action: 'municipality.add', actor: 'cli' }])
})

test('a partner of two municipalities is one organisation', async () => {
  const partner = { kind: 'provider', name: 'Stichting Vechtstroom', from: day('2026-01-01') } as const
  const first = done(await asProgram((ctx) => addPartner(ctx, partner)))
  const zwolle = done(await addMunicipality(edge(), { name: 'Zwolle', demo: false }))
  const second = done(await acting(database, theSystem(zwolle.id), (ctx) => addPartner(ctx, partner)))
  expect(second).toBe(first)
})

test('someone who is added can sign in with that password and has the job', async () => {
  const userId = done(await asProgram((ctx) => addUser(ctx, someUser())))
  const account = await findAccount(database.db, 'Fatima@Dalfsen.example')
  expect(account).toMatchObject({ id: userId, name: 'Fatima Bakker', demo: false })
  expect(account?.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect(await isPassword('de fiets staat in de regen', account?.passwordHash)).toBe(true)
  expect(await isPassword('de fiets staat in de zon', account?.passwordHash)).toBe(false)
})

test.each([
  ['a password of eleven characters', { password: 'elf-tekens!' }, 'too-short'],
  ['the own name as password', { password: 'fatima bakker 2026' }, 'is-your-name'],
  ['no name', { name: '  ' }, 'no-name'],
  ['an e-mail address without a place', { email: 'fatima' }, 'not-an-email'],
  ['the scope of a team without a team', { scope: 'team' }, 'no-team'],
] as const)('refused: %s', async (_, facts, error) => {
  const user = someUser({ email: 'nieuw@dalfsen.example', ...facts })
  expect(await asProgram((ctx) => addUser(ctx, user))).toEqual({ ok: false, error })
})

test('refused: a job at an organisation that does not work for this municipality', async () => {
  const hardenberg = await aMunicipality(database, 'Hardenberg')
  const user = someUser({ email: 'nieuw@dalfsen.example', organisationId: hardenberg.organisationId })
  const refused = await asProgram((ctx) => addUser(ctx, user))
  expect(refused).toEqual({ ok: false, error: 'works-elsewhere' })
})

test('refused: a case worker at a provider', async () => {
  const { organisationId } = await aPartner(database, [dalfsen])
  const user = someUser({ email: 'nieuw@dalfsen.example', organisationId })
  const refused = await asProgram((ctx) => addUser(ctx, user))
  expect(refused).toEqual({ ok: false, error: 'only-at-a-municipality' })
})

test('an e-mail address has one account, which may get a second job', async () => {
  const { organisationId } = await aPartner(database, [dalfsen], { name: 'Taalmaatjes', kind: 'welfare' })
  const volunteer = someUser({
    email: 'anna@taal.example',
    organisationId,
    role: 'volunteer-coach',
    scope: 'self',
  })
  const userId = done(await asProgram((ctx) => addUser(ctx, volunteer)))
  expect(await asProgram((ctx) => addUser(ctx, volunteer))).toEqual({ ok: false, error: 'email-taken' })
  const job = { ...volunteer, role: 'social-guide' } as const
  expect(await asProgram((ctx) => addJob(ctx, 'ANNA@taal.example', job))).toEqual({ ok: true, value: userId })
  const jobs = await asProgram(({ db }) =>
    db.selectFrom('membership').select('role').where('userId', '=', userId).orderBy('role').execute(),
  )
  expect(jobs).toEqual([{ role: 'social-guide' }, { role: 'volunteer-coach' }])
})

test('nobody who is signed in changes the directory', async () => {
  const administrator = await aWorker(database, dalfsen, { role: 'administrator', scope: 'municipality' })
  const partner = { kind: 'provider', name: 'Elders', from: day('2026-01-01') } as const
  const refused = { ok: false, error: 'not-allowed' }
  expect(await acting(database, administrator, (ctx) => addPartner(ctx, partner))).toEqual(refused)
  expect(await acting(database, administrator, (ctx) => addUser(ctx, someUser()))).toEqual(refused)
  expect(await acting(database, administrator, (ctx) => addJob(ctx, 'a@b.nl', someUser()))).toEqual(refused)
})
