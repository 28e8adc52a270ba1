import type { LocalDate } from '#kernel/local-date.ts'
import { type Answers, type AnswerValue, itemsIn, textIn } from './answers.ts'
import { askedAnswers } from './branching.ts'
import type { DomainId } from './life-domain.ts'
import { domainById } from './life-domains.ts'

/** Who wrote something down, and of which day it is. */
export type Dated = { answeredOn: LocalDate; by: string | null }
export type DatedAnswer = Dated & {
  domain: DomainId
  answers: Answers
  /** Of which day and by whom each field is; left out: of the domain as a whole. */
  from?: Readonly<Record<string, Dated>>
}

export const LANGUAGE_SKILLS = ['reading', 'listening', 'writing', 'speaking'] as const
export type LanguageSkillId = (typeof LANGUAGE_SKILLS)[number]

/** What the intake says that matters for the plan. Null: not talked about. Codes as in the content of the domains. */
export type IntakeSummary = {
  learnability:
    | (Dated & { result: string | null; score: string | null; takenOn: string | null; source: string | null })
    | null
  education:
    | (Dated & { level: string | null; years: string | null; country: string | null; diploma: string | null })
    | null
  /** CEFR level per skill, with what shows it and since when. */
  dutch:
    | (Dated & Record<LanguageSkillId, { level: string; evidence: string | null; on: string | null } | null>)
    | null
  wishes: (Dated & { droombaan: string | null; broodbaan: string | null; study: string | null }) | null
  /** Free half-days beside the lessons, `mon-am` to `sun-pm`. */
  availability: (Dated & { halfDays: readonly string[] }) | null
  /** Domains in which the person wants something else, now or later. */
  wantsChange: readonly (Dated & {
    domain: DomainId
    title: string
    when: 'now' | 'later'
    helpNeeded: boolean
    helpBy: readonly string[]
    ownView: string | null
  })[]
  asOf: LocalDate
}

/** @param newest the newest answer of each domain, of which the locked ones do not come along */
export function summaryOf(newest: readonly DatedAnswer[], asOf: LocalDate): IntakeSummary {
  const open = newest.filter(({ domain }) => domainById(domain).part === 'intake')
  const from = <T>(id: DomainId, read: (answers: Answers) => T): (Dated & T) | null => {
    const answer = open.find(({ domain }) => domain === id)
    if (!answer) return null
    const asked = askedAnswers(domainById(id), answer.answers)
    return { answeredOn: answer.answeredOn, by: answer.by, ...read(asked) }
  }
  return {
    learnability: from('learnability', (answers) => ({
      result: text(answers, 'result'),
      score: text(answers, 'score'),
      takenOn: text(answers, 'taken-on'),
      source: text(answers, 'source'),
    })),
    education: from('education', (answers) => ({
      level: text(answers, 'level'),
      years: text(answers, 'years'),
      country: text(answers, 'country') ?? itemsIn(answers.schools)[0]?.country ?? null,
      diploma: text(answers, 'diploma') ?? certificateIn(answers),
    })),
    dutch: from('dutch', (answers) => ({
      reading: skillIn(answers, 'reading'),
      listening: skillIn(answers, 'listening'),
      writing: skillIn(answers, 'writing'),
      speaking: skillIn(answers, 'speaking'),
    })),
    wishes: from('motivation', (answers) => ({
      droombaan: text(answers, 'droombaan'),
      broodbaan: text(answers, 'broodbaan'),
      study: text(answers, 'study'),
    })),
    availability: from('availability', (answers) => ({ halfDays: choicesIn(answers['half-days']) })),
    wantsChange: open.flatMap(changeIn),
    asOf,
  }
}

/** Whether a school of the list gave a diploma; null when nobody asked. */
function certificateIn(answers: Answers): string | null {
  const said = itemsIn(answers.schools).flatMap(({ certificate }) => certificate ?? [])
  if (said.length === 0) return null
  return said.some((one) => one !== 'none') ? 'yes' : 'no'
}

function changeIn({ domain, from, ...answer }: DatedAnswer): IntakeSummary['wantsChange'] {
  const answers = askedAnswers(domainById(domain), answer.answers)
  const wish = text(answers, 'wants-change')
  if (wish !== 'yes' && wish !== 'later') return []
  const { answeredOn, by } = from?.['wants-change'] ?? answer
  return [
    {
      answeredOn,
      by,
      domain,
      title: domainById(domain).title,
      when: wish === 'yes' ? 'now' : 'later',
      helpNeeded: text(answers, 'help-needed') === 'yes',
      helpBy: choicesIn(answers['help-by']),
      ownView: text(answers, 'own-view'),
    },
  ]
}

function skillIn(answers: Answers, skill: LanguageSkillId) {
  const level = text(answers, `${skill}-level`)
  return level === null
    ? null
    : { level, evidence: text(answers, `${skill}-evidence`), on: text(answers, `${skill}-on`) }
}

const text = (answers: Answers, field: string): string | null => textIn(answers, field) ?? null

const choicesIn = (value: AnswerValue | undefined): string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []
