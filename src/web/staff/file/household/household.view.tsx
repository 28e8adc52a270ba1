import type { HouseholdPerson } from '#domain/file/household.queries.ts'
import type { FileId, PersonId } from '#kernel/ids.ts'
import { ActionGroup, Button, LinkButton } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { DateField, Form, SelectField, TextField } from '#ui/form.tsx'
import { type Column, DataTable } from '#ui/table.tsx'
import { DateText, Link, PageTitle, Section } from '#ui/text.tsx'
import { paths } from '#web/paths.ts'
import { HOUSEHOLD_WORDS, optionsFrom } from '../file-words.ts'
import { type FieldsProps, shownIn } from '../person-fields.view.tsx'

export type HouseholdPageProps = FieldsProps & {
  fileId: FileId
  personId: PersonId
  name: string
  members: readonly HouseholdPerson[]
}

export function HouseholdPage({ fileId, personId, name, members, ...props }: HouseholdPageProps) {
  const shown = shownIn(props)
  return (
    <>
      <PageTitle lead="Ieder houdt een eigen dossier. Hier ziet u het gezin bij elkaar.">
        Gezin van {name}
      </PageTitle>
      <ErrorSummary errors={props.errors} />
      <Section title="Wie horen erbij">
        <DataTable
          caption="Gezin"
          hideCaption
          columns={columnsFor(personId)}
          rows={members}
          rowKey={(member) => member.personId}
          empty={
            <EmptyState title="Er is nog geen gezin bekend.">
              Koppel hieronder het dossier van een gezinslid.
            </EmptyState>
          }
        />
      </Section>
      <Section title="Gezinslid koppelen">
        <Form action={paths.fileHousehold(fileId)}>
          <TextField
            {...shown('number')}
            label="Dossiernummer van het gezinslid"
            help="Bijvoorbeeld 2026-0417."
            size="short"
            dir="ltr"
          />
          <SelectField
            {...shown('role')}
            label="Plaats in het gezin"
            options={optionsFrom(HOUSEHOLD_WORDS)}
          />
          <DateField {...shown('from')} label="Vanaf" />
          <ActionGroup>
            <Button>Koppelen</Button>
            <LinkButton href={paths.file(fileId)} look="subtle">
              Terug
            </LinkButton>
          </ActionGroup>
        </Form>
      </Section>
    </>
  )
}

const columnsFor = (personId: PersonId): Column<HouseholdPerson>[] => [
  {
    key: 'name',
    label: 'Naam',
    heading: true,
    cell: (member) => <MemberName member={member} isThis={member.personId === personId} />,
  },
  { key: 'role', label: 'Plaats', cell: (member) => HOUSEHOLD_WORDS[member.role] },
  {
    key: 'born',
    label: 'Geboren op',
    cell: (member) => (member.birthDate ? <DateText day={member.birthDate} absolute /> : 'onbekend'),
  },
  { key: 'number', label: 'Dossier', cell: (member) => member.number ?? 'bij een collega' },
]

export function MemberName({ member, isThis }: { member: HouseholdPerson; isThis: boolean }) {
  if (isThis || member.fileId === null) return <>{member.name}</>
  return <Link href={paths.file(member.fileId)}>{member.name}</Link>
}
