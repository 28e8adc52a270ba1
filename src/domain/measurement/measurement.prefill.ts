import { monitorAgeClass, surveyAgeClass } from '#domain/instrument/age-class.ts'
import type { Answers } from '#domain/instrument/answers.ts'
import { originOf } from '#domain/instrument/content/origins.ts'
import type { Instrument, Question } from '#domain/instrument/instrument.ts'
import type { PersonDetails } from '#domain/person/person.ts'
import { LocalDate } from '#kernel/local-date.ts'

export type KnownOfPerson = Pick<PersonDetails, 'sex' | 'originCountry' | 'birthDate'>

/**
 * What the file already knows, as answers to offer, so that nobody is asked twice. Rule MEA.PREFILL.
 * @param on the day the answers describe; for a survey the day of its first moment, so that nobody changes class
 */
export function prefilled(instrument: Instrument, known: KnownOfPerson, on: LocalDate): Answers {
  const answers = instrument.questions.map((question) => [
    question.id,
    offered(instrument, question, { known, on }),
  ])
  return Object.fromEntries(answers.filter(([, answer]) => answer !== null))
}

function offered(
  { audience }: Instrument,
  { prefill }: Question,
  { known, on }: { known: KnownOfPerson; on: LocalDate },
): string | null {
  if (prefill === 'sex') return known.sex
  if (prefill === 'origin') return known.originCountry && originOf(known.originCountry)
  if (prefill !== 'age-class' || known.birthDate === null) return null
  return audience === 'staff'
    ? monitorAgeClass(known.birthDate, on)
    : surveyAgeClass(known.birthDate, lastDayOfYear(on))
}

const lastDayOfYear = (day: LocalDate): LocalDate => LocalDate.parse(`${day.slice(0, 4)}-12-31`)
