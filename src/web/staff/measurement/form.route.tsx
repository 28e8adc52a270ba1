import { deleteDraft } from '#domain/draft/draft.commands.ts'
import { type AnswerRefusal, answerInstrument } from '#domain/measurement/measurement.commands.ts'
import { problemsIn } from '#domain/measurement/measurement.ts'
import { writeDutchDate } from '#ui/date-input.ts'
import type { FormError } from '#ui/error-summary.tsx'
import { paths } from '#web/paths.ts'
import { type Answer, type Call, notFound, type Route, redirect } from '#web/route.ts'
import { type Filled, readDay } from '../enrolment/filled.ts'
import { crumbsTo } from '../enrolment/opened-enrolment.ts'
import { instrumentWords } from '../file/file-words.ts'
import { staffPage } from '../frame.tsx'
import { errorsFrom } from './answer-words.ts'
import { answersPage } from './answers-page.tsx'
import { FormView } from './form.view.tsx'
import { answersIn, type OpenedMeasurement, offeredAnswers, openMeasurement } from './opened-measurement.ts'

const REFUSED = {
  'already-answered': {
    field: null,
    message: 'Dit formulier is intussen al ingevuld. Corrigeren kan met een reden.',
  },
  'in-the-future': { field: 'answeredOn', message: 'Deze dag moet nog komen. Kies vandaag of eerder.' },
  'before-start': { field: 'answeredOn', message: 'Op deze dag was het traject nog niet begonnen.' },
  'not-in-this-programme': { field: null, message: 'Dit traject vraagt dit formulier niet.' },
  'language-not-offered': { field: null, message: 'Dit formulier is er alleen in het Nederlands.' },
  'invalid-answers': { field: null, message: 'Niet elk antwoord klopt. Kijk het formulier nog eens na.' },
} satisfies Record<Exclude<AnswerRefusal, 'not-found'>, FormError>

async function show(call: Call): Promise<Answer> {
  const opened = await openMeasurement(call, 'form')
  if (!opened) return notFound
  if (opened.measurement) return answersPage(call, opened, opened.measurement)
  const { draft } = opened
  const { today } = call.ctx
  const fields = { answeredOn: writeDutchDate(today), ...offeredAnswers(opened, today), ...draft?.fields }
  return formPage(call, opened, { fields, errors: [], ...(draft && { savedAt: draft.savedAt }) })
}

function formPage(call: Call, opened: OpenedMeasurement, filled: Filled & { savedAt?: number }): Answer {
  const { name, target, address } = opened
  const title = instrumentWords(target.instrument.id, target.moment)
  const failed = filled.errors.length > 0
  return staffPage(call, {
    title: `${title}: ${name}`,
    failed,
    status: failed ? 422 : 200,
    breadcrumbs: crumbsTo(opened, title),
    children: (
      <FormView
        {...{ name, title, filled, today: call.ctx.today }}
        instrument={target.instrument}
        draftUrl={paths.draft(target.draft)}
        formUrl={target.url}
        backUrl={paths.enrolment(address.fileId, address.enrolmentId)}
      />
    ),
  })
}

async function send(call: Call): Promise<Answer> {
  const opened = await openMeasurement(call, 'form')
  if (!opened?.mayFill) return notFound
  const { target, address, enrolment } = opened
  if (opened.measurement) return redirect(target.url, REFUSED['already-answered'].message)
  const { fields } = await call.form()
  const answers = answersIn(target.instrument, fields)
  const { day: answeredOn, errors } = readDay(fields, 'answeredOn')
  const wrong = [...errors, ...errorsFrom(target.instrument, problemsIn(target.instrument, answers))]
  if (!answeredOn || wrong.length > 0) return formPage(call, opened, { fields, errors: wrong })
  const { moment, instrument } = target
  const handover = { instrumentId: instrument.id, moment, answers, answeredOn }
  const result = await answerInstrument(call.ctx, address, { ...handover, locale: 'nl' })
  if (result.ok) {
    await deleteDraft(call.ctx, { municipalityId: enrolment.municipalityId, form: target.draft })
    return redirect(target.url, `${instrumentWords(instrument.id, moment)} is opgeslagen.`)
  }
  if (result.error === 'not-found') return notFound
  return formPage(call, opened, { fields, errors: [REFUSED[result.error]] })
}

const path = '/dossiers/:fileId/trajecten/:enrolmentId/formulier/:form'

export const formRoutes: readonly Route[] = [
  { method: 'GET', path, handle: show },
  { method: 'POST', path, handle: send },
]
