import { isRestDay } from '#domain/calendar/holidays.ts'
import type { Actor } from '#kernel/actor.ts'
import { addDays, type LocalDate } from '#kernel/local-date.ts'
import type { Result } from '#kernel/result.ts'
import { type Context, inContext, newId } from '#platform/context.ts'
import type { Db } from '#platform/database.ts'

/** Something that a worker did on a day. */
export type Happening = { db: Db; actor: Actor; today: LocalDate }

/** Everything of one worker on one day is one transaction, as if that day were today. */
export const transactor =
  (happening: Happening) =>
  <T>(work: (ctx: Context) => Promise<T>): Promise<T> =>
    inContext({ ...happening, ...atTheDesk() }, work)

export const atTheDesk = () => ({ locale: 'nl', traceId: newId(), origin: 'cli' }) as const

/** The value of a command. The demo breaks no rule, so a refusal is a mistake in the demo and stops its loading. */
export function done<T, E extends string>(result: Result<T, E>, what: string): T {
  if (!result.ok)
    throw new Error(`The demo municipality asks for something impossible: ${what}, ${result.error}.`)
  return result.value
}

/** The day itself, or the last working day before it: keeps days in order. Nobody here works on a rest day. */
export function workingDay(day: LocalDate): LocalDate {
  let working = day
  while (isRestDay(working)) working = addDays(working, -1)
  return working
}
