import { type FilePart, ON_THE_TEAM, partsFor } from '#domain/file/file.policy.ts'
import { type Actor, membershipsAs, type Role } from '#kernel/actor.ts'
import { SignalKind } from './signal.ts'

// A signal tells a fact, so it is told only to who may see that part of the file.
const TOLD_BY: Record<SignalKind, FilePart> = {
  'legal-date': 'integration',
  new: 'first-name',
  'no-start-form': 'forms',
  'exit-form-missing': 'forms',
  'survey-due': 'measurements',
  'no-activity': 'contacts',
  waiting: 'programmes',
  'no-case-worker': 'background',
}

/** @param roles what the actor is on the file (`rolesOnFile`) */
export function signalsSeenBy(roles: readonly Role[]): ReadonlySet<SignalKind> {
  const parts = partsFor(roles)
  return new Set(SignalKind.options.filter((kind) => parts.has(TOLD_BY[kind])))
}

const LISTING: readonly Role[] = [...ON_THE_TEAM, 'trainer']

/** Whether someone has a job that can open files at all; without one there is no list to look at. */
export const mayListFiles = (actor: Actor): boolean => membershipsAs(actor, LISTING).length > 0

/** Whether the job reaches beyond the case teams someone is on, so that "mine" and "all" differ. */
export const seesBeyondOwnFiles = (actor: Actor): boolean =>
  membershipsAs(actor, ['case-worker', 'career-coach']).some(
    ({ municipalityId, scope }) => municipalityId !== null && scope !== 'self',
  )
