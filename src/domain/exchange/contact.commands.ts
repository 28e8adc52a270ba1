import { fileFor } from '#domain/file/file.queries.ts'
import type { FileId, MunicipalityId } from '#kernel/ids.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { recordAudit } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { contactOfFile, contactsOf } from './contact.queries.ts'
import { insertContact, saveContact, saveLink, setRemoved } from './contact.store.ts'
import { contactBody, type DuoContact, mayManageContacts } from './contact.ts'
import { queueMessage } from './exchange.commands.ts'
import type { Message } from './message.ts'

type About = { municipalityId: MunicipalityId; fileId: FileId | null; contactId: string }

async function tell(ctx: Context, about: About, message: Message): Promise<void> {
  const queued = await queueMessage(ctx, { ...message, ...about })
  // The fields were held to DUO's limits before; when they differ the whole change is undone.
  if (!queued.ok) throw new Error(`a ${message.kind} message was ${queued.error}`)
}

/** Adds a contact person and tells DUO; one that DUO knows already comes with its number and is told as a change. */
export async function addContact(
  ctx: Context,
  municipalityId: MunicipalityId,
  contact: DuoContact,
): Promise<Result<string, 'not-found'>> {
  if (!mayManageContacts(ctx.actor, municipalityId)) return refuse('not-found')
  const id = ctx.newId()
  await insertContact(ctx, { ...contact, municipalityId, id })
  const kind = contact.duoNumber === null ? 'contact-person' : 'contact-person-change'
  await tell(ctx, { municipalityId, fileId: null, contactId: id }, { kind, body: contactBody(contact) })
  await audit(ctx, municipalityId, { id, action: 'duo.contact-add' })
  return ok(id)
}

/** Changes a contact person and tells DUO; one that DUO refused to make is made anew. */
export async function changeContact(
  ctx: Context,
  { municipalityId, id }: { municipalityId: MunicipalityId; id: string },
  contact: DuoContact,
): Promise<Result<null, 'not-found'>> {
  const known = await manageable(ctx, municipalityId, id)
  if (!known) return refuse('not-found')
  await saveContact(ctx, { municipalityId, id }, contact)
  const kind = known.isUnknownAtDuo && contact.duoNumber === null ? 'contact-person' : 'contact-person-change'
  await tell(ctx, { municipalityId, fileId: null, contactId: id }, { kind, body: contactBody(contact) })
  await audit(ctx, municipalityId, { id, action: 'duo.contact-change' })
  return ok(null)
}

/**
 * Removes a contact person, here and at DUO. `still-linked`: somebody's contact person this is. `number-missing`: DUO
 * has not said under which number it knows them.
 */
export async function removeContact(
  ctx: Context,
  { municipalityId, id }: { municipalityId: MunicipalityId; id: string },
): Promise<Result<null, 'not-found' | 'still-linked' | 'number-missing'>> {
  const known = await manageable(ctx, municipalityId, id)
  if (!known) return refuse('not-found')
  if (known.files > 0) return refuse('still-linked')
  if (known.duoNumber === null && !known.isUnknownAtDuo) return refuse('number-missing')
  await setRemoved(ctx, { municipalityId, id })
  const about = { municipalityId, fileId: null, contactId: id }
  if (known.duoNumber !== null) await tell(ctx, about, { kind: 'contact-person-removed', body: {} })
  await audit(ctx, municipalityId, { id, action: 'duo.contact-remove' })
  return ok(null)
}

/**
 * Tells DUO who answers for this person from now on; null for nobody. Who it was until now is unlinked first.
 * @returns not-changed when it is so already
 */
export async function linkContact(
  ctx: Context,
  fileId: FileId,
  contactId: string | null,
): Promise<Result<null, 'not-found' | 'no-such-contact' | 'not-changed'>> {
  const file = await fileFor(ctx, fileId, 'lock')
  if (!file?.roles.includes('case-worker')) return refuse('not-found')
  const { municipalityId } = file
  const { contacts, current } = await contactOfFile(ctx, file)
  if (contactId !== null && !contacts.some(({ id }) => id === contactId)) return refuse('no-such-contact')
  if (contactId === current) return refuse('not-changed')
  const about = { municipalityId, fileId }
  if (current) await tell(ctx, { ...about, contactId: current }, { kind: 'contact-person-unlink', body: {} })
  if (contactId) await tell(ctx, { ...about, contactId }, { kind: 'contact-person-link', body: {} })
  await saveLink(ctx, { ...about, contactId })
  await recordAudit(ctx, { municipalityId, action: 'duo.contact-link', object: { type: 'file', id: fileId } })
  return ok(null)
}

async function manageable(ctx: Context, municipalityId: MunicipalityId, id: string) {
  if (!mayManageContacts(ctx.actor, municipalityId)) return undefined
  return (await contactsOf(ctx, municipalityId)).find((contact) => contact.id === id)
}

const audit = (
  ctx: Context,
  municipalityId: MunicipalityId,
  { id, action }: { id: string; action: string },
) => recordAudit(ctx, { municipalityId, action, object: { type: 'duo_contact', id } })
