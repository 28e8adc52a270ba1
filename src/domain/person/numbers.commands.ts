import { ok, type Result, refuse } from '#kernel/result.ts'
import { recordAudit } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import {
  deleteNumber,
  findOwner,
  lockNumbers,
  type PersonKey,
  type PersonNumber,
  saveNumber,
} from './numbers.store.ts'
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

/** Takes away a number that turned out to be of somebody else. Nothing happens when the person has another one by now. */
export async function removeNumber(
  ctx: Context,
  { municipalityId, personId }: PersonKey,
  number: PersonNumber,
): Promise<void> {
  if (!mayKeepNumbers(ctx.actor, municipalityId)) return
  if (!(await deleteNumber(ctx.db, { municipalityId, personId }, number))) return
  const object = { type: 'person', id: personId }
  const detail = { kind: number.kind }
  await recordAudit(ctx, { municipalityId, action: 'person.number-removed', object, detail })
}
