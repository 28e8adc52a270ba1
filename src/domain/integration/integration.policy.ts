import type { Role } from '#kernel/actor.ts'
import type { FactSource, RecordedFact } from './recorded-fact.ts'

export type IntegrationAction = 'record' | 'withdraw' | 'report-lessons'

const ACTIONS: Record<IntegrationAction, readonly Role[]> = {
  record: ['case-worker'],
  withdraw: ['case-worker'],
  'report-lessons': ['language-school', 'case-worker'],
}

export const mayOnIntegration = (roles: readonly Role[], action: IntegrationAction): boolean =>
  roles.some((role) => ACTIONS[action].includes(role))

/**
 * Who may record this fact. A school adds its course hours and nothing else (Wi art. 35 par. 3); facts that another
 * subject brings were permitted there.
 */
export function mayRecord(
  roles: readonly Role[],
  source: FactSource,
  facts: readonly RecordedFact[],
): boolean {
  if (source === 'worker') return mayOnIntegration(roles, 'record')
  if (source !== 'school') return true
  const isLessons = facts.every((fact) => fact.kind === 'hours' && fact.of === 'course')
  return isLessons && mayOnIntegration(roles, 'report-lessons')
}
