import { TOTP } from 'otpauth'
import pg from 'pg'
import { pino } from 'pino'
import { addUser } from '#domain/organisation/organisation.commands.ts'
import type { UserId } from '#kernel/ids.ts'
import { NO_MUNICIPALITY } from '#platform/audit.ts'
import { createWebApp } from '#web/app.ts'
import type { WebOptions } from '#web/web-options.ts'
import { aMunicipality, day, done, type Municipality } from './builders.ts'
import { acting, ownDatabase, type TestDatabase, theSystem } from './database.ts'

export const HERE = 'http://localhost'
export const PASSWORD = 'de fiets staat in de regen'

export type Door = Awaited<ReturnType<typeof theDoor>>
type App = ReturnType<typeof createWebApp>

/** The sign-in pages on a database of their own, with people who have a password and browsers that keep cookies. */
export async function theDoor() {
  const database = await ownDatabase()
  const dalfsen = await aMunicipality(database, 'Dalfsen')
  const anApp = (session: Partial<WebOptions['session']> = {}, more: Partial<WebOptions> = {}) =>
    createWebApp({
      db: database.db,
      log: pino({ level: 'silent' }),
      assets: { css: '/assets/trede.css', js: '/assets/main.js' },
      today: () => day('2026-11-20'),
      session: { idleMinutes: 60, hours: 10, isSecure: false, secondFactor: 'optional', ...session },
      publicUrl: undefined,
      ...more,
    })
  const anAccount = accountsAt(database, dalfsen)
  /** A browser that keeps its cookie, at a network address. */
  const aBrowser = (app = anApp(), { from = '203.0.113.7', cookie = 'trede' } = {}) =>
    browser(app, { from, cookie })
  return {
    anApp,
    anAccount,
    aBrowser,
    asOwner: (text: string, values: unknown[] = []) => asOwner(database, text, values),
    events: (userId: UserId) => events(database, userId),
    /** Someone who set up a second factor in this browser, and the secret in their app. */
    withSecondFactor: async (app = anApp({ secondFactor: 'required' })) => {
      const account = await anAccount()
      const own = aBrowser(app)
      await own.signIn(account.email)
      const page = await (await own.get('/inloggen/instellen')).text()
      const secret = secretOn(page)
      const answer = await own.post('/inloggen/instellen', { code: codeOf(secret, -1) })
      return { ...account, app, browser: own, secret, page, answer }
    },
  }
}

/** The code an app shows now, or some steps of thirty seconds away. */
export const codeOf = (secret: string, stepsAway = 0): string =>
  new TOTP({ secret }).generate({ timestamp: Date.now() + stepsAway * 30_000 })

/** The key that the set-up page shows as text. */
export const secretOn = (page: string): string =>
  /<code dir="ltr">([A-Z2-7 ]+)<\/code>/.exec(page)?.[1]?.replaceAll(' ', '') ?? ''

function accountsAt(database: TestDatabase, municipality: Municipality) {
  let count = 0
  return async (kind: 'demo' | 'real' = 'real'): Promise<{ email: string; userId: UserId }> => {
    const email = `consulent${++count}@dalfsen.example`
    const user = {
      email,
      name: 'Noor de Wit',
      password: PASSWORD,
      organisationId: municipality.organisationId,
      role: 'case-worker',
      scope: 'municipality',
      team: null,
      from: day('2026-01-01'),
      demo: kind === 'demo',
    } as const
    const system = theSystem(municipality.id)
    return { email, userId: done(await acting(database, system, (ctx) => addUser(ctx, user))) }
  }
}

function browser(app: App, { from, cookie }: { from: string; cookie: string }) {
  let token: string | undefined
  const env = { incoming: { socket: { remoteAddress: from } } }
  const send = async (method: string, path: string, init: RequestInit = {}) => {
    const headers = new Headers({ origin: HERE, ...(token && { cookie: `${cookie}=${token}` }) })
    for (const [name, value] of new Headers(init.headers)) headers.set(name, value)
    const response = await app.request(`${HERE}${path}`, { ...init, method, headers }, env)
    const set = response.headers.getSetCookie().find((line) => line.startsWith(`${cookie}=`))
    if (set !== undefined) token = set.slice(cookie.length + 1, set.indexOf(';')) || undefined
    return response
  }
  const post = (path: string, fields: Record<string, string> = {}, headers: HeadersInit = {}) =>
    send('POST', path, { body: new URLSearchParams(fields), headers })
  return {
    get: (path: string) => send('GET', path),
    post,
    signIn: (email: string, password = PASSWORD) => post('/inloggen', { email, wachtwoord: password }),
    token: () => token,
    use: (other: string | undefined) => {
      token = other
    },
  }
}

/** Sets the scene where time would have to pass: with rights that the program itself does not have. */
async function asOwner(database: TestDatabase, text: string, values: unknown[]): Promise<pg.QueryResult> {
  const client = new pg.Client(database.connectionAs(database.superuser))
  await client.connect()
  try {
    return await client.query(text, values)
  } finally {
    await client.end()
  }
}

/** What the audit record holds about an account, oldest first. */
const events = (database: TestDatabase, userId: UserId) =>
  acting(database, theSystem(NO_MUNICIPALITY), ({ db }) =>
    db
      .selectFrom('auditEvent')
      .select(['action', 'result'])
      .where('objectType', '=', 'account')
      .where('objectId', '=', userId)
      .orderBy('id')
      .execute(),
  )
