import type { MunicipalityId } from '#kernel/ids.ts'
import type { Context } from '#platform/context.ts'
import { type Direction, saveRun } from './exchange-run.store.ts'

type Run = {
  municipalityId: MunicipalityId
  direction: Direction
  transact: <T>(work: (ctx: Context) => Promise<T>) => Promise<T>
}

/**
 * Does one direction of the exchange and keeps how it went, so that people see when it stands still (EXC.RUN).
 * @param troubleIn what went wrong though the work ended; null for nothing
 */
export async function watchRun<T>(
  { municipalityId, direction, transact }: Run,
  work: () => Promise<T>,
  troubleIn: (result: T) => string | null = () => null,
): Promise<T> {
  const keep = (trouble: string | null) =>
    transact((ctx) => saveRun(ctx, { municipalityId, direction, trouble }))
  try {
    const result = await work()
    await keep(troubleIn(result))
    return result
  } catch (error) {
    await keep(wordsFor(direction, error))
    throw error
  }
}

/** Only the code or the name of the error: its words may hold a path, a value or a number. */
function wordsFor(direction: Direction, error: unknown): string {
  const code = error instanceof Error ? String(Reflect.get(error, 'code') ?? error.name) : 'onbekend'
  if (direction === 'in' && /^E[A-Z]+$/.test(code)) return `De map met berichten is niet te lezen (${code}).`
  return `Er ging iets mis in het programma (${code}). Vraag de beheerder om in de log te kijken.`
}
