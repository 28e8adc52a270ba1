import { deleteDraft } from '#domain/draft/draft.commands.ts'
import { recordTalk } from '#domain/intake/intake.commands.ts'
import type { AnswerChanges } from '#domain/intake/known.ts'
import { talkDraft } from '#domain/intake/talk.ts'
import type { RefusalOf } from '#kernel/result.ts'
import { writeDutchDate } from '#ui/date-input.ts'
import type { FormError } from '#ui/error-summary.tsx'
import { paths } from '#web/paths.ts'
import { type Answer, type Call, notFound, type Route, redirect } from '#web/route.ts'
import { type Filled, filledWith, readDay } from '../enrolment/filled.ts'
import { answerRows, viewsIn } from './answer-words.ts'
import { intakePage, type OpenedTalk, openTalk } from './opened-intake.ts'
import { TalkCheckView } from './talk-check.view.tsx'
import { closedPage } from './talk-closed.route.tsx'
import { BACK_TO_CHECK } from './talk-domain.route.tsx'
import { readTalkDraft, type SaidInTalk } from './talk-draft.ts'

const REFUSED = {
  'already-settled': { field: null, message: 'Dit gesprek is intussen al vastgelegd.' },
  'in-the-future': { field: 'heldOn', message: 'Deze dag moet nog komen. Kies vandaag of eerder.' },
  'before-birth': { field: 'heldOn', message: 'Deze dag ligt vóór de geboortedatum.' },
  'before-arrival': { field: 'heldOn', message: 'Deze dag ligt vóór de aankomst in Nederland.' },
  'in-other-hands': { field: null, message: 'Een collega heeft dit gesprek overgenomen.' },
  'no-answers': {
    field: null,
    message:
      'In dit gesprek staat nog geen enkel antwoord. Vul eerst iets in, of leg vast dat het niet doorging.',
  },
  'invalid-answers': { field: null, message: 'Niet elk antwoord klopt. Kijk de onderwerpen nog eens na.' },
} satisfies Record<Exclude<RefusalOf<typeof recordTalk>, 'not-found'>, FormError>

/** Everything that was said in the talk stands on this page. */
const openCheck = (call: Call) => openTalk(call, { view: 'intake.check', shows: ({ domains }) => domains })

async function show(call: Call): Promise<Answer> {
  const opened = await openCheck(call)
  if (!opened) return notFound
  if (opened.isClosed) return closedPage(call, opened)
  const today = writeDutchDate(call.ctx.today)
  return checkPage(call, opened, {
    said: readTalkDraft(call, opened),
    filled: filledWith({ heldOn: today }),
  })
}

/** What was said, and what was taken back; a field that stayed empty is neither. */
const shownIn = (said: AnswerChanges, changes: AnswerChanges): AnswerChanges =>
  Object.fromEntries(Object.entries(said).filter(([id, value]) => value !== null || id in changes))

function checkPage(
  call: Call,
  opened: OpenedTalk,
  { said, filled }: { said: readonly SaidInTalk[]; filled: Filled },
): Answer {
  const { name, fileId, talk } = opened
  const sections = said.map(({ domain, said, changes, errors }) => ({
    title: domain.title,
    changeHref: `${paths.intakeTalkDomain(fileId, talk.id, domain.id)}?${BACK_TO_CHECK}`,
    rows: answerRows(domain, shownIn(said, changes)),
    views: viewsIn(shownIn(said, changes)),
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
  if (opened.isClosed) return closedPage(call, opened)
  const { talk, fileId, file } = opened
  const { fields } = await call.form()
  const said = readTalkDraft(call, opened)
  const { day: heldOn, errors } = readDay(fields, 'heldOn')
  if (!heldOn) return checkPage(call, opened, { said, filled: { fields, errors } })
  const answers = new Map(
    said.filter((one) => Object.keys(one.said).length > 0).map((one) => [one.domain.id, one.said]),
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
