import { intakeDesk } from '#domain/intake/intake.queries.ts'
import { takeBackTalk } from '#domain/intake/taken-back.commands.ts'
import { IntakeTalkId } from '#kernel/ids.ts'
import type { RefusalOf } from '#kernel/result.ts'
import type { FormError } from '#ui/error-summary.tsx'
import { paths } from '#web/paths.ts'
import { type Answer, type Call, notFound, param, type Route, redirect } from '#web/route.ts'
import { type Filled, filledWith } from '../enrolment/filled.ts'
import { conduct, intakePage } from './opened-intake.ts'
import { TalkMistakeView } from './talk-mistake.view.tsx'

const REFUSED = {
  'not-held': { field: null, message: 'Dit gesprek is niet vastgelegd als gehouden.' },
  'already-taken-back': { field: null, message: 'Dit gesprek is al teruggenomen.' },
  'no-reason': { field: 'reason', message: 'Schrijf op wat er misging.' },
} satisfies Record<Exclude<RefusalOf<typeof takeBackTalk>, 'not-found'>, FormError>

/** The talk that was held and can still be taken back; undefined when the address names none. */
async function open(call: Call) {
  const talkId = param(call, 'talkId', IntakeTalkId)
  const opened = talkId && (await conduct(call, 'intake.talk-mistake'))
  if (!opened) return undefined
  const { talk } = await intakeDesk(call.ctx, opened.file, { domains: [], form: '', talkId })
  return talk?.heldOn ? { ...opened, talk, heldOn: talk.heldOn } : undefined
}

async function show(call: Call, filled: Filled = filledWith()): Promise<Answer> {
  const opened = await open(call)
  if (!opened) return notFound
  const { name, fileId, heldOn } = opened
  return intakePage(call, opened, {
    crumb: 'Gesprek was een vergissing',
    errors: filled.errors,
    children: <TalkMistakeView {...{ name, heldOn, filled }} backUrl={paths.intake(fileId)} />,
  })
}

async function send(call: Call): Promise<Answer> {
  const opened = await open(call)
  if (!opened) return notFound
  const { fields } = await call.form()
  const wish = { talkId: opened.talk.id, reason: fields.reason ?? '' }
  const taken = await takeBackTalk(call.ctx, opened.fileId, wish)
  if (taken.ok) {
    return redirect(
      paths.intake(opened.fileId),
      'Het gesprek telt niet meer mee. De antwoorden blijven te lezen.',
    )
  }
  return taken.error === 'not-found' ? notFound : show(call, { fields, errors: [REFUSED[taken.error]] })
}

const path = '/dossiers/:fileId/intake/gesprekken/:talkId/vergissing'

export const talkMistakeRoutes: readonly Route[] = [
  { method: 'GET', path, handle: (call) => show(call) },
  { method: 'POST', path, handle: send },
]
