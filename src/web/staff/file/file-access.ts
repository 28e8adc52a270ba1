import { type FilePart, partsFor } from '#domain/file/file.policy.ts'
import { type FileAccess, fileFor } from '#domain/file/file.queries.ts'
import { FileId } from '#kernel/ids.ts'
import { recordAudit } from '#platform/audit.ts'
import { type Call, param } from '#web/route.ts'

export type ReadFile = { file: FileAccess; parts: ReadonlySet<FilePart> }

/**
 * Opens the file of this address to show something of it, and writes down that it was read, once per request.
 * @param view which page of the file, for the audit record
 * @returns undefined when the file is not there for this person
 */
export async function readFile(call: Call, view: string): Promise<ReadFile | undefined> {
  const fileId = param(call, 'fileId', FileId)
  const file = fileId && (await fileFor(call.ctx, fileId))
  if (!file) return undefined
  const { municipalityId } = file
  const object = { type: 'file', id: file.fileId }
  await recordAudit(call.ctx, { municipalityId, action: 'file.read', object, detail: { view } })
  return { file, parts: partsFor(file.roles) }
}
