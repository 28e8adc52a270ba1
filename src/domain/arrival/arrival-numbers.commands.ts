import { recordNumber } from '#domain/person/numbers.commands.ts'
import { numbersOf } from '#domain/person/numbers.queries.ts'
import type { NumberKind } from '#domain/person/numbers.ts'
import type { MunicipalityId, PersonId } from '#kernel/ids.ts'
import type { Context } from '#platform/context.ts'
import { type KnownNumbers, numbersIn } from './profile.ts'

/**
 * Records the numbers that came with a person. What is known here already stays: a file from elsewhere does not know
 * better.
 * @returns the kinds that were not taken: another number is known, or the number is of somebody else
 */
export async function keepNumbers(
  ctx: Context,
  person: { municipalityId: MunicipalityId; personId: PersonId },
  came: KnownNumbers,
): Promise<NumberKind[]> {
  const known = new Map(numbersIn(await numbersOf(ctx, person)).map(({ kind, number }) => [kind, number]))
  const left: NumberKind[] = []
  for (const { kind, number } of numbersIn(came)) {
    const there = known.get(kind)
    if (there === number) continue
    const recorded = there === undefined && (await recordNumber(ctx, person, { kind, typed: number })).ok
    if (!recorded) left.push(kind)
  }
  return left
}
