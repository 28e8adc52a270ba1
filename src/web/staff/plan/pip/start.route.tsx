import { fileCard } from '#domain/file/file-page.queries.ts'
import { isSwitchedOn } from '#domain/organisation/setting.queries.ts'
import { startPip } from '#domain/plan/pip.commands.ts'
import { mayOnPip } from '#domain/plan/pip.policy.ts'
import { pipsOf, standingOf } from '#domain/plan/pip.queries.ts'
import { latestPlan } from '#domain/plan/pip.ts'
import type { RefusalOf } from '#kernel/result.ts'
import type { FormError } from '#ui/error-summary.tsx'
import { paths } from '#web/paths.ts'
import { type Answer, type Call, notFound, type Route, redirect } from '#web/route.ts'
import { type Filled, filledWith } from '../../enrolment/filled.ts'
import { readFile } from '../../file/file-access.ts'
import { nameOn } from '../../file/file-name.ts'
import { staffPage } from '../../frame.tsx'
import { StartView } from './start.view.tsx'

const REFUSED = {
  'version-open': { field: null, message: 'Er is al een versie waaraan gewerkt wordt.' },
  'change-needs-reason': { field: 'reason', message: 'Schrijf op waarom het plan verandert.' },
} satisfies Record<Exclude<RefusalOf<typeof startPip>, 'not-found'>, FormError>

async function opened(call: Call) {
  const read = await readFile(call, 'pip-start')
  return read && mayOnPip(read.file.roles, 'write') ? read : undefined
}

async function show(call: Call, filled: Filled = filledWith()): Promise<Answer> {
  const read = await opened(call)
  if (!read) return notFound
  const { file, parts } = read
  const { fileId } = file
  const versions = await pipsOf(call.ctx, file)
  const open = versions.find(({ datedOn }) => datedOn === null)
  if (open) return redirect(paths.pip({ fileId, version: open.version }), REFUSED['version-open'].message)
  const standing = await standingOf(call.ctx, file)
  const recordsFines =
    mayOnPip(file.roles, 'fine') && (await isSwitchedOn(call.ctx, file.municipalityId, 'manual-fines'))
  const name = nameOn(await fileCard(call.ctx, file, parts))
  const isChange = versions.length > 0 || standing.earlierPlans.some(({ by }) => by === 'us')
  const failed = filled.errors.length > 0
  const title = isChange ? 'PIP wijzigen' : 'PIP opstellen'
  return staffPage(call, {
    title: `${title}: ${name}`,
    failed,
    status: failed ? 422 : 200,
    breadcrumbs: [
      { label: 'Dossiers', href: paths.files },
      { label: name, href: paths.file(fileId) },
      { label: 'Plan', href: paths.plan(fileId) },
      { label: title },
    ],
    children: (
      <StartView
        {...{ name, title, isChange, filled, recordsFines, fileId }}
        before={latestPlan(standing)}
        backUrl={paths.plan(fileId)}
      />
    ),
  })
}

async function start(call: Call): Promise<Answer> {
  const read = await opened(call)
  if (!read) return notFound
  const { fileId } = read.file
  const { fields } = await call.form()
  const started = await startPip(call.ctx, fileId, fields.reason ?? '')
  if (started.ok)
    return redirect(paths.pip({ fileId, version: started.value }, '/route'), 'Kies eerst de leerroute.')
  return started.error === 'not-found' ? notFound : show(call, { fields, errors: [REFUSED[started.error]] })
}

const path = '/dossiers/:fileId/plan/pip/nieuw'

export const startRoutes: readonly Route[] = [
  { method: 'GET', path, handle: (call) => show(call) },
  { method: 'POST', path, handle: start },
]
