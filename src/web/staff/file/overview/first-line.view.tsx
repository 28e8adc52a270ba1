import type { FilePart } from '#domain/file/file.policy.ts'
import type { FileCard, TeamMember } from '#domain/file/file-page.queries.ts'
import type { TimelineEntry } from '#domain/file/timeline.ts'
import type { FileId } from '#kernel/ids.ts'
import { ActionGroup, LinkButton } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { SummaryList, Timeline } from '#ui/lists.tsx'
import { PageTitle, Section } from '#ui/text.tsx'
import { paths } from '#web/paths.ts'
import { nameOn } from '../file-name.ts'
import { roleWord } from '../team/colleague.ts'
import { asideOf } from './file-header.view.tsx'
import { goalTitle } from './goal-title.ts'
import { ReachList } from './overview-tab.view.tsx'
import { timelineItem } from './timeline-words.view.tsx'

export type FirstLineProps = {
  fileId: FileId
  card: FileCard
  parts: ReadonlySet<FilePart>
  team: readonly TeamMember[]
  /** What this person recorded themselves. */
  contacts: readonly TimelineEntry[]
  mayRecordContact: boolean
}

/** The small page of who helps with one thing: a name, how to reach them, what was agreed, who else helps. */
export function FirstLinePage({ fileId, card, parts, team, contacts, mayRecordContact }: FirstLineProps) {
  return (
    <>
      <PageTitle
        aside={asideOf(card)}
        lead="U ziet wat u nodig hebt om te helpen. Meer staat hier voor u niet."
      >
        {nameOn(card)}
      </PageTitle>
      {mayRecordContact && (
        <ActionGroup>
          <LinkButton look="primary" href={paths.fileContact(fileId)}>
            Contact vastleggen
          </LinkButton>
        </ActionGroup>
      )}
      {card.reach && (
        <Section title="Contactgegevens">
          <ReachList reach={card.reach} />
        </Section>
      )}
      {parts.has('goals') && (
        <Section title="Afgesproken doelen">
          {card.goals.length === 0 ? (
            <EmptyState title="Er zijn nog geen doelen afgesproken.">Vraag het de consulent.</EmptyState>
          ) : (
            <ul class="utrecht-unordered-list">
              {card.goals.map((goal) => (
                <li key={goal}>{goalTitle(goal)}</li>
              ))}
            </ul>
          )}
        </Section>
      )}
      {parts.has('team') && (
        <Section title="Team">
          <SummaryList rows={team.map((member) => ({ label: roleWord(member.role), value: member.name }))} />
        </Section>
      )}
      {mayRecordContact && (
        <Section title="Uw contactmomenten">
          {contacts.length === 0 ? (
            <EmptyState title="U hebt nog geen contact vastgelegd." />
          ) : (
            <Timeline label="Uw contactmomenten" items={contacts.map(timelineItem)} />
          )}
        </Section>
      )}
    </>
  )
}
