import type { OtherMunicipality } from '#domain/arrival/transfer.queries.ts'
import { ActionGroup, Button, LinkButton } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { DateField, Form, type Option, SelectField, TextArea, TextField } from '#ui/form.tsx'
import { PageTitle } from '#ui/text.tsx'
import { paths } from '#web/paths.ts'
import { type FieldsProps, shownIn } from '../file/person-fields.view.tsx'

export type AskPageProps = FieldsProps & { own: readonly Option[]; others: readonly OtherMunicipality[] }

export function AskPage({ own, others, ...props }: AskPageProps) {
  const shown = shownIn(props)
  return (
    <>
      <PageTitle lead="Is iemand bij u komen wonen? Vraag de vorige gemeente om het dossier. U krijgt hier niet te zien of het bestaat; de andere gemeente zoekt het op en antwoordt.">
        Dossier opvragen
      </PageTitle>
      <ErrorSummary errors={props.errors} />
      {others.length === 0 ? (
        <EmptyState
          title="Er is geen andere gemeente."
          action={<LinkButton href={paths.transfers}>Terug naar de overdrachten</LinkButton>}
        >
          Op deze Trede werkt alleen uw gemeente.
        </EmptyState>
      ) : (
        <Form action={paths.askForFile}>
          {own.length > 1 && (
            <SelectField {...shown('by')} label="Voor welke gemeente vraagt u?" options={own} />
          )}
          <SelectField
            {...shown('from')}
            label="Vorige gemeente"
            options={others.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <TextField {...shown('givenName')} label="Voornaam" />
          <TextField {...shown('familyName')} label="Achternaam" />
          <DateField {...shown('birthDate')} label="Geboortedatum" optional />
          <TextField
            {...shown('number')}
            label="Dossiernummer daar"
            help="Als het op een brief staat. Geef de geboortedatum of dit nummer."
            size="short"
            dir="ltr"
            optional
          />
          <TextArea {...shown('note')} label="Toelichting" rows={3} optional />
          <ActionGroup>
            <Button>Vraag versturen</Button>
            <LinkButton href={paths.transfers} look="subtle">
              Terug
            </LinkButton>
          </ActionGroup>
        </Form>
      )}
    </>
  )
}
