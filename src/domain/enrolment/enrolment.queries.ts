import { sql } from 'kysely'
import { partsFor } from '#domain/file/file.policy.ts'
import { type FileAccess, fileFor } from '#domain/file/file.queries.ts'
import { shownReason } from '#domain/file/file-page.queries.ts'
import type { InstrumentId, Moment } from '#domain/instrument/instrument.ts'
import type { Role } from '#kernel/actor.ts'
import type { EnrolmentId, FileId, MeasurementId, MunicipalityId, OrganisationId } from '#kernel/ids.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Context } from '#platform/context.ts'
import { mayOnEnrolment, rolesOnEnrolment } from './enrolment.policy.ts'
import { findEnrolment } from './enrolment.store.ts'
import type { Enrolment, Observation } from './enrolment.ts'

/** Where something happens: always an enrolment of a file, so that the file's reach decides. */
export type EnrolmentAddress = { fileId: FileId; enrolmentId: EnrolmentId }

/** An enrolment that exists for this actor, and what they are on it. */
export type EnrolmentAccess = { file: FileAccess; enrolment: Enrolment; roles: readonly Role[] }

/**
 * The one question before anything is done with an enrolment: is it there for this actor?
 * @param lock waits for other changes of the same file, for commands
 * @returns undefined both when it does not exist and when it is not theirs to see
 */
export async function enrolmentFor(
  ctx: Context,
  { fileId, enrolmentId }: EnrolmentAddress,
  lock?: 'lock',
): Promise<EnrolmentAccess | undefined> {
  const file = await fileFor(ctx, fileId, lock)
  if (!file) return undefined
  const enrolment = await findEnrolment(ctx.db, { municipalityId: file.municipalityId, fileId, enrolmentId })
  if (!enrolment) return undefined
  const roles = rolesOnEnrolment(ctx.actor, file.roles, enrolment.providerId)
  return mayOnEnrolment(roles, 'see') ? { file, enrolment, roles } : undefined
}

export type SeenObservation = Observation & { by: string | null }

/** What happened around an enrolment. What the roles of the reader do not open is null or empty. */
export type EnrolmentCourse = {
  provider: string | null
  endReason: Enrolment['endReason']
  endNote: string | null
  entered: readonly { phase: string; enteredOn: LocalDate; note: string | null; by: string | null }[]
  extensions: readonly { decidedOn: LocalDate; months: number; reason: string | null; by: string | null }[]
  observations: readonly SeenObservation[]
  answered: readonly {
    id: MeasurementId
    instrumentId: InstrumentId
    moment: Moment
    answeredOn: LocalDate
    by: string | null
  }[]
  asked: readonly { instrumentId: InstrumentId; moment: Moment; askedOn: LocalDate }[]
}

type CourseRow = Omit<EnrolmentCourse, 'endReason' | 'endNote'>

/** The course of one enrolment for its page, in one query. */
export async function enrolmentCourse(ctx: Context, access: EnrolmentAccess): Promise<EnrolmentCourse> {
  const { enrolment } = access
  const { rows } = await sql<CourseRow>`
    select o.name as provider,
      coalesce((select json_agg(json_build_object('phase', h.phase, 'enteredOn', h.entered_on, 'note', h.note,
          'by', a.name) order by h.entered_on)
        from enrolment_phase h left join account a on a.id = h.by_user
        where h.municipality_id = e.municipality_id and h.enrolment_id = e.id), '[]') as entered,
      coalesce((select json_agg(json_build_object('decidedOn', x.decided_on, 'months', x.months,
          'reason', x.reason, 'by', a.name) order by x.decided_on)
        from enrolment_extension x left join account a on a.id = x.by_user
        where x.municipality_id = e.municipality_id and x.enrolment_id = e.id), '[]') as extensions,
      coalesce((select json_agg(json_build_object('competence', g.competence, 'observedOn', g.observed_on,
          'level', g.level, 'evidence', g.evidence, 'by', a.name) order by g.observed_on, g.id)
        from gate_observation g left join account a on a.id = g.by_user
        where g.municipality_id = e.municipality_id and g.enrolment_id = e.id), '[]') as observations,
      coalesce((select json_agg(json_build_object('id', m.id, 'instrumentId', m.instrument_id,
          'moment', m.moment, 'answeredOn', m.answered_on, 'by', a.name) order by m.answered_on)
        from measurement m left join account a on a.id = m.by_user
        where m.municipality_id = e.municipality_id and m.enrolment_id = e.id), '[]') as answered,
      coalesce((select json_agg(json_build_object('instrumentId', q.instrument_id, 'moment', q.moment,
          'askedOn', q.asked_on) order by q.asked_on)
        from measurement_request q
        where q.municipality_id = e.municipality_id and q.enrolment_id = e.id), '[]') as asked
    from enrolment e left join organisation o on o.id = e.provider_id
    where e.municipality_id = ${enrolment.municipalityId} and e.id = ${enrolment.id}`.execute(ctx.db)
  const row = rows[0]
  if (!row) throw new Error('an enrolment that was just reached is gone')
  return shownTo(access, row)
}

/** Facts and their days are for everyone who sees the enrolment; words about a person only for who guides them. */
function shownTo({ enrolment, roles }: EnrolmentAccess, row: CourseRow): EnrolmentCourse {
  const seesNotes = mayOnEnrolment(roles, 'see-notes')
  const parts = partsFor(roles)
  const reason = shownReason(enrolment.endReason, parts)
  return {
    ...row,
    endReason: reason === null ? null : enrolment.endReason,
    endNote: seesNotes && reason !== null ? enrolment.endNote : null,
    entered: row.entered.map((one) => ({ ...one, note: seesNotes ? one.note : null })),
    extensions: row.extensions.map((one) => ({ ...one, reason: seesNotes ? one.reason : null })),
    observations: mayOnEnrolment(roles, 'see-evidence') ? row.observations : [],
    answered: parts.has('measurements') ? row.answered : [],
    asked: parts.has('measurements') ? row.asked : [],
  }
}

export const extendedMonths = ({ extensions }: Pick<EnrolmentCourse, 'extensions'>): number =>
  extensions.reduce((months, one) => months + one.months, 0)

export type Provider = { id: OrganisationId; name: string }

/** Who may run a programme here today: the municipality itself first, then the providers that work for it. */
export async function providersIn(ctx: Context, municipalityId: MunicipalityId): Promise<Provider[]> {
  const { rows } = await sql<Provider>`
    select o.id, o.name from organisation o
    where o.municipality_id = ${municipalityId} or (o.kind = 'provider' and exists (
      select 1 from cooperation c where c.organisation_id = o.id and c.municipality_id = ${municipalityId}
        and c.from_on <= ${ctx.today} and (c.to_on is null or c.to_on >= ${ctx.today})))
    order by o.municipality_id is null, o.name
    limit 200`.execute(ctx.db)
  return rows
}
