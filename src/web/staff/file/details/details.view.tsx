import type { Correction } from '#domain/file/correction.queries.ts'
import type { FileId } from '#kernel/ids.ts'
import { ActionGroup, Button, LinkButton } from '#ui/button.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Form, TextArea } from '#ui/form.tsx'
import { Timeline } from '#ui/lists.tsx'
import { DateText, PageTitle, Section } from '#ui/text.tsx'
import { paths } from '#web/paths.ts'
import { ChangeWords } from '../change-words.view.tsx'
import { type FieldsProps, PersonFields, shownIn } from '../person-fields.view.tsx'

export type DetailsPageProps = FieldsProps & {
  fileId: FileId
  name: string
  corrections: readonly Correction[]
}

export function DetailsPage({ fileId, name, corrections, ...props }: DetailsPageProps) {
  return (
    <>
      <PageTitle lead="De oude gegevens blijven bewaard, met uw reden erbij.">Gegevens van {name}</PageTitle>
      <ErrorSummary errors={props.errors} />
      <Form action={paths.fileDetails(fileId)}>
        <PersonFields {...props} />
        <TextArea
          {...shownIn(props)('reason')}
          label="Waarom verandert dit?"
          help="Bijvoorbeeld: zo staat het op het paspoort."
          rows={2}
        />
        <ActionGroup>
          <Button>Bewaren</Button>
          <LinkButton href={paths.file(fileId)} look="subtle">
            Terug
          </LinkButton>
        </ActionGroup>
      </Form>
      {corrections.length > 0 && <Earlier corrections={corrections} />}
    </>
  )
}

function Earlier({ corrections }: { corrections: readonly Correction[] }) {
  return (
    <Section title="Eerdere correcties">
      <Timeline
        label="Eerdere correcties"
        items={corrections.map((one) => ({
          key: one.key,
          when: <DateText day={one.on} absolute />,
          title: <ChangeWords change={one} />,
          ...(one.by && { by: one.by }),
          children: <p>{one.reason}</p>,
        }))}
      />
    </Section>
  )
}
