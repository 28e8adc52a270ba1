import type { Child } from 'hono/jsx'
import type { LanguageSkill, LessonReport } from '#domain/integration/progress.ts'
import type { HourNorm, HourTotals } from '#domain/integration/progress-hours.ts'
import { Alert } from '#ui/alert.tsx'
import { Details } from '#ui/details.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { DataTable } from '#ui/table.tsx'
import { Section } from '#ui/text.tsx'
import { longDate } from '#ui/words.ts'
import { HOUR_WORDS, hoursText, periodText, SKILL_WORDS } from './integration-words.ts'
import type { Overview } from './overview.ts'

type Props = Pick<
  Overview,
  'balance' | 'totals' | 'lessons' | 'attendance' | 'uncounted' | 'twice' | 'facts' | 'plan'
> & {
  actions: Child
}

/** What the route asks in hours, what DUO counts, and what the school reported. */
export function HoursSection({ balance, totals, lessons, actions, ...props }: Props) {
  const { attendance, uncounted, twice, facts, plan } = props
  return (
    <Section title="Uren" id="uren">
      {twice.length > 0 && (
        <Alert tone="warning" title="Lessen die misschien dubbel tellen">
          <p>
            Over {twice.map(periodText).join(' en ')} gaf de taalschool lessen door, en er staan ook uren
            taalles die hier zijn vastgelegd. Trek in wat dubbel is.
          </p>
        </Alert>
      )}
      {balance.length > 0 && (
        <Subsection title="Wat de route vraagt">
          <BalanceTable balance={balance} />
          {uncounted.length > 0 && <Uncounted hours={uncounted} />}
        </Subsection>
      )}
      <Subsection title="Zo telt DUO de uren">
        <DuoTable totals={totals} asksParticipation={facts.group === 'asylum' && plan?.route === 'Z'} />
      </Subsection>
      <Subsection title="Wat de taalschool doorgaf">
        {attendance.percent !== null && (
          <p class="nl-paragraph">
            Aanwezig: {hoursText(attendance.attended)} van{' '}
            {hoursText(attendance.attended + attendance.missed)} ({attendance.percent}%). Gegeven:{' '}
            {hoursText(attendance.given)}.
          </p>
        )}
        <LessonsTable lessons={lessons} />
      </Subsection>
      {actions}
    </Section>
  )
}

export function Subsection({ title, children }: { title: string; children: Child }) {
  return (
    <section class="trede-section">
      <h3 class="nl-heading nl-heading--level-3">{title}</h3>
      {children}
    </section>
  )
}

function BalanceTable({ balance }: { balance: readonly HourNorm[] }) {
  return (
    <DataTable<HourNorm>
      caption="Wat de route vraagt"
      hideCaption
      rows={balance}
      rowKey={({ title }) => title}
      columns={[
        { key: 'title', label: 'Uren', heading: true, cell: ({ title }) => title },
        { key: 'had', label: 'Gedaan', align: 'end', cell: ({ had }) => hoursText(had) },
        {
          key: 'needed',
          label: 'Nodig',
          align: 'end',
          cell: ({ needed }) => (needed === null ? '–' : hoursText(needed)),
        },
        {
          key: 'left',
          label: 'Nog te doen',
          align: 'end',
          cell: ({ had, needed }) =>
            needed === null ? '–' : had >= needed ? 'klaar' : hoursText(needed - had),
        },
      ]}
      empty={null}
    />
  )
}

/** An hour that nobody sees in a sum is explained. */
function Uncounted({ hours }: { hours: Props['uncounted'] }) {
  const total = hours.reduce((sum, one) => sum + one.hours, 0)
  return (
    <Details summary={`${hoursText(total)} telt niet mee: vóór de brede intake en het PIP`}>
      <p class="nl-paragraph">
        Uren tellen vanaf het eerste gesprek van de brede intake, of anders vanaf het PIP (Besluit artikel 5.3
        lid 5).
      </p>
      <p class="nl-paragraph">
        {hours
          .map(
            ({ kind, on, hours: count }) =>
              `${longDate(on)}: ${hoursText(count)} ${HOUR_WORDS[kind].toLowerCase()}`,
          )
          .join('; ')}
      </p>
    </Details>
  )
}

type Count = { title: string; hours: number }
type DuoProps = { totals: HourTotals; asksParticipation: boolean }

/** Participation is DUO's on the Z-route of asylum holders alone. */
function DuoTable({ totals, asksParticipation }: DuoProps) {
  const rows: Count[] = [
    { title: 'Taalles en KNM tijdens de brede intake', hours: totals.intakeLessons },
    ...(asksParticipation ? [{ title: 'Participatie, met MAP en PVT', hours: totals.participation }] : []),
    { title: 'Taalles en KNM bij de taalschool', hours: totals.lessons },
  ]
  return (
    <DataTable<Count>
      caption="Zo telt DUO de uren"
      hideCaption
      rows={rows}
      rowKey={({ title }) => title}
      columns={[
        { key: 'title', label: 'Telling', heading: true, cell: ({ title }) => title },
        { key: 'hours', label: 'Uren', align: 'end', cell: ({ hours }) => hoursText(hours) },
      ]}
      empty={null}
    />
  )
}

/** A year of months; the older ones stand in the list of everything recorded. */
const SHOWN_LESSONS = 12

function LessonsTable({ lessons }: Pick<Props, 'lessons'>) {
  return (
    <DataTable
      caption="Wat de taalschool doorgaf"
      hideCaption
      rows={lessons.slice(0, SHOWN_LESSONS)}
      rowKey={({ id }) => id}
      columns={[
        { key: 'period', label: 'Periode', heading: true, cell: ({ item }) => periodText(item) },
        { key: 'school', label: 'Door', cell: ({ organisation, by }) => organisation ?? by ?? '–' },
        { key: 'hours', label: 'Lesuren', align: 'end', cell: ({ item }) => hoursText(item.hours) },
        { key: 'attended', label: 'Aanwezig', align: 'end', cell: ({ item }) => hoursText(item.attended) },
        { key: 'missed', label: 'Gemist', align: 'end', cell: ({ item }) => hoursText(item.missed) },
        { key: 'levels', label: 'Niveau', cell: ({ item }) => levelsText(item.levels) || '–' },
        { key: 'remark', label: 'Opmerking', cell: ({ item }) => item.remark || '–' },
      ]}
      empty={<EmptyState title="De taalschool gaf nog niets door." />}
      footer={
        lessons.length > SHOWN_LESSONS && (
          <p class="nl-paragraph">
            De nieuwste {SHOWN_LESSONS} van {lessons.length} perioden.
          </p>
        )
      }
    />
  )
}

/** "lezen A2, spreken B1" */
export const levelsText = (levels: LessonReport['levels']): string =>
  Object.entries(SKILL_WORDS)
    .flatMap(([skill, word]) => {
      const level = levels[skill as LanguageSkill]
      return level ? [`${word} ${level}`] : []
    })
    .join(', ')
