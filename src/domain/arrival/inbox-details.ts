import { LocalDate } from '#kernel/local-date.ts'

type Details = Readonly<Record<string, unknown>>

/**
 * A member of what was looked up at DUO. Details only fill a form in: whatever has another shape than expected is
 * left for the worker.
 */
export function detailIn(details: Details, part: string, member: string): string | undefined {
  const within = details[part]
  if (typeof within !== 'object' || within === null) return undefined
  const value: unknown = Reflect.get(within, member)
  return typeof value === 'string' ? value : undefined
}

export const dayIn = (details: Details, part: string, member: string): LocalDate | undefined =>
  LocalDate.safeParse(detailIn(details, part, member)).data
