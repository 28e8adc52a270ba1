import { z } from 'zod'
import type { Answers } from '#domain/instrument/answers.ts'
import type { Moment } from '#domain/instrument/instrument.ts'

/** One handed-in form or questionnaire of one person, as the figures need it. */
export type ResponseRow = { personId: string; moment: Moment; answers: Answers }

/** `M1-M3` looks at all moments of a person together. */
export const FigureMoment = z.enum(['M1', 'M2', 'M3', 'M1-M3'])
export type FigureMoment = z.infer<typeof FigureMoment>

/** Yes, no, or not counted: someone without a valid answer leaves the denominator. */
export type Verdict = boolean | undefined

/** Counted on the day of answering, at M1, M2 and M3 each. */
export type MomentMeasure = { id: string; title: string; ruleId: string; of: (answers: Answers) => Verdict }

/** Rule IND.TOP-TWO: the two best of the five classes count as yes (Verwey-Jonker 2019). */
const topTwo =
  (question: string, best: readonly string[]) =>
  (answers: Answers): Verdict => {
    const answer = answers[question]
    return answer === undefined ? undefined : best.includes(answer)
  }
const GOOD = ['good', 'very-good']
const AGREE = ['agree', 'strongly-agree']

const yes =
  (question: string) =>
  (answers: Answers): Verdict => {
    const answer = answers[question]
    return answer === undefined ? undefined : answer === 'yes'
  }
const hasWorkExperience = yes('work-experience')
const volunteers = yes('volunteering')
const hasPaidWork = yes('paid-work')
const studies = (answers: Answers): Verdict =>
  answers.education === undefined ? undefined : answers.education !== 'none'

/** Rule IND.EITHER: one yes is enough; no needs two answers. */
const either = (one: Verdict, other: Verdict): Verdict => {
  if (one === true || other === true) return true
  return one === undefined || other === undefined ? undefined : false
}

/** Rule IND.STUDY-WITHOUT-WORK: over all who answered paid work; an open answer about education is no education. */
const studiesWithoutPaidWork = (answers: Answers): Verdict => {
  const works = hasPaidWork(answers)
  return works === undefined ? undefined : !works && studies(answers) === true
}

/** Rule IND.REASON: over those without paid work who gave a reason. */
const wantsToLearnMore = (answers: Answers): Verdict => {
  const reason = answers['reason-without-paid-work']
  if (hasPaidWork(answers) !== false || reason === undefined) return undefined
  return reason === 'learn-more'
}

/** The measures of the survey in the order of the report; ids as its figures are published. */
export const momentMeasures: readonly MomentMeasure[] = [
  { id: 'responses', title: 'Ingevulde vragenlijsten', ruleId: 'IND.RESPONSES', of: () => true },
  {
    id: 'speaks-dutch-well',
    title: 'Spreekt goed Nederlands',
    ruleId: 'IND.TOP-TWO',
    of: topTwo('speaks-dutch', GOOD),
  },
  {
    id: 'health-good',
    title: 'Heeft een goede gezondheid',
    ruleId: 'IND.TOP-TWO',
    of: topTwo('health', GOOD),
  },
  {
    id: 'chances-good',
    title: 'Ziet goede kansen op betaald werk',
    ruleId: 'IND.TOP-TWO',
    of: topTwo('chances-good', AGREE),
  },
  {
    id: 'knows-how-to-find-work',
    title: 'Weet hoe je werk vindt',
    ruleId: 'IND.TOP-TWO',
    of: topTwo('knows-how-to-find-work', AGREE),
  },
  {
    id: 'knows-employer-expectations',
    title: 'Weet wat werkgevers verwachten',
    ruleId: 'IND.TOP-TWO',
    of: topTwo('knows-employer-expectations', AGREE),
  },
  {
    id: 'work-experience-or-volunteering-now',
    title: 'Heeft nu een werkervaringsplek of vrijwilligerswerk',
    ruleId: 'IND.EITHER',
    of: (answers) => either(hasWorkExperience(answers), volunteers(answers)),
  },
  {
    id: 'work-experience-now',
    title: 'Heeft nu een werkervaringsplek',
    ruleId: 'IND.NOW',
    of: hasWorkExperience,
  },
  { id: 'volunteering-now', title: 'Doet nu vrijwilligerswerk', ruleId: 'IND.NOW', of: volunteers },
  { id: 'education-now', title: 'Volgt nu een opleiding', ruleId: 'IND.NOW', of: studies },
  { id: 'paid-work-now', title: 'Heeft nu betaald werk', ruleId: 'IND.NOW', of: hasPaidWork },
  {
    id: 'education-without-paid-work',
    title: 'Volgt een opleiding en heeft geen betaald werk',
    ruleId: 'IND.STUDY-WITHOUT-WORK',
    of: studiesWithoutPaidWork,
  },
  {
    id: 'reason-learn-more',
    title: 'Heeft geen betaald werk om eerst meer te leren',
    ruleId: 'IND.REASON',
    of: wantsToLearnMore,
  },
]

/** Counted over M1-M3 together; `now` is the measure whose answers are joined. */
export const everMeasures: readonly { id: string; title: string; ruleId: string; now: string }[] = [
  {
    id: 'work-experience-ever',
    title: 'Had ooit een werkervaringsplek',
    ruleId: 'IND.EVER',
    now: 'work-experience-now',
  },
  {
    id: 'volunteering-ever',
    title: 'Deed ooit vrijwilligerswerk',
    ruleId: 'IND.EVER',
    now: 'volunteering-now',
  },
  { id: 'education-ever', title: 'Volgde ooit een opleiding', ruleId: 'IND.EVER', now: 'education-now' },
  { id: 'paid-work-ever', title: 'Had ooit betaald werk', ruleId: 'IND.EVER', now: 'paid-work-now' },
]

/**
 * Rule IND.EVER: yes when any moment is yes; no when M2 or M3 was answered and no moment is yes; otherwise not
 * counted, because a no at the start says nothing about the rest of the programme.
 */
export function everOf(atM1: Verdict, atM2: Verdict, atM3: Verdict): Verdict {
  if (atM1 === true || atM2 === true || atM3 === true) return true
  return atM2 === false || atM3 === false ? false : undefined
}

/** The Dutch name of a measure, and the rule that says who counts. */
export const measureById = (id: string): { id: string; title: string; ruleId: string } | undefined =>
  [...momentMeasures, ...everMeasures].find((measure) => measure.id === id)

/**
 * Share in percent with one decimal, halves up (rule IND.PERCENTAGE); reckoned in whole numbers, so that 0.05 is a half.
 * @returns null when nobody counts
 */
export function percentage(k: number, n: number): number | null {
  return n === 0 ? null : Math.floor((2000 * k + n) / (2 * n)) / 10
}
