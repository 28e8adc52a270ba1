import { type Agreement, agreementStatus } from '#domain/plan/agreement.ts'
import { activitiesFor, mayOnPlan } from '#domain/plan/plan.policy.ts'
import { ActionGroup, LinkButton } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { type Column, DataTable } from '#ui/table.tsx'
import { DateText, Link, Section } from '#ui/text.tsx'
import { paths } from '#web/paths.ts'
import type { InPlan } from './goal-list.view.tsx'
import { AGREEMENT_WORDS, activityWords, hoursWords } from './plan-words.ts'

/** The agreed activities side by side: what, with whom, when, how much. */
export function AgreementList({ agreements, ...props }: InPlan & { agreements: readonly Agreement[] }) {
  const mayChange = mayOnPlan(props.roles, 'agree')
  return (
    <Section title="Afspraken">
      <DataTable
        caption="Afspraken"
        hideCaption
        rows={agreements}
        rowKey={({ id }) => id}
        columns={mayChange ? [...columns(props), actions(props)] : columns(props)}
        empty={
          <EmptyState title="Er zijn nog geen afspraken.">
            Bijvoorbeeld een taalcoach, een taalstage of kinderopvang.
          </EmptyState>
        }
      />
      {mayChange && (
        <ActionGroup>
          <LinkButton href={paths.planAgreementNew(props.fileId)}>Afspraak toevoegen</LinkButton>
        </ActionGroup>
      )}
    </Section>
  )
}

const columns = ({ today }: InPlan): Column<Agreement>[] => [
  { key: 'what', label: 'Wat', heading: true, cell: WhatWords },
  { key: 'partner', label: 'Met wie', cell: ({ partner }) => partner },
  { key: 'when', label: 'Wanneer', cell: (agreement) => <When agreement={agreement} /> },
  {
    key: 'hours',
    label: 'Uren per week',
    align: 'end',
    cell: ({ hoursPerWeek }) => hoursWords(hoursPerWeek) || '–',
  },
  { key: 'status', label: 'Stand', cell: (agreement) => AGREEMENT_WORDS[agreementStatus(agreement, today)] },
]

function WhatWords(agreement: Agreement) {
  const { activity, description } = agreement
  return activityWords(agreement) + (activity !== 'other' && description ? `: ${description}` : '')
}

/** In one element: on a phone each cell stands beside its label. */
function When({ agreement: { from, until, ending } }: { agreement: Agreement }) {
  const last = ending?.on ?? until
  return (
    <span>
      {last === null && 'vanaf '}
      <DateText day={from} absolute />
      {last !== null && (
        <>
          {' '}
          tot en met <DateText day={last} absolute />
        </>
      )}
      {ending && `. Gestopt: ${ending.reason}`}
    </span>
  )
}

const actions = ({ fileId, roles, today }: InPlan): Column<Agreement> => ({
  key: 'actions',
  label: 'Doen',
  cell: (agreement) => {
    if (agreement.ending || !activitiesFor(roles).includes(agreement.activity)) return '–'
    const subject = <span class="trede-visually-hidden">: {activityWords(agreement)}</span>
    const mayEnd = agreementStatus(agreement, today) !== 'past'
    return (
      <span>
        {mayOnPlan(roles, 'amend') && (
          <>
            <Link href={paths.planAgreement(fileId, agreement.id, 'wijzigen')}>Wijzigen{subject}</Link>
            {mayEnd && ' · '}
          </>
        )}
        {mayEnd && <Link href={paths.planAgreement(fileId, agreement.id, 'stoppen')}>Stoppen{subject}</Link>}
      </span>
    )
  },
})
