import { Secret, TOTP } from 'otpauth'
import { codeAsTyped, TOTP as RULES, totpStep } from './sign-in.ts'

type KeptSecret = { email: string; totpSecret: string }

/** 160 bits, as RFC 4226 section 4 recommends, in base32. */
export const newTotpSecret = (): string => new Secret({ size: 20 }).base32

/**
 * The step a typed code belongs to; undefined for a wrong code.
 * @param account with the clock (`nowMs`, milliseconds since 1970) by which the code is judged
 */
export function stepOfCode(account: KeptSecret & { nowMs: number }, typed: string): number | undefined {
  const token = codeAsTyped(typed)
  if (token === undefined) return undefined
  const delta = totpOf(account).validate({ token, timestamp: account.nowMs, window: RULES.window })
  return delta === null ? undefined : totpStep(account.nowMs, delta)
}

/** The address a code app reads from a QR code (`otpauth:`); it holds the secret. */
export const totpAddress = (account: KeptSecret): string => totpOf(account).toString()

/** SHA-1 with six digits is what every code app can do (RFC 6238). */
const totpOf = ({ email, totpSecret }: KeptSecret): TOTP =>
  new TOTP({
    issuer: 'Trede',
    label: email,
    algorithm: 'SHA1',
    digits: RULES.digits,
    period: RULES.periodSeconds,
    secret: totpSecret,
  })
