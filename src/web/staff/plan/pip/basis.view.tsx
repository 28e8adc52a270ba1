import { obligationTitle } from '#domain/integration/deadline-words.ts'
import { LearningRoute } from '#domain/integration/facts.ts'
import { NORM_SWITCHES } from '#domain/organisation/setting.ts'
import { RemarkSubject } from '#domain/plan/pip.remark.ts'
import type { ClosedSnapshot, Snapshot } from '#domain/plan/pip.snapshot.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { SummaryList } from '#ui/lists.tsx'
import { DataTable } from '#ui/table.tsx'
import { DateText, PageTitle, Section } from '#ui/text.tsx'
import { longDate } from '#ui/words.ts'
import { languageName } from '../../file/file-words.ts'
import { factWords as becauseWords } from '../../integration/deadline-why.view.tsx'
import { factText, GROUP_WORDS, ROUTE_WORDS } from '../../integration/integration-words.ts'
import { SOURCE_WORDS } from '../../integration/recorded.view.tsx'
import { NORM_TITLES } from '../../settings/norm-words.ts'
import { Intake, IntakeClosed, IntakeRoad } from './basis-intake.view.tsx'
import { Agreements, Goals, Talks, Work } from './basis-plan.view.tsx'
import { contentRows } from './content-rows.tsx'
import { POINT_STATE, POINT_WORDS, REMARK_WORDS, STEP_WORDS } from './pip-words.ts'

type Props = { name: string; general: Snapshot; closed: ClosedSnapshot | null }

/** The frozen facts under a decision; the part on health and money only when it was opened. */
export function BasisView({ name, general, closed }: Props) {
  return (
    <>
      <PageTitle
        aside={name}
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
      <Person {...general} />
      <Choice choice={general.choice} />
      <Facts facts={general.facts} />
      <Deadlines deadlines={general.deadlines} />
      <Goals goals={general.plan.goals} />
      <Agreements agreements={general.plan.agreements} />
      <Talks talks={general.plan.talks} />
      <Work work={general.plan.reintegration} />
      <Intake title="Brede intake" answers={general.intake} />
      <IntakeRoad {...general} />
      <Steps steps={general.steps} />
      {closed && <Closed closed={closed} />}
    </>
  )
}

/** Whom the decision is about, as the municipality knew it that day. */
function Person({ person, choice, norms }: Snapshot) {
  if (!person) return null
  const titles = NORM_SWITCHES.filter((norm) => norms.includes(norm)).map((norm) => NORM_TITLES[norm])
  return (
    <Section title="De deelnemer">
      <SummaryList
        rows={[
          { label: 'Naam', value: person.name },
          { label: 'Adres', value: person.addressLines.join(', ') || 'niet bekend' },
          { label: 'Taal', value: languageName(person.language) },
          ...(choice
            ? [
                {
                  label: 'Groep',
                  value: `${GROUP_WORDS[choice.group]}${person.isGroupAssumed ? ' (niet apart vastgelegd)' : ''}`,
                },
              ]
            : []),
          ...(titles.length > 0
            ? [{ label: 'Eigen normen van de gemeente', value: titles.join(' · ') }]
            : []),
        ]}
      />
    </Section>
  )
}

/** What spoke for and against each route, and what the facts left room for. */
function Choice({ choice }: Pick<Snapshot, 'choice'>) {
  if (!choice) return null
  return (
    <Section title="Wat voor en tegen elke route sprak">
      <SummaryList
        rows={[
          ...LearningRoute.options.map((route) => ({
            label: ROUTE_WORDS[route],
            value: choice.points[route]
              .map(({ point, state }) => `${POINT_WORDS[point]}: ${POINT_STATE[state]}`)
              .join(' · '),
          })),
          { label: 'Cursusuren', value: String(choice.courseHours) },
          {
            label: 'Andere route kan tot en met',
            value: choice.lastDayOfRouteChange
              ? longDate(choice.lastDayOfRouteChange)
              : 'de termijn liep nog niet',
          },
        ]}
      />
    </Section>
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

const DEADLINES = 'Termijnen zoals toen berekend'

function Deadlines({ deadlines, title = DEADLINES }: Pick<Snapshot, 'deadlines'> & { title?: string }) {
  return (
    <Section title={title}>
      <DataTable
        caption={title}
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
          { key: 'because', label: 'Berust op', cell: ({ because }) => because.map(becauseWords).join('; ') },
        ]}
        // What had not started yet had no days to rest on.
        rows={deadlines.filter(({ from }) => from !== null)}
        rowKey={({ obligation }) => obligation}
        empty={<EmptyState title="Er waren nog geen termijnen." />}
      />
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
      {closed.deadlines.some(({ from }) => from !== null) && (
        <Deadlines title="Termijnen over bijstand (alleen voor consulenten)" deadlines={closed.deadlines} />
      )}
      <IntakeClosed {...closed} />
      <Remarks remarks={closed.remarks} />
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

/** What writer and reader said to each other about the draft. */
function Remarks({ remarks }: Pick<ClosedSnapshot, 'remarks'>) {
  if (remarks.length === 0) return null
  return (
    <Section title="Gesprek met de tweede lezer (alleen voor consulenten)">
      <SummaryList
        rows={remarks.map(({ about, body, by, madeOn, answer, answeredBy }) => ({
          label: REMARK_WORDS[RemarkSubject.catch('other').parse(about)],
          value: `${body} (${by ?? 'onbekend'}, ${longDate(madeOn)})${answer ? `. Antwoord: ${answer}${answeredBy ? ` (${answeredBy})` : ''}` : ''}`,
        }))}
      />
    </Section>
  )
}
