import type { MunicipalityId, PersonId } from '#kernel/ids.ts'
import type { Context } from '#platform/context.ts'
import { findOwner, type PersonKey } from './numbers.store.ts'
import { bsnFrom, mayKeepNumbers, vNumberFrom } from './numbers.ts'

export type PersonNumbers = { bsn: string | null; vNumber: string | null }

/** The numbers of a person, whole; the file's reach and its part `numbers` are asked before. */
export async function numbersOf(
  ctx: Context,
  { municipalityId, personId }: PersonKey,
): Promise<PersonNumbers> {
  if (!mayKeepNumbers(ctx.actor, municipalityId)) return { bsn: null, vNumber: null }
  const rows = await ctx.db
    .selectFrom('personNumber')
    .select(['kind', 'number'])
    .where('municipalityId', '=', municipalityId)
    .where('personId', '=', personId)
    .execute()
  const of = (kind: string) => rows.find((row) => row.kind === kind)?.number ?? null
  return { bsn: of('bsn'), vNumber: of('v-number') }
}

/**
 * Whose number this is, for a message or import that names a person by it; the citizen number goes first.
 * @returns undefined when nobody here has it, and for who may not keep numbers
 */
export async function personWithNumber(
  ctx: Context,
  municipalityId: MunicipalityId,
  known: { bsn?: string | undefined; vNumber?: string | undefined },
): Promise<PersonId | undefined> {
  if (!mayKeepNumbers(ctx.actor, municipalityId)) return undefined
  const bsn = known.bsn === undefined ? undefined : bsnFrom(known.bsn)
  const byBsn = bsn && (await findOwner(ctx.db, municipalityId, { kind: 'bsn', number: bsn }))
  if (byBsn) return byBsn
  const number = known.vNumber === undefined ? undefined : vNumberFrom(known.vNumber)
  return number ? findOwner(ctx.db, municipalityId, { kind: 'v-number', number }) : undefined
}
