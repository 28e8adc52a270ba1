import type { MunicipalityId, PersonId } from '#kernel/ids.ts'
import type { Db } from '#platform/database.ts'
import { LanguageSkill, type Person, PersonDetails } from './person.ts'

export async function findPerson(
  db: Db,
  key: { municipalityId: MunicipalityId; personId: PersonId },
): Promise<Person | undefined> {
  const row = await db
    .selectFrom('person')
    .selectAll()
    .where('municipalityId', '=', key.municipalityId)
    .where('id', '=', key.personId)
    .executeTakeFirst()
  if (!row) return undefined
  const languages = await db
    .selectFrom('personLanguage')
    .select(['language', 'level', 'interpreterNeeded'])
    .where('municipalityId', '=', key.municipalityId)
    .where('personId', '=', key.personId)
    .orderBy('language')
    .execute()
  return {
    ...PersonDetails.parse(row),
    municipalityId: row.municipalityId,
    id: row.id,
    reference: row.reference,
    languages: languages.map((language) => LanguageSkill.parse(language)),
  }
}

export async function insertPerson(db: Db, { languages, ...person }: Person): Promise<void> {
  await db.insertInto('person').values(person).execute()
  await replaceLanguages(db, { ...person, languages })
}

export async function updatePerson(db: Db, { languages, ...person }: Person): Promise<void> {
  const { municipalityId, id, ...details } = person
  await db
    .updateTable('person')
    .set(details)
    .where('municipalityId', '=', municipalityId)
    .where('id', '=', id)
    .execute()
  await db
    .deleteFrom('personLanguage')
    .where('municipalityId', '=', municipalityId)
    .where('personId', '=', id)
    .execute()
  await replaceLanguages(db, { ...person, languages })
}

async function replaceLanguages(db: Db, person: Pick<Person, 'municipalityId' | 'id' | 'languages'>) {
  if (person.languages.length === 0) return
  const rows = person.languages.map((skill) => ({
    municipalityId: person.municipalityId,
    personId: person.id,
    ...skill,
  }))
  await db.insertInto('personLanguage').values(rows).execute()
}
