import type { Answers } from '#domain/instrument/answers.ts'
import {
  type Instrument,
  type Locale,
  optionsOf,
  type Question,
  textIn,
} from '#domain/instrument/instrument.ts'
import { RadioGroup } from '#ui/choices.tsx'
import { Details } from '#ui/details.tsx'
import type { FormError } from '#ui/error-summary.tsx'
import { DateField, TextArea } from '#ui/form.tsx'
import { Section } from '#ui/text.tsx'

type FieldsProps = { instrument: Instrument; answers: Answers; errors: readonly FormError[] }

/** Every question of a staff form, in its sections. */
export function FormSections({ instrument, answers, errors }: FieldsProps) {
  return (
    <>
      {instrument.sections.map((section) => (
        <Section key={section.id} title={textIn(section.texts, 'nl')}>
          {instrument.questions
            .filter((question) => question.section === section.id)
            .map((question) => (
              <StaffQuestion key={question.id} {...{ question, answers, errors }} />
            ))}
        </Section>
      ))}
    </>
  )
}

type StaffQuestionProps = { question: Question; answers: Answers; errors: readonly FormError[] }

/** Words that belong to a choice stay folded until the choice was made, so that nine goals fit in one view. */
function StaffQuestion({ question, answers, errors }: StaffQuestionProps) {
  const error = errors.find((one) => one.field === question.id)?.message
  const field = <QuestionField {...{ question, error }} locale="nl" value={answers[question.id]} />
  const { onlyIf } = question
  if (onlyIf === undefined || question.kind !== 'text') return field
  const isOpen = onlyIf.anyOf.includes(answers[onlyIf.question] ?? '') || error !== undefined
  return (
    <Details summary="Wat betekent dit doel voor de deelnemer?" open={isOpen}>
      {field}
    </Details>
  )
}

export type QuestionFieldProps = {
  question: Question
  locale: Locale
  value?: string | undefined
  error?: string | undefined
  look?: 'plain' | 'big'
  /** In a questionnaire every question may be skipped; that is said once and not at each of them. */
  marksOptional?: 'always' | 'never'
}

/** One question in one language. */
export function QuestionField({
  question,
  locale,
  value,
  error,
  look = 'plain',
  marksOptional = 'always',
}: QuestionFieldProps) {
  const field = {
    name: question.id,
    label: textIn(question.texts, locale),
    error,
    help: question.help && textIn(question.help, locale),
    optional: marksOptional === 'always' && !question.required,
  }
  if (question.kind === 'text') return <TextArea {...field} value={value} rows={4} />
  if (question.kind === 'date') return <DateField {...field} value={value} />
  const choices = optionsOf(question).map((option) => ({
    value: option.id,
    label: textIn(option.texts, locale),
  }))
  return <RadioGroup {...field} {...{ choices, value, look }} />
}
