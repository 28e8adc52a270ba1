import { z } from 'zod'
import { InstrumentId, Moment } from '#domain/instrument/instrument.ts'
import { ProgrammeId } from '#domain/programme/programme.ts'
import { Role } from '#kernel/actor.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { FilePart } from './file.policy.ts'
import { ContactKind } from './file.ts'

const programme = { programmeId: ProgrammeId }
const instrument = { instrumentId: InstrumentId, moment: Moment }
const member = { name: z.string(), role: Role, organisation: z.string().nullable() }

/** What happened, as a line of the timeline tells it. */
export const TimelineFact = z.discriminatedUnion('what', [
  z.object({ what: z.literal('opened') }),
  z.object({ what: z.literal('closed'), reason: z.string(), note: z.string() }),
  z.object({ what: z.literal('reopened'), note: z.string() }),
  z.object({ what: z.literal('contact'), kind: ContactKind, note: z.string() }),
  z.object({ what: z.literal('enrolled'), ...programme }),
  z.object({
    what: z.literal('ended'),
    ...programme,
    endReason: z.string().nullable(),
    note: z.string().nullable(),
  }),
  z.object({ what: z.literal('phase'), ...programme, phase: z.string(), note: z.string() }),
  z.object({ what: z.literal('extended'), ...programme, months: z.number(), reason: z.string() }),
  z.object({
    what: z.literal('observed'),
    ...programme,
    competence: z.string(),
    level: z.string(),
    evidence: z.string(),
  }),
  z.object({ what: z.literal('answered'), ...instrument }),
  z.object({ what: z.literal('asked'), ...instrument }),
  z.object({
    what: z.literal('corrected'),
    reason: z.string(),
    changes: z.array(
      z.object({ subject: z.string(), field: z.string(), oldValue: z.unknown(), newValue: z.unknown() }),
    ),
  }),
  z.object({ what: z.literal('joined'), ...member }),
  z.object({ what: z.literal('left'), ...member }),
  z.object({
    what: z.literal('transfer'),
    event: z.enum(['offered', 'withdrawn', 'accepted', 'rejected', 'arrived']),
    municipality: z.string(),
    reason: z.string().nullable(),
    /** How many facts could not be taken over. */
    leftOut: z.number(),
  }),
  z.object({ what: z.literal('told-by-duo'), code: z.string(), note: z.string().nullable() }),
  z.object({ what: z.literal('duo-withdrawn'), code: z.string(), reason: z.string() }),
])
export type TimelineFact = z.infer<typeof TimelineFact>

export type TimelineEntry = {
  key: string
  day: LocalDate
  by: string | null
  fact: TimelineFact
}

export const TimelineKind = z.enum([
  'contact',
  'programme',
  'measurement',
  'correction',
  'team',
  'file',
  'transfer',
  'duo',
])
export type TimelineKind = z.infer<typeof TimelineKind>

// A line tells a fact of a part, so it is shown to who may see that part.
const PART_OF: Record<TimelineKind, FilePart> = {
  contact: 'contacts',
  programme: 'programmes',
  measurement: 'measurements',
  correction: 'background',
  team: 'team',
  file: 'contacts',
  transfer: 'background',
  duo: 'numbers',
}

/** Which lines the timeline may hold for who sees these parts, within what was asked for. */
export const timelineKinds = (
  parts: ReadonlySet<FilePart>,
  asked: TimelineKind | null = null,
): TimelineKind[] =>
  TimelineKind.options.filter((kind) => parts.has(PART_OF[kind]) && (asked === null || asked === kind))
