import { z } from 'zod'
import { deleteDraft } from '#domain/draft/draft.commands.ts'
import { findDraft } from '#domain/draft/draft.queries.ts'
import { draftForm } from '#domain/draft/draft.ts'
import { fileCard } from '#domain/file/file-page.queries.ts'
import { mayOnIntegration } from '#domain/integration/integration.policy.ts'
import { recordProgress, withdrawProgress } from '#domain/integration/progress.commands.ts'
import { isSchool, schoolViewOf } from '#domain/integration/school.queries.ts'
import { paths } from '#web/paths.ts'
import { type Answer, type Call, notFound, param, type Route, redirect } from '#web/route.ts'
import { type Filled, filledWith } from '../enrolment/filled.ts'
import { readFile } from '../file/file-access.ts'
import { filePageOf } from '../file/file-frame.tsx'
import { nameOn } from '../file/file-name.ts'
import { periodText } from './integration-words.ts'
import { LessonsPage } from './lessons.view.tsx'
import { LESSON_FIELDS, readLessons } from './lessons-form.ts'
import { NOT_WITHDRAWN } from './recorded.route.tsx'
import { WithdrawPage } from './recorded.view.tsx'
import { REFUSED } from './refusal-words.ts'

/** The file as far as a school needs it. Five queries; both logs say that it was read for the lessons. */
async function open(call: Call) {
  const read = await readFile(call, 'lessons', 'school')
  if (!read || !mayOnIntegration(read.file.roles, 'report-lessons')) return undefined
  const card = await fileCard(call.ctx, read.file, read.parts)
  return { ...read, card, draftKey: draftForm('lessons', read.file.fileId) }
}

type Opened = NonNullable<Awaited<ReturnType<typeof open>>>

async function page(call: Call, opened: Opened, filled?: Filled): Promise<Answer> {
  const { file, card, draftKey } = opened
  const { fileId } = file
  const progress = await schoolViewOf(call.ctx, file)
  const draft = filled ? undefined : await findDraft(call.ctx, { ...file, form: draftKey })
  const draftUrl = paths.draft(draftKey)
  return filePageOf(call, opened, {
    crumb: 'Lessen',
    failed: filled !== undefined,
    children: (
      <LessonsPage
        fileId={fileId}
        name={nameOn(card)}
        number={card.number}
        progress={progress}
        mayImport={isSchool(call.ctx.actor)}
        filled={filled ?? filledWith(draft?.fields)}
        draftUrl={draftUrl}
        draft={
          draft && { savedAt: draft.savedAt, today: call.ctx.today, draftUrl, formUrl: paths.lessons(fileId) }
        }
      />
    ),
  })
}

async function show(call: Call): Promise<Answer> {
  const opened = await open(call)
  return opened ? page(call, opened) : notFound
}

async function report(call: Call): Promise<Answer> {
  const opened = await open(call)
  if (!opened) return notFound
  const { file, draftKey } = opened
  const form = await call.form()
  const { report: lessons, errors } = readLessons(form)
  if (!lessons) return page(call, opened, { fields: form.fields, errors })
  const recorded = await recordProgress(call.ctx, file.fileId, lessons)
  if (recorded.ok) {
    await deleteDraft(call.ctx, { ...file, form: draftKey })
    return redirect(paths.lessons(file.fileId), 'De lessen zijn doorgegeven.')
  }
  if (recorded.error === 'not-found') return notFound
  const { field, message } = REFUSED[recorded.error]
  const place = LESSON_FIELDS.some(({ name }) => name === field) ? field : 'on'
  return page(call, opened, { fields: form.fields, errors: [{ field: place, message }] })
}

async function askWithdrawal(call: Call, filled: Filled = filledWith()): Promise<Answer> {
  const opened = await open(call)
  const { lessons } = opened ? await schoolViewOf(call.ctx, opened.file) : { lessons: [] }
  const own = lessons.find(({ id, isOwn }) => isOwn && id === call.params.itemId)
  if (!opened || !own) return notFound
  return filePageOf(call, opened, {
    crumb: 'Intrekken',
    failed: filled.errors.length > 0,
    children: (
      <WithdrawPage
        name={nameOn(opened.card)}
        what={`Lessen van ${periodText(own.report)}`}
        filled={filled}
        backUrl={paths.lessons(opened.file.fileId)}
      />
    ),
  })
}

async function withdraw(call: Call): Promise<Answer> {
  const opened = await open(call)
  const itemId = param(call, 'itemId', z.uuid())
  if (!opened || !itemId) return notFound
  const { fields } = await call.form()
  const { fileId } = opened.file
  const gone = await withdrawProgress(call.ctx, fileId, { itemId, reason: fields.reason ?? '' })
  if (gone.ok) return redirect(paths.lessons(fileId), 'Ingetrokken.')
  if (gone.error === 'not-found') return notFound
  return askWithdrawal(call, { fields, errors: [NOT_WITHDRAWN[gone.error]] })
}

const path = '/dossiers/:fileId/voortgang'

export const lessonRoutes: readonly Route[] = [
  { method: 'GET', path, handle: show },
  { method: 'POST', path, handle: report },
  { method: 'GET', path: `${path}/:itemId/intrekken`, handle: (call) => askWithdrawal(call) },
  { method: 'POST', path: `${path}/:itemId/intrekken`, handle: withdraw },
]
