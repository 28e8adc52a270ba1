import { type MunicipalityId, PersonId } from '#kernel/ids.ts'
import type { Context } from '#platform/context.ts'
import type { Sex } from './person.ts'
import { insertImportedPeople } from './person-import.store.ts'

/** Someone of whom a file of others gives a code and no name. */
export type Respondent = {
  /** Unique within the municipality: the code with the programme before it, such as `vip:V001`. */
  reference: string
  /** The code as the file writes it. */
  code: string
  sex: Sex | null
  /** ISO 3166-1 alpha-2. */
  originCountry: string | null
}

const GIVEN_NAME = 'Deelnemer'

/**
 * Adds respondents inside the transaction of the command that opens their files; permission is asked there. They
 * are called "Deelnemer" with their code, because an import never guesses a name.
 * @returns the ids, in the order of the respondents
 */
export async function addRespondents(
  ctx: Context,
  municipalityId: MunicipalityId,
  respondents: readonly Respondent[],
): Promise<PersonId[]> {
  const people = respondents.map(({ code, ...person }) => ({
    ...person,
    id: PersonId.parse(ctx.newId()),
    givenName: GIVEN_NAME,
    familyName: code,
  }))
  await insertImportedPeople(ctx.db, municipalityId, people)
  return people.map(({ id }) => id)
}
