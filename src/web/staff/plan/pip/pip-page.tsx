import type { Child } from 'hono/jsx'
import { fileCard } from '#domain/file/file-page.queries.ts'
import type { FormError } from '#ui/error-summary.tsx'
import { paths } from '#web/paths.ts'
import type { Answer, Call } from '#web/route.ts'
import { nameOn } from '../../file/file-name.ts'
import { staffPage } from '../../frame.tsx'
import type { OpenedPip } from './opened-pip.ts'

type Content = {
  /** The page below the version; undefined for the page of the version itself. */
  crumb: string | undefined
  errors?: readonly FormError[]
  /** Given who the plan is about, for beside the heading. */
  children: (name: string) => Child
}

/** A page about one version of the plan, in its frame. One query. */
export async function pipPage(
  call: Call,
  opened: OpenedPip,
  { crumb, errors = [], children }: Content,
): Promise<Answer> {
  const { address, pip, file, parts } = opened
  const name = nameOn(await fileCard(call.ctx, file, parts))
  const failed = errors.length > 0
  const version = `PIP ${pip.version}`
  return staffPage(call, {
    title: `${crumb ?? version}: ${name}`,
    failed,
    status: failed ? 422 : 200,
    breadcrumbs: [
      { label: 'Dossiers', href: paths.files },
      { label: name, href: paths.file(address.fileId) },
      { label: 'Plan', href: paths.plan(address.fileId) },
      ...(crumb === undefined
        ? [{ label: version }]
        : [{ label: version, href: paths.pip(address) }, { label: crumb }]),
    ],
    children: children(name),
  })
}
