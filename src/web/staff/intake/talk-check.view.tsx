import { Alert } from '#ui/alert.tsx'
import { ActionGroup, Button, LinkButton } from '#ui/button.tsx'
import { CheckboxGroup } from '#ui/choices.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { DateField, Form } from '#ui/form.tsx'
import { type AnswerSection, CheckAnswers } from '#ui/lists.tsx'
import { PageTitle, Section } from '#ui/text.tsx'
import { errorAt, type Filled } from '../enrolment/filled.ts'
import { TwoViews, type TwoViewsProps } from './two-views.view.tsx'

type CheckSection = AnswerSection & { views: TwoViewsProps; problems: readonly string[] }
type Props = { name: string; sections: readonly CheckSection[]; filled: Filled; backUrl: string }

/** Everything that was said once more, to go through together; only here it is kept. */
export function TalkCheckView({ name, sections, filled, backUrl }: Props) {
  const empty = sections.filter(isEmpty)
  const problems = sections.flatMap((section) => section.problems)
  return (
    <>
      <PageTitle aside={name} lead="Loop dit samen na. Klopt het? Pas daarna staat het in het dossier.">
        Controleren
      </PageTitle>
      <ErrorSummary errors={filled.errors} />
      {problems.length > 0 && (
        <Alert tone="warning" title="Dit klopt nog niet">
          <ul>
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </Alert>
      )}
      <CheckAnswers sections={sections.map(shown)} />
      <Form>
        <Section title="Het gesprek">
          <DateField
            name="heldOn"
            label="Gesproken op"
            value={filled.fields.heldOn}
            error={errorAt(filled, 'heldOn')}
          />
          <CheckboxGroup
            name="toldAlone"
            label="Alleen praten"
            help="Iedereen mag zonder anderen erbij praten. Een tolk mag er wel bij zijn (Bi art. 5.2)."
            values={[filled.fields.toldAlone ?? '']}
            optional="filter"
            choices={[{ value: 'yes', label: 'De deelnemer weet dat dit mag' }]}
          />
        </Section>
        {empty.length > 0 && empty.length < sections.length && (
          <p class="nl-paragraph">Onderwerpen zonder antwoord blijven staan bij “Nog te bespreken”.</p>
        )}
        <ActionGroup>
          <Button>Gesprek bewaren</Button>
          <LinkButton href={backUrl}>Later verder</LinkButton>
        </ActionGroup>
      </Form>
    </>
  )
}

const isEmpty = ({ rows, views }: CheckSection): boolean =>
  rows.length === 0 && views.own === undefined && views.worker === undefined

const shown = (section: CheckSection): AnswerSection => ({
  ...section,
  ...(isEmpty(section) && { rows: [{ label: 'Antwoord', value: 'Nog niets ingevuld' }] }),
  children: <TwoViews {...section.views} />,
})
