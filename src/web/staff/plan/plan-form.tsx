import type { Child } from 'hono/jsx'
import { deleteDraft } from '#domain/draft/draft.commands.ts'
import { findDraft } from '#domain/draft/draft.queries.ts'
import { draftForm } from '#domain/draft/draft.ts'
import { type FileCard, fileCard } from '#domain/file/file-page.queries.ts'
import { mayOnPlan, type PlanAction } from '#domain/plan/plan.policy.ts'
import type { RecordedPlan } from '#domain/plan/plan-contents.ts'
import type { FileId } from '#kernel/ids.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Result } from '#kernel/result.ts'
import type { FormError } from '#ui/error-summary.tsx'
import { paths } from '#web/paths.ts'
import { type Answer, type Call, notFound, type Route, redirect } from '#web/route.ts'
import { type ReadFile, readFile } from '../file/file-access.ts'
import { nameOn } from '../file/file-name.ts'
import type { FieldsProps } from '../file/person-fields.view.tsx'
import type { Fields } from '../file/person-form.ts'
import { staffPage } from '../frame.tsx'
import { PlanFormView, type PlanFormWords } from './plan-form.view.tsx'
import { readPlan } from './read-plan.ts'

/** A plan that is open for one thing that the reader may do in it. */
export type OpenedPlan = ReadFile & { fileId: FileId; plan: RecordedPlan }

export type Sent = { done: string } | { errors: readonly FormError[] } | 'not-found'

/** What a command answered, as its form says it: each way to refuse has its words. */
export function sentOf<E extends string>(
  result: Result<unknown, E>,
  done: string,
  words: Readonly<Record<Exclude<E, 'not-found'>, FormError>>,
): Sent {
  if (result.ok) return { done }
  if (result.error === 'not-found') return 'not-found'
  return { errors: [words[result.error as Exclude<E, 'not-found'>]] }
}

/** A form that changes one thing in a plan. `T` is what it is about: a goal, a step, a talk. */
export type PlanForm<T> = {
  /** The address below the plan: `/doelen/nieuw`. */
  path: string
  /** For the audit record and the draft: `goal-stop`. */
  name: string
  action: PlanAction
  /** What the address names; undefined when this plan has no such thing for this reader. */
  find: (opened: OpenedPlan, call: Call) => T | undefined
  /** Why there is nothing to do any more, as a sentence; undefined while there is. */
  over?: (subject: T, today: LocalDate) => string | undefined
  words: (subject: T) => PlanFormWords
  /** What stands in the fields before anybody types. */
  start?: (subject: T, today: LocalDate) => Fields
  fields: (props: FieldsProps, subject: T) => Child
  send: (call: Call, fileId: FileId, sent: { subject: T; fields: Fields }) => Promise<Sent>
}

/** The two routes of a form: to see it, and to send it. Refused, it comes back with what was typed. */
export function planForm<T>(form: PlanForm<T>): Route[] {
  const path = `/dossiers/:fileId/plan${form.path}`
  return [
    { method: 'GET', path, handle: (call) => show(call, form) },
    { method: 'POST', path, handle: (call) => send(call, form) },
  ]
}

/** The plan of this address for something the reader may do in it; undefined when for them it is not there. */
export async function openPlan(
  call: Call,
  action: PlanAction,
  view: string,
): Promise<OpenedPlan | undefined> {
  const read = await readFile(call, view)
  if (!read || !mayOnPlan(read.file.roles, action)) return undefined
  const plan = await readPlan(call.ctx, read.file)
  return plan && { ...read, fileId: read.file.fileId, plan }
}

type Found<T> = { opened: OpenedPlan; subject: T }

async function find<T>(
  call: Call,
  { action, name, find: findIn }: PlanForm<T>,
): Promise<Found<T> | undefined> {
  const opened = await openPlan(call, action, name)
  const subject = opened && findIn(opened, call)
  return opened && subject !== undefined ? { opened, subject } : undefined
}

async function show<T>(call: Call, form: PlanForm<T>): Promise<Answer> {
  const found = await find(call, form)
  if (!found) return notFound
  const over = form.over?.(found.subject, call.ctx.today)
  if (over) return redirect(paths.plan(found.opened.fileId), over)
  const { municipalityId } = found.opened.file
  const draft = await findDraft(call.ctx, { municipalityId, form: draftOf(call, form, found) })
  const fields = { ...form.start?.(found.subject, call.ctx.today), ...draft?.fields }
  return formPage(call, form, { ...found, fields, errors: [], ...(draft && { savedAt: draft.savedAt }) })
}

async function send<T>(call: Call, form: PlanForm<T>): Promise<Answer> {
  const found = await find(call, form)
  if (!found) return notFound
  const { fileId, file } = found.opened
  const { fields } = await call.form()
  const sent = await form.send(call, fileId, { subject: found.subject, fields })
  if (sent === 'not-found') return notFound
  if ('errors' in sent) return formPage(call, form, { ...found, fields, errors: sent.errors })
  await deleteDraft(call.ctx, { municipalityId: file.municipalityId, form: draftOf(call, form, found) })
  return redirect(paths.plan(fileId), sent.done)
}

type Filled<T> = Found<T> & { fields: Fields; errors: readonly FormError[]; savedAt?: number }

async function formPage<T>(call: Call, form: PlanForm<T>, filled: Filled<T>): Promise<Answer> {
  const { opened, subject, savedAt, ...props } = filled
  const card: FileCard = await fileCard(call.ctx, opened.file, opened.parts)
  const name = nameOn(card)
  const words = form.words(subject)
  const failed = props.errors.length > 0
  const draftUrl = paths.draft(draftOf(call, form, filled))
  return staffPage(call, {
    title: `${words.title}: ${name}`,
    failed,
    status: failed ? 422 : 200,
    breadcrumbs: [
      { label: 'Dossiers', href: paths.files },
      { label: name, href: paths.file(opened.fileId) },
      { label: 'Plan', href: paths.plan(opened.fileId) },
      { label: words.title },
    ],
    children: (
      <PlanFormView
        {...{ name, words, draftUrl }}
        errors={props.errors}
        backUrl={paths.plan(opened.fileId)}
        draft={
          savedAt === undefined
            ? undefined
            : { savedAt, today: call.ctx.today, draftUrl, formUrl: call.url.pathname }
        }
      >
        {form.fields(props, subject)}
      </PlanFormView>
    ),
  })
}

/** One draft per form and thing it is about. */
function draftOf<T>({ params }: Call, { name }: PlanForm<T>, { opened }: Found<T>): string {
  const { fileId, ...rest } = params
  return draftForm(`plan-${name}`, opened.fileId, ...Object.values(rest))
}
