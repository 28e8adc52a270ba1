import type { Destination } from '#domain/arrival/transfer.queries.ts'
import type { FileId } from '#kernel/ids.ts'
import { Alert } from '#ui/alert.tsx'
import { ActionGroup, Button, LinkButton } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Form, SelectField } from '#ui/form.tsx'
import { Link, PageTitle, Section } from '#ui/text.tsx'
import { paths } from '#web/paths.ts'
import { type FieldsProps, shownIn } from '../file/person-fields.view.tsx'
import { SendFields, WhatGoes } from './send-fields.view.tsx'

export type MovePageProps = FieldsProps & {
  fileId: FileId
  name: string
  destinations: readonly Destination[]
}

export function MovePage({ fileId, name, destinations, ...props }: MovePageProps) {
  const underWay = destinations.find(({ transferId }) => transferId !== null)
  return (
    <>
      <PageTitle lead="U houdt het dossier tot de andere gemeente het overneemt. Daarna is het hier niet meer in te zien.">
        {name} overdragen
      </PageTitle>
      <ErrorSummary errors={props.errors} />
      {underWay?.transferId && (
        <Alert title="Dit dossier is al overgedragen of aangeboden">
          <p>
            Gemeente {underWay.name}.{' '}
            <Link href={paths.transfer(underWay.transferId)}>Bekijk de overdracht</Link>
          </p>
        </Alert>
      )}
      {!underWay && destinations.length === 0 && (
        <EmptyState
          title="Er is geen andere gemeente."
          action={<LinkButton href={paths.file(fileId)}>Terug naar het dossier</LinkButton>}
        >
          Op deze Trede werkt alleen uw gemeente. Draag het dossier op een andere manier over, en sluit het
          daarna.
        </EmptyState>
      )}
      {!underWay && destinations.length > 0 && (
        <>
          <WhatGoes />
          <Section title="Waarheen en wanneer">
            <Form action={paths.fileMove(fileId)}>
              <SelectField
                {...shownIn(props)('to')}
                label="Nieuwe gemeente"
                options={destinations.map((one) => ({ value: one.id, label: one.name }))}
              />
              <SendFields {...props} />
              <ActionGroup>
                <Button>Aanbieden</Button>
                <LinkButton href={paths.file(fileId)} look="subtle">
                  Terug
                </LinkButton>
              </ActionGroup>
            </Form>
          </Section>
        </>
      )}
    </>
  )
}
