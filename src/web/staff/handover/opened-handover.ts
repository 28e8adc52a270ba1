import type { Child } from 'hono/jsx'
import { type FileAccess, fileFor } from '#domain/file/file.queries.ts'
import type { HandoverAddress } from '#domain/intake/handover.commands.ts'
import { mayHandOver } from '#domain/intake/handover.policy.ts'
import {
  type HandoverPerson,
  handoverWithPerson,
  type SeenHandover,
} from '#domain/intake/handover.queries.ts'
import { FileId, HandoverId } from '#kernel/ids.ts'
import { paths } from '#web/paths.ts'
import { type Answer, type Call, notFound, param, redirect } from '#web/route.ts'
import { type Filled, filledWith } from '../enrolment/filled.ts'
import { recordReading } from '../file/file-access.ts'
import { nameOn } from '../file/file-name.ts'
import { staffPage } from '../frame.tsx'

/** A talk that is open on the screen, for someone who may do something with it. */
export type OpenedHandover = {
  file: FileAccess
  person: HandoverPerson
  name: string
  handover: SeenHandover
  address: HandoverAddress
  backUrl: string
}

/** The file and the talk that an address names; undefined when it cannot be one. */
export function addressOf(call: Call): HandoverAddress | undefined {
  const fileId = param(call, 'fileId', FileId)
  const handoverId = param(call, 'handoverId', HandoverId)
  return fileId && handoverId && { fileId, handoverId }
}

/** Opens the talk of this address; a page of it tells of health, so it is read as such. */
export async function openHandover(call: Call): Promise<OpenedHandover | undefined> {
  const address = addressOf(call)
  const file = address && (await fileFor(call.ctx, address.fileId))
  const found =
    file && mayHandOver(file.roles) && (await handoverWithPerson(call.ctx, file, address.handoverId))
  if (!found) return undefined
  await recordReading(call, file, { view: 'overdracht', activity: 'health' })
  const backUrl = paths.handovers(address.fileId)
  return { ...found, file, name: nameOn(found.person), address, backUrl }
}

/** What differs between the forms that do something with a talk. */
type Step = {
  crumb: string
  /** Whether the form has anything to do for this talk; who comes too late is led back. */
  isFor: (handover: SeenHandover) => boolean
  view: (opened: OpenedHandover, filled: Filled) => Child | Promise<Child>
}

/** The page of a step: empty, or again as it was sent with what is wrong. */
export async function stepPage(call: Call, step: Step, filled: Filled = filledWith()): Promise<Answer> {
  const opened = await openHandover(call)
  if (!opened) return notFound
  const failed = filled.errors.length > 0
  if (!step.isFor(opened.handover)) {
    return redirect(opened.backUrl, filled.errors[0]?.message ?? 'Dit gesprek is al verder.')
  }
  const { name, file, backUrl } = opened
  return staffPage(call, {
    title: `${step.crumb}, ${name}, dossier ${file.number}`,
    breadcrumbs: [
      { label: 'Dossiers', href: paths.files },
      { label: name, href: paths.file(file.fileId) },
      { label: 'Overdracht', href: backUrl },
      { label: step.crumb },
    ],
    failed,
    status: failed ? 422 : 200,
    children: await step.view(opened, filled),
  })
}
