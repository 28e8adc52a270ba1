import pg from 'pg'
import { beforeAll, expect, test } from 'vitest'
import { connect } from '#platform/database.ts'
import { isReady } from '#platform/readiness.ts'
import { aMunicipality, aPartner, aWorker, type Municipality } from '#test/builders.ts'
import { ownDatabase, type TestDatabase } from '#test/database.ts'
import { type Browser, theWeb } from '#test/web.ts'
import { publicRoutes } from './routes.ts'

let database: TestDatabase
let dalfsen: Municipality
let visitor: Browser

beforeAll(async () => {
  database = await ownDatabase()
  dalfsen = await aMunicipality(database, 'Dalfsen')
  visitor = await theWeb(database).browserOf()
})

const HEADERS = {
  'cache-control': 'no-store',
  'strict-transport-security': /max-age=\d{7,}/,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
}

const asked = publicRoutes.map(({ method, path }) => [method, path] as const)

test.each([...asked, ['GET', '/bestaat-niet'], ['GET', '/vandaag']] as const)(
  '%s %s carries the security headers of the national API design rules',
  async (method, path) => {
    const response = method === 'GET' ? await visitor.get(path) : await visitor.post(path)
    const { headers } = response
    for (const [name, value] of Object.entries(HEADERS))
      expect([name, headers.get(name)]).toEqual([name, expect.stringMatching(value)])
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toContain('unsafe')
    expect([headers.get('x-powered-by'), headers.get('server')]).toEqual([null, null])
  },
)

test.each(publicRoutes.filter(({ method }) => method === 'GET').map(({ path }) => path))(
  '%s holds no inline style or script, which the strict policy would refuse',
  async (path) => {
    const page = await (await visitor.get(path)).text()
    expect(page).not.toMatch(/\sstyle=|<style|\son\w+=|<script(?![^>]*\ssrc=)/)
  },
)

test.each([
  ['case-worker', '/vandaag'],
  ['volunteer-coach', '/vandaag'],
  ['trainer', '/vandaag'],
  ['team-manager', '/rapporten'],
] as const)('the first page of a %s is %s', async (role, to) => {
  const worker = await aWorker(database, dalfsen, { role })
  const answer = await (await theWeb(database).browserOf(worker)).get('/')
  expect(answer.headers.get('location')).toBe(to)
})

test('who has no task yet is told so and can sign out', async () => {
  const partner = await aPartner(database, [dalfsen])
  const administrator = await aWorker(database, partner, { role: 'administrator' })
  const page = await (await theWeb(database).browserOf(administrator)).page('/')
  expect(page).toContain('U hebt nog geen taken in Trede')
  expect(page).toContain('action="/uitloggen"')
})

test('a visitor who is signed out comes to the sign-in page', async () => {
  expect((await visitor.get('/')).headers.get('location')).toBe('/inloggen')
  expect((await visitor.get('/inloggen')).status).toBe(200)
})

test('who is signed in need not sign in again', async () => {
  const worker = await aWorker(database, dalfsen, { role: 'case-worker' })
  const browser = await theWeb(database).browserOf(worker)
  expect((await browser.get('/inloggen?naar=/dossiers')).headers.get('location')).toBe('/dossiers')
})

test('the statement on accessibility says that nobody from outside has tested yet', async () => {
  expect(await visitor.page('/toegankelijkheid')).toContain(
    'onafhankelijke partij heeft Trede nog niet getest',
  )
})

test('security.txt has a contact and an end within a year (RFC 9116)', async () => {
  const text = await visitor.page('/.well-known/security.txt')
  expect(text).toMatch(/^Contact: mailto:\S+@\S+$/m)
  expect(text).toMatch(/^Expires: 2027-05-19T00:00:00Z$/m)
})

test('search engines are asked to stay away', async () => {
  expect(await visitor.page('/robots.txt')).toBe('User-agent: *\nDisallow: /\n')
})

test('the program is alive, and ready when the database has every migration', async () => {
  expect((await visitor.get('/health/live')).status).toBe(200)
  expect((await visitor.get('/health/ready')).status).toBe(200)
  const last = await lastMigration('delete from kysely_migration where name = $1')
  expect((await visitor.get('/health/ready')).status).toBe(503)
  expect((await visitor.get('/health/live')).status).toBe(200)
  await lastMigration('insert into kysely_migration (name, timestamp) values ($1, now())', last)
  expect((await visitor.get('/health/ready')).status).toBe(200)
})

test('without a database the program is not ready', async () => {
  const { db, close } = connect({ host: '/nergens', user: 'trede_app', database: 'trede' })
  expect(await isReady(db)).toBe(false)
  await close()
})

async function lastMigration(change: string, name?: string): Promise<string> {
  const client = new pg.Client(database.connectionAs(database.superuser))
  await client.connect()
  const { rows } = await client.query('select max(name) as name from kysely_migration')
  const found: string = name ?? rows[0].name
  await client.query(change, [found])
  await client.end()
  return found
}
