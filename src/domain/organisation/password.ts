import { commonPasswords } from './content/common-passwords.ts'

/** NIST SP 800-63B asks for length; twelve is what the municipalities' own norm asks. */
export const SHORTEST_PASSWORD = 12
/** Far above any sentence someone remembers; a longer text would only keep the server busy. */
export const LONGEST_PASSWORD = 200

export type PasswordProblem = 'too-short' | 'too-long' | 'is-your-name' | 'too-common'

/**
 * What is wrong with a new password; an empty list means it may be used. Length and being guessable count,
 * not which kinds of characters are in it (NIST SP 800-63B section 3.1.1.2: no composition rules).
 */
export function passwordProblems(
  password: string,
  owner: { email: string; name: string },
): PasswordProblem[] {
  const problems: PasswordProblem[] = []
  const length = [...password].length
  if (length < SHORTEST_PASSWORD) problems.push('too-short')
  if (length > LONGEST_PASSWORD) problems.push('too-long')
  if (isNameOf(owner, password)) problems.push('is-your-name')
  if (isCommon(password)) problems.push('too-common')
  return problems
}

/** The e-mail address or the name, also with another ending: `fatima.bakker2026!` is as easily guessed. */
function isNameOf({ email, name }: { email: string; name: string }, password: string): boolean {
  const [local = ''] = email.split('@')
  const words = [email, local, name].map(bare).filter((word) => word !== '')
  return words.includes(bare(password))
}

const bare = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\d\p{P}\p{S}]+$/u, '')
    .replace(/[^\p{L}\d]/gu, '')

const isCommon = (password: string): boolean =>
  commonPasswords.includes(password.toLowerCase()) || new Set(password.toLowerCase()).size < 4
