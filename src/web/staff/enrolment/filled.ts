import { parseDutchDate } from '#ui/date-input.ts'
import type { FormError } from '#ui/error-summary.tsx'
import { fill } from '#ui/words.ts'
import { type Answer, notFound, redirect } from '#web/route.ts'

/** What was typed and what is wrong with it: a refused form comes back with both. */
export type Filled = { fields: Readonly<Record<string, string>>; errors: readonly FormError[] }

export const filledWith = (fields: Filled['fields'] = {}): Filled => ({ fields, errors: [] })

/** The first thing that is wrong with a field. */
export const errorAt = ({ errors }: Filled, field: string): string | undefined =>
  errors.find((error) => error.field === field)?.message

/** A day as it was typed, or what to say about it. */
export function readDay(fields: Filled['fields'], field: string) {
  const typed = fields[field]?.trim() ?? ''
  const day = parseDutchDate(typed)
  if (day !== undefined) return { day, errors: [] }
  const message = typed === '' ? NO_DAY : fill(NOT_A_DAY, { typed: typed.slice(0, 40) })
  return { day: undefined, errors: [{ field, message }] }
}

/** A form that has nothing left to do: who just sent it hears why on the page behind it. */
export const nothingToDo = (backUrl: string, { errors }: Filled): Answer =>
  errors[0] ? redirect(backUrl, errors[0].message) : notFound

const NO_DAY = 'Vul de datum in, bijvoorbeeld 12-5-2026.'
const NOT_A_DAY = '“{typed}” is geen datum. Schrijf hem als 12-5-2026, met vier cijfers voor het jaar.'
