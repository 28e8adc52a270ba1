import { closeFile, reopenFile } from '#domain/file/closing.commands.ts'
import { CloseReason, Closing } from '#domain/file/closing.ts'
import { mayOnFile } from '#domain/file/file.policy.ts'
import { fileFor } from '#domain/file/file.queries.ts'
import { enrolmentsOfFile, fileCard } from '#domain/file/file-page.queries.ts'
import { FileId } from '#kernel/ids.ts'
import type { RefusalOf } from '#kernel/result.ts'
import { parseDutchDate, writeDutchDate } from '#ui/date-input.ts'
import type { FormError } from '#ui/error-summary.tsx'
import { paths } from '#web/paths.ts'
import { type Answer, type Call, notFound, param, type Route, redirect } from '#web/route.ts'
import { readFile } from '../file-access.ts'
import { filePageOf } from '../file-frame.tsx'
import { nameOn } from '../file-name.ts'
import { type Fields, NOT_A_DAY } from '../person-form.ts'
import { ClosePage, ReopenPage } from './closing.view.tsx'

const NOT_CLOSED = {
  'already-closed': { field: null, message: 'Dit dossier is al gesloten.' },
  'closed-in-the-future': { field: 'on', message: 'Kies een dag tot en met vandaag.' },
  'closed-before-opening': { field: 'on', message: 'Deze dag ligt vóór de opening van het dossier.' },
  'other-needs-words': { field: 'note', message: 'Schrijf op wat de andere reden is.' },
} satisfies Record<Exclude<RefusalOf<typeof closeFile>, 'not-found'>, FormError>

const NOT_REOPENED = {
  'not-closed': { field: null, message: 'Dit dossier is niet gesloten.' },
  'moved-away': {
    field: null,
    message: 'Een andere gemeente heeft dit dossier overgenomen. Het gaat daar verder.',
  },
  'has-open-file': {
    field: null,
    message: 'Deze persoon heeft hier al een ander open dossier. Werk daarin verder.',
  },
  'no-reason': { field: 'note', message: 'Schrijf op waarom het dossier weer open gaat.' },
} satisfies Record<Exclude<RefusalOf<typeof reopenFile>, 'not-found'>, FormError>

type Sent = { fields: Fields; errors: readonly FormError[] }

/** One page for both turns: what is open can be closed, what is closed can be opened again. */
async function show(call: Call, sent?: Sent): Promise<Answer> {
  const read = await readFile(call, 'sluiten')
  if (!read || !mayOnFile(read.file.roles, 'close')) return notFound
  const { file, parts } = read
  const { today } = call.ctx
  const card = await fileCard(call.ctx, file, parts)
  const enrolments = await enrolmentsOfFile(call.ctx, file, parts)
  const form = {
    fileId: file.fileId,
    name: nameOn(card),
    fields: { on: writeDutchDate(today), ...sent?.fields },
    errors: sent?.errors ?? [],
  }
  const view =
    card.closedOn === null ? (
      <ClosePage {...form} running={enrolments.filter(({ endedOn }) => endedOn === null)} />
    ) : (
      <ReopenPage {...form} closedOn={card.closedOn} />
    )
  const crumb = card.closedOn === null ? 'Sluiten' : 'Heropenen'
  return filePageOf(call, { card, file }, { children: view, crumb, failed: sent !== undefined })
}

async function send(call: Call): Promise<Answer> {
  const fileId = param(call, 'fileId', FileId)
  if (!fileId || !(await fileFor(call.ctx, fileId))) return notFound
  const { fields } = await call.form()
  return fields.turn === 'reopen' ? reopen(call, fileId, fields) : close(call, fileId, fields)
}

async function close(call: Call, fileId: FileId, fields: Fields): Promise<Answer> {
  const { closing, errors } = readClosing(fields)
  if (!closing) return show(call, { fields, errors })
  const closed = await closeFile(call.ctx, fileId, closing)
  if (closed.ok) return redirect(paths.file(fileId), 'Het dossier is gesloten.')
  if (closed.error === 'not-found') return notFound
  return show(call, { fields, errors: [NOT_CLOSED[closed.error]] })
}

async function reopen(call: Call, fileId: FileId, fields: Fields): Promise<Answer> {
  const opened = await reopenFile(call.ctx, fileId, fields.note ?? '')
  if (opened.ok) return redirect(paths.file(fileId), 'Het dossier is weer open.')
  if (opened.error === 'not-found') return notFound
  return show(call, { fields, errors: [NOT_REOPENED[opened.error]] })
}

function readClosing(fields: Fields): { closing?: Closing; errors: FormError[] } {
  const on = parseDutchDate(fields.on ?? '')
  const reason = CloseReason.safeParse(fields.reason)
  const note = Closing.shape.note.safeParse(fields.note ?? '')
  const errors = [
    ...(on ? [] : [{ field: 'on', message: NOT_A_DAY }]),
    ...(reason.success ? [] : [{ field: 'reason', message: 'Kies een reden.' }]),
    ...(note.success ? [] : [{ field: 'note', message: 'Schrijf hoogstens 2.000 tekens.' }]),
  ]
  if (!on || !reason.success || !note.success) return { errors }
  return { closing: { on, reason: reason.data, note: note.data }, errors: [] }
}

export const closingRoutes: readonly Route[] = [
  { method: 'GET', path: '/dossiers/:fileId/sluiten', handle: (call) => show(call) },
  { method: 'POST', path: '/dossiers/:fileId/sluiten', handle: send },
]
