import { type FileAccess, fileFor } from '#domain/file/file.queries.ts'
import { type Refused, type Result, refuse } from '#kernel/result.ts'
import { recordAudit } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { mayOnPip, type PipAction } from './pip.policy.ts'
import { type PipState, stateOf } from './pip.progress.ts'
import type { PipAddress } from './pip.queries.ts'
import { findPip } from './pip.store.ts'
import type { Pip } from './pip.ts'

/** A version while someone changes something about it; the file is locked. */
export type OpenPip = { file: FileAccess; pip: Pip; state: PipState }

type Wish = PipAddress & {
  action: PipAction
  /** What happened, for the audit record: `sent`. */
  event: string
}

/** The one road to a change of a version: permission, lock, decide and save (`work`), audit, in one transaction. */
export async function onPip<R extends Result<unknown, string>>(
  ctx: Context,
  { fileId, version, action, event }: Wish,
  work: (open: OpenPip) => Promise<R>,
): Promise<R | Refused<'not-found'>> {
  const file = await fileFor(ctx, fileId, 'lock')
  if (!file || !mayOnPip(file.roles, action)) return refuse('not-found')
  const pip = await findPip(ctx.db, file, version)
  if (!pip) return refuse('not-found')
  const outcome = await work({ file, pip, state: stateOf(pip.steps, pip.datedOn) })
  if (outcome.ok) await auditPip(ctx, pip, event)
  return outcome
}

export const auditPip = (
  ctx: Context,
  { municipalityId, fileId, version }: Pick<Pip, 'municipalityId' | 'fileId' | 'version'>,
  event: string,
) =>
  recordAudit(ctx, {
    municipalityId,
    action: `pip.${event}`,
    object: { type: 'file', id: fileId },
    detail: { version },
  })
