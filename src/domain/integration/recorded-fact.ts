import { z } from 'zod'
import { LocalDate } from '#kernel/local-date.ts'
import { ExamFact, Group, HoursFact, LearningRoute, PlanFact, PlanLevel } from './facts.ts'

/** Facts that are a day and nothing more. */
export const DayKind = z.enum([
  'arrived-at-reception',
  'permit-granted',
  'duty-started',
  'duty-notified',
  'registered-in-municipality',
  'moved-in',
  'third-party-asked',
  'third-party-received',
  'intake-talk',
  'learnability-test',
  'progress-talk',
  'social-assistance-started',
  'course-offered',
  'pvt-signed',
  'map-end-talk',
  'z-route-end-talk',
  'exempted',
  'waived',
  'fulfilled',
])
export type DayKind = z.infer<typeof DayKind>

/**
 * A fact as it is recorded on a file: its kind, its day `on`, and what else it says. Recorded one by one, each with
 * source and person; together they make `IntegrationFacts`.
 */
export const RecordedFact = z.discriminatedUnion('kind', [
  z.strictObject({ kind: DayKind, on: LocalDate }),
  z.strictObject({ kind: z.literal('group'), on: LocalDate, group: Group }),
  z.strictObject({
    kind: z.literal('plan'),
    on: LocalDate,
    route: LearningRoute,
    level: PlanLevel.optional(),
    progressTalks: PlanFact.shape.progressTalks,
    by: z.enum(['us', 'other']),
  }),
  z.strictObject({
    kind: z.literal('hours'),
    on: LocalDate,
    of: HoursFact.shape.kind,
    hours: z.number().positive().max(2000),
  }),
  z.strictObject({
    kind: z.literal('exam'),
    on: LocalDate,
    part: ExamFact.shape.part,
    level: ExamFact.shape.level,
    result: ExamFact.shape.result,
  }),
  // A part of the exam that a partial exemption or waiver takes away (Wi art. 4, 5); why is not said here.
  z.strictObject({ kind: z.literal('exam-part-lifted'), on: LocalDate, part: ExamFact.shape.part }),
  z.strictObject({
    kind: z.literal('extension'),
    on: LocalDate,
    ground: z.string().min(1).max(100),
    months: z.number().positive().max(60),
  }),
])
export type RecordedFact = z.infer<typeof RecordedFact>

/** Where a fact came from; `sourceId` is the message, import, plan or talk that brought it. */
export const FactSource = z.enum(['worker', 'duo', 'school', 'import', 'transfer', 'plan', 'intake'])
export type FactSource = z.infer<typeof FactSource>
