import type { ExchangeWaiting } from '#domain/exchange/exchange.queries.ts'
import {
  isTalk,
  type Matter,
  type MatterKind,
  type PlannedTalk,
  type TalkKind,
} from '#domain/signal/waiting.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { LinkButton } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { type TaskItem, TaskList } from '#ui/lists.tsx'
import { Pagination } from '#ui/pagination.tsx'
import { DateText, Link, PageTitle, Section } from '#ui/text.tsx'
import { counted } from '#ui/words.ts'
import { paths } from '../../paths.ts'
import type { Paged } from '../caseload/paging.ts'
import { languageName } from '../file/file-words.ts'

const TALK_WORDS = {
  handover: 'overdrachtsgesprek',
  'intake-talk': 'intakegesprek',
  'progress-talk': 'voortgangsgesprek',
} satisfies Record<TalkKind, string>

const TASKS = {
  'read-plan': 'plan lezen als tweede lezer',
  'improve-plan': 'plan aanpassen na de opmerkingen',
  'hear-plan': 'plan bespreken met de deelnemer',
  'date-plan': 'plan vaststellen',
  'send-letter': 'brief met het besluit verzenden',
  'hand-over-certificate': 'diploma of certificaat uitreiken',
  'answer-request': 'een andere gemeente vraagt het dossier',
  'take-file-over': 'een andere gemeente draagt het dossier over',
  'resume-intake': 'het uitstel is voorbij, intake hervatten',
  'handle-objection': 'bezwaar behandelen',
} satisfies Record<MatterKind, string>

/** The talks of today, so that a worker sees whom she meets and whether an interpreter comes. */
export function Appointments({ talks }: { talks: readonly PlannedTalk[] }) {
  if (talks.length === 0) return null
  return (
    <Section title="Afspraken vandaag">
      <TaskList
        label="Afspraken vandaag"
        items={talks.map((talk) => ({
          key: keyOf(talk),
          title: `${talk.at ? `${talk.at} ` : ''}${talk.name}: ${TALK_WORDS[talk.kind]}`,
          href: hrefOf(talk),
          note: <FileNote item={talk} />,
        }))}
      />
    </Section>
  )
}

/** What reads as one list; the rest has pages of its own. */
const SHOWN_AT_ONCE = 8

type WaitingProps = {
  items: readonly (PlannedTalk | Matter)[]
  exchange: ExchangeWaiting | null
  today: LocalDate
}

/** What cannot go on without this worker, longest first; of the exchange with DUO only how many. */
export function WaitingForYou({ items, exchange, today }: WaitingProps) {
  const counts = exchange ? exchangeItems(exchange) : []
  if (items.length === 0 && counts.length === 0) return null
  const first = items.slice(0, SHOWN_AT_ONCE).map((item) => taskOf(item, today))
  const more = items.length - first.length
  return (
    <Section title="Wacht op u">
      <TaskList label="Wacht op u" items={[...first, ...counts]} />
      {more > 0 && (
        <p class="nl-paragraph">
          <Link href={paths.waiting}>
            Nog {more} die op u {more === 1 ? 'wacht' : 'wachten'}
          </Link>
        </p>
      )}
    </Section>
  )
}

type WaitingPageProps = { found: Paged<PlannedTalk | Matter>; today: LocalDate }

/** All that waits for this worker, longest first, a page at a time. */
export function WaitingView({ found, today }: WaitingPageProps) {
  return (
    <>
      <PageTitle lead="Wat niet verder kan zonder u. Wat het langst wacht, staat bovenaan.">
        Wacht op u
      </PageTitle>
      {found.total === 0 ? (
        <EmptyState
          title="Er wacht nu niets op u."
          action={<LinkButton href={paths.today}>Naar Vandaag</LinkButton>}
        />
      ) : (
        <TaskList label="Wacht op u" items={found.items.map((item) => taskOf(item, today))} />
      )}
      {found.total > 0 && (
        <Pagination
          page={found.page}
          pages={found.pages}
          href={waitingHref}
          total={counted(found.total, 'punt', 'punten')}
        />
      )}
    </>
  )
}

const waitingHref = (page: number): string =>
  page > 1 ? `${paths.waiting}?${new URLSearchParams({ bladzijde: String(page) })}` : paths.waiting

function exchangeItems(waiting: ExchangeWaiting): TaskItem[] {
  const { openEvents, unlinkedEvents, refused, uncertain, withoutNumber } = waiting
  const told = openEvents + unlinkedEvents
  const trouble = refused + uncertain + withoutNumber
  const filter = refused > 0 ? 'refused' : uncertain > 0 ? 'uncertain' : 'no-number'
  return [
    ...(told > 0
      ? [
          {
            key: 'duo-told',
            title: `${counted(told, 'bericht', 'berichten')} van DUO om te verwerken`,
            href: paths.duoInbox,
            ...(unlinkedEvents > 0 && { note: `${unlinkedEvents} nog zonder dossier` }),
            status: 'attention' as const,
          },
        ]
      : []),
    ...(trouble > 0
      ? [
          {
            key: 'duo-refused',
            title: `${counted(trouble, 'bericht', 'berichten')} aan DUO om na te kijken`,
            href: `${paths.duoOutbox}?toon=${filter}`,
            note: [
              refused > 0 && `${refused} geweigerd`,
              uncertain > 0 && `${uncertain} onzeker`,
              withoutNumber > 0 &&
                `${withoutNumber} ${withoutNumber === 1 ? 'wacht' : 'wachten'} op een nummer`,
            ]
              .filter(Boolean)
              .join(' · '),
            status: 'attention' as const,
          },
        ]
      : []),
  ]
}

const taskOf = (item: PlannedTalk | Matter, today: LocalDate): TaskItem => ({
  key: keyOf(item),
  title: `${item.name}: ${isTalk(item) ? `${TALK_WORDS[item.kind]} vastleggen` : TASKS[item.kind]}`,
  href: hrefOf(item),
  note: <FileNote item={item} />,
  due: <WaitsSince item={item} />,
  status: isLate(item, today) ? 'late' : 'attention',
})

/** An objection has a last day by law; of the rest nobody can say that it is late. */
const isLate = (item: PlannedTalk | Matter, today: LocalDate): boolean => {
  const decideBy = 'objection' in item ? item.objection?.decideBy : null
  return decideBy ? decideBy < today : false
}

function WaitsSince({ item }: { item: PlannedTalk | Matter }) {
  const decideBy = 'objection' in item ? item.objection?.decideBy : null
  if (decideBy) {
    return (
      <>
        besluit uiterlijk <DateText day={decideBy} absolute />
      </>
    )
  }
  return (
    <>
      {isTalk(item) ? 'was op' : 'sinds'} <DateText day={item.on} absolute />
    </>
  )
}

function FileNote({ item }: { item: PlannedTalk | Matter }) {
  const interpreter = isTalk(item) && item.interpreter !== null && `tolk ${languageName(item.interpreter)}`
  if (item.fileId === null || item.number === null) return <>Overdracht tussen gemeenten</>
  return (
    <>
      <Link href={paths.file(item.fileId)}>Dossier {item.number}</Link>
      {interpreter && ` · ${interpreter}`}
    </>
  )
}

/** Where it is done. */
function hrefOf(item: PlannedTalk | Matter): string {
  const { kind, fileId, transferId } = item
  if (transferId !== null) return paths.transfer(transferId)
  if (fileId === null) return paths.transfers
  if ('objection' in item && item.objection) {
    const { version, objectionId } = item.objection
    return paths.pip({ fileId, version }, `/bezwaar/${objectionId}`)
  }
  if (kind === 'handover') return paths.handovers(fileId)
  if (kind === 'intake-talk' || kind === 'resume-intake') return paths.intake(fileId)
  if (kind === 'hand-over-certificate') return paths.recordProgress(fileId, 'certificaat')
  return paths.plan(fileId)
}

const keyOf = ({ kind, fileId, transferId, on }: PlannedTalk | Matter): string =>
  `${kind} ${fileId ?? transferId} ${on}`
