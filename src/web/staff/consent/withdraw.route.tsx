import { withdrawConsent } from '#domain/consent/consent.commands.ts'
import { mayRecordConsent } from '#domain/consent/consent.policy.ts'
import { consentsOf } from '#domain/consent/consent.queries.ts'
import { fileCard } from '#domain/file/file-page.queries.ts'
import { ConsentId, FileId } from '#kernel/ids.ts'
import type { RefusalOf } from '#kernel/result.ts'
import { writeDutchDate } from '#ui/date-input.ts'
import type { FormError } from '#ui/error-summary.tsx'
import { paths } from '#web/paths.ts'
import { type Answer, type Call, notFound, param, type Route, redirect } from '#web/route.ts'
import { type Filled, filledWith, readDay } from '../enrolment/filled.ts'
import { readFile } from '../file/file-access.ts'
import { filePageOf } from '../file/file-frame.tsx'
import { WithdrawView } from './withdraw.view.tsx'

const REFUSED = {
  'already-withdrawn': { field: null, message: 'Deze toestemming is al ingetrokken.' },
  'in-the-future': { field: 'withdrawnOn', message: 'Deze dag moet nog komen. Kies vandaag of eerder.' },
  'before-given': { field: 'withdrawnOn', message: 'Op deze dag was de toestemming nog niet gegeven.' },
} satisfies Record<Exclude<RefusalOf<typeof withdrawConsent>, 'not-found'>, FormError>

async function show(call: Call, filled: Filled = filledWith()): Promise<Answer> {
  const { ctx } = call
  const read = await readFile(call, 'toestemming')
  if (!read || !mayRecordConsent(read.file.roles)) return notFound
  const wanted = param(call, 'consentId', ConsentId)
  const consent = (await consentsOf(ctx, read.file)).find(({ id }) => id === wanted)
  if (!consent) return notFound
  const { fileId } = read.file
  if (consent.withdrawnOn) return redirect(paths.consents(fileId), REFUSED['already-withdrawn'].message)
  const card = await fileCard(ctx, read.file, read.parts)
  const fields = { withdrawnOn: writeDutchDate(ctx.today), ...filled.fields }
  const failed = filled.errors.length > 0
  const children = <WithdrawView consent={consent} filled={{ ...filled, fields }} />
  return filePageOf(call, { card, file: read.file }, { children, failed, crumb: 'Toestemming intrekken' })
}

async function send(call: Call): Promise<Answer> {
  const fileId = param(call, 'fileId', FileId)
  const consentId = param(call, 'consentId', ConsentId)
  if (!fileId || !consentId) return notFound
  const { fields } = await call.form()
  const { day, errors } = readDay(fields, 'withdrawnOn')
  if (!day) return show(call, { fields, errors })
  const withdrawn = await withdrawConsent(call.ctx, { fileId, consentId }, day)
  if (withdrawn.ok) return redirect(paths.consents(fileId), 'De toestemming is ingetrokken.')
  if (withdrawn.error === 'not-found') return notFound
  return show(call, { fields, errors: [REFUSED[withdrawn.error]] })
}

const path = '/dossiers/:fileId/toestemming/:consentId/intrekken'

export const withdrawRoutes: readonly Route[] = [
  { method: 'GET', path, handle: (call) => show(call) },
  { method: 'POST', path, handle: send },
]
