import { sql } from 'kysely'
import type { MunicipalityId, PersonId } from '#kernel/ids.ts'
import type { Db } from '#platform/database.ts'
import type { Sex } from './person.ts'

export type ImportedPerson = {
  id: PersonId
  reference: string
  givenName: string
  familyName: string
  sex: Sex | null
  originCountry: string | null
}

/** One statement for all: an import brings thousands. */
export async function insertImportedPeople(
  db: Db,
  municipalityId: MunicipalityId,
  people: readonly ImportedPerson[],
): Promise<void> {
  await sql`insert into person (municipality_id, id, reference, given_name, family_name, sex, origin_country)
    select ${municipalityId}, r."id", r."reference", r."givenName", r."familyName", r."sex", r."originCountry"
    from jsonb_to_recordset(${JSON.stringify(people)}::jsonb) as r("id" uuid, "reference" text, "givenName" text,
      "familyName" text, "sex" text, "originCountry" text)`.execute(db)
}
