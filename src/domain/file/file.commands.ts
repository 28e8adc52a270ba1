import {
  addPerson,
  changePerson,
  type DetailChange,
  type NewPerson,
  renewPerson,
} from '#domain/person/person.commands.ts'
import { ContactId, FileId, type MunicipalityId, type PersonId, TeamMemberId } from '#kernel/ids.ts'
import { type LocalDate, yearOf } from '#kernel/local-date.ts'
import { ok, type Refused, type Result, refuse } from '#kernel/result.ts'
import { recordAudit } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { type FileAction, mayOnFile, mayOpenFile, ON_THE_TEAM } from './file.policy.ts'
import { type FileAccess, fileFor } from './file.queries.ts'
import {
  insertContact,
  insertCorrections,
  insertFile,
  insertTeamMember,
  isOnTeam,
  nextSequence,
  setTeamMemberEnd,
  worksHere,
} from './file.store.ts'
import { checkContact, fileNumber, type NewContact, type NewTeamMember } from './file.ts'

export type NewFile = {
  municipalityId: MunicipalityId
  person: NewPerson
  /** Village, district or team area inside the municipality, in the municipality's own words. */
  part: string | null
  openedOn: LocalDate
  /** Who works on it from the first day; null for an import. */
  caseWorker: Omit<NewTeamMember, 'from'> | null
  /** Somebody who had a file here before: the new file is theirs too. Who asks has made sure that it is the same person. */
  returning?: PersonId
}

/**
 * Opens a file for a person who has none yet here. Whether the person may already be known is asked before,
 * by `possibleDuplicates`: a person decides that, not this command.
 */
export async function openFile(
  ctx: Context,
  wish: NewFile,
): Promise<Result<FileId, 'not-allowed' | 'impossible-day' | 'opened-in-the-future' | 'works-elsewhere'>> {
  const { municipalityId, openedOn } = wish
  if (!mayOpenFile(ctx.actor, municipalityId)) return refuse('not-allowed')
  if (openedOn > ctx.today) return refuse('opened-in-the-future')
  const worker = wish.caseWorker && { ...wish.caseWorker, from: openedOn }
  if (worker && !(await worksHere(ctx.db, municipalityId, { ...worker, from: ctx.today }))) {
    return refuse('works-elsewhere')
  }
  const person = await personFor(ctx, wish)
  if (!person.ok) return person
  const { personId, changes } = person.value
  const year = yearOf(openedOn)
  const number = fileNumber(year, await nextSequence(ctx.db, municipalityId, year))
  const fileId = FileId.parse(ctx.newId())
  const key = { municipalityId, fileId }
  await insertFile(ctx, { ...key, personId, number, part: wish.part, openedOn })
  const corrections = changes.map((change) => ({
    ...change,
    subject: 'person' as const,
    subjectId: personId,
  }))
  await insertCorrections(ctx, key, corrections, 'Opnieuw hier, met een nieuw dossier.')
  if (worker) await insertTeamMember(ctx, key, { ...worker, id: TeamMemberId.parse(ctx.newId()) })
  await recordAudit(ctx, { municipalityId, action: 'file.open', object: { type: 'file', id: fileId } })
  return ok(fileId)
}

type ForFile = { personId: PersonId; changes: DetailChange[] }

async function personFor(ctx: Context, wish: NewFile): Promise<Result<ForFile, 'impossible-day'>> {
  const { municipalityId, returning: personId } = wish
  if (personId === undefined) {
    const added = await addPerson(ctx, municipalityId, wish.person)
    return added.ok ? ok({ personId: added.value.id, changes: [] }) : added
  }
  const changes = await renewPerson(ctx, { municipalityId, personId }, wish.person)
  if (changes.ok) return ok({ personId, changes: changes.value })
  if (changes.error === 'not-found') throw new Error('who came back is not known here')
  return refuse(changes.error)
}

/** Changes what is known of the person; every old value stays, with the reason. A change needs a reason. */
export function correctPerson(
  ctx: Context,
  fileId: FileId,
  { details, reason }: { details: NewPerson; reason: string },
): Promise<Result<string[], 'not-found' | 'no-reason' | 'impossible-day'>> {
  return onFile(ctx, fileId, 'correct', async (file) => {
    if (reason.trim() === '') return refuse('no-reason')
    const changed = await changePerson(ctx, file, details)
    if (!changed.ok) return changed
    const rows = changed.value.map((change) => ({
      ...change,
      subject: 'person' as const,
      subjectId: file.personId,
    }))
    await insertCorrections(ctx, keyOf(file), rows, reason.trim())
    return ok(changed.value.map((change) => change.field))
  })
}

/** Records that there was contact, or that someone did not come. */
export function recordContact(
  ctx: Context,
  fileId: FileId,
  contact: NewContact,
): Promise<Result<ContactId, 'not-found' | 'in-the-future'>> {
  return onFile(ctx, fileId, 'record-contact', async (file) => {
    const checked = checkContact(contact, ctx.today)
    if (!checked.ok) return checked
    const id = ContactId.parse(ctx.newId())
    await insertContact(ctx, keyOf(file), { ...contact, id })
    return ok(id)
  })
}

/** Puts someone on the case team. They must do that work, for an organisation that works for this municipality. */
export function addTeamMember(
  ctx: Context,
  fileId: FileId,
  member: NewTeamMember,
): Promise<Result<TeamMemberId, 'not-found' | 'works-elsewhere' | 'already-on-team'>> {
  return onFile(ctx, fileId, 'manage-team', async (file) => {
    if (!ON_THE_TEAM.includes(member.role)) return refuse('works-elsewhere')
    const on = { ...member, from: member.from > ctx.today ? member.from : ctx.today }
    if (!(await worksHere(ctx.db, file.municipalityId, on))) return refuse('works-elsewhere')
    if (await isOnTeam(ctx.db, keyOf(file), member)) return refuse('already-on-team')
    const id = TeamMemberId.parse(ctx.newId())
    await insertTeamMember(ctx, keyOf(file), { ...member, id })
    return ok(id)
  })
}

/** Takes someone off the team from the day after `to`; what they did stays. */
export function endTeamMember(
  ctx: Context,
  fileId: FileId,
  member: { id: TeamMemberId; to: LocalDate },
): Promise<Result<TeamMemberId, 'not-found' | 'not-on-team'>> {
  return onFile(ctx, fileId, 'manage-team', async (file) => {
    return (await setTeamMemberEnd(ctx.db, keyOf(file), member)) ? ok(member.id) : refuse('not-on-team')
  })
}

const keyOf = ({ municipalityId, fileId }: FileAccess) => ({ municipalityId, fileId })

/** The one road to a change on a file: permission, lock, decide and save (`work`), audit, in one transaction. */
export async function onFile<R extends Result<unknown, string>>(
  ctx: Context,
  fileId: FileId,
  action: FileAction,
  work: (file: FileAccess) => Promise<R>,
): Promise<R | Refused<'not-found'>> {
  const file = await fileFor(ctx, fileId, 'lock')
  if (!file || !mayOnFile(file.roles, action)) return refuse('not-found')
  const outcome = await work(file)
  const { municipalityId } = file
  const object = { type: 'file', id: fileId }
  if (outcome.ok) await recordAudit(ctx, { municipalityId, action: `file.${action}`, object })
  return outcome
}
