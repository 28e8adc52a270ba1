import { type Algorithm, hash, verify } from '@node-rs/argon2'
import { LONGEST_PASSWORD } from './password.ts'

/** `Algorithm` exists only for the type check; its argon2id has this number. */
const ARGON2ID = 2 satisfies Algorithm.Argon2id

/** OWASP's smallest setting for argon2id: 19 MiB, two passes, one lane. */
const COST = { algorithm: ARGON2ID, memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** Of a random password that was thrown away: an unknown account must cost as much time as a wrong password. */
const NOBODY =
  '$argon2id$v=19$m=19456,t=2,p=1$YhnWhvogtK+HPC49DUe4+A$US2VT461wkm/V8sFNtcGZruImcMXTaV3LYE/Z9wGI2g'

export const hashPassword = (password: string): Promise<string> => hash(password, COST)

/** @param stored the kept hash; undefined for an account that does not exist, which takes as long and is never right */
export async function isPassword(given: string, stored: string | undefined): Promise<boolean> {
  if (given.length > 2 * LONGEST_PASSWORD) return false
  const isRight = await verify(stored ?? NOBODY, given).catch(() => false)
  return isRight && stored !== undefined
}
