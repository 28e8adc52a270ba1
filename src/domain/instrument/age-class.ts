import { ageOn, type LocalDate } from '#kernel/local-date.ts'

/** Classes of the survey (Verwey-Jonker 2019): option ids of its question `age-class`. */
export type SurveyAgeClass = '18-29' | '30-39' | '40+'
/** Classes of the Dalfsen monitor (Windesheim 2019): option ids of the start form's question `age-class`. */
export type MonitorAgeClass = '<30' | '30-49' | '50+'

/**
 * The survey's class of someone's age on a day. Rule INS.AGE-CLASS: the report counts on 31 December 2017 for all
 * three moments, so that nobody changes class; we count on 31 December of the year of the first moment.
 * @returns null for people under 18, whom the survey does not cover
 */
export function surveyAgeClass(birthDate: LocalDate, on: LocalDate): SurveyAgeClass | null {
  const age = ageOn(birthDate, on)
  if (age < 18) return null
  if (age < 30) return '18-29'
  return age < 40 ? '30-39' : '40+'
}

/** The start form's class of someone's age on the day the form describes. Rule INS.AGE-CLASS. */
export function monitorAgeClass(birthDate: LocalDate, on: LocalDate): MonitorAgeClass {
  const age = ageOn(birthDate, on)
  if (age < 30) return '<30'
  return age < 50 ? '30-49' : '50+'
}
