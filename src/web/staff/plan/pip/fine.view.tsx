import { FAULT_PERCENT, FINE_BOUNDS, FINE_JUDGMENTS } from '#domain/plan/content/fine-bounds.ts'
import type { Fault, Fine, FineArticle } from '#domain/plan/pip.fine.ts'
import { LocalDate } from '#kernel/local-date.ts'
import { Alert } from '#ui/alert.tsx'
import { ActionGroup, Button } from '#ui/button.tsx'
import { CheckboxGroup, RadioGroup } from '#ui/choices.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { DateField, Form, TextArea, TextField } from '#ui/form.tsx'
import { DataTable } from '#ui/table.tsx'
import { PageTitle, Section } from '#ui/text.tsx'
import { formatNumber, longDate } from '#ui/words.ts'
import type { Filled } from '../../enrolment/filled.ts'
import { shownIn } from '../../file/person-fields.view.tsx'

type Props = { name: string; isOn: boolean; isAsylum: boolean; fines: readonly Fine[]; filled: Filled }

/** Fines that a person decided on. Off until the municipality switches it on; nothing here makes one by itself. */
export function FineView({ name, isOn, isAsylum, fines, filled }: Props) {
  return (
    <>
      <PageTitle
        aside={name}
        lead="Trede legt nooit zelf een boete op. Dit is alleen om een eigen besluit vast te leggen."
      >
        Boete
      </PageTitle>
      <Alert tone="warning" title={isAsylum ? 'Let op: asielstatushouder' : 'Let op'}>
        <p>
          Rechters hielden boetes die stelselmatig aan asielstatushouders werden opgelegd tegen:{' '}
          {FINE_JUDGMENTS.map(({ court, on }) => `${court} (${longDate(LocalDate.parse(on))})`).join(', ')}.
          Overleg eerst met een jurist. Praten en hulp gaan voor.
        </p>
      </Alert>
      {(isOn || fines.length > 0) && (
        <Section title="Vastgelegd">
          <Fines fines={fines} />
        </Section>
      )}
      {isOn ? (
        <Section title="Besluit vastleggen">
          <ErrorSummary errors={filled.errors} />
          <FineForm filled={filled} />
        </Section>
      ) : (
        <>
          <ErrorSummary errors={filled.errors} />
          <EmptyState title="Deze gemeente legt geen boetes vast.">
            Dat staat uit. Een functioneel beheerder kan het met een reden aanzetten.
          </EmptyState>
        </>
      )}
    </>
  )
}

function Fines({ fines }: { fines: readonly Fine[] }) {
  return (
    <DataTable
      caption="Boetes"
      hideCaption
      columns={[
        { key: 'on', label: 'Besluit van', heading: true, cell: ({ decidedOn }) => longDate(decidedOn) },
        { key: 'article', label: 'Artikel', cell: ({ article }) => FINE_BOUNDS[article].source },
        {
          key: 'amount',
          label: 'Bedrag',
          align: 'end',
          cell: ({ amountEuros }) => `€ ${formatNumber(amountEuros)}`,
        },
        {
          key: 'until',
          label: 'Alsnog meedoen tot en met',
          cell: ({ followUpUntil }) => (followUpUntil ? longDate(followUpUntil) : ''),
        },
        { key: 'reason', label: 'Waarom', cell: ({ reason }) => reason },
        { key: 'by', label: 'Door', cell: ({ decidedBy }) => decidedBy ?? '' },
      ]}
      rows={fines}
      rowKey={({ decidedOn, article }) => `${decidedOn}-${article}`}
      empty={<EmptyState title="Er zijn geen boetes vastgelegd." />}
    />
  )
}

const ARTICLE_CHOICES = (['22', '23'] satisfies FineArticle[]).map((article) => ({
  value: article,
  label: `Artikel ${article}: ${FINE_BOUNDS[article].title.toLowerCase()}`,
  help:
    article === '22'
      ? `Hoogstens € ${FINE_BOUNDS['22'].most}, en daarna hoogstens twee maanden om alsnog mee te doen; ${FINE_BOUNDS['22'].source}.`
      : `Hoogstens € ${FINE_BOUNDS['23'].first} de eerste keer. Bij herhaling binnen twaalf maanden steeds het dubbele, hoogstens € ${FINE_BOUNDS['23'].most}; ${FINE_BOUNDS['23'].source}.`,
}))

const TERM_CHOICES = FINE_BOUNDS['23'].mostInTerm.map((most, number) => ({
  value: String(number),
  label: number === 0 ? 'De inburgeringstermijn' : `Nieuwe termijn ${number} daarna`,
  help: `Alle boetes van artikel 23 samen hoogstens € ${formatNumber(most)}.`,
}))

const FAULT_WORDS = {
  intent: 'Opzet',
  'gross-fault': 'Grove schuld',
  ordinary: 'Geen opzet of grove schuld',
  reduced: 'Verminderd verwijtbaar',
} satisfies Record<Fault, string>

const FAULT_CHOICES = Object.entries(FAULT_WORDS).map(([value, label]) => ({
  value,
  label: `${label} (${FAULT_PERCENT[value as Fault]}%)`,
}))

function FineForm({ filled }: { filled: Filled }) {
  const shown = shownIn(filled)
  return (
    <Form>
      <RadioGroup {...shown('article')} label="Welk artikel?" choices={ARTICLE_CHOICES} />
      <TextArea {...shown('conduct')} label="Wat deed de deelnemer, of juist niet?" />
      <DateField {...shown('heardOn')} label="Gehoord op" />
      <TextArea {...shown('heardWords')} label="Wat zei de deelnemer zelf?" />
      <RadioGroup {...shown('fault')} label="Hoe verwijtbaar is het?" choices={FAULT_CHOICES} />
      <CheckboxGroup
        {...shown('benefitWasLowered')}
        label="Uitkering"
        choices={[{ value: 'yes', label: 'De uitkering is al verlaagd voor hetzelfde gedrag' }]}
        values={[filled.fields.benefitWasLowered ?? '']}
        optional
      />
      <RadioGroup {...shown('termNumber')} label="In welke termijn?" choices={TERM_CHOICES} optional />
      <TextField {...shown('amountEuros')} label="Bedrag in euro’s" inputmode="numeric" size="short" />
      <TextArea {...shown('reason')} label="Waarom is deze boete nodig en passend?" />
      <DateField {...shown('decidedOn')} label="Dag van het besluit" />
      <DateField
        {...shown('followUpUntil')}
        label="Alsnog meedoen kan tot en met"
        help="Alleen bij artikel 22: hoogstens twee maanden na het besluit."
        optional
      />
      <ActionGroup>
        <Button look="negative">Boete vastleggen</Button>
      </ActionGroup>
    </Form>
  )
}
