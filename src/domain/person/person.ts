import { z } from 'zod'
import type { MunicipalityId, PersonId } from '#kernel/ids.ts'
import { LocalDate } from '#kernel/local-date.ts'

export const Sex = z.enum(['woman', 'man', 'other'])
export type Sex = z.infer<typeof Sex>

export const LanguageSkill = z.object({
  language: z.string().min(2).max(8),
  level: z.enum(['native', 'good', 'some']),
  interpreterNeeded: z.boolean(),
})
export type LanguageSkill = z.infer<typeof LanguageSkill>

/** What a municipality knows of a person for this task. No citizen number: nothing here needs it. */
export const PersonDetails = z.object({
  givenName: z.string().trim().min(1).max(80),
  familyName: z.string().trim().min(1).max(80),
  birthDate: LocalDate.nullable(),
  sex: Sex.nullable(),
  /** ISO 3166-1 alpha-2. */
  originCountry: z.string().length(2).nullable(),
  phone: z.string().trim().max(30).nullable(),
  email: z.email().max(120).nullable(),
  address: z.string().trim().max(200).nullable(),
  formOfAddress: z.enum(['formal', 'informal']),
  contactLanguage: z.string().min(2).max(8),
  arrivedInNetherlandsOn: LocalDate.nullable(),
  arrivedInMunicipalityOn: LocalDate.nullable(),
  permitGrantedOn: LocalDate.nullable(),
})
export type PersonDetails = z.infer<typeof PersonDetails>

export type Person = PersonDetails & {
  municipalityId: MunicipalityId
  id: PersonId
  /** Code of a respondent in an import, or null for a person who was entered here. */
  reference: string | null
  languages: readonly LanguageSkill[]
}

export type DetailProblem = 'in-the-future' | 'before-birth' | 'before-arrival' | 'before-1900'

/**
 * Days that cannot be, by field; empty when the details can be true.
 * A permit before arrival is possible (invited refugees get it abroad), so it is not a problem.
 */
export function detailProblems(
  details: PersonDetails,
  today: LocalDate,
): Partial<Record<keyof PersonDetails, DetailProblem>> {
  const problems: Partial<Record<keyof PersonDetails, DetailProblem>> = {}
  const { birthDate, arrivedInNetherlandsOn, arrivedInMunicipalityOn } = details
  const days = ['birthDate', 'arrivedInNetherlandsOn', 'arrivedInMunicipalityOn', 'permitGrantedOn'] as const
  for (const field of days) {
    const day = details[field]
    if (day === null) continue
    if (day < '1900-01-01') problems[field] = 'before-1900'
    else if (day > today) problems[field] = 'in-the-future'
    else if (birthDate !== null && day < birthDate) problems[field] = 'before-birth'
  }
  if (arrivedInMunicipalityOn && arrivedInNetherlandsOn && arrivedInMunicipalityOn < arrivedInNetherlandsOn) {
    problems.arrivedInMunicipalityOn ??= 'before-arrival'
  }
  return problems
}

export const fullName = (person: Pick<Person, 'givenName' | 'familyName'>): string =>
  `${person.givenName} ${person.familyName}`

export const needsInterpreter = (languages: readonly LanguageSkill[]): boolean =>
  languages.some((skill) => skill.interpreterNeeded)
