import type { ContactLine } from '#domain/exchange/contact.queries.ts'
import type { ExchangeRun } from '#domain/exchange/exchange-run.queries.ts'
import { ActionGroup, Button, LinkButton } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Form, TextField } from '#ui/form.tsx'
import { type Column, DataTable } from '#ui/table.tsx'
import { Link, PageTitle, Section } from '#ui/text.tsx'
import { paths } from '../../paths.ts'
import type { Filled } from '../enrolment/filled.ts'
import { shownIn } from '../file/person-fields.view.tsx'
import { LastRun } from './exchange-parts.view.tsx'

export type ContactsViewProps = {
  contacts: readonly ContactLine[]
  /** Who is being changed; undefined for a new one. */
  chosen: ContactLine | undefined
  filled: Filled
  runs: readonly ExchangeRun[]
}

const atDuo = ({ duoNumber, accepted, refusals }: ContactLine): string => {
  if (accepted === false) return `geweigerd: ${refusals.join(' ')}`
  if (duoNumber === null) return 'wordt gemeld'
  return accepted === null ? `nummer ${duoNumber}, wijziging wordt gemeld` : `nummer ${duoNumber}`
}

const COLUMNS: readonly Column<ContactLine>[] = [
  {
    key: 'name',
    label: 'Naam',
    heading: true,
    cell: ({ id, name }) => <Link href={paths.duoContact(id)}>{name}</Link>,
  },
  { key: 'email', label: 'E-mailadres', cell: ({ email }) => email },
  { key: 'phone', label: 'Telefoonnummer', cell: ({ phone }) => <span dir="ltr">{phone}</span> },
  { key: 'files', label: 'Dossiers', align: 'end', cell: ({ files }) => String(files) },
  { key: 'duo', label: 'Bij DUO', cell: atDuo },
]

/** Who answers the questions of DUO and others in the chain, as DUO knows them. */
export function ContactsView({ contacts, chosen, filled, runs }: ContactsViewProps) {
  const shown = shownIn(filled)
  return (
    <>
      <PageTitle lead="Wie DUO en anderen in de keten kunnen bellen of mailen over een inwoner. Een consulent kiest per dossier wie dat is.">
        Contactpersonen bij DUO
      </PageTitle>
      <ErrorSummary errors={filled.errors} />
      <DataTable
        caption="Contactpersonen"
        hideCaption
        columns={COLUMNS}
        rows={contacts}
        rowKey={(line) => line.id}
        empty={<EmptyState title="Er is nog geen contactpersoon.">Vul hieronder de eerste in.</EmptyState>}
      />
      <Section title={chosen ? `${chosen.name} wijzigen` : 'Contactpersoon toevoegen'}>
        <Form action={paths.duoContacts}>
          {chosen && <input type="hidden" name="id" value={chosen.id} />}
          <TextField {...shown('name')} label="Naam" />
          <TextField
            {...shown('email')}
            label="E-mailadres"
            type="email"
            help="Gebruik bij een consulent het adres waarmee die inlogt. Dan stelt Trede hem of haar voor bij de eigen dossiers."
          />
          <TextField {...shown('phone')} label="Telefoonnummer" type="tel" dir="ltr" />
          <TextField
            {...shown('duoNumber')}
            label="Nummer bij DUO"
            help="Laat dit leeg als DUO deze persoon nog niet kent. DUO geeft het nummer dan zelf."
            optional
            inputmode="numeric"
            size="short"
          />
          <ActionGroup>
            <Button>Bewaren en melden</Button>
            {chosen && <LinkButton href={paths.duoContacts}>Terug naar de lijst</LinkButton>}
          </ActionGroup>
        </Form>
      </Section>
      {chosen && (
        <Section title="Geen contactpersoon meer?">
          <Form action={paths.duoContactRemove}>
            <input type="hidden" name="id" value={chosen.id} />
            <p class="nl-paragraph">Dit kan als de contactpersoon bij geen enkel dossier meer hoort.</p>
            <ActionGroup>
              <Button look="negative">Verwijderen</Button>
            </ActionGroup>
          </Form>
        </Section>
      )}
      <Section title="Berichten met DUO">
        <LastRun direction="in" runs={runs} />
        <LastRun direction="out" runs={runs} />
      </Section>
    </>
  )
}
