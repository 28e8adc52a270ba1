import {
  endEnrolment,
  enrolInProgramme,
  enterPhase,
  extendEnrolment,
  observeCompetence,
} from '#domain/enrolment/enrolment.commands.ts'
import type { ObservationLevel } from '#domain/enrolment/enrolment.ts'
import type { Phase, ProgrammeId } from '#domain/programme/programme.ts'
import { programmeById } from '#domain/programme/programmes.ts'
import { addDays, addMonths, type LocalDate } from '#kernel/local-date.ts'
import { EVIDENCE, EXTENSION_REASON, GATE_REASON } from './form-texts.ts'
import { done, workingDay } from './happening.ts'
import { tellMeasurements } from './measurements.ts'
import { tellTeamMember } from './opening.ts'
import { addressOf, caseWorkerOn, fileOf, happened, type Span, type Story } from './story.ts'

const PROVIDER = {
  'thuis-in-dalfsen': 'municipality',
  vip: 'vluchtelingenwerk',
  'nva-werktrajecten': 'nva',
} as const satisfies Record<ProgrammeId, string>

/** Every programme of this person: its start, its phases, its forms and surveys, and its end. */
export function tellCourses(story: Story): void {
  for (const span of story.spans) {
    tellStart(story, span)
    tellPhases(story, span)
    if (span.course.programmeId === 'vip') tellVolunteer(story, span)
    if (span.course.extendedMonths) tellExtension(story, span, span.course.extendedMonths)
    tellMeasurements(story, span)
    tellEnd(story, span)
  }
}

function tellStart(story: Story, span: Span): void {
  const { course, start } = span
  happened(story, {
    on: start,
    by: caseWorkerOn(story, start),
    act: async (ctx) => {
      const { programmeId } = course
      const providerId = story.crew.organisations[PROVIDER[programmeId]]
      const wish = { programmeId, providerId, startedOn: start }
      span.enrolmentId = done(await enrolInProgramme(ctx, fileOf(story), wish), 'enrolInProgramme')
    },
  })
}

function tellEnd(story: Story, span: Span): void {
  const { end, course } = span
  if (end === null) return
  const endReason = course.ends?.reason ?? 'completed'
  const ending = { endedOn: end, endReason, endNote: course.ends?.note ?? '' }
  happened(story, {
    on: end,
    by: caseWorkerOn(story, end),
    act: async (ctx) => done(await endEnrolment(ctx, addressOf(story, span), ending), 'endEnrolment'),
  })
}

/** The steps follow the months of the programme; before the last one stands the gate. */
function tellPhases(story: Story, span: Span): void {
  const { phases } = programmeById(span.course.programmeId)
  for (const phase of phases) tellGate(story, span, phase.gate?.competences.map(({ id }) => id) ?? [])
  for (const phase of phases.slice(1)) tellStep(story, span, { phase, isLast: phase === phases.at(-1) })
}

function tellStep(story: Story, span: Span, { phase, isLast }: { phase: Phase; isLast: boolean }): void {
  const on = workingDay(addMonths(span.start, phase.fromMonth - 1))
  if (!isDuring(span, on)) return
  const step = { enteredOn: on, note: isLast && span.course.gate === 'reason' ? GATE_REASON : '' }
  happened(story, {
    on,
    by: isLast ? story.coach : caseWorkerOn(story, on),
    act: async (ctx) => done(await enterPhase(ctx, addressOf(story, span), step), 'enterPhase'),
  })
}

// Months after the start at which each level was first seen; the gate is due after eighteen.
const SEEN_IN_MONTH: readonly (readonly [ObservationLevel, number])[] = [
  ['not-yet', 12],
  ['with-help', 14],
  ['independent', 16],
]
const LEFT_OPEN_WITH_A_REASON = 2

function tellGate(story: Story, span: Span, competences: readonly string[]): void {
  const opened = competences.length - (span.course.gate === 'reason' ? LEFT_OPEN_WITH_A_REASON : 0)
  for (const [place, competence] of competences.entries()) {
    const levels = SEEN_IN_MONTH.filter(([level]) => level !== 'independent' || place < opened)
    for (const [level, month] of levels) {
      const day = addDays(addMonths(span.start, month), 12 + story.random.between(0, 35))
      tellObservation(story, span, {
        competence,
        observedOn: workingDay(day),
        level,
        evidence: seen(competence, level),
      })
    }
  }
}

function seen(competence: string, level: ObservationLevel): string {
  const evidence = EVIDENCE[competence]?.[level]
  if (evidence === undefined) throw new Error(`nothing was seen of ${competence}`)
  return evidence
}

function tellObservation(
  story: Story,
  span: Span,
  observation: Parameters<typeof observeCompetence>[2],
): void {
  const on = observation.observedOn
  if (!isDuring(span, on)) return
  happened(story, {
    on,
    by: story.random.chance(0.7) ? story.coach : caseWorkerOn(story, on),
    act: async (ctx) =>
      done(await observeCompetence(ctx, addressOf(story, span), observation), 'observeCompetence'),
  })
}

function tellExtension(story: Story, span: Span, months: number): void {
  const on = workingDay(addDays(addMonths(span.start, 11), 10))
  happened(story, {
    on,
    by: caseWorkerOn(story, on),
    act: async (ctx) => {
      const extension = { months, reason: EXTENSION_REASON }
      done(await extendEnrolment(ctx, addressOf(story, span), extension), 'extendEnrolment')
    },
  })
}

const VOLUNTEERS = ['els', 'theo', 'tineke', 'hans'] as const
type Volunteer = (typeof VOLUNTEERS)[number]

/** Two in three get a volunteer coach during VIP; always the same one for the same person. */
export function volunteerOf({ character }: Story): Volunteer | null {
  return VOLUNTEERS[character.age % 6] ?? null
}

export const volunteerFrom = ({ start }: Span): LocalDate => addDays(start, 10)

function tellVolunteer(story: Story, span: Span): void {
  const key = volunteerOf(story)
  const from = volunteerFrom(span)
  if (key && isDuring(span, workingDay(from))) tellTeamMember(story, { key, from, to: span.end })
}

const isDuring = ({ start, end }: Span, day: LocalDate): boolean =>
  day >= start && (end === null || day <= end)
