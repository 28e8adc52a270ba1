import { mayOnPlan } from '#domain/plan/plan.policy.ts'
import { type ProgressTalk, type TalkStatus, talkStatus } from '#domain/plan/progress-talk.ts'
import { ActionGroup, LinkButton } from '#ui/button.tsx'
import { Details } from '#ui/details.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { SummaryList, TaskList } from '#ui/lists.tsx'
import type { Status } from '#ui/status.tsx'
import { DateText, Link, Section } from '#ui/text.tsx'
import { longDate } from '#ui/words.ts'
import { paths } from '#web/paths.ts'
import type { InPlan } from './goal-list.view.tsx'
import { TALK_WORDS } from './plan-words.ts'

type Props = InPlan & {
  talks: readonly ProgressTalk[]
  /** How many the plan sets; null while none does. */
  agreedNumber: number | null
}

export function TalkList({ talks, agreedNumber, ...props }: Props) {
  const { fileId, roles, today } = props
  const held = talks.filter((talk) => talk.held).length
  return (
    <Section title="Voortgangsgesprekken">
      {agreedNumber !== null && (
        <p class="nl-paragraph">
          {held} van de {agreedNumber} gesprekken uit het plan gehouden.
        </p>
      )}
      {talks.length === 0 ? (
        <EmptyState title="Er is nog geen gesprek gepland." />
      ) : (
        <TaskList
          label="Voortgangsgesprekken"
          items={talks.map((talk) => {
            const status = talkStatus(talk, today)
            const isOpen = status === 'planned' || status === 'no-outcome'
            return {
              key: talk.id,
              title: `Gesprek van ${longDate(talk.held?.heldOn ?? talk.plannedOn)}`,
              note: <TalkNote talk={talk} {...props} />,
              due: TALK_WORDS[status],
              ...(MARKS[status] && { status: MARKS[status] }),
              ...(isOpen && { href: paths.planTalk(fileId, talk.id, 'verslag') }),
            }
          })}
        />
      )}
      {mayOnPlan(roles, 'hold-talk') && (
        <ActionGroup>
          <LinkButton href={paths.planTalkNew(fileId)}>Gesprek plannen</LinkButton>
        </ActionGroup>
      )}
    </Section>
  )
}

const MARKS = {
  planned: undefined,
  'no-outcome': 'attention',
  held: 'done',
  missed: undefined,
} as const satisfies Record<TalkStatus, Status | undefined>

function TalkNote({ talk, fileId }: InPlan & { talk: ProgressTalk }) {
  const { held, missed, publishedOn } = talk
  if (missed) return <>{missed.reason}</>
  if (!held) {
    return (
      <Link href={paths.planTalk(fileId, talk.id, 'niet-gehouden')}>
        Niet gehouden<span class="trede-visually-hidden">: gesprek van {longDate(talk.plannedOn)}</span>
      </Link>
    )
  }
  return (
    <>
      <Details summary="Verslag lezen">
        <SummaryList
          rows={[
            { label: 'Erbij', value: held.attendees },
            { label: 'Besproken', value: held.report },
            { label: 'Afgesproken', value: held.agreed || 'niets' },
          ]}
        />
      </Details>
      <p>
        {publishedOn && (
          <>
            Gegeven aan de deelnemer op <DateText day={publishedOn} absolute />.{' '}
          </>
        )}
        <Link href={paths.talkReport(fileId, { kind: 'progress-talk', id: talk.id })}>
          {publishedOn ? 'Brief en aanvullingen' : 'Verslag geven aan de deelnemer'}
          <span class="trede-visually-hidden">: gesprek van {longDate(held.heldOn)}</span>
        </Link>
      </p>
    </>
  )
}
