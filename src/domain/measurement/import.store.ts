import { sql } from 'kysely'
import type { Answers } from '#domain/instrument/answers.ts'
import type { InstrumentId, Moment } from '#domain/instrument/instrument.ts'
import type { ProgrammeId } from '#domain/programme/programme.ts'
import type { EnrolmentId, FileId, MunicipalityId, OrganisationId, PersonId } from '#kernel/ids.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { actorId, type Context } from '#platform/context.ts'
import type { Db } from '#platform/database.ts'
import { partedAnswers } from './measurement.policy.ts'

/** Two imports into one municipality wait for each other, or both would open a file for the same person. */
export async function lockImports(db: Db, municipalityId: MunicipalityId): Promise<void> {
  // PostgreSQL plans the check of a foreign key once per connection, here while the tables may still be empty. It
  // would read all of them for every row of the rest of the file.
  await sql`select pg_advisory_xact_lock(hashtext('import'), hashtext(${municipalityId})),
    set_config('enable_seqscan', 'off', true)`.execute(db)
}

export type ImportedRespondent = {
  reference: string
  personId: PersonId
  fileId: FileId
  enrolmentId: EnrolmentId
  startedOn: LocalDate
}

/** The people of earlier imports, with the first time they were in the programme. */
export async function findRespondents(
  db: Db,
  key: { municipalityId: MunicipalityId; programmeId: ProgrammeId },
  references: readonly string[],
): Promise<ImportedRespondent[]> {
  const { rows } = await sql<ImportedRespondent>`
    select p.reference, p.id as person_id, e.file_id, e.id as enrolment_id, e.started_on
    from person p join enrolment e on e.municipality_id = p.municipality_id and e.person_id = p.id
      and e.programme_id = ${key.programmeId} and e.ordinal = 1
    where p.municipality_id = ${key.municipalityId} and p.reference = any (${[...references]}::text[])`.execute(
    db,
  )
  return rows
}

export type KnownResponse = {
  personId: PersonId
  instrumentId: InstrumentId
  moment: Moment
  instrumentVersion: number
  answers: Answers
}

/** Everything these people answered before, once per moment. */
export async function findResponses(
  db: Db,
  { municipalityId, programmeId }: { municipalityId: MunicipalityId; programmeId: ProgrammeId },
  people: readonly PersonId[],
): Promise<KnownResponse[]> {
  const { rows } = await sql<KnownResponse>`
    select m.person_id, m.instrument_id, m.moment, m.instrument_version,
      m.answers || coalesce(h.answers, '{}') as answers
    from measurement m
      left join measurement_health h on h.municipality_id = m.municipality_id and h.measurement_id = m.id
    where m.municipality_id = ${municipalityId} and m.programme_id = ${programmeId}
      and m.person_id = any (${[...people]}::uuid[]) and m.instance = 1`.execute(db)
  return rows
}

export type ImportedMeasurement = Omit<KnownResponse, 'answers'> & {
  id: string
  fileId: FileId
  enrolmentId: EnrolmentId
  answeredOn: LocalDate
  answers: Answers
}

/** One statement for all, with their health apart (MEA.HEALTH): an import brings thousands. */
export async function insertImportedMeasurements(
  ctx: Context,
  { municipalityId, programmeId }: { municipalityId: MunicipalityId; programmeId: ProgrammeId },
  measurements: readonly ImportedMeasurement[],
): Promise<void> {
  const parted = measurements.map((one) => {
    const { open, health } = partedAnswers(one.instrumentId, one.answers)
    return { ...one, answers: open, health }
  })
  await sql`
    with given as materialized (
      select * from jsonb_to_recordset(${JSON.stringify(parted)}::jsonb) as r("id" uuid, "fileId" uuid,
        "personId" uuid, "enrolmentId" uuid, "instrumentId" text, "instrumentVersion" smallint, "moment" text,
        "answeredOn" date, "answers" jsonb, "health" jsonb)),
    added as (
    insert into measurement (municipality_id, id, file_id, person_id, enrolment_id, programme_id,
      instrument_id, instrument_version, moment, answered_on, locale, answers, on_behalf, by_user)
    select ${municipalityId}, r."id", r."fileId", r."personId", r."enrolmentId", ${programmeId}, r."instrumentId",
      r."instrumentVersion", r."moment", r."answeredOn", 'nl', r."answers", false, ${actorId(ctx)}
    from given r)
    insert into measurement_health (municipality_id, measurement_id, enrolment_id, file_id, answers)
    select ${municipalityId}, r."id", r."enrolmentId", r."fileId", r."health"
    from given r where jsonb_typeof(r."health") = 'object'`.execute(ctx.db)
}

/** The municipality's own organisation, or the partner of that name that it works with on a day. */
export async function findProvider(
  db: Db,
  municipalityId: MunicipalityId,
  { partner, today }: { partner: string | null; today: LocalDate },
): Promise<OrganisationId | undefined> {
  const { rows } = await sql<{ id: OrganisationId }>`
    select o.id from organisation o
    where ${partner}::text is null and o.municipality_id = ${municipalityId}
      or o.kind = 'provider' and o.name = ${partner} and exists (select from cooperation c
        where c.municipality_id = ${municipalityId} and c.organisation_id = o.id
          and c.from_on <= ${today} and (c.to_on is null or c.to_on >= ${today}))`.execute(db)
  return rows[0]?.id
}
