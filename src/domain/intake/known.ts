import { z } from 'zod'
import { IntakeTalkId } from '#kernel/ids.ts'
import { LocalDate } from '#kernel/local-date.ts'
import { type AnswerProblems, type Answers, AnswerValue, answerProblems, type PersonDays } from './answers.ts'
import { isAsked } from './branching.ts'
import { DomainId, type LifeDomain } from './life-domain.ts'
import { fieldsOf } from './life-domains.ts'

/** What one record says anew: a value, or null where an earlier answer is taken back. Fields not in it are as before. */
export const AnswerChanges = z.record(z.string(), AnswerValue.nullable())
export type AnswerChanges = z.infer<typeof AnswerChanges>

/** The newest answer to one field, with the day it is of and who wrote it down. */
export const KnownField = z.object({
  value: AnswerValue.nullable(),
  answerId: z.string(),
  talkId: IntakeTalkId.nullable(),
  contentVersion: z.number(),
  answeredOn: LocalDate,
  by: z.string().nullable(),
})
export type KnownField = z.infer<typeof KnownField>

/** What is known of one domain: field by field the newest answer, each with its own day and worker. */
export const KnownDomain = z
  .object({ domain: DomainId, from: z.record(z.string(), KnownField) })
  .transform(({ domain, from }) => {
    const fields = Object.values(from)
    const last = fields.toSorted(byDay).at(-1)
    return {
      domain,
      from,
      answers: Object.fromEntries(
        Object.entries(from).flatMap(([id, { value }]) => (value === null ? [] : [[id, value]])),
      ) as Answers,
      /** What was written last in this domain: who corrects something has seen it. */
      id:
        fields
          .map(({ answerId }) => answerId)
          .toSorted()
          .at(-1) ?? '',
      answeredOn: last?.answeredOn ?? LocalDate.parse('0001-01-01'),
      by: last?.by ?? null,
      contentVersion: Math.max(0, ...fields.map((one) => one.contentVersion)),
    }
  })
export type KnownDomain = z.infer<typeof KnownDomain>

const byDay = (a: KnownField, b: KnownField): number =>
  a.answeredOn.localeCompare(b.answeredOn) || a.answerId.localeCompare(b.answerId)

type Before = Pick<KnownDomain, 'answers'> | undefined

/**
 * ITK.FIELD: what was said anew. What stands as it stood keeps its day and its worker; a score is given each time, so
 * the same score again is a new one. What is not asked after these answers is left as it was (ITK.ASKED-WHEN). Empty
 * when nothing changed.
 */
export function changesIn(domain: LifeDomain, before: Before, said: AnswerChanges): AnswerChanges {
  const fields = fieldsOf(domain)
  const scores = fields.filter(({ kind }) => kind === 'score')
  const after = withChanges(before, said)
  const skipped = fields.filter((field) => isAsked(domain, field, after) === 'no')
  return Object.fromEntries(
    Object.entries(said).filter(([id, value]) => {
      if (skipped.some((field) => field.id === id)) return false
      const isScore = scores.some((field) => field.id === id)
      return value !== null && isScore ? true : !isSame(before?.answers[id] ?? null, value)
    }),
  )
}

/** ITK.FIELD: an answer that says too little alone is written down with what it needs, of one day and one worker. */
export function withNeeds(domain: LifeDomain, before: Before, changes: AnswerChanges): AnswerChanges {
  const needed = fieldsOf(domain)
    .filter(({ id }) => (changes[id] ?? null) !== null)
    .flatMap(({ needs }) => needs ?? [])
    .flatMap((id) => {
      const value = before?.answers[id]
      return value === undefined ? [] : [[id, value] as const]
    })
  return { ...Object.fromEntries(needed), ...changes }
}

/** What is known after these changes. */
export function withChanges(before: Before, changes: AnswerChanges): Answers {
  const all: AnswerChanges = { ...before?.answers, ...changes }
  return Object.fromEntries(
    Object.entries(all).flatMap(([id, value]) => (value === null ? [] : [[id, value]])),
  )
}

/**
 * What is wrong with these changes, seen with what is known already. What stood there before is not held against who
 * did not touch it: questions of an earlier version had other answers.
 */
export function changeProblems(
  domain: LifeDomain,
  { before, changes, days }: { before: Before; changes: AnswerChanges; days: PersonDays },
): AnswerProblems {
  const touched = new Set(Object.keys(changes))
  for (const { id, needs } of fieldsOf(domain))
    if (touched.has(id)) for (const one of needs ?? []) touched.add(one)
  const problems = Object.entries(answerProblems(domain, withChanges(before, changes), days))
  return Object.fromEntries(problems.filter(([at]) => touched.has(at.split('.')[0] ?? at)))
}

/** The database keeps the fields of an item in an order of its own. */
const isSame = (a: AnswerValue | null, b: AnswerValue | null): boolean => canonical(a) === canonical(b)

const canonical = (value: AnswerValue | null): string =>
  JSON.stringify(
    [value]
      .flat()
      .map((one) => (typeof one === 'object' && one !== null ? Object.entries(one).toSorted() : one)),
  )
