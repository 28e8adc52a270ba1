import { snapshotOf } from '#domain/plan/pip.queries.ts'
import { type Answer, type Call, notFound, type Route } from '#web/route.ts'
import { BasisView } from './basis.view.tsx'
import { openPip } from './opened-pip.ts'
import { versionPath } from './pip-form.tsx'
import { pipPage } from './pip-page.tsx'

/** What a decision rests on, as it was frozen on the day of deciding. */
async function show(call: Call): Promise<Answer> {
  const opened = await openPip(call, 'see-reasons', { view: 'pip-basis', activity: 'health' })
  const snapshot = opened && (await snapshotOf(call.ctx, opened.file, opened.pip))
  if (!snapshot) return notFound
  return pipPage(call, opened, {
    crumb: 'Waarop dit besluit rust',
    children: (name) => <BasisView name={name} {...snapshot} />,
  })
}

export const basisRoutes: readonly Route[] = [
  { method: 'GET', path: `${versionPath}/grondslag`, handle: show },
]
