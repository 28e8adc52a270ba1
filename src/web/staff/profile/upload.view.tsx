import type { UnfinishedImport } from '#domain/arrival/profile.queries.ts'
import { ActionGroup, Button, LinkButton } from '#ui/button.tsx'
import { ErrorSummary, type FormError } from '#ui/error-summary.tsx'
import { FileField } from '#ui/file-field.tsx'
import { Form, type Option, SelectField } from '#ui/form.tsx'
import { TaskList } from '#ui/lists.tsx'
import { DateText, PageTitle, Section } from '#ui/text.tsx'
import { counted } from '#ui/words.ts'
import { paths } from '#web/paths.ts'

export type UploadPageProps = {
  municipalities: readonly Option[]
  municipality: string | undefined
  errors: readonly FormError[]
  unfinished: readonly UnfinishedImport[]
}

export function UploadPage({ municipalities, municipality, errors, unfinished }: UploadPageProps) {
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message
  return (
    <>
      <PageTitle lead="Neem het informatieprofiel van COA of TVS over. U ziet eerst per rij wat er gebeurt; daarna pas wordt er iets bewaard.">
        Profielen importeren
      </PageTitle>
      <ErrorSummary errors={errors} />
      <Form action={paths.profileImports} enctype="multipart/form-data">
        {municipalities.length > 1 && (
          <SelectField
            name="municipality"
            label="Gemeente"
            options={municipalities}
            value={municipality}
            error={errorOf('municipality')}
          />
        )}
        <FileField
          name="file"
          label="Bestand"
          help="CSV (UTF-8) of Excel (.xlsx), met een kopregel en één rij per persoon. Hoogstens 300 rijen en 1 MB."
          accept=".csv,.xlsx"
          error={errorOf('file')}
        />
        <ActionGroup>
          <Button>Verder</Button>
          <LinkButton href={paths.files} look="subtle">
            Stoppen
          </LinkButton>
        </ActionGroup>
      </Form>
      {unfinished.length > 0 && (
        <Section title="Nog niet afgerond">
          <TaskList
            label="Nog niet afgerond"
            items={unfinished.map(({ id, fileName, rows, startedOn, by }) => ({
              key: id,
              title: fileName,
              href: paths.profileColumns(id),
              note: `${counted(rows, 'rij', 'rijen')}${by ? `, geladen door ${by}` : ''}. Na zeven dagen verdwijnt dit bestand.`,
              due: <DateText day={startedOn} />,
            }))}
          />
        </Section>
      )}
    </>
  )
}
