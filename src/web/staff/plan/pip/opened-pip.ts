import { z } from 'zod'
import { mayOnPip, type PipAction } from '#domain/plan/pip.policy.ts'
import { type PipState, stateOf } from '#domain/plan/pip.progress.ts'
import { type PipAddress, pipOf, type SeenPip } from '#domain/plan/pip.queries.ts'
import { FileId } from '#kernel/ids.ts'
import type { ProcessingActivity } from '#platform/processing-log.ts'
import { type Call, param } from '#web/route.ts'
import { type ReadFile, readFile } from '../../file/file-access.ts'

/** A version of the plan that is open on the screen. */
export type OpenedPip = ReadFile & { address: PipAddress; pip: SeenPip; state: PipState }

const Version = z.coerce.number().int().positive()

/** The version that an address names; undefined when it cannot be one. */
export function addressOf(call: Call): PipAddress | undefined {
  const fileId = param(call, 'fileId', FileId)
  const version = param(call, 'version', Version)
  return fileId && version !== undefined ? { fileId, version } : undefined
}

/**
 * Opens the version of this address for something the reader may do with it, and writes down that it was read.
 * Four queries.
 * @param activity `health` for a page that shows what health had to do with it
 * @returns undefined when for this person it is not there
 */
export async function openPip(
  call: Call,
  action: PipAction,
  { view, activity }: { view: string; activity?: ProcessingActivity },
): Promise<OpenedPip | undefined> {
  const address = addressOf(call)
  const read = address && (await readFile(call, view, activity))
  if (!read || !mayOnPip(read.file.roles, action)) return undefined
  const pip = await pipOf(call.ctx, read.file, address.version)
  return pip && { ...read, address, pip, state: stateOf(pip.steps, pip.datedOn) }
}
