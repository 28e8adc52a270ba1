import type { HealthNote } from '#domain/arrival/transfer.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { parseDutchDate } from '#ui/date-input.ts'
import type { FormError } from '#ui/error-summary.tsx'
import { type Fields, NOT_A_DAY } from '../file/person-form.ts'

export type ReadSending = { movedInOn: LocalDate | undefined; health: HealthNote | null; errors: FormError[] }

/** What both forms that send a file ask: the day of the move, and health only behind a tick. */
export function readSending(fields: Fields): ReadSending {
  const movedInOn = parseDutchDate(fields.movedInOn ?? '')
  const health =
    fields.withHealth === 'yes'
      ? { words: fields.healthWords ?? '', reason: fields.healthReason ?? '' }
      : null
  return { movedInOn, health, errors: movedInOn ? [] : [{ field: 'movedInOn', message: NOT_A_DAY }] }
}
