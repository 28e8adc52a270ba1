import { sql } from 'kysely'
import { z } from 'zod'
import { UserId } from '#kernel/ids.ts'
import type { Db } from '#platform/database.ts'
import { totpAddress } from './second-factor.store.ts'
import { tokenHash } from './session.queries.ts'
import { SessionStage } from './sign-in.ts'

const Row = z.object({
  id: UserId,
  name: z.string(),
  email: z.string(),
  stage: SessionStage.exclude(['signed-in']),
  totpSecret: z.string(),
  totpConfirmed: z.boolean(),
  /** The database's clock, in milliseconds since 1970. */
  nowMs: z.number(),
})

/** Someone who gave a password and owes a code; `nowMs` is the database's clock. */
export type HalfwaySession = z.infer<typeof Row>

/**
 * Undefined when there is no such session, it was idle too long or is over. A session that would set up a
 * second factor is over once the account has one: it must not show the secret that someone confirmed.
 */
export async function halfwaySession(
  db: Db,
  token: string | undefined,
  idleMinutes: number,
): Promise<HalfwaySession | undefined> {
  if (token === undefined) return undefined
  const { rows } = await sql`select * from trede.halfway_session(${tokenHash(token)},
    make_interval(mins => ${idleMinutes}))`.execute(db)
  if (!rows[0]) return undefined
  const session = Row.parse(rows[0])
  return session.stage === 'set-up-second-factor' && session.totpConfirmed ? undefined : session
}

export type SecondFactorToSetUp = {
  /** Base32 text, for who cannot scan a code. */
  secret: string
  /** What a code app reads from the QR code (`otpauth:`); holds the secret too. */
  address: string
}

/** What is shown to set up a second factor; undefined for anyone but the holder of such a session. */
export async function secondFactorToSetUp(
  db: Db,
  token: string | undefined,
  idleMinutes: number,
): Promise<SecondFactorToSetUp | undefined> {
  const session = await halfwaySession(db, token, idleMinutes)
  if (session?.stage !== 'set-up-second-factor') return undefined
  return { secret: session.totpSecret, address: totpAddress(session) }
}
