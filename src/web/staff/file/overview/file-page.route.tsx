import type { Child } from 'hono/jsx'
import { mayOnEnrolment } from '#domain/enrolment/enrolment.policy.ts'
import { mayOnFile } from '#domain/file/file.policy.ts'
import { enrolmentsOfFile, type FileCard, fileCard, type TeamMember } from '#domain/file/file-page.queries.ts'
import { householdOfFile } from '#domain/file/household.queries.ts'
import { colleaguesIn } from '#domain/file/team.queries.ts'
import { timelineOf } from '#domain/file/timeline.queries.ts'
import { TimelineKind, timelineKinds } from '#domain/file/timeline.ts'
import { contains } from '#kernel/date-range.ts'
import { writeDutchDate } from '#ui/date-input.ts'
import type { FormError } from '#ui/error-summary.tsx'
import type { Tab } from '#ui/tabs.tsx'
import { Section } from '#ui/text.tsx'
import { paths } from '#web/paths.ts'
import { type Answer, type Call, notFound, type Route } from '#web/route.ts'
import { staffPage } from '../../frame.tsx'
import { type ReadFile, readFile } from '../file-access.ts'
import { nameOn } from '../file-name.ts'
import type { Fields } from '../person-form.ts'
import { colleagueOptions } from '../team/colleague.ts'
import { TeamView } from '../team/team.view.tsx'
import { type DueItem, dueNext, dueNow } from './due.ts'
import { FileHeader } from './file-header.view.tsx'
import { FirstLinePage } from './first-line.view.tsx'
import { MeasurementsTab } from './measurements-tab.view.tsx'
import { OverviewTab } from './overview-tab.view.tsx'
import { type ProgrammeFacts, programmeFacts } from './programme-facts.ts'
import { ProgrammesTab } from './programmes-tab.view.tsx'
import { TimelineTab } from './timeline-tab.view.tsx'

/** A team form that was refused: the tab again, with what was typed. */
export type RefusedTeam = { fields: Fields; errors: readonly FormError[] }

type Opened = ReadFile & {
  card: FileCard
  /** Who is on it today. */
  current: readonly TeamMember[]
}

type Full = Opened & { now: readonly DueItem[]; programmes: readonly ProgrammeFacts[]; refused?: RefusedTeam }

const TAB_IDS = ['overzicht', 'trajecten', 'metingen', 'team', 'tijdlijn', 'documenten'] as const
type TabId = (typeof TAB_IDS)[number]

const TAB_WORDS = {
  overzicht: 'Overzicht',
  trajecten: 'Trajecten',
  metingen: 'Metingen',
  team: 'Team',
  tijdlijn: 'Tijdlijn',
  documenten: 'Documenten',
} satisfies Record<TabId, string>

/** Which tabs this reader has: a tab without anything in it would only raise questions. */
const tabsFor = ({ parts }: ReadFile): TabId[] =>
  TAB_IDS.filter((id) => {
    if (id === 'trajecten') return parts.has('programmes')
    if (id === 'metingen') return parts.has('measurements')
    if (id === 'team') return parts.has('team')
    if (id === 'tijdlijn') return parts.has('contacts')
    return id === 'overzicht' || parts.has('background')
  })

/** The file in its tab; what the roles of the reader do not open is not there. */
export async function filePage(call: Call, refused?: RefusedTeam): Promise<Answer> {
  const wanted = refused ? 'team' : (TAB_IDS.find((id) => id === call.query.tab) ?? 'overzicht')
  const read = await readFile(call, wanted)
  if (!read) return notFound
  const { file, parts } = read
  const card = await fileCard(call.ctx, file, parts)
  const current = card.team.filter((member) => contains(member, call.ctx.today))
  const opened = { ...read, card, current }
  if (!parts.has('programmes')) return answer(call, opened, await firstLine(call, opened))
  const tab = tabsFor(read).find((id) => id === wanted) ?? 'overzicht'
  return answer(call, opened, await fullPage(call, opened, { tab, refused }), refused)
}

function answer(call: Call, { card }: Opened, children: Child, refused?: RefusedTeam): Answer {
  const name = nameOn(card)
  return staffPage(call, {
    title: `${name}, dossier ${card.number}`,
    breadcrumbs: [{ label: 'Dossiers', href: paths.files }, { label: name }],
    failed: refused !== undefined,
    status: refused ? 422 : 200,
    children,
  })
}

async function firstLine(call: Call, opened: Opened) {
  const { file, parts, card, current } = opened
  const mayRecordContact = mayOnFile(file.roles, 'record-contact')
  const kinds = mayRecordContact ? (['contact'] as const) : []
  const own = await timelineOf(call.ctx, file, { kinds, parts, page: 1, contactBy: 'me' })
  return (
    <FirstLinePage
      fileId={file.fileId}
      card={card}
      parts={parts}
      team={current}
      contacts={own.entries}
      mayRecordContact={mayRecordContact}
    />
  )
}

type Wanted = { tab: TabId; refused: RefusedTeam | undefined }

async function fullPage(call: Call, opened: Opened, { tab, refused }: Wanted) {
  const { file, parts, card, current } = opened
  const { fileId } = file
  const { today } = call.ctx
  const enrolments = await enrolmentsOfFile(call.ctx, file, parts)
  const programmes = enrolments.map((one) => programmeFacts(one, { fileId, roles: file.roles, parts, today }))
  const caseWorkers = current.filter((member) => member.role === 'case-worker')
  const hasCaseWorker = caseWorkers.length > 0
  const now = dueNow({ fileId, card, enrolments, hasCaseWorker }, file.roles, today)
  const full: Full = { ...opened, programmes, now, ...(refused && { refused }) }
  return (
    <>
      <FileHeader
        fileId={fileId}
        card={card}
        caseWorkers={parts.has('team') ? caseWorkers.map(({ name }) => name) : null}
        running={programmes.filter(({ isRunning }) => isRunning)}
        showsSteps={tab !== 'trajecten'}
        tabs={tabLinks(opened, tab)}
        mayRecordContact={mayOnFile(file.roles, 'record-contact')}
      />
      {await TABS[tab](call, full)}
    </>
  )
}

const tabLinks = (opened: Opened, current: TabId): Tab[] =>
  tabsFor(opened).map((id) => ({
    label: TAB_WORDS[id],
    href: paths.file(opened.file.fileId, id === 'overzicht' ? undefined : id),
    current: id === current,
  }))

const TABS: Record<TabId, (call: Call, full: Full) => Promise<Child>> = {
  overzicht: async (call, { file, parts, card, current, now, programmes }) => (
    <OverviewTab
      fileId={file.fileId}
      personId={file.personId}
      card={card}
      parts={parts}
      today={call.ctx.today}
      now={now}
      next={dueNext(programmes)}
      team={current}
      household={parts.has('household') ? await householdOfFile(call.ctx, file) : []}
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
