import { currentPhase, isRunning } from '#domain/enrolment/enrolment.ts'
import type { FilePart } from '#domain/file/file.policy.ts'
import type { FileEnrolment } from '#domain/file/file-page.queries.ts'
import { instrumentById } from '#domain/instrument/instruments.ts'
import { mayFill } from '#domain/measurement/measurement.policy.ts'
import { type Expectation, expectationsFor } from '#domain/programme/expectations.ts'
import type { Phase, Programme } from '#domain/programme/programme.ts'
import { programmeById } from '#domain/programme/programmes.ts'
import type { Role } from '#kernel/actor.ts'
import type { EnrolmentId, FileId } from '#kernel/ids.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Step } from '#ui/steps.tsx'
import { shortDate } from '#ui/words.ts'
import { paths } from '#web/paths.ts'

/** One thing that is asked in a programme, and what became of it. */
export type Expected = Expectation & {
  askedOn: LocalDate | null
  answeredOn: LocalDate | null
  /** Where it is filled in or read; undefined for who may do neither. */
  href: string | undefined
}

export type ProgrammeFacts = {
  enrolment: FileEnrolment
  programme: Programme
  isRunning: boolean
  phase: Phase | null
  steps: readonly Step[]
  expected: readonly Expected[]
}

type Reader = { fileId: FileId; roles: readonly Role[]; parts: ReadonlySet<FilePart>; today: LocalDate }

/** What follows today from the facts of an enrolment, as far as this reader may know it. */
export function programmeFacts(
  enrolment: FileEnrolment,
  { fileId, roles, parts, today }: Reader,
): ProgrammeFacts {
  const programme = programmeById(enrolment.programmeId)
  const phase = currentPhase(programme, { entered: enrolment.entered, observations: [] }, today)
  const expected = expectationsFor(programme, enrolment, today)
    .filter(({ instrumentId }) => parts.has(isSurvey(instrumentId) ? 'measurements' : 'forms'))
    .map((one) => {
      const isOpenTo = one.status === 'done' || mayFill(roles, instrumentById(one.instrumentId))
      const href = isOpenTo ? addressOf(one, fileId, enrolment.id) : undefined
      return { ...one, ...becameOf(one, enrolment), href }
    })
  return {
    enrolment,
    programme,
    isRunning: isRunning(enrolment, today),
    phase,
    steps: stepsOf({ programme, phase, enrolment }),
    expected,
  }
}

export const isSurvey = (instrumentId: Expectation['instrumentId']): boolean =>
  instrumentId === 'arbeidstoeleiding-survey'

function becameOf({ instrumentId, moment }: Expectation, { asked, answered }: FileEnrolment) {
  const same = (one: { instrumentId: string; moment: string }) =>
    one.instrumentId === instrumentId && one.moment === moment
  return {
    askedOn: asked.findLast(same)?.askedOn ?? null,
    answeredOn: answered.findLast(same)?.answeredOn ?? null,
  }
}

function addressOf({ instrumentId, moment }: Expectation, fileId: FileId, enrolmentId: EnrolmentId): string {
  if (isSurvey(instrumentId)) return paths.survey(fileId, enrolmentId, moment)
  return paths.form(fileId, enrolmentId, instrumentId === 'start-form' ? 'start' : 'exit')
}

type Road = { programme: Programme; phase: Phase | null; enrolment: FileEnrolment }

function stepsOf({ programme, phase, enrolment }: Road): Step[] {
  const at = phase === null ? -1 : programme.phases.indexOf(phase)
  return programme.phases.map((one, index) => {
    const since = enrolment.entered.find((step) => step.phase === one.id)?.enteredOn
    const isPassed = index < at || (index === at && enrolment.endedOn !== null)
    const state = isPassed ? 'done' : index === at ? 'current' : 'upcoming'
    return { label: one.title, state, ...(since && { note: `sinds ${shortDate(since)}` }) }
  })
}
