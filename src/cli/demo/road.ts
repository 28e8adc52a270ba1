import type { ExamFact, HoursFact, LearningRoute } from '#domain/integration/facts.ts'
import type { RecordedFact } from '#domain/integration/recorded-fact.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { daysAfterOpening, isAsylum, type Story } from './story.ts'

/** A talk each year. */
const PROGRESS_TALKS = 3

/** The fact of a plan that was decided on before. */
export function planFact(story: Story): RecordedFact {
  const { route, level, after } = story.law.plan
  const on = daysAfterOpening(story, after)
  const plan = { kind: 'plan', on, route, progressTalks: PROGRESS_TALKS, by: 'us' } as const
  return level === null ? plan : { ...plan, level }
}

/** What came after the plan: its day, and the facts that were known by then. */
export function roadOf(story: Story): { on: LocalDate; facts: RecordedFact[] }[] {
  const { plan } = story.law
  const on = (after: number) => daysAfterOpening(story, plan.after + after)
  // Who stopped coming was offered a course, and that is all.
  const moments = story.life.staysAway ? MOMENTS.slice(0, 1) : MOMENTS
  return moments.map(({ after, facts }) => ({
    on: on(after),
    facts: facts({ route: plan.route, on }).filter((fact) => fits(fact, story)),
  }))
}

/** What is reported here is not taken over a second time, and only asylum holders are offered a course. */
function fits(fact: RecordedFact, story: Story): boolean {
  const isReported =
    fact.kind === 'hours'
      ? fact.of === 'course' || fact.of === 'pvt'
      : fact.kind === 'pvt-signed' || fact.kind === 'course-offered'
  if (isReported && story.law.isTaught) return false
  return fact.kind !== 'course-offered' || isAsylum(story)
}

type Known = { route: LearningRoute; on: (after: number) => LocalDate }
type Moment = { after: number; facts: (known: Known) => RecordedFact[] }

const hours = (of: HoursFact['kind'], on: LocalDate, count: number) =>
  ({ kind: 'hours', of, on, hours: count }) as const
const exam = (on: LocalDate, part: ExamFact['part'], result: ExamFact['result'] = 'passed'): RecordedFact =>
  part === 'KNM' ? { kind: 'exam', on, part, result } : { kind: 'exam', on, part, level: 'B1', result }
const only = (isSo: boolean, ...facts: RecordedFact[]) => (isSo ? facts : [])

/** In one go what had come together by then, so that the demo is there soon. Days after the plan. */
const MOMENTS: readonly Moment[] = [
  {
    after: 80,
    facts: ({ on }) => [{ kind: 'course-offered', on: on(40) }, hours('course', on(80), 60)],
  },
  {
    after: 300,
    facts: ({ route, on }) => [
      hours('course', on(190), 140),
      hours('pvt', on(200), 14),
      { kind: 'pvt-signed', on: on(200) },
      hours('course', on(300), 130),
      ...only(route === 'Z', hours('participation', on(290), 160)),
      { kind: 'progress-talk', on: on(300) },
    ],
  },
  {
    after: 500,
    facts: ({ route, on }) => [
      hours('course', on(500), 260),
      ...only(route === 'Z', hours('participation', on(480), 220)),
      ...only(route === 'B1', exam(on(430), 'KNM'), exam(on(440), 'SC', 'failed')),
      ...only(route === 'B1', exam(on(490), 'SP'), exam(on(490), 'LU')),
      ...only(route !== 'O', hours('map-practice', on(430), 44), { kind: 'map-end-talk', on: on(500) }),
    ],
  },
  {
    after: 650,
    facts: ({ route, on }) => [
      { kind: 'progress-talk', on: on(650) },
      ...only(route === 'Z', hours('participation', on(640), 260)),
      ...only(route === 'B1', exam(on(610), 'LE'), exam(on(640), 'SC')),
    ],
  },
]
