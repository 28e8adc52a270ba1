import type { EndReason } from '#domain/enrolment/enrolment.ts'
import type { Answers } from '#domain/instrument/answers.ts'
import { Goal, goalQuestion, meaningQuestion, outcomeQuestion } from '#domain/instrument/goals.ts'
import { instrumentById } from '#domain/instrument/instruments.ts'
import { type KnownOfPerson, prefilled } from '#domain/measurement/measurement.prefill.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { GOAL_MEANINGS, LESSONS } from './form-texts.ts'
import type { Random } from './random.ts'

type Asked = { known: KnownOfPerson; on: LocalDate }

const USUAL: readonly Goal[] = [
  'paid-work',
  'language',
  'labour-market-knowledge',
  'work-experience',
  'social-network',
]
const LESS_USUAL: readonly Goal[] = [
  'volunteering',
  'employee-competences',
  'interpersonal-competences',
  'own-business',
]

/** Three to six goals, the usual ones first. */
export function someGoals(random: Random): Goal[] {
  const usual = random.shuffled(USUAL).slice(0, random.between(3, 4))
  return [...usual, ...random.shuffled(LESS_USUAL).slice(0, random.between(0, 2))]
}

/** A start form that is filled in whole: "no goal" is chosen, not left open. */
export function startAnswers({ known, on }: Asked, goals: readonly Goal[], random: Random): Answers {
  const yes = (share: number) => (random.chance(share) ? 'yes' : 'no')
  const answers: Record<string, string> = {
    ...prefilled(instrumentById('start-form'), known, on),
    'education-abroad': random.pick(['higher', 'secondary', 'secondary', 'primary', 'none']),
    'work-experience-abroad': random.pick(['10-years-or-more', '5-to-10-years', 'under-5-years', 'none']),
    'exam-passed-at-start': yes(0.1),
    'diploma-valued-at-start': yes(0.2),
    'language-a2-or-higher': yes(0.35),
    'took-part-paid-work': yes(0.1),
    'took-part-language-placement': yes(0.2),
    'took-part-volunteering': yes(0.35),
    'took-part-community': yes(0.4),
    'took-part-social': yes(0.6),
  }
  for (const goal of Goal.options) {
    answers[goalQuestion(goal)] = goals.includes(goal) ? 'goal' : 'no-goal'
    if (goals.includes(goal)) answers[meaningQuestion(goal)] = random.pick(GOAL_MEANINGS[goal])
  }
  return answers
}

const OUTFLOW: Readonly<Record<EndReason, { outflow: string; employment: readonly string[] }>> = {
  'paid-work': { outflow: 'paid-work', employment: ['full-time', 'part-time', 'part-time'] },
  education: { outflow: 'learning-and-working', employment: ['learning-and-working'] },
  completed: { outflow: 'other-programme', employment: ['none', 'temporary-or-small'] },
  moved: { outflow: 'moved-away', employment: ['none'] },
  health: { outflow: 'ended-early', employment: ['none'] },
  family: { outflow: 'ended-early', employment: ['none'] },
  'own-wish': { outflow: 'ended-early', employment: ['none'] },
  'contact-lost': { outflow: 'ended-early', employment: ['none'] },
  other: { outflow: 'ended-early', employment: ['none'] },
}

/** An exit form that fits why it ended: who found work reached more of the goals. */
export function exitAnswers(reason: EndReason, goals: readonly Goal[], random: Random): Answers {
  const { outflow, employment } = OUTFLOW[reason]
  const wentWell = reason === 'paid-work' || reason === 'education'
  const well = wentWell ? ['yes', 'yes', 'yes', 'partly'] : ['yes', 'partly', 'partly', 'no']
  const hindered = wentWell ? ['no', 'no', 'partly'] : ['no', 'partly', 'yes']
  const reached = wentWell ? ['fully', 'fully', 'partly'] : ['partly', 'partly', 'not', 'fully']
  const outcome = (goal: Goal): string => {
    if (!goals.includes(goal)) return 'no-goal'
    if (goal === 'paid-work') return reason === 'paid-work' ? 'fully' : 'not'
    return random.pick(reached)
  }
  return {
    outflow,
    'employment-kind': random.pick(employment),
    'exam-in-period': random.pick(['passed', 'passed', 'waived', 'not-passed']),
    'diploma-valued-in-period': random.pick(['yes', 'no', 'no']),
    ...Object.fromEntries(Goal.options.map((goal) => [outcomeQuestion(goal), outcome(goal)])),
    cooperated: random.pick(well),
    'showed-initiative': random.pick(well),
    'programme-fitted-needs': random.pick(well),
    'personal-or-social-problems': random.pick(hindered),
    'language-difference-hindered': random.pick(hindered),
    'culture-difference-hindered': random.pick(['no', 'no', 'partly']),
    'self-confidence': random.pick(well),
    motivation: random.pick(well),
    'insight-in-own-skills': random.pick(well),
    lessons: random.pick(LESSONS),
  }
}

type SurveyMoment = 'M1' | 'M2' | 'M3'
const PROGRESS: Readonly<Record<SurveyMoment, number>> = { M1: 0, M2: 1, M3: 2 }
const QUALITY = ['very-bad', 'bad', 'neither', 'good', 'very-good']
const AGREEMENT = ['strongly-disagree', 'disagree', 'neither', 'agree', 'strongly-agree']

/**
 * Answers to the survey: language and confidence grow from moment to moment, health does not, and now and then a
 * question stays open, as it may.
 * @param asked `on` is the first day of the enrolment, so that nobody changes age class
 */
export function surveyAnswers(asked: Asked, moment: SurveyMoment, random: Random): Answers {
  const progress = PROGRESS[moment]
  const on = (scale: readonly string[], lowest: number) =>
    scale[Math.min(4, lowest + random.between(0, 2) + random.between(0, progress))] ?? ''
  const yes = (share: number) => (random.chance(share) ? 'yes' : 'no')
  const paidWork = yes(0.05 + 0.15 * progress)
  const reason = random.pick(['learn-more', 'learn-more', 'no-fitting-work', 'other'])
  const answers = {
    'speaks-dutch': on(QUALITY, 1),
    health: random.pick(QUALITY.slice(1)),
    'chances-good': on(AGREEMENT, 1),
    'knows-how-to-find-work': on(AGREEMENT, 0),
    'knows-employer-expectations': on(AGREEMENT, 0),
    'work-experience': yes(0.1 + 0.2 * progress),
    volunteering: yes(0.3),
    education: random.pick(['none', 'none', 'adult-education', 'mbo-1', 'mbo-2']),
    'paid-work': paidWork,
    ...(paidWork === 'no' && { 'reason-without-paid-work': reason }),
    ...prefilled(instrumentById('arbeidstoeleiding-survey'), asked.known, asked.on),
  }
  return Object.fromEntries(Object.entries(answers).filter(([question]) => !isOpen(question, random)))
}

/** What the file knows is never left open; the rest one time in thirty. */
const isOpen = (question: string, random: Random): boolean =>
  random.chance(1 / 30) && !['sex', 'origin', 'age-class', 'paid-work'].includes(question)
