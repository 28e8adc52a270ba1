import type { FileAccess } from '#domain/file/file.queries.ts'
import { HANDOVER_SUBJECTS } from '#domain/intake/content/handover-subjects.ts'
import { handoverWithPerson } from '#domain/intake/handover.queries.ts'
import { letterParties } from '#domain/plan/pip.queries.ts'
import { planOf } from '#domain/plan/plan.queries.ts'
import type { HandoverId, ProgressTalkId, ReportAdditionId } from '#kernel/ids.ts'
import type { Letter } from '#kernel/letter.ts'
import type { Context } from '#platform/context.ts'
import { makeLetter } from '#platform/letter.ts'
import { reportLetter } from './report-letter.ts'
import { mayGiveReport } from './talk-report.policy.ts'
import { findGivenLetter, findPieces } from './talk-report.store.ts'
import type { ReportRef, TalkReport, TalkReportText } from './talk-report.ts'

/**
 * The report of a talk that was held, with what the person got of it; two queries.
 * @returns undefined when for this reader there is none
 */
export async function talkReportOf(
  ctx: Context,
  file: FileAccess,
  ref: ReportRef,
): Promise<TalkReport | undefined> {
  if (!mayGiveReport(file.roles, ref.kind)) return undefined
  const text = ref.kind === 'handover' ? await ofHandover(ctx, file, ref.id) : await ofTalk(ctx, file, ref.id)
  return text && { ...text, ...(await findPieces(ctx.db, file, ref)) }
}

type Text = TalkReportText & Pick<TalkReport, 'closedOn'>

async function ofHandover(ctx: Context, file: FileAccess, id: HandoverId): Promise<Text | undefined> {
  const handover = (await handoverWithPerson(ctx, file, id))?.handover
  if (!handover?.held) return undefined
  const { heldOn, report, shared } = handover.held
  const titles = new Map(HANDOVER_SUBJECTS.map(({ id: subject, title }) => [subject, title]))
  return {
    kind: 'handover',
    heldOn,
    attendees: `U, ${handover.organisation} en de gemeente.`,
    report,
    agreed: '',
    known: shared.map(({ subject, words }) => ({ subject: titles.get(subject) ?? subject, words })),
    closedOn: handover.publishedOn,
  }
}

async function ofTalk(ctx: Context, file: FileAccess, id: ProgressTalkId): Promise<Text | undefined> {
  const talk = (await planOf(ctx, file))?.talks.find((one) => one.id === id)
  if (!talk?.held) return undefined
  return { kind: 'progress-talk', ...talk.held, known: [], closedOn: talk.publishedOn }
}

/** One piece of a report: the report itself, or an addition to it. */
export type PieceRef = { ref: ReportRef; additionId: ReportAdditionId | null }

/** The letter of a piece as it would be given today; undefined when there is no such piece. */
export async function letterOfPiece(
  ctx: Context,
  file: FileAccess,
  { report, additionId }: { report: TalkReport; additionId: ReportAdditionId | null },
): Promise<Letter | undefined> {
  const addition = report.additions.find(({ id }) => id === additionId)
  if (additionId !== null && !addition) return undefined
  const parties = await letterParties(ctx, file)
  return reportLetter({ report, addition, fileNumber: file.number, parties })
}

/** The PDF of a piece: as it was given, or as it would be given today. */
export async function pdfOfPiece(
  ctx: Context,
  file: FileAccess,
  { ref, additionId }: PieceRef,
): Promise<Uint8Array | undefined> {
  const report = await talkReportOf(ctx, file, ref)
  if (!report) return undefined
  const given = await findGivenLetter(ctx.db, file, { ref, additionId })
  if (given) return given
  const letter = await letterOfPiece(ctx, file, { report, additionId })
  return letter && makeLetter(letter)
}
