import { mayOpenFile } from '#domain/file/file.policy.ts'
import type { ImportedFile } from '#domain/file/file-import.commands.ts'
import type { ProgrammeId } from '#domain/programme/programme.ts'
import { programmeById } from '#domain/programme/programmes.ts'
import { EnrolmentId, type MunicipalityId, type OrganisationId } from '#kernel/ids.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { ok, type RefusalOf, type Result, refuse } from '#kernel/result.ts'
import type { Context } from '#platform/context.ts'
import type { enrolInProgramme } from './enrolment.commands.ts'
import { isProviderHere } from './enrolment.store.ts'
import { type Enrolment, enrol } from './enrolment.ts'
import { insertImportedEnrolments } from './enrolment-import.store.ts'

type Refusal = Exclude<RefusalOf<typeof enrolInProgramme>, 'not-found'> | 'not-allowed'

/**
 * Enrols everyone whose file this import opened, as `enrolInProgramme` does for one person. Whoever may open files
 * for an import may enrol in them: the files are as new as the enrolments, so nobody was enrolled before.
 */
export async function enrolImported(
  ctx: Context,
  wish: {
    municipalityId: MunicipalityId
    programmeId: ProgrammeId
    providerId: OrganisationId
    startedOn: LocalDate
  },
  files: readonly ImportedFile[],
): Promise<Result<Enrolment[], Refusal>> {
  if (!mayOpenFile(ctx.actor, wish.municipalityId)) return refuse('not-allowed')
  if (!(await isProviderHere(ctx.db, wish, ctx.today))) return refuse('not-a-provider-here')
  const programmeVersion = programmeById(wish.programmeId).version
  const enrolments: Enrolment[] = []
  for (const { fileId, personId } of files) {
    const id = EnrolmentId.parse(ctx.newId())
    const decision = enrol({ ...wish, id, fileId, personId, programmeVersion }, [], ctx.today)
    if (!decision.ok) return decision
    enrolments.push(decision.value)
  }
  await insertImportedEnrolments(ctx, enrolments)
  return ok(enrolments)
}
