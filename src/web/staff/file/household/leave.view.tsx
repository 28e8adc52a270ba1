import type { HouseholdPerson } from '#domain/file/household.queries.ts'
import type { LeaveReason } from '#domain/file/household.ts'
import type { FileId } from '#kernel/ids.ts'
import { ActionGroup, Button, LinkButton } from '#ui/button.tsx'
import { RadioGroup } from '#ui/choices.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { DateField, Form, TextArea } from '#ui/form.tsx'
import { PageTitle } from '#ui/text.tsx'
import { paths } from '#web/paths.ts'
import { HOUSEHOLD_WORDS } from '../file-words.ts'
import { type FieldsProps, shownIn } from '../person-fields.view.tsx'
import { LEAVE_WORDS } from './family-words.ts'

const HELP: Partial<Record<LeaveReason, string>> = {
  mistake: 'De koppeling telt dan nooit mee. Koppel daarna zo nodig het goede dossier.',
}

type Props = FieldsProps & { fileId: FileId; members: readonly HouseholdPerson[] }

export function LeavePage({ fileId, members, ...props }: Props) {
  const shown = shownIn(props)
  const back = (
    <LinkButton href={paths.family(fileId)} look="subtle">
      Terug naar het gezin
    </LinkButton>
  )
  return (
    <>
      <PageTitle lead="Leg vast wie er niet meer bij hoort en waarom. Het dossier van die persoon blijft gewoon bestaan.">
        Wie hoort niet meer bij dit gezin?
      </PageTitle>
      <ErrorSummary errors={props.errors} />
      {members.length === 0 ? (
        <EmptyState title="Er is geen gezin bekend." action={back} />
      ) : (
        <Form action={paths.familyLeave(fileId)}>
          <RadioGroup
            {...shown('personId')}
            label="Wie"
            choices={members.map(({ personId, name, role }) => ({
              value: personId,
              label: `${name} (${HOUSEHOLD_WORDS[role]})`,
            }))}
          />
          <RadioGroup
            {...shown('reason')}
            label="Waarom"
            choices={LEAVE_REASONS.map((reason) => {
              const help = HELP[reason]
              return { value: reason, label: LEAVE_WORDS[reason], ...(help && { help }) }
            })}
          />
          <DateField
            {...shown('from')}
            label="Vanaf welke dag"
            help="De eerste dag dat deze persoon er niet meer bij hoort. Bij een vergissing mag dit leeg."
          />
          <TextArea {...shown('note')} label="Toelichting" rows={3} optional />
          <ActionGroup>
            <Button>Vastleggen</Button>
            {back}
          </ActionGroup>
        </Form>
      )}
    </>
  )
}

const LEAVE_REASONS: readonly LeaveReason[] = ['separated', 'grown-up', 'moved-out', 'died', 'mistake']
