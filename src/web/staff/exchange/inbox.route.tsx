import { z } from 'zod'
import { INBOX_FILTERS, INBOX_PAGE, inboxPage, unreadableFiles } from '#domain/arrival/inbox.queries.ts'
import { noteUnreadable } from '#domain/arrival/inbox-unreadable.commands.ts'
import { exchangeRuns } from '#domain/exchange/exchange-run.queries.ts'
import { exchangesOf } from '#domain/exchange/outbox.ts'
import { paths } from '#web/paths.ts'
import { type Answer, type Call, notFound, type Route, redirect } from '#web/route.ts'
import { pageIn } from '../caseload/paging.ts'
import { staffPage } from '../frame.tsx'
import { InboxView } from './inbox.view.tsx'

export const inboxRoutes: readonly Route[] = [
  { method: 'GET', path: paths.duoInbox, handle: showInbox },
  { method: 'POST', path: paths.duoInbox, handle: noteFile },
]

async function showInbox(call: Call): Promise<Answer> {
  if (exchangesOf(call.ctx.actor).length === 0) return notFound
  const filter = INBOX_FILTERS.find((one) => one === call.query.toon) ?? 'open'
  const { lines, total, page } = await inboxPage(call.ctx, { filter, page: pageIn(call.query.pagina) })
  const pages = Math.max(1, Math.ceil(total / INBOX_PAGE))
  const unreadable = await unreadableFiles(call.ctx)
  const runs = await exchangeRuns(call.ctx)
  return staffPage(call, {
    title: 'Berichten van DUO',
    children: <InboxView {...{ lines, filter, page, pages, total, unreadable, runs }} />,
  })
}

/** Takes the line of a file that could not be read off the list. */
async function noteFile(call: Call): Promise<Answer> {
  if (exchangesOf(call.ctx.actor).length === 0) return notFound
  const { fields } = await call.form()
  const id = z.uuid().safeParse(fields.unreadable)
  const noted = id.success ? await noteUnreadable(call.ctx, id.data) : undefined
  return redirect(paths.duoInbox, noted?.ok ? 'Gezien.' : 'Dit bestand is al gezien.')
}
