import type { LocalDate } from '#kernel/local-date.ts'

export type Known = {
  givenName: string
  familyName: string
  birthDate: LocalDate | null
  phone: string | null
  email: string | null
}

export type DuplicateReason =
  | 'same-name'
  | 'similar-name'
  | 'names-swapped'
  | 'same-birth-date'
  | 'same-phone'
  | 'same-email'

// Two single reasons that are common by chance among people of one origin; together they are not.
const WEAK: readonly DuplicateReason[] = ['similar-name', 'same-birth-date']

/**
 * Why someone may already be known; empty when there is no reason to think so.
 * Arabic and Ge'ez names reach Dutch systems in several spellings and with first and last name swapped.
 */
export function duplicateReasons(entered: Known, known: Known): DuplicateReason[] {
  const reasons: DuplicateReason[] = []
  const name = nameReason(entered, known)
  if (name) reasons.push(name)
  if (entered.birthDate && entered.birthDate === known.birthDate) reasons.push('same-birth-date')
  if (entered.phone && digits(entered.phone) === digits(known.phone ?? '')) reasons.push('same-phone')
  if (entered.email && entered.email.toLowerCase() === known.email?.toLowerCase()) reasons.push('same-email')
  return reasons.length === 1 && reasons.every((reason) => WEAK.includes(reason)) ? [] : reasons
}

function nameReason(a: Known, b: Known): DuplicateReason | undefined {
  const [givenA, familyA, givenB, familyB] = [a.givenName, a.familyName, b.givenName, b.familyName].map(plain)
  if (givenA === givenB && familyA === familyB) return 'same-name'
  if (givenA === familyB && familyA === givenB) return 'names-swapped'
  const likeness = skeleton(`${givenA}${familyA}`) === skeleton(`${givenB}${familyB}`)
  return likeness ? 'similar-name' : undefined
}

const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '')

/** Vowels and doubled letters are what spellings of one name differ in: Mohammed, Muhamad. */
const skeleton = (name: string): string => name.replace(/[aeiouy]/g, '').replace(/(.)\1+/g, '$1')

const digits = (phone: string): string => phone.replace(/\D/g, '').replace(/^(0031|31|0)/, '')
