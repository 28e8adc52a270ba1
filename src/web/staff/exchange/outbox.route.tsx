import { resendMessage } from '#domain/exchange/exchange.commands.ts'
import { messageFor, OUTBOX_FILTERS, OUTBOX_PAGE, outboxPage } from '#domain/exchange/exchange.queries.ts'
import { exchangesOf } from '#domain/exchange/outbox.ts'
import { MessageId } from '#kernel/ids.ts'
import type { RefusalOf } from '#kernel/result.ts'
import { paths } from '#web/paths.ts'
import { type Answer, type Call, notFound, param, type Route, redirect } from '#web/route.ts'
import { pageIn } from '../caseload/paging.ts'
import { type Filled, filledWith } from '../enrolment/filled.ts'
import { staffPage } from '../frame.tsx'
import { MESSAGE_KIND } from './exchange-words.ts'
import { MessageView } from './message.view.tsx'
import { readBody, written } from './message-body.ts'
import { OutboxView } from './outbox.view.tsx'
import { recordRead } from './read-log.ts'

async function showOutbox(call: Call): Promise<Answer> {
  if (exchangesOf(call.ctx.actor).length === 0) return notFound
  const filter = OUTBOX_FILTERS.find((one) => one === call.query.toon) ?? 'all'
  const page = pageIn(call.query.pagina)
  const { lines, total } = await outboxPage(call.ctx, { filter, page })
  const pages = Math.max(page, Math.ceil(total / OUTBOX_PAGE))
  return staffPage(call, {
    title: 'Berichten aan DUO',
    children: <OutboxView {...{ lines, filter, page, pages, total }} />,
  })
}

async function showMessage(call: Call, filled?: Filled): Promise<Answer> {
  const message = await messageAt(call)
  if (!message) return notFound
  await recordRead(call, message, 'outbox_message')
  const failed = filled !== undefined && filled.errors.length > 0
  const typed = Object.entries(message.body).map(([member, value]) => [member, written(value)])
  return staffPage(call, {
    title: MESSAGE_KIND[message.kind],
    failed,
    status: failed ? 422 : 200,
    breadcrumbs: [
      { label: 'DUO', href: paths.duoInbox },
      { label: 'Verzonden', href: paths.duoOutbox },
      { label: MESSAGE_KIND[message.kind] },
    ],
    children: <MessageView message={message} filled={filled ?? filledWith(Object.fromEntries(typed))} />,
  })
}

async function messageAt(call: Call) {
  const id = param(call, 'messageId', MessageId)
  return id === undefined ? undefined : messageFor(call.ctx, id)
}

const REFUSED = {
  'not-refused': 'Dit bericht is al opnieuw gestuurd.',
  'not-allowed': 'U mag dit niet melden aan DUO.',
  'not-sendable': 'Deze gegevens passen niet bij elkaar. Kijk de leerroute en het niveau na.',
} satisfies Record<Exclude<RefusalOf<typeof resendMessage>, 'not-found'>, string>

async function resend(call: Call): Promise<Answer> {
  const message = await messageAt(call)
  if (!message) return notFound
  const { fields } = await call.form()
  const { body, errors } = readBody(message.kind, fields)
  if (errors.length > 0) return showMessage(call, { fields, errors })
  const sent = await resendMessage(call.ctx, message.id, body)
  if (sent.ok) return redirect(paths.duoMessage(sent.value), 'Het nieuwe bericht staat klaar.')
  if (sent.error === 'not-found') return notFound
  return showMessage(call, { fields, errors: [{ field: null, message: REFUSED[sent.error] }] })
}

export const outboxRoutes: readonly Route[] = [
  { method: 'GET', path: paths.duoOutbox, handle: showOutbox },
  { method: 'GET', path: '/duo/verzonden/:messageId', handle: (call) => showMessage(call) },
  { method: 'POST', path: '/duo/verzonden/:messageId', handle: resend },
]
