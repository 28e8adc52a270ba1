import { deleteDraft, saveDraft } from '#domain/draft/draft.commands.ts'
import { type Answers, validatePartialAnswers } from '#domain/instrument/answers.ts'
import type { Locale } from '#domain/instrument/instrument.ts'
import {
  type AnswerRefusal,
  answerInstrument,
  askMeasurement,
} from '#domain/measurement/measurement.commands.ts'
import type { RefusalOf } from '#kernel/result.ts'
import { parseDutchDate, writeDutchDate } from '#ui/date-input.ts'
import type { FormError } from '#ui/error-summary.tsx'
import { paths } from '#web/paths.ts'
import { type Answer, type Call, notFound, page, type Route, redirect } from '#web/route.ts'
import { addressOf } from '../enrolment/opened-enrolment.ts'
import { answersPage } from './answers-page.tsx'
import {
  answersIn,
  type OpenedMeasurement,
  offeredAnswers,
  openMeasurement,
  targetOf,
} from './opened-measurement.ts'
import { SurveyView } from './survey.view.tsx'
import { localeOf, localesOf, type Step, stepAfter, stepAt, stepBefore, stepUrl } from './survey-step.ts'
import { type SurveyWords, surveyWords } from './survey-words.ts'

const REFUSED = {
  'already-answered': { field: null, word: 'alreadyAnswered' },
  'in-the-future': { field: 'answeredOn', word: 'inTheFuture' },
  'before-start': { field: 'answeredOn', word: 'beforeStart' },
  'not-in-this-programme': { field: null, word: 'notAsked' },
  'language-not-offered': { field: null, word: 'languageNotOffered' },
  'invalid-answers': { field: null, word: 'unknownOption' },
} satisfies Record<Exclude<AnswerRefusal, 'not-found'>, { field: string | null; word: keyof SurveyWords }>

/** A survey that is being filled in: what was answered so far, and where the person is. */
type Filling = {
  opened: OpenedMeasurement
  locale: Locale
  fields: Readonly<Record<string, string>>
  step: Step
}

async function open(call: Call): Promise<Filling | undefined> {
  const opened = await openMeasurement(call, 'survey')
  if (!opened) return undefined
  const { target, card, draft } = opened
  const locale = localeOf(target.instrument, [call.query.taal, card.reach?.contactLanguage])
  const { today } = call.ctx
  const fields = { answeredOn: writeDutchDate(today), ...offeredAnswers(opened, today), ...draft?.fields }
  return { opened, locale, fields, step: stepAt(target.instrument, fields, call.query) }
}

async function show(call: Call): Promise<Answer> {
  const filling = await open(call)
  if (!filling) return notFound
  const { opened, step } = filling
  if (!opened.measurement) return step.kind === 'thanks' ? notFound : surveyPage(call, filling)
  if (step.kind === 'thanks' && opened.mayFill) return surveyPage(call, filling)
  return answersPage(call, opened, opened.measurement)
}

function surveyPage(call: Call, filling: Filling, errors: readonly FormError[] = []): Answer {
  const { opened, locale, fields, step } = filling
  const { instrument, moment } = opened.target
  const { address } = opened
  const { actor, today } = call.ctx
  const before = stepBefore(instrument, fields, step)
  const urlOf = (to: Step, language: Locale = locale) => stepUrl(address, moment, language, to)
  const html = (
    <SurveyView
      {...{ instrument, locale, step, fields, errors, today, urlOf }}
      assets={call.assets}
      municipality={actor.kind === 'user' ? (actor.memberships[0]?.organisationName ?? '') : ''}
      locales={localesOf(instrument)}
      backUrl={before ? urlOf(before) : null}
      firstUrl={urlOf(stepAfter(instrument, fields, { kind: 'introduction' }))}
      enrolmentUrl={paths.enrolment(address.fileId, address.enrolmentId)}
      answersUrl={opened.target.url}
    />
  )
  return page(html, errors.length > 0 ? 422 : 200)
}

/** One press of a button: keep what is on the screen, then go on, change the language, or send. */
async function press(call: Call): Promise<Answer> {
  const filling = await open(call)
  if (!filling?.opened.mayFill) return notFound
  const { opened, locale, step } = filling
  const { instrument, moment, url } = opened.target
  if (opened.measurement) return redirect(url, surveyWords.nl.alreadyAnswered)
  const { fields: sent } = await call.form()
  const onScreen = fieldsOf(step, sent)
  const fields = { ...filling.fields, ...onScreen }
  const errors = problemsOn(filling, onScreen)
  if (errors.length > 0) return surveyPage(call, { ...filling, fields }, errors)
  const { municipalityId } = opened.enrolment
  const kept = await saveDraft(call.ctx, { municipalityId, form: opened.target.draft, fields: onScreen })
  if (!kept.ok)
    return surveyPage(call, { ...filling, fields }, [{ field: null, message: surveyWords[locale].tooLong }])
  if (sent.language !== undefined) {
    const language = localeOf(instrument, [sent.language, locale])
    return redirect(stepUrl(opened.address, moment, language, step))
  }
  if (step.kind === 'check') return send(call, { ...filling, fields })
  return redirect(stepUrl(opened.address, moment, locale, stepAfter(instrument, fields, step)))
}

/** What this screen asks, also when it was left open: a radio button that is not chosen is not sent. */
function fieldsOf(step: Step, sent: Readonly<Record<string, string>>): Record<string, string> {
  if (step.kind === 'check') return { answeredOn: sent.answeredOn ?? '' }
  if (step.kind !== 'question') return {}
  return Object.fromEntries(step.screen.questions.map(({ id }) => [id, sent[id] ?? '']))
}

function problemsOn({ opened, locale, step }: Filling, onScreen: Answers): FormError[] {
  if (step.kind !== 'question') return []
  const questions = step.screen.questions.map(({ onlyIf, ...question }) => question)
  const checked = validatePartialAnswers({ ...opened.target.instrument, questions }, onScreen)
  if (checked.ok) return []
  return Object.entries(checked.problems).map(([field, problem]) => ({
    field,
    message: surveyWords[locale][problem === 'too-long' ? 'tooLong' : 'unknownOption'],
  }))
}

async function send(call: Call, filling: Filling): Promise<Answer> {
  const { opened, locale, fields } = filling
  const { instrument, moment, draft } = opened.target
  const words = surveyWords[locale]
  const answeredOn = parseDutchDate(fields.answeredOn ?? '')
  if (!answeredOn) return surveyPage(call, filling, [{ field: 'answeredOn', message: words.notADate }])
  const handover = {
    instrumentId: instrument.id,
    moment,
    answers: answersIn(instrument, fields),
    answeredOn,
    locale,
  }
  const result = await answerInstrument(call.ctx, opened.address, handover)
  if (result.ok) {
    await deleteDraft(call.ctx, { municipalityId: opened.enrolment.municipalityId, form: draft })
    return redirect(stepUrl(opened.address, moment, locale, { kind: 'thanks' }))
  }
  if (result.error === 'not-found') return notFound
  const { field, word } = REFUSED[result.error]
  return surveyPage(call, filling, [{ field, message: words[word] }])
}

const NOT_ASKED = {
  'not-in-this-programme': 'Dit traject vraagt deze vragenlijst niet.',
  'already-answered': 'Deze vragenlijst is al ingevuld.',
} satisfies Record<Exclude<RefusalOf<typeof askMeasurement>, 'not-found'>, string>

async function ask(call: Call): Promise<Answer> {
  const address = addressOf(call)
  const target = address && targetOf(call, address)
  if (!address || !target) return notFound
  const { instrument, moment } = target
  const result = await askMeasurement(call.ctx, address, { instrumentId: instrument.id, moment })
  const backUrl = paths.enrolment(address.fileId, address.enrolmentId)
  if (result.ok) return redirect(backUrl, `Vandaag gevraagd: vragenlijst ${moment}.`)
  return result.error === 'not-found' ? notFound : redirect(backUrl, NOT_ASKED[result.error])
}

const path = '/dossiers/:fileId/trajecten/:enrolmentId/meting/:moment'

export const surveyRoutes: readonly Route[] = [
  { method: 'GET', path, handle: show },
  { method: 'POST', path, handle: press },
  { method: 'POST', path: `${path}/gevraagd`, handle: ask },
]
