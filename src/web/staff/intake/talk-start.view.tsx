import type { LifeDomain } from '#domain/intake/life-domain.ts'
import type { Talk } from '#domain/intake/talk.ts'
import { ActionGroup, Button, LinkButton } from '#ui/button.tsx'
import { CheckboxGroup, type Choice, RadioGroup } from '#ui/choices.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Form } from '#ui/form.tsx'
import { PageTitle } from '#ui/text.tsx'
import { longDate } from '#ui/words.ts'
import { errorAt, type Filled } from '../enrolment/filled.ts'
import { WAY_WORDS } from './intake-words.ts'
import { TalkFields } from './talk-plan.view.tsx'

export type TalkStartViewProps = {
  name: string
  filled: Filled
  /** Talks that were planned and of which nobody said how they went. */
  waiting: readonly Talk[]
  /** Value for a talk that nobody planned. */
  unplanned: string
  /** Domains with something still to talk about, and those that were talked about. */
  open: readonly LifeDomain[]
  known: readonly LifeDomain[]
  backUrl: string
}

export function TalkStartView(props: TalkStartViewProps) {
  const { name, filled, waiting, unplanned, open, known, backUrl } = props
  const values = (filled.fields.domains ?? '').split(',')
  return (
    <>
      <PageTitle
        aside={name}
        lead="Kies samen met de deelnemer waar dit gesprek over gaat. De rest kan later."
      >
        Gesprek voeren
      </PageTitle>
      <ErrorSummary errors={filled.errors} />
      <Form>
        {waiting.length > 0 && (
          <RadioGroup
            name="talkId"
            label="Welk gesprek is dit?"
            value={filled.fields.talkId}
            error={errorAt(filled, 'talkId')}
            choices={[...waiting.map(talkChoice), { value: unplanned, label: 'Een ander gesprek, vandaag' }]}
          />
        )}
        {open.length > 0 && (
          <CheckboxGroup
            name="domains"
            label="Nog te bespreken"
            values={values}
            error={errorAt(filled, 'domains')}
            choices={open.map(domainChoice)}
          />
        )}
        {known.length > 0 && (
          <CheckboxGroup
            name="domains"
            label="Al besproken"
            values={values}
            optional="filter"
            choices={known.map(domainChoice)}
          />
        )}
        <TalkFields filled={filled} />
        <ActionGroup>
          <Button>Gesprek beginnen</Button>
          <LinkButton href={backUrl}>Terug naar de intake</LinkButton>
        </ActionGroup>
      </Form>
    </>
  )
}

const talkChoice = ({ id, plannedOn, way }: Talk): Choice => ({
  value: id,
  label: `Gepland op ${longDate(plannedOn)}, ${WAY_WORDS[way].toLowerCase()}`,
})

const domainChoice = ({ id, title, lead }: LifeDomain): Choice => ({ value: id, label: title, help: lead })
