import { giveReport } from '#domain/talk-report/talk-report.commands.ts'
import { pdfOfPiece } from '#domain/talk-report/talk-report.queries.ts'
import { Giving } from '#domain/talk-report/talk-report.ts'
import { FileId, ReportAdditionId } from '#kernel/ids.ts'
import type { RefusalOf } from '#kernel/result.ts'
import { writeDutchDate } from '#ui/date-input.ts'
import type { FormError } from '#ui/error-summary.tsx'
import { paths } from '#web/paths.ts'
import { type Answer, type Call, notFound, param, type Route, redirect } from '#web/route.ts'
import { type Filled, filledWith } from '../enrolment/filled.ts'
import { readForm } from '../plan/read-form.ts'
import { openReport, refOf, reportPath, talkPage } from './opened-report.ts'
import { reportPage } from './report-page.tsx'
import { TalkReportView } from './talk-report.view.tsx'

async function show(call: Call, filled: Filled = filledWith()): Promise<Answer> {
  const opened = await openReport(call, 'talk-report')
  if (!opened) return notFound
  const { fileId, ref, report } = opened
  const fields = { on: writeDutchDate(call.ctx.today), ...filled.fields }
  return reportPage(call, opened, {
    errors: filled.errors,
    view: (name) => (
      <TalkReportView
        {...{ name, report }}
        filled={{ ...filled, fields }}
        backUrl={talkPage(opened).href}
        correctUrl={
          ref.kind === 'handover'
            ? paths.handoverStep(fileId, ref.id, 'verslag')
            : paths.planTalk(fileId, ref.id, 'verbeteren')
        }
        additionUrl={paths.talkReport(fileId, ref, '/aanvulling')}
        letterUrl={(addition) =>
          paths.talkReport(fileId, ref, `/brief${addition ? `?deel=${addition}` : ''}`)
        }
      />
    ),
  })
}

const REFUSED = {
  'already-given': { field: null, message: 'Deze brief is al gegeven.' },
  'given-in-the-future': { field: 'on', message: 'Deze dag moet nog komen. Kies vandaag of eerder.' },
  'given-before-written': { field: 'on', message: 'Op deze dag was er nog niets om te geven.' },
} satisfies Record<Exclude<RefusalOf<typeof giveReport>, 'not-found'>, FormError>

/** Which piece a form or address names: the report itself, or an addition; undefined when it is no id. */
function pieceIn(deel: string | undefined): ReportAdditionId | null | undefined {
  return deel ? ReportAdditionId.safeParse(deel).data : null
}

async function send(call: Call): Promise<Answer> {
  const fileId = param(call, 'fileId', FileId)
  const ref = refOf(call)
  const { fields } = await call.form()
  const additionId = pieceIn(fields.deel)
  if (!fileId || !ref || additionId === undefined) return notFound
  const sentences = { manner: 'Kies hoe de deelnemer de brief kreeg.' }
  const read = readForm(fields, { shape: Giving, values: { manner: fields.manner }, days: ['on'], sentences })
  if (read.errors) return show(call, { fields, errors: read.errors })
  const given = await giveReport(call.ctx, fileId, { ref, additionId, giving: read.value })
  if (given.ok) return redirect(paths.talkReport(fileId, ref), 'Vastgelegd dat de deelnemer de brief heeft.')
  if (given.error === 'not-found') return notFound
  return show(call, { fields, errors: [REFUSED[given.error]] })
}

/** The letter: as it was given, or as it would be given now. */
async function letter(call: Call): Promise<Answer> {
  const opened = await openReport(call, 'talk-report-letter')
  const additionId = pieceIn(call.query.deel)
  if (!opened || additionId === undefined) return notFound
  const body = await pdfOfPiece(call.ctx, opened.file, { ref: opened.ref, additionId })
  if (!body) return notFound
  return { kind: 'file', name: `verslag-${opened.file.number}.pdf`, type: 'application/pdf', body }
}

export const reportRoutes: readonly Route[] = [
  { method: 'GET', path: reportPath, handle: (call) => show(call) },
  { method: 'POST', path: reportPath, handle: send },
  { method: 'GET', path: `${reportPath}/brief`, handle: letter },
]
