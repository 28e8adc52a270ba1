import type { Child } from 'hono/jsx'
import type { SeenHandover } from '#domain/intake/handover.queries.ts'
import type { HandoverReport } from '#domain/intake/handover.ts'
import { Alert } from '#ui/alert.tsx'
import { ActionGroup, Button, LinkButton } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { SummaryList } from '#ui/lists.tsx'
import { DateText, PageTitle, Section } from '#ui/text.tsx'
import { longDate } from '#ui/words.ts'
import { Lines } from './handover-facts.view.tsx'
import { subjectTitle } from './handover-words.ts'

export type PublishProps = {
  handover: SeenHandover
  held: HandoverReport
  givenName: string
  address: 'formal' | 'informal'
  backUrl: string
}

/** The report as the person reads it, before and after it is opened to them. */
export function PublishView({ handover, held, givenName, address, backUrl }: PublishProps) {
  const { publishedOn, publishedBy } = handover
  return (
    <>
      <PageTitle lead="Lees het na, het liefst samen met de deelnemer. Daarna verandert het niet meer.">
        Zoals {givenName} het leest
      </PageTitle>
      {publishedOn && (
        <Alert>
          <p>
            {givenName} kan dit lezen sinds <DateText day={publishedOn} absolute />
            {publishedBy && `; ${publishedBy} gaf het vrij`}.
          </p>
        </Alert>
      )}
      <ParticipantReport {...{ handover, held, address }}>
        {publishedOn === null ? (
          <Form>
            <ActionGroup>
              <Button>Laat {givenName} dit lezen</Button>
              <LinkButton href={backUrl} look="subtle">
                Terug
              </LinkButton>
            </ActionGroup>
          </Form>
        ) : (
          <ActionGroup>
            <LinkButton href={backUrl}>Terug</LinkButton>
          </ActionGroup>
        )}
      </ParticipantReport>
    </>
  )
}

type ReportProps = Pick<PublishProps, 'handover' | 'held' | 'address'> & { children: Child }

/** Short sentences at A2, in the form of address that this person chose. */
function ParticipantReport({ handover, held, address, children }: ReportProps) {
  const you = address === 'informal' ? 'je' : 'u'
  return (
    <Section title="Het gesprek over de start in de gemeente">
      <p class="nl-paragraph">
        Op {longDate(held.heldOn)} praatte {you} met {handover.organisation} en de gemeente.
      </p>
      <Lines text={held.report} />
      <p class="nl-paragraph">Klopt iets niet? Zeg het tegen de gemeente.</p>
      {held.shared.length > 0 && (
        <>
          <p class="nl-paragraph">Dit weet de gemeente nu:</p>
          <SummaryList
            rows={held.shared.map(({ subject, words }) => ({
              label: subjectTitle(subject),
              value: words === '' ? 'Hier hebben we over gepraat.' : <Lines text={words} />,
            }))}
          />
        </>
      )}
      {children}
    </Section>
  )
}
