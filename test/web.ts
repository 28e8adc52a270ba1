import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { pino } from 'pino'
import { tokenHash } from '#domain/organisation/session.queries.ts'
import type { UserActor } from '#kernel/actor.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { createWebApp } from '#web/app.ts'
import { day } from './builders.ts'
import type { TestDatabase } from './database.ts'

const ORIGIN = 'http://localhost'

/** The web of Trede on this test's database: a Request in, a Response out, no network. */
export function theWeb(
  database: TestDatabase,
  today: LocalDate = day('2026-11-20'),
  log = pino({ level: 'silent' }),
) {
  const app = createWebApp({
    db: database.db,
    log,
    assets: { css: '/assets/trede.css', js: '/assets/main.js' },
    today: () => today,
    session: { idleMinutes: 60, hours: 10, isSecure: false, secondFactor: 'optional' },
    publicUrl: undefined,
    showsQueryCount: true,
  })
  return {
    app,
    /** A browser of someone who is signed in, or of a visitor who is not. */
    browserOf: async (actor?: UserActor) => browser(app, actor && (await aSession(database, actor))),
  }
}

type App = ReturnType<typeof createWebApp>
export type Browser = Awaited<ReturnType<ReturnType<typeof theWeb>['browserOf']>>

function browser(app: App, token: string | undefined) {
  const headers = { origin: ORIGIN, ...(token && { cookie: `trede=${token}` }) }
  const send = async (method: string, path: string, init: { body?: BodyInit; headers?: HeadersInit } = {}) =>
    app.request(`${ORIGIN}${path}`, { method, ...init, headers: { ...headers, ...init.headers } })
  return {
    get: (path: string) => send('GET', path),
    post: (path: string, fields: Record<string, string> | URLSearchParams = {}) =>
      send('POST', path, { body: new URLSearchParams(fields) }),
    /** A form with a file in it. */
    upload: (path: string, form: FormData) => send('POST', path, { body: form }),
    put: (path: string, body: unknown) =>
      send('PUT', path, {
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json', 'x-requested-with': 'trede' },
      }),
    /** The HTML of a page that must be there. */
    page: async (path: string) => {
      const response = await send('GET', path)
      if (response.status !== 200) throw new Error(`${path} answered ${response.status}`)
      return response.text()
    },
  }
}

async function aSession(database: TestDatabase, actor: UserActor): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  const ends = new Date(Date.now() + 3_600_000)
  await sql`select trede.start_session(${actor.userId}, ${tokenHash(token)}, 'signed-in', ${ends})`.execute(
    database.db,
  )
  return token
}
