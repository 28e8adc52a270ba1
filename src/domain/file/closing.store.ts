import { sql } from 'kysely'
import type { LocalDate } from '#kernel/local-date.ts'
import { actorId, type Context } from '#platform/context.ts'
import type { Db } from '#platform/database.ts'
import type { Closing, FileStanding } from './closing.ts'
import type { FileAccess } from './file.queries.ts'

type FileKey = Pick<FileAccess, 'municipalityId' | 'fileId'>

export async function findStanding(db: Db, { municipalityId, fileId }: FileKey): Promise<FileStanding> {
  const { rows } = await sql<FileStanding>`
    select f.opened_on, f.closed_on, f.moved_on, exists (select 1 from file other
      where other.municipality_id = f.municipality_id and other.person_id = f.person_id and other.id <> f.id
        and other.closed_on is null) as has_open_file
    from file f where f.municipality_id = ${municipalityId} and f.id = ${fileId}`.execute(db)
  const [standing] = rows
  if (!standing) throw new Error('a file that was just reached is not there')
  return standing
}

/** Sets on which day the file closed, or opens it again, and keeps that turn with its reason. */
export async function saveClosed(ctx: Context, file: FileKey, closing: Closing): Promise<void> {
  await setClosed(ctx.db, file, { closedOn: closing.on, closeReason: closing.reason })
  await addTurn(ctx, file, { turn: 'closed', onDay: closing.on, reason: closing.reason, note: closing.note })
}

export async function saveReopened(ctx: Context, file: FileKey, why: string): Promise<void> {
  await setClosed(ctx.db, file, { closedOn: null, closeReason: null })
  await addTurn(ctx, file, { turn: 'reopened', onDay: ctx.today, reason: null, note: why })
}

async function setClosed(
  db: Db,
  { municipalityId, fileId }: FileKey,
  closed: { closedOn: LocalDate | null; closeReason: string | null },
): Promise<void> {
  await db
    .updateTable('file')
    .set(closed)
    .where('municipalityId', '=', municipalityId)
    .where('id', '=', fileId)
    .execute()
}

type Turn = { turn: 'closed' | 'reopened'; onDay: LocalDate; reason: string | null; note: string }

async function addTurn(ctx: Context, { municipalityId, fileId }: FileKey, turn: Turn): Promise<void> {
  await ctx.db
    .insertInto('fileTurn')
    .values({ municipalityId, fileId, ...turn, id: ctx.newId(), byUser: actorId(ctx) })
    .execute()
}
