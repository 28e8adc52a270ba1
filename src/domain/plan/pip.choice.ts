import { z } from 'zod'
import type { IntakeSummary } from '#domain/intake/summary.ts'
import type { LearningRoute } from '#domain/integration/facts.ts'
import { LocalDate } from '#kernel/local-date.ts'

export const PointId = z.enum([
  'b1-feasible',
  'b1-not-feasible',
  'secondary-school',
  'little-school',
  'wants-study',
  'some-dutch',
  'hardly-dutch',
])
export type PointId = z.infer<typeof PointId>

/** Whether something that speaks for a route is so, as far as the intake knows; with who wrote it down and when. */
export const RoutePoint = z.object({
  point: PointId,
  state: z.enum(['met', 'not-met', 'unknown']),
  since: LocalDate.nullable(),
  by: z.string().nullable(),
})
export type RoutePoint = z.infer<typeof RoutePoint>

/**
 * What speaks for and against each route, side by side. Rule PLAN.ROUTE.POINTS: facts, no sum and no advice; the
 * worker decides, in words. Rule PLAN.ROUTE.AGE: age, nationality and sex are not among the facts, because the law
 * knows no limit of age for the onderwijsroute and asks a careful inquiry (RvS 24-12-2024).
 */
export function routePoints(summary: IntakeSummary): Record<LearningRoute, RoutePoint[]> {
  const { feasible, notFeasible } = learnabilityPoints(summary)
  const { secondary, little } = educationPoints(summary)
  const { some, hardly } = dutchPoints(summary)
  return {
    B1: [feasible, secondary, some],
    O: [studyPoint(summary), secondary, feasible, some],
    Z: [notFeasible, little, hardly],
  }
}

type Source = { answeredOn: LocalDate; by: string | null } | null

const pointOf = (point: PointId, source: Source, isSo: boolean | null): RoutePoint => ({
  point,
  state: isSo === null ? 'unknown' : isSo ? 'met' : 'not-met',
  since: isSo === null ? null : (source?.answeredOn ?? null),
  by: isSo === null ? null : (source?.by ?? null),
})

const isNot = (known: boolean | null): boolean | null => (known === null ? null : !known)

function learnabilityPoints({ learnability }: IntakeSummary) {
  const result = learnability?.result
  const isFeasible = result === 'feasible' ? true : result === 'not-feasible' ? false : null
  return {
    feasible: pointOf('b1-feasible', learnability, isFeasible),
    notFeasible: pointOf('b1-not-feasible', learnability, isNot(isFeasible)),
  }
}

const SECONDARY = ['lower-secondary', 'upper-secondary', 'higher-vocational', 'university']
const LITTLE = ['none', 'basic']

function educationPoints({ education }: IntakeSummary) {
  const level = education?.level ?? 'unknown'
  const hasSecondary = SECONDARY.includes(level) ? true : LITTLE.includes(level) ? false : null
  return {
    secondary: pointOf('secondary-school', education, hasSecondary),
    little: pointOf('little-school', education, isNot(hasSecondary)),
  }
}

/** Below this someone is still at the very beginning. */
const BEGINNING = ['pre-A1', 'A1']

function dutchPoints({ dutch }: IntakeSummary) {
  const skills = [dutch?.reading, dutch?.listening, dutch?.writing, dutch?.speaking]
  const levels = skills.flatMap((skill) => (skill ? [skill.level] : []))
  const hasSome = levels.length === 0 ? null : levels.some((level) => !BEGINNING.includes(level))
  return {
    some: pointOf('some-dutch', dutch, hasSome),
    hardly: pointOf('hardly-dutch', dutch, isNot(hasSome)),
  }
}

function studyPoint({ wishes }: IntakeSummary): RoutePoint {
  const wants = wishes?.study === 'yes' ? true : wishes?.study === 'no' ? false : null
  return pointOf('wants-study', wishes, wants)
}
