import type { FilePart } from '#domain/file/file.policy.ts'
import { mayOnIntegration } from '#domain/integration/integration.policy.ts'
import { factsWithEstimate } from '#domain/integration/integration.queries.ts'
import { progressItemsOf } from '#domain/integration/progress.queries.ts'
import { sendHours } from '#domain/integration/progress-duo.commands.ts'
import { normsOf } from '#domain/organisation/setting.queries.ts'
import { FileId } from '#kernel/ids.ts'
import type { RefusalOf } from '#kernel/result.ts'
import { paths } from '#web/paths.ts'
import { type Answer, type Call, notFound, param, type Route, redirect } from '#web/route.ts'
import { fileTabPage, openFile } from '../file/file-frame.tsx'
import { IntegrationTab } from './integration-tab.view.tsx'
import { type Overview, overviewOf } from './overview.ts'

async function show(call: Call): Promise<Answer> {
  const opened = await openFile(call, 'inburgering')
  if (!opened) return notFound
  const { file, parts } = opened
  // Who only needs the progress of the lessons has a smaller page.
  if (!parts.has('integration'))
    return parts.has('progress') ? redirect(paths.lessons(file.fileId)) : notFound
  const { facts, estimate } = await factsWithEstimate(call.ctx, file)
  const items = await progressItemsOf(call.ctx, file)
  const { today } = call.ctx
  const norms = await normsOf(call.ctx, file.municipalityId)
  return fileTabPage(call, opened, {
    tab: 'inburgering',
    children: (
      <IntegrationTab
        fileId={file.fileId}
        overview={withoutBenefit(overviewOf(facts, items, { today, norms, estimate }), parts)}
        today={today}
        mayRecord={mayOnIntegration(file.roles, 'record')}
      />
    ),
  })
}

/** Unburdening is for who gets social assistance: a coach works without knowing of benefit. */
const withoutBenefit = (overview: Overview, parts: ReadonlySet<FilePart>): Overview => ({
  ...overview,
  deadlines: overview.deadlines.filter(
    ({ obligation }) => obligation !== 'unburdening' || parts.has('money-answers'),
  ),
})

const NOT_SENT = {
  'no-hours': 'Er zijn nog geen uren om door te geven.',
  'known-to-duo': 'DUO heeft deze uren al, of ze staan klaar. Er is niets veranderd.',
} satisfies Record<Exclude<RefusalOf<typeof sendHours>, 'not-found'>, string>

async function hoursToDuo(call: Call): Promise<Answer> {
  const fileId = param(call, 'fileId', FileId)
  const sent = fileId && (await sendHours(call.ctx, fileId))
  if (!fileId || !sent) return notFound
  const back = `${paths.integration(fileId)}#uren`
  if (sent.ok) return redirect(back, 'De uren staan klaar voor DUO.')
  return sent.error === 'not-found' ? notFound : redirect(back, NOT_SENT[sent.error])
}

export const integrationTabRoutes: readonly Route[] = [
  { method: 'GET', path: '/dossiers/:fileId/inburgering', handle: show },
  { method: 'POST', path: '/dossiers/:fileId/inburgering/uren-naar-duo', handle: hoursToDuo },
]
