import { exchangesOf } from '#domain/exchange/outbox.ts'
import type { MunicipalityId } from '#kernel/ids.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { recordAudit } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { insertUnreadable, setUnreadableSeen } from './inbox-unreadable.store.ts'

const LONGEST_NAME = 200

/** Leaves a line in the inbox about a file that could not be read; the file itself is kept apart. */
export async function keepUnreadable(
  ctx: Context,
  municipalityId: MunicipalityId,
  { fileName, reason }: { fileName: string; reason: string },
): Promise<void> {
  const line = { fileName: fileName.slice(0, LONGEST_NAME), reason }
  if (!(await insertUnreadable(ctx, municipalityId, line))) return
  const object = { type: 'inbox_unreadable', id: null }
  await recordAudit(ctx, { municipalityId, action: 'duo.unreadable', object })
}

/** Takes the line of an unreadable file off the list: somebody has looked at the file. */
export async function noteUnreadable(ctx: Context, id: string): Promise<Result<void, 'not-found'>> {
  const municipalityId = await setUnreadableSeen(ctx, exchangesOf(ctx.actor), id)
  if (!municipalityId) return refuse('not-found')
  const object = { type: 'inbox_unreadable', id }
  await recordAudit(ctx, { municipalityId, action: 'duo.unreadable-seen', object })
  return ok(undefined)
}
