import type { AnswerProblem, Answers, PersonDays } from '#domain/intake/answers.ts'
import { isAsked } from '#domain/intake/branching.ts'
import { type AnswerChanges, changeProblems, changesIn, type KnownDomain } from '#domain/intake/known.ts'
import type { IntakeField, LifeDomain } from '#domain/intake/life-domain.ts'
import { fieldsOf } from '#domain/intake/life-domains.ts'
import type { FormError } from '#ui/error-summary.tsx'
import { longDate } from '#ui/words.ts'
import { PROBLEM_WORDS } from './intake-words.ts'
import { answersFrom, changesFrom, type Fields, fieldName, ofDomain, typedFrom } from './typed-answers.ts'

export const knownOf = (domain: LifeDomain, known: readonly KnownDomain[]): KnownDomain | undefined =>
  known.find((one) => one.domain === domain.id)

/**
 * What a domain shows before anyone typed: what is known, and over it what stands in the draft. A score is never
 * filled in beforehand (ITK.SCORE): the earlier one stands beside it.
 */
export function offered(domain: LifeDomain, known: KnownDomain | undefined, draft: Fields = {}): Fields {
  const scores = fieldsOf(domain).filter(({ kind }) => kind === 'score')
  const answers = Object.entries(known?.answers ?? {}).filter(([id]) => !scores.some((one) => one.id === id))
  return { ...typedFrom(domain, Object.fromEntries(answers)), ...ofDomain(domain, draft) }
}

/** "7 op 3 november 2026": what was scored before, by field. */
export function earlierScores(domain: LifeDomain, known: KnownDomain | undefined): Fields {
  return Object.fromEntries(
    fieldsOf(domain).flatMap(({ id, kind }) => {
      const before = known?.from[id]
      if (kind !== 'score' || !before || typeof before.value !== 'string') return []
      return [[id, `${before.value} op ${longDate(before.answeredOn)}`]]
    }),
  )
}

export type ReadDomain = {
  /** What was typed, null where a field was emptied. */
  said: AnswerChanges
  /** Of those what differs from what is known. */
  changes: AnswerChanges
  fields: Fields
  errors: readonly FormError[]
}

/** Reads what was typed in a domain; the fields come back as a form shows them again. */
export function readDomain(
  domain: LifeDomain,
  typed: Fields,
  { days, known }: { days: PersonDays; known: KnownDomain | undefined },
): ReadDomain {
  const said = changesFrom(domain, typed)
  const changes = changesIn(domain, known, said)
  const problems = changeProblems(domain, { before: known, changes, days })
  const errors = Object.entries(problems).map(([field, problem]) => errorAt(domain, field, problem))
  const answers: Answers = answersFrom(domain, typed)
  return { said, changes, errors, fields: { ...emptied(domain, typed), ...typedFrom(domain, answers) } }
}

const errorAt = (domain: LifeDomain, field: string, problem: AnswerProblem): FormError => ({
  field: fieldName(domain, field),
  message: `${labelAt(domain, field).replace(/\?$/, '')}: ${PROBLEM_WORDS[problem]}`,
})

/** Names keep their place with nothing in it, so that what was emptied does not come back from an earlier answer. */
function emptied(domain: LifeDomain, fields: Fields): Fields {
  const scores = fieldsOf(domain).flatMap(({ id, kind }) => (kind === 'score' ? [fieldName(domain, id)] : []))
  return Object.fromEntries(
    Object.entries(fields).map(([name, text]) => [name, scores.includes(name) ? text : '']),
  )
}

/**
 * Questions that these answers ask for and that the form did not show: it has to come back once with them.
 * @param shown ids of fields that the form showed
 */
export function newlyAsked(domain: LifeDomain, typed: Fields, shown: readonly string[]): IntakeField[] {
  const answers = answersFrom(domain, typed)
  return fieldsOf(domain).filter((field) => {
    const name = fieldName(domain, field.id)
    const wasThere = shown.includes(field.id) || Object.keys(typed).some((key) => key.startsWith(name))
    return field.askedWhen !== undefined && !wasThere && isAsked(domain, field, answers) === 'yes'
  })
}

function labelAt(domain: LifeDomain, path: string): string {
  const [id, index, sub] = path.split('.')
  const field = fieldsOf(domain).find((one) => one.id === id)
  if (field?.kind === 'items') {
    const label = field.fields.find((one) => one.id === sub)?.label ?? field.label
    return `${field.item} ${Number(index) + 1}, ${label.toLowerCase()}`
  }
  return field?.group ? `${field.group}, ${field.label.toLowerCase()}` : (field?.label ?? path)
}
