import type { FilePart } from '#domain/file/file.policy.ts'
import type { FileId } from '#kernel/ids.ts'
import type { Tab } from '#ui/tabs.tsx'
import { paths } from '#web/paths.ts'

/** The parts of a file, in the order of the road. Some share the page of the file, some have a page of their own. */
export const TAB_IDS = [
  'overzicht',
  'intake',
  'plan',
  'inburgering',
  'trajecten',
  'metingen',
  'team',
  'tijdlijn',
  'documenten',
] as const
export type TabId = (typeof TAB_IDS)[number]

const TAB_WORDS = {
  overzicht: 'Overzicht',
  intake: 'Intake',
  plan: 'Plan',
  inburgering: 'Inburgering',
  trajecten: 'Trajecten',
  metingen: 'Metingen',
  team: 'Team',
  tijdlijn: 'Tijdlijn',
  documenten: 'Documenten',
} satisfies Record<TabId, string>

/** A tab without anything in it would only raise questions: null is for everyone who sees the file. */
const OPENED_BY: Record<TabId, readonly FilePart[] | null> = {
  overzicht: null,
  intake: ['intake'],
  plan: ['plan'],
  inburgering: ['integration', 'progress'],
  trajecten: ['programmes'],
  metingen: ['measurements'],
  team: ['team'],
  tijdlijn: ['contacts'],
  documenten: ['background'],
}

export const tabsFor = (parts: ReadonlySet<FilePart>): TabId[] =>
  TAB_IDS.filter((id) => OPENED_BY[id]?.some((part) => parts.has(part)) ?? true)

export const tabLinks = (fileId: FileId, parts: ReadonlySet<FilePart>, current: TabId): Tab[] =>
  tabsFor(parts).map((id) => ({
    label: TAB_WORDS[id],
    href: hrefOf(fileId, id),
    current: id === current,
  }))

function hrefOf(fileId: FileId, id: TabId): string {
  if (id === 'intake') return paths.intake(fileId)
  if (id === 'plan') return paths.plan(fileId)
  if (id === 'inburgering') return paths.integration(fileId)
  return paths.file(fileId, id === 'overzicht' ? undefined : id)
}
