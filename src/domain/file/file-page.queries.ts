import { sql } from 'kysely'
import { Goal } from '#domain/instrument/goals.ts'
import type { InstrumentId, Moment } from '#domain/instrument/instrument.ts'
import type { LanguageSkill, PersonDetails } from '#domain/person/person.ts'
import type { ProgrammeId } from '#domain/programme/programme.ts'
import type { Role } from '#kernel/actor.ts'
import type { EnrolmentId, TeamMemberId } from '#kernel/ids.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Context } from '#platform/context.ts'
import { type FilePart, isPrivateReason, providersSeen } from './file.policy.ts'
import type { FileAccess } from './file.queries.ts'
import type { ContactKind } from './file.ts'
import { type HeldTalk, LAST_CONTACT } from './last-contact.queries.ts'

export type Parts = ReadonlySet<FilePart>

type ReachDetails = Pick<PersonDetails, 'phone' | 'email' | 'address' | 'formOfAddress' | 'contactLanguage'>
type BackgroundDetails = Pick<
  PersonDetails,
  | 'birthDate'
  | 'sex'
  | 'originCountry'
  | 'arrivedInNetherlandsOn'
  | 'arrivedInMunicipalityOn'
  | 'permitGrantedOn'
>

/** Someone who works, worked or will work on a file. */
export type TeamMember = {
  id: TeamMemberId
  name: string
  organisation: string | null
  role: Role
  from: LocalDate
  to: LocalDate | null
}

export type HeldPlan = {
  datedOn: LocalDate
  route: 'B1' | 'O' | 'Z' | null
  level: string | null
  by: 'us' | 'other'
  termEndsOn: LocalDate | null
}

/** The head of a file. What the roles of the reader do not open is null or empty, whoever renders it. */
export type FileCard = {
  number: string
  givenName: string
  familyName: string | null
  part: string | null
  openedOn: LocalDate
  closedOn: LocalDate | null
  reach: (ReachDetails & { languages: readonly LanguageSkill[] }) | null
  background: BackgroundDetails | null
  /** The last time there was contact, a talk too; someone who did not come is no contact. */
  lastContact: { heldOn: LocalDate; kind: ContactKind | HeldTalk } | null
  goals: readonly Goal[]
  /** The plan (PIP) that holds and the last day of the term; null before the first, and for who may not see it. */
  road: HeldPlan | null
  /** Case workers first, then who came last. */
  team: readonly TeamMember[]
}

type CardRow = ReachDetails &
  BackgroundDetails & {
    number: string
    part: string | null
    openedOn: LocalDate
    closedOn: LocalDate | null
    givenName: string
    familyName: string
    languages: LanguageSkill[]
    lastContact: FileCard['lastContact']
    road: HeldPlan | null
    goals: string[]
    team: TeamMember[]
  }

/** Who this file is about, as far as `parts` may be seen, in one query. */
export async function fileCard(ctx: Context, file: FileAccess, parts: Parts): Promise<FileCard> {
  const { rows } = await sql<CardRow>`
    select f.number, f.part, f.opened_on, f.closed_on, p.given_name, p.family_name, p.birth_date, p.sex,
      p.origin_country, p.phone, p.email, p.address, p.form_of_address, p.contact_language,
      p.arrived_in_netherlands_on, p.arrived_in_municipality_on, p.permit_granted_on,
      coalesce((select json_agg(json_build_object('language', l.language, 'level', l.level,
          'interpreterNeeded', l.interpreter_needed) order by l.level = 'native' desc, l.language)
        from person_language l
        where l.municipality_id = p.municipality_id and l.person_id = p.id), '[]') as languages,
      ${LAST_CONTACT} as last_contact,
      (select json_build_object('datedOn', i.on_day, 'route', i.detail ->> 'route', 'level', i.detail ->> 'level',
          'by', i.detail ->> 'by', 'termEndsOn', (select d.to_on from deadline_index d
            where d.municipality_id = f.municipality_id and d.file_id = f.id and d.obligation = 'term'))
        from integration_fact i
        where i.municipality_id = f.municipality_id and i.file_id = f.id and i.kind = 'plan'
          and i.withdrawn_on is null order by i.on_day desc, i.id desc limit 1) as road,
      coalesce((select json_agg(substr(chosen.key, 6)) from (select m.answers from measurement m
          where m.municipality_id = f.municipality_id and m.file_id = f.id and m.instrument_id = 'start-form'
          order by m.answered_on desc, m.id desc limit 1) newest, jsonb_each_text(newest.answers) chosen
        where chosen.key like 'goal-%' and chosen.value = 'goal'), '[]') as goals,
      coalesce((select json_agg(json_build_object('id', t.id, 'name', coalesce(a.name, 'onbekend'),
          'organisation', o.name, 'role', t.role, 'from', t.from_on, 'to', t.to_on)
          order by t.role <> 'case-worker', t.from_on desc, a.name)
        from file_team_member t left join account a on a.id = t.user_id
          left join organisation o on o.id = t.organisation_id
        where t.municipality_id = f.municipality_id and t.file_id = f.id), '[]') as team
    from file f join person p on p.municipality_id = f.municipality_id and p.id = f.person_id
    where f.municipality_id = ${file.municipalityId} and f.id = ${file.fileId}`.execute(ctx.db)
  const row = rows[0]
  if (!row) throw new Error('a file that was just reached has no person')
  return cardOf(row, parts)
}

const cardOf = (row: CardRow, parts: Parts): FileCard => ({
  number: row.number,
  givenName: row.givenName,
  familyName: parts.has('full-name') ? row.familyName : null,
  part: parts.has('background') ? row.part : null,
  openedOn: row.openedOn,
  closedOn: row.closedOn,
  reach: parts.has('contact-details') ? reachOf(row) : null,
  background: parts.has('background') ? backgroundOf(row) : null,
  lastContact: parts.has('contacts') ? row.lastContact : null,
  goals: parts.has('goals') ? Goal.options.filter((goal) => row.goals.includes(goal)) : [],
  road: parts.has('integration') || parts.has('progress') ? row.road : null,
  team: parts.has('team') ? row.team : [],
})

const reachOf = ({ phone, email, address, formOfAddress, contactLanguage, languages }: CardRow) => ({
  phone,
  email,
  address,
  formOfAddress,
  contactLanguage,
  languages,
})

const backgroundOf = (row: CardRow): BackgroundDetails => ({
  birthDate: row.birthDate,
  sex: row.sex,
  originCountry: row.originCountry,
  arrivedInNetherlandsOn: row.arrivedInNetherlandsOn,
  arrivedInMunicipalityOn: row.arrivedInMunicipalityOn,
  permitGrantedOn: row.permitGrantedOn,
})

/** The facts of one enrolment; phase, what is due and status are derived from them by the programme's rules. */
export type FileEnrolment = {
  id: EnrolmentId
  programmeId: ProgrammeId
  ordinal: number
  provider: string | null
  startedOn: LocalDate
  endedOn: LocalDate | null
  /** Null while it runs, and for who may not see why: a reason can be health. */
  endReason: string | null
  extendedMonths: number
  entered: readonly { phase: string; enteredOn: LocalDate }[]
  answered: readonly { instrumentId: InstrumentId; moment: Moment; answeredOn: LocalDate }[]
  asked: readonly { instrumentId: InstrumentId; moment: Moment; askedOn: LocalDate }[]
}

/** The programmes of a file, running ones first; nothing for who may not see programmes. */
export async function enrolmentsOfFile(
  ctx: Context,
  file: FileAccess,
  parts: Parts,
): Promise<FileEnrolment[]> {
  if (!parts.has('programmes')) return []
  const { rows } = await sql<FileEnrolment>`
    select e.id, e.programme_id, e.ordinal, o.name as provider, e.started_on, e.ended_on,
      coalesce(e.end_reason, (select x.reason from enrolment_end_reason x
        where x.municipality_id = e.municipality_id and x.enrolment_id = e.id)) as end_reason,
      (select coalesce(sum(x.months), 0)::int from enrolment_extension x
        where x.municipality_id = e.municipality_id and x.enrolment_id = e.id) as extended_months,
      coalesce((select json_agg(json_build_object('phase', h.phase, 'enteredOn', h.entered_on) order by h.entered_on)
        from enrolment_phase h
        where h.municipality_id = e.municipality_id and h.enrolment_id = e.id), '[]') as entered,
      coalesce((select json_agg(json_build_object('instrumentId', m.instrument_id, 'moment', m.moment,
          'answeredOn', m.answered_on) order by m.answered_on) from measurement m
        where m.municipality_id = e.municipality_id and m.enrolment_id = e.id), '[]') as answered,
      coalesce((select json_agg(json_build_object('instrumentId', q.instrument_id, 'moment', q.moment,
          'askedOn', q.asked_on) order by q.asked_on) from measurement_request q
        where q.municipality_id = e.municipality_id and q.enrolment_id = e.id), '[]') as asked
    from enrolment e left join organisation o on o.id = e.provider_id
    where e.municipality_id = ${file.municipalityId} and e.file_id = ${file.fileId} and ${ofSeenProvider(ctx, file)}
    order by e.ended_on is not null, e.started_on desc, e.id
    limit 50`.execute(ctx.db)
  return rows.map((row) => ({ ...row, endReason: shownReason(row.endReason, parts) }))
}

/** The enrolments (alias e) whose provider this reader may look at. */
export function ofSeenProvider(ctx: Context, file: FileAccess) {
  const seen = providersSeen(ctx.actor, file.roles)
  return seen === 'all' ? sql`true` : sql`e.provider_id = any (${[...seen]}::uuid[])`
}

/** A private reason for an end is for who may read of health; rule ENR.END-PRIVATE. */
export const shownReason = (reason: string | null, parts: Parts): string | null =>
  parts.has('health-answers') || !isPrivateReason(reason) ? reason : null
