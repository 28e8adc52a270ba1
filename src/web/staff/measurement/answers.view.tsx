import { isAsked } from '#domain/instrument/answers.ts'
import { type Instrument, questionById, textIn } from '#domain/instrument/instrument.ts'
import type { AnswerCorrection } from '#domain/measurement/measurement.queries.ts'
import type { Measurement } from '#domain/measurement/measurement.ts'
import { ActionGroup, LinkButton } from '#ui/button.tsx'
import { SummaryList, Timeline } from '#ui/lists.tsx'
import { DateText, PageTitle, Section } from '#ui/text.tsx'
import { answerText, LANGUAGES_IN_DUTCH, questionText } from './answer-words.ts'

export type AnswersViewProps = {
  name: string
  title: string
  instrument: Instrument
  measurement: Measurement
  corrections: readonly AnswerCorrection[]
  /** Questions whose answer this reader may not see. */
  hidden: readonly string[]
  correctionUrl: string | undefined
  backUrl: string
}

export function AnswersView(props: AnswersViewProps) {
  const { name, title, instrument, measurement, corrections, correctionUrl, backUrl } = props
  return (
    <>
      <PageTitle aside={name} lead={<Circumstances measurement={measurement} />}>
        {title}
      </PageTitle>
      {instrument.sections.map((section) => (
        <Section key={section.id} title={textIn(section.texts, 'nl')}>
          <SummaryList rows={rowsOf(props, section.id)} />
        </Section>
      ))}
      {corrections.length > 0 && (
        <Section title="Gecorrigeerd">
          <Timeline
            label="Correcties"
            items={corrections.map((one) => ({
              key: one.key,
              when: <DateText day={one.on} />,
              title: questionText(instrument, one.question),
              ...(one.by && { by: one.by }),
              children: (
                <p>
                  Was “{shown(instrument, one.question, one.from)}”, is “
                  {shown(instrument, one.question, one.to)}”.{one.reason && ` Reden: ${one.reason}`}
                </p>
              ),
            }))}
          />
        </Section>
      )}
      <ActionGroup>
        {correctionUrl && <LinkButton href={correctionUrl}>Corrigeren met reden</LinkButton>}
        <LinkButton href={backUrl}>Terug naar het traject</LinkButton>
      </ActionGroup>
    </>
  )
}

const Circumstances = ({ measurement }: { measurement: Measurement }) => (
  <>
    Ingevuld op <DateText day={measurement.answeredOn} absolute />
    {measurement.onBehalf && `, namens de deelnemer, in het ${LANGUAGES_IN_DUTCH[measurement.locale]}`}.
  </>
)

const rowsOf = ({ instrument, measurement, hidden }: AnswersViewProps, section: string) =>
  instrument.questions
    .filter((question) => question.section === section && isAsked(question, measurement.answers))
    .map((question) => ({
      label: textIn(question.texts, 'nl'),
      value: hidden.includes(question.id)
        ? 'Alleen voor de consulent'
        : (answerText(question, measurement.answers, 'nl') ?? 'Niet ingevuld'),
    }))

function shown(instrument: Instrument, id: string, answer: string | null): string {
  const question = questionById(instrument, id)
  if (!question || answer === null) return answer ?? 'leeg'
  return answerText(question, { [id]: answer }, 'nl') ?? 'leeg'
}
