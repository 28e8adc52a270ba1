import type { z } from 'zod'
import type { FormError } from '#ui/error-summary.tsx'
import { readDay } from '../enrolment/filled.ts'
import type { Fields } from '../file/person-form.ts'

type Reading<T> = {
  shape: z.ZodType<T>
  values: Readonly<Record<string, unknown>>
  /** Fields that hold a day as people write it. */
  days?: readonly string[]
  /** What to say about a field that does not fit. */
  sentences: Readonly<Record<string, string>>
}

export type Read<T> = { value: T; errors?: undefined } | { value?: undefined; errors: FormError[] }

/** What a form says in the shape of the domain, or a sentence at each field that does not fit. */
export function readForm<T>(fields: Fields, { shape, values, days = [], sentences }: Reading<T>): Read<T> {
  const read = new Map(days.map((name) => [name, readDay(fields, name)]))
  const typedDays = Object.fromEntries([...read].map(([name, { day }]) => [name, day]))
  const parsed = shape.safeParse({ ...values, ...typedDays })
  if (parsed.success) return { value: parsed.data }
  const wrong = [...new Set(parsed.error.issues.map(({ path }) => String(path[0])))]
  const ofDay = (field: string): FormError | undefined => read.get(field)?.errors[0]
  return { errors: wrong.map((field) => ofDay(field) ?? { field, message: sentences[field] ?? FILL_IN }) }
}

const FILL_IN = 'Vul dit in.'

/** An empty field is no text at all. */
export const textOrNull = (text: string | undefined): string | null => (text?.trim() ? text : null)
