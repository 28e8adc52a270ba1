import type { Consent } from '#domain/consent/consent.ts'
import { ActionGroup, Button, LinkButton } from '#ui/button.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { DateField, Form } from '#ui/form.tsx'
import { PageTitle } from '#ui/text.tsx'
import { paths } from '#web/paths.ts'
import type { Filled } from '../enrolment/filled.ts'
import { shownIn } from '../file/person-fields.view.tsx'

export function WithdrawView({ consent, filled }: { consent: Consent; filled: Filled }) {
  return (
    <>
      <PageTitle lead="Een reden is niet nodig. Wat al gedeeld was, blijft gebeurd; vanaf deze dag deelt u niets meer.">
        Toestemming voor {consent.organisation} intrekken
      </PageTitle>
      <ErrorSummary errors={filled.errors} />
      <Form>
        <DateField {...shownIn(filled)('withdrawnOn')} label="Ingetrokken op" />
        <ActionGroup>
          <Button>Intrekken</Button>
          <LinkButton href={paths.consents(consent.fileId)} look="subtle">
            Terug
          </LinkButton>
        </ActionGroup>
      </Form>
    </>
  )
}
