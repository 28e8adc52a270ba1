import { planTalk } from '#domain/intake/intake.commands.ts'
import type { RefusalOf } from '#kernel/result.ts'
import type { FormError } from '#ui/error-summary.tsx'
import { paths } from '#web/paths.ts'
import { type Answer, type Call, notFound, type Route, redirect } from '#web/route.ts'
import { type Filled, filledWith, readDay } from '../enrolment/filled.ts'
import { conduct, intakePage } from './opened-intake.ts'
import { offeredTalk, readTalk } from './talk-fields.ts'
import { TalkPlanView } from './talk-plan.view.tsx'

const REFUSED = {
  'in-the-past': { field: 'plannedOn', message: 'Deze dag is al geweest. Kies vandaag of later.' },
  'too-far-ahead': {
    field: 'plannedOn',
    message: 'Deze dag ligt meer dan een jaar vooruit. Klopt het jaar?',
  },
} satisfies Record<Exclude<RefusalOf<typeof planTalk>, 'not-found'>, FormError>

async function show(call: Call, sent?: Filled): Promise<Answer> {
  const opened = await conduct(call, 'intake.plan-talk')
  if (!opened) return notFound
  const filled = sent ?? filledWith(offeredTalk(opened))
  const { name, fileId } = opened
  return intakePage(call, opened, {
    crumb: 'Gesprek plannen',
    errors: filled.errors,
    children: <TalkPlanView {...{ name, filled }} backUrl={paths.intake(fileId)} />,
  })
}

async function send(call: Call): Promise<Answer> {
  const opened = await conduct(call, 'intake.plan-talk')
  if (!opened) return notFound
  const { fields } = await call.form()
  const { day: plannedOn, errors } = readDay(fields, 'plannedOn')
  const talk = readTalk(fields)
  if (!plannedOn || !talk.read) return show(call, { fields, errors: [...errors, ...talk.errors] })
  const planned = await planTalk(call.ctx, opened.fileId, { ...talk.read, plannedOn })
  if (planned.ok) return redirect(paths.intake(opened.fileId), 'Het gesprek staat gepland.')
  return planned.error === 'not-found' ? notFound : show(call, { fields, errors: [REFUSED[planned.error]] })
}

const path = '/dossiers/:fileId/intake/gesprekken/plannen'

export const talkPlanRoutes: readonly Route[] = [
  { method: 'GET', path, handle: (call) => show(call) },
  { method: 'POST', path, handle: send },
]
