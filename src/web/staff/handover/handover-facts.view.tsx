import type { SeenHandover } from '#domain/intake/handover.queries.ts'
import type { HandoverPlan, HandoverReport } from '#domain/intake/handover.ts'
import { SummaryList, type SummaryRow } from '#ui/lists.tsx'
import { StatusBadge } from '#ui/status.tsx'
import { DateText } from '#ui/text.tsx'
import { languageName } from '../file/file-words.ts'
import {
  ASKED_OF_WORDS,
  MEETING_WORDS,
  NOT_HELD_WORDS,
  STATE_STATUS,
  STATE_WORDS,
  subjectTitle,
} from './handover-words.ts'

/** What is known of one talk, in the order in which it went. */
export function HandoverFacts({ handover }: { handover: SeenHandover }) {
  const { state, plan, held, notHeld, publishedOn, publishedBy, corrections } = handover
  const rows: SummaryRow[] = [
    { label: 'Hoe ver', value: <StateLine state={state} /> },
    { label: 'Gevraagd', value: <Asked {...handover} /> },
    ...(plan ? planRows(plan) : []),
    ...(held ? reportRows(held) : []),
    ...corrections.map(({ on, reason, by }) => ({
      label: 'Verslag verbeterd',
      value: <Corrected {...{ on, reason, by }} />,
    })),
    ...(notHeld ? [{ label: 'Niet gehouden', value: <NotHeldWords notHeld={notHeld} /> }] : []),
    ...(publishedOn
      ? [{ label: 'Gegeven aan de deelnemer', value: <OnDayBy day={publishedOn} by={publishedBy} /> }]
      : []),
  ]
  return <SummaryList rows={rows} />
}

export function StateLine({ state }: { state: SeenHandover['state'] }) {
  return (
    <>
      <StatusBadge status={STATE_STATUS[state]} /> {STATE_WORDS[state]}
    </>
  )
}

function OnDayBy({ day, by }: { day: NonNullable<SeenHandover['publishedOn']>; by: string | null }) {
  return (
    <>
      op <DateText day={day} absolute />
      {by && `, vastgelegd door ${by}`}
    </>
  )
}

function Corrected({ on, reason, by }: SeenHandover['corrections'][number]) {
  return (
    <>
      op <DateText day={on} absolute />
      {by && ` door ${by}`}: {reason}
    </>
  )
}

function Asked({ askedOn, askedBy, askedOf, organisation, contact }: SeenHandover) {
  return (
    <>
      op <DateText day={askedOn} absolute />
      {askedBy && ` door ${askedBy}`}, aan {organisation} ({ASKED_OF_WORDS[askedOf]})
      {contact && <p class="nl-paragraph">{contact}</p>}
    </>
  )
}

const planRows = (plan: HandoverPlan): SummaryRow[] => [
  {
    label: 'Gepland',
    value: (
      <>
        <DateText day={plan.on} absolute />
        {plan.at && ` om ${plan.at}`}, {MEETING_WORDS[plan.meeting]}
        {plan.place && `: ${plan.place}`}
      </>
    ),
  },
  { label: 'Wie erbij zijn', value: plan.joining },
  { label: 'Tolk', value: plan.interpreter ? languageName(plan.interpreter) : 'geen tolk nodig' },
]

const reportRows = ({ heldOn, report, shared }: HandoverReport): SummaryRow[] => [
  { label: 'Gehouden', value: <DateText day={heldOn} absolute /> },
  { label: 'Verslag', value: <Lines text={report} /> },
  ...shared.map(({ subject, words }) => ({
    label: subjectTitle(subject),
    value: words === '' ? 'besproken' : <Lines text={words} />,
  })),
]

/** Own words as they were typed, line by line. */
export function Lines({ text }: { text: string }) {
  return (
    <>
      {text.split(/\n+/).map((line) => (
        <p class="nl-paragraph" dir="auto">
          {line}
        </p>
      ))}
    </>
  )
}

function NotHeldWords({ notHeld }: { notHeld: NonNullable<SeenHandover['notHeld']> }) {
  return (
    <>
      {NOT_HELD_WORDS[notHeld.reason]}, vastgelegd op <DateText day={notHeld.on} absolute />
      {notHeld.note && <Lines text={notHeld.note} />}
    </>
  )
}
