import type { Role } from '#kernel/actor.ts'

// Reading goes with the part `intake` of a file. The talk is also about limitations, and its report is published
// whole, so only who may see those asks, plans, reports and publishes.
const MAY: readonly Role[] = ['case-worker']

/** @param roles what the actor is on the file */
export const mayHandOver = (roles: readonly Role[]): boolean => roles.some((role) => MAY.includes(role))
