import { type RawBuilder, sql } from 'kysely'
import { exchangesOf } from '#domain/exchange/outbox.ts'
import { listableFiles } from '#domain/file/file.queries.ts'
import type { NumberKind } from '#domain/person/numbers.ts'
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
  numberKind: NumberKind | null
  state: EventState
  /** Whose file is not ours any more: the municipality that took it over. No more is said of them. */
  movedTo: string | null
  fileId: FileId | null
  fileNumber: string | null
  personId: PersonId | null
  personName: string | null
  handledOn: LocalDate | null
}

export type InboxEvent = InboxLine & {
  number: string | null
  /** The V-number, when a BSN came too. */
  vNumber: string | null
  details: Readonly<Record<string, unknown>>
  handledHow: 'recorded' | 'noted' | null
  handledBy: string | null
  note: string | null
  withdrawn: { on: LocalDate; reason: string; isByDuo: boolean; factsGone: number } | null
  /** Whom this withdrawn event gave numbers that no other event brings. */
  linkedPersonId: PersonId | null
  linkedKinds: readonly NumberKind[]
  /** On which days the same came in again. */
  repeats: readonly LocalDate[]
}

type Row = Omit<InboxLine, 'state'> & {
  isWithdrawn: boolean
  wantsLook: boolean
  hasMoved: boolean
  total: number
}

const TO_SEE = sql`(w.wants_look and w.seen_on is null)`
const WANTED: Record<InboxFilter, RawBuilder<boolean>> = {
  open: sql`((e.handled_on is null and w.message_id is null) or ${TO_SEE})`,
  unknown: sql`e.handled_on is null and w.message_id is null and f.id is null`,
  handled: sql`e.handled_on is not null and w.message_id is null`,
  withdrawn: sql`w.message_id is not null`,
  all: sql`true`,
}

const away = ({ today }: Context) => sql`(f.moved_on is not null and f.moved_on < ${today})`

// Until it is handled an event belongs to whoever has its number: recording the number brings it home, also later. Of
// who moved away no more is shown than where to; what was handled before that went with them, unless DUO took it back.
const source = (ctx: Context) => sql`inbox_event e
  left join inbox_withdrawal w on w.municipality_id = e.municipality_id and w.message_id = e.message_id
  left join lateral (select owner.person_id from person_number owner
    where e.file_id is null and owner.municipality_id = e.municipality_id
      and ((owner.kind = e.number_kind and owner.number = e.number)
        or (owner.kind = 'v-number' and owner.number = e.v_number))
    order by owner.kind limit 1) n on true
  left join lateral (select home.* from file home where home.municipality_id = e.municipality_id
    and case when e.file_id is null then home.person_id = n.person_id else home.id = e.file_id end
    order by home.closed_on desc nulls first, home.opened_on desc limit 1) f on true
  left join person p on p.municipality_id = f.municipality_id and p.id = f.person_id
  where e.municipality_id = any (${exchangesOf(ctx.actor)}::uuid[])
    and (f.id is null or (${listableFiles(ctx)}) or (${away(ctx)} and (e.file_id is null or w.wants_look)))`

const line = (
  ctx: Context,
) => sql`e.municipality_id, e.id, e.message_id, e.code, e.registered_on, e.number_kind,
  e.handled_on, w.message_id is not null as is_withdrawn, coalesce(${TO_SEE}, false) as wants_look,
  coalesce(${away(ctx)}, false) as has_moved,
  case when ${away(ctx)} then (select m.name from file_transfer t
    join trede.municipalities_here() m on m.id = t.to_municipality_id
    where t.municipality_id = f.municipality_id and t.file_id = f.id and t.accepted_on is not null limit 1)
  end as moved_to,
  case when not coalesce(${away(ctx)}, false) then f.id end as file_id,
  case when not coalesce(${away(ctx)}, false) then f.number end as file_number,
  case when not coalesce(${away(ctx)}, false) then f.person_id end as person_id,
  case when not coalesce(${away(ctx)}, false) then p.given_name || ' ' || p.family_name end as person_name`

export type InboxPage = { lines: InboxLine[]; total: number; page: number }

/**
 * What DUO told, newest first: of files that the actor may list, of numbers that nobody here has, and of who moved away.
 * An event names a person by number, so it is for whom the exchange is theirs to read.
 * @param page from 1; one that is not there (any more) gives the last
 */
export async function inboxPage(
  ctx: Context,
  { filter, page }: { filter: InboxFilter; page: number },
): Promise<InboxPage> {
  const { rows } =
    await sql<Row>`select ${line(ctx)}, count(*) over () as total from ${source(ctx)} and ${WANTED[filter]}
    order by e.registered_at desc, e.id desc limit ${INBOX_PAGE} offset ${(page - 1) * INBOX_PAGE}`.execute(
      ctx.db,
    )
  if (rows.length > 0 || page === 1) return { lines: rows.map(lineOf), total: rows[0]?.total ?? 0, page }
  const first = await inboxPage(ctx, { filter, page: 1 })
  const last = Math.ceil(first.total / INBOX_PAGE)
  return last > 1 ? inboxPage(ctx, { filter, page: last }) : first
}

const lineOf = ({ total: _, isWithdrawn, wantsLook, hasMoved, ...row }: Row): InboxLine => ({
  ...row,
  state: eventState({ ...row, isWithdrawn, wantsLook, hasMoved }),
})

type EventRow = Row & Omit<InboxEvent, keyof InboxLine>

// Numbers that came home by this event alone may go again with it.
const LINKED_ALONE = sql`w.message_id is not null and e.linked_person_id is not null and not exists (
  select 1 from inbox_event o where o.municipality_id = e.municipality_id and o.id <> e.id
    and ((o.number_kind = e.number_kind and o.number = e.number) or o.v_number = e.v_number
      or (o.number_kind = 'v-number' and o.number = e.v_number)
      or (e.number_kind = 'v-number' and o.v_number = e.number))
    and not exists (select 1 from inbox_withdrawal ow where ow.municipality_id = o.municipality_id
      and ow.message_id = o.message_id))`

/** One event with all that is known of it, when it is there for the actor. */
export async function inboxEventFor(ctx: Context, id: string): Promise<InboxEvent | undefined> {
  const { rows } = await sql<EventRow>`select ${line(ctx)}, 1 as total, e.number, e.v_number, e.details,
      e.handled_how, e.note, (select a.name from account a where a.id = e.handled_by) as handled_by,
      case when w.message_id is not null then json_build_object('on', w.withdrawn_on, 'reason', w.reason,
        'isByDuo', w.withdrawn_by is null, 'factsGone', w.facts_gone) end as withdrawn,
      case when ${LINKED_ALONE} then e.linked_person_id end as linked_person_id,
      case when ${LINKED_ALONE} then e.linked_kinds else '{}' end as linked_kinds,
      coalesce((select json_agg((r.received_at at time zone 'Europe/Amsterdam')::date order by r.received_at) from inbox_repeat r
        where r.municipality_id = e.municipality_id and r.event_id = e.id), '[]') as repeats
    from ${source(ctx)} and e.id = ${id}`.execute(ctx.db)
  const [row] = rows
  if (!row) return undefined
  return { ...row, ...lineOf(row) }
}

export type UnreadableFile = { id: string; fileName: string; reason: string; receivedOn: LocalDate }

/** Files of the folder that nobody could read and nobody has looked at yet, newest first. */
export async function unreadableFiles(ctx: Context): Promise<UnreadableFile[]> {
  const { rows } = await sql<UnreadableFile>`select u.id, u.file_name, u.reason,
      (u.received_at at time zone 'Europe/Amsterdam')::date as received_on
    from inbox_unreadable u where u.municipality_id = any (${exchangesOf(ctx.actor)}::uuid[]) and u.seen_on is null
    order by u.received_at desc, u.id desc limit ${SHOWN_UNREADABLE}`.execute(ctx.db)
  return rows
}

const SHOWN_UNREADABLE = 50
