import { deleteDraft, saveDraft } from '#domain/draft/draft.commands.ts'
import { correctAnswer, recordAnswer } from '#domain/intake/intake.commands.ts'
import { type IntakeDesk, intakeDesk } from '#domain/intake/intake.queries.ts'
import type { RefusalOf } from '#kernel/result.ts'
import { writeDutchDate } from '#ui/date-input.ts'
import type { FormError } from '#ui/error-summary.tsx'
import { paths } from '#web/paths.ts'
import { type Answer, type Call, notFound, type Route, redirect } from '#web/route.ts'
import { readDay } from '../enrolment/filled.ts'
import { ChangeView } from './change.view.tsx'
import { earlierScores, newlyAsked, offered, type ReadDomain, readDomain } from './domain-form.ts'
import { NOT_SAVED } from './intake-words.ts'
import { changeDraft, daysOf, intakePage, type OpenedDomain, openDomain } from './opened-intake.ts'
import { toldRows } from './told-beside.ts'
import { type Fields, fieldsIn, SHOWN } from './typed-answers.ts'

const INVALID = { field: null, message: 'Niet elk antwoord klopt. Kijk het nog eens na.' }
const UNCHANGED = { field: null, message: 'Er is niets anders ingevuld dan er al stond.' }
const RECORD_REFUSED = {
  'in-the-future': { field: 'answeredOn', message: 'Deze dag moet nog komen. Kies vandaag of eerder.' },
  'before-arrival': { field: 'answeredOn', message: 'Deze dag ligt vóór de aankomst in Nederland.' },
  'invalid-answers': INVALID,
  'nothing-changed': UNCHANGED,
} satisfies Record<Exclude<RefusalOf<typeof recordAnswer>, 'not-found'>, FormError>
const CORRECT_REFUSED = {
  'not-newest': {
    field: null,
    message: 'Iemand anders heeft intussen iets nieuws vastgelegd. Bekijk dat eerst.',
  },
  'no-reason': { field: 'reason', message: 'Schrijf op waarom u corrigeert.' },
  'invalid-answers': INVALID,
  'nothing-changed': UNCHANGED,
} satisfies Record<Exclude<RefusalOf<typeof correctAnswer>, 'not-found'>, FormError>

type Opened = OpenedDomain & IntakeDesk & { form: string }

async function open(call: Call): Promise<Opened | undefined> {
  const opened = await openDomain(call, 'intake.change')
  if (!opened?.mayConduct) return undefined
  const form = changeDraft(opened.fileId, opened.domain.id)
  return {
    ...opened,
    form,
    ...(await intakeDesk(call.ctx, opened.file, {
      domains: [opened.domain],
      form,
      beside: opened.domain.id,
    })),
  }
}

type Shown = { fields: Fields; errors: readonly FormError[]; savedAt?: number }

async function show(call: Call): Promise<Answer> {
  const opened = await open(call)
  if (!opened) return notFound
  const { domain, newest, draft } = opened
  const fields = {
    answeredOn: writeDutchDate(call.ctx.today),
    answerId: newest[0]?.id ?? '',
    kind: 'new',
    ...draft?.fields,
    ...offered(domain, newest[0], draft?.fields),
  }
  return changePage(call, opened, { fields, errors: [], ...(draft && { savedAt: draft.savedAt }) })
}

function changePage(call: Call, opened: Opened, shown: Shown): Answer {
  const { domain, fileId, newest, name, told } = opened
  const backUrl = newest[0] ? paths.intakeDomain(fileId, domain.id) : paths.intake(fileId)
  return intakePage(call, opened, {
    crumb: `${domain.title} wijzigen`,
    errors: shown.errors,
    children: (
      <ChangeView
        {...{ name, domain, ...shown, backUrl }}
        today={call.ctx.today}
        earlier={earlierScores(domain, newest[0])}
        told={toldRows(told)}
        mayCorrect={newest[0] !== undefined}
        draftUrl={paths.draft(opened.form)}
        formUrl={paths.intakeChange(fileId, domain.id)}
      />
    ),
  })
}

async function send(call: Call): Promise<Answer> {
  const opened = await open(call)
  if (!opened) return notFound
  const { domain, fileId, file, form, newest } = opened
  const sent = await call.form()
  const { answeredOn = '', answerId = '', kind = 'new', reason = '', meer } = sent.fields
  const typed = fieldsIn(domain, sent)
  const read = readDomain(domain, typed, { days: daysOf(opened, call), known: newest[0] })
  const fields = { ...read.fields, answeredOn, answerId, kind, reason }
  const { municipalityId } = file
  const isAsking = newlyAsked(domain, typed, sent.all(SHOWN)).length > 0
  if (meer || (isAsking && read.errors.length === 0)) {
    const saved = await saveDraft(call.ctx, {
      municipalityId,
      form,
      fields: { ...typed, answeredOn, kind, reason },
    })
    if (saved.ok) return redirect(paths.intakeChange(fileId, domain.id))
    return changePage(call, opened, { fields, errors: [{ field: null, message: NOT_SAVED[saved.error] }] })
  }
  const errors = read.errors.length > 0 ? read.errors : await keep(call, opened, { read, fields })
  if (errors.length > 0) return changePage(call, opened, { fields, errors })
  await deleteDraft(call.ctx, { municipalityId, form })
  return redirect(
    paths.intakeDomain(fileId, domain.id),
    `${domain.title} is bewaard. Het eerdere antwoord blijft te lezen.`,
  )
}

/** @returns what is wrong; nothing when it is kept */
async function keep(
  call: Call,
  { domain, fileId, newest }: Opened,
  { read, fields }: { read: ReadDomain; fields: Fields },
): Promise<readonly FormError[]> {
  const answers = read.said
  if (fields.kind === 'correction' && newest[0]) {
    const wish = { domain: domain.id, answers, answerId: fields.answerId ?? '', reason: fields.reason ?? '' }
    const corrected = await correctAnswer(call.ctx, fileId, wish)
    if (corrected.ok) return []
    return [corrected.error === 'not-found' ? GONE : CORRECT_REFUSED[corrected.error]]
  }
  const { day: answeredOn, errors } = readDay(fields, 'answeredOn')
  if (!answeredOn) return errors
  const recorded = await recordAnswer(call.ctx, fileId, { domain: domain.id, answeredOn, answers })
  if (recorded.ok) return []
  return [recorded.error === 'not-found' ? GONE : RECORD_REFUSED[recorded.error]]
}

const GONE = { field: null, message: 'Dit dossier is er niet meer voor u.' }

const path = '/dossiers/:fileId/intake/onderwerpen/:domain/wijzigen'

export const changeRoutes: readonly Route[] = [
  { method: 'GET', path, handle: show },
  { method: 'POST', path, handle: send },
]
