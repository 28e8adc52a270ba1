import { deleteDraft } from '#domain/draft/draft.commands.ts'
import { recordTalk } from '#domain/intake/intake.commands.ts'
import { domainsFor } from '#domain/intake/intake.policy.ts'
import type { LifeDomain } from '#domain/intake/life-domain.ts'
import type { RefusalOf } from '#kernel/result.ts'
import { writeDutchDate } from '#ui/date-input.ts'
import type { FormError } from '#ui/error-summary.tsx'
import { paths } from '#web/paths.ts'
import { type Answer, type Call, notFound, type Route, redirect } from '#web/route.ts'
import { type Filled, filledWith, readDay } from '../enrolment/filled.ts'
import { answerRows } from './answer-words.ts'
import { type ReadDomain, readDomain } from './domain-form.ts'
import { daysOf, intakePage, type OpenedTalk, openTalk, talkDraft } from './opened-intake.ts'
import { TalkCheckView } from './talk-check.view.tsx'
import { ofDomain } from './typed-answers.ts'

const REFUSED = {
  'already-settled': { field: null, message: 'Dit gesprek is intussen al vastgelegd.' },
  'in-the-future': { field: 'heldOn', message: 'Deze dag moet nog komen. Kies vandaag of eerder.' },
  'before-birth': { field: 'heldOn', message: 'Deze dag ligt vóór de geboortedatum.' },
  'before-arrival': { field: 'heldOn', message: 'Deze dag ligt vóór de aankomst in Nederland.' },
  'invalid-answers': { field: null, message: 'Niet elk antwoord klopt. Kijk de onderwerpen nog eens na.' },
} satisfies Record<Exclude<RefusalOf<typeof recordTalk>, 'not-found'>, FormError>

/** Everything that was said in the talk stands on this page. */
const openCheck = (call: Call) => openTalk(call, { view: 'intake.check', shows: ({ domains }) => domains })

/** What stands in the draft of this talk, per chosen domain. */
function readTalkDraft(call: Call, opened: OpenedTalk): Said[] {
  const days = daysOf(opened, call)
  return domainsFor(opened.parts)
    .filter(({ id }) => opened.talk.domains.includes(id))
    .map((domain) => ({ domain, ...readDomain(domain, ofDomain(domain, opened.draft?.fields ?? {}), days) }))
}

type Said = ReadDomain & { domain: LifeDomain }

async function show(call: Call): Promise<Answer> {
  const opened = await openCheck(call)
  if (!opened) return notFound
  const today = writeDutchDate(call.ctx.today)
  return checkPage(call, opened, {
    said: readTalkDraft(call, opened),
    filled: filledWith({ heldOn: today }),
  })
}

function checkPage(
  call: Call,
  opened: OpenedTalk,
  { said, filled }: { said: readonly Said[]; filled: Filled },
): Answer {
  const { name, fileId, talk } = opened
  const sections = said.map(({ domain, answers, errors }) => ({
    title: domain.title,
    changeHref: paths.intakeTalkDomain(fileId, talk.id, domain.id),
    rows: answerRows(domain, answers),
    problems: errors.map(({ message }) => message),
  }))
  return intakePage(call, opened, {
    crumb: 'Controleren',
    errors: filled.errors,
    children: <TalkCheckView {...{ name, sections, filled }} backUrl={paths.intake(fileId)} />,
  })
}

async function send(call: Call): Promise<Answer> {
  const opened = await openCheck(call)
  if (!opened) return notFound
  const { talk, fileId, file } = opened
  const { fields } = await call.form()
  const said = readTalkDraft(call, opened)
  const { day: heldOn, errors } = readDay(fields, 'heldOn')
  if (!heldOn) return checkPage(call, opened, { said, filled: { fields, errors } })
  const answers = new Map(
    said
      .filter(({ answers }) => Object.keys(answers).length > 0)
      .map(({ domain, answers }) => [domain.id, answers]),
  )
  const held = { talkId: talk.id, heldOn, toldAlone: fields.toldAlone === 'yes', answers }
  const recorded = await recordTalk(call.ctx, fileId, held)
  if (recorded.ok) {
    await deleteDraft(call.ctx, { municipalityId: file.municipalityId, form: talkDraft(fileId, talk.id) })
    return redirect(paths.intake(fileId), 'Het gesprek is bewaard.')
  }
  if (recorded.error === 'not-found') return notFound
  return checkPage(call, opened, { said, filled: { fields, errors: [REFUSED[recorded.error]] } })
}

const path = '/dossiers/:fileId/intake/gesprekken/:talkId/controleren'

export const talkCheckRoutes: readonly Route[] = [
  { method: 'GET', path, handle: show },
  { method: 'POST', path, handle: send },
]
