import type { Role } from '#kernel/actor.ts'

export type PipAction = 'see' | 'see-reasons' | 'write' | 'decide' | 'fine'

// Deciding on somebody's plan is work of case workers (Wi art. 15). A coach reads the decision with its reasons, a
// social guide what was decided; what health had to do with it stays with case workers (Wi art. 37).
const ACTIONS: Record<PipAction, readonly Role[]> = {
  see: ['case-worker', 'career-coach', 'social-guide'],
  'see-reasons': ['case-worker', 'career-coach'],
  write: ['case-worker'],
  decide: ['case-worker'],
  fine: ['case-worker'],
}

/** @param roles what the actor is on the file */
export const mayOnPip = (roles: readonly Role[], action: PipAction): boolean =>
  roles.some((role) => ACTIONS[action].includes(role))
