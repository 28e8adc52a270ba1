import type { Child } from 'hono/jsx'
import { mayOnFile } from '#domain/file/file.policy.ts'
import { enrolmentsOfFile, type FileCard, fileCard, type TeamMember } from '#domain/file/file-page.queries.ts'
import { contains } from '#kernel/date-range.ts'
import type { ProcessingActivity } from '#platform/processing-log.ts'
import { paths } from '#web/paths.ts'
import type { Answer, Call } from '#web/route.ts'
import { staffPage } from '../frame.tsx'
import { type ReadFile, type Reading, readPart } from './file-access.ts'
import { nameOn } from './file-name.ts'
import { type TabId, tabLinks } from './file-tabs.ts'
import { FileHeader } from './overview/file-header.view.tsx'
import { programmeFacts } from './overview/programme-facts.ts'

export type OpenedFile = ReadFile & {
  card: FileCard
  /** Who is on it today. */
  current: readonly TeamMember[]
}

/**
 * Opens a file to show one of its tabs: checks, writes both logs, reads the card. Four queries.
 * @returns undefined when the file is not there for this person
 */
export const openFile = (call: Call, tab: TabId, activity?: ProcessingActivity) =>
  openPart(call, tab, { activity })

/** `openFile` for a tab about one part: for who lacks that part it is not there, and nothing was read. */
export async function openPart(call: Call, tab: TabId, reading: Reading): Promise<OpenedFile | undefined> {
  const read = await readPart(call, tab, reading)
  if (!read) return undefined
  const card = await fileCard(call.ctx, read.file, read.parts)
  const current = card.team.filter((member) => contains(member, call.ctx.today))
  return { ...read, card, current }
}

type InFrame = { tab: TabId; children: Child; failed?: boolean }

/** A tab of the file under the header that all tabs share. One query more, for the programmes in the header. */
export async function fileTabPage(call: Call, opened: OpenedFile, { tab, children, failed }: InFrame) {
  const { file, parts } = opened
  const enrolments = parts.has('programmes') ? await enrolmentsOfFile(call.ctx, file, parts) : []
  const { today } = call.ctx
  const programmes = enrolments.map((one) =>
    programmeFacts(one, { fileId: file.fileId, roles: file.roles, parts, today }),
  )
  const framed = (
    <>
      {fileHeader(opened, programmes, tab)}
      {children}
    </>
  )
  return filePageOf(call, opened, { children: framed, ...(failed !== undefined && { failed }) })
}

/** One primary button per page: on these tabs it is the tab's. */
const WITH_WORK_OF_ITS_OWN: ReadonlySet<TabId> = new Set([
  'intake',
  'plan',
  'inburgering',
  'trajecten',
  'team',
])

/** Who this is about, with the tabs that this reader has. */
export function fileHeader(opened: OpenedFile, programmes: ReturnType<typeof programmeFacts>[], tab: TabId) {
  const { file, parts, card, current } = opened
  const caseWorkers = current.filter((member) => member.role === 'case-worker')
  return (
    <FileHeader
      fileId={file.fileId}
      card={card}
      caseWorkers={parts.has('team') ? caseWorkers.map(({ name }) => name) : null}
      running={programmes.filter(({ isRunning }) => isRunning)}
      showsSteps={tab !== 'trajecten'}
      tabs={tabLinks(file.fileId, parts, tab)}
      mayRecordContact={mayOnFile(file.roles, 'record-contact')}
      mayReopen={mayOnFile(file.roles, 'reopen')}
      isQuiet={WITH_WORK_OF_ITS_OWN.has(tab) || card.closedOn !== null}
    />
  )
}

/** Any page about one file: its title and the way back. */
export function filePageOf(
  call: Call,
  { card, file }: Pick<OpenedFile, 'card' | 'file'>,
  { children, failed = false, crumb }: { children: Child; failed?: boolean; crumb?: string },
): Answer {
  const name = nameOn(card)
  const own = crumb === undefined ? [] : [{ label: crumb }]
  return staffPage(call, {
    title: `${crumb === undefined ? '' : `${crumb}, `}${name}, dossier ${card.number}`,
    breadcrumbs: [
      { label: 'Dossiers', href: paths.files },
      own.length > 0 ? { label: name, href: paths.file(file.fileId) } : { label: name },
      ...own,
    ],
    failed,
    status: failed ? 422 : 200,
    children,
  })
}
