import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'
import type { Visit } from '#domain/organisation/sign-in.commands.ts'
import { newId } from '#platform/context.ts'
import { sessionCookie } from '../session-cookie.ts'
import type { WebOptions } from '../web-options.ts'

/** Someone at the door, as the sign-in commands want to know them. */
export const visitOf = (c: Context, options: WebOptions): Visit => ({
  edge: { db: options.db, today: options.today(), locale: 'nl', traceId: newId(), origin: 'web' },
  address: addressOf(c, options),
  token: sessionCookie(c, options),
  rules: options.session,
})

/**
 * Where the request came from. A header can be made up by anyone, so it is believed only when a proxy of ours
 * stands before us (TREDE_PUBLIC_URL), and then only its last part, which that proxy added itself.
 */
function addressOf(c: Context, { publicUrl }: WebOptions): string {
  const forwarded = c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim()
  if (publicUrl !== undefined && forwarded) return forwarded
  // A request that came over no network has no connection: only a test makes one.
  return 'incoming' in (c.env ?? {}) ? (getConnInfo(c).remote.address ?? 'unknown') : 'unknown'
}
