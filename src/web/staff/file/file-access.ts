import { type FilePart, partsFor } from '#domain/file/file.policy.ts'
import { type FileAccess, fileFor } from '#domain/file/file.queries.ts'
import { FileId } from '#kernel/ids.ts'
import { type ProcessingActivity, recordInBothLogs } from '#platform/processing-log.ts'
import { type Call, param } from '#web/route.ts'

export type ReadFile = { file: FileAccess; parts: ReadonlySet<FilePart> }

/**
 * Opens the file of this address to show something of it, and writes down that it was read, once per request, in
 * both logs: who read (audit), and whose data for what (processing).
 * @param view which page of the file, for the audit record
 * @param activity what the data are used for; `health` for a page that shows health
 * @returns undefined when the file is not there for this person
 */
export const readFile = (
  call: Call,
  view: string,
  activity?: ProcessingActivity,
): Promise<ReadFile | undefined> => readPart(call, view, { activity })

export type Reading = {
  activity?: ProcessingActivity | undefined
  /** A part that the page is about: for who lacks it the page is not there, and nothing was read. */
  needs?: FilePart
}

/**
 * `readFile` for a page about one part. A page that may tell of health is read as such by who sees health, and as
 * guidance by who does not.
 */
export async function readPart(
  call: Call,
  view: string,
  { activity = 'guidance', needs }: Reading,
): Promise<ReadFile | undefined> {
  const fileId = param(call, 'fileId', FileId)
  const file = fileId && (await fileFor(call.ctx, fileId))
  const parts = file && partsFor(file.roles)
  if (!file || !parts || (needs && !parts.has(needs))) return undefined
  const isWithoutHealth = activity === 'health' && !parts.has('health-answers')
  await recordReading(call, file, { view, activity: isWithoutHealth ? 'guidance' : activity })
  return { file, parts }
}

/** Writes both logs for a page that found out itself that this person may see it. */
export async function recordReading(
  { ctx }: Call,
  { municipalityId, fileId, personId }: FileAccess,
  { view, activity }: { view: string; activity: ProcessingActivity },
): Promise<void> {
  const object = { type: 'file', id: fileId }
  const entry = { municipalityId, action: 'file.read', object, detail: { view } }
  await recordInBothLogs(ctx, entry, { municipalityId, personId, activity })
}
