import { z } from 'zod'
import { type Actor, membershipsAs } from '#kernel/actor.ts'
import type { MunicipalityId } from '#kernel/ids.ts'

/** The numbers the chain knows a person by: citizen service number, and the number of the immigration service. */
export const NumberKind = z.enum(['bsn', 'v-number'])
export type NumberKind = z.infer<typeof NumberKind>

/**
 * A citizen number as it is kept: nine digits. Rule PERSON.BSN: eight or nine digits that pass the test of eleven
 * (9 x the first, 8 x the second, ... 2 x the eighth, minus the ninth, is a multiple of eleven).
 * @returns undefined when it cannot be one
 */
export function bsnFrom(typed: string): string | undefined {
  const digits = withoutMarks(typed)
  if (!/^\d{8,9}$/.test(digits)) return undefined
  const bsn = digits.padStart(9, '0')
  const sum = [...bsn].reduce(
    (total, digit, place) => total + Number(digit) * (place === 8 ? -1 : 9 - place),
    0,
  )
  return sum % 11 === 0 && Number(bsn) > 0 ? bsn : undefined
}

/**
 * A V-number as it is kept: one to ten digits without leading zeros, since DUO exchanges it as a number. Rule
 * PERSON.V-NUMBER: it has no check digit, so only its length is held to.
 * @returns undefined when it cannot be one
 */
export function vNumberFrom(typed: string): string | undefined {
  const digits = withoutMarks(typed).replace(/^v/i, '')
  if (!/^\d{1,10}$/.test(digits) || Number(digits) === 0) return undefined
  return digits.replace(/^0+/, '')
}

const withoutMarks = (typed: string): string => typed.replace(/[\s.-]/g, '')

export const READ_NUMBER = { bsn: bsnFrom, 'v-number': vNumberFrom } satisfies Record<
  NumberKind,
  (typed: string) => string | undefined
>

/** Rule PERSON.NUMBER-MASK: the last three digits tell two people apart; the rest is shown when it is asked for. */
export const masked = (number: string): string => number.slice(-3).padStart(number.length, '•')

/** Rule PERSON.NUMBER-ROLES: case workers of the municipality, for whom the law opens them (Wi art. 36). */
export function mayKeepNumbers(actor: Actor, municipalityId: MunicipalityId): boolean {
  if (actor.kind === 'system') return actor.municipalities[0] === municipalityId
  return membershipsAs(actor, ['case-worker']).some((job) => job.municipalityId === municipalityId)
}
