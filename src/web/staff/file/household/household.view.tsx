import type { HouseholdPerson } from '#domain/file/household.queries.ts'
import type { FileId, PersonId } from '#kernel/ids.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { ActionGroup, Button, LinkButton } from '#ui/button.tsx'
import { RadioGroup } from '#ui/choices.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { DateField, Form, SelectField, TextField } from '#ui/form.tsx'
import { PageTitle, Section } from '#ui/text.tsx'
import { paths } from '#web/paths.ts'
import { HOUSEHOLD_WORDS, optionsFrom } from '../file-words.ts'
import { type FieldsProps, shownIn } from '../person-fields.view.tsx'
import { FamilyTable } from './family-table.view.tsx'

export type HouseholdPageProps = FieldsProps & {
  fileId: FileId
  personId: PersonId
  name: string
  members: readonly HouseholdPerson[]
  today: LocalDate
}

export function HouseholdPage({ fileId, personId, name, members, today, ...props }: HouseholdPageProps) {
  const shown = shownIn(props)
  return (
    <>
      <PageTitle aside={name} lead="Ieder houdt een eigen dossier. Het gezin staat dan bij elkaar.">
        Gezinslid koppelen
      </PageTitle>
      <ErrorSummary errors={props.errors} />
      <Section title="Wie horen erbij">
        <FamilyTable {...{ personId, members, today }}>
          Koppel hieronder het dossier van een gezinslid.
        </FamilyTable>
      </Section>
      <Section title="Wie komt erbij">
        <Form action={paths.fileHousehold(fileId)}>
          <TextField
            {...shown('number')}
            label="Dossiernummer van het gezinslid"
            help="Bijvoorbeeld 2026-0417."
            size="short"
            dir="ltr"
          />
          {shown('bring').error && (
            <RadioGroup {...shown('bring')} label="Eén persoon of het hele gezin" choices={BRING} />
          )}
          <SelectField
            {...shown('role')}
            label="Rol van het gezinslid"
            options={optionsFrom(HOUSEHOLD_WORDS)}
          />
          {members.length === 0 && (
            <SelectField
              {...shown('ownRole')}
              value={props.fields.ownRole ?? 'adult'}
              label={`Rol van ${name}`}
              options={optionsFrom(HOUSEHOLD_WORDS)}
            />
          )}
          <DateField {...shown('from')} label="Vanaf" />
          <ActionGroup>
            <Button>Koppelen</Button>
            <LinkButton href={paths.family(fileId)} look="subtle">
              Terug naar het gezin
            </LinkButton>
          </ActionGroup>
        </Form>
      </Section>
    </>
  )
}

const BRING = [
  { value: 'whole-family', label: 'Het hele gezin van deze persoon' },
  { value: 'one-person', label: 'Alleen deze persoon' },
]
