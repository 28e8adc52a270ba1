import { z } from 'zod'

/** How far someone is: a password alone opens nothing when a second factor is due. */
export const SessionStage = z.enum(['second-factor', 'set-up-second-factor', 'signed-in'])
export type SessionStage = z.infer<typeof SessionStage>

export type SecondFactorPolicy = 'required' | 'optional'

/** Failed attempts within the window before the way is closed; an office shares one address. */
export const ATTEMPTS = { account: 5, address: 50 }
export const ATTEMPT_WINDOW_MINUTES = 15
/** Locks of the last day count when the next one is measured. */
export const LOCK_MEMORY_HOURS = 24
/** Time to find the telephone with the code on it. */
export const HALFWAY_MINUTES = 10

/** A code of the step before or after counts too: clocks differ, and typing takes time (RFC 6238 section 5.2). */
export const TOTP = { digits: 6, periodSeconds: 30, window: 1 }

const FIRST_LOCK_SECONDS = 60
const LONGEST_LOCK_SECONDS = 3600

/**
 * What someone owes after a right password. Demo accounts hold invented people only and need no second factor;
 * for everyone else BIO2 5.17.01 asks for one.
 */
export function stageAfterPassword(
  account: { demo: boolean; totpConfirmed: boolean },
  policy: SecondFactorPolicy,
): SessionStage {
  if (account.totpConfirmed) return 'second-factor'
  return policy === 'required' && !account.demo ? 'set-up-second-factor' : 'signed-in'
}

/** How long the way stays closed: a minute at first, twice as long each next time on a day, at most an hour. */
export const lockSeconds = (locksToday: number): number =>
  Math.min(FIRST_LOCK_SECONDS * 2 ** Math.max(0, locksToday - 1), LONGEST_LOCK_SECONDS)

/** The six digits of a code as typed, often with a space in the middle; undefined when it cannot be one. */
export function codeAsTyped(text: string): string | undefined {
  const digits = text.replace(/[\s-]/g, '')
  return /^\d{6}$/.test(digits) ? digits : undefined
}

/**
 * The step a code belongs to: the account keeps the last one it took, so that each code opens once.
 * @param delta steps away from now, as the check of the code found
 */
export const totpStep = (nowMs: number, delta: number): number =>
  Math.floor(nowMs / 1000 / TOTP.periodSeconds) + delta
