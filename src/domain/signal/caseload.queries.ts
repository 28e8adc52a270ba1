import { sql } from 'kysely'
import type { EndReason } from '#domain/enrolment/enrolment.ts'
import { providersSeen } from '#domain/file/file.policy.ts'
import { listableFiles } from '#domain/file/file.queries.ts'
import { LAST_CONTACT_ON } from '#domain/file/last-contact.queries.ts'
import type { InstrumentId, Moment } from '#domain/instrument/instrument.ts'
import type { ProgrammeId } from '#domain/programme/programme.ts'
import { membershipsAs, Role } from '#kernel/actor.ts'
import type { EnrolmentId, FileId, MunicipalityId, OrganisationId } from '#kernel/ids.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Context } from '#platform/context.ts'
import type { AssessedFile, ListedFile } from './caseload.ts'
import type { OpenDeadline } from './open-deadline.ts'
import type { EnrolmentFacts } from './signal.ts'

export type CaseloadQuestion = {
  /** `mine`: only files on whose case team the actor is today. */
  whose: 'mine' | 'all'
  /** Part of a name or the beginning of a number; empty for everyone. */
  search: string
  /** Names are read only when something is done with all of them. */
  names: 'needed' | 'not-needed'
  /** Languages are read only when the list is filtered on them. */
  languages?: 'needed'
  /** Closed files are found by number or name, to read or to open again; open ones unless asked. */
  state?: 'open' | 'closed'
  /** Legal dates that nobody met are read up to this day; left out, none are. */
  legalDatesUntil?: LocalDate
}

/**
 * The open files that the actor may list, with the facts for signals: one query, whatever the number of files.
 * Enrolments, answers and dates come as arrays without keys: of two thousand files the keys would weigh most.
 */
export async function caseloadOf(ctx: Context, question: CaseloadQuestion): Promise<ListedFile[]> {
  const { today } = ctx
  const withNames = question.names === 'needed' || question.search !== ''
  const { rows } = await sql<FileRow>`
    select f.municipality_id, f.id, f.number, f.part, f.opened_on, f.closed_on, ${rolesOf(ctx)} as roles,
      ${withNames ? sql`p.given_name, p.family_name` : sql`null as given_name, null as family_name`},
      exists (select 1 from file_team_member t
        where t.municipality_id = f.municipality_id and t.file_id = f.id and t.role = 'case-worker'
          and t.from_on <= ${today} and (t.to_on is null or t.to_on >= ${today})) as has_case_worker,
      ${LAST_CONTACT_ON} as last_contact_on,
      (select json_agg(json_build_array(e.provider_id, e.id, e.programme_id, e.started_on, e.ended_on, e.end_reason,
          case when e.ended_on is null then (select sum(x.months) from enrolment_extension x
            where x.municipality_id = e.municipality_id and x.enrolment_id = e.id) end,
          case when e.ended_on is null then (select json_agg(json_build_array(s.phase, s.entered_on))
            from enrolment_phase s
            where s.municipality_id = e.municipality_id and s.enrolment_id = e.id) end))
        from enrolment e where e.municipality_id = f.municipality_id and e.file_id = f.id) as enrolments,
      (select json_agg(json_build_array(m.enrolment_id, m.instrument_id, m.moment, m.answered_on))
        from measurement m where m.municipality_id = f.municipality_id and m.file_id = f.id) as answers,
      ${question.languages ? SPOKEN : sql`null`} as spoken,
      ${question.legalDatesUntil ? openDates(question.legalDatesUntil) : sql`null`} as open_dates
    from file f
      ${withNames ? sql`join person p on p.municipality_id = f.municipality_id and p.id = f.person_id` : sql``}
    where f.closed_on is ${question.state === 'closed' ? sql`not null` : sql`null`} and ${listableFiles(ctx)}
      and ${question.whose === 'mine' ? onMyTeam(ctx) : sql`true`}
      and ${question.search === '' ? sql`true` : matches(question.search)}`.execute(ctx.db)
  return rows.map(({ enrolments, answers, openDates: dates, ...file }) => {
    // What another provider does stays closed to a provider here too (ENR.PROVIDER).
    const seen = providersSeen(ctx.actor, file.roles)
    const shown = (enrolments ?? []).filter(([providerId]) => seen === 'all' || seen.includes(providerId))
    return { ...file, enrolments: enrolmentsOf(shown, answers), legalDates: (dates ?? []).map(openDate) }
  })
}

const SPOKEN = sql`
  (select json_agg(json_build_object('language', l.language, 'interpreterNeeded', l.interpreter_needed))
    from person_language l where l.municipality_id = f.municipality_id and l.person_id = f.person_id)`

// Per file by its key: joined to a list of all dates of the municipality, the team would be read again for each date.
const openDates = (until: LocalDate) => sql`
  (select json_agg(json_build_array(d.obligation, d.rule, d.article, d.from_on, d.to_on) order by d.to_on, d.obligation)
    from deadline_index d where d.municipality_id = f.municipality_id and d.file_id = f.id
      and d.met_on is null and d.to_on <= ${until})`

/** What a row of the list shows beside its facts. Show names through `visibleName`. */
export type CaseloadDetails = {
  id: FileId
  givenName: string
  familyName: string
  caseWorkers: string[]
}

/** Adds what the rows of one page show beside their facts, in the order of `files`. */
export async function detailsOf(
  ctx: Context,
  files: readonly AssessedFile[],
): Promise<(AssessedFile & { details: CaseloadDetails })[]> {
  if (files.length === 0) return []
  const ids = files.map(({ file }) => file.id)
  const municipalities = [...new Set(files.map(({ file }) => file.municipalityId))]
  const { rows } = await sql<CaseloadDetails>`
    select f.id, p.given_name, p.family_name, coalesce((select json_agg(a.name order by a.name)
        from file_team_member t join account a on a.id = t.user_id
        where t.municipality_id = f.municipality_id and t.file_id = f.id and t.role = 'case-worker'
          and t.from_on <= ${ctx.today} and (t.to_on is null or t.to_on >= ${ctx.today})), '[]') as case_workers
    from file f join person p on p.municipality_id = f.municipality_id and p.id = f.person_id
    where f.municipality_id = any (${municipalities}::uuid[]) and f.id = any (${ids}::uuid[])`.execute(ctx.db)
  const byId = new Map(rows.map((row) => [row.id, row]))
  return files.flatMap((one) => {
    const details = byId.get(one.file.id)
    return details ? [{ ...one, details }] : []
  })
}

/** Names for the rows of one page of a list over files; only of files that were listed for this actor. */
export async function namesOfFiles(
  ctx: Context,
  files: readonly { municipalityId: MunicipalityId; fileId: FileId }[],
): Promise<ReadonlyMap<FileId, string>> {
  if (files.length === 0) return new Map()
  const municipalities = [...new Set(files.map(({ municipalityId }) => municipalityId))]
  const { rows } = await sql<{ id: FileId; name: string }>`
    select f.id, p.given_name || ' ' || p.family_name as name
    from file f join person p on p.municipality_id = f.municipality_id and p.id = f.person_id
    where f.municipality_id = any (${municipalities}::uuid[])
      and f.id = any (${files.map(({ fileId }) => fileId)}::uuid[])`.execute(ctx.db)
  return new Map(rows.map(({ id, name }) => [id, name]))
}

type EnrolmentRow = [
  providerId: OrganisationId,
  id: EnrolmentId,
  programmeId: ProgrammeId,
  startedOn: LocalDate,
  endedOn: LocalDate | null,
  endReason: EndReason | null,
  /** Of a running enrolment only, like its phases: an end that came decides for itself. */
  extendedMonths: number | null,
  entered: [phase: string, enteredOn: LocalDate][] | null,
]
type AnswerRow = [enrolmentId: EnrolmentId, instrumentId: InstrumentId, moment: Moment, answeredOn: LocalDate]
type DateRow = [
  obligation: string,
  rule: OpenDeadline['rule'],
  article: string,
  from: LocalDate,
  to: LocalDate,
]
type FileRow = Omit<ListedFile, 'enrolments' | 'legalDates'> & {
  enrolments: EnrolmentRow[] | null
  answers: AnswerRow[] | null
  openDates: DateRow[] | null
}

const openDate = ([obligation, rule, article, from, to]: DateRow): OpenDeadline => ({
  obligation,
  rule,
  article,
  from,
  to,
})

function enrolmentsOf(rows: EnrolmentRow[] | null, answers: AnswerRow[] | null): EnrolmentFacts[] {
  return (rows ?? []).map(([, id, programmeId, startedOn, endedOn, endReason, extendedMonths, entered]) => ({
    id,
    programmeId,
    startedOn,
    endedOn,
    endReason,
    extendedMonths: extendedMonths ?? 0,
    entered: (entered ?? []).map(([phase, enteredOn]) => ({ phase, enteredOn })),
    answered: (answers ?? [])
      .filter(([enrolmentId]) => enrolmentId === id)
      .map(([, instrumentId, moment, answeredOn]) => ({ instrumentId, moment, answeredOn })),
  }))
}

/**
 * The roles of the actor on each file. Most people have one role, and then listing the file says it; for the others
 * the one rule for lists is asked once per role.
 */
function rolesOf(ctx: Context) {
  const { actor } = ctx
  const held = [...new Set(membershipsAs(actor, Role.options).map(({ role }) => role))]
  if (actor.kind === 'system') return sql<Role[]>`array['case-worker']`
  if (held.length === 1) return sql<Role[]>`array[${held[0]}::text]`
  const each = held.map((role) => {
    const memberships = actor.memberships.filter((membership) => membership.role === role)
    return sql`case when ${listableFiles({ ...ctx, actor: { ...actor, memberships } })} then ${role}::text end`
  })
  return sql<Role[]>`array_remove(array[${sql.join(each)}]::text[], null)`
}

/** Files on whose case team the actor is today, as a condition on the alias `f`. */
export const onMyTeam = ({ actor, today }: Context) => sql<boolean>`
  (f.municipality_id, f.id) in (select t.municipality_id, t.file_id from file_team_member t
    where t.user_id = ${actor.kind === 'user' ? actor.userId : null}
      and t.from_on <= ${today} and (t.to_on is null or t.to_on >= ${today}))`

/** A first, coarse sieve: `selectFiles` looks again at the name that this actor may see. */
const matches = (search: string) => sql<boolean>`
  (p.search like ${`%${escaped(search.toLowerCase())}%`} or f.number like ${`${escaped(search)}%`})`

const escaped = (text: string): string => text.replace(/[\\%_]/g, (sign) => `\\${sign}`)
