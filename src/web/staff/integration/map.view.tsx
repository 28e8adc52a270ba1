import type { Child } from 'hono/jsx'
import { MAP_THEMES, type ThemeStanding } from '#domain/integration/map.ts'
import { hasPvtActivity, type ItemOf } from '#domain/integration/progress.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { Alert } from '#ui/alert.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { SummaryList, type SummaryRow } from '#ui/lists.tsx'
import { StatusBadge } from '#ui/status.tsx'
import { DataTable } from '#ui/table.tsx'
import { DateText, Section } from '#ui/text.tsx'
import { longDate } from '#ui/words.ts'
import { Subsection } from './hours.view.tsx'
import { hoursText, NO_ACTIVITY, VERDICT_WORDS } from './integration-words.ts'
import type { Overview } from './overview.ts'

type Standing = ThemeStanding<ItemOf<'map-theme'>>
type MapProps = Pick<Overview, 'themes' | 'totals' | 'needed' | 'blames'> & {
  endTalkOn: LocalDate | undefined
  actions: Child
}

/** The eight themes of MAP with what stands in the portfolio, and the talk that closes it. */
export function MapSection({ themes, totals, needed, blames, endTalkOn, actions }: MapProps) {
  return (
    <Section title="MAP" id="map">
      <SummaryList
        rows={[
          { label: 'Praktijk', value: `${hoursText(totals.mapPractice)} van ${hoursText(needed.map)}` },
          {
            label: 'Eindgesprek',
            value: endTalkOn ? <DateText day={endTalkOn} absolute /> : 'nog niet gevoerd',
          },
          ...blameRow(blames, 'map'),
        ]}
      />
      <Subsection title="Thema's en portfolio">
        <DataTable<Standing>
          caption="Thema's en portfolio"
          hideCaption
          rows={themes}
          rowKey={({ theme }) => theme}
          columns={[
            { key: 'theme', label: 'Thema', heading: true, cell: ({ theme }) => MAP_THEMES[theme] },
            { key: 'evidence', label: 'In het portfolio', cell: ({ entries }) => entriesText(entries) },
            {
              key: 'status',
              label: 'Stand',
              cell: ({ entries, isDone }) =>
                isDone || entries.length > 0 ? <StatusBadge status={isDone ? 'done' : 'busy'} /> : '–',
            },
          ]}
          empty={null}
        />
      </Subsection>
      {actions}
    </Section>
  )
}

const entriesText = (entries: Standing['entries']): string =>
  entries.length === 0
    ? 'nog niets'
    : entries.map(({ on, evidence }) => `${longDate(on)}: ${evidence}`).join('; ')

/** The latest word on blame, as DUO was told. */
function blameRow(blames: Overview['blames'], of: ItemOf<'blame'>['of']): SummaryRow[] {
  const latest = blames.find(({ item }) => item.of === of)?.item
  return latest
    ? [
        {
          label: 'Verwijtbaar te laat',
          value: `${VERDICT_WORDS[latest.verdict]}, vastgesteld op ${longDate(latest.on)}`,
        },
      ]
    : []
}

type PvtProps = Pick<Overview, 'workshops' | 'totals' | 'needed' | 'blames'> & {
  signedOn: LocalDate | undefined
  actions: Child
}

/** The participation declaration: workshops, an activity on a core value, and the signing. */
export function PvtSection({ workshops, totals, needed, blames, signedOn, actions }: PvtProps) {
  const hasActivity = hasPvtActivity(workshops.map(({ item }) => item))
  return (
    <Section title="PVT" id="pvt">
      {signedOn && !hasActivity && (
        <Alert tone="warning">
          <p>{NO_ACTIVITY}</p>
        </Alert>
      )}
      <SummaryList
        rows={[
          { label: 'Uren', value: `${hoursText(totals.pvt)} van ${hoursText(needed.pvt)}` },
          { label: 'Activiteit bij een kernwaarde', value: hasActivity ? 'gedaan' : 'nog niet' },
          { label: 'Ondertekend', value: signedOn ? <DateText day={signedOn} absolute /> : 'nog niet' },
          ...blameRow(blames, 'pvt'),
        ]}
      />
      <Subsection title="Bijeenkomsten">
        <DataTable
          caption="Bijeenkomsten"
          hideCaption
          rows={workshops}
          rowKey={({ id }) => id}
          columns={[
            { key: 'on', label: 'Datum', heading: true, cell: ({ item }) => longDate(item.on) },
            {
              key: 'form',
              label: 'Soort',
              cell: ({ item }) => (item.form === 'activity' ? 'Activiteit of excursie' : 'Bijeenkomst'),
            },
            { key: 'note', label: 'Waarover', cell: ({ item }) => item.note || '–' },
            { key: 'hours', label: 'Uren', align: 'end', cell: ({ item }) => hoursText(item.hours) },
          ]}
          empty={<EmptyState title="Er zijn nog geen bijeenkomsten vastgelegd." />}
        />
      </Subsection>
      {actions}
    </Section>
  )
}
