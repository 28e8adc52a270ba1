import { mayOnEnrolment } from '#domain/enrolment/enrolment.policy.ts'
import type { ExchangeWaiting } from '#domain/exchange/exchange.queries.ts'
import { mayOnFile } from '#domain/file/file.policy.ts'
import { programmeById } from '#domain/programme/programmes.ts'
import type { CaseloadDetails } from '#domain/signal/caseload.queries.ts'
import { type SignalCounts, visibleName } from '#domain/signal/caseload.ts'
import { type Signal, SignalKind } from '#domain/signal/signal.ts'
import { ruleOf } from '#domain/signal/signals.ts'
import type { Task, Turn } from '#domain/signal/tasks.ts'
import type { Day } from '#domain/signal/waiting.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { LinkButton } from '#ui/button.tsx'
import { Why } from '#ui/details.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { type TaskItem, TaskList } from '#ui/lists.tsx'
import { Pagination } from '#ui/pagination.tsx'
import { Tabs } from '#ui/tabs.tsx'
import { DateText, Link, PageTitle, Section } from '#ui/text.tsx'
import { Tile, Tiles } from '#ui/tiles.tsx'
import { counted, weekdayDate } from '#ui/words.ts'
import { paths } from '../../paths.ts'
import type { Paged } from '../caseload/paging.ts'
import { Appointments, WaitingForYou } from './day.view.tsx'
import { type TodayAddress, todayHref } from './today-address.ts'

export type NamedTask = Task & { details: CaseloadDetails }

export type TodayViewProps = {
  today: LocalDate
  address: TodayAddress
  tasks: Paged<NamedTask>
  /** Of every task, also those on other pages. */
  turns: readonly Turn[]
  files: number
  counts: SignalCounts
  /** Signals this reader can get at all; the others have no tile. */
  kinds: ReadonlySet<SignalKind>
  hasWiderView: boolean
  day: Day
  /** Null for who does not read what went to and came from DUO. */
  exchange: ExchangeWaiting | null
}

export function TodayView(props: TodayViewProps) {
  const { today, address, tasks, turns, hasWiderView } = props
  return (
    <>
      <PageTitle aside={weekdayDate(today)} lead={summaryOf(turns)}>
        Vandaag
      </PageTitle>
      {hasWiderView && <WhoseTabs address={address} />}
      <SignalTiles {...props} />
      {props.kinds.has('legal-date') && (
        <p class="nl-paragraph">
          <Link href={paths.deadlines}>Alle wettelijke termijnen van de komende dertig dagen</Link>
        </p>
      )}
      <Appointments talks={props.day.appointments} />
      <WaitingForYou items={props.day.waiting} exchange={props.exchange} today={props.today} />
      {tasks.total === 0 && <NothingToDo {...props} />}
      {GROUPS.map(({ turn, title }) => {
        const items = tasks.items.filter((task) => task.turn === turn)
        return (
          items.length > 0 && (
            <Section title={title} key={turn}>
              <TaskList label={title} items={items.map(taskItem)} />
            </Section>
          )
        )
      })}
      {tasks.total > 0 && (
        <Pagination
          page={tasks.page}
          pages={tasks.pages}
          href={(page) => todayHref({ ...address, page })}
          total={counted(tasks.total, 'taak', 'taken')}
        />
      )}
    </>
  )
}

const GROUPS: readonly { turn: Turn; title: string }[] = [
  { turn: 'late', title: 'Te laat' },
  { turn: 'this-week', title: 'Deze week' },
  { turn: 'later', title: 'Daarna' },
]

function summaryOf(turns: readonly Turn[]): string {
  const late = turns.filter((turn) => turn === 'late').length
  const soon = turns.filter((turn) => turn === 'this-week').length
  if (late + soon === 0) return 'Niets te laat, en niets voor deze week.'
  return `${counted(late, 'taak', 'taken')} te laat, ${soon} voor deze week.`
}

function WhoseTabs({ address }: { address: TodayAddress }) {
  const to = (whose: TodayAddress['whose']) => todayHref({ ...address, whose, page: 1 })
  return (
    <Tabs
      label="Van wie"
      tabs={[
        { label: 'Mijn dossiers', href: to('mine'), current: address.whose === 'mine' },
        { label: 'Alle dossiers die ik mag zien', href: to('all'), current: address.whose === 'all' },
      ]}
    />
  )
}

/** A second press on a tile takes its filter off again. */
function SignalTiles({ address, counts, kinds }: TodayViewProps) {
  return (
    <Tiles label="Let op: kies wat u wilt zien">
      {SignalKind.options
        .filter((kind) => kinds.has(kind))
        .map((kind) => (
          <Tile
            key={kind}
            count={counts[kind]}
            label={ruleOf(kind).tile}
            href={todayHref({ ...address, tile: address.tile === kind ? null : kind, page: 1 })}
            active={address.tile === kind}
            {...(kind === 'no-activity' && { status: 'late' as const })}
          />
        ))}
    </Tiles>
  )
}

function NothingToDo({ address, files }: TodayViewProps) {
  if (address.tile !== null) {
    return (
      <EmptyState
        title="Hier is nu niets voor te doen."
        action={
          <LinkButton href={todayHref({ ...address, tile: null, page: 1 })}>Toon alle taken</LinkButton>
        }
      />
    )
  }
  return (
    <EmptyState
      title={files === 0 ? 'U hebt nog geen dossiers.' : 'U bent bij. Er is nu niets te doen.'}
      action={<LinkButton href={paths.files}>Naar de dossiers</LinkButton>}
    >
      {files === 0
        ? 'Een dossier komt hier te staan zodra u in het team zit.'
        : 'Nieuwe taken komen hier vanzelf te staan.'}
    </EmptyState>
  )
}

function taskItem({ one, signal, details }: NamedTask): TaskItem {
  const { file, parts } = one
  const name = visibleName(parts, details)
  return {
    key: `${file.id} ${signal.kind} ${signal.target.to === 'survey' ? signal.target.moment : signal.task} ${signal.sinceOn}`,
    title: `${name}: ${signal.task}`,
    href: hrefOf({ one, signal }),
    note: (
      <>
        <Link href={paths.file(file.id)}>Dossier {file.number}</Link>
        {programmeTitle({ one, signal })}
        <Why source={signal.source} subject={`${name}: ${signal.task}`}>
          {signal.why}
        </Why>
      </>
    ),
    due: <DueText signal={signal} />,
    status: signal.urgency,
  }
}

function DueText({ signal: { dueOn, sinceOn, urgency } }: { signal: Signal }) {
  if (dueOn === null) {
    return (
      <>
        sinds <DateText day={sinceOn} />
      </>
    )
  }
  return (
    <>
      {urgency === 'late' ? 'laatste dag was' : 'uiterlijk'} <DateText day={dueOn} absolute />
    </>
  )
}

function programmeTitle({ one, signal: { target } }: Pick<NamedTask, 'one' | 'signal'>): string {
  const id = 'enrolmentId' in target ? target.enrolmentId : null
  const enrolment = one.file.enrolments.find((candidate) => candidate.id === id)
  return enrolment ? ` · ${programmeById(enrolment.programmeId).title}` : ''
}

/** Where it is done, or the file itself for who may know of it but not do it. */
function hrefOf({ one: { file }, signal: { target } }: Pick<NamedTask, 'one' | 'signal'>): string {
  const { id, roles } = file
  if (target.to === 'form') return paths.form(id, target.enrolmentId, target.form)
  if (target.to === 'survey') return paths.survey(id, target.enrolmentId, target.moment)
  if (target.to === 'plan') return paths.plan(id)
  if (target.to === 'integration') return paths.integration(id)
  if (target.to === 'contact' && mayOnFile(roles, 'record-contact')) return paths.fileContact(id)
  if (target.to === 'team' && mayOnFile(roles, 'manage-team')) return paths.fileTeam(id)
  if (target.to === 'enrol' && mayOnEnrolment(roles, 'enrol')) return paths.enrol(id)
  return paths.file(id)
}
