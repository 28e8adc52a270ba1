import { endEnrolment } from '#domain/enrolment/enrolment.commands.ts'
import { EndReason } from '#domain/enrolment/enrolment.ts'
import type { RefusalOf } from '#kernel/result.ts'
import type { FormError } from '#ui/error-summary.tsx'
import { paths } from '#web/paths.ts'
import { type Answer, type Call, notFound, type Route, redirect } from '#web/route.ts'
import { staffPage } from '../frame.tsx'
import { EndView } from './end.view.tsx'
import { type Filled, filledWith, nothingToDo, readDay } from './filled.ts'
import { addressOf, crumbsTo, openEnrolment } from './opened-enrolment.ts'

const REFUSED = {
  'already-ended': { field: null, message: 'Dit traject is al beëindigd.' },
  'in-the-future': { field: 'endedOn', message: 'Deze dag moet nog komen. Kies vandaag of eerder.' },
  'before-start': { field: 'endedOn', message: 'Op deze dag was het traject nog niet begonnen.' },
  'other-needs-note': { field: 'endNote', message: 'Schrijf op wat de andere reden is.' },
} satisfies Record<Exclude<RefusalOf<typeof endEnrolment>, 'not-found'>, FormError>

async function show(call: Call, filled: Filled = filledWith()): Promise<Answer> {
  const opened = await openEnrolment(call, 'end', 'ending')
  if (!opened) return notFound
  const { name, address, programme, enrolment } = opened
  const backUrl = paths.enrolment(address.fileId, address.enrolmentId)
  if (enrolment.endedOn !== null) return nothingToDo(backUrl, filled)
  const failed = filled.errors.length > 0
  const asksExitForm = programme.expectations.some((one) => one.moment === 'exit')
  return staffPage(call, {
    title: `Traject beëindigen: ${name}`,
    failed,
    status: failed ? 422 : 200,
    breadcrumbs: crumbsTo(opened, 'Beëindigen'),
    children: <EndView {...{ name, asksExitForm, filled }} backUrl={backUrl} />,
  })
}

async function endIt(call: Call): Promise<Answer> {
  const address = addressOf(call)
  if (!address) return notFound
  const { fields } = await call.form()
  const reason = EndReason.safeParse(fields.endReason)
  const { day: endedOn, errors } = readDay(fields, 'endedOn')
  if (!reason.success || !endedOn) {
    const noReason = reason.success ? [] : [{ field: 'endReason', message: 'Kies een reden.' }]
    return show(call, { fields, errors: [...errors, ...noReason] })
  }
  const ending = { endedOn, endReason: reason.data, endNote: fields.endNote ?? '' }
  const result = await endEnrolment(call.ctx, address, ending)
  if (result.ok)
    return redirect(paths.enrolment(address.fileId, address.enrolmentId), 'Het traject is beëindigd.')
  if (result.error === 'not-found') return notFound
  return show(call, { fields, errors: [REFUSED[result.error]] })
}

const path = '/dossiers/:fileId/trajecten/:enrolmentId/beeindigen'

export const endRoutes: readonly Route[] = [
  { method: 'GET', path, handle: (call) => show(call) },
  { method: 'POST', path, handle: endIt },
]
