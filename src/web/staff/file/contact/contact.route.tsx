import { deleteDraft } from '#domain/draft/draft.commands.ts'
import { findDraft } from '#domain/draft/draft.queries.ts'
import { draftForm } from '#domain/draft/draft.ts'
import { recordContact } from '#domain/file/file.commands.ts'
import { mayOnFile } from '#domain/file/file.policy.ts'
import { fileFor } from '#domain/file/file.queries.ts'
import { ContactKind, NewContact } from '#domain/file/file.ts'
import { fileCard } from '#domain/file/file-page.queries.ts'
import { FileId } from '#kernel/ids.ts'
import type { RefusalOf } from '#kernel/result.ts'
import { parseDutchDate, writeDutchDate } from '#ui/date-input.ts'
import type { FormError } from '#ui/error-summary.tsx'
import { paths } from '#web/paths.ts'
import { type Answer, type Call, notFound, param, type Route, redirect } from '#web/route.ts'
import { staffPage } from '../../frame.tsx'
import { readFile } from '../file-access.ts'
import { nameOn } from '../file-name.ts'
import { type Fields, NOT_A_DAY } from '../person-form.ts'
import { ContactPage } from './contact.view.tsx'

const REFUSED = {
  'in-the-future': {
    field: 'heldOn',
    message: 'Dit contact ligt in de toekomst. Kies een dag tot en met vandaag.',
  },
} satisfies Record<Exclude<RefusalOf<typeof recordContact>, 'not-found'>, FormError>

const formOf = (fileId: FileId) => draftForm('contact', fileId)

async function show(call: Call, sent?: { fields: Fields; errors: readonly FormError[] }): Promise<Answer> {
  const { ctx } = call
  const read = await readFile(call, 'contact')
  if (!read || !mayOnFile(read.file.roles, 'record-contact')) return notFound
  const { fileId, municipalityId } = read.file
  const name = nameOn(await fileCard(ctx, read.file, read.parts))
  const draft = sent ? undefined : await findDraft(ctx, { municipalityId, form: formOf(fileId) })
  const draftUrl = paths.draft(formOf(fileId))
  const { today } = ctx
  return staffPage(call, {
    title: `Contact met ${name}`,
    breadcrumbs: [
      { label: 'Dossiers', href: paths.files },
      { label: name, href: paths.file(fileId) },
      { label: 'Contact' },
    ],
    failed: sent !== undefined,
    status: sent ? 422 : 200,
    children: (
      <ContactPage
        fileId={fileId}
        name={name}
        fields={{ heldOn: writeDutchDate(today), ...draft?.fields, ...sent?.fields }}
        errors={sent?.errors ?? []}
        draftUrl={draftUrl}
        draft={draft && { savedAt: draft.savedAt, today, draftUrl, formUrl: paths.fileContact(fileId) }}
      />
    ),
  })
}

async function record(call: Call): Promise<Answer> {
  const { ctx } = call
  const fileId = param(call, 'fileId', FileId)
  const file = fileId && (await fileFor(ctx, fileId))
  if (!file) return notFound
  const { fields } = await call.form()
  const { contact, errors } = readContact(fields)
  if (!contact) return show(call, { fields, errors })
  const recorded = await recordContact(ctx, fileId, contact)
  if (recorded.ok) {
    await deleteDraft(ctx, { municipalityId: file.municipalityId, form: formOf(fileId) })
    return redirect(paths.file(fileId), 'Het contact is vastgelegd.')
  }
  if (recorded.error === 'not-found') return notFound
  return show(call, { fields, errors: [REFUSED[recorded.error]] })
}

function readContact(fields: Fields): { contact?: NewContact; errors: FormError[] } {
  const heldOn = parseDutchDate(fields.heldOn ?? '')
  const kind = ContactKind.safeParse(fields.kind)
  const note = NewContact.shape.note.safeParse(fields.note ?? '')
  const errors = [
    ...(heldOn ? [] : [{ field: 'heldOn', message: NOT_A_DAY }]),
    ...(kind.success ? [] : [{ field: 'kind', message: 'Kies hoe het contact was.' }]),
    ...(note.success ? [] : [{ field: 'note', message: 'Schrijf hoogstens 5.000 tekens.' }]),
  ]
  if (!heldOn || !kind.success || !note.success) return { errors }
  return { contact: { heldOn, kind: kind.data, note: note.data }, errors: [] }
}

export const contactRoutes: readonly Route[] = [
  { method: 'GET', path: '/dossiers/:fileId/contact', handle: (call) => show(call) },
  { method: 'POST', path: '/dossiers/:fileId/contact', handle: record },
]
