import { type ExchangeWaiting, exchangeWaiting } from '#domain/exchange/exchange.queries.ts'
import { intakeMomentsOf } from '#domain/intake/intake.queries.ts'
import { DUE_SOON_DAYS } from '#domain/integration/deadline.ts'
import { objectionsWaiting } from '#domain/plan/pip-objection.queries.ts'
import { caseloadOf, detailsOf } from '#domain/signal/caseload.queries.ts'
import { assessAll, countSignals } from '#domain/signal/caseload.ts'
import { mayListFiles, seesBeyondOwnFiles, signalsSeenBy } from '#domain/signal/signal.policy.ts'
import { type Task, tasksOf } from '#domain/signal/tasks.ts'
import { waitingFor } from '#domain/signal/waiting.queries.ts'
import { type Day, dayOf } from '#domain/signal/waiting.ts'
import { membershipsAs, Role } from '#kernel/actor.ts'
import { addDays } from '#kernel/local-date.ts'
import type { Context } from '#platform/context.ts'
import { paths } from '../../paths.ts'
import { type Answer, type Call, notFound, type Route } from '../../route.ts'
import { pageIn, pageOf } from '../caseload/paging.ts'
import { staffPage } from '../frame.tsx'
import { WaitingView } from './day.view.tsx'
import { type NamedTask, TodayView } from './today.view.tsx'
import { readTodayAddress } from './today-address.ts'

export const todayRoutes: readonly Route[] = [
  { method: 'GET', path: paths.today, handle: showToday },
  { method: 'GET', path: paths.waiting, handle: showWaiting },
]

async function showToday(call: Call): Promise<Answer> {
  const { ctx } = call
  const { actor, today } = ctx
  if (!mayListFiles(actor)) return notFound
  const hasWiderView = seesBeyondOwnFiles(actor)
  const asked = readTodayAddress(call.query)
  // Whoever has no wider view sees the same files either way, also a trainer who is on no case team.
  const whose = hasWiderView ? asked.whose : 'all'
  const legalDatesUntil = addDays(today, DUE_SOON_DAYS)
  const files = await caseloadOf(ctx, { whose, search: '', names: 'not-needed', legalDatesUntil })
  const assessed = assessAll(files, today)
  const all = tasksOf(assessed, null, today)
  const shown = pageOf(asked.tile === null ? all : tasksOf(assessed, asked.tile, today), asked.page)
  return staffPage(call, {
    title: 'Vandaag',
    children: (
      <TodayView
        today={today}
        address={{ ...asked, page: shown.page }}
        tasks={{ ...shown, items: await withNames(ctx, shown.items) }}
        turns={all.map(({ turn }) => turn)}
        files={files.length}
        counts={countSignals(assessed)}
        kinds={signalsSeenBy(membershipsAs(actor, Role.options).map(({ role }) => role))}
        hasWiderView={hasWiderView}
        day={asked.tile === null ? await dayFor(ctx) : NO_DAY}
        exchange={asked.tile === null ? await exchangeFor(ctx) : null}
      />
    ),
  })
}

/** All that waits for whoever asks, on pages of its own: Vandaag shows what waits longest. */
async function showWaiting(call: Call): Promise<Answer> {
  const { ctx } = call
  if (!mayListFiles(ctx.actor)) return notFound
  const { waiting } = await dayFor(ctx)
  return staffPage(call, {
    title: 'Wacht op u',
    breadcrumbs: [{ label: 'Vandaag', href: paths.today }, { label: 'Wacht op u' }],
    children: <WaitingView found={pageOf(waiting, pageIn(call.query.bladzijde))} today={ctx.today} />,
  })
}

/** Under a tile only what the tile counts is shown. */
const NO_DAY: Day = { appointments: [], waiting: [] }

async function dayFor(ctx: Context): Promise<Day> {
  const rows = await waitingFor(ctx)
  const moments = await intakeMomentsOf(ctx)
  return dayOf({ rows, moments, objections: await objectionsWaiting(ctx) }, ctx.today)
}

/** What DUO told and refused is for case workers; the others are spared the question. */
const exchangeFor = async (ctx: Context): Promise<ExchangeWaiting | null> =>
  membershipsAs(ctx.actor, ['case-worker']).length > 0 ? exchangeWaiting(ctx) : null

async function withNames(ctx: Context, tasks: readonly Task[]): Promise<NamedTask[]> {
  const files = [...new Map(tasks.map(({ one }) => [one.file.id, one])).values()]
  const details = new Map((await detailsOf(ctx, files)).map((one) => [one.file.id, one.details]))
  return tasks.flatMap((task) => {
    const found = details.get(task.one.file.id)
    return found ? [{ ...task, details: found }] : []
  })
}
