import { ActionGroup, Button, LinkButton } from '#ui/button.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Form } from '#ui/form.tsx'
import { PageTitle } from '#ui/text.tsx'
import { DomainFields, type DomainFieldsProps } from './domain-fields.view.tsx'
import { ToldBeside, type ToldRow } from './told-beside.view.tsx'

export type TalkDomainViewProps = DomainFieldsProps & {
  name: string
  told: readonly ToldRow[]
  /** Opened from the check page, to change one subject. */
  isReview: boolean
  place: { number: number; of: number }
  savedAt?: number
  draftUrl: string
  backUrl: string
}

/** One subject of a talk. Sending it on keeps it as a draft; nothing is in the file before the check page. */
export function TalkDomainView(props: TalkDomainViewProps) {
  const { domain, name, told, place, savedAt, draftUrl, backUrl, fields, errors, earlier } = props
  const toCheck = props.isReview || place.number === place.of
  return (
    <>
      <PageTitle aside={`${name} · onderwerp ${place.number} van ${place.of}`} lead={domain.lead}>
        {domain.title}
      </PageTitle>
      <ErrorSummary errors={errors} />
      <ToldBeside rows={told} />
      <Form draftUrl={draftUrl} {...(savedAt !== undefined && { draftSavedAt: savedAt })}>
        <p class="nl-paragraph">
          Sla gerust iets over. U bewaart pas aan het eind, na het controleren. Bij een veld staat wat u kunt
          vragen.
        </p>
        <DomainFields {...{ domain, fields, errors, earlier }} />
        <ActionGroup>
          <Button>{toCheck ? 'Naar controleren' : 'Volgend onderwerp'}</Button>
          <LinkButton href={backUrl}>Terug</LinkButton>
        </ActionGroup>
      </Form>
    </>
  )
}
