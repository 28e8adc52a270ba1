import { mayHandOver } from '#domain/intake/handover.policy.ts'
import { mayOnPlan } from '#domain/plan/plan.policy.ts'
import type { Role } from '#kernel/actor.ts'
import type { ReportRef } from './talk-report.ts'

/** Rule REPORT.ROLES: who holds the talk gives its report; that of a handover may tell of limitations (Wi art. 37). */
export const mayGiveReport = (roles: readonly Role[], kind: ReportRef['kind']): boolean =>
  kind === 'handover' ? mayHandOver(roles) : mayOnPlan(roles, 'hold-talk')
