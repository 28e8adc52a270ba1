import { ok, type Result, refuse } from '#kernel/result.ts'
import { recordAudit } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { findOwner, lockNumbers, type PersonKey, saveNumber } from './numbers.store.ts'
import { mayKeepNumbers, type NumberKind, READ_NUMBER } from './numbers.ts'

/**
 * Records a number of a person; an earlier one of that kind gives way. Whether the file is theirs to open is asked by
 * the caller. The number itself stands in no log. Rule PERSON.NUMBER-ONE: a number is of one person in a municipality;
 * `of-somebody-else` says no more, because whose it is may not be theirs to know.
 */
export async function recordNumber(
  ctx: Context,
  { municipalityId, personId }: PersonKey,
  { kind, typed }: { kind: NumberKind; typed: string },
): Promise<Result<null, 'not-found' | 'not-a-number' | 'of-somebody-else'>> {
  if (!mayKeepNumbers(ctx.actor, municipalityId)) return refuse('not-found')
  const number = READ_NUMBER[kind](typed)
  if (number === undefined) return refuse('not-a-number')
  await lockNumbers(ctx.db, municipalityId)
  const owner = await findOwner(ctx.db, municipalityId, { kind, number })
  if (owner !== undefined && owner !== personId) return refuse('of-somebody-else')
  if (owner === personId) return ok(null)
  await saveNumber(ctx, { municipalityId, personId }, { kind, number })
  const object = { type: 'person', id: personId }
  await recordAudit(ctx, { municipalityId, action: 'person.number', object, detail: { kind } })
  return ok(null)
}
