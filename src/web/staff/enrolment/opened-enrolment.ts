import { type EnrolmentAction, mayOnEnrolment } from '#domain/enrolment/enrolment.policy.ts'
import {
  type EnrolmentAccess,
  type EnrolmentAddress,
  enrolmentFor,
} from '#domain/enrolment/enrolment.queries.ts'
import { partsFor } from '#domain/file/file.policy.ts'
import { type FileCard, fileCard } from '#domain/file/file-page.queries.ts'
import type { Programme } from '#domain/programme/programme.ts'
import { programmeById } from '#domain/programme/programmes.ts'
import { EnrolmentId, FileId } from '#kernel/ids.ts'
import { recordAudit } from '#platform/audit.ts'
import type { Crumb } from '#ui/breadcrumbs.tsx'
import { paths } from '#web/paths.ts'
import { type Call, param } from '#web/route.ts'
import { nameOn } from '../file/file-name.ts'

/** An enrolment that is open on the screen: for whom, in which programme, and what the reader is on it. */
export type OpenedEnrolment = EnrolmentAccess & {
  address: EnrolmentAddress
  programme: Programme
  card: FileCard
  name: string
}

/** The file and the enrolment that an address names; undefined when it cannot be one. */
export function addressOf(call: Call): EnrolmentAddress | undefined {
  const fileId = param(call, 'fileId', FileId)
  const enrolmentId = param(call, 'enrolmentId', EnrolmentId)
  return fileId && enrolmentId && { fileId, enrolmentId }
}

/**
 * Opens the enrolment of this address for something someone may do with it, and writes down that it was read.
 * @param view which page, for the audit record
 * @returns undefined when for this person it is not there
 */
export async function openEnrolment(
  call: Call,
  action: EnrolmentAction,
  view: string,
): Promise<OpenedEnrolment | undefined> {
  const address = addressOf(call)
  const access = address && (await enrolmentFor(call.ctx, address))
  if (!address || !access || !mayOnEnrolment(access.roles, action)) return undefined
  const { municipalityId } = access.enrolment
  const detail = { view, enrolmentId: address.enrolmentId }
  const object = { type: 'file', id: address.fileId }
  await recordAudit(call.ctx, { municipalityId, action: 'file.read', object, detail })
  const card = await fileCard(call.ctx, access.file, partsFor(access.roles))
  return {
    ...access,
    address,
    card,
    name: nameOn(card),
    programme: programmeById(access.enrolment.programmeId),
  }
}

/** The way back from a page about an enrolment. */
export const crumbsTo = ({ address, name, programme }: OpenedEnrolment, page: string): Crumb[] => [
  { label: 'Dossiers', href: paths.files },
  { label: name, href: paths.file(address.fileId) },
  { label: programme.title, href: paths.enrolment(address.fileId, address.enrolmentId) },
  { label: page },
]
