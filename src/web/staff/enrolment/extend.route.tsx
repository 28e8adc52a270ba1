import { extendEnrolment } from '#domain/enrolment/enrolment.commands.ts'
import type { RefusalOf } from '#kernel/result.ts'
import type { FormError } from '#ui/error-summary.tsx'
import { counted } from '#ui/words.ts'
import { paths } from '#web/paths.ts'
import { type Answer, type Call, notFound, type Route, redirect } from '#web/route.ts'
import { staffPage } from '../frame.tsx'
import { ExtendView } from './extend.view.tsx'
import { type Filled, filledWith, nothingToDo } from './filled.ts'
import { addressOf, crumbsTo, openEnrolment } from './opened-enrolment.ts'

const REFUSED = {
  ended: { field: null, message: 'Dit traject is al beëindigd.' },
  'not-extendable': { field: null, message: 'Dit traject heeft geen vaste duur. Verlengen is niet nodig.' },
  'no-reason': { field: 'reason', message: 'Schrijf op waarom het traject langer duurt.' },
  'not-1-to-24-months': { field: 'months', message: 'Vul een heel getal van 1 tot en met 24 in.' },
  'already-extended-today': {
    field: null,
    message: 'Dit traject is vandaag al verlengd. Een tweede keer kan vanaf morgen.',
  },
} satisfies Record<Exclude<RefusalOf<typeof extendEnrolment>, 'not-found'>, FormError>

async function show(call: Call, filled: Filled = filledWith()): Promise<Answer> {
  const opened = await openEnrolment(call, 'extend', 'extension')
  if (!opened) return notFound
  const { name, address, programme, enrolment } = opened
  const backUrl = paths.enrolment(address.fileId, address.enrolmentId)
  if (!programme.extension || enrolment.endedOn !== null) return nothingToDo(backUrl, filled)
  const failed = filled.errors.length > 0
  return staffPage(call, {
    title: `Verlengen: ${name}`,
    failed,
    status: failed ? 422 : 200,
    breadcrumbs: crumbsTo(opened, 'Verlengen'),
    children: (
      <ExtendView
        {...{ name, filled }}
        why={programme.extension.why}
        source={programme.source}
        backUrl={backUrl}
      />
    ),
  })
}

async function extend(call: Call): Promise<Answer> {
  const address = addressOf(call)
  if (!address) return notFound
  const { fields } = await call.form()
  const months = Number(fields.months?.trim() || Number.NaN)
  const result = await extendEnrolment(call.ctx, address, { months, reason: fields.reason ?? '' })
  if (result.ok) {
    const notice = `Het traject is verlengd met ${counted(months, 'maand', 'maanden')}.`
    return redirect(paths.enrolment(address.fileId, address.enrolmentId), notice)
  }
  if (result.error === 'not-found') return notFound
  return show(call, { fields, errors: [REFUSED[result.error]] })
}

const path = '/dossiers/:fileId/trajecten/:enrolmentId/verlengen'

export const extendRoutes: readonly Route[] = [
  { method: 'GET', path, handle: (call) => show(call) },
  { method: 'POST', path, handle: extend },
]
