import type { Child } from 'hono/jsx'
import { ActionGroup, Button, LinkButton } from '#ui/button.tsx'
import { ErrorSummary, type FormError } from '#ui/error-summary.tsx'
import { Form } from '#ui/form.tsx'
import { PageTitle } from '#ui/text.tsx'
import { DraftBanner, type DraftBannerProps } from '../file/draft/draft-banner.view.tsx'

export type PlanFormWords = { title: string; lead?: Child; button: string }

type Props = {
  name: string
  words: PlanFormWords
  errors: readonly FormError[]
  draftUrl: string
  /** The draft that the fields come from, when they do. */
  draft: DraftBannerProps | undefined
  backUrl: string
  /** Where `backUrl` leads. */
  back?: string
  children: Child
}

/** A form about one thing in a plan, with what was typed before and the way back. */
export function PlanFormView({
  name,
  words,
  errors,
  draftUrl,
  draft,
  backUrl,
  back = 'Terug naar het plan',
  children,
}: Props) {
  return (
    <>
      <PageTitle aside={name} lead={words.lead}>
        {words.title}
      </PageTitle>
      {draft && <DraftBanner {...draft} />}
      <ErrorSummary errors={errors} />
      <Form draftUrl={draftUrl} {...(draft && { draftSavedAt: draft.savedAt })}>
        {children}
        <ActionGroup>
          <Button>{words.button}</Button>
          <LinkButton href={backUrl} look="subtle">
            {back}
          </LinkButton>
        </ActionGroup>
      </Form>
    </>
  )
}
