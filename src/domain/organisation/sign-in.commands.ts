import type { SystemActor, UserActor } from '#kernel/actor.ts'
import type { UserId } from '#kernel/ids.ts'
import { ok, type Refused, type Result, refuse } from '#kernel/result.ts'
import { type AuditEntry, NO_MUNICIPALITY, recordAudit } from '#platform/audit.ts'
import { type Edge, inContext } from '#platform/context.ts'
import { halfwaySession } from './halfway-session.queries.ts'
import { isPassword } from './password.store.ts'
import { newTotpSecret, stepOfCode } from './second-factor.store.ts'
import { sessionActor } from './session.queries.ts'
import { acceptTotpStep, endSession, findAccount, replaceSession, setTotpSecret } from './sign-in.store.ts'
import { HALFWAY_MINUTES, type SecondFactorPolicy, type SessionStage, stageAfterPassword } from './sign-in.ts'
import {
  type Attempt,
  forgetAttempts,
  giveBackAttempt,
  type Locked,
  lockWhenSpent,
  takeAttempt,
} from './sign-in-attempts.store.ts'

/**
 * Someone at the door: nobody is known yet, so there is no context but what one is made of. Each command makes
 * its own transactions, because a refusal must leave its count and its audit row behind.
 */
export type Visit = {
  edge: Omit<Edge, 'actor'>
  /** Network address the request came from. */
  address: string
  /** What the browser's cookie holds now. */
  token: string | undefined
  rules: { hours: number; idleMinutes: number; secondFactor: SecondFactorPolicy }
}

export type Entered = { token: string; stage: SessionStage }
export type SignInRefusal = Refused<'not-recognised'> | (Refused<'locked'> & Locked)

/** The program notes down what an unknown visitor did. */
const PROGRAM: SystemActor = { kind: 'system', origin: 'web', municipalities: [NO_MUNICIPALITY] }

/**
 * The first step. A wrong password and an unknown account cost the same time and give the same answer.
 *
 * Another first step (OpenID Connect of the municipality, a passkey) finds its account its own way and then
 * ends as this one does: in `enter`, with the stage that its own proof is worth.
 * @returns the new token, and what is still owed
 */
export async function signInWithPassword(
  visit: Visit,
  given: { email: string; password: string },
): Promise<{ ok: true; value: Entered } | SignInRefusal> {
  const by = { account: given.email, address: visit.address }
  const attempt = await takeAttempt(visit.edge.db, by)
  const account = await findAccount(visit.edge.db, given.email)
  const method = 'password'
  if (isLocked(attempt)) return refuseLocked(visit, account, { ...attempt, method })
  const isRight = await isPassword(given.password, account?.passwordHash)
  if (!account || !isRight) return refuseAttempt(visit, account, { attempt, method })
  const stage = stageAfterPassword(account, visit.rules.secondFactor)
  const token = await enter(visit, account, { stage, method })
  await (stage === 'signed-in' ? forgetAttempts : giveBackAttempt)(visit.edge.db, attempt)
  return ok({ token, stage })
}

/**
 * The second step: a code from an app (RFC 6238). The first right code also confirms a second factor that was
 * just set up. Wrong codes count with wrong passwords, or a known password would give endless guesses.
 */
export async function signInWithCode(
  visit: Visit,
  typed: string,
): Promise<{ ok: true; value: Entered } | SignInRefusal | Refused<'session-over'>> {
  const session = await halfwaySession(visit.edge.db, visit.token, visit.rules.idleMinutes)
  if (!session) return refuse('session-over')
  const attempt = await takeAttempt(visit.edge.db, { account: session.email, address: visit.address })
  const method = 'code'
  if (isLocked(attempt)) return refuseLocked(visit, session, { ...attempt, method })
  const step = stepOfCode(session, typed)
  const isRight = step !== undefined && (await acceptTotpStep(visit.edge.db, session.id, step))
  if (!isRight) return refuseAttempt(visit, session, { attempt, method })
  const token = await enter(visit, session, { stage: 'signed-in', method })
  await forgetAttempts(visit.edge.db, attempt)
  return ok({ token, stage: 'signed-in' })
}

/** Ends the session in the database; a copy of the cookie is then worth nothing. */
export async function signOut(visit: Visit): Promise<Result<null, 'not-signed-in'>> {
  const { edge, token, rules } = visit
  if (token === undefined) return refuse('not-signed-in')
  const found = await sessionActor(edge.db, token, { today: edge.today, idleMinutes: rules.idleMinutes })
  await inContext({ ...visit.edge, actor: found?.actor ?? PROGRAM }, async (ctx) => {
    await endSession(ctx.db, token)
    if (found) await recordAudit(ctx, entry('session.end', found.actor.userId))
  })
  return found ? ok(null) : refuse('not-signed-in')
}

type Known = { id: UserId; name: string }
type Step = { stage: SessionStage; method: 'password' | 'code' }

/** A new session for the next stage in place of the old one: every way of signing in ends here. */
function enter(visit: Visit, account: Known, { stage, method }: Step): Promise<string> {
  const actor: UserActor = {
    kind: 'user',
    userId: account.id,
    name: account.name,
    memberships: [],
    municipalities: [],
  }
  const minutes = stage === 'signed-in' ? visit.rules.hours * 60 : HALFWAY_MINUTES
  return inContext({ ...visit.edge, actor }, async (ctx) => {
    // Fresh at each password: whoever saw an earlier, unconfirmed secret cannot use it.
    if (stage === 'set-up-second-factor') await setTotpSecret(ctx.db, account.id, newTotpSecret())
    await recordAudit(ctx, { ...entry('session.start', account.id), detail: { method, stage } })
    return replaceSession(ctx.db, visit.token, { userId: account.id, stage, minutes })
  })
}

const isLocked = (attempt: Attempt | Locked): attempt is Locked => 'waitSeconds' in attempt

async function refuseAttempt(
  visit: Visit,
  account: Known | undefined,
  { attempt, method }: { attempt: Attempt; method: Step['method'] },
): Promise<SignInRefusal> {
  const locked = await lockWhenSpent(visit.edge.db, attempt)
  const refused = { ...entry('session.start', account?.id), result: 'refused', detail: { method } } as const
  const lock = { ...entry('account.lock', account?.id), detail: { ...locked, guards: attempt.last } }
  await note(visit, locked ? [refused, lock] : [refused])
  return locked ? { ...refuse('locked'), ...locked } : refuse('not-recognised')
}

async function refuseLocked(
  visit: Visit,
  account: Known | undefined,
  { waitSeconds, method }: Locked & { method: Step['method'] },
): Promise<SignInRefusal> {
  const detail = { method, locked: true }
  await note(visit, [{ ...entry('session.start', account?.id), result: 'refused', detail }])
  return { ...refuse('locked'), waitSeconds }
}

const note = (visit: Visit, entries: AuditEntry[]): Promise<void> =>
  inContext({ ...visit.edge, actor: PROGRAM }, (ctx) => recordAudit(ctx, entries))

/** The account by its id, never by the e-mail that was typed: people type passwords there. */
const entry = (action: string, userId: UserId | undefined): AuditEntry => ({
  municipalityId: NO_MUNICIPALITY,
  action,
  object: { type: 'account', id: userId ?? null },
})
