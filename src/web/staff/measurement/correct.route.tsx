import { correctAnswers } from '#domain/measurement/measurement.commands.ts'
import { isHidden } from '#domain/measurement/measurement.policy.ts'
import { problemsIn } from '#domain/measurement/measurement.ts'
import type { RefusalOf } from '#kernel/result.ts'
import type { FormError } from '#ui/error-summary.tsx'
import { type Answer, type Call, notFound, type Route, redirect } from '#web/route.ts'
import type { Filled } from '../enrolment/filled.ts'
import { crumbsTo } from '../enrolment/opened-enrolment.ts'
import { instrumentWords } from '../file/file-words.ts'
import { staffPage } from '../frame.tsx'
import { errorsFrom } from './answer-words.ts'
import { CorrectView } from './correct.view.tsx'
import { answersIn, type OpenedMeasurement, openMeasurement } from './opened-measurement.ts'

const REFUSED = {
  'no-reason': {
    field: 'reason',
    message: 'Schrijf op waarom u corrigeert. De oude antwoorden blijven bewaard.',
  },
  'invalid-answers': { field: null, message: 'Niet elk antwoord klopt. Kijk het formulier nog eens na.' },
  'nothing-changed': { field: null, message: 'Er is niets veranderd. Wijzig een antwoord, of ga terug.' },
} satisfies Record<Exclude<RefusalOf<typeof correctAnswers>, 'not-found'>, FormError>

async function show(call: Call): Promise<Answer> {
  const opened = await openMeasurement(call, 'correction')
  if (!opened?.measurement || !opened.mayFill) return notFound
  return correctPage(call, opened, { fields: opened.measurement.answers, errors: [] })
}

function correctPage(call: Call, opened: OpenedMeasurement, filled: Filled): Answer {
  const { name, target, roles } = opened
  const { instrument } = target
  const title = `${instrumentWords(instrument.id, target.moment)} corrigeren`
  const questions = instrument.questions.filter(({ id }) => !isHidden(roles, instrument.id, id))
  const failed = filled.errors.length > 0
  return staffPage(call, {
    title: `${title}: ${name}`,
    failed,
    status: failed ? 422 : 200,
    breadcrumbs: crumbsTo(opened, title),
    children: (
      <CorrectView
        {...{ name, title, filled }}
        instrument={{ ...instrument, questions }}
        backUrl={target.url}
      />
    ),
  })
}

async function correct(call: Call): Promise<Answer> {
  const opened = await openMeasurement(call, 'correction')
  if (!opened?.measurement || !opened.mayFill) return notFound
  const { fields } = await call.form()
  const { instrument, url } = opened.target
  const answers = answersIn(instrument, fields)
  const wrong = errorsFrom(instrument, problemsIn(instrument, answers))
  if (wrong.length > 0) return correctPage(call, opened, { fields, errors: wrong })
  const wish = { measurementId: opened.measurement.id, answers, reason: fields.reason ?? '' }
  const result = await correctAnswers(call.ctx, opened.address, wish)
  if (result.ok) return redirect(url, 'De correctie is opgeslagen. De oude antwoorden blijven bewaard.')
  if (result.error === 'not-found') return notFound
  return correctPage(call, opened, { fields, errors: [REFUSED[result.error]] })
}

const addresses = [
  '/dossiers/:fileId/trajecten/:enrolmentId/formulier/:form/corrigeren',
  '/dossiers/:fileId/trajecten/:enrolmentId/meting/:moment/corrigeren',
]

export const correctRoutes: readonly Route[] = addresses.flatMap((path): Route[] => [
  { method: 'GET', path, handle: show },
  { method: 'POST', path, handle: correct },
])
