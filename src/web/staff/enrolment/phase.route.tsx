import { enterPhase } from '#domain/enrolment/enrolment.commands.ts'
import { isGateOpen } from '#domain/enrolment/enrolment.gate.ts'
import { enrolmentCourse } from '#domain/enrolment/enrolment.queries.ts'
import { currentPhase, nextPhase } from '#domain/enrolment/enrolment.ts'
import type { RefusalOf } from '#kernel/result.ts'
import type { FormError } from '#ui/error-summary.tsx'
import { paths } from '#web/paths.ts'
import { type Answer, type Call, notFound, type Route, redirect } from '#web/route.ts'
import { staffPage } from '../frame.tsx'
import { type Filled, filledWith, nothingToDo, readDay } from './filled.ts'
import { addressOf, crumbsTo, openEnrolment } from './opened-enrolment.ts'
import { PhaseView } from './phase.view.tsx'

const REFUSED = {
  ended: { field: null, message: 'Dit traject is al beëindigd.' },
  'no-next-phase': { field: null, message: 'Na deze fase komt er geen andere.' },
  'in-the-future': { field: 'enteredOn', message: 'Deze dag moet nog komen. Kies vandaag of eerder.' },
  'before-this-phase': {
    field: 'enteredOn',
    message: 'Op deze dag was de huidige fase nog niet begonnen. Kies een latere dag.',
  },
  'gate-closed-give-reason': {
    field: 'note',
    message:
      'Nog niet elke competentie is als zelfstandig gezien. Schrijf op waarom de deelnemer toch doorgaat.',
  },
} satisfies Record<Exclude<RefusalOf<typeof enterPhase>, 'not-found'>, FormError>

async function show(call: Call, filled: Filled = filledWith()): Promise<Answer> {
  const opened = await openEnrolment(call, 'enter-phase', 'phase')
  if (!opened) return notFound
  const { programme, name, address, enrolment } = opened
  const course = await enrolmentCourse(call.ctx, opened)
  const phase = currentPhase(programme, course, call.ctx.today)
  const next = nextPhase(programme, course, call.ctx.today)
  const backUrl = paths.enrolment(address.fileId, address.enrolmentId)
  if (!phase || !next || enrolment.endedOn !== null) return nothingToDo(backUrl, filled)
  const isOpen = isGateOpen(phase, course.observations, call.ctx.today)
  const failed = filled.errors.length > 0
  return staffPage(call, {
    title: `Naar de volgende fase: ${name}`,
    failed,
    status: failed ? 422 : 200,
    breadcrumbs: crumbsTo(opened, 'Naar de volgende fase'),
    children: <PhaseView {...{ name, phase, next, isOpen, filled }} backUrl={backUrl} />,
  })
}

async function enter(call: Call): Promise<Answer> {
  const address = addressOf(call)
  if (!address) return notFound
  const { fields } = await call.form()
  const { day: enteredOn, errors } = readDay(fields, 'enteredOn')
  if (!enteredOn) return show(call, { fields, errors })
  const result = await enterPhase(call.ctx, address, { enteredOn, note: fields.note ?? '' })
  if (result.ok)
    return redirect(paths.enrolment(address.fileId, address.enrolmentId), 'De volgende fase is begonnen.')
  if (result.error === 'not-found') return notFound
  return show(call, { fields, errors: [REFUSED[result.error]] })
}

const path = '/dossiers/:fileId/trajecten/:enrolmentId/fase'

export const phaseRoutes: readonly Route[] = [
  { method: 'GET', path, handle: (call) => show(call) },
  { method: 'POST', path, handle: enter },
]
