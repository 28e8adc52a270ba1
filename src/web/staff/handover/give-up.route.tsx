import { giveUpHandover } from '#domain/intake/handover.commands.ts'
import { NotHeld } from '#domain/intake/handover.ts'
import type { RefusalOf } from '#kernel/result.ts'
import type { FormError } from '#ui/error-summary.tsx'
import { paths } from '#web/paths.ts'
import { type Answer, type Call, notFound, type Route, redirect } from '#web/route.ts'
import type { Filled } from '../enrolment/filled.ts'
import { GiveUpView } from './give-up.view.tsx'
import { addressOf, type OpenedHandover, stepPage } from './opened-handover.ts'

const REFUSED = {
  'not-open': { field: null, message: 'Dit gesprek is al gehouden, of gaat al niet door.' },
  'other-needs-words': { field: 'note', message: 'Schrijf op wat de andere reden is.' },
} satisfies Record<Exclude<RefusalOf<typeof giveUpHandover>, 'not-found'>, FormError>

const step = {
  crumb: 'Niet gehouden',
  isFor: ({ held, notHeld }: OpenedHandover['handover']) => !held && !notHeld,
  view: ({ handover, backUrl }: OpenedHandover, filled: Filled) => (
    <GiveUpView {...{ backUrl, filled }} organisation={handover.organisation} />
  ),
}

async function send(call: Call): Promise<Answer> {
  const address = addressOf(call)
  if (!address) return notFound
  const { fields } = await call.form()
  const why = NotHeld.omit({ on: true }).safeParse({ reason: fields.reason, note: fields.note ?? '' })
  if (!why.success) return stepPage(call, step, { fields, errors: why.error.issues.map(wordsFor) })
  const ended = await giveUpHandover(call.ctx, address, why.data)
  if (ended.ok) return redirect(paths.handovers(address.fileId), 'Vastgelegd dat het gesprek niet doorging.')
  if (ended.error === 'not-found') return notFound
  return stepPage(call, step, { fields, errors: [REFUSED[ended.error]] })
}

const wordsFor = ({ path: [field] }: { path: PropertyKey[] }): FormError =>
  field === 'note'
    ? { field, message: 'Schrijf hoogstens 2.000 tekens.' }
    : { field: 'reason', message: 'Kies een reden.' }

const path = '/dossiers/:fileId/overdracht/:handoverId/niet-gehouden'

export const giveUpRoutes: readonly Route[] = [
  { method: 'GET', path, handle: (call) => stepPage(call, step) },
  { method: 'POST', path, handle: send },
]
