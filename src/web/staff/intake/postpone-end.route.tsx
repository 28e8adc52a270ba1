import { z } from 'zod'
import { intakeOverview, type ShownPostponement } from '#domain/intake/intake.queries.ts'
import { PostponementEnd } from '#domain/intake/postponement.ts'
import { endPostponement } from '#domain/intake/taken-back.commands.ts'
import type { RefusalOf } from '#kernel/result.ts'
import type { FormError } from '#ui/error-summary.tsx'
import { paths } from '#web/paths.ts'
import { type Answer, type Call, notFound, param, type Route, redirect } from '#web/route.ts'
import { type Filled, filledWith } from '../enrolment/filled.ts'
import { conduct, intakePage, type OpenedIntake } from './opened-intake.ts'
import { PostponeEndView } from './postpone-end.view.tsx'

const REFUSED = {
  'already-ended': { field: null, message: 'Dit uitstel is intussen al beëindigd.' },
  'already-over': {
    field: 'as',
    message: 'Dit uitstel is al voorbij. Het kan alleen nog een vergissing zijn.',
  },
  'no-reason': { field: 'reason', message: 'Schrijf op waarom.' },
} satisfies Record<Exclude<RefusalOf<typeof endPostponement>, 'not-found'>, FormError>

type Opened = OpenedIntake & { postponement: ShownPostponement }

async function open(call: Call): Promise<Opened | undefined> {
  const id = param(call, 'postponementId', z.uuid())
  const opened = id && (await conduct(call, 'intake.postpone'))
  if (!opened) return undefined
  const { postponements } = await intakeOverview(call.ctx, opened.file, opened.parts)
  const postponement = postponements.find((one) => one.id === id && one.endedOn === null)
  return postponement && { ...opened, postponement }
}

async function show(call: Call, filled: Filled = filledWith()): Promise<Answer> {
  const opened = await open(call)
  if (!opened) return notFound
  const { name, fileId, postponement } = opened
  return intakePage(call, opened, {
    crumb: 'Uitstel beëindigen',
    errors: filled.errors,
    children: <PostponeEndView {...{ name, postponement, filled }} backUrl={paths.intake(fileId)} />,
  })
}

async function send(call: Call): Promise<Answer> {
  const opened = await open(call)
  if (!opened) return notFound
  const { fields } = await call.form()
  const as = PostponementEnd.safeParse(fields.as)
  if (!as.success)
    return show(call, { fields, errors: [{ field: 'as', message: 'Kies wat er is veranderd.' }] })
  const wish = { id: opened.postponement.id, as: as.data, reason: fields.reason ?? '' }
  const ended = await endPostponement(call.ctx, opened.fileId, wish)
  if (ended.ok) return redirect(paths.intake(opened.fileId), 'Het uitstel is beëindigd.')
  return ended.error === 'not-found' ? notFound : show(call, { fields, errors: [REFUSED[ended.error]] })
}

const path = '/dossiers/:fileId/intake/uitstel/:postponementId/beeindigen'

export const postponeEndRoutes: readonly Route[] = [
  { method: 'GET', path, handle: (call) => show(call) },
  { method: 'POST', path, handle: send },
]
