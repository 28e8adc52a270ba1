import type { SeenHandover } from '#domain/intake/handover.queries.ts'
import type { FileId } from '#kernel/ids.ts'
import { ActionGroup, Button, LinkButton } from '#ui/button.tsx'
import { RadioGroup } from '#ui/choices.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { DateField, Form, TextField } from '#ui/form.tsx'
import { Link, PageTitle, Section } from '#ui/text.tsx'
import { paths } from '#web/paths.ts'
import type { Filled } from '../enrolment/filled.ts'
import { optionsFrom } from '../file/file-words.ts'
import { shownIn } from '../file/person-fields.view.tsx'
import { HandoverFacts } from './handover-facts.view.tsx'
import { ASKED_OF_WORDS } from './handover-words.ts'

export type HandoversProps = {
  fileId: FileId
  name: string
  handovers: readonly SeenHandover[]
  mayArrange: boolean
  filled: Filled
}

/** The talks of three of one person: what is open first, then what was, then asking for a new one. */
export function HandoversView({ fileId, name, handovers, mayArrange, filled }: HandoversProps) {
  const hasOpen = handovers.some(({ held, notHeld }) => !held && !notHeld)
  return (
    <>
      <PageTitle
        lead={`Een gesprek van drie: ${name}, wie hiervoor begeleidde en de gemeente. Zo hoeft ${name} niet alles opnieuw te vertellen.`}
      >
        Overdracht
      </PageTitle>
      <ErrorSummary errors={filled.errors} />
      {handovers.length === 0 && !mayArrange && (
        <EmptyState title="Er is nog geen overdracht gevraagd.">
          Een consulent vraagt het gesprek aan.
        </EmptyState>
      )}
      {handovers.map((handover) => (
        <Section title={`Gesprek met ${handover.organisation}`} key={handover.id}>
          <HandoverFacts handover={handover} />
          {mayArrange && <NextStep fileId={fileId} handover={handover} />}
        </Section>
      ))}
      {mayArrange && !hasOpen && <AskForm {...{ fileId, filled }} isFirst={handovers.length === 0} />}
    </>
  )
}

type AskProps = { fileId: FileId; filled: Filled; isFirst: boolean }

function AskForm({ fileId, filled, isFirst }: AskProps) {
  const shown = shownIn(filled)
  return (
    <Section title={isFirst ? 'Vraag een gesprek aan' : 'Vraag nog een gesprek aan'}>
      <Form action={paths.handovers(fileId)}>
        <RadioGroup
          {...shown('askedOf')}
          label="Aan wie vraagt u het?"
          choices={optionsFrom(ASKED_OF_WORDS)}
        />
        <TextField
          {...shown('organisation')}
          label="Naam van de organisatie"
          help="Bijvoorbeeld COA Zwolle."
        />
        <TextField
          {...shown('contact')}
          label="Contactpersoon"
          help="Wie u daar vroeg en hoe u die bereikt."
          size="full"
          optional
        />
        <DateField {...shown('askedOn')} label="Gevraagd op" />
        <ActionGroup>
          <Button look={isFirst ? 'primary' : 'secondary'}>Vraag vastleggen</Button>
          <LinkButton look="subtle" href={paths.intake(fileId)}>
            Terug naar de intake
          </LinkButton>
        </ActionGroup>
      </Form>
    </Section>
  )
}

function NextStep({ fileId, handover }: { fileId: FileId; handover: SeenHandover }) {
  const to = (step: Parameters<typeof paths.handoverStep>[2]) => paths.handoverStep(fileId, handover.id, step)
  const { state } = handover
  const report = paths.talkReport(fileId, { kind: 'handover', id: handover.id })
  if (state === 'not-held') return null
  if (state === 'published') {
    return (
      <p class="nl-paragraph">
        <Link href={report}>Verslag, brief en aanvullingen</Link>
      </p>
    )
  }
  if (state === 'held') {
    return (
      <ActionGroup>
        <LinkButton look="primary" href={report}>
          Verslag geven aan de deelnemer
        </LinkButton>
        <LinkButton href={to('verslag')}>Verslag verbeteren</LinkButton>
      </ActionGroup>
    )
  }
  if (state === 'asked') {
    return (
      <ActionGroup>
        <LinkButton look="primary" href={to('plannen')}>
          Gesprek plannen
        </LinkButton>
        <LinkButton href={to('verslag')}>Verslag schrijven</LinkButton>
        <NotHeld href={to('niet-gehouden')} />
      </ActionGroup>
    )
  }
  return (
    <ActionGroup>
      <LinkButton look="primary" href={to('verslag')}>
        Verslag schrijven
      </LinkButton>
      <LinkButton href={to('plannen')}>Verplaatsen</LinkButton>
      <NotHeld href={to('niet-gehouden')} />
    </ActionGroup>
  )
}

const NotHeld = ({ href }: { href: string }) => (
  <LinkButton look="subtle" href={href}>
    Niet gehouden
  </LinkButton>
)
