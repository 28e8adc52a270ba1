import type { Child } from 'hono/jsx'
import { exchangesOf } from '#domain/exchange/outbox.ts'
import { reportReach } from '#domain/indicator/indicator.policy.ts'
import { type Actor, membershipsAs, type Role } from '#kernel/actor.ts'
import { Notice } from '#ui/alert.tsx'
import type { Crumb } from '#ui/breadcrumbs.tsx'
import { type NavItem, Page } from '#ui/page.tsx'
import { paths } from '../paths.ts'
import { type Answer, type Call, page } from '../route.ts'

const WITH_FILES: readonly Role[] = [
  'case-worker',
  'career-coach',
  'programme-coordinator',
  'trainer',
  'volunteer-coach',
  'bridge-builder',
  'social-guide',
  'language-school',
]
const seesFiles = (actor: Actor): boolean => membershipsAs(actor, WITH_FILES).length > 0
const seesReports = (actor: Actor): boolean => reportReach(actor) !== undefined

const reportsLessons = (actor: Actor): boolean => membershipsAs(actor, ['language-school']).length > 0
const administers = (actor: Actor): boolean =>
  membershipsAs(actor, ['administrator']).some(({ municipalityId }) => municipalityId !== null)

type MenuItem = {
  label: string
  href: string
  /** Where the pages of this item begin, when that is not at its own address. */
  pages?: string
  isFor: (actor: Actor) => boolean
}

const MENU: readonly MenuItem[] = [
  { label: 'Vandaag', href: paths.today, isFor: seesFiles },
  { label: 'Dossiers', href: paths.files, isFor: seesFiles },
  { label: 'DUO', href: paths.duoInbox, isFor: (actor) => exchangesOf(actor).length > 0 },
  { label: 'Rapporten', href: paths.reports, isFor: seesReports },
  { label: 'Lessen inlezen', href: paths.importLessons, isFor: reportsLessons },
  { label: 'Kennis', href: paths.languages, isFor: (actor) => seesFiles(actor) || seesReports(actor) },
  { label: 'Beheer', href: paths.settings, pages: '/beheer', isFor: administers },
]

export const ROLE_WORDS = {
  'case-worker': 'consulent',
  'career-coach': 'loopbaancoach',
  'employer-networker': 'netwerker',
  'programme-coordinator': 'trajectbegeleider',
  trainer: 'trainer',
  'volunteer-coach': 'vrijwillige coach',
  'bridge-builder': 'bruggenbouwer',
  'social-guide': 'maatschappelijk begeleider',
  'language-school': 'taalschool',
  employer: 'werkgever',
  'team-manager': 'teammanager',
  researcher: 'onderzoeker',
  administrator: 'functioneel beheerder',
} satisfies Record<Role, string>

/** What this person's menu holds: never a link that would lead to "not found". */
export function menuFor(call: Call): NavItem[] {
  const { pathname } = call.url
  return MENU.filter(({ isFor }) => isFor(call.ctx.actor)).map(({ label, href, pages = href }) => ({
    label,
    href,
    current: pathname === href || pathname.startsWith(`${pages}/`),
  }))
}

type StaffPage = {
  title: string
  breadcrumbs?: readonly Crumb[]
  failed?: boolean
  status?: 200 | 404 | 409 | 422
  query?: string
  children: Child
}

/** A staff page in its frame: menu of the role, name of the organisation, and what just happened. */
export function staffPage(call: Call, { status = 200, children, ...rest }: StaffPage): Answer {
  const { actor, today } = call.ctx
  const job = actor.kind === 'user' ? actor.memberships[0] : undefined
  const user =
    actor.kind === 'user' ? { name: actor.name, ...(job && { role: ROLE_WORDS[job.role] }) } : undefined
  return page(
    <Page
      {...rest}
      assets={call.assets}
      today={today}
      municipality={job?.organisationName ?? ''}
      {...(user && { user })}
      nav={menuFor(call)}
      notices={call.notice && <Notice>{call.notice}</Notice>}
    >
      {children}
    </Page>,
    status,
  )
}
