import { reportReach } from '#domain/indicator/indicator.policy.ts'
import type { LawRule } from '#domain/integration/law.ts'
import { inTimeByMonth } from '#domain/signal/legal-dates.queries.ts'
import { LocalDate, yearOf } from '#kernel/local-date.ts'
import { recordAudit } from '#platform/audit.ts'
import { paths } from '../../paths.ts'
import { type Answer, type Call, notFound, type Route } from '../../route.ts'
import { staffPage } from '../frame.tsx'
import { InTimeView } from './in-time.view.tsx'

export const inTimeRoutes: readonly Route[] = [{ method: 'GET', path: paths.inTimeReport, handle: show }]

/** Which rules of the law the report counts. */
const COUNTED = {
  plans: ['WI.PIP.DEADLINE', 'WI.PIP.THIRD', 'WI.PIP.MOVE'],
  talks: ['WI.PROGRESS'],
} as const satisfies Record<string, readonly LawRule[]>

/** Plans in time and talks held: figures of a whole municipality, for who steers it. */
async function show(call: Call): Promise<Answer> {
  const { ctx } = call
  const reach = reportReach(ctx.actor)
  if (reach?.kind !== 'municipality') return notFound
  const { municipalityId } = reach
  const year = yearIn(call.query.jaar, yearOf(ctx.today))
  const period = {
    municipalityId,
    from: LocalDate.parse(`${year}-01-01`),
    to: LocalDate.parse(`${year}-12-31`),
  }
  const plans = await inTimeByMonth(ctx, { ...period, rules: COUNTED.plans })
  const talks = await inTimeByMonth(ctx, { ...period, rules: COUNTED.talks })
  await recordAudit(ctx, {
    municipalityId,
    action: 'report.read',
    object: { type: 'report', id: null },
    detail: { report: 'in-time', year },
  })
  return staffPage(call, {
    title: `Termijnen gehaald in ${year}`,
    breadcrumbs: [{ label: 'Rapporten', href: paths.reports }, { label: 'Termijnen gehaald' }],
    children: (
      <InTimeView about={reach.name} year={year} thisYear={yearOf(ctx.today)} plans={plans} talks={talks} />
    ),
  })
}

function yearIn(text: string | undefined, thisYear: number): number {
  const year = Number(text)
  return Number.isInteger(year) && year >= 2022 && year <= thisYear + 3 ? year : thisYear
}
