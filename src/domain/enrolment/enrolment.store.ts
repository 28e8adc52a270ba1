import { isPrivateReason } from '#domain/file/file.policy.ts'
import type { EnrolmentId, FileId, MunicipalityId, PersonId } from '#kernel/ids.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { actorId, type Context } from '#platform/context.ts'
import type { Db } from '#platform/database.ts'
import type { PhaseStep } from './enrolment.gate.ts'
import { Enrolment, type Extension, Observation, type PhaseFacts } from './enrolment.ts'

export type EnrolmentKey = { municipalityId: MunicipalityId; enrolmentId: EnrolmentId }

/** One enrolment; why it ended as far as the database opens that to the reader (ENR.END-PRIVATE). */
export async function findEnrolment(
  db: Db,
  key: { municipalityId: MunicipalityId; fileId: FileId; enrolmentId: EnrolmentId },
): Promise<Enrolment | undefined> {
  const row = await db
    .selectFrom('enrolment as e')
    .leftJoin('enrolmentEndReason as x', (join) =>
      join.onRef('x.municipalityId', '=', 'e.municipalityId').onRef('x.enrolmentId', '=', 'e.id'),
    )
    .selectAll('e')
    .select(['x.reason', 'x.note'])
    .where('e.municipalityId', '=', key.municipalityId)
    .where('e.fileId', '=', key.fileId)
    .where('e.id', '=', key.enrolmentId)
    .executeTakeFirst()
  return (
    row &&
    Enrolment.parse({ ...row, endReason: row.endReason ?? row.reason, endNote: row.endNote ?? row.note })
  )
}

export async function findEarlier(
  db: Db,
  key: { municipalityId: MunicipalityId; personId: PersonId; programmeId: string },
): Promise<Enrolment[]> {
  const rows = await db
    .selectFrom('enrolment')
    .selectAll()
    .where('municipalityId', '=', key.municipalityId)
    .where('personId', '=', key.personId)
    .where('programmeId', '=', key.programmeId)
    .orderBy('ordinal')
    .execute()
  return rows.map((row) => Enrolment.parse(row))
}

export async function findPhaseFacts(db: Db, key: EnrolmentKey): Promise<PhaseFacts> {
  const entered = await db
    .selectFrom('enrolmentPhase')
    .select(['phase', 'enteredOn'])
    .where('municipalityId', '=', key.municipalityId)
    .where('enrolmentId', '=', key.enrolmentId)
    .execute()
  const observations = await db
    .selectFrom('gateObservation')
    .select(['competence', 'observedOn', 'level', 'evidence'])
    .where('municipalityId', '=', key.municipalityId)
    .where('enrolmentId', '=', key.enrolmentId)
    .orderBy('observedOn')
    .orderBy('id')
    .execute()
  return { entered, observations: observations.map((row) => Observation.parse(row)) }
}

export async function addEnrolment(ctx: Context, enrolment: Enrolment): Promise<void> {
  await ctx.db
    .insertInto('enrolment')
    .values({ ...enrolment, enrolledBy: actorId(ctx) })
    .execute()
}

/** Writes the end of an enrolment; a private reason goes apart, and who wrote it may not read it back. */
export async function saveEnd(db: Db, enrolment: Enrolment): Promise<void> {
  const { municipalityId, id, fileId, endedOn, endReason: reason, endNote: note } = enrolment
  const isPrivate = isPrivateReason(reason)
  await db
    .updateTable('enrolment')
    .set({ endedOn, endReason: isPrivate ? null : reason, endNote: isPrivate ? null : note })
    .where('municipalityId', '=', municipalityId)
    .where('id', '=', id)
    .execute()
  if (reason === null || !isPrivate) return
  const apart = { municipalityId, enrolmentId: id, fileId, reason, note }
  await db.insertInto('enrolmentEndReason').values(apart).execute()
}

export async function addPhase(ctx: Context, key: EnrolmentKey, step: PhaseStep): Promise<void> {
  await ctx.db
    .insertInto('enrolmentPhase')
    .values({ ...key, ...step, byUser: actorId(ctx) })
    .execute()
}

export async function addObservation(ctx: Context, key: EnrolmentKey, observation: Observation) {
  await ctx.db
    .insertInto('gateObservation')
    .values({ ...key, ...observation, id: ctx.newId(), byUser: actorId(ctx) })
    .execute()
}

/** @returns false when an extension was already decided on that day; then nothing changes */
export async function addExtension(
  ctx: Context,
  key: EnrolmentKey,
  extension: Extension & { decidedOn: LocalDate },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await ctx.db
    .insertInto('enrolmentExtension')
    .values({ ...key, ...extension, byUser: actorId(ctx) })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** The providers that may run a programme here: the municipality itself and the partners it works with today. */
export async function isProviderHere(
  db: Db,
  key: { municipalityId: MunicipalityId; providerId: Enrolment['providerId'] },
  today: LocalDate,
): Promise<boolean> {
  const row = await db
    .selectFrom('organisation as o')
    .leftJoin('cooperation as c', (join) =>
      join.onRef('c.organisationId', '=', 'o.id').on('c.municipalityId', '=', key.municipalityId),
    )
    .select('o.id')
    .where('o.id', '=', key.providerId)
    .where((eb) =>
      eb.or([
        eb('o.municipalityId', '=', key.municipalityId),
        eb.and([
          eb('o.kind', '=', 'provider'),
          eb('c.fromOn', '<=', today),
          eb.or([eb('c.toOn', 'is', null), eb('c.toOn', '>=', today)]),
        ]),
      ]),
    )
    .executeTakeFirst()
  return row !== undefined
}
