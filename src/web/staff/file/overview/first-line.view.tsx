import type { FilePart } from '#domain/file/file.policy.ts'
import type { FileCard, TeamMember } from '#domain/file/file-page.queries.ts'
import type { TimelineEntry } from '#domain/file/timeline.ts'
import type { AgreedGoal } from '#domain/plan/plan.queries.ts'
import type { FileId } from '#kernel/ids.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { ActionGroup, LinkButton } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { SummaryList, Timeline } from '#ui/lists.tsx'
import { PageTitle, Section } from '#ui/text.tsx'
import { paths } from '#web/paths.ts'
import { StepList } from '../../plan/step-list.view.tsx'
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
  /** The goals of the plan that go on, with their steps. */
  goals: readonly AgreedGoal[]
  /** Whether steps of the coach are steps of this reader. */
  isCoach: boolean
  today: LocalDate
  team: readonly TeamMember[]
  /** What this person recorded themselves. */
  contacts: readonly TimelineEntry[]
  mayRecordContact: boolean
}

/** The small page of who helps with one thing: a name, how to reach them, what was agreed, who else helps. */
export function FirstLinePage(props: FirstLineProps) {
  const { fileId, card, parts, team, contacts, mayRecordContact } = props
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
      {parts.has('progress') && (
        <ActionGroup>
          <LinkButton look="primary" href={paths.lessons(fileId)}>
            Lessen en voortgang
          </LinkButton>
        </ActionGroup>
      )}
      {card.reach && (
        <Section title="Contactgegevens">
          <ReachList reach={card.reach} />
        </Section>
      )}
      {parts.has('goals') && <AgreedGoals {...props} />}
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

/** What was agreed: the goals of the plan with who does what, and those of the start form. */
function AgreedGoals({ card, goals, isCoach, today }: FirstLineProps) {
  const own = goals.flatMap(({ steps }) => steps.filter(({ doer, ending }) => doer === 'coach' && !ending))
  return (
    <>
      {isCoach && own.length > 0 && (
        <Section title="Wat u doet">
          <StepList label="Wat u doet" steps={own} today={today} />
        </Section>
      )}
      <Section title="Afgesproken doelen">
        {card.goals.length + goals.length === 0 && (
          <EmptyState title="Er zijn nog geen doelen afgesproken.">Vraag het de consulent.</EmptyState>
        )}
        {goals.map(({ id, title, steps }) => (
          <article class="trede-section" key={id} aria-labelledby={`doel-${id}`}>
            <h3 class="nl-heading nl-heading--level-3" id={`doel-${id}`}>
              {title}
            </h3>
            {steps.length > 0 && <StepList label={`Stappen van ${title}`} steps={steps} today={today} />}
          </article>
        ))}
        {card.goals.length > 0 && (
          <div class="trede-section">
            <p class="nl-paragraph">Aangekruist in het startformulier:</p>
            <ul class="utrecht-unordered-list">
              {card.goals.map((goal) => (
                <li key={goal}>{goalTitle(goal)}</li>
              ))}
            </ul>
          </div>
        )}
      </Section>
    </>
  )
}
