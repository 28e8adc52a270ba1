import { EndReason } from '#domain/enrolment/enrolment.ts'
import type { ExpectationStatus } from '#domain/programme/expectations.ts'
import type { FileId } from '#kernel/ids.ts'
import { ActionGroup, LinkButton } from '#ui/button.tsx'
import { Why } from '#ui/details.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { SummaryList, type SummaryRow, type TaskItem, TaskList } from '#ui/lists.tsx'
import type { Status } from '#ui/status.tsx'
import { Steps } from '#ui/steps.tsx'
import { DateText, Link, Section } from '#ui/text.tsx'
import { paths } from '#web/paths.ts'
import { END_WORDS, instrumentWords } from '../file-words.ts'
import type { Expected, ProgrammeFacts } from './programme-facts.ts'

export type ProgrammesTabProps = { fileId: FileId; programmes: readonly ProgrammeFacts[]; mayEnrol: boolean }

export function ProgrammesTab({ fileId, programmes, mayEnrol }: ProgrammesTabProps) {
  const enrol = mayEnrol && (
    <ActionGroup>
      <LinkButton href={paths.enrol(fileId)}>Traject starten</LinkButton>
    </ActionGroup>
  )
  if (programmes.length === 0) {
    return (
      <EmptyState title="Er is nog geen traject." action={enrol}>
        Bespreek samen welk traject past bij wat iemand wil en kan.
      </EmptyState>
    )
  }
  return (
    <>
      {programmes.map((facts) => (
        <ProgrammeSection key={facts.enrolment.id} fileId={fileId} facts={facts} />
      ))}
      {enrol}
    </>
  )
}

function ProgrammeSection({ fileId, facts }: { fileId: FileId; facts: ProgrammeFacts }) {
  const { enrolment, programme, steps, expected } = facts
  const again = enrolment.ordinal > 1 ? ` (${enrolment.ordinal}e keer)` : ''
  return (
    <Section title={`${programme.title}${again}`} id={`traject-${enrolment.id}`}>
      <SummaryList rows={rowsOf(facts)} />
      {steps.length > 1 && <Steps label={`Fasen van ${programme.title}`} steps={steps} />}
      {expected.length > 0 && (
        <TaskList label={`Wat er wordt gevraagd bij ${programme.title}`} items={expected.map(taskOf)} />
      )}
      <p class="nl-paragraph">
        <Link href={paths.enrolment(fileId, enrolment.id)}>Traject openen</Link>
      </p>
    </Section>
  )
}

function rowsOf({ enrolment, isRunning, phase }: ProgrammeFacts): SummaryRow[] {
  const { startedOn, endedOn, provider } = enrolment
  const reason = EndReason.safeParse(enrolment.endReason)
  return [
    { label: 'Uitvoerder', value: provider ?? 'onbekend' },
    { label: isRunning || endedOn ? 'Gestart op' : 'Start op', value: <DateText day={startedOn} absolute /> },
    ...(endedOn
      ? [
          {
            label: 'Gestopt op',
            value: (
              <>
                <DateText day={endedOn} absolute />
                {reason.success && `, ${END_WORDS[reason.data]}`}
              </>
            ),
          },
        ]
      : []),
    ...(phase && isRunning ? [{ label: 'Fase', value: phase.title }] : []),
  ]
}

const STATUS = {
  'not-yet': 'calm',
  open: 'busy',
  'due-soon': 'attention',
  late: 'late',
  done: 'done',
  'not-applicable': 'calm',
} satisfies Record<ExpectationStatus, Status>

function taskOf(one: Expected): TaskItem {
  const title = instrumentWords(one.instrumentId, one.moment)
  const isOpen = one.status === 'open' || one.status === 'due-soon' || one.status === 'late'
  return {
    key: `${one.instrumentId}-${one.moment}`,
    title,
    ...((isOpen || one.status === 'done') && one.href && { href: one.href }),
    note: (
      <Why source={`Regel ${one.ruleId}`} subject={title}>
        {one.why}
      </Why>
    ),
    due: <WhenText expected={one} />,
    status: STATUS[one.status],
  }
}

function WhenText({ expected: { status, answeredOn, askedOn, from, to } }: { expected: Expected }) {
  if (answeredOn) {
    return (
      <>
        ingevuld op <DateText day={answeredOn} absolute />
      </>
    )
  }
  if (status === 'not-applicable') return <>niet meer nodig</>
  if (from === null || to === null) return <>na het einde van het traject</>
  return (
    <>
      <DateText day={from} absolute /> tot en met <DateText day={to} absolute />
      {askedOn && (
        <>
          , gevraagd op <DateText day={askedOn} absolute />
        </>
      )}
    </>
  )
}
