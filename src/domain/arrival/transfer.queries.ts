import { sql } from 'kysely'
import { z } from 'zod'
import { type FileAccess, listableFiles } from '#domain/file/file.queries.ts'
import type { FileId, MunicipalityId, TransferId } from '#kernel/ids.ts'
import type { Context } from '#platform/context.ts'
import { arrivalMunicipalities } from './arrival.policy.ts'
import { LeftOut } from './left-out.ts'
import { AskedPerson, type HealthNote, type Side, type TransferFacts, TransferPackage } from './transfer.ts'

export type Transfer = TransferFacts & {
  id: TransferId
  /** Where the file comes from. */
  municipalityId: MunicipalityId
  toMunicipalityId: MunicipalityId
  newFileId: FileId | null
  from: string
  to: string
  side: Side
  /** Whom it is about; null when nobody was named. */
  person: Pick<AskedPerson, 'givenName' | 'familyName'> | null
  /** Null also on the side that sends, for whom the file is not there (any more). */
  asked: AskedPerson | null
  contents: TransferPackage | null
  /** What of it could not be taken over; for the receiver. */
  leftOut: readonly LeftOut[]
  reason: string | null
}

type Row = Omit<Transfer, 'asked' | 'contents' | 'side' | 'person' | 'leftOut'> & {
  asked: unknown
  leftOut: unknown
  /** Names only; all that goes along lies apart. */
  sent: { person: Transfer['person'] } | null
  contents: unknown
  /** Whether the sender may open the file: it is theirs, and nobody took it over before today. */
  opensFile: boolean
}

const selected = (
  ctx: Context,
) => sql`t.id, t.municipality_id, t.to_municipality_id, t.file_id, t.new_file_id, t.asked, t.asked_on,
  t.package as sent, (select c.contents from file_transfer_contents c
    where c.municipality_id = t.municipality_id and c.transfer_id = t.id) as contents,
  t.moved_in_on, t.sent_on, t.withdrawn_on, t.accepted_on, t.rejected_on, t.refused_on, t.reason, t.left_out,
  (select m.name from trede.municipalities_here() m where m.id = t.municipality_id) as "from",
  (select m.name from trede.municipalities_here() m where m.id = t.to_municipality_id) as "to",
  t.file_id is null or exists (select 1 from file f where f.municipality_id = t.municipality_id
    and f.id = t.file_id and (${listableFiles(ctx)})) as opens_file`

const ownOf = (ctx: Context): MunicipalityId[] => arrivalMunicipalities(ctx.actor).map(({ id }) => id)

function transferOf({ sent, opensFile, ...row }: Row, { actor }: Context): Transfer {
  const isReceiver = arrivalMunicipalities(actor).some(({ id }) => id === row.toMunicipalityId)
  const asked = row.asked === null ? null : AskedPerson.parse(row.asked)
  const contents = row.contents === null ? null : TransferPackage.parse(row.contents)
  // Who sends reads that it went; what went only while the file is theirs (ARR.TRANSFER.ACCESS).
  const isClosed = !isReceiver && !opensFile
  return {
    ...row,
    side: isReceiver ? 'receiver' : 'sender',
    person: namesOf(sent?.person ?? asked),
    asked: isClosed ? null : asked,
    contents: isClosed ? null : contents,
    leftOut: isReceiver ? z.array(LeftOut).parse(row.leftOut) : [],
  }
}

const namesOf = (person: Transfer['person']): Transfer['person'] =>
  person && { givenName: person.givenName, familyName: person.familyName }

/** One transfer, for case workers of the municipality that sends or of the one that receives; undefined otherwise. */
export async function findTransfer(ctx: Context, id: TransferId): Promise<Transfer | undefined> {
  const own = ownOf(ctx)
  const { rows } = await sql<Row>`select ${selected(ctx)} from file_transfer t
    where t.id = ${id} and (t.municipality_id = any (${own}::uuid[]) or t.to_municipality_id = any (${own}::uuid[]))`.execute(
    ctx.db,
  )
  return rows[0] && transferOf(rows[0], ctx)
}

/** The newest transfers that this actor's municipalities send or receive; what waits for somebody comes first. */
export async function transfersOf(ctx: Context): Promise<Transfer[]> {
  const own = ownOf(ctx)
  if (own.length === 0) return []
  const { rows } = await sql<Row>`select ${selected(ctx)} from file_transfer t
    where t.municipality_id = any (${own}::uuid[]) or t.to_municipality_id = any (${own}::uuid[])
    order by num_nonnulls(t.withdrawn_on, t.accepted_on, t.rejected_on, t.refused_on), t.id desc
    limit ${SHOWN}`.execute(ctx.db)
  return rows.map((row) => transferOf(row, ctx))
}

const SHOWN = 200

export type Destination = OtherMunicipality & {
  /** The transfer by which this file is offered to it, or went to it. */
  transferId: TransferId | null
}

/** Where a file could go, and whether it is on its way to one of them, in one query. */
export async function destinationsOf(
  ctx: Context,
  { municipalityId, fileId }: Pick<FileAccess, 'municipalityId' | 'fileId'>,
): Promise<Destination[]> {
  const { rows } = await sql<Destination>`select m.id, m.name, t.id as transfer_id
    from trede.municipalities_here() m
    left join file_transfer t on t.municipality_id = ${municipalityId} and t.file_id = ${fileId}
      and t.to_municipality_id = m.id and t.withdrawn_on is null and t.rejected_on is null
    where m.id <> ${municipalityId} order by m.name`.execute(ctx.db)
  return rows
}

/** Health that went along; for both sides' case workers. */
export async function healthOf(
  ctx: Context,
  { municipalityId, id }: Pick<Transfer, 'municipalityId' | 'id'>,
): Promise<HealthNote | undefined> {
  const { rows } = await sql<HealthNote>`select words, reason from file_transfer_health
    where municipality_id = ${municipalityId} and transfer_id = ${id}`.execute(ctx.db)
  return rows[0]
}

export type OtherMunicipality = { id: MunicipalityId; name: string }

/** The other municipalities on this Trede, by name. */
export async function otherMunicipalities(
  ctx: Context,
  own: readonly MunicipalityId[],
): Promise<OtherMunicipality[]> {
  const { rows } = await sql<OtherMunicipality>`select id, name from trede.municipalities_here()
    where id <> all (${[...own]}::uuid[]) order by name`.execute(ctx.db)
  return rows
}
