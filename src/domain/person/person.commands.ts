import { type MunicipalityId, PersonId } from '#kernel/ids.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Context } from '#platform/context.ts'
import { findPerson, insertPerson, updatePerson } from './person.store.ts'
import { detailProblems, type LanguageSkill, type Person, type PersonDetails } from './person.ts'

export type NewPerson = PersonDetails & { languages: readonly LanguageSkill[] }

/**
 * Adds a person inside the transaction of the command that opens a file; permission is asked there.
 * Refuses days that cannot be (`impossible-day`).
 */
export async function addPerson(
  ctx: Context,
  municipalityId: MunicipalityId,
  details: NewPerson,
): Promise<Result<Person, 'impossible-day'>> {
  if (Object.keys(detailProblems(details, ctx.today)).length > 0) return refuse('impossible-day')
  const person = { ...details, municipalityId, id: PersonId.parse(ctx.newId()), reference: null }
  await insertPerson(ctx.db, person)
  return ok(person)
}

export type DetailChange = { field: string; oldValue: unknown; newValue: unknown }

/**
 * Changes details inside the transaction of the command that corrects a file; returns what differs, field by
 * field, so that the old values are kept there. Nothing different gives an empty list.
 */
export async function changePerson(
  ctx: Context,
  key: { municipalityId: MunicipalityId; personId: PersonId },
  details: NewPerson,
): Promise<Result<DetailChange[], 'not-found' | 'impossible-day'>> {
  const person = await findPerson(ctx.db, key)
  if (!person) return refuse('not-found')
  if (Object.keys(detailProblems(details, ctx.today)).length > 0) return refuse('impossible-day')
  const changes = differences(person, details)
  if (changes.length > 0) await updatePerson(ctx.db, { ...person, ...details })
  return ok(changes)
}

/**
 * Somebody who came back: what is said now goes over what was known, and what is not said stays. Inside the transaction
 * of the command that opens the new file; returns what differs, as `changePerson` does.
 */
export async function renewPerson(
  ctx: Context,
  key: { municipalityId: MunicipalityId; personId: PersonId },
  { languages, ...details }: NewPerson,
): Promise<Result<DetailChange[], 'not-found' | 'impossible-day'>> {
  const known = await findPerson(ctx.db, key)
  if (!known) return refuse('not-found')
  const said = Object.entries(details).filter(([, value]) => value !== null)
  const { municipalityId: _, id: __, reference: ___, ...before } = known
  const renewed = { ...before, ...Object.fromEntries(said) }
  return changePerson(ctx, key, {
    ...renewed,
    languages: languages.length > 0 ? languages : before.languages,
  })
}

function differences(before: Person, after: NewPerson): DetailChange[] {
  const fields = Object.keys(after) as (keyof NewPerson)[]
  return fields
    .map((field) => ({ field, oldValue: before[field], newValue: after[field] }))
    .filter(({ oldValue, newValue }) => JSON.stringify(oldValue) !== JSON.stringify(newValue))
}
