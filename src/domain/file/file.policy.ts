import { type Actor, type Membership, membershipsAs, type Role } from '#kernel/actor.ts'
import { contains } from '#kernel/date-range.ts'
import type { MunicipalityId, OrganisationId, UserId } from '#kernel/ids.ts'
import type { LocalDate } from '#kernel/local-date.ts'

/** Everything about a file that decides who may see it; no content of the file itself. */
export type FileReach = {
  municipalityId: MunicipalityId
  /** The day on which another municipality took the file over. */
  movedOn: LocalDate | null
  team: readonly {
    userId: UserId
    organisationId: OrganisationId
    role: Role
    /** The team inside the municipality that this worker belongs to. */
    workTeam: string | null
    from: LocalDate
    to: LocalDate | null
  }[]
  /** Providers at which this person is or was enrolled. */
  providers: readonly OrganisationId[]
  /** Trainers of the groups this person is in today. */
  trainers: readonly { userId: UserId; organisationId: OrganisationId }[]
}

// A manager's job gives figures, an administrator's gives settings; neither gives a file.
export const MUNICIPAL: readonly Role[] = ['case-worker', 'career-coach']
/** Roles that a place on the case team opens the file to. */
export const ON_THE_TEAM: readonly Role[] = [
  'case-worker',
  'career-coach',
  'programme-coordinator',
  'volunteer-coach',
  'bridge-builder',
  'social-guide',
  'language-school',
]

/**
 * In which roles someone may look at this file today; none means that for them it is not there.
 * Rights come from the scope of a municipal job, the case team, the enrolment or the group. They only add, until the
 * file has moved: from the day after another municipality took it over it is nobody's here (ARR.TRANSFER.ACCESS).
 */
export function rolesOnFile(actor: Actor, file: FileReach, today: LocalDate): Role[] {
  if (actor.kind === 'system') {
    return actor.municipalities[0] === file.municipalityId ? ['case-worker'] : []
  }
  if (file.movedOn !== null && file.movedOn < today) return []
  const roles = actor.memberships
    .filter((membership) => opensFile({ userId: actor.userId, membership, file, today }))
    .map((membership) => membership.role)
  return [...new Set(roles)]
}

type Question = { userId: UserId; membership: Membership; file: FileReach; today: LocalDate }

function opensFile({ userId, membership, file, today }: Question): boolean {
  if (membership.role === 'trainer') {
    return file.trainers.some(
      (one) => one.userId === userId && one.organisationId === membership.organisationId,
    )
  }
  if (membership.role === 'programme-coordinator' && file.providers.includes(membership.organisationId)) {
    return true
  }
  return municipalJobOpens(membership, file, today) || onTeam({ userId, membership, file, today })
}

function municipalJobOpens(membership: Membership, file: FileReach, today: LocalDate): boolean {
  if (membership.municipalityId !== file.municipalityId || !MUNICIPAL.includes(membership.role)) return false
  if (membership.scope === 'self') return false
  if (membership.scope !== 'team') return true
  return current(file, today).some(
    ({ organisationId, workTeam }) =>
      organisationId === membership.organisationId && workTeam !== null && workTeam === membership.team,
  )
}

function onTeam({ userId, membership, file, today }: Question): boolean {
  if (!ON_THE_TEAM.includes(membership.role)) return false
  const { organisationId, role } = membership
  return current(file, today).some(
    (member) => member.userId === userId && member.organisationId === organisationId && member.role === role,
  )
}

const current = (file: FileReach, today: LocalDate) => file.team.filter((member) => contains(member, today))

/** What of a file a screen, list, export or API may show. */
export type FilePart =
  | 'first-name'
  | 'full-name'
  | 'contact-details'
  | 'background'
  | 'household'
  | 'programmes'
  | 'goals'
  | 'forms'
  | 'measurements'
  | 'health-answers'
  | 'contacts'
  | 'team'
  // Talks, domains and skills of the broad intake; money and health are parts of their own.
  | 'intake'
  | 'money-answers'
  | 'plan'
  // Route, hours, exams and legal dates.
  | 'integration'
  // What the lessons need of it: route, hours, progress.
  | 'progress'
  // BSN and V-number, and what went to and came from DUO.
  | 'numbers'

const FIRST_LINE: readonly FilePart[] = ['first-name', 'contact-details', 'goals', 'team']
const PARTS = {
  'case-worker': [
    ...FIRST_LINE,
    ...(['full-name', 'background', 'household', 'programmes', 'forms'] as const),
    ...(['measurements', 'health-answers', 'contacts'] as const),
    ...(['intake', 'money-answers', 'plan', 'integration', 'progress', 'numbers'] as const),
  ],
  'career-coach': [
    ...FIRST_LINE,
    ...(['full-name', 'background', 'household', 'programmes', 'forms', 'measurements', 'contacts'] as const),
    ...(['intake', 'plan', 'integration', 'progress'] as const),
  ],
  'programme-coordinator': [
    ...FIRST_LINE,
    ...(['full-name', 'programmes', 'forms', 'measurements', 'contacts'] as const),
  ],
  'social-guide': [...FIRST_LINE, 'full-name', 'programmes', 'plan'],
  'volunteer-coach': FIRST_LINE,
  'bridge-builder': FIRST_LINE,
  'language-school': ['first-name', 'full-name', 'progress'],
  trainer: ['first-name', 'programmes'],
} as const satisfies Partial<Record<Role, readonly FilePart[]>>

export function partsFor(roles: readonly Role[]): ReadonlySet<FilePart> {
  const table: Partial<Record<Role, readonly FilePart[]>> = PARTS
  return new Set(roles.flatMap((role) => table[role] ?? []))
}

/**
 * Why someone stopped may be their health or their family: for the worker who guides them. Kept apart from the other
 * reasons, in rows that the database opens to case workers only (ENR.END-PRIVATE).
 */
export const isPrivateReason = (reason: string | null): boolean => PRIVATE_REASONS.includes(reason ?? '')

const PRIVATE_REASONS = ['health', 'family']

// The file opens to a provider through its own enrolment, so what other providers do stays closed (ENR.PROVIDER).
const OF_A_PROVIDER: readonly Role[] = ['programme-coordinator', 'trainer']

/** Of which providers someone may see the programmes on a file. @param roles what they are on that file */
export function providersSeen(actor: Actor, roles: readonly Role[]): 'all' | readonly OrganisationId[] {
  if (roles.some((role) => !OF_A_PROVIDER.includes(role) && partsFor([role]).has('programmes'))) return 'all'
  const jobs = membershipsAs(
    actor,
    roles.filter((role) => OF_A_PROVIDER.includes(role)),
  )
  return jobs.map((job) => job.organisationId)
}

export type FileAction =
  | 'correct'
  | 'record-contact'
  | 'manage-team'
  | 'manage-household'
  | 'close'
  | 'reopen'
  | 'move'

const ACTIONS: Record<FileAction, readonly Role[]> = {
  correct: ['case-worker'],
  'record-contact': [
    'case-worker',
    'career-coach',
    'programme-coordinator',
    'volunteer-coach',
    'bridge-builder',
    'social-guide',
  ],
  'manage-team': ['case-worker'],
  'manage-household': ['case-worker'],
  close: ['case-worker'],
  reopen: ['case-worker'],
  move: ['case-worker'],
}

export const mayOnFile = (roles: readonly Role[], action: FileAction): boolean =>
  roles.some((role) => ACTIONS[action].includes(role))

/** Opening a new file is work of the municipality's own case workers. */
export function mayOpenFile(actor: Actor, municipalityId: MunicipalityId): boolean {
  if (actor.kind === 'system') return actor.municipalities[0] === municipalityId
  return actor.memberships.some(
    (membership) => membership.role === 'case-worker' && membership.municipalityId === municipalityId,
  )
}
