import { sql } from 'kysely'
import { type DuplicateReason, duplicateReasons, type Known } from '#domain/person/duplicates.ts'
import type { FileId, MunicipalityId } from '#kernel/ids.ts'
import type { Context } from '#platform/context.ts'
import { mayOpenFile } from './file.policy.ts'
import { listableFiles } from './file.queries.ts'

export type PossibleDuplicate = {
  reasons: readonly DuplicateReason[]
  /** Who works on it: the one to ask. */
  caseWorkers: readonly string[]
  /** Another municipality took the file over: the person lived here before. */
  hasMoved: boolean
  /** The file, when it is theirs to open; null says that a colleague has it, and no more. */
  file: { fileId: FileId; number: string; name: string; birthDate: Known['birthDate'] } | null
}

type Candidate = Known & {
  place: number
  fileId: FileId
  number: string
  isListable: boolean
  hasMoved: boolean
  caseWorkers: string[]
}

/** More people with one name or birthday than this are chance, not the same person. */
const CANDIDATES = 200
const SHOWN = 10

/**
 * Files of this municipality whose person may be the one that is about to be entered, strongest reasons first.
 * Searches the whole municipality, also what is not theirs to open: a second file would help nobody.
 * @returns nothing for who may not open a file here
 */
export async function possibleDuplicates(
  ctx: Context,
  municipalityId: MunicipalityId,
  entered: Known,
): Promise<PossibleDuplicate[]> {
  return (await possibleDuplicatesOfEach(ctx, municipalityId, [entered]))[0] ?? []
}

/** As `possibleDuplicates`, for many people in one query; the answers stand in the order of the people. */
export async function possibleDuplicatesOfEach(
  ctx: Context,
  municipalityId: MunicipalityId,
  people: readonly Known[],
): Promise<PossibleDuplicate[][]> {
  if (!mayOpenFile(ctx.actor, municipalityId)) return people.map(() => [])
  const found = Map.groupBy(await candidates(ctx, municipalityId, people), ({ place }) => place)
  return people.map((entered, place) =>
    (found.get(place) ?? [])
      .map((known) => ({ known, reasons: duplicateReasons(entered, known) }))
      .filter(({ reasons }) => reasons.length > 0)
      .toSorted((a, b) => b.reasons.length - a.reasons.length)
      .slice(0, SHOWN)
      .map(({ known, reasons }) => ({
        reasons,
        caseWorkers: known.caseWorkers,
        hasMoved: known.hasMoved,
        file: fileOf(known),
      })),
  )
}

async function candidates(ctx: Context, municipalityId: MunicipalityId, people: readonly Known[]) {
  const asked = people.map((one, place) => ({
    place,
    given: one.givenName,
    family: one.familyName,
    birth: one.birthDate,
    phone: one.phone,
    email: one.email,
  }))
  const { rows } = await sql<Candidate>`
    select e.place, c.* from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb)
      as e(place int, given text, family text, birth date, phone text, email text)
    cross join lateral (
      select p.given_name, p.family_name, p.birth_date, p.phone, p.email, f.id as file_id, f.number,
        (${listableFiles(ctx)}) as is_listable, coalesce(f.moved_on < ${ctx.today}, false) as has_moved,
        coalesce((select json_agg(a.name order by a.name) from file_team_member t join account a on a.id = t.user_id
          where t.municipality_id = f.municipality_id and t.file_id = f.id and t.role = 'case-worker'
            and t.from_on <= ${ctx.today} and (t.to_on is null or t.to_on >= ${ctx.today})), '[]') as case_workers
      from person p join file f on f.municipality_id = p.municipality_id and f.person_id = p.id
      where p.municipality_id = ${municipalityId} and (
        p.birth_date = e.birth
        or lower(p.email) = lower(e.email)
        or trede.phone_digits(p.phone) = nullif(trede.phone_digits(e.phone), '')
        or trede.name_skeleton(p.given_name, p.family_name) = any (array_remove(array[
          trede.name_skeleton(e.given, e.family), trede.name_skeleton(e.family, e.given)], '')))
      order by trede.name_skeleton(p.given_name, p.family_name) <> trede.name_skeleton(e.given, e.family), f.number
      limit ${CANDIDATES}) c
    order by e.place`.execute(ctx.db)
  return rows
}

const fileOf = ({ isListable, fileId, number, birthDate, givenName, familyName }: Candidate) =>
  isListable ? { fileId, number, birthDate, name: `${givenName} ${familyName}` } : null
