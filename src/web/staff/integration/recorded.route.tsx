import { z } from 'zod'
import { isWithdrawnAlone } from '#domain/integration/fact-withdrawal.ts'
import { withdrawFact } from '#domain/integration/integration.commands.ts'
import { mayOnIntegration } from '#domain/integration/integration.policy.ts'
import { factsOfFile, type RecordedFactRow } from '#domain/integration/integration.queries.ts'
import { withdrawProgress } from '#domain/integration/progress.commands.ts'
import { type ProgressItemRow, progressItemsOf } from '#domain/integration/progress.queries.ts'
import { FactId } from '#kernel/ids.ts'
import type { RefusalOf } from '#kernel/result.ts'
import type { FormError } from '#ui/error-summary.tsx'
import { longDate } from '#ui/words.ts'
import { paths } from '#web/paths.ts'
import { type Answer, type Call, notFound, param, type Route, redirect } from '#web/route.ts'
import { pageIn, pageOf } from '../caseload/paging.ts'
import { type Filled, filledWith } from '../enrolment/filled.ts'
import { filePageOf, openFile } from '../file/file-frame.tsx'
import { nameOn } from '../file/file-name.ts'
import { factText, ITEM_WORDS, itemText } from './integration-words.ts'
import { type RecordedLine, RecordedPage, WithdrawPage } from './recorded.view.tsx'

/** The file with everything recorded on it, for who may take something back. Six queries. */
async function open(call: Call) {
  const opened = await openFile(call, 'inburgering')
  if (!opened || !mayOnIntegration(opened.file.roles, 'withdraw')) return undefined
  const facts = await factsOfFile(call.ctx, opened.file)
  const items = await progressItemsOf(call.ctx, opened.file)
  return { ...opened, lines: linesOf(facts, items) }
}

/** An item stands for the facts that it brought: they come and go together. */
function linesOf(facts: readonly RecordedFactRow[], items: readonly ProgressItemRow[]): RecordedLine[] {
  const brought = new Set(items.map(({ id }) => id))
  const own = facts.filter(({ sourceId }) => sourceId === null || !brought.has(sourceId))
  const lines: RecordedLine[] = [
    ...items.map(({ item, ...row }) => ({
      ...row,
      on: item.on,
      title: ITEM_WORDS[item.kind],
      text: itemText(item),
      mayWithdraw: row.source !== 'duo',
    })),
    ...own.map(({ fact, ...row }) => ({
      ...row,
      on: fact.on,
      ...factText(fact),
      mayWithdraw: isWithdrawnAlone(row),
    })),
  ]
  return lines.toSorted((a, b) => (a.on > b.on ? -1 : a.on < b.on ? 1 : 0))
}

async function list(call: Call): Promise<Answer> {
  const opened = await open(call)
  if (!opened) return notFound
  const { file, card, lines } = opened
  return filePageOf(call, opened, {
    crumb: 'Alles wat is vastgelegd',
    children: (
      <RecordedPage
        fileId={file.fileId}
        name={nameOn(card)}
        lines={pageOf(lines, pageIn(call.query.pagina))}
      />
    ),
  })
}

async function ask(call: Call, filled: Filled = filledWith()): Promise<Answer> {
  const opened = await open(call)
  const line = opened?.lines.find(({ id }) => id === call.params.recordId)
  if (!opened || !line?.mayWithdraw || line.withdrawn) return notFound
  const what = `${line.title}${line.text ? `: ${line.text}` : ''}, ${longDate(line.on)}`
  return filePageOf(call, opened, {
    crumb: 'Intrekken',
    failed: filled.errors.length > 0,
    children: (
      <WithdrawPage
        name={nameOn(opened.card)}
        what={what}
        filled={filled}
        backUrl={paths.recorded(opened.file.fileId)}
      />
    ),
  })
}

export const NOT_WITHDRAWN = {
  'reason-missing': { field: 'reason', message: 'Schrijf op waarom dit niet klopt.' },
  'withdraw-at-source': {
    field: 'reason',
    message: 'Dit kwam met iets anders mee: een bericht van DUO, het PIP of een gesprek. Trek het daar in.',
  },
  'others-rest-on-it': {
    field: 'reason',
    message:
      'Op dit PIP rust nog iets: een verlenging, een voortgangsgesprek, een eindgesprek of een ondertekening. Trek dat eerst in.',
  },
} satisfies Record<Exclude<RefusalOf<typeof withdrawFact | typeof withdrawProgress>, 'not-found'>, FormError>

async function withdraw(call: Call): Promise<Answer> {
  const opened = await openFile(call, 'inburgering')
  const recordId = param(call, 'recordId', z.uuid())
  if (!opened || !recordId || !mayOnIntegration(opened.file.roles, 'withdraw')) return notFound
  const { fileId } = opened.file
  const { fields } = await call.form()
  const reason = fields.reason ?? ''
  const item = await withdrawProgress(call.ctx, fileId, { itemId: recordId, reason })
  const gone =
    !item.ok && item.error === 'not-found'
      ? await withdrawFact(call.ctx, fileId, FactId.parse(recordId), reason)
      : item
  if (gone.ok) return redirect(paths.recorded(fileId), 'Ingetrokken. De termijnen zijn opnieuw gerekend.')
  if (gone.error === 'not-found') return notFound
  return ask(call, { fields, errors: [NOT_WITHDRAWN[gone.error]] })
}

const path = '/dossiers/:fileId/inburgering/vastgelegd'

export const recordedRoutes: readonly Route[] = [
  { method: 'GET', path, handle: list },
  { method: 'GET', path: `${path}/:recordId/intrekken`, handle: (call) => ask(call) },
  { method: 'POST', path: `${path}/:recordId/intrekken`, handle: withdraw },
]
