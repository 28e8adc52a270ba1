import { BackgroundField } from '#domain/arrival/profile.ts'
import { fieldLabel } from '#domain/arrival/profile-mapping.ts'
import type { HealthNote, TransferPackage } from '#domain/arrival/transfer.ts'
import type { RecordedFact } from '#domain/integration/recorded-fact.ts'
import { Details } from '#ui/details.tsx'
import { SummaryList, type SummaryRow } from '#ui/lists.tsx'
import { DataTable } from '#ui/table.tsx'
import { Section } from '#ui/text.tsx'
import { counted, formatNumber, longDate } from '#ui/words.ts'
import { countryName, FIELD_WORDS, SEX_WORDS, skillWords } from '../file/file-words.ts'
import {
  DAY_WORDS,
  GROUP_WORDS,
  HOUR_WORDS,
  PART_WORDS,
  ROUTE_WORDS,
} from '../integration/integration-words.ts'

/** What came along, as it was when it was sent. */
export function PackageView({
  contents,
  health,
}: {
  contents: TransferPackage
  health: HealthNote | undefined
}) {
  const { facts, goals, profile } = contents
  return (
    <Section title="Wat er is meegestuurd">
      <SummaryList rows={personRows(contents)} />
      {goals.length > 0 && <SummaryList rows={[{ label: 'Lopende doelen', value: goals.join('; ') }]} />}
      {health && (
        <SummaryList
          rows={[
            { label: 'Gezondheid', value: health.words },
            { label: 'Meegestuurd omdat', value: health.reason },
          ]}
        />
      )}
      {profile && <SummaryList rows={profileRows(profile)} />}
      <Details
        summary={`${counted(facts.length, 'feit', 'feiten')} over de inburgering`}
        open={facts.length <= 12}
      >
        <DataTable
          caption="Feiten over de inburgering"
          hideCaption
          columns={[
            { key: 'day', label: 'Datum', cell: ({ on }) => longDate(on) },
            { key: 'what', label: 'Wat', heading: true, cell: factWords },
          ]}
          rows={facts.toSorted((a, b) => (a.on < b.on ? 1 : -1))}
          rowKey={(fact) => JSON.stringify(fact)}
          empty={<p class="nl-paragraph">Er zijn geen feiten over de inburgering.</p>}
        />
      </Details>
    </Section>
  )
}

function personRows({ person, numbers }: TransferPackage): SummaryRow[] {
  const row = (label: string, value: string | null): SummaryRow[] => (value ? [{ label, value }] : [])
  return [
    ...row(FIELD_WORDS.birthDate, person.birthDate && longDate(person.birthDate)),
    ...row(FIELD_WORDS.sex, person.sex && SEX_WORDS[person.sex]),
    ...row(FIELD_WORDS.originCountry, person.originCountry && countryName(person.originCountry)),
    ...row(FIELD_WORDS.languages, person.languages.map(skillWords).join(', ')),
    ...row(FIELD_WORDS.phone, person.phone),
    ...row(FIELD_WORDS.email, person.email),
    ...row('BSN', numbers.bsn),
    ...row('V-nummer', numbers.vNumber),
  ]
}

const profileRows = ({ told, unread }: NonNullable<TransferPackage['profile']>): SummaryRow[] => [
  ...BackgroundField.options.flatMap((field) =>
    told[field] ? [{ label: fieldLabel(field), value: told[field] }] : [],
  ),
  ...unread.map(({ column, value }) => ({ label: column, value })),
]

/** A fact as the receiver reads it, without its day. */
export function factWords(fact: RecordedFact): string {
  if (fact.kind === 'group') return GROUP_WORDS[fact.group]
  if (fact.kind === 'plan')
    return `PIP: ${ROUTE_WORDS[fact.route]}${fact.level ? `, niveau ${fact.level}` : ''}`
  if (fact.kind === 'hours') return `${HOUR_WORDS[fact.of]}: ${formatNumber(fact.hours, 'nl')}`
  if (fact.kind === 'exam') return `${PART_WORDS[fact.part]} ${fact.level ?? ''} ${EXAM_WORDS[fact.result]}`
  if (fact.kind === 'extension') return `${counted(fact.months, 'maand', 'maanden')} verlengd`
  if (fact.kind === 'exam-part-lifted') return `${PART_WORDS[fact.part]} hoeft niet`
  return DAY_WORDS[fact.kind]
}

const EXAM_WORDS = { passed: 'gehaald', failed: 'niet gehaald', absent: 'geen uitslag' } as const
