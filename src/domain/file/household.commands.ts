import { type FileId, HouseholdId } from '#kernel/ids.ts'
import { addDays, type LocalDate } from '#kernel/local-date.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Context } from '#platform/context.ts'
import { onFile } from './file.commands.ts'
import { mayOnFile } from './file.policy.ts'
import { type FileAccess, fileFor } from './file.queries.ts'
import type { HouseholdRole } from './file.ts'
import { addMembers, endMembers, type FoundMember, findMembers, hadFamilySince } from './household.store.ts'
import { type Leaving, leave } from './household.ts'

export type JoinWish = {
  /** The file of who comes in. */
  fileId: FileId
  role: HouseholdRole
  from: LocalDate
  /** The place of the person of this file, asked while they are in no family yet. */
  ownRole?: HouseholdRole
  /** Somebody who has a family already comes in with all of it, or not. */
  bring?: 'one-person' | 'whole-family'
}

export type JoinRefusal =
  | 'other-not-found'
  | 'already-in-this-family'
  | 'already-in-a-household'
  | 'family-of-others'
  | 'was-in-a-family-then'
  | 'in-the-future'

/**
 * Joins two files into one household: each person keeps an own file, the family is seen together. Two families
 * become one only when it is asked for, and for who directs every file in the one that comes in (FILE.FAMILY.JOIN).
 */
export function joinHousehold(
  ctx: Context,
  fileId: FileId,
  wish: JoinWish,
): Promise<Result<HouseholdId, 'not-found' | JoinRefusal>> {
  return onFile(ctx, fileId, 'manage-household', async (file) => {
    if (wish.from > ctx.today) return refuse('in-the-future')
    const other = await otherFile(ctx, file, wish.fileId)
    if (!other) return refuse('other-not-found')
    const family = { own: await findMembers(ctx, file), theirs: await findMembers(ctx, other) }
    const coming = whoComes(family, other, wish)
    if (!coming.ok) return coming
    const selfComes =
      family.own.length === 0 ? [{ personId: file.personId, role: wish.ownRole ?? 'adult' }] : []
    const people = [...selfComes, ...coming.value]
    const { municipalityId } = file
    const since = { people: people.map(({ personId }) => personId), since: wish.from }
    if (await hadFamilySince(ctx, municipalityId, since)) return refuse('was-in-a-family-then')
    await leaveTheirs(ctx, municipalityId, { theirs: family.theirs, coming: coming.value, from: wish.from })
    const householdId = family.own[0]?.householdId ?? HouseholdId.parse(ctx.newId())
    await addMembers(ctx, { municipalityId, householdId, from: wish.from }, people)
    return ok(householdId)
  })
}

async function otherFile(ctx: Context, file: FileAccess, fileId: FileId): Promise<FileAccess | undefined> {
  const other = await fileFor(ctx, fileId, 'lock')
  if (!other || other.fileId === file.fileId || other.municipalityId !== file.municipalityId) return undefined
  return mayOnFile(other.roles, 'manage-household') ? other : undefined
}

type Coming = Pick<FoundMember, 'personId' | 'role'>

function whoComes(
  { own, theirs }: { own: readonly FoundMember[]; theirs: readonly FoundMember[] },
  other: FileAccess,
  { role, bring }: JoinWish,
): Result<Coming[], 'already-in-this-family' | 'already-in-a-household' | 'family-of-others'> {
  if (own.some(({ personId }) => personId === other.personId)) return refuse('already-in-this-family')
  const rest = theirs.filter(({ personId, isHere }) => personId !== other.personId && isHere)
  if (rest.length > 0 && bring !== 'whole-family') return refuse('already-in-a-household')
  if (rest.some(({ isOwn }) => !isOwn)) return refuse('family-of-others')
  return ok([{ personId: other.personId, role }, ...rest])
}

/** The family that came in ends the day before: nobody is in two at once. */
async function leaveTheirs(
  ctx: Context,
  municipalityId: FileAccess['municipalityId'],
  { theirs, coming, from }: { theirs: readonly FoundMember[]; coming: readonly Coming[]; from: LocalDate },
): Promise<void> {
  const [first] = theirs
  if (!first) return
  const endings = theirs
    .filter(({ personId }) => coming.some((one) => one.personId === personId))
    .map(({ personId }) => ({ personId, to: addDays(from, -1), reason: 'joined-another' as const }))
  await endMembers(ctx, { municipalityId, householdId: first.householdId }, { endings, note: '' })
}

/** Says that somebody no longer belongs to the family of this file, or never did; what was before stays readable. */
export const leaveHousehold = (ctx: Context, fileId: FileId, leaving: Leaving) =>
  onFile(ctx, fileId, 'manage-household', async (file) => {
    const members = await findMembers(ctx, file)
    const endings = leave(members, leaving, ctx.today)
    if (!endings.ok) return endings
    const [{ householdId } = { householdId: undefined }] = members
    if (!householdId) return refuse('not-in-this-family')
    const { municipalityId } = file
    await endMembers(ctx, { municipalityId, householdId }, { endings: endings.value, note: leaving.note })
    return ok(undefined)
  })
