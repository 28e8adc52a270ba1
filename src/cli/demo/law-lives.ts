import type { LearningRoute, PlanLevel } from '#domain/integration/facts.ts'

/**
 * How far somebody's plan is. `recorded`: it was dated before, and only the legal fact is known. The others are
 * versions that were written here, up to where they are now.
 */
export type PlanStage = 'none' | 'recorded' | 'draft' | 'with-reader' | 'agreed' | 'decided'

/** How civic integration went with someone. Days count on from the opening of the file. */
export type LawLife = {
  /** The day of DUO's letter; null while it has not come. */
  noticeAfter: number | null
  intake: 'none' | 'planned' | 'begun' | 'postponed' | 'whole'
  /** How far the talk of three with an earlier organisation is. */
  handover?: 'asked' | 'planned' | 'held' | 'published' | 'not-held'
  plan: { stage: PlanStage; after: number; route: LearningRoute; level: PlanLevel | null }
  /** Came with the plan and the hours of another municipality. */
  isMover?: true
  /** A teacher of the language school is on the case team and reports lessons. */
  isTaught?: true
  /** Does not agree with the plan that was decided on. */
  objects?: true
  /** What DUO told about the duty, and was taken over from its message. */
  told?: 'exempted' | 'fulfilled' | 'extended'
  /** Known here by V-number only, so that messages to DUO wait. */
  isWithoutBsn?: true
}

/** The ten weeks are over on day 70. */
const IN_TIME = 55
const LATE = 90

const B1 = { route: 'B1', level: 'B1' } as const
const O = { route: 'O', level: 'B1' } as const
const Z = { route: 'Z', level: null } as const

type Options = Partial<Omit<LawLife, 'plan'>> & { route?: typeof B1 | typeof O | typeof Z; after?: number }
const life = (stage: PlanStage, { route = B1, after = IN_TIME, ...options }: Options = {}): LawLife => ({
  noticeAfter: 0,
  intake: 'none',
  plan: { stage, after, ...route },
  ...options,
})

const recorded = (options: Options = {}) => life('recorded', options)
const arriving = (options: Options = {}) => life('none', { noticeAfter: null, ...options })

/** By the life of `lives.ts`: the first of that life gets the first, and so on. */
const BY_LIFE: Readonly<Record<string, readonly LawLife[]>> = {
  'just-arrived': [
    arriving({ isWithoutBsn: true, handover: 'planned' }),
    arriving({ isWithoutBsn: true, handover: 'asked' }),
    arriving({ intake: 'planned', handover: 'planned' }),
    arriving({ intake: 'planned', handover: 'not-held' }),
  ],
  settling: [
    life('agreed', { intake: 'whole', after: 62, handover: 'published' }),
    life('draft', { intake: 'begun', isMover: true, after: 66, handover: 'held' }),
  ],
  'no-start-form': [
    recorded({ after: 61, handover: 'published' }),
    life('with-reader', { intake: 'whole', noticeAfter: 20, route: Z, after: 88, handover: 'held' }),
    life('none', { intake: 'postponed', handover: 'not-held' }),
  ],
  'waiting-for-a-first-step': [
    recorded({ after: 65 }),
    recorded({ isTaught: true }),
    life('decided', { intake: 'whole', route: O, after: 66, handover: 'published' }),
  ],
  'starting-up': [
    recorded({ after: LATE }),
    recorded({ route: Z, isTaught: true }),
    life('decided', { intake: 'whole', after: 68, isTaught: true, objects: true }),
  ],
  'in-vip': [
    recorded({ route: Z }),
    recorded({ isTaught: true }),
    recorded(),
    recorded({ isTaught: true, isWithoutBsn: true }),
    recorded({ route: Z }),
  ],
  'second-survey-due': [recorded(), recorded({ route: Z, intake: 'begun' }), recorded()],
  'preparing-for-work': [recorded(), recorded(), recorded({ route: O }), recorded()],
  'on-the-labour-market': [recorded(), recorded({ told: 'extended' }), recorded()],
  'found-work': [recorded({ told: 'fulfilled' }), recorded(), recorded({ told: 'extended' })],
  'went-to-school': [recorded({ told: 'exempted' }), recorded({ route: Z })],
}

const USUAL = [recorded()]

/** @param nth which of the people with this life, from 0 */
export function lawLifeOf(lifeId: string, nth: number): LawLife {
  const lives = BY_LIFE[lifeId] ?? USUAL
  const found = lives[nth % lives.length]
  if (!found) throw new RangeError(`no road through the law for ${lifeId}`)
  return found
}
