import { type RawBuilder, sql } from 'kysely'
import { listableFiles } from '#domain/file/file.queries.ts'
import type { FileId, MessageId, MunicipalityId, PersonId } from '#kernel/ids.ts'
import type { Context } from '#platform/context.ts'
import type { MessageKind } from './message.ts'
import { exchangesOf, type OutboxFacts, type OutboxState, stateOf } from './outbox.ts'

export const OUTBOX_PAGE = 25

export const OUTBOX_FILTERS = ['waiting', 'refused', 'all'] as const
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
  fileId: FileId | null
  personId: PersonId | null
  fileNumber: string | null
  personName: string | null
}

type Row = Omit<OutboxLine, 'state'> & OutboxFacts & { total: number }

const WANTED: Record<OutboxFilter, RawBuilder<boolean>> = {
  waiting: sql`m.answered_at is null`,
  refused: sql`m.accepted = false and later.id is null`,
  all: sql`true`,
}

/**
 * What was put in the outbox, newest first, of files that the actor may list, where the exchange is theirs to read.
 * @param page from 1
 */
export async function outboxPage(
  ctx: Context,
  { filter, page }: { filter: OutboxFilter; page: number },
): Promise<{ lines: OutboxLine[]; total: number }> {
  const rows = await read(ctx, sql`${WANTED[filter]}`, {
    limit: OUTBOX_PAGE,
    offset: (page - 1) * OUTBOX_PAGE,
  })
  return { lines: rows.map(lineOf), total: rows[0]?.total ?? 0 }
}

/** One message, when it is there for the actor. */
export async function messageFor(ctx: Context, id: MessageId): Promise<OutboxLine | undefined> {
  const [row] = await read(ctx, sql`m.id = ${id}`, { limit: 1, offset: 0 })
  return row && lineOf(row)
}

async function read(
  ctx: Context,
  wanted: RawBuilder<unknown>,
  { limit, offset }: { limit: number; offset: number },
): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select m.municipality_id, m.id, m.kind, m.body, m.tries, m.last_trouble, m.accepted, ${ms('queued_at')},
      ${ms('next_try_at')}, ${ms('answered_at')}, m.sent_at is not null as is_sent,
      m.received_at is not null as is_received, m.refusals, m.answer, m.replaces, later.id as replaced_by,
      f.id as file_id, f.person_id, f.number as file_number, p.given_name || ' ' || p.family_name as person_name,
      m.file_id is null or exists (select 1 from person_number n where n.municipality_id = f.municipality_id
        and n.person_id = f.person_id and n.kind = 'bsn') as has_number,
      count(*) over () as total
    from outbox_message m
    left join outbox_message later on later.municipality_id = m.municipality_id and later.replaces = m.id
    left join file f on f.municipality_id = m.municipality_id and f.id = m.file_id
    left join person p on p.municipality_id = f.municipality_id and p.id = f.person_id
    where m.municipality_id = any (${exchangesOf(ctx.actor)}::uuid[])
      and (m.file_id is null or (${listableFiles(ctx)})) and ${wanted}
    order by m.queued_at desc, m.id desc limit ${limit} offset ${offset}`.execute(ctx.db)
  return rows
}

const ms = (column: string) =>
  sql`(extract(epoch from ${sql.ref(`m.${column}`)}) * 1000)::bigint as ${sql.ref(column)}`

const lineOf = ({ total: _, ...row }: Row): OutboxLine => ({ ...row, state: stateOf(row) })
