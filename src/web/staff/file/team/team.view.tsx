import type { TeamMember } from '#domain/file/file-page.queries.ts'
import { contains } from '#kernel/date-range.ts'
import type { FileId } from '#kernel/ids.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { ActionGroup, Button } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { ErrorSummary, type FormError } from '#ui/error-summary.tsx'
import { DateField, Form, type Option, SelectField } from '#ui/form.tsx'
import { TaskList } from '#ui/lists.tsx'
import { DateText, Section } from '#ui/text.tsx'
import { paths } from '#web/paths.ts'
import { shownIn } from '../person-fields.view.tsx'
import type { Fields } from '../person-form.ts'
import { roleWord } from './colleague.ts'

export type TeamProps = {
  fileId: FileId
  today: LocalDate
  team: readonly TeamMember[]
  /** Set when this person keeps the team: who may join, and the form as it was sent. */
  manage?: { choices: readonly Option[]; fields: Fields; errors: readonly FormError[] } | undefined
}

/** Who works on this file, who did, and the form that adds someone. */
export function TeamView({ fileId, today, team, manage }: TeamProps) {
  const current = team.filter((member) => contains(member, today))
  const others = team.filter((member) => !contains(member, today))
  return (
    <>
      <ErrorSummary errors={manage?.errors ?? []} />
      <Section title="Team">
        {current.length === 0 ? (
          <EmptyState title="Er werkt niemand aan dit dossier.">
            {manage
              ? 'Zet hieronder een consulent op het team.'
              : 'Vraag een consulent om iemand op het team te zetten.'}
          </EmptyState>
        ) : (
          <TaskList
            label="Team"
            items={current.map((member) => ({
              ...itemOf(member),
              ...(manage && { actions: <EndButton fileId={fileId} member={member} /> }),
            }))}
          />
        )}
      </Section>
      {manage && <AddMember fileId={fileId} {...manage} />}
      {others.length > 0 && (
        <Section title="Eerder en later">
          <TaskList label="Eerder en later" items={others.map(itemOf)} />
        </Section>
      )}
    </>
  )
}

const itemOf = (member: TeamMember) => ({
  key: member.id,
  title: member.name,
  note: [roleWord(member.role), member.organisation].filter((word) => word !== null).join(', '),
  due: (
    <>
      sinds <DateText day={member.from} absolute />
      {member.to !== null && (
        <>
          {' '}
          tot en met <DateText day={member.to} absolute />
        </>
      )}
    </>
  ),
})

function EndButton({ fileId, member }: { fileId: FileId; member: TeamMember }) {
  if (member.to !== null) return null
  return (
    <form method="post" action={paths.fileTeamEnd(fileId, member.id)}>
      <Button look="subtle">
        Van het team<span class="trede-visually-hidden">: {member.name}</span>
      </Button>
    </form>
  )
}

type AddMemberProps = { fileId: FileId } & NonNullable<TeamProps['manage']>

function AddMember({ fileId, choices, ...props }: AddMemberProps) {
  const shown = shownIn(props)
  return (
    <Section title="Iemand toevoegen">
      <Form action={paths.fileTeam(fileId)}>
        <SelectField
          {...shown('member')}
          label="Collega of partner"
          help="Wie op het team staat, ziet van dit dossier wat bij de rol hoort."
          options={choices}
        />
        <DateField {...shown('from')} label="Vanaf" />
        <ActionGroup>
          <Button look="secondary">Op het team zetten</Button>
        </ActionGroup>
      </Form>
    </Section>
  )
}
