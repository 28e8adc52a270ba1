import { mayOnFile } from '#domain/file/file.policy.ts'
import { fileFor } from '#domain/file/file.queries.ts'
import { fileCard } from '#domain/file/file-page.queries.ts'
import { leaveHousehold } from '#domain/file/household.commands.ts'
import { householdOfFile } from '#domain/file/household.queries.ts'
import { LeaveReason, Leaving } from '#domain/file/household.ts'
import { FileId, PersonId } from '#kernel/ids.ts'
import type { RefusalOf } from '#kernel/result.ts'
import { parseDutchDate } from '#ui/date-input.ts'
import type { FormError } from '#ui/error-summary.tsx'
import { paths } from '#web/paths.ts'
import { type Answer, type Call, notFound, param, type Route, redirect } from '#web/route.ts'
import { readFile } from '../file-access.ts'
import { filePageOf } from '../file-frame.tsx'
import { type Fields, NOT_A_DAY } from '../person-form.ts'
import { LeavePage } from './leave.view.tsx'

const REFUSED = {
  'not-in-this-family': { field: 'personId', message: 'Deze persoon hoort niet (meer) bij dit gezin.' },
  'in-the-future': { field: 'from', message: 'Kies een dag tot en met vandaag.' },
  'before-joining': {
    field: 'from',
    message: 'Deze dag ligt vóór de koppeling. Was de koppeling fout? Kies dan "Per vergissing gekoppeld".',
  },
} satisfies Record<Exclude<RefusalOf<typeof leaveHousehold>, 'not-found'>, FormError>

async function show(call: Call, sent?: { fields: Fields; errors: readonly FormError[] }): Promise<Answer> {
  const read = await readFile(call, 'gezin')
  if (!read || !mayOnFile(read.file.roles, 'manage-household')) return notFound
  const card = await fileCard(call.ctx, read.file, read.parts)
  const members = await householdOfFile(call.ctx, read.file)
  const fields = sent?.fields ?? {}
  const view = (
    <LeavePage fileId={read.file.fileId} members={members} fields={fields} errors={sent?.errors ?? []} />
  )
  return filePageOf(
    call,
    { card, file: read.file },
    { children: view, crumb: 'Gezin', failed: sent !== undefined },
  )
}

async function send(call: Call): Promise<Answer> {
  const fileId = param(call, 'fileId', FileId)
  if (!fileId || !(await fileFor(call.ctx, fileId))) return notFound
  const { fields } = await call.form()
  const { leaving, errors } = readLeaving(fields, call)
  if (!leaving) return show(call, { fields, errors })
  const left = await leaveHousehold(call.ctx, fileId, leaving)
  if (left.ok) return redirect(paths.family(fileId), 'Vastgelegd wie niet meer bij dit gezin hoort.')
  if (left.error === 'not-found') return notFound
  return show(call, { fields, errors: [REFUSED[left.error]] })
}

function readLeaving(fields: Fields, { ctx: { today } }: Call): { leaving?: Leaving; errors: FormError[] } {
  const personId = PersonId.safeParse(fields.personId)
  const reason = LeaveReason.safeParse(fields.reason)
  // Of a mistake no day is asked: it never was so.
  const from = reason.data === 'mistake' ? today : parseDutchDate(fields.from ?? '')
  const note = Leaving.shape.note.safeParse(fields.note ?? '')
  const errors = [
    ...(personId.success ? [] : [{ field: 'personId', message: 'Kies wie niet meer bij dit gezin hoort.' }]),
    ...(reason.success ? [] : [{ field: 'reason', message: 'Kies een reden.' }]),
    ...(from ? [] : [{ field: 'from', message: NOT_A_DAY }]),
    ...(note.success ? [] : [{ field: 'note', message: 'Schrijf hoogstens 1.000 tekens.' }]),
  ]
  if (!personId.success || !reason.success || !from || !note.success) return { errors }
  return { leaving: { personId: personId.data, reason: reason.data, from, note: note.data }, errors: [] }
}

export const leaveRoutes: readonly Route[] = [
  { method: 'GET', path: '/dossiers/:fileId/gezin/einde', handle: (call) => show(call) },
  { method: 'POST', path: '/dossiers/:fileId/gezin/einde', handle: send },
]
