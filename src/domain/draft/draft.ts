import { z } from 'zod'
import { FileId } from '#kernel/ids.ts'

/** What is in a form that was not sent yet, by field name. */
export const DraftFields = z.record(
  z.string().min(1).max(100),
  z.string().transform((text) => text.replaceAll('\0', '')),
)
export type DraftFields = z.infer<typeof DraftFields>

/** A form of hundred pages of text stays below this; more is not something a person typed. */
export const DRAFT_CHARACTERS = 100_000

/**
 * Which form of which file a draft belongs to: `contact.<fileId>`, `start-form.<fileId>.<enrolmentId>`.
 * The file is in the key because its reach decides who may keep a draft for it.
 */
export const DraftForm = z.string().transform((text, check) => {
  const [kind = '', file = '', ...rest] = text.split('.')
  const fileId = FileId.safeParse(file)
  const isKey = KIND.test(kind) && rest.length <= 3 && rest.every((part) => PART.test(part))
  if (isKey && fileId.success) return { key: text, kind, fileId: fileId.data }
  check.addIssue('not a form of a file')
  return z.NEVER
})
export type DraftForm = z.infer<typeof DraftForm>

/**
 * Rule DRAFT.OWN-JOB: forms that only case workers fill in may hold what they heard about health, so a draft of them
 * is for a case worker of the file; whoever has another job by now does not see the own one any more. The policy
 * `drafts_of_case_workers` in the database holds the same list.
 */
export const isForCaseWorkers = (kind: string): boolean => FOR_CASE_WORKERS.test(kind)

const FOR_CASE_WORKERS = /^(intake|handover|pip|progress|plan-goal|plan-work)(-|$)/

/** Nobody goes on with a form after this; the program throws the draft away (DRAFT.ABANDONED). */
export const DRAFT_KEPT_DAYS = 90

/** @param rest what tells several forms of this kind in one file apart: an enrolment, a moment */
export const draftForm = (kind: string, fileId: FileId, ...rest: readonly string[]): string =>
  [kind, fileId, ...rest].join('.')

export const isTooLarge = (fields: DraftFields): boolean => JSON.stringify(fields).length > DRAFT_CHARACTERS

const KIND = /^[a-z][a-z-]{0,39}$/
const PART = /^[A-Za-z0-9-]{1,40}$/
