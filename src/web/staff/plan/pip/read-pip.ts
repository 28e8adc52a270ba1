import type { PipProblem } from '#domain/plan/pip.limits.ts'
import type { FormError } from '#ui/error-summary.tsx'
import { PROBLEM_WORDS } from './pip-words.ts'

/** A whole number as typed; nothing typed is nothing known, and what is no number is not one. */
export function wholeNumber(text: string | undefined): number | null {
  const typed = text?.trim() ?? ''
  if (typed === '') return null
  return /^\d{1,5}$/.test(typed) ? Number(typed) : Number.NaN
}

/**
 * What the law and DUO refuse, at the fields of a form; what has no field in this form stands above it.
 * @param names the fields that the form has
 */
export const problemErrors = (problems: readonly PipProblem[], names: readonly string[]): FormError[] =>
  problems.map(({ field, problem }) => ({
    field: names.includes(field) ? field : null,
    message: PROBLEM_WORDS[problem],
  }))
