import { talkReportOf } from '#domain/talk-report/talk-report.queries.ts'
import { ReportRef, type TalkReport } from '#domain/talk-report/talk-report.ts'
import type { FileId } from '#kernel/ids.ts'
import { paths } from '#web/paths.ts'
import type { Call } from '#web/route.ts'
import { type ReadFile, readFile } from '../file/file-access.ts'

/** The words that an address has for the kinds of talks. */
const KINDS: Readonly<Record<string, ReportRef['kind']>> = {
  overdracht: 'handover',
  gesprek: 'progress-talk',
}

export const reportPath = '/dossiers/:fileId/verslagen/:talkKind/:reportedTalkId'

/** The report of a talk that is open on the screen, for who may give it to the person. */
export type OpenedReport = ReadFile & { fileId: FileId; ref: ReportRef; report: TalkReport }

/** The talk that an address names; undefined when it cannot be one. */
export const refOf = ({ params }: Call): ReportRef | undefined =>
  ReportRef.safeParse({ kind: KINDS[params.talkKind ?? ''], id: params.reportedTalkId }).data

/** Opens the report of this address; that of a handover may tell of health, so it is read as such. */
export async function openReport(call: Call, view: string): Promise<OpenedReport | undefined> {
  const ref = refOf(call)
  const read = ref && (await readFile(call, view, ref.kind === 'handover' ? 'health' : 'guidance'))
  const report = read && (await talkReportOf(call.ctx, read.file, ref))
  return report && { ...read, fileId: read.file.fileId, ref, report }
}

/** The page that the talk stands on. */
export const talkPage = ({ fileId, ref }: Pick<OpenedReport, 'fileId' | 'ref'>) =>
  ref.kind === 'handover'
    ? { label: 'Overdracht', href: paths.handovers(fileId) }
    : { label: 'Plan', href: paths.plan(fileId) }
