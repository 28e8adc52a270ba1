import { isHidden } from '#domain/measurement/measurement.policy.ts'
import { answerCorrections } from '#domain/measurement/measurement.queries.ts'
import type { Measurement } from '#domain/measurement/measurement.ts'
import { paths } from '#web/paths.ts'
import type { Answer, Call } from '#web/route.ts'
import { crumbsTo } from '../enrolment/opened-enrolment.ts'
import { instrumentWords } from '../file/file-words.ts'
import { staffPage } from '../frame.tsx'
import { AnswersView } from './answers.view.tsx'
import type { OpenedMeasurement } from './opened-measurement.ts'

/** What was answered, to read: the same page for forms and for every moment of the survey. */
export async function answersPage(
  call: Call,
  opened: OpenedMeasurement,
  measurement: Measurement,
): Promise<Answer> {
  const { name, target, address, roles, mayFill } = opened
  const { instrument, moment } = target
  const title = instrumentWords(instrument.id, moment)
  const corrections = await answerCorrections(call.ctx, opened, measurement)
  const hidden = instrument.questions.filter(({ id }) => isHidden(roles, instrument.id, id))
  return staffPage(call, {
    title: `${title}: ${name}`,
    breadcrumbs: crumbsTo(opened, title),
    children: (
      <AnswersView
        {...{ name, title, instrument, measurement, corrections }}
        hidden={hidden.map(({ id }) => id)}
        correctionUrl={mayFill ? target.correctionUrl : undefined}
        backUrl={paths.enrolment(address.fileId, address.enrolmentId)}
      />
    ),
  })
}
