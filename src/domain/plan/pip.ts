import { z } from 'zod'
import { type Group, LearningRoute, type PlanFact, PlanLevel } from '#domain/integration/facts.ts'
import { FileId, MunicipalityId, PlanId, UserId } from '#kernel/ids.ts'
import { LocalDate } from '#kernel/local-date.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { PipStep } from './pip.progress.ts'

/** DUO's words for lessons in reading and writing: for who cannot, who can in another script, or none needed. */
export const Literacy = z.enum(['A', 'AA', 'NVT'])
export type Literacy = z.infer<typeof Literacy>

/** Why somebody goes another route than in the plan before (Wi art. 17 par. 2, Bi 5.4). */
export const ChangeGround = z.enum(['new-insight', 'education-ended', 'special-case'])
export type ChangeGround = z.infer<typeof ChangeGround>

const text = z.string().trim().max(10_000)
const count = (most: number, least = 0) => z.int().min(least).max(most).nullable()

/**
 * What a version of the plan says (Wi art. 15, Bi 5.3). Null is not filled in yet: a draft grows over days.
 * Hours are whole clock hours over the whole route; `routeHours` is DUO's estimate for the B1-route.
 */
export const PipContent = z.strictObject({
  route: LearningRoute.nullable(),
  level: PlanLevel.nullable(),
  changeGround: ChangeGround.nullable(),
  routeReason: text,
  /** Why 600 hours with enough effort did not lead to B1 (Bi 5.5). */
  effortReason: text,
  routeHours: count(9999, 1),
  literacy: Literacy.nullable(),
  mayFinishEducation: z.boolean(),
  pvtHours: count(999),
  mapHours: count(999),
  progressTalks: count(60),
  earlyEducation: text,
  support: text,
  reasons: text,
  /** What health had to do with it; for case workers only (Wi art. 37). */
  healthNote: text,
})
export type PipContent = z.infer<typeof PipContent>
export type PipField = keyof PipContent

export const EMPTY_CONTENT: PipContent = {
  route: null,
  level: null,
  changeGround: null,
  routeReason: '',
  effortReason: '',
  routeHours: null,
  literacy: null,
  mayFinishEducation: false,
  pvtHours: null,
  mapHours: null,
  progressTalks: null,
  earlyEducation: '',
  support: '',
  reasons: '',
  healthNote: '',
}

/** One version of the plan of a file. Its state follows from its steps and its date. */
export const Pip = z.object({
  municipalityId: MunicipalityId,
  id: PlanId,
  fileId: FileId,
  version: z.int().positive(),
  /** Why there is a new version; empty for a first plan. */
  changeReason: z.string(),
  content: PipContent,
  /** Everyone who wrote in it. */
  authors: z.array(UserId),
  startedOn: LocalDate,
  datedOn: LocalDate.nullable(),
  datedBy: z.string().nullable(),
  /** Dated by mistake and taken back on this day: it stays readable and no longer counts. */
  withdrawnOn: LocalDate.nullable(),
  steps: z.array(PipStep),
  /** Remarks of the second reader that are not settled; 0 for who does not read them. */
  openRemarks: z.int(),
  /** The day of sending that its letter names; null while there is no letter. */
  letterNames: LocalDate.nullable(),
})
export type Pip = z.infer<typeof Pip>

/** The facts about somebody that decide what a plan may say and when it may be dated. */
export type Standing = {
  group: Group
  dutyStartedOn: LocalDate | undefined
  /** The last day of registration or moving in here: where DUO sees the person settle. */
  settledOn: LocalDate | undefined
  /** Dated before, by us or where somebody came from, in order of dating; the last one holds. */
  earlierPlans: readonly PlanFact[]
  /** Hours of course (Dutch, and reading and writing) up to now. */
  courseHours: number
  /** What the law still asks of PVT and MAP: its minimum less the hours that were done; 0 when the part is closed. */
  leastHours: { pvt: number; map: number }
  /** Rule WI.ROUTE.SWITCH: 18 months after the start of the term; undefined while there is no term. */
  lastDayOfRouteChange: LocalDate | undefined
}

export const latestPlan = ({ earlierPlans }: Pick<Standing, 'earlierPlans'>): PlanFact | undefined =>
  earlierPlans.at(-1)

/**
 * Rule PLAN.PIP.CONTENT: what a plan must say before a reader can judge it. The level goes with the B1-route, MAP
 * not with the onderwijsroute (Wi art. 8), the hours of the route with the B1-route of asylum holders (Bi 5.3).
 */
export function missingIn(content: PipContent, { group }: Pick<Standing, 'group'>): PipField[] {
  const { route } = content
  const asked: PipField[] = [
    'route',
    'routeReason',
    'literacy',
    'pvtHours',
    'progressTalks',
    'support',
    'reasons',
  ]
  if (route === 'B1') asked.push('level')
  if (route === 'B1' && group === 'asylum') asked.push('routeHours')
  if (route !== null && route !== 'O') asked.push('mapHours')
  return asked.filter((field) => content[field] === null || content[field] === '')
}

/** Dated, and not taken back since. */
export const counts = ({ datedOn, withdrawnOn }: Pick<Pip, 'datedOn' | 'withdrawnOn'>): boolean =>
  datedOn !== null && withdrawnOn === null

/**
 * Starts a version. Rule PLAN.PIP.FIRST: one version is open at a time, and what follows a plan of ours says why.
 * @param versions those that there are, in order
 */
export function startVersion(
  versions: readonly Pick<Pip, 'datedOn' | 'withdrawnOn'>[],
  { earlierPlans }: Pick<Standing, 'earlierPlans'>,
  reason: string,
): Result<number, 'version-open' | 'change-needs-reason'> {
  if (versions.some(({ datedOn }) => datedOn === null)) return refuse('version-open')
  const isChange = versions.some(counts) || earlierPlans.some(({ by }) => by === 'us')
  return isChange && reason.trim() === '' ? refuse('change-needs-reason') : ok(versions.length + 1)
}
