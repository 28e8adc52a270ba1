import { z } from 'zod'
import { UserId } from '#kernel/ids.ts'
import { LocalDate } from '#kernel/local-date.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { mayWrite, type PipState } from './pip.progress.ts'

export const RemarkId = z.uuid().brand<'RemarkId'>()
export type RemarkId = z.infer<typeof RemarkId>

/** The parts of a draft that a remark can stand beside. */
export const RemarkSubject = z.enum(['route', 'intensity', 'support', 'reasons', 'goals', 'other'])
export type RemarkSubject = z.infer<typeof RemarkSubject>

export const Remark = z.object({
  id: RemarkId,
  about: RemarkSubject,
  body: z.string(),
  madeOn: LocalDate,
  byUser: UserId.nullable(),
  by: z.string().nullable(),
  answer: z.string().nullable(),
  answeredOn: LocalDate.nullable(),
  answeredBy: z.string().nullable(),
  resolvedOn: LocalDate.nullable(),
  resolvedBy: z.string().nullable(),
})
export type Remark = z.infer<typeof Remark>

/** Where a remark stands, for sending and judging. */
export const remarkState = ({ answer, resolvedOn }: Pick<Remark, 'answer' | 'resolvedOn'>) => ({
  isAnswered: answer !== null,
  isResolved: resolvedOn !== null,
})

export type RemarkRefusal = 'no-words' | 'not-with-reader' | 'not-a-draft' | 'already-resolved' | 'own-text'

/** The reader writes beside the draft while it is with a reader, and never beside an own text (PLAN.PIP.READER). */
export function remark(
  { state, authors, reader }: { state: PipState; authors: readonly UserId[]; reader: UserId | null },
  words: string,
): Result<string, RemarkRefusal> {
  if (state !== 'with-reader') return refuse('not-with-reader')
  if (reader === null || authors.includes(reader)) return refuse('own-text')
  return words.trim() === '' ? refuse('no-words') : ok(words.trim())
}

/** The writer answers while the draft is back with the writer, until the reader is satisfied (PLAN.PIP.REMARK). */
export function answer(
  state: PipState,
  { resolvedOn }: Pick<Remark, 'resolvedOn'>,
  words: string,
): Result<string, RemarkRefusal> {
  if (!mayWrite(state)) return refuse('not-a-draft')
  if (resolvedOn !== null) return refuse('already-resolved')
  return words.trim() === '' ? refuse('no-words') : ok(words.trim())
}

/** Only a reader says that a remark is settled, never who wrote the text. */
export function resolve(
  { state, authors, reader }: { state: PipState; authors: readonly UserId[]; reader: UserId | null },
  { resolvedOn }: Pick<Remark, 'resolvedOn'>,
): Result<null, RemarkRefusal> {
  if (state !== 'with-reader') return refuse('not-with-reader')
  if (resolvedOn !== null) return refuse('already-resolved')
  return reader === null || authors.includes(reader) ? refuse('own-text') : ok(null)
}
