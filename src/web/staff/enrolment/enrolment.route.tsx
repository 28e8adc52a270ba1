import { gateEvidence, isGateOpen } from '#domain/enrolment/enrolment.gate.ts'
import { mayOnEnrolment } from '#domain/enrolment/enrolment.policy.ts'
import { type EnrolmentCourse, enrolmentCourse, extendedMonths } from '#domain/enrolment/enrolment.queries.ts'
import { currentPhase, nextPhase } from '#domain/enrolment/enrolment.ts'
import { instrumentById } from '#domain/instrument/instruments.ts'
import { type MeasurementState, measurementState } from '#domain/measurement/measurement.overview.ts'
import { mayFill, mayReadAnswers } from '#domain/measurement/measurement.policy.ts'
import { type Expectation, expectationsFor } from '#domain/programme/expectations.ts'
import { plannedEnd } from '#domain/programme/programme.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { paths } from '#web/paths.ts'
import { type Answer, type Call, notFound, type Route } from '#web/route.ts'
import { staffPage } from '../frame.tsx'
import { type AskedRow, EnrolmentView, type PhaseRow } from './enrolment.view.tsx'
import { type OpenedEnrolment, openEnrolment } from './opened-enrolment.ts'

async function show(call: Call): Promise<Answer> {
  const opened = await openEnrolment(call, 'see', 'enrolment')
  if (!opened) return notFound
  const { enrolment, programme, name, address, roles } = opened
  const { today } = call.ctx
  const course = await enrolmentCourse(call.ctx, opened)
  const isRunning = enrolment.endedOn === null
  const may = (action: Parameters<typeof mayOnEnrolment>[1]) => isRunning && mayOnEnrolment(roles, action)
  const phase = currentPhase(programme, course, today)
  const next = nextPhase(programme, course, today)
  const { fileId, enrolmentId } = address
  const until = plannedEnd(programme, enrolment.startedOn, extendedMonths(course))
  return staffPage(call, {
    title: `${programme.title}: ${name}`,
    breadcrumbs: [
      { label: 'Dossiers', href: paths.files },
      { label: name, href: paths.file(fileId) },
      { label: programme.title },
    ],
    children: (
      <EnrolmentView
        {...{ name, programme, enrolment, course, plannedEnd: until }}
        phases={phaseRows(opened, course, today)}
        gate={
          phase?.gate && mayOnEnrolment(roles, 'see-evidence')
            ? {
                phase,
                next,
                evidence: gateEvidence(phase, course.observations, today),
                isOpen: isGateOpen(phase, course.observations, today),
              }
            : null
        }
        asked={askedRows(opened, course, today)}
        links={{
          ...(may('enter-phase') && next && { phase: paths.enrolmentPhase(fileId, enrolmentId) }),
          ...(mayOnEnrolment(roles, 'observe') &&
            phase?.gate && { observe: paths.enrolmentObservation(fileId, enrolmentId) }),
          ...(may('extend') && programme.extension && { extend: paths.enrolmentExtend(fileId, enrolmentId) }),
          ...(may('end') && { end: paths.enrolmentEnd(fileId, enrolmentId) }),
        }}
      />
    ),
  })
}

function phaseRows(
  { enrolment, programme }: OpenedEnrolment,
  course: EnrolmentCourse,
  today: LocalDate,
): PhaseRow[] {
  const current = currentPhase(programme, course, today)
  const at = current ? programme.phases.indexOf(current) : -1
  return programme.phases.map((phase, index) => ({
    phase,
    state: index < at ? 'done' : index === at ? 'current' : 'upcoming',
    since:
      course.entered.find((one) => one.phase === phase.id)?.enteredOn ??
      (index === 0 ? enrolment.startedOn : null),
  }))
}

/** Every form and moment with how it stands, and an address only where this person may go. */
function askedRows(opened: OpenedEnrolment, course: EnrolmentCourse, today: LocalDate): AskedRow[] {
  const { startedOn, endedOn } = opened.enrolment
  const facts = { startedOn, endedOn, extendedMonths: extendedMonths(course), answered: course.answered }
  const expected = expectationsFor(opened.programme, facts, today)
  const readable = expected.filter((one) => mayReadAnswers(opened.roles, instrumentById(one.instrumentId)))
  return readable.map((expectation) => {
    const same = (one: { instrumentId: string; moment: string }) =>
      one.instrumentId === expectation.instrumentId && one.moment === expectation.moment
    const askedOn = course.asked.findLast(same)?.askedOn ?? null
    const answeredOn = course.answered.find(same)?.answeredOn ?? null
    const state = measurementState(expectation, askedOn)
    return { expectation, state, askedOn, answeredOn, ...addressesOf(opened, expectation, state) }
  })
}

function addressesOf(
  { address, roles }: OpenedEnrolment,
  { instrumentId, moment }: Expectation,
  state: MeasurementState,
): Pick<AskedRow, 'href' | 'askHref'> {
  const { fileId, enrolmentId } = address
  const instrument = instrumentById(instrumentId)
  if (instrument.audience === 'staff') {
    const href = paths.form(fileId, enrolmentId, moment === 'exit' ? 'exit' : 'start')
    return state === 'answered' || mayFill(roles, instrument) ? { href } : {}
  }
  const href = paths.survey(fileId, enrolmentId, moment)
  if (state === 'answered') return { href }
  if (!mayFill(roles, instrument)) return {}
  return { href, ...(isAskable(state) && { askHref: paths.surveyAsked(fileId, enrolmentId, moment) }) }
}

const isAskable = (state: MeasurementState): boolean => ['open', 'asked', 'missing'].includes(state)

export const enrolmentPageRoutes: readonly Route[] = [
  { method: 'GET', path: '/dossiers/:fileId/trajecten/:enrolmentId', handle: show },
]
