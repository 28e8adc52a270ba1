import { z } from 'zod'
import { InstrumentId, Moment } from '#domain/instrument/instrument.ts'
import { addDays, addMonths, LocalDate, monthsBetween } from '#kernel/local-date.ts'

const Id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)

export const ProgrammeId = z.enum(['thuis-in-dalfsen', 'vip', 'nva-werktrajecten'])
export type ProgrammeId = z.infer<typeof ProgrammeId>

/** Months are counted from the first day of the enrolment: that day lies in month 1. */
const Month = z.number().int().positive()

const Activity = z.object({
  title: z.string().min(1),
  fromMonth: Month.optional(),
  toMonth: Month.optional(),
})

/** What must be shown before a phase begins. Evidence is gathered per competence; there is no score. */
const Gate = z.object({ competences: z.array(z.object({ id: Id, title: z.string().min(1) })).min(1) })

export const Phase = z.object({
  id: Id,
  title: z.string().min(1),
  fromMonth: Month,
  /** Null: the phase lasts until the enrolment ends. */
  toMonth: Month.nullable(),
  activities: z.array(Activity).min(1),
  gate: Gate.optional(),
})
export type Phase = z.infer<typeof Phase>

export const Module = z.object({
  id: Id,
  title: z.string().min(1),
  kind: z.enum(['training', 'company-visit', 'computer']),
  /** Null where the source gives no number. */
  sessions: z.number().int().positive().nullable(),
  language: z.enum(['own-language', 'dutch']),
})
export type Module = z.infer<typeof Module>

const Offset = z.object({ months: z.number().int().optional(), weeks: z.number().int().optional() })

/**
 * From when to when an instrument is expected, both days inclusive.
 * `planned-end` is the real end once there is one, otherwise the start plus the duration of the programme.
 */
const Due = z.object({
  countedFrom: z.enum(['start', 'end', 'planned-end']),
  from: Offset,
  to: Offset,
  /** After this many months past the real end the instrument would describe another moment: no longer asked. */
  lapsesMonthsAfterEnd: z.number().int().nonnegative().optional(),
})

export const ExpectedInstrument = z.object({
  instrumentId: InstrumentId,
  moment: Moment,
  due: Due,
  ruleId: z.string().regex(/^PRG(\.[A-Z0-9-]+)+$/),
  /** One or two Dutch sentences at level B1, shown behind "waarom?". */
  why: z.string().min(1),
})
export type ExpectedInstrument = z.infer<typeof ExpectedInstrument>

export const Programme = z.object({
  id: ProgrammeId,
  version: z.number().int().positive(),
  validFrom: LocalDate,
  validTo: LocalDate.nullable(),
  source: z.string().min(1),
  title: z.string().min(1),
  provider: z.string().min(1),
  /** Null: no fixed length. */
  durationMonths: Month.nullable(),
  extension: z.object({ consentOf: z.literal('municipality'), why: z.string().min(1) }).nullable(),
  phases: z.array(Phase),
  modules: z.array(Module),
  /** Of all modules together; null where the source gives no number. */
  sessionsInAll: z.number().int().positive().nullable(),
  reviews: z.object({ firstAfterMonths: Month, thenEveryMonths: Month, why: z.string().min(1) }).nullable(),
  groupSize: z.object({ min: z.number().int(), max: z.number().int() }).nullable(),
  expectations: z.array(ExpectedInstrument).min(1),
})
export type Programme = z.infer<typeof Programme>
export type ProgrammeContent = z.input<typeof Programme>

/** Content is written as plain data and checked when the program is loaded, so a wrong file stops the build. */
export const defineProgramme = (content: ProgrammeContent): Programme => Programme.parse(content)

/**
 * The phase a participant would be in by the calendar alone. A gate may keep someone longer in the phase before.
 * Rule PRG.PHASE.
 * @returns null before the first day, and for programmes whose source names no months (VIP, NVA Werktrajecten)
 */
export function expectedPhase(programme: Programme, startedOn: LocalDate, today: LocalDate): Phase | null {
  if (today < startedOn) return null
  const month = monthsBetween(startedOn, today) + 1
  return (
    programme.phases.find(
      (phase) => phase.fromMonth <= month && (phase.toMonth === null || month <= phase.toMonth),
    ) ?? null
  )
}

/**
 * The last day by the usual length of the programme, plus the months the municipality granted. Rule PRG.DURATION.
 * @returns null for a programme without a fixed length
 */
export function plannedEnd(programme: Programme, startedOn: LocalDate, extendedMonths = 0): LocalDate | null {
  if (programme.durationMonths === null) return null
  return addDays(addMonths(startedOn, programme.durationMonths + extendedMonths), -1)
}

/** The review talks up to and with a day, in order. Rule PRG.REVIEW; none for programmes without reviews. */
export function reviewDays(programme: Programme, startedOn: LocalDate, until: LocalDate): LocalDate[] {
  if (programme.reviews === null) return []
  const { firstAfterMonths, thenEveryMonths } = programme.reviews
  const days: LocalDate[] = []
  for (let month = firstAfterMonths; addMonths(startedOn, month) <= until; month += thenEveryMonths) {
    days.push(addMonths(startedOn, month))
  }
  return days
}
