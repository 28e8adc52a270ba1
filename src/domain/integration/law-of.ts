import { LAW } from './content/law-values.ts'
import type { LawRule, LawValue } from './law.ts'

const BY_RULE = new Map<LawRule, LawValue>(Object.values(LAW).map((value) => [value.rule, value]))

/** The value of the law behind a rule id, as it stands in an answer or in the index. */
export function lawOf(rule: LawRule): LawValue {
  const value = BY_RULE.get(rule)
  if (!value) throw new Error(`no value of the law for ${rule}`)
  return value
}
