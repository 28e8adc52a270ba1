import { callsThatCount } from '#domain/intake/call.ts'
import { postponeIntake, recordCall } from '#domain/intake/intake.commands.ts'
import { intakeOverview } from '#domain/intake/intake.queries.ts'
import { PostponementReason, timesPostponed } from '#domain/intake/postponement.ts'
import { heldDays } from '#domain/intake/talk.ts'
import type { RefusalOf } from '#kernel/result.ts'
import { writeDutchDate } from '#ui/date-input.ts'
import type { FormError } from '#ui/error-summary.tsx'
import { longDate } from '#ui/words.ts'
import { paths } from '#web/paths.ts'
import { type Answer, type Call, notFound, type Route, redirect } from '#web/route.ts'
import { type Filled, filledWith, readDay } from '../enrolment/filled.ts'
import { conduct, intakePage } from './opened-intake.ts'
import { CallView, PostponeView } from './waiting-forms.view.tsx'

const CALL_REFUSED = {
  'in-the-future': { field: 'calledOn', message: 'Deze dag moet nog komen. Kies vandaag of eerder.' },
  'three-calls-made': { field: null, message: 'Er is al drie keer opgeroepen. Meer vraagt de wet niet.' },
  'appointment-before-call': { field: 'appointmentOn', message: 'De afspraak ligt vóór de oproep.' },
  'before-earlier-appointment': {
    field: 'calledOn',
    message: 'De vorige afspraak was toen nog niet geweest. Wacht die eerst af.',
  },
  'no-warning': {
    field: 'warnedOn',
    message: 'Vóór een tweede en derde oproep hoort een schriftelijke waarschuwing, na de vorige afspraak.',
  },
} satisfies Record<Exclude<RefusalOf<typeof recordCall>, 'not-found'>, FormError>

async function showCall(call: Call, sent?: Filled): Promise<Answer> {
  const opened = await conduct(call, 'intake.call')
  if (!opened) return notFound
  const { calls, talks } = await intakeOverview(call.ctx, opened.file, opened.parts)
  const heldOn = heldDays(talks)
  const filled = sent ?? filledWith({ calledOn: writeDutchDate(call.ctx.today) })
  return intakePage(call, opened, {
    crumb: 'Oproep vastleggen',
    errors: filled.errors,
    children: (
      <CallView
        {...{ name: opened.name, filled }}
        earlier={callsThatCount(calls, heldOn).length}
        backUrl={paths.intake(opened.fileId)}
      />
    ),
  })
}

async function sendCall(call: Call): Promise<Answer> {
  const opened = await conduct(call, 'intake.call')
  if (!opened) return notFound
  const { fields } = await call.form()
  const called = readDay(fields, 'calledOn')
  const appointment = readDay(fields, 'appointmentOn')
  const warning = (fields.warnedOn ?? '').trim() === '' ? undefined : readDay(fields, 'warnedOn')
  const errors = [...called.errors, ...appointment.errors, ...(warning?.errors ?? [])]
  if (!called.day || !appointment.day || errors.length > 0) return showCall(call, { fields, errors })
  const wish = { calledOn: called.day, appointmentOn: appointment.day, warnedOn: warning?.day ?? null }
  const recorded = await recordCall(call.ctx, opened.fileId, wish)
  if (recorded.ok) return redirect(paths.intake(opened.fileId), `Oproep ${recorded.value} is vastgelegd.`)
  return recorded.error === 'not-found'
    ? notFound
    : showCall(call, { fields, errors: [CALL_REFUSED[recorded.error]] })
}

const POSTPONE_REFUSED = {
  'too-far-ahead': {
    field: 'fromOn',
    message: 'Deze dag ligt meer dan een half jaar vooruit. Klopt het jaar?',
  },
  'already-over': {
    field: 'fromOn',
    message:
      'Met deze reden en deze dag is het uitstel al voorbij. Ga terug naar de intake en plan een gesprek. Is er een nieuwe reden om te wachten? Leg die vast met haar eigen dag.',
  },
} satisfies Record<Exclude<RefusalOf<typeof postponeIntake>, 'not-found'>, FormError>

async function showPostpone(call: Call, filled: Filled = filledWith()): Promise<Answer> {
  const opened = await conduct(call, 'intake.postpone')
  if (!opened) return notFound
  const { postponements } = await intakeOverview(call.ctx, opened.file, opened.parts)
  return intakePage(call, opened, {
    crumb: 'Intake uitstellen',
    errors: filled.errors,
    children: (
      <PostponeView
        {...{ name: opened.name, filled }}
        earlier={timesPostponed(postponements)}
        backUrl={paths.intake(opened.fileId)}
      />
    ),
  })
}

async function sendPostpone(call: Call): Promise<Answer> {
  const opened = await conduct(call, 'intake.postpone')
  if (!opened) return notFound
  const { fields } = await call.form()
  const reason = PostponementReason.safeParse(fields.reason)
  const { day: fromOn, errors } = readDay(fields, 'fromOn')
  if (!reason.success || !fromOn) {
    const noReason = reason.success ? [] : [{ field: 'reason', message: 'Kies een reden.' }]
    return showPostpone(call, { fields, errors: [...noReason, ...errors] })
  }
  const postponed = await postponeIntake(call.ctx, opened.fileId, { reason: reason.data, fromOn })
  if (postponed.ok) {
    return redirect(
      paths.intake(opened.fileId),
      `De intake gaat uiterlijk ${longDate(postponed.value)} verder.`,
    )
  }
  if (postponed.error === 'not-found') return notFound
  return showPostpone(call, { fields, errors: [POSTPONE_REFUSED[postponed.error]] })
}

const callPath = '/dossiers/:fileId/intake/oproepen'
const postponePath = '/dossiers/:fileId/intake/uitstel'

export const waitingRoutes: readonly Route[] = [
  { method: 'GET', path: callPath, handle: (call) => showCall(call) },
  { method: 'POST', path: callPath, handle: sendCall },
  { method: 'GET', path: postponePath, handle: (call) => showPostpone(call) },
  { method: 'POST', path: postponePath, handle: sendPostpone },
]
