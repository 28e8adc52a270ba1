import type { FileAccess } from '#domain/file/file.queries.ts'
import { householdIdOf } from '#domain/file/household.queries.ts'
import { factsOfFile } from '#domain/integration/integration.queries.ts'
import { numbersOf } from '#domain/person/numbers.queries.ts'
import { personOf } from '#domain/person/person.queries.ts'
import { agreedGoals } from '#domain/plan/plan.queries.ts'
import type { Context } from '#platform/context.ts'
import { profileOf } from './profile.queries.ts'
import { TransferPackage } from './transfer.ts'

/** What leaves with a file, as it is now (ARR.TRANSFER.PACKAGE): facts that nobody withdrew, goals without health. */
export async function packageOf(ctx: Context, file: FileAccess): Promise<TransferPackage> {
  const person = await personOf(ctx, file)
  if (!person) throw new Error('a file that was just reached has no person')
  const facts = await factsOfFile(ctx, file)
  // As a coach sees them: goals on health and money stay where they are.
  const goals = await agreedGoals(ctx, { ...file, roles: ['career-coach'] })
  const profile = await profileOf(ctx, file, new Set(['intake']))
  return TransferPackage.parse({
    version: 1,
    person,
    numbers: await numbersOf(ctx, file),
    facts: facts.filter(({ withdrawn }) => withdrawn === null).map(({ fact }) => fact),
    goals: goals.map(({ title }) => title),
    household: await householdIdOf(ctx, file),
    profile: profile ? { told: profile.told, unread: profile.unread } : null,
  })
}
