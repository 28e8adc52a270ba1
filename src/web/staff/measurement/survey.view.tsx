import { isAsked } from '#domain/instrument/answers.ts'
import { type Instrument, type Locale, textIn } from '#domain/instrument/instrument.ts'
import { lastNumber, type Screen } from '#domain/measurement/measurement.screens.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { Alert } from '#ui/alert.tsx'
import type { Assets } from '#ui/assets.ts'
import { ActionGroup, Button, LinkButton } from '#ui/button.tsx'
import { ErrorSummary, type FormError } from '#ui/error-summary.tsx'
import { DateField, Form } from '#ui/form.tsx'
import { SummaryList } from '#ui/lists.tsx'
import { ParticipantPage } from '#ui/participant-page.tsx'
import { Link, PageTitle } from '#ui/text.tsx'
import { fill } from '#ui/words.ts'
import { answerText } from './answer-words.ts'
import { LanguageButtons } from './language-buttons.view.tsx'
import { QuestionField } from './question-fields.view.tsx'
import { questionStep, type Step } from './survey-step.ts'
import { NOT_REVIEWED_IN_DUTCH, surveyWords } from './survey-words.ts'

export type SurveyViewProps = {
  instrument: Instrument
  locale: Locale
  locales: readonly Locale[]
  step: Step
  fields: Readonly<Record<string, string>>
  errors: readonly FormError[]
  today: LocalDate
  assets: Assets
  municipality: string
  urlOf: (step: Step, language?: Locale) => string
  /** One step back; null where the way back leads out of the survey. */
  backUrl: string | null
  firstUrl: string
  enrolmentUrl: string
  answersUrl: string
}

/** The survey as the person sees it: one question at a time, in the chosen language. */
export function SurveyView(props: SurveyViewProps) {
  const { instrument, locale, locales, step, errors, urlOf, backUrl } = props
  const words = surveyWords[locale]
  // With a form on the screen the language is a button of that form, so that no answer is lost.
  const isForm = step.kind === 'question' || step.kind === 'check'
  return (
    <ParticipantPage
      lang={locale}
      title={textIn(instrument.title, locale)}
      assets={props.assets}
      today={props.today}
      municipality={props.municipality}
      languages={isForm ? [] : locales.map((lang) => ({ lang, href: urlOf(step, lang) }))}
      {...(backUrl !== null && { back: { href: backUrl, label: words.previous } })}
      failed={errors.length > 0}
    >
      <NotReviewed instrument={instrument} locale={locale} />
      <ErrorSummary errors={errors} />
      <StepContent {...props} />
    </ParticipantPage>
  )
}

function NotReviewed({ instrument, locale }: { instrument: Instrument; locale: Locale }) {
  if (instrument.locales[locale] !== 'not-reviewed-by-native-speaker') return null
  return (
    <Alert tone="warning">
      <p>{surveyWords[locale].notReviewed}</p>
      <p lang="nl" dir="ltr">
        {NOT_REVIEWED_IN_DUTCH}
      </p>
    </Alert>
  )
}

function StepContent(props: SurveyViewProps) {
  const { step } = props
  if (step.kind === 'question') return <Question {...props} screen={step.screen} />
  if (step.kind === 'check') return <Check {...props} />
  return step.kind === 'thanks' ? <Thanks {...props} /> : <Introduction {...props} />
}

function Introduction({ instrument, locale, fields, firstUrl, enrolmentUrl }: SurveyViewProps) {
  const words = surveyWords[locale]
  const hasBegun = instrument.questions.some(({ id, prefill }) => prefill === undefined && fields[id])
  return (
    <>
      <PageTitle lead={textIn(instrument.introduction, locale)}>{textIn(instrument.title, locale)}</PageTitle>
      <ActionGroup>
        <LinkButton look="primary" href={firstUrl}>
          {hasBegun ? words.resume : words.start}
        </LinkButton>
      </ActionGroup>
      <WorkerLink href={enrolmentUrl}>Terug naar het traject</WorkerLink>
    </>
  )
}

function Question(props: SurveyViewProps & { screen: Screen }) {
  const { instrument, locale, screen, fields, errors, locales, step, urlOf } = props
  const words = surveyWords[locale]
  const section = instrument.sections.find(({ id }) => id === screen.questions[0]?.section)
  return (
    <>
      <PageTitle lead={fill(words.progress, { number: screen.number, last: lastNumber(instrument) }, locale)}>
        {section ? textIn(section.texts, locale) : textIn(instrument.title, locale)}
      </PageTitle>
      <Form action={urlOf(step)}>
        {screen.questions.map((question) => (
          <QuestionField
            key={question.id}
            {...{ question, locale }}
            value={fields[question.id]}
            error={errors.find((error) => error.field === question.id)?.message}
            look="big"
            marksOptional="never"
          />
        ))}
        <p class="nl-paragraph">{words.mayLeaveEmpty}</p>
        <ActionGroup>
          <Button>{words.next}</Button>
        </ActionGroup>
        <LanguageButtons lang={locale} languages={locales} />
      </Form>
    </>
  )
}

function Check(props: SurveyViewProps) {
  const { instrument, locale, fields, errors, locales, step, urlOf } = props
  const words = surveyWords[locale]
  const asked = instrument.questions.filter((question) => isAsked(question, fields))
  const n = asked.filter(({ id }) => fields[id]).length
  return (
    <>
      <PageTitle lead={words.checkLead}>{words.checkTitle}</PageTitle>
      <p class="nl-paragraph">{fill(words.answered, { n }, locale)}</p>
      <SummaryList
        rows={asked.map((question) => ({
          label: textIn(question.texts, locale),
          value: answerText(question, fields, locale) ?? words.noAnswer,
          action: {
            href: urlOf(questionStep(question)),
          },
        }))}
      />
      <Form action={urlOf(step)}>
        <DateField
          name="answeredOn"
          label={words.answeredOn}
          value={fields.answeredOn}
          error={errors.find((error) => error.field === 'answeredOn')?.message}
        />
        <ActionGroup>
          <Button>{words.send}</Button>
        </ActionGroup>
        <LanguageButtons lang={locale} languages={locales} />
      </Form>
    </>
  )
}

function Thanks({ locale, enrolmentUrl, answersUrl }: SurveyViewProps) {
  const words = surveyWords[locale]
  return (
    <>
      <PageTitle lead={words.thanksLead}>{words.thanksTitle}</PageTitle>
      <p class="nl-paragraph">{words.giveBack}</p>
      <WorkerLink href={enrolmentUrl}>Terug naar het traject</WorkerLink>
      <WorkerLink href={answersUrl}>Bekijk de antwoorden</WorkerLink>
    </>
  )
}

/** For the worker beside the person, so in Dutch whatever the language of the survey. */
const WorkerLink = ({ href, children }: { href: string; children: string }) => (
  <p class="nl-paragraph" lang="nl" dir="ltr">
    <Link href={href} lang="nl">
      {children}
    </Link>
  </p>
)
