import type { Answers } from '#domain/instrument/answers.ts'
import type { InstrumentId, Locale, Moment } from '#domain/instrument/instrument.ts'
import { answerInstrument, askMeasurement } from '#domain/measurement/measurement.commands.ts'
import { plannedEnd } from '#domain/programme/programme.ts'
import { programmeById } from '#domain/programme/programmes.ts'
import { addDays, addMonths, type LocalDate } from '#kernel/local-date.ts'
import { exitAnswers, startAnswers, surveyAnswers } from './answers.ts'
import type { CrewKey } from './crew.ts'
import { done, workingDay } from './happening.ts'
import { addressOf, caseWorkerOn, happened, type Span, type Story } from './story.ts'

const SURVEY = 'arbeidstoeleiding-survey'
const FIRST_DAYS = 6
const MONTHS_TO_THIRD_SURVEY = 7

type Asked = { instrumentId: InstrumentId; moment: Moment; locale: Locale; answers: Answers }

/** The forms and surveys of one course; what stands in `gaps` was left out. */
export function tellMeasurements(story: Story, span: Span): void {
  if (span.course.programmeId === 'thuis-in-dalfsen') tellForms(story, span)
  else tellSurveys(story, span)
  if (span.course.isAsked) tellQuestion(story, span)
}

function tellForms(story: Story, span: Span): void {
  const { start, end, course } = span
  const { random, goals } = story
  const startOn = workingDay(addDays(start, random.between(FIRST_DAYS, 20)))
  const startForm = startAnswers({ known: story.details, on: start }, goals, random)
  const forms = { locale: 'nl', by: (day: LocalDate) => caseWorkerOn(story, day) } as const
  tellAnswers(story, span, {
    ...forms,
    instrumentId: 'start-form',
    moment: 'start',
    on: startOn,
    answers: startForm,
  })
  if (end === null) return
  const exitOn = addDays(end, random.between(4, 18))
  const exitForm = exitAnswers(course.ends?.reason ?? 'completed', goals, random)
  tellAnswers(story, span, {
    ...forms,
    instrumentId: 'exit-form',
    moment: 'exit',
    on: exitOn,
    answers: exitForm,
  })
}

/** At the start, just before the end, and seven months after it; who stopped early is not asked again. */
function tellSurveys(story: Story, span: Span): void {
  const { start, end, course } = span
  const programme = programmeById(course.programmeId)
  const lastDay = course.ends ? null : plannedEnd(programme, start, course.extendedMonths ?? 0)
  const days = {
    M1: addDays(start, story.random.between(FIRST_DAYS, 12)),
    M2: lastDay && addDays(lastDay, -story.random.between(3, 9)),
    M3: lastDay && end && addMonths(end, MONTHS_TO_THIRD_SURVEY),
  }
  for (const moment of ['M1', 'M2', 'M3'] as const) {
    const on = days[moment]
    const answers = surveyAnswers({ known: story.details, on: start }, moment, story.random)
    const locale = moment === 'M3' && story.random.chance(0.3) ? 'nl' : story.character.surveyLocale
    const survey = { instrumentId: SURVEY, moment, locale, answers, by: surveyorOf(story, span) } as const
    if (on) tellAnswers(story, span, { ...survey, on })
  }
}

/** VIP is measured by the coordinator of the provider, the others by the case worker. */
const surveyorOf =
  (story: Story, { course }: Span) =>
  (day: LocalDate): CrewKey =>
    course.programmeId === 'vip' ? 'rianne' : caseWorkerOn(story, day)

type Handing = Asked & { on: LocalDate; by: (day: LocalDate) => CrewKey }

function tellAnswers(story: Story, span: Span, { on, by, ...asked }: Handing): void {
  if (span.course.gaps.includes(asked.moment)) return
  const answeredOn = workingDay(on)
  happened(story, {
    on,
    by: by(answeredOn),
    act: async (ctx) => {
      const handover = { ...asked, answeredOn }
      done(await answerInstrument(ctx, addressOf(story, span), handover), `answerInstrument ${asked.moment}`)
    },
  })
}

/** Asked, and no answer yet. */
function tellQuestion(story: Story, span: Span): void {
  for (const moment of span.course.gaps) {
    const on = moment === 'M1' ? addDays(span.start, 8) : span.end && addMonths(span.end, 6)
    if (!on) continue
    happened(story, {
      on,
      by: surveyorOf(story, span)(on),
      act: async (ctx) =>
        done(
          await askMeasurement(ctx, addressOf(story, span), { instrumentId: SURVEY, moment }),
          'askMeasurement',
        ),
    })
  }
}
