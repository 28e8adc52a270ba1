import { type FileAccess, fileFor } from '#domain/file/file.queries.ts'
import { publishHandover } from '#domain/intake/handover.commands.ts'
import { publishReport } from '#domain/plan/progress-talk.commands.ts'
import { type FileId, ReportAdditionId } from '#kernel/ids.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { ok, refuse } from '#kernel/result.ts'
import { recordAudit } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { makeLetter } from '#platform/letter.ts'
import { mayGiveReport } from './talk-report.policy.ts'
import { letterOfPiece, type PieceRef, talkReportOf } from './talk-report.queries.ts'
import { addAddition, addGiven } from './talk-report.store.ts'
import { add, type Giving, give, type ReportRef } from './talk-report.ts'

/**
 * Records that the person got the report of a talk, or an addition to it, and keeps the letter byte by byte. From
 * then on the report stays as it is. Nothing is sent: the worker gives, posts or mails it.
 */
export async function giveReport(
  ctx: Context,
  fileId: FileId,
  { ref, additionId, giving }: PieceRef & { giving: Giving },
) {
  const file = await fileFor(ctx, fileId, 'lock')
  if (!file || !mayGiveReport(file.roles, ref.kind)) return refuse('not-found')
  const report = await talkReportOf(ctx, file, ref)
  const letter = report && (await letterOfPiece(ctx, file, { report, additionId }))
  if (!report || !letter) return refuse('not-found')
  const addition = report.additions.find(({ id }) => id === additionId)
  const piece = addition
    ? { from: addition.writtenOn, isGiven: addition.given !== null }
    : { from: report.heldOn, isGiven: report.closedOn !== null }
  const given = give(piece, giving, ctx.today)
  if (!given.ok) return given
  const pdf = await makeLetter(letter)
  const languages = letter.help.map(({ language }) => language)
  await addGiven(ctx, file, { ref, additionId, giving: given.value, pdf, languages })
  if (additionId === null) await closeReport(ctx, fileId, { ref, on: giving.on })
  await audit(ctx, file, { ref, event: 'given' })
  return ok(null)
}

/** Writes what is added to a report that the person has; it is given apart. */
export async function addToReport(
  ctx: Context,
  fileId: FileId,
  { ref, words }: { ref: ReportRef; words: string },
) {
  const file = await fileFor(ctx, fileId, 'lock')
  if (!file || !mayGiveReport(file.roles, ref.kind)) return refuse('not-found')
  const report = await talkReportOf(ctx, file, ref)
  if (!report) return refuse('not-found')
  const added = add(report, words)
  if (!added.ok) return added
  const id = ReportAdditionId.parse(ctx.newId())
  await addAddition(ctx, file, { ref, id, words: added.value })
  await audit(ctx, file, { ref, event: 'added-to' })
  return ok(id)
}

/** The subject that holds the talk closes its report from the day on which the person got it. */
async function closeReport(
  ctx: Context,
  fileId: FileId,
  { ref, on }: { ref: ReportRef; on: LocalDate },
): Promise<void> {
  const closed =
    ref.kind === 'handover'
      ? await publishHandover(ctx, { fileId, handoverId: ref.id }, on)
      : await publishReport(ctx, fileId, { talkId: ref.id, on })
  // Its refusals were asked before, on the same locked file.
  if (!closed.ok) throw new Error(`a report that was just given could not be closed: ${closed.error}`)
}

const audit = (
  ctx: Context,
  { municipalityId, fileId }: FileAccess,
  { ref, event }: { ref: ReportRef; event: string },
) =>
  recordAudit(ctx, {
    municipalityId,
    action: `talk-report.${event}`,
    object: { type: 'file', id: fileId },
    detail: { of: ref.kind, talk: ref.id },
  })
