import { deleteDraft } from '#domain/draft/draft.commands.ts'
import { findDraft } from '#domain/draft/draft.queries.ts'
import { draftForm } from '#domain/draft/draft.ts'
import { addToReport } from '#domain/talk-report/talk-report.commands.ts'
import type { RefusalOf } from '#kernel/result.ts'
import type { FormError } from '#ui/error-summary.tsx'
import { TextArea } from '#ui/form.tsx'
import { paths } from '#web/paths.ts'
import { type Answer, type Call, notFound, type Route, redirect } from '#web/route.ts'
import { type Filled, filledWith } from '../enrolment/filled.ts'
import { shownIn } from '../file/person-fields.view.tsx'
import { PlanFormView } from '../plan/plan-form.view.tsx'
import { type OpenedReport, openReport, reportPath } from './opened-report.ts'
import { reportPage } from './report-page.tsx'

const REFUSED = {
  'not-given-yet': {
    field: null,
    message: 'De deelnemer heeft het verslag nog niet. Verbeter het verslag zelf.',
  },
  'one-is-open': { field: null, message: 'Geef eerst de vorige aanvulling aan de deelnemer.' },
  'no-words': { field: 'words', message: 'Schrijf op wat erbij komt.' },
  'too-long': { field: 'words', message: 'Schrijf hoogstens 5.000 tekens.' },
} satisfies Record<Exclude<RefusalOf<typeof addToReport>, 'not-found'>, FormError>

const WORDS = {
  title: 'Aanvulling schrijven',
  lead: 'De deelnemer heeft het verslag al. Wat u nu schrijft, krijgt de deelnemer als een nieuwe brief.',
  button: 'Aanvulling bewaren',
}

const draftOf = ({ file, ref }: OpenedReport) => ({
  municipalityId: file.municipalityId,
  form: draftForm('report-addition', file.fileId, ref.id),
})

async function show(call: Call, filled: Filled = filledWith()): Promise<Answer> {
  const opened = await openReport(call, 'talk-report-addition')
  if (!opened) return notFound
  const { fileId, ref, report } = opened
  const backUrl = paths.talkReport(fileId, ref)
  if (report.closedOn === null) return redirect(backUrl, REFUSED['not-given-yet'].message)
  const key = draftOf(opened)
  const draft = filled.errors.length > 0 ? undefined : await findDraft(call.ctx, key)
  const fields = { ...draft?.fields, ...filled.fields }
  const draftUrl = paths.draft(key.form)
  const formUrl = call.url.pathname
  return reportPage(call, opened, {
    crumb: WORDS.title,
    errors: filled.errors,
    view: (name) => (
      <PlanFormView
        {...{ name, words: WORDS, draftUrl, backUrl }}
        back="Terug naar het verslag"
        errors={filled.errors}
        draft={draft && { savedAt: draft.savedAt, today: call.ctx.today, draftUrl, formUrl }}
      >
        <TextArea
          {...shownIn({ fields, errors: filled.errors })('words')}
          label="Wat komt erbij?"
          help="In gewone woorden: de deelnemer leest dit. Schrijf geen medische gegevens op."
          rows={8}
        />
      </PlanFormView>
    ),
  })
}

async function send(call: Call): Promise<Answer> {
  const opened = await openReport(call, 'talk-report-addition')
  if (!opened) return notFound
  const { fileId, ref } = opened
  const { fields } = await call.form()
  const added = await addToReport(call.ctx, fileId, { ref, words: fields.words ?? '' })
  if (!added.ok) {
    return added.error === 'not-found' ? notFound : show(call, { fields, errors: [REFUSED[added.error]] })
  }
  await deleteDraft(call.ctx, draftOf(opened))
  return redirect(paths.talkReport(fileId, ref), 'De aanvulling is bewaard. Geef hem nu aan de deelnemer.')
}

const path = `${reportPath}/aanvulling`

export const additionRoutes: readonly Route[] = [
  { method: 'GET', path, handle: (call) => show(call) },
  { method: 'POST', path, handle: send },
]
