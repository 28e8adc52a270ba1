import type { FileId } from '#kernel/ids.ts'
import { ActionGroup, Button, LinkButton } from '#ui/button.tsx'
import { RadioGroup } from '#ui/choices.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { DateField, Form, TextArea } from '#ui/form.tsx'
import { PageTitle } from '#ui/text.tsx'
import { paths } from '#web/paths.ts'
import { DraftBanner, type DraftBannerProps } from '../draft/draft-banner.view.tsx'
import { CONTACT_WORDS, optionsFrom } from '../file-words.ts'
import { type FieldsProps, shownIn } from '../person-fields.view.tsx'

export type ContactPageProps = FieldsProps & {
  fileId: FileId
  name: string
  draftUrl: string
  /** The draft that the fields come from, when they do. */
  draft?: DraftBannerProps | undefined
}

export function ContactPage({ fileId, name, draftUrl, draft, ...props }: ContactPageProps) {
  const shown = shownIn(props)
  return (
    <>
      <PageTitle lead={`Met ${name}. Schrijf op wat is besproken en wat u hebt afgesproken.`}>
        Contact vastleggen
      </PageTitle>
      {draft && <DraftBanner {...draft} />}
      <ErrorSummary errors={props.errors} />
      <Form
        action={paths.fileContact(fileId)}
        draftUrl={draftUrl}
        {...(draft && { draftSavedAt: draft.savedAt })}
      >
        <DateField {...shown('heldOn')} label="Wanneer" />
        <RadioGroup {...shown('kind')} label="Hoe" choices={optionsFrom(CONTACT_WORDS)} />
        <TextArea {...shown('note')} label="Wat is besproken" rows={8} optional />
        <ActionGroup>
          <Button>Bewaren</Button>
          <LinkButton href={paths.file(fileId)} look="subtle">
            Terug
          </LinkButton>
        </ActionGroup>
      </Form>
    </>
  )
}
