import type { InboxEvent } from '#domain/arrival/inbox.queries.ts'
import { ActionGroup, Button, LinkButton } from '#ui/button.tsx'
import { Form, TextArea } from '#ui/form.tsx'
import { Section } from '#ui/text.tsx'
import { paths } from '../../paths.ts'
import { NUMBER_WORDS } from './exchange-words.ts'

/** Who lives elsewhere now: nothing of them is ours to change, and nobody should miss that DUO still writes to us. */
export function Moved({ event }: { event: InboxEvent }) {
  return (
    <Section title="Verhuisd">
      <Form action={paths.duoSeen(event.id)}>
        <p class="nl-paragraph">
          Deze inwoner is verhuisd naar gemeente {event.movedTo}. U hoeft niets vast te leggen. Woont de
          inwoner weer hier? Open dan een nieuw dossier vanuit dit bericht.
        </p>
        <TextArea name="note" label="Notitie" optional rows={3} />
        <ActionGroup>
          <Button>Afhandelen</Button>
          <LinkButton href={paths.newFileFor(event.id)}>Dossier openen</LinkButton>
        </ActionGroup>
      </Form>
    </Section>
  )
}

export function Recalled({ event }: { event: InboxEvent }) {
  const isMoved = (event.withdrawn?.factsGone ?? 0) > 0
  return (
    <Section title="DUO trok dit bericht in">
      <Form action={paths.duoSeen(event.id)}>
        <p class="nl-paragraph">
          {isMoved
            ? 'DUO trok dit bericht in; de datums zijn aangepast. Kijk in het dossier of de termijnen nog kloppen.'
            : 'DUO trok dit bericht in nadat het hier was verwerkt. Er zijn geen datums veranderd. Kijk na of er iets moet worden teruggedraaid.'}
        </p>
        <ActionGroup>
          <Button>Gezien</Button>
          {event.fileId && <LinkButton href={paths.file(event.fileId)}>Naar het dossier</LinkButton>}
        </ActionGroup>
      </Form>
    </Section>
  )
}

export function Linked({ event }: { event: InboxEvent }) {
  const words = event.linkedKinds.map((kind) => NUMBER_WORDS[kind]).join(' en ')
  return (
    <Section title={`Klopt het ${words} nog?`}>
      <form method="post" action={paths.duoUnlink(event.id)}>
        <p class="nl-paragraph">
          {event.personName} kreeg dit {words} door dit bericht, en geen ander bericht noemt het. Hoort het
          bij iemand anders? Haal het dan weg.
        </p>
        <ActionGroup>
          <Button look="negative">{words} weghalen</Button>
        </ActionGroup>
      </form>
    </Section>
  )
}
