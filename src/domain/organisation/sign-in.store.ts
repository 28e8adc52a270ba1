import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { UserId } from '#kernel/ids.ts'
import type { Db } from '#platform/database.ts'
import { tokenHash } from './session.queries.ts'
import type { SessionStage } from './sign-in.ts'

export type SignInAccount = {
  id: UserId
  name: string
  passwordHash: string
  totpConfirmed: boolean
  demo: boolean
}

/** Undefined when nobody has this e-mail address, or may no longer sign in. */
export async function findAccount(db: Db, email: string): Promise<SignInAccount | undefined> {
  const { rows } = await sql<SignInAccount>`select id, name, password_hash, totp_confirmed, demo
    from trede.account_for_sign_in(${email})`.execute(db)
  return rows[0]
}

/**
 * A session under a new random token; the one it takes the place of ends with it, so a token that someone
 * knew before a step is worth nothing after it.
 * @returns the token, of 256 bits, that only the cookie holds
 */
export async function replaceSession(
  db: Db,
  old: string | undefined,
  session: { userId: UserId; stage: SessionStage; minutes: number },
): Promise<string> {
  if (old !== undefined) await endSession(db, old)
  const token = randomBytes(32).toString('base64url')
  await sql`select trede.start_session(${session.userId}, ${tokenHash(token)}, ${session.stage},
    now() + make_interval(mins => ${session.minutes}))`.execute(db)
  return token
}

export async function endSession(db: Db, token: string): Promise<void> {
  await sql`select trede.end_session(${tokenHash(token)})`.execute(db)
}

/** Takes the place of an unconfirmed secret; a confirmed one stays. */
export async function setTotpSecret(db: Db, userId: UserId, secret: string): Promise<void> {
  await sql`select trede.set_totp_secret(${userId}, ${secret})`.execute(db)
}

/** Whether this step was not used before; the first one confirms the second factor. */
export async function acceptTotpStep(db: Db, userId: UserId, step: number): Promise<boolean> {
  const { rows } = await sql<{ accepted: boolean }>`
    select trede.accept_totp_step(${userId}, ${step}) as accepted`.execute(db)
  return rows[0]?.accepted ?? false
}
