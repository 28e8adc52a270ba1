import type { ExpectationStatus } from '#domain/programme/expectations.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { type Column, DataTable } from '#ui/table.tsx'
import { DateText, Link, Section } from '#ui/text.tsx'
import { INSTRUMENT_WORDS, instrumentWords, MOMENT_WORDS } from '../file-words.ts'
import type { Expected, ProgrammeFacts } from './programme-facts.ts'

/** Per programme what was asked at which moment, and whether there is an answer. */
export function MeasurementsTab({ programmes }: { programmes: readonly ProgrammeFacts[] }) {
  if (programmes.length === 0) {
    return (
      <EmptyState title="Er wordt nog niets gemeten.">
        Formulieren en vragenlijsten horen bij een traject. Start eerst een traject.
      </EmptyState>
    )
  }
  return (
    <>
      {programmes.map(({ enrolment, programme, expected }) => (
        <Section title={programme.title} key={enrolment.id}>
          <DataTable
            caption={`Metingen van ${programme.title}`}
            hideCaption
            columns={COLUMNS}
            rows={expected}
            rowKey={(one) => `${one.instrumentId}-${one.moment}`}
            empty={<EmptyState title="Bij dit traject wordt niets gemeten." />}
          />
        </Section>
      ))}
    </>
  )
}

const MISSING = {
  'not-yet': 'nog niet aan de beurt',
  open: 'nog geen antwoord',
  'due-soon': 'nog geen antwoord, bijna te laat',
  late: 'ontbreekt',
  done: 'ingevuld',
  'not-applicable': 'ontbreekt, niet meer te vragen',
} satisfies Record<ExpectationStatus, string>

const COLUMNS: readonly Column<Expected>[] = [
  {
    key: 'instrument',
    label: 'Formulier of vragenlijst',
    heading: true,
    cell: (one) => <InstrumentName expected={one} />,
  },
  { key: 'moment', label: 'Moment', cell: (one) => MOMENT_WORDS[one.moment] },
  {
    key: 'asked',
    label: 'Gevraagd',
    cell: (one) => (one.askedOn ? <DateText day={one.askedOn} absolute /> : '–'),
  },
  {
    key: 'answered',
    label: 'Ingevuld',
    cell: (one) => (one.answeredOn ? <DateText day={one.answeredOn} absolute /> : MISSING[one.status]),
  },
]

function InstrumentName({ expected: { instrumentId, moment, status, href } }: { expected: Expected }) {
  if (!href || status === 'not-yet' || status === 'not-applicable')
    return <>{INSTRUMENT_WORDS[instrumentId]}</>
  return (
    <Link href={href}>
      {INSTRUMENT_WORDS[instrumentId]}
      <span class="trede-visually-hidden"> ({instrumentWords(instrumentId, moment)})</span>
    </Link>
  )
}
