import type { EnrolmentId, FileId, MunicipalityId, PersonId } from '#kernel/ids.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { actorId, type Context } from '#platform/context.ts'
import type { Db } from '#platform/database.ts'
import type { PhaseStep } from './enrolment.gate.ts'
import { Enrolment, type Extension, Observation, type PhaseFacts } from './enrolment.ts'

export type EnrolmentKey = { municipalityId: MunicipalityId; enrolmentId: EnrolmentId }

export async function findEnrolment(
  db: Db,
  key: { municipalityId: MunicipalityId; fileId: FileId; enrolmentId: EnrolmentId },
): Promise<Enrolment | undefined> {
  const row = await db
    .selectFrom('enrolment')
    .selectAll()
    .where('municipalityId', '=', key.municipalityId)
    .where('fileId', '=', key.fileId)
    .where('id', '=', key.enrolmentId)
    .executeTakeFirst()
  return row && Enrolment.parse(row)
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

export async function saveEnrolment(db: Db, enrolment: Enrolment): Promise<void> {
  const { municipalityId, id, endedOn, endReason, endNote } = enrolment
  await db
    .updateTable('enrolment')
    .set({ endedOn, endReason, endNote })
    .where('municipalityId', '=', municipalityId)
    .where('id', '=', id)
    .execute()
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
