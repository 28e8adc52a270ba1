import { addRespondents, type Respondent } from '#domain/person/person-import.commands.ts'
import { FileId, type MunicipalityId, type PersonId } from '#kernel/ids.ts'
import { type LocalDate, yearOf } from '#kernel/local-date.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { recordAudit } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { mayOpenFile } from './file.policy.ts'
import { nextSequence } from './file.store.ts'
import { fileNumber } from './file.ts'
import { insertImportedFiles } from './file-import.store.ts'

export type ImportedFile = { reference: string; personId: PersonId; fileId: FileId }

/**
 * Opens a file for each respondent of an import, as `openFile` does for one person: same permission, same numbering,
 * an audit row for each. They have no case worker
 * and are closed on the same day.
 * @param respondents people who have no file here; whoever calls has looked them up by reference
 */
export async function openImportedFiles(
  ctx: Context,
  at: { municipalityId: MunicipalityId; openedOn: LocalDate },
  respondents: readonly Respondent[],
): Promise<Result<ImportedFile[], 'not-allowed' | 'opened-in-the-future'>> {
  const { municipalityId, openedOn } = at
  if (!mayOpenFile(ctx.actor, municipalityId)) return refuse('not-allowed')
  if (openedOn > ctx.today) return refuse('opened-in-the-future')
  const people = await addRespondents(ctx, municipalityId, respondents)
  const year = yearOf(openedOn)
  const last = await nextSequence(ctx.db, municipalityId, year, people.length)
  const first = last - people.length + 1
  const files = people.map((personId, place) => {
    return { id: FileId.parse(ctx.newId()), personId, number: fileNumber(year, first + place) }
  })
  await insertImportedFiles(ctx, at, files)
  const opened = files.map(({ id }) => ({ type: 'file', id }))
  await recordAudit(
    ctx,
    opened.map((object) => ({ municipalityId, action: 'file.open', object })),
  )
  const references = respondents.map(({ reference }) => reference)
  return ok(
    files.map(({ id, personId }, place) => ({ reference: references[place] ?? '', personId, fileId: id })),
  )
}
