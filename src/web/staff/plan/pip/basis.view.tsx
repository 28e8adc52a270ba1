import { domainById } from '#domain/intake/life-domains.ts'
import { obligationTitle } from '#domain/integration/deadline-words.ts'
import type { PlanGoal } from '#domain/plan/goal.ts'
import type { ClosedSnapshot, Snapshot, SnapshotAnswer } from '#domain/plan/pip.snapshot.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { SummaryList } from '#ui/lists.tsx'
import { DataTable } from '#ui/table.tsx'
import { DateText, PageTitle, Section } from '#ui/text.tsx'
import { longDate } from '#ui/words.ts'
import { answerRows } from '../../intake/answer-words.ts'
import { factText } from '../../integration/integration-words.ts'
import { SOURCE_WORDS } from '../../integration/recorded.view.tsx'
import { activityWords, doerWords } from '../plan-words.ts'
import { contentRows } from './content-rows.tsx'
import { STEP_WORDS } from './pip-words.ts'

type Props = { general: Snapshot; closed: ClosedSnapshot | null }

/** The frozen facts under a decision; the part on health and money only when it was opened. */
export function BasisView({ general, closed }: Props) {
  return (
    <>
      <PageTitle
        lead={`Zo stond het op ${longDate(general.madeOn)}, toen dit besluit werd genomen. Dit verandert niet meer.`}
      >
        Waarop dit besluit rust
      </PageTitle>
      <Section title="Het besluit">
        <SummaryList
          rows={[
            { label: 'Dagtekening', value: <DateText day={general.datedOn} absolute /> },
            { label: 'Vastgesteld door', value: general.decidedBy ?? 'het systeem' },
            ...(general.changeReason === ''
              ? []
              : [{ label: 'Waarom gewijzigd', value: general.changeReason }]),
            ...contentRows(general.content),
          ]}
        />
      </Section>
      <Facts facts={general.facts} />
      <Deadlines deadlines={general.deadlines} />
      <Goals goals={general.plan.goals} />
      <Agreements agreements={general.plan.agreements} />
      <Intake title="Brede intake" answers={general.intake} />
      <Steps steps={general.steps} />
      {closed && <Closed closed={closed} />}
    </>
  )
}

function factWords(fact: Snapshot['facts'][number]['fact']): string {
  const { title, text } = factText(fact)
  return text === '' ? title : `${title}: ${text}`
}

function Facts({ facts, title = 'Feiten' }: Pick<Snapshot, 'facts'> & { title?: string }) {
  return (
    <Section title={title}>
      <DataTable
        caption={title}
        hideCaption
        columns={[
          { key: 'fact', label: 'Feit', heading: true, cell: ({ fact }) => factWords(fact) },
          { key: 'on', label: 'Dag', cell: ({ fact }) => <DateText day={fact.on} absolute /> },
          {
            key: 'source',
            label: 'Bron',
            cell: ({ source, by, recordedOn }) =>
              [SOURCE_WORDS[source], by, `vastgelegd ${longDate(recordedOn)}`].filter(Boolean).join(', '),
          },
        ]}
        rows={facts}
        rowKey={({ fact }) => JSON.stringify(fact)}
        empty={<EmptyState title="Er waren geen feiten vastgelegd." />}
      />
    </Section>
  )
}

function Deadlines({ deadlines }: Pick<Snapshot, 'deadlines'>) {
  return (
    <Section title="Termijnen zoals toen berekend">
      <DataTable
        caption="Termijnen"
        hideCaption
        columns={[
          {
            key: 'name',
            label: 'Termijn',
            heading: true,
            cell: ({ obligation }) => obligationTitle(obligation),
          },
          { key: 'from', label: 'Van', cell: ({ from }) => (from ? <DateText day={from} absolute /> : '') },
          { key: 'to', label: 'Tot en met', cell: ({ to }) => (to ? <DateText day={to} absolute /> : '') },
          {
            key: 'rule',
            label: 'Regel',
            cell: ({ rule, article, ruleSince }) => `${article} (${rule}, versie van ${longDate(ruleSince)})`,
          },
        ]}
        // What had not started yet had no days to rest on.
        rows={deadlines.filter(({ from }) => from !== null)}
        rowKey={({ obligation }) => obligation}
        empty={<EmptyState title="Er waren nog geen termijnen." />}
      />
    </Section>
  )
}

function Goals({ goals, title = 'Doelen en stappen' }: { goals: readonly PlanGoal[]; title?: string }) {
  if (goals.length === 0) return null
  return (
    <Section title={title}>
      {goals.map((goal) => (
        <SummaryList
          key={goal.id}
          rows={[
            { label: 'Doel', value: goal.title },
            { label: 'Waarom', value: goal.why },
            ...goal.steps.map((step) => ({
              label: 'Stap',
              value: `${step.title} (${doerWords(step)}, ${longDate(step.from)} tot en met ${longDate(step.to)})`,
            })),
          ]}
        />
      ))}
    </Section>
  )
}

type AgreementsProps = Pick<Snapshot['plan'], 'agreements'> & { title?: string }

function Agreements({ agreements, title = 'Afspraken' }: AgreementsProps) {
  if (agreements.length === 0) return null
  return (
    <Section title={title}>
      <SummaryList
        rows={agreements.map((one) => ({
          label: activityWords(one),
          value: `${one.partner}, vanaf ${longDate(one.from)}`,
        }))}
      />
    </Section>
  )
}

function Intake({ title, answers }: { title: string; answers: readonly SnapshotAnswer[] }) {
  if (answers.length === 0) return null
  return (
    <Section title={title}>
      {answers.map((answer) => {
        const domain = domainById(answer.domain)
        const on = `${longDate(answer.answeredOn)}${answer.by ? `, ${answer.by}` : ''}`
        return (
          <SummaryList
            key={answer.domain}
            rows={[{ label: domain.title, value: on }, ...answerRows(domain, answer.answers)]}
          />
        )
      })}
    </Section>
  )
}

function Steps({ steps }: Pick<Snapshot, 'steps'>) {
  return (
    <Section title="Hoe het besluit tot stand kwam">
      <SummaryList
        rows={steps.map(({ kind, onDay, by }) => ({
          label: STEP_WORDS[kind],
          value: `${longDate(onDay)}${by ? `, ${by}` : ''}`,
        }))}
      />
    </Section>
  )
}

function Closed({ closed }: { closed: ClosedSnapshot }) {
  return (
    <>
      {closed.healthNote !== '' && (
        <Section title="Gezondheid (alleen voor consulenten)">
          <p class="nl-paragraph">{closed.healthNote}</p>
        </Section>
      )}
      <Intake title="Intake: gezondheid en geld (alleen voor consulenten)" answers={closed.intake} />
      <Goals title="Doelen over gezondheid en geld (alleen voor consulenten)" goals={closed.goals} />
      <Agreements title="Afspraken over bijstand (alleen voor consulenten)" agreements={closed.agreements} />
      {closed.facts.length > 0 && (
        <Facts title="Feiten over bijstand (alleen voor consulenten)" facts={closed.facts} />
      )}
      {closed.words.length > 0 && (
        <Section title="Wat er gezegd is (alleen voor consulenten)">
          <SummaryList
            rows={closed.words.map(({ kind, note }) => ({ label: STEP_WORDS[kind], value: note }))}
          />
        </Section>
      )}
    </>
  )
}
