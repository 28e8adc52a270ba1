import { z } from 'zod'
import type { Role, Scope, SystemActor } from '#kernel/actor.ts'
import { MunicipalityId, OrganisationId, UserId } from '#kernel/ids.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { recordAudit } from '#platform/audit.ts'
import { type Context, type Edge, inContext, newId } from '#platform/context.ts'
import type { MunicipalityRow } from './municipality.queries.ts'
import {
  insertAccount,
  insertMembership,
  insertMunicipality,
  insertPartner,
  kindOfOrganisation,
} from './organisation.store.ts'
import { checkJob, type PartnerKind } from './organisation.ts'
import { hashPassword } from './password.store.ts'
import { type PasswordProblem, passwordProblems } from './password.ts'
import { findAccount } from './sign-in.store.ts'

// The directory is kept at the command line: the database refuses a signed-in user all of this.

/**
 * Adds a municipality with its own organisation. There is no municipality to act for yet, so this command makes
 * its own transaction.
 */
export async function addMunicipality(
  edge: Omit<Edge, 'actor'>,
  { name, demo }: { name: string; demo: boolean },
): Promise<Result<MunicipalityRow, 'no-name' | 'already-there'>> {
  if (name.trim() === '') return refuse('no-name')
  const id = MunicipalityId.parse(newId())
  const organisationId = OrganisationId.parse(newId())
  const municipality = { id, organisationId, name: name.trim(), demo }
  const actor: SystemActor = { kind: 'system', origin: 'cli', municipalities: [id] }
  return inContext({ ...edge, actor }, async (ctx) => {
    if (!(await insertMunicipality(ctx.db, municipality))) return refuse('already-there')
    await audit(ctx, id, { action: 'municipality.add', type: 'municipality', of: id })
    return ok(municipality)
  })
}

/** Lets a partner work for the municipality from a day; a partner of that kind and name is used when there is one. */
export async function addPartner(
  ctx: Context,
  partner: { kind: PartnerKind; name: string; from: LocalDate },
): Promise<Result<OrganisationId, 'not-allowed' | 'no-name'>> {
  const municipalityId = actingFor(ctx)
  if (!municipalityId) return refuse('not-allowed')
  const name = partner.name.trim()
  if (name === '') return refuse('no-name')
  const id = await insertPartner(ctx.db, { ...partner, name, id: ctx.newId(), municipalityId })
  await audit(ctx, municipalityId, { action: 'partner.add', type: 'organisation', of: id })
  return ok(id)
}

export type Job = {
  organisationId: OrganisationId
  role: Role
  scope: Scope
  /** Name of the team inside the organisation; needed for the scope `team`. */
  team: string | null
  from: LocalDate
}

export type NewUser = Job & { email: string; name: string; password: string; demo: boolean }

type JobRefusal = 'not-allowed' | 'works-elsewhere' | 'only-at-a-municipality' | 'no-team'

/** Adds someone who can sign in, with their first job. */
export async function addUser(
  ctx: Context,
  user: NewUser,
): Promise<Result<UserId, JobRefusal | 'no-name' | 'not-an-email' | 'email-taken' | PasswordProblem>> {
  const municipalityId = actingFor(ctx)
  if (!municipalityId) return refuse('not-allowed')
  const email = user.email.trim()
  const name = user.name.trim()
  if (name === '') return refuse('no-name')
  if (!z.email().safeParse(email).success) return refuse('not-an-email')
  const [problem] = passwordProblems(user.password, { email, name })
  if (problem) return refuse(problem)
  const job = await checkedJob(ctx, user)
  if (!job.ok) return job
  const id = UserId.parse(ctx.newId())
  const passwordHash = await hashPassword(user.password)
  const isAdded = await insertAccount(ctx.db, { id, email, name, passwordHash, demo: user.demo })
  if (!isAdded) return refuse('email-taken')
  await insertMembership(ctx.db, { ...user, userId: id })
  await audit(ctx, municipalityId, { action: 'account.add', type: 'account', of: id })
  await auditJob(ctx, municipalityId, { userId: id, job: user })
  return ok(id)
}

/** Gives someone who can sign in another job: a volunteer of two providers has two. */
export async function addJob(
  ctx: Context,
  email: string,
  job: Job,
): Promise<Result<UserId, JobRefusal | 'unknown-user'>> {
  const municipalityId = actingFor(ctx)
  if (!municipalityId) return refuse('not-allowed')
  const account = await findAccount(ctx.db, email.trim())
  if (!account) return refuse('unknown-user')
  const checked = await checkedJob(ctx, job)
  if (!checked.ok) return checked
  await insertMembership(ctx.db, { ...job, userId: account.id })
  await auditJob(ctx, municipalityId, { userId: account.id, job })
  return ok(account.id)
}

async function checkedJob(ctx: Context, job: Job): Promise<Result<Role, JobRefusal>> {
  if (job.scope === 'team' && !job.team) return refuse('no-team')
  const kind = await kindOfOrganisation(ctx.db, job.organisationId)
  return kind ? checkJob(job.role, kind) : refuse('works-elsewhere')
}

/** The municipality the program acts for; undefined for a signed-in user. */
const actingFor = ({ actor }: Context): MunicipalityId | undefined =>
  actor.kind === 'system' ? actor.municipalities[0] : undefined

type Done = { action: string; type: string; of: string }

const audit = (ctx: Context, municipalityId: MunicipalityId, { action, type, of }: Done): Promise<void> =>
  recordAudit(ctx, { municipalityId, action, object: { type, id: of } })

const auditJob = (
  ctx: Context,
  municipalityId: MunicipalityId,
  { userId, job }: { userId: UserId; job: Job },
): Promise<void> =>
  recordAudit(ctx, {
    municipalityId,
    action: 'account.add-job',
    object: { type: 'account', id: userId },
    detail: { organisationId: job.organisationId, role: job.role, scope: job.scope },
  })
