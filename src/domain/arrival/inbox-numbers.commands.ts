import { recordNumber, removeNumber } from '#domain/person/numbers.commands.ts'
import { numbersOf, personWithNumber } from '#domain/person/numbers.queries.ts'
import { type NumberKind, READ_NUMBER } from '#domain/person/numbers.ts'
import type { MunicipalityId, PersonId } from '#kernel/ids.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Context } from '#platform/context.ts'
import { type EventKey, setLinked, setUnlinked } from './inbox.store.ts'
import type { EventNumber } from './inbox-letter.ts'

type PersonKey = { municipalityId: MunicipalityId; personId: PersonId }

/**
 * Gives somebody the numbers of an event and remembers which were new, so that withdrawing it can take them away.
 * `has-other-number`: then it is somebody else, or a number must be corrected first. All of them or none.
 */
export async function giveNumbers(
  ctx: Context,
  person: PersonKey,
  { event, numbers }: { event: EventKey; numbers: readonly EventNumber[] },
) {
  const checked = await freshNumbers(ctx, person, numbers)
  if (!checked.ok) return checked
  const fresh = checked.value
  for (const { kind, number } of fresh) await recordNumber(ctx, person, { kind, typed: number })
  const kinds = fresh.map(({ kind }) => kind)
  if (kinds.length > 0) await setLinked(ctx, event, { personId: person.personId, kinds })
  return ok(kinds)
}

type NumberRefusal = 'has-other-number' | 'not-a-number' | 'of-somebody-else'

/**
 * Which of these numbers are new for somebody, asked before anything is written.
 * @param personId null for who is not there yet
 */
export async function freshNumbers(
  ctx: Context,
  { municipalityId, personId }: { municipalityId: MunicipalityId; personId: PersonId | null },
  numbers: readonly EventNumber[],
): Promise<Result<EventNumber[], NumberRefusal>> {
  const known = personId && (await numbersOf(ctx, { municipalityId, personId }))
  const fresh: EventNumber[] = []
  for (const { kind, number } of numbers) {
    const there = known ? { bsn: known.bsn, 'v-number': known.vNumber }[kind] : null
    if (there === number) continue
    if (there !== null) return refuse('has-other-number')
    if (READ_NUMBER[kind](number) === undefined) return refuse('not-a-number')
    const owner = await personWithNumber(ctx, municipalityId, KNOWN_AS[kind](number))
    if (owner !== undefined) return refuse('of-somebody-else')
    fresh.push({ kind, number })
  }
  return ok(fresh)
}

const KNOWN_AS = {
  bsn: (number: string) => ({ bsn: number }),
  'v-number': (number: string) => ({ vNumber: number }),
} satisfies Record<NumberKind, unknown>

/** Takes away again what `giveNumbers` gave. */
export async function takeNumbersAway(
  ctx: Context,
  person: PersonKey,
  { event, numbers }: { event: EventKey; numbers: readonly EventNumber[] },
): Promise<void> {
  for (const { kind, number } of numbers) await removeNumber(ctx, person, { kind, number })
  await setUnlinked(ctx, event)
}
