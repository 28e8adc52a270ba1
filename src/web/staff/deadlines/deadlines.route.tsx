import { partsFor } from '#domain/file/file.policy.ts'
import { namesOfFiles } from '#domain/signal/caseload.queries.ts'
import { deadlinePage } from '#domain/signal/legal-dates.queries.ts'
import { legalDate } from '#domain/signal/legal-dates.ts'
import { seesBeyondOwnFiles } from '#domain/signal/signal.policy.ts'
import { membershipsAs, Role } from '#kernel/actor.ts'
import { addDays } from '#kernel/local-date.ts'
import { paths } from '../../paths.ts'
import { type Answer, type Call, notFound, type Route, redirect } from '../../route.ts'
import { PAGE_SIZE, pageIn, pageOfTotal } from '../caseload/paging.ts'
import { staffPage } from '../frame.tsx'
import { DeadlinesView } from './deadlines.view.tsx'
import { deadlinesHref } from './deadlines-address.ts'

const DAYS_AHEAD = 30

export const deadlineRoutes: readonly Route[] = [
  { method: 'GET', path: paths.deadlines, handle: showDeadlines },
]

/** Every legal date of the next thirty days, and what is late, over all files at once. */
async function showDeadlines(call: Call): Promise<Answer> {
  const { ctx } = call
  const parts = partsFor(membershipsAs(ctx.actor, Role.options).map(({ role }) => role))
  if (!parts.has('integration')) return notFound
  const hasWiderView = seesBeyondOwnFiles(ctx.actor)
  const whose = hasWiderView && call.query.van === 'alle' ? 'all' : 'mine'
  const question = { whose, until: addDays(ctx.today, DAYS_AHEAD), pageSize: PAGE_SIZE } as const
  const wanted = pageIn(call.query.bladzijde)
  const { items, total, late } = await deadlinePage(ctx, { ...question, page: wanted })
  const shown = pageOfTotal(total, wanted)
  if (shown.page !== wanted) return redirect(deadlinesHref(whose, shown.page))
  const names = await namesOfFiles(ctx, items)
  return staffPage(call, {
    title: 'Wettelijke termijnen',
    breadcrumbs: [{ label: 'Vandaag', href: paths.today }, { label: 'Wettelijke termijnen' }],
    children: (
      <DeadlinesView
        whose={whose}
        hasWiderView={hasWiderView}
        late={late}
        found={{
          ...shown,
          total,
          items: items.map((one) => ({
            ...one,
            ...legalDate(one, ctx.today),
            name: names.get(one.fileId) ?? '',
          })),
        }}
      />
    ),
  })
}
