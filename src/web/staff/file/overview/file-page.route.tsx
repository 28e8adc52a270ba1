import type { Child } from 'hono/jsx'
import { mayOnEnrolment } from '#domain/enrolment/enrolment.policy.ts'
import { mayOnFile } from '#domain/file/file.policy.ts'
import { enrolmentsOfFile } from '#domain/file/file-page.queries.ts'
import { householdOfFile } from '#domain/file/household.queries.ts'
import { colleaguesIn } from '#domain/file/team.queries.ts'
import { timelineOf } from '#domain/file/timeline.queries.ts'
import { TimelineKind, timelineKinds } from '#domain/file/timeline.ts'
import { intakeSummary } from '#domain/intake/intake.queries.ts'
import { agreedGoals } from '#domain/plan/plan.queries.ts'
import { openDeadlinesOf } from '#domain/signal/legal-dates.queries.ts'
import { writeDutchDate } from '#ui/date-input.ts'
import type { FormError } from '#ui/error-summary.tsx'
import { Section } from '#ui/text.tsx'
import { type Answer, type Call, notFound, type Route } from '#web/route.ts'
import { fileHeader, filePageOf, type OpenedFile, openFile } from '../file-frame.tsx'
import { TAB_IDS, type TabId, tabsFor } from '../file-tabs.ts'
import type { Fields } from '../person-form.ts'
import { colleagueOptions } from '../team/colleague.ts'
import { TeamView } from '../team/team.view.tsx'
import { type DueItem, dueNext, dueNow } from './due.ts'
import { FirstLinePage } from './first-line.view.tsx'
import { MeasurementsTab } from './measurements-tab.view.tsx'
import { OverviewTab } from './overview-tab.view.tsx'
import { type ProgrammeFacts, programmeFacts } from './programme-facts.ts'
import { ProgrammesTab } from './programmes-tab.view.tsx'
import { TimelineTab } from './timeline-tab.view.tsx'

/** A team form that was refused: the tab again, with what was typed. */
export type RefusedTeam = { fields: Fields; errors: readonly FormError[] }

type Full = OpenedFile & {
  now: readonly DueItem[]
  programmes: readonly ProgrammeFacts[]
  refused?: RefusedTeam
}

/** The file in its tab; what the roles of the reader do not open is not there. */
export async function filePage(call: Call, refused?: RefusedTeam): Promise<Answer> {
  const wanted = refused ? 'team' : (TAB_IDS.find((id) => id === call.query.tab) ?? 'overzicht')
  const opened = await openFile(call, wanted)
  if (!opened) return notFound
  const failed = refused !== undefined
  if (!opened.parts.has('programmes')) {
    return filePageOf(call, opened, { children: await firstLine(call, opened), failed })
  }
  const tab = tabsFor(opened.parts).find((id) => id === wanted) ?? 'overzicht'
  return filePageOf(call, opened, { children: await fullPage(call, opened, { tab, refused }), failed })
}

async function firstLine(call: Call, opened: OpenedFile) {
  const { file, parts, card, current } = opened
  const mayRecordContact = mayOnFile(file.roles, 'record-contact')
  const kinds = mayRecordContact ? (['contact'] as const) : []
  const own = await timelineOf(call.ctx, file, { kinds, parts, page: 1, contactBy: 'me' })
  return (
    <FirstLinePage
      fileId={file.fileId}
      card={card}
      parts={parts}
      goals={await agreedGoals(call.ctx, file)}
      isCoach={file.roles.includes('volunteer-coach')}
      today={call.ctx.today}
      team={current}
      contacts={own.entries}
      mayRecordContact={mayRecordContact}
    />
  )
}

type Wanted = { tab: TabId; refused: RefusedTeam | undefined }

async function fullPage(call: Call, opened: OpenedFile, { tab, refused }: Wanted) {
  const { file, parts, card, current } = opened
  const { fileId } = file
  const { today } = call.ctx
  const enrolments = await enrolmentsOfFile(call.ctx, file, parts)
  const programmes = enrolments.map((one) => programmeFacts(one, { fileId, roles: file.roles, parts, today }))
  const hasCaseWorker = current.some((member) => member.role === 'case-worker')
  const isTold = tab === 'overzicht' && parts.has('integration')
  const legalDates = isTold ? await openDeadlinesOf(call.ctx, file) : []
  const now = dueNow({ fileId, card, enrolments, hasCaseWorker, legalDates }, file.roles, today)
  const full: Full = { ...opened, programmes, now, ...(refused && { refused }) }
  return (
    <>
      {fileHeader(opened, programmes, tab)}
      {await TABS[tab]?.(call, full)}
    </>
  )
}

/** The tabs that share this address; the others have a page of their own. */
const TABS: Partial<Record<TabId, (call: Call, full: Full) => Promise<Child>>> = {
  overzicht: async (call, { file, parts, card, current, now, programmes }) => (
    <OverviewTab
      fileId={file.fileId}
      personId={file.personId}
      card={card}
      parts={parts}
      today={call.ctx.today}
      now={now}
      next={card.closedOn === null ? dueNext(programmes) : undefined}
      team={current}
      household={parts.has('household') ? await householdOfFile(call.ctx, file) : []}
      wishes={parts.has('intake') ? (await intakeSummary(call.ctx, file)).wishes : null}
      mayCorrect={mayOnFile(file.roles, 'correct')}
    />
  ),
  trajecten: async (_, { file, programmes }) => (
    <ProgrammesTab
      fileId={file.fileId}
      programmes={programmes}
      mayEnrol={mayOnEnrolment(file.roles, 'enrol')}
    />
  ),
  metingen: async (_, { programmes }) => <MeasurementsTab programmes={programmes} />,
  team: async (call, full) => (
    <TeamView
      fileId={full.file.fileId}
      today={call.ctx.today}
      team={full.card.team}
      manage={await teamForm(call, full)}
    />
  ),
  tijdlijn: async (call, { file, parts }) => {
    const kind = TimelineKind.nullable()
      .catch(null)
      .parse(call.query.soort ?? null)
    const page = Math.trunc(Number(call.query.pagina ?? 1)) || 1
    const kinds = timelineKinds(parts, kind)
    const lines = await timelineOf(call.ctx, file, { kinds, parts, page, contactBy: 'everyone' })
    return <TimelineTab fileId={file.fileId} {...lines} kind={kind} kinds={timelineKinds(parts)} />
  },
  documenten: async () => (
    <Section title="Documenten">
      <p class="nl-paragraph">Documenten bewaart u nog in uw eigen systeem.</p>
    </Section>
  ),
}

async function teamForm({ ctx }: Call, { file, refused }: Full) {
  if (!mayOnFile(file.roles, 'manage-team')) return undefined
  const choices = colleagueOptions(await colleaguesIn(ctx, file.municipalityId))
  const fields = { from: writeDutchDate(ctx.today), ...refused?.fields }
  return { choices, fields, errors: refused?.errors ?? [] }
}

export const filePageRoutes: readonly Route[] = [
  { method: 'GET', path: '/dossiers/:fileId', handle: (call) => filePage(call) },
]
