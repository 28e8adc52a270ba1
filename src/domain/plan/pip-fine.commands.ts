import { fileFor } from '#domain/file/file.queries.ts'
import { isSwitchedOn } from '#domain/organisation/setting.queries.ts'
import type { FileId } from '#kernel/ids.ts'
import { refuse } from '#kernel/result.ts'
import { recordAudit } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { decideFine, type NewFine } from './pip.fine.ts'
import { mayOnPip } from './pip.policy.ts'
import { standingOf } from './pip.queries.ts'
import { addFine, findFines } from './pip-fine.store.ts'

/**
 * Records a fine that a case worker decided on, with reasons, where the municipality switched that on. There is no
 * other road to a fine: no job, import or rule makes one.
 */
export async function recordFine(ctx: Context, fileId: FileId, fine: NewFine) {
  const file = await fileFor(ctx, fileId, 'lock')
  if (!file || !mayOnPip(file.roles, 'fine')) return refuse('not-found')
  const isOn = await isSwitchedOn(ctx, file.municipalityId, 'manual-fines')
  const earlier = await findFines(ctx.db, file)
  const firstPlanOn = (await standingOf(ctx, file)).earlierPlans[0]?.datedOn
  const decided = decideFine(fine, { isOn, earlier, firstPlanOn, today: ctx.today })
  if (!decided.ok) return decided
  await addFine(ctx, file, decided.value)
  const { municipalityId } = file
  const object = { type: 'file', id: fileId }
  await recordAudit(ctx, {
    municipalityId,
    action: 'fine.decided',
    object,
    detail: { article: fine.article },
  })
  return decided
}
