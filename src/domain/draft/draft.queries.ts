import type { MunicipalityId } from '#kernel/ids.ts'
import { actorId, type Context } from '#platform/context.ts'
import { DraftFields } from './draft.ts'

export type Draft = {
  fields: DraftFields
  /** Milliseconds since 1970. */
  savedAt: number
}

/** What this worker typed in this form and did not send; undefined when there is nothing. */
export async function findDraft(
  ctx: Context,
  { municipalityId, form }: { municipalityId: MunicipalityId; form: string },
): Promise<Draft | undefined> {
  const row = await ctx.db
    .selectFrom('draft')
    .select(['fields', 'savedAt'])
    .where('municipalityId', '=', municipalityId)
    .where('userId', '=', actorId(ctx))
    .where('form', '=', form)
    .executeTakeFirst()
  return row && { fields: DraftFields.parse(row.fields), savedAt: row.savedAt.getTime() }
}
