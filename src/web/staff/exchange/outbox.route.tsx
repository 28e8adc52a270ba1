import { z } from 'zod'
import { noteRefusal, resendMessage, settleUncertain } from '#domain/exchange/exchange.commands.ts'
import {
  messageFor,
  OUTBOX_FILTERS,
  OUTBOX_PAGE,
  type OutboxLine,
  outboxPage,
} from '#domain/exchange/exchange.queries.ts'
import { exchangeRuns } from '#domain/exchange/exchange-run.queries.ts'
import { isRebuilt } from '#domain/exchange/message.ts'
import { exchangesOf } from '#domain/exchange/outbox.ts'
import { partsFor } from '#domain/file/file.policy.ts'
import { fileFor } from '#domain/file/file.queries.ts'
import { retellHours } from '#domain/integration/progress-duo.commands.ts'
import { retellPlan } from '#domain/plan/pip-duo.commands.ts'
import { MessageId } from '#kernel/ids.ts'
import type { RefusalOf } from '#kernel/result.ts'
import { paths } from '#web/paths.ts'
import { type Answer, type Call, notFound, param, type Route, redirect } from '#web/route.ts'
import { pageIn } from '../caseload/paging.ts'
import { type Filled, filledWith } from '../enrolment/filled.ts'
import { staffPage } from '../frame.tsx'
import { MESSAGE_KIND } from './exchange-words.ts'
import { MessageView } from './message.view.tsx'
import { readBody, typedOf } from './message-body.ts'
import { OutboxView } from './outbox.view.tsx'
import { recordRead } from './read-log.ts'

async function showOutbox(call: Call): Promise<Answer> {
  if (exchangesOf(call.ctx.actor).length === 0) return notFound
  const filter = OUTBOX_FILTERS.find((one) => one === call.query.toon) ?? 'all'
  const { lines, total, page } = await outboxPage(call.ctx, { filter, page: pageIn(call.query.pagina) })
  const pages = Math.max(page, Math.ceil(total / OUTBOX_PAGE))
  const runs = await exchangeRuns(call.ctx)
  return staffPage(call, {
    title: 'Berichten aan DUO',
    children: <OutboxView {...{ lines, filter, page, pages, total, runs }} />,
  })
}

async function showMessage(call: Call, filled?: Filled): Promise<Answer> {
  const message = await messageAt(call)
  if (!message) return notFound
  await recordRead(call, message, 'outbox_message')
  const failed = filled !== undefined && filled.errors.length > 0
  const typed = Object.entries(message.body).map(([member, value]) => [member, typedOf(member, value)])
  return staffPage(call, {
    title: MESSAGE_KIND[message.kind],
    failed,
    status: failed ? 422 : 200,
    breadcrumbs: [
      { label: 'DUO', href: paths.duoInbox },
      { label: 'Verzonden', href: paths.duoOutbox },
      { label: MESSAGE_KIND[message.kind] },
    ],
    children: (
      <MessageView
        message={message}
        filled={filled ?? filledWith(Object.fromEntries(typed))}
        mayOpenNumbers={await mayOpenNumbers(call, message)}
      />
    ),
  })
}

/** Asked only of a message that waits for a number. */
async function mayOpenNumbers({ ctx }: Call, { state, fileId }: OutboxLine): Promise<boolean> {
  if (state !== 'no-number' || fileId === null) return false
  const file = await fileFor(ctx, fileId)
  return file !== undefined && partsFor(file.roles).has('numbers')
}

async function messageAt(call: Call) {
  const id = param(call, 'messageId', MessageId)
  return id === undefined ? undefined : messageFor(call.ctx, id)
}

const REFUSED = {
  'not-refused': 'Dit bericht is al opnieuw gestuurd.',
  overtaken: 'Hierna is al iets nieuws gemeld. Dit bericht mag daar niet overheen.',
  rebuilt: 'Dit bericht volgt uit het dossier. Verbeter het daar.',
  'nothing-to-tell': 'In het dossier staat hier nu niets over. Er is dus niets te melden.',
  'not-allowed': 'U mag dit niet melden aan DUO.',
  'not-sendable': 'Deze gegevens passen niet bij elkaar. Kijk ze na.',
} satisfies Record<
  Exclude<RefusalOf<typeof resendMessage | typeof retellPlan | typeof retellHours>, 'not-found'>,
  string
>

async function resend(call: Call): Promise<Answer> {
  const message = await messageAt(call)
  if (!message || message.isMoved) return notFound
  const { fields } = await call.form()
  const { body, errors } = isRebuilt(message.kind) ? NOTHING_TYPED : readBody(message.kind, fields)
  if (errors.length > 0) return showMessage(call, { fields, errors })
  const sent = await sendAgain(call, message, body)
  if (sent.ok) return redirect(paths.duoMessage(sent.value), 'Het nieuwe bericht staat klaar.')
  if (sent.error === 'not-found') return notFound
  return showMessage(call, { fields, errors: [{ field: null, message: REFUSED[sent.error] }] })
}

const NOTHING_TYPED = { body: {}, errors: [] }

/** What was decided or counted is told as it stands in the file; the rest as it was typed (EXC.REBUILT). */
function sendAgain({ ctx }: Call, { id, kind }: OutboxLine, body: Record<string, unknown>) {
  if (kind === 'pip') return retellPlan(ctx, id)
  return isRebuilt(kind) ? retellHours(ctx, id) : resendMessage(ctx, id, body)
}

async function note(call: Call): Promise<Answer> {
  const message = await messageAt(call)
  if (!message) return notFound
  const { fields } = await call.form()
  const noted = await noteRefusal(call.ctx, message.id, fields.note ?? '')
  if (noted.ok) return redirect(paths.duoOutbox, 'Er is genoteerd dat u dit hebt gezien.')
  if (noted.error === 'not-found') return notFound
  return redirect(paths.duoMessage(message.id), 'Dit bericht is al genoteerd, of niet geweigerd.')
}

const Found = z.enum(['arrived', 'not-arrived'])

async function settle(call: Call): Promise<Answer> {
  const message = await messageAt(call)
  if (!message) return notFound
  const { fields } = await call.form()
  const found = Found.safeParse(fields.found).data
  if (!found) return showMessage(call, { fields, errors: [{ field: 'found', message: CHOOSE }] })
  const settled = await settleUncertain(call.ctx, message.id, found)
  const back = paths.duoMessage(message.id)
  if (settled.ok) return redirect(back, SETTLED[found])
  return settled.error === 'not-found' ? notFound : redirect(back, 'Dit bericht is al nagekeken.')
}

const CHOOSE = 'Kies wat u in het portaal van DUO hebt gezien.'
const SETTLED = {
  arrived: 'Het bericht staat nu als aangenomen.',
  'not-arrived': 'Het bericht wordt opnieuw gestuurd.',
} satisfies Record<z.infer<typeof Found>, string>

export const outboxRoutes: readonly Route[] = [
  { method: 'GET', path: paths.duoOutbox, handle: showOutbox },
  { method: 'GET', path: '/duo/verzonden/:messageId', handle: (call) => showMessage(call) },
  { method: 'POST', path: '/duo/verzonden/:messageId', handle: resend },
  { method: 'POST', path: '/duo/verzonden/:messageId/noteren', handle: note },
  { method: 'POST', path: '/duo/verzonden/:messageId/nagekeken', handle: settle },
]
