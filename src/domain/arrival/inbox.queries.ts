import { type RawBuilder, sql } from 'kysely'
import { exchangesOf } from '#domain/exchange/outbox.ts'
import { listableFiles } from '#domain/file/file.queries.ts'
import type { FileId, MessageId, MunicipalityId, PersonId } from '#kernel/ids.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Context } from '#platform/context.ts'
import { type EventState, eventState } from './inbox.ts'

export const INBOX_PAGE = 25

export const INBOX_FILTERS = ['open', 'unknown', 'handled', 'withdrawn', 'all'] as const
export type InboxFilter = (typeof INBOX_FILTERS)[number]

export type InboxLine = {
  municipalityId: MunicipalityId
  id: string
  messageId: MessageId
  code: string
  registeredOn: LocalDate
  numberKind: 'bsn' | 'v-number' | null
  state: EventState
  fileId: FileId | null
  fileNumber: string | null
  personId: PersonId | null
  personName: string | null
  handledOn: LocalDate | null
}

export type InboxEvent = InboxLine & {
  number: string | null
  details: Readonly<Record<string, unknown>>
  handledHow: 'recorded' | 'noted' | null
  handledBy: string | null
  note: string | null
  withdrawn: { on: LocalDate; reason: string } | null
  /** On which days the same came in again. */
  repeats: readonly LocalDate[]
}

type Row = Omit<InboxLine, 'state'> & { isWithdrawn: boolean; total: number }

const WANTED: Record<InboxFilter, RawBuilder<boolean>> = {
  open: sql`e.handled_on is null and w.message_id is null`,
  unknown: sql`e.handled_on is null and w.message_id is null and f.id is null`,
  handled: sql`e.handled_on is not null and w.message_id is null`,
  withdrawn: sql`w.message_id is not null`,
  all: sql`true`,
}

// Until it is handled an event belongs to whoever has its number: recording the number brings it home, also later.
const source = (ctx: Context) => sql`inbox_event e
  left join inbox_withdrawal w on w.municipality_id = e.municipality_id and w.message_id = e.message_id
  left join person_number n on e.file_id is null and n.municipality_id = e.municipality_id
    and n.kind = e.number_kind and n.number = e.number
  left join lateral (select home.* from file home where home.municipality_id = e.municipality_id
    and case when e.file_id is null then home.person_id = n.person_id else home.id = e.file_id end
    order by home.closed_on desc nulls first, home.opened_on desc limit 1) f on true
  left join person p on p.municipality_id = f.municipality_id and p.id = f.person_id
  where e.municipality_id = any (${exchangesOf(ctx.actor)}::uuid[])
    and (f.id is null or (${listableFiles(ctx)}))`

const LINE = sql`e.municipality_id, e.id, e.message_id, e.code, e.registered_on, e.number_kind, e.handled_on,
  w.message_id is not null as is_withdrawn, f.id as file_id, f.number as file_number, f.person_id,
  p.given_name || ' ' || p.family_name as person_name`

/**
 * What DUO told, newest first: of files that the actor may list, and of numbers that nobody here has.
 * An event names a person by number, so it is for whom the exchange is theirs to read.
 * @param page from 1
 */
export async function inboxPage(
  ctx: Context,
  { filter, page }: { filter: InboxFilter; page: number },
): Promise<{ lines: InboxLine[]; total: number }> {
  const { rows } =
    await sql<Row>`select ${LINE}, count(*) over () as total from ${source(ctx)} and ${WANTED[filter]}
    order by e.registered_at desc, e.id desc limit ${INBOX_PAGE} offset ${(page - 1) * INBOX_PAGE}`.execute(
      ctx.db,
    )
  return { lines: rows.map(lineOf), total: rows[0]?.total ?? 0 }
}

const lineOf = ({ total: _, isWithdrawn, ...row }: Row): InboxLine => ({
  ...row,
  state: eventState({ ...row, isWithdrawn }),
})

type EventRow = Row & Omit<InboxEvent, keyof InboxLine>

/** One event with all that is known of it, when it is there for the actor. */
export async function inboxEventFor(ctx: Context, id: string): Promise<InboxEvent | undefined> {
  const { rows } = await sql<EventRow>`select ${LINE}, 1 as total, e.number, e.details, e.handled_how,
      e.note, (select a.name from account a where a.id = e.handled_by) as handled_by,
      case when w.message_id is not null
        then json_build_object('on', w.withdrawn_on, 'reason', w.reason) end as withdrawn,
      coalesce((select json_agg((r.received_at at time zone 'Europe/Amsterdam')::date order by r.received_at) from inbox_repeat r
        where r.municipality_id = e.municipality_id and r.event_id = e.id), '[]') as repeats
    from ${source(ctx)} and e.id = ${id}`.execute(ctx.db)
  const [row] = rows
  if (!row) return undefined
  return { ...row, ...lineOf(row) }
}
