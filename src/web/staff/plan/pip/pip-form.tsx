import type { Child } from 'hono/jsx'
import { deleteDraft } from '#domain/draft/draft.commands.ts'
import { findDraft } from '#domain/draft/draft.queries.ts'
import { draftForm } from '#domain/draft/draft.ts'
import { type FileCard, fileCard } from '#domain/file/file-page.queries.ts'
import type { PipAction } from '#domain/plan/pip.policy.ts'
import type { ProcessingActivity } from '#platform/processing-log.ts'
import type { FormError } from '#ui/error-summary.tsx'
import { paths } from '#web/paths.ts'
import { type Answer, type Call, notFound, type Route, redirect } from '#web/route.ts'
import { nameOn } from '../../file/file-name.ts'
import type { FieldsProps } from '../../file/person-fields.view.tsx'
import type { Fields } from '../../file/person-form.ts'
import { staffPage } from '../../frame.tsx'
import type { Sent } from '../plan-form.tsx'
import { PlanFormView, type PlanFormWords } from '../plan-form.view.tsx'
import { type OpenedPip, openPip } from './opened-pip.ts'

/** A form that does one thing with a version of the plan. `T` is what its fields stand beside. */
export type PipForm<T> = {
  /** The address below the version: `/route`. */
  path: string
  /** For the audit record and the draft: `pip-route`. */
  name: string
  action: PipAction
  activity?: ProcessingActivity
  /** What the form needs; undefined when there is no such thing for this reader. */
  find: (call: Call, opened: OpenedPip) => Promise<T | undefined>
  /** Why there is nothing to do (any more), as a sentence; undefined while there is. */
  over: (opened: OpenedPip, subject: T) => string | undefined
  words: (opened: OpenedPip) => PlanFormWords
  /** The page it belongs to and leads back to; the page of the version when not given. */
  home?: { name: 'Bezwaar'; href: (opened: OpenedPip, subject: T) => string }
  /** What stands in the fields before anybody types. */
  start?: (opened: OpenedPip, call: Call, subject: T) => Fields
  /** Fields with several choices: they come as one text, joined by commas. */
  several?: readonly string[]
  fields: (props: FieldsProps, subject: T, opened: OpenedPip, card: FileCard) => Child
  send: (call: Call, opened: OpenedPip, sent: { subject: T; fields: Fields }) => Promise<Sent>
}

export const versionPath = '/dossiers/:fileId/plan/pip/:version'

/** The two routes of a form: to see it, and to send it. Refused, it comes back with what was typed. */
export function pipForm<T>(form: PipForm<T>): Route[] {
  const path = `${versionPath}${form.path}`
  return [
    { method: 'GET', path, handle: (call) => show(call, form) },
    { method: 'POST', path, handle: (call) => send(call, form) },
  ]
}

type Found<T> = { opened: OpenedPip; subject: T }

const homeOf = <T,>({ home }: PipForm<T>, { opened, subject }: Found<T>): string =>
  home?.href(opened, subject) ?? paths.pip(opened.address)

async function find<T>(call: Call, form: PipForm<T>): Promise<Found<T> | undefined> {
  const { name: view, activity } = form
  const opened = await openPip(call, form.action, { view, ...(activity && { activity }) })
  const subject = opened && (await form.find(call, opened))
  return opened && subject !== undefined ? { opened, subject } : undefined
}

async function show<T>(call: Call, form: PipForm<T>): Promise<Answer> {
  const found = await find(call, form)
  if (!found) return notFound
  const over = form.over(found.opened, found.subject)
  if (over) return redirect(homeOf(form, found), over)
  const draft = await findDraft(call.ctx, draftOf(call, form, found.opened))
  const fields = { ...form.start?.(found.opened, call, found.subject), ...draft?.fields }
  return formPage(call, form, { ...found, fields, errors: [], ...(draft && { savedAt: draft.savedAt }) })
}

async function send<T>(call: Call, form: PipForm<T>): Promise<Answer> {
  const found = await find(call, form)
  if (!found) return notFound
  const { fields: single, all } = await call.form()
  const several = (form.several ?? []).map((field) => [field, all(field).join(',')])
  const fields = { ...single, ...Object.fromEntries(several) }
  const sent = await form.send(call, found.opened, { subject: found.subject, fields })
  if (sent === 'not-found') return notFound
  if ('errors' in sent) return formPage(call, form, { ...found, fields, errors: sent.errors })
  await deleteDraft(call.ctx, draftOf(call, form, found.opened))
  return redirect(homeOf(form, found), sent.done)
}

type Filled<T> = Found<T> & { fields: Fields; errors: readonly FormError[]; savedAt?: number }

async function formPage<T>(call: Call, form: PipForm<T>, filled: Filled<T>): Promise<Answer> {
  const { opened, subject, savedAt, ...props } = filled
  const { fileId } = opened.address
  const card = await fileCard(call.ctx, opened.file, opened.parts)
  const name = nameOn(card)
  const words = form.words(opened)
  const failed = props.errors.length > 0
  const draftUrl = paths.draft(draftOf(call, form, opened).form)
  const draft = { savedAt: savedAt ?? 0, today: call.ctx.today, draftUrl, formUrl: call.url.pathname }
  return staffPage(call, {
    title: `${words.title}: ${name}`,
    failed,
    status: failed ? 422 : 200,
    breadcrumbs: [
      { label: 'Dossiers', href: paths.files },
      { label: name, href: paths.file(fileId) },
      { label: 'Plan', href: paths.plan(fileId) },
      { label: `PIP ${opened.pip.version}`, href: paths.pip(opened.address) },
      ...(form.home ? [{ label: form.home.name, href: homeOf(form, filled) }] : []),
      { label: words.title },
    ],
    children: (
      <PlanFormView
        {...{ name, words, draftUrl }}
        errors={props.errors}
        backUrl={homeOf(form, filled)}
        {...(form.home && { back: `Terug naar het ${form.home.name.toLowerCase()}` })}
        draft={savedAt === undefined ? undefined : draft}
      >
        {form.fields(props, subject, opened, card)}
      </PlanFormView>
    ),
  })
}

/** One draft per form, version and thing it is about. */
function draftOf<T>({ params }: Call, { name }: PipForm<T>, { file }: OpenedPip) {
  const { fileId: _, ...rest } = params
  return { municipalityId: file.municipalityId, form: draftForm(name, file.fileId, ...Object.values(rest)) }
}
