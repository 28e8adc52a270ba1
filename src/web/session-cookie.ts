import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { type SessionActor, sessionActor } from '#domain/organisation/session.queries.ts'
import type { WebOptions } from './web-options.ts'

/** `__Host-` ties the cookie to this host and to https; on a plain http desk that prefix cannot be used. */
const cookieName = (options: WebOptions): string => (options.session.isSecure ? '__Host-trede' : 'trede')

const attributes = (options: WebOptions) =>
  ({ path: '/', httpOnly: true, sameSite: 'Lax', secure: options.session.isSecure }) as const

export const sessionCookie = (c: Context, options: WebOptions): string | undefined =>
  getCookie(c, cookieName(options))

/** Without an end of its own: it goes with the browser, and the database decides how long it counts. */
export const setSessionCookie = (c: Context, options: WebOptions, token: string): void =>
  setCookie(c, cookieName(options), token, attributes(options))

export const deleteSessionCookie = (c: Context, options: WebOptions): void =>
  void deleteCookie(c, cookieName(options), attributes(options))

/** The session of someone who passed every step of signing in. */
export async function signedIn(c: Context, options: WebOptions): Promise<SessionActor | undefined> {
  const token = sessionCookie(c, options)
  if (!token) return undefined
  const when = { today: options.today(), idleMinutes: options.session.idleMinutes }
  const session = await sessionActor(options.db, token, when)
  return session?.stage === 'signed-in' ? session : undefined
}
