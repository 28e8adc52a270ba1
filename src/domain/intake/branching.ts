import { type Answers, textIn } from './answers.ts'
import type { IntakeField, LifeDomain } from './life-domain.ts'
import { fieldsOf } from './life-domains.ts'

/** `unknown`: the question that it depends on has no answer yet. */
export type Asked = 'yes' | 'no' | 'unknown'

/**
 * ITK.ASKED-WHEN: whether a field has a meaning after these answers. A field below one that is not asked is not asked
 * either. What was answered before and is not asked now is kept: it counts again when the other answer changes.
 */
export function isAsked(domain: LifeDomain, field: IntakeField, answers: Answers): Asked {
  const { askedWhen } = field
  if (!askedWhen) return 'yes'
  const above = fieldsOf(domain).find(({ id }) => id === askedWhen.field)
  const aboveIs = above ? isAsked(domain, above, answers) : 'yes'
  if (aboveIs !== 'yes') return aboveIs
  const value = answers[askedWhen.field]
  return value === undefined ? 'unknown' : yesOrNo(meets(askedWhen, value, textIn(answers, askedWhen.field)))
}

function meets(
  { is, isNot, atLeast }: NonNullable<IntakeField['askedWhen']>,
  value: Answers[string],
  text: string | undefined,
): boolean {
  if (atLeast !== undefined) return Number(text) >= atLeast
  const given = [value].flat()
  if (is) return is.some((option) => given.includes(option))
  return !isNot?.some((option) => given.includes(option))
}

const yesOrNo = (holds: boolean): Asked => (holds ? 'yes' : 'no')

/** The answers without those to questions that are not asked. */
export function askedAnswers(domain: LifeDomain, answers: Answers): Answers {
  const skipped = fieldsOf(domain).filter((field) => isAsked(domain, field, answers) === 'no')
  return Object.fromEntries(
    Object.entries(answers).filter(([id]) => !skipped.some((field) => field.id === id)),
  )
}
