import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { z } from 'zod'
import type { FileId, MunicipalityId, ReportAdditionId } from '#kernel/ids.ts'
import { actorId, type Context } from '#platform/context.ts'
import type { Db } from '#platform/database.ts'
import { Addition, Given, type Giving, type ReportRef } from './talk-report.ts'

type Key = { municipalityId: MunicipalityId; fileId: FileId }

const Pieces = z.object({ given: Given.nullable(), additions: z.array(Addition) })

/** What the person got of a report, and what was added to it, oldest first, in one query. */
export async function findPieces(db: Db, { municipalityId, fileId }: Key, { kind, id }: ReportRef) {
  const ofReport = (alias: string) => sql`${sql.ref(`${alias}.municipality_id`)} = ${municipalityId}
    and ${sql.ref(`${alias}.file_id`)} = ${fileId} and ${sql.ref(`${alias}.kind`)} = ${kind}
    and ${sql.ref(`${alias}.subject_id`)} = ${id}`
  const given = sql`json_build_object('on', g.given_on, 'manner', g.manner,
    'by', (select a.name from account a where a.id = g.given_by))`
  const { rows } = await sql`select
    (select ${given} from given_report g where ${ofReport('g')} and g.addition_id is null) as given,
    coalesce((select json_agg(json_build_object('id', d.id, 'writtenOn', d.written_on, 'words', d.words,
        'by', (select a.name from account a where a.id = d.by_user),
        'given', (select ${given} from given_report g
          where g.municipality_id = d.municipality_id and g.subject_id = d.subject_id and g.addition_id = d.id))
        order by d.id)
      from report_addition d where ${ofReport('d')}), '[]') as additions`.execute(db)
  return Pieces.parse(rows[0])
}

export async function addAddition(
  ctx: Context,
  { municipalityId, fileId }: Key,
  { ref, id, words }: { ref: ReportRef; id: ReportAdditionId; words: string },
): Promise<void> {
  const { kind, id: subjectId } = ref
  await ctx.db
    .insertInto('reportAddition')
    .values({
      municipalityId,
      fileId,
      kind,
      subjectId,
      id,
      words,
      writtenOn: ctx.today,
      byUser: actorId(ctx),
    })
    .execute()
}

type GivenPiece = {
  ref: ReportRef
  additionId: ReportAdditionId | null
  giving: Giving
  pdf: Uint8Array
  languages: string[]
}

export async function addGiven(
  ctx: Context,
  { municipalityId, fileId }: Key,
  { ref, additionId, giving, pdf, languages }: GivenPiece,
): Promise<void> {
  await ctx.db
    .insertInto('givenReport')
    .values({
      municipalityId,
      fileId,
      kind: ref.kind,
      subjectId: ref.id,
      additionId,
      id: ctx.newId(),
      givenOn: giving.on,
      manner: giving.manner,
      pdf: Buffer.from(pdf),
      languages,
      sha256: createHash('sha256').update(pdf).digest('hex'),
      givenBy: actorId(ctx),
    })
    .execute()
}

/** The letter as it was given; undefined when this piece was not. */
export async function findGivenLetter(
  db: Db,
  { municipalityId }: Key,
  { ref, additionId }: { ref: ReportRef; additionId: ReportAdditionId | null },
): Promise<Uint8Array | undefined> {
  const { rows } = await sql<{ pdf: Uint8Array }>`select pdf from given_report
    where municipality_id = ${municipalityId} and kind = ${ref.kind} and subject_id = ${ref.id}
      and addition_id is not distinct from ${additionId}::uuid`.execute(db)
  return rows[0]?.pdf
}
