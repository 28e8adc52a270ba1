import type { Child } from 'hono/jsx'
import { fileCard } from '#domain/file/file-page.queries.ts'
import type { FormError } from '#ui/error-summary.tsx'
import { paths } from '#web/paths.ts'
import type { Answer, Call } from '#web/route.ts'
import { nameOn } from '../file/file-name.ts'
import { staffPage } from '../frame.tsx'
import { type OpenedReport, talkPage } from './opened-report.ts'

type Content = {
  /** The page below the report; undefined for the page of the report itself. */
  crumb?: string
  errors: readonly FormError[]
  view: (name: string) => Child
}

/** A page about the report of a talk, in its frame. One query. */
export async function reportPage(
  call: Call,
  opened: OpenedReport,
  { crumb, errors, view }: Content,
): Promise<Answer> {
  const name = nameOn(await fileCard(call.ctx, opened.file, opened.parts))
  const failed = errors.length > 0
  const href = paths.talkReport(opened.fileId, opened.ref)
  return staffPage(call, {
    title: `${crumb ?? 'Verslag'}: ${name}`,
    failed,
    status: failed ? 422 : 200,
    breadcrumbs: [
      { label: 'Dossiers', href: paths.files },
      { label: name, href: paths.file(opened.fileId) },
      talkPage(opened),
      ...(crumb === undefined ? [{ label: 'Verslag' }] : [{ label: 'Verslag', href }, { label: crumb }]),
    ],
    children: view(name),
  })
}
