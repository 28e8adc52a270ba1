import { INBOX_FILTERS, INBOX_PAGE, inboxPage } from '#domain/arrival/inbox.queries.ts'
import { exchangesOf } from '#domain/exchange/outbox.ts'
import { paths } from '#web/paths.ts'
import { type Answer, type Call, notFound, type Route } from '#web/route.ts'
import { pageIn } from '../caseload/paging.ts'
import { staffPage } from '../frame.tsx'
import { InboxView } from './inbox.view.tsx'

export const inboxRoutes: readonly Route[] = [{ method: 'GET', path: paths.duoInbox, handle: showInbox }]

async function showInbox(call: Call): Promise<Answer> {
  if (exchangesOf(call.ctx.actor).length === 0) return notFound
  const filter = INBOX_FILTERS.find((one) => one === call.query.toon) ?? 'open'
  const page = pageIn(call.query.pagina)
  const { lines, total } = await inboxPage(call.ctx, { filter, page })
  const pages = Math.max(page, Math.ceil(total / INBOX_PAGE))
  return staffPage(call, {
    title: 'Berichten van DUO',
    children: <InboxView {...{ lines, filter, page, pages, total }} />,
  })
}
