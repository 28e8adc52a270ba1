import type { Child } from 'hono/jsx'
import type { LanguageSkill, LessonReport } from '#domain/integration/progress.ts'
import type { HourNorm, HourTotals } from '#domain/integration/progress-hours.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { DataTable } from '#ui/table.tsx'
import { Section } from '#ui/text.tsx'
import { hoursText, periodText, SKILL_WORDS } from './integration-words.ts'
import type { Overview } from './overview.ts'

type Props = Pick<Overview, 'balance' | 'totals' | 'lessons'> & { actions: Child }

/** What the route asks in hours, what DUO counts, and what the school reported. */
export function HoursSection({ balance, totals, lessons, actions }: Props) {
  return (
    <Section title="Uren" id="uren">
      {balance.length > 0 && (
        <Subsection title="Wat de route vraagt">
          <BalanceTable balance={balance} />
        </Subsection>
      )}
      <Subsection title="Zo telt DUO de uren">
        <DuoTable totals={totals} />
      </Subsection>
      <Subsection title="Wat de taalschool doorgaf">
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
        { key: 'needed', label: 'Nodig', align: 'end', cell: ({ needed }) => hoursText(needed) },
        {
          key: 'left',
          label: 'Nog te doen',
          align: 'end',
          cell: ({ had, needed }) => (had >= needed ? 'klaar' : hoursText(needed - had)),
        },
      ]}
      empty={null}
    />
  )
}

type Count = { title: string; hours: number }

function DuoTable({ totals }: { totals: HourTotals }) {
  const rows: Count[] = [
    { title: 'Taalles en KNM tijdens de brede intake', hours: totals.intakeLessons },
    { title: 'Participatie, met MAP en PVT', hours: totals.participation },
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
