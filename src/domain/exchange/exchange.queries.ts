import { type RawBuilder, sql } from 'kysely'
import { listableFiles } from '#domain/file/file.queries.ts'
import type { FileId, MessageId, MunicipalityId, PersonId } from '#kernel/ids.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Context } from '#platform/context.ts'
import type { MessageKind } from './message.ts'
import { exchangesOf, type OutboxFacts, type OutboxState, stateOf } from './outbox.ts'

export const OUTBOX_PAGE = 25

export const OUTBOX_FILTERS = ['waiting', 'no-number', 'refused', 'uncertain', 'all'] as const
export type OutboxFilter = (typeof OUTBOX_FILTERS)[number]

export type OutboxLine = {
  municipalityId: MunicipalityId
  id: MessageId
  kind: MessageKind
  body: Readonly<Record<string, unknown>>
  state: OutboxState
  /** Instants in milliseconds since 1970. */
  queuedAt: number
  tries: number
  lastTrouble: string | null
  nextTryAt: number | null
  answeredAt: number | null
  refusals: readonly string[]
  answer: unknown
  replaces: MessageId | null
  replacedBy: MessageId | null
  /** The newer message that made this one needless. */
  supersededBy: MessageId | null
  /** Whether something newer about the same was queued since: then this one is not put right any more. */
  isOvertaken: boolean
  /** The person moved to another municipality: who that is and what was told is closed here. */
  isMoved: boolean
  noted: { on: LocalDate; by: string | null; note: string | null } | null
  fileId: FileId | null
  personId: PersonId | null
  fileNumber: string | null
  personName: string | null
  contactId: string | null
  contactName: string | null
}

type Row = Omit<OutboxLine, 'state'> & OutboxFacts & { total: number }

const OVERTAKEN = sql<boolean>`exists (select 1 from outbox_message newer
  where newer.municipality_id = m.municipality_id and newer.resource = m.resource and newer.id > m.id)`
// What nobody put right, told anew or noted is still to be done (EXC.REFUSED).
const REFUSED = sql<boolean>`m.accepted = false and m.noted_on is null and later.id is null and not ${OVERTAKEN}`
const UNCERTAIN = sql<boolean>`m.uncertain_at is not null and m.answered_at is null`
// Of a person the BSN, of a contact person the number that DUO gave.
const HAS_NUMBER = sql<boolean>`((m.file_id is null or exists (select 1 from person_number n
    where n.municipality_id = f.municipality_id and n.person_id = f.person_id and n.kind = 'bsn'))
  and (m.contact_id is null or m.kind = 'contact-person' or c.duo_number is not null))`
const WITHOUT_NUMBER = sql<boolean>`m.next_try_at is not null and m.sent_at is null and m.accepted is null
  and m.superseded_by is null and m.uncertain_at is null and not ${HAS_NUMBER}`

const WANTED: Record<OutboxFilter, RawBuilder<boolean>> = {
  waiting: sql`m.answered_at is null and m.superseded_by is null`,
  'no-number': WITHOUT_NUMBER,
  refused: REFUSED,
  uncertain: UNCERTAIN,
  all: sql`true`,
}

const MOVED = (ctx: Context) => sql<boolean>`coalesce(f.moved_on < ${ctx.today}, false)`

/** The outbox of who reads the exchange: of files they may list, of who moved away, and of the municipality itself. */
const outboxOf = (ctx: Context) => sql`outbox_message m
    left join outbox_message later on later.municipality_id = m.municipality_id and later.replaces = m.id
    left join file f on f.municipality_id = m.municipality_id and f.id = m.file_id
    left join person p on p.municipality_id = f.municipality_id and p.id = f.person_id
    left join duo_contact c on c.municipality_id = m.municipality_id and c.id = m.contact_id
    where m.municipality_id = any (${exchangesOf(ctx.actor)}::uuid[])
      and (m.file_id is null or ${MOVED(ctx)} or (${listableFiles(ctx)}))`

export type ExchangeWaiting = {
  /** Messages that DUO refused and nobody put right or noted. */
  refused: number
  /** Messages of which a person has to find out whether DUO has them. */
  uncertain: number
  /** Messages that cannot go before somebody fills in a number. */
  withoutNumber: number
  /** What DUO told about people we know, and nobody handled. */
  openEvents: number
  /** What DUO told about a number that nobody here has. */
  unlinkedEvents: number
}

/** What of the exchange waits for a person, as the lists of the inbox and the outbox show it to this actor. */
export async function exchangeWaiting(ctx: Context): Promise<ExchangeWaiting> {
  const { rows } = await sql<ExchangeWaiting>`
    select * from (select count(*) filter (where ${REFUSED})::int as refused,
        count(*) filter (where ${UNCERTAIN})::int as uncertain,
        count(*) filter (where ${WITHOUT_NUMBER})::int as without_number from ${outboxOf(ctx)}
        and (m.accepted = false or m.uncertain_at is not null or m.next_try_at is not null)) outgoing,
      (select count(*) filter (where f.id is not null)::int as open_events,
        count(*) filter (where f.id is null)::int as unlinked_events
      from inbox_event e
      left join lateral (select owner.person_id from person_number owner
        where owner.municipality_id = e.municipality_id
          and ((owner.kind = e.number_kind and owner.number = e.number)
            or (owner.kind = 'v-number' and owner.number = e.v_number))
        order by owner.kind limit 1) n on true
      left join lateral (select home.* from file home where home.municipality_id = e.municipality_id
        and home.person_id = n.person_id order by home.closed_on desc nulls first, home.opened_on desc
        limit 1) f on true
      where e.municipality_id = any (${exchangesOf(ctx.actor)}::uuid[]) and e.handled_on is null
        and not exists (select 1 from inbox_withdrawal w where w.municipality_id = e.municipality_id
          and w.message_id = e.message_id)
        and (f.id is null or ${MOVED(ctx)} or (${listableFiles(ctx)}))) incoming`.execute(ctx.db)
  return rows[0] ?? { refused: 0, uncertain: 0, withoutNumber: 0, openEvents: 0, unlinkedEvents: 0 }
}

/**
 * What was put in the outbox, newest first, of files that the actor may list, where the exchange is theirs to read.
 * @param page from 1; beyond the last one this gives the first
 */
export async function outboxPage(
  ctx: Context,
  { filter, page }: { filter: OutboxFilter; page: number },
): Promise<{ lines: OutboxLine[]; total: number; page: number }> {
  const rows = await read(ctx, sql`${WANTED[filter]}`, {
    limit: OUTBOX_PAGE,
    offset: (page - 1) * OUTBOX_PAGE,
  })
  if (rows.length === 0 && page > 1) return outboxPage(ctx, { filter, page: 1 })
  return { lines: rows.map(lineOf), total: rows[0]?.total ?? 0, page }
}

/** One message, when it is there for the actor. */
export async function messageFor(ctx: Context, id: MessageId): Promise<OutboxLine | undefined> {
  const [row] = await read(ctx, sql`m.id = ${id}`, { limit: 1, offset: 0 })
  return row && lineOf(row)
}

/**
 * What DUO was told last of a person, by kind, and did not refuse; also what still waits to be sent. In one query.
 */
export async function latestBodies(
  ctx: Context,
  { municipalityId, fileId }: { municipalityId: MunicipalityId; fileId: FileId },
  kinds: readonly MessageKind[],
): Promise<Map<MessageKind, unknown>> {
  const { rows } = await sql<{ kind: MessageKind; body: unknown }>`
    select distinct on (m.kind) m.kind, m.body from outbox_message m
    where m.municipality_id = ${municipalityId} and m.file_id = ${fileId} and m.kind = any (${[...kinds]}::text[])
      and m.accepted is distinct from false
    order by m.kind, m.queued_at desc, m.id desc`.execute(ctx.db)
  return new Map(rows.map(({ kind, body }) => [kind, body]))
}

async function read(
  ctx: Context,
  wanted: RawBuilder<unknown>,
  { limit, offset }: { limit: number; offset: number },
): Promise<Row[]> {
  const isMoved = MOVED(ctx)
  const { rows } = await sql<Row>`
    select m.municipality_id, m.id, m.kind, m.tries, m.last_trouble, m.accepted, ${ms('queued_at')},
      ${ms('next_try_at')}, ${ms('answered_at')}, m.sent_at is not null as is_sent,
      m.received_at is not null as is_received, m.refusals, m.answer, m.replaces, later.id as replaced_by,
      m.superseded_by, m.superseded_by is not null as is_superseded, ${UNCERTAIN} as is_uncertain,
      ${OVERTAKEN} as is_overtaken, ${isMoved} as is_moved, f.person_id,
      case when ${isMoved} then '{}' else m.body end as body,
      case when not ${isMoved} then f.id end as file_id,
      case when not ${isMoved} then f.number end as file_number,
      case when not ${isMoved} then p.given_name || ' ' || p.family_name end as person_name,
      case when m.noted_on is not null then json_build_object('on', m.noted_on, 'note', m.note,
        'by', (select a.name from account a where a.id = m.noted_by)) end as noted,
      ${HAS_NUMBER} as has_number,
      c.name as contact_name, m.contact_id,
      count(*) over () as total
    from ${outboxOf(ctx)} and ${wanted}
    order by m.queued_at desc, m.id desc limit ${limit} offset ${offset}`.execute(ctx.db)
  return rows
}

const ms = (column: string) =>
  sql`(extract(epoch from ${sql.ref(`m.${column}`)}) * 1000)::bigint as ${sql.ref(column)}`

const lineOf = ({ total: _, ...row }: Row): OutboxLine => ({ ...row, state: stateOf(row) })
