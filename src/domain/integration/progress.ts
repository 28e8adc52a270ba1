import { z } from 'zod'
import { LocalDate } from '#kernel/local-date.ts'
import { ExamLevel, NoResultReason } from './exam.ts'
import { KnmSubject } from './exam-subjects.ts'
import { ExtensionGround } from './extension-ground.ts'
import { ExamPart, type HourKind } from './facts.ts'
import { isGranted, isTemporary, LiftOutcome } from './lift.ts'
import { MapTheme } from './map.ts'
import type { DayKind, RecordedFact } from './recorded-fact.ts'

/** What hours were for, in the counts that DUO keeps. `lesson-in-intake`: lessons before there was a plan. */
export const HourCount = z.enum(['lesson', 'lesson-in-intake', 'participation', 'map-practice'])
export type HourCount = z.infer<typeof HourCount>

export const HOUR_KIND = {
  lesson: 'course',
  'lesson-in-intake': 'course',
  participation: 'participation',
  'map-practice': 'map-practice',
} as const satisfies Record<HourCount, HourKind>

/** Levels of the Common European Framework; `A0` is what schools say of who has just begun. */
export const LanguageLevel = z.enum(['A0', 'A1', 'A2', 'B1', 'B2', 'C1', 'C2'])
export type LanguageLevel = z.infer<typeof LanguageLevel>
export const LanguageSkill = ExamPart.exclude(['KNM'])
export type LanguageSkill = z.infer<typeof LanguageSkill>

/** Grounds of exemption as DUO codes them (Wi art. 4). */
export const ExemptionGround = z.enum(['DIP', 'DOC', 'INB', 'AVI', 'INS', 'OPL', 'GED'])
export type ExemptionGround = z.infer<typeof ExemptionGround>
/** Grounds of waiver (Wi art. 5): medical, or special personal circumstances. */
export const WaiverGround = z.enum(['MED', 'BIO'])
export type WaiverGround = z.infer<typeof WaiverGround>

const Hours = z.number().positive().max(2000)
const Note = z.string().trim().max(2000)
const Parts = z.array(ExamPart).max(5)

const Lift = {
  /** The day of the decision; of a request that is pending the day on which it was asked. */
  on: LocalDate,
  /** The day on which what was decided on was asked. */
  askedOn: LocalDate.optional(),
  outcome: LiftOutcome.optional(),
  parts: Parts,
}

/** A report of lessons over a period, from its first day `from` to and with its last day `on`. */
export const LessonReport = z.strictObject({
  kind: z.literal('lessons'),
  from: LocalDate,
  on: LocalDate,
  hours: Hours,
  attended: Hours.or(z.literal(0)),
  missed: Hours.or(z.literal(0)),
  levels: z.partialRecord(LanguageSkill, LanguageLevel),
  remark: Note,
})
export type LessonReport = z.infer<typeof LessonReport>

/** Lessons for people who cannot read, or read another script, as DUO codes them. */
export const Literacy = z.enum(['A', 'AA', 'NVT'])
export type Literacy = z.infer<typeof Literacy>

/** How a taalschakeltraject ended (Wi art. 8): with its diploma, or before. */
export const TaalschakelResult = z.enum(['diploma', 'stopped'])
export type TaalschakelResult = z.infer<typeof TaalschakelResult>

/** Whether something came late through somebody's own fault (Wi art. 24). */
export const Verdict = z.enum(['culpable', 'not-culpable'])
export type Verdict = z.infer<typeof Verdict>

/** A ground that only DUO knows, in the words of its message. */
export const TOLD_BY_DUO = 'told-by-duo'

/** One thing that happened on the way to the diploma; `on` is its day, or the last day of its period. */
export const ProgressItem = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('hours'),
    on: LocalDate,
    from: LocalDate,
    count: HourCount,
    hours: Hours,
    note: Note,
  }),
  LessonReport,
  z.strictObject({
    kind: z.literal('course-offer'),
    on: LocalDate,
    /** Number of the school in the register of quality marks, as DUO wants it. */
    institutionNumber: z.string().regex(/^[A-Z0-9]{10}$/i),
    literacy: Literacy,
    startsOn: LocalDate.optional(),
    endsOn: LocalDate.optional(),
  }),
  z.strictObject({
    kind: z.literal('exam-booking'),
    on: LocalDate,
    part: ExamPart,
    level: ExamLevel.optional(),
  }),
  z.strictObject({
    kind: z.literal('exam-result'),
    on: LocalDate,
    part: ExamPart,
    level: ExamLevel.optional(),
    result: z.enum(['passed', 'failed', 'absent']),
    reason: NoResultReason.optional(),
  }),
  z.strictObject({ kind: z.literal('knm-subject'), on: LocalDate, subject: KnmSubject, note: Note }),
  z.strictObject({
    kind: z.literal('pvt-workshop'),
    on: LocalDate,
    hours: Hours,
    /** `activity`: an activity or excursion on a core value (Bi art. 3.1). */
    form: z.enum(['meeting', 'activity']),
    note: Note,
  }),
  z.strictObject({
    kind: z.literal('map-theme'),
    on: LocalDate,
    theme: MapTheme,
    evidence: Note.min(1),
    isDone: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal('extension'),
    /** The day on which it was asked. */
    on: LocalDate,
    ground: ExtensionGround.or(z.literal(TOLD_BY_DUO)),
    /** The ground as DUO words it. */
    words: z.string().trim().min(1).max(100).optional(),
    decision: z
      .discriminatedUnion('outcome', [
        z.strictObject({
          outcome: z.literal('granted'),
          on: LocalDate,
          months: z.number().positive().max(60),
        }),
        z.strictObject({ outcome: z.literal('refused'), on: LocalDate }),
      ])
      .optional(),
  }),
  // No parts: of the whole duty.
  z.strictObject({
    kind: z.literal('exemption'),
    ...Lift,
    ground: ExemptionGround,
    /** The last day of a temporary exemption, when DUO told it. */
    until: LocalDate.optional(),
  }),
  z.strictObject({ kind: z.literal('waiver'), ...Lift, ground: WaiverGround }),
  z.strictObject({ kind: z.literal('certificate'), on: LocalDate }),
  // Whether it is somebody's own fault that MAP or PVT was not closed within the term; DUO keeps it.
  z.strictObject({
    kind: z.literal('blame'),
    on: LocalDate,
    of: z.enum(['map', 'pvt']),
    verdict: Verdict,
  }),
  z.strictObject({
    kind: z.literal('taalschakel-start'),
    on: LocalDate,
    institution: z.string().trim().min(1).max(200),
  }),
  z.strictObject({
    kind: z.literal('taalschakel-end'),
    on: LocalDate,
    result: TaalschakelResult,
    note: Note,
  }),
])
export type ProgressItem = z.infer<typeof ProgressItem>
export type ProgressKind = ProgressItem['kind']
export type ItemOf<K extends ProgressKind> = Extract<ProgressItem, { kind: K }>

/** Whether the PVT has an activity or excursion on a core value: at least one is asked (Bi art. 3.1), INT.PVT.ACTIVITY. */
export const hasPvtActivity = (items: readonly ProgressItem[]): boolean =>
  items.some((item) => item.kind === 'pvt-workshop' && item.form === 'activity')

/** A fact that is a day and nothing more. */
export type DayFact = { kind: DayKind; on: LocalDate }

/** Facts are read by more people than may know why: that illness was the ground stays with the item (Wi art. 37). */
const ANY_GROUND = 'Wi art. 12'

/**
 * The facts with a legal day that an item brings; none for what is no more than a note.
 * Of lessons only the hours that somebody was there count (Bi art. 3.14, 5.5: hours that were followed).
 */
export function factsFrom(item: ProgressItem): RecordedFact[] {
  const { on } = item
  switch (item.kind) {
    case 'hours':
      return [{ kind: 'hours', on, of: HOUR_KIND[item.count], hours: item.hours }]
    case 'lessons':
      return item.attended > 0 ? [{ kind: 'hours', on, of: 'course', hours: item.attended }] : []
    case 'course-offer':
      return [{ kind: 'course-offered', on }]
    case 'pvt-workshop':
      return [{ kind: 'hours', on, of: 'pvt', hours: item.hours }]
    case 'exam-result':
      return [
        { kind: 'exam', on, part: item.part, ...(item.level && { level: item.level }), result: item.result },
      ]
    case 'extension':
      return item.decision?.outcome === 'granted'
        ? [{ kind: 'extension', on: item.decision.on, ground: ANY_GROUND, months: item.decision.months }]
        : []
    case 'exemption':
      return liftsAll(item) ? [{ kind: 'exempted', on }] : liftedParts(item)
    case 'waiver':
      return liftsAll(item) ? [{ kind: 'waived', on }] : liftedParts(item)
    default:
      return []
  }
}

/** The duty ends where the whole of it was lifted for good. */
const liftsAll = (item: ItemOf<'exemption'> | ItemOf<'waiver'>): boolean =>
  isGranted(item) && item.parts.length === 0 && !isTemporary(item)

/** A part that was refused, or lifted for a time only, is still asked. */
const liftedParts = (item: ItemOf<'exemption'> | ItemOf<'waiver'>): RecordedFact[] =>
  isGranted(item) && !isTemporary(item)
    ? item.parts.map((part) => ({ kind: 'exam-part-lifted', on: item.on, part }))
    : []
