import { type Answers, answerProblems, type PersonDays } from '#domain/intake/answers.ts'
import type { IntakeAnswer } from '#domain/intake/intake.queries.ts'
import type { LifeDomain } from '#domain/intake/life-domain.ts'
import { fieldsOf } from '#domain/intake/life-domains.ts'
import type { FormError } from '#ui/error-summary.tsx'
import { PROBLEM_WORDS } from './intake-words.ts'
import { answersFrom, type Fields, fieldName, ofDomain, typedFrom } from './typed-answers.ts'

/** What a domain shows before anyone typed: what was said before, and over it what stands in the draft. */
export function offered(domain: LifeDomain, newest: readonly IntakeAnswer[], draft: Fields = {}): Fields {
  const before = newest.find((answer) => answer.domain === domain.id)
  return { ...(before && typedFrom(domain, before.answers)), ...ofDomain(domain, draft) }
}

export type ReadDomain = { answers: Answers; fields: Fields; errors: readonly FormError[] }

/** Reads what was typed in a domain; the fields come back as a form shows them again. */
export function readDomain(domain: LifeDomain, typed: Fields, days: PersonDays): ReadDomain {
  const answers = answersFrom(domain, typed)
  const problems = Object.entries(answerProblems(domain, answers, days))
  const errors = problems.map(([field, problem]) => ({
    field: fieldName(domain, field),
    message: `${labelAt(domain, field).replace(/\?$/, '')}: ${PROBLEM_WORDS[problem]}`,
  }))
  return { answers, errors, fields: { ...emptied(typed), ...typedFrom(domain, answers) } }
}

/** Names keep their place with nothing in it, so that what was emptied does not come back from an earlier answer. */
const emptied = (fields: Fields): Fields => Object.fromEntries(Object.keys(fields).map((name) => [name, '']))

function labelAt(domain: LifeDomain, path: string): string {
  const [id, index, sub] = path.split('.')
  const field = fieldsOf(domain).find((one) => one.id === id)
  if (field?.kind === 'items') {
    const label = field.fields.find((one) => one.id === sub)?.label ?? field.label
    return `${field.item} ${Number(index) + 1}, ${label.toLowerCase()}`
  }
  return field?.group ? `${field.group}, ${field.label.toLowerCase()}` : (field?.label ?? path)
}
