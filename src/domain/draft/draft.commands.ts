import type { MunicipalityId } from '#kernel/ids.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { recordAudit } from '#platform/audit.ts'
import { actorId, type Context } from '#platform/context.ts'
import { mergeDraft, removeAbandoned, removeDraft } from './draft.store.ts'
import { type DraftFields, isTooLarge } from './draft.ts'

type DraftAddress = { municipalityId: MunicipalityId; form: string }

/**
 * Keeps what someone typed and has not sent. Only the fields that changed come in; the others stay.
 * A draft is of one person: the database shows it to nobody else. It is not in the audit record, because nothing
 * was recorded yet. Whether this person may use the form is asked by the caller.
 */
export async function saveDraft(
  ctx: Context,
  { municipalityId, form, fields }: DraftAddress & { fields: DraftFields },
): Promise<Result<null, 'too-large' | 'nobody'>> {
  const userId = actorId(ctx)
  if (userId === null) return refuse('nobody')
  if (isTooLarge(fields)) return refuse('too-large')
  return (await mergeDraft(ctx.db, { municipalityId, userId, form }, fields)) ? ok(null) : refuse('too-large')
}

/** After sending, or when someone throws it away. Nothing there is fine. */
export async function deleteDraft(ctx: Context, { municipalityId, form }: DraftAddress): Promise<void> {
  const userId = actorId(ctx)
  if (userId !== null) await removeDraft(ctx.db, { municipalityId, userId, form })
}

/** Throws away what nobody went on with for 90 days (DRAFT.ABANDONED): work of the program, of which it keeps a count. */
export async function removeAbandonedDrafts(ctx: Context, municipalityId: MunicipalityId): Promise<void> {
  const count = await removeAbandoned(ctx.db, municipalityId, ctx.today)
  if (count === 0) return
  const object = { type: 'municipality', id: municipalityId }
  await recordAudit(ctx, { municipalityId, action: 'draft.abandoned', object, detail: { count } })
}
