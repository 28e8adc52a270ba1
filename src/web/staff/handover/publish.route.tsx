import { publishHandover } from '#domain/intake/handover.commands.ts'
import type { RefusalOf } from '#kernel/result.ts'
import { paths } from '#web/paths.ts'
import { type Answer, type Call, notFound, type Route, redirect } from '#web/route.ts'
import { addressOf, type OpenedHandover, stepPage } from './opened-handover.ts'
import { PublishView } from './publish.view.tsx'

const REFUSED = {
  'not-held-yet': 'Schrijf eerst het verslag.',
  'already-published': 'De deelnemer kan dit verslag al lezen.',
} satisfies Record<Exclude<RefusalOf<typeof publishHandover>, 'not-found'>, string>

const step = {
  crumb: 'Zoals de deelnemer het leest',
  isFor: ({ held }: OpenedHandover['handover']) => held !== null,
  view: ({ handover, person, backUrl }: OpenedHandover) =>
    handover.held && (
      <PublishView
        {...{ handover, backUrl }}
        held={handover.held}
        givenName={person.givenName}
        address={person.formOfAddress}
      />
    ),
}

async function send(call: Call): Promise<Answer> {
  const address = addressOf(call)
  if (!address) return notFound
  const published = await publishHandover(call.ctx, address)
  if (!published.ok && published.error === 'not-found') return notFound
  const notice = published.ok ? 'De deelnemer kan het verslag nu lezen.' : REFUSED[published.error]
  return redirect(paths.handovers(address.fileId), notice)
}

const path = '/dossiers/:fileId/overdracht/:handoverId/lezen'

export const publishRoutes: readonly Route[] = [
  { method: 'GET', path, handle: (call) => stepPage(call, step) },
  { method: 'POST', path, handle: send },
]
