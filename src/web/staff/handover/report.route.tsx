import { deleteDraft } from '#domain/draft/draft.commands.ts'
import { findDraft } from '#domain/draft/draft.queries.ts'
import { draftForm } from '#domain/draft/draft.ts'
import { HANDOVER_SUBJECTS } from '#domain/intake/content/handover-subjects.ts'
import { correctHandover, type HandoverAddress } from '#domain/intake/handover.commands.ts'
import { HandoverReport } from '#domain/intake/handover.ts'
import type { RefusalOf } from '#kernel/result.ts'
import { writeDutchDate } from '#ui/date-input.ts'
import type { FormError } from '#ui/error-summary.tsx'
import { paths } from '#web/paths.ts'
import { type Answer, type Call, notFound, type Route, redirect } from '#web/route.ts'
import { type Filled, readDay } from '../enrolment/filled.ts'
import { addressOf, type OpenedHandover, stepPage } from './opened-handover.ts'
import { isShared, ReportView, sharedField, wordsField } from './report.view.tsx'

const REFUSED = {
  'was-not-held': { field: null, message: 'Dit gesprek ging niet door. Vraag een nieuw gesprek aan.' },
  'already-published': {
    field: null,
    message: 'De deelnemer heeft dit verslag al. Schrijf een aanvulling.',
  },
  'held-in-the-future': { field: 'heldOn', message: 'Deze dag moet nog komen. Kies vandaag of eerder.' },
  'held-before-asked': { field: 'heldOn', message: 'Op deze dag was het gesprek nog niet gevraagd.' },
  'no-report': { field: 'report', message: 'Schrijf in uw eigen woorden hoe het gesprek ging.' },
  'no-reason': { field: 'reason', message: 'Schrijf op waarom u het verslag verbetert.' },
  'subject-twice': {
    field: null,
    message: 'Een onderwerp staat er twee keer. Kijk het verslag nog eens na.',
  },
} satisfies Record<Exclude<RefusalOf<typeof correctHandover>, 'not-found'>, FormError>

const draftOf = ({ fileId, handoverId }: HandoverAddress) => draftForm('handover-report', fileId, handoverId)

const stepOf = (call: Call) => ({
  crumb: 'Verslag van de overdracht',
  isFor: ({ notHeld, publishedOn }: OpenedHandover['handover']) => !notHeld && publishedOn === null,
  view: async (opened: OpenedHandover, { fields, errors }: Filled) => {
    const { address, handover, name, backUrl, file } = opened
    const { ctx } = call
    const key = { municipalityId: file.municipalityId, form: draftOf(address) }
    const draft = errors.length > 0 ? undefined : await findDraft(ctx, key)
    const draftUrl = paths.draft(key.form)
    const formUrl = paths.handoverStep(address.fileId, address.handoverId, 'verslag')
    const filled = { fields: { ...offered(opened, ctx.today), ...draft?.fields, ...fields }, errors }
    return (
      <ReportView
        {...{ name, backUrl, filled, draftUrl }}
        organisation={handover.organisation}
        isCorrection={handover.held !== null}
        draft={draft && { savedAt: draft.savedAt, today: ctx.today, draftUrl, formUrl }}
      />
    )
  },
})

/** The report as it stands, or the day that was planned when that has come. */
function offered({ handover }: OpenedHandover, today: Call['ctx']['today']): Filled['fields'] {
  const { held, plan } = handover
  if (!held) return { heldOn: writeDutchDate(plan && plan.on < today ? plan.on : today) }
  const shared = held.shared.flatMap(({ subject, words }) => [
    [sharedField(subject), 'yes'] as const,
    [wordsField(subject), words] as const,
  ])
  return { heldOn: writeDutchDate(held.heldOn), report: held.report, ...Object.fromEntries(shared) }
}

async function send(call: Call): Promise<Answer> {
  const address = addressOf(call)
  if (!address) return notFound
  const { fields } = await call.form()
  const { report, errors } = readReport(fields)
  if (!report) return stepPage(call, stepOf(call), { fields, errors })
  const held = await correctHandover(call.ctx, address, { ...report, reason: fields.reason ?? '' })
  if (held.ok) {
    const { municipalityId } = held.value
    await deleteDraft(call.ctx, { municipalityId, form: draftOf(address) })
    return redirect(
      paths.handovers(address.fileId),
      'Het verslag is bewaard. De deelnemer heeft het nog niet.',
    )
  }
  if (held.error === 'not-found') return notFound
  return stepPage(call, stepOf(call), { fields, errors: [REFUSED[held.error]] })
}

/** Only what is ticked was shared; words without a tick are kept on the screen and asked about. */
function readReport(fields: Filled['fields']): { report?: HandoverReport; errors: FormError[] } {
  const { day: heldOn, errors } = readDay(fields, 'heldOn')
  const unticked = HANDOVER_SUBJECTS.filter(
    ({ id }) => !isShared(fields, id) && fields[wordsField(id)]?.trim(),
  ).map(({ id, title }) => ({
    field: wordsField(id),
    message: `Zet een vinkje bij ${title.toLowerCase()}, of haal de tekst daar weg.`,
  }))
  const shared = HANDOVER_SUBJECTS.filter(({ id }) => isShared(fields, id)).map(({ id }) => ({
    subject: id,
    words: fields[wordsField(id)] ?? '',
  }))
  const rest = HandoverReport.omit({ heldOn: true }).safeParse({ report: fields.report ?? '', shared })
  const wrong = (rest.error?.issues ?? []).map(({ path: [first, place] }) => {
    if (first === 'report') return { field: 'report', message: 'Schrijf hoogstens 10.000 tekens.' }
    const subject = shared[Number(place)]?.subject
    return { field: subject ? wordsField(subject) : null, message: 'Schrijf hoogstens 2.000 tekens.' }
  })
  const all = [...errors, ...wrong, ...unticked]
  if (!heldOn || !rest.success || all.length > 0) return { errors: all }
  return { report: { heldOn, ...rest.data }, errors: [] }
}

const path = '/dossiers/:fileId/overdracht/:handoverId/verslag'

export const reportRoutes: readonly Route[] = [
  { method: 'GET', path, handle: (call) => stepPage(call, stepOf(call)) },
  { method: 'POST', path, handle: send },
]
