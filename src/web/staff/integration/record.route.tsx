import { z } from 'zod'
import { deleteDraft } from '#domain/draft/draft.commands.ts'
import { findDraft } from '#domain/draft/draft.queries.ts'
import { draftForm } from '#domain/draft/draft.ts'
import { recordFacts } from '#domain/integration/integration.commands.ts'
import { mayOnIntegration } from '#domain/integration/integration.policy.ts'
import { integrationFactsOf } from '#domain/integration/integration.queries.ts'
import { recordDay, recordProgress } from '#domain/integration/progress.commands.ts'
import { itemsThatCount, progressItemsOf } from '#domain/integration/progress.queries.ts'
import { hasPvtActivity, Verdict } from '#domain/integration/progress.ts'
import { DayKind, RecordedFact } from '#domain/integration/recorded-fact.ts'
import type { FileId } from '#kernel/ids.ts'
import { LocalDate } from '#kernel/local-date.ts'
import type { Context } from '#platform/context.ts'
import { writeDutchDate } from '#ui/date-input.ts'
import type { FormError } from '#ui/error-summary.tsx'
import { paths } from '#web/paths.ts'
import { type Answer, type Call, type Form, notFound, param, type Route, redirect } from '#web/route.ts'
import { type Filled, filledWith } from '../enrolment/filled.ts'
import { filePageOf, type OpenedFile, openFile } from '../file/file-frame.tsx'
import { nameOn } from '../file/file-name.ts'
import { askedIn } from './asked-fields.ts'
import { NO_ACTIVITY } from './integration-words.ts'
import { itemFrom } from './item-from.ts'
import { RecordPage } from './record.view.tsx'
import { type RecordForm, readFields, type Values } from './record-fields.ts'
import { RECORD_FORMS, type RecordSlug } from './record-forms.ts'
import { formFor } from './record-forms-route.ts'
import { REFUSED } from './refusal-words.ts'

const Slug = z.enum(Object.keys(RECORD_FORMS) as [RecordSlug, ...RecordSlug[]])

type Opened = OpenedFile & { slug: RecordSlug; form: RecordForm; draftKey: string }

async function open(call: Call): Promise<Opened | undefined> {
  const slug = param(call, 'what', Slug)
  const opened = slug && (await openFile(call, 'inburgering'))
  if (!slug || !opened || !mayOnIntegration(opened.file.roles, 'record')) return undefined
  return {
    ...opened,
    slug,
    form: await fittingForm(call, opened, slug),
    draftKey: draftForm('progress', opened.file.fileId, slug),
  }
}

const FITTED: readonly RecordSlug[] = ['datum', 'verwijtbaar']

async function fittingForm({ ctx }: Call, { file }: OpenedFile, slug: RecordSlug): Promise<RecordForm> {
  const form = RECORD_FORMS[slug]
  return FITTED.includes(slug) ? formFor(form, await integrationFactsOf(ctx, file), ctx.today) : form
}

type Sent = Filled & { all: Form['all'] }

async function page(call: Call, opened: Opened, sent?: Sent): Promise<Answer> {
  const { file, form, slug, draftKey } = opened
  const { today } = call.ctx
  const draft = sent ? undefined : await findDraft(call.ctx, { ...file, form: draftKey })
  const asked = sent ? undefined : await askedIn(call, file, slug)
  const given = {
    on: writeDutchDate(today),
    kind: call.query.wat ?? '',
    ...asked?.fields,
    ...draft?.fields,
    ...sent?.fields,
  }
  const ticked = form.fields
    .filter(({ kind }) => kind === 'checks')
    .map(({ name }) => [name, sent?.all(name) ?? asked?.parts ?? []])
  const draftUrl = paths.draft(draftKey)
  const formUrl = paths.recordProgress(file.fileId, slug)
  return filePageOf(call, opened, {
    crumb: form.title,
    failed: sent !== undefined,
    children: (
      <RecordPage
        name={nameOn(opened.card)}
        form={form}
        filled={sent ? { fields: given, errors: sent.errors } : filledWith(given)}
        ticked={Object.fromEntries(ticked)}
        backUrl={paths.integration(file.fileId)}
        draftUrl={draftUrl}
        draft={draft && { savedAt: draft.savedAt, today, draftUrl, formUrl }}
      />
    ),
  })
}

async function show(call: Call): Promise<Answer> {
  const opened = await open(call)
  return opened ? page(call, opened) : notFound
}

async function record(call: Call): Promise<Answer> {
  const opened = await open(call)
  if (!opened) return notFound
  const { file, form, draftKey } = opened
  const sent = await call.form()
  const { values, errors } = readFields(form.fields, sent)
  const again = (wrong: readonly FormError[]) =>
    page(call, opened, { fields: sent.fields, errors: wrong, all: sent.all })
  if (errors.length > 0) return again(errors)
  const recorded = await (form.item
    ? recordItem(call.ctx, file.fileId, { form, values })
    : recordFact(call.ctx, file.fileId, values))
  if ('errors' in recorded) return again(recorded.errors)
  if (recorded.ok) {
    await deleteDraft(call.ctx, { ...file, form: draftKey })
    const told = values.kind === 'pvt-signed' ? await signedWords(call.ctx, file) : RECORDED
    return redirect(`${paths.integration(file.fileId)}#${form.section}`, told)
  }
  return recorded.error === 'not-found' ? notFound : again([atAField(form, REFUSED[recorded.error])])
}

const RECORDED = 'Het is vastgelegd.'

/** A signature without an activity on a core value is taken, and said: INT.PVT.ACTIVITY. */
async function signedWords(ctx: Context, file: OpenedFile['file']): Promise<string> {
  const items = itemsThatCount(await progressItemsOf(ctx, file)).map(({ item }) => item)
  return hasPvtActivity(items) ? RECORDED : `${RECORDED} ${NO_ACTIVITY}`
}

async function recordItem(
  ctx: Context,
  fileId: FileId,
  { form, values }: { form: RecordForm; values: Values },
) {
  const { item, errors } = itemFrom(form, values)
  return item ? recordProgress(ctx, fileId, item) : { errors }
}

/** A day of the law, or the group since a day. */
function recordFact(ctx: Context, fileId: FileId, { kind, on, group, verdict }: Values) {
  const day = LocalDate.parse(on)
  if (group === undefined) {
    const told = Verdict.safeParse(verdict)
    return recordDay(ctx, fileId, { kind: DayKind.parse(kind), on: day }, told.data)
  }
  return recordFacts(ctx, fileId, [RecordedFact.parse({ kind: 'group', on: day, group })], {
    source: 'worker',
  })
}

/** A refusal about a field that this form lacks is about the form as a whole. */
const atAField = ({ fields }: RecordForm, { field, message }: FormError): FormError =>
  fields.some(({ name }) => name === field) ? { field, message } : { field: 'on', message }

const path = '/dossiers/:fileId/inburgering/vastleggen/:what'

export const recordRoutes: readonly Route[] = [
  { method: 'GET', path, handle: show },
  { method: 'POST', path, handle: record },
]
