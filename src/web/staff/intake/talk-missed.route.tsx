import { deleteDraft } from '#domain/draft/draft.commands.ts'
import { recordTalkNotHeld } from '#domain/intake/intake.commands.ts'
import { NotHeldReason, talkDraft } from '#domain/intake/talk.ts'
import type { RefusalOf } from '#kernel/result.ts'
import type { FormError } from '#ui/error-summary.tsx'
import { paths } from '#web/paths.ts'
import { type Answer, type Call, notFound, type Route, redirect } from '#web/route.ts'
import { type Filled, filledWith } from '../enrolment/filled.ts'
import { intakePage, openTalk } from './opened-intake.ts'
import { closedPage } from './talk-closed.route.tsx'
import { TalkMissedView } from './talk-missed.view.tsx'

const REFUSED = {
  'already-settled': { field: null, message: 'Dit gesprek is intussen al vastgelegd.' },
  'in-other-hands': { field: null, message: 'Een collega heeft dit gesprek overgenomen.' },
  'not-yet': { field: 'reason', message: 'Dit gesprek moet nog komen. Kies wie heeft afgezegd.' },
} satisfies Record<Exclude<RefusalOf<typeof recordTalkNotHeld>, 'not-found'>, FormError>

const openMissed = (call: Call) => openTalk(call, { view: 'intake.talk-missed', shows: () => [] })

async function show(call: Call, filled: Filled = filledWith()): Promise<Answer> {
  const opened = await openMissed(call)
  if (!opened) return notFound
  if (opened.isClosed) return closedPage(call, opened)
  const { name, fileId, talk, draft } = opened
  return intakePage(call, opened, {
    crumb: 'Gesprek ging niet door',
    errors: filled.errors,
    children: (
      <TalkMissedView
        {...{ name, talk, filled }}
        hasDraft={draft !== undefined}
        intakeUrl={paths.intake(fileId)}
      />
    ),
  })
}

async function send(call: Call): Promise<Answer> {
  const opened = await openMissed(call)
  if (!opened) return notFound
  if (opened.isClosed) return closedPage(call, opened)
  const { fields } = await call.form()
  const reason = NotHeldReason.safeParse(fields.reason)
  if (!reason.success) {
    return show(call, { fields, errors: [{ field: 'reason', message: 'Kies waarom het niet doorging.' }] })
  }
  const missed = await recordTalkNotHeld(call.ctx, opened.fileId, {
    talkId: opened.talk.id,
    reason: reason.data,
  })
  if (missed.ok) {
    const { file, fileId, talk } = opened
    await deleteDraft(call.ctx, { municipalityId: file.municipalityId, form: talkDraft(fileId, talk.id) })
    return redirect(paths.intake(fileId), 'Vastgelegd dat het gesprek niet doorging.')
  }
  return missed.error === 'not-found' ? notFound : show(call, { fields, errors: [REFUSED[missed.error]] })
}

const path = '/dossiers/:fileId/intake/gesprekken/:talkId/niet-gehouden'

export const talkMissedRoutes: readonly Route[] = [
  { method: 'GET', path, handle: (call) => show(call) },
  { method: 'POST', path, handle: send },
]
