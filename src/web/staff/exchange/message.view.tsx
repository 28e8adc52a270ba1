import type { OutboxLine } from '#domain/exchange/exchange.queries.ts'
import { membersOf } from '#domain/exchange/message.ts'
import { dayInAmsterdam } from '#kernel/local-date.ts'
import { Alert } from '#ui/alert.tsx'
import { ActionGroup, Button, LinkButton } from '#ui/button.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Form, TextField } from '#ui/form.tsx'
import { SummaryList, type SummaryRow } from '#ui/lists.tsx'
import { Link, PageTitle, Section } from '#ui/text.tsx'
import { clockTime, counted, longDate } from '#ui/words.ts'
import { paths } from '../../paths.ts'
import { errorAt, type Filled } from '../enrolment/filled.ts'
import { MessageState } from './exchange-parts.view.tsx'
import { MESSAGE_KIND, memberLabel, OUTBOX_STATE } from './exchange-words.ts'
import { written } from './message-body.ts'
import { AboutWhom } from './outbox.view.tsx'

export function MessageView({ message, filled }: { message: OutboxLine; filled: Filled }) {
  const { kind, state, body, refusals, replacedBy } = message
  // In the order of the interface, which the database does not keep.
  const members = Object.keys(membersOf(kind)).filter((member) => member in body)
  return (
    <>
      <PageTitle>{MESSAGE_KIND[kind]}</PageTitle>
      <ErrorSummary errors={filled.errors} />
      {state === 'refused' && (
        <Alert tone="warning" title="DUO heeft dit bericht geweigerd">
          <p>{refusals.join(' ') || 'DUO heeft niet gezegd waarom.'}</p>
        </Alert>
      )}
      <SummaryList rows={historyOf(message)} />
      {members.length > 0 && (
        <Section title="Wat we melden">
          <SummaryList
            rows={members.map((member) => ({ label: memberLabel(member), value: written(body[member]) }))}
          />
        </Section>
      )}
      {state === 'refused' && replacedBy === null && <Correct message={message} filled={filled} />}
    </>
  )
}

const moment = (at: number): string => `${longDate(dayInAmsterdam(at))}, ${clockTime(at)} uur`

function historyOf(message: OutboxLine): SummaryRow[] {
  const { state, queuedAt, tries, lastTrouble, nextTryAt, answeredAt, replaces, replacedBy, id } = message
  return [
    { label: 'Stand', value: <MessageState {...OUTBOX_STATE[state]} /> },
    { label: 'Over wie', value: <AboutWhom {...message} /> },
    { label: 'Klaargezet', value: moment(queuedAt) },
    ...(tries > 0 ? [{ label: 'Geprobeerd', value: counted(tries, 'keer', 'keer') }] : []),
    ...(lastTrouble ? [{ label: 'Wat er misging', value: lastTrouble }] : []),
    ...(state === 'retrying' && nextTryAt ? [{ label: 'Volgende poging', value: moment(nextTryAt) }] : []),
    ...(answeredAt ? [{ label: 'Antwoord', value: moment(answeredAt) }] : []),
    ...(replaces
      ? [{ label: 'Verbetert', value: <Link href={paths.duoMessage(replaces)}>het geweigerde bericht</Link> }]
      : []),
    ...(replacedBy
      ? [
          {
            label: 'Verbeterd met',
            value: <Link href={paths.duoMessage(replacedBy)}>een nieuw bericht</Link>,
          },
        ]
      : []),
    { label: 'Berichtnummer', value: id },
  ]
}

function Correct({ message, filled }: { message: OutboxLine; filled: Filled }) {
  const members = Object.entries(membersOf(message.kind))
  return (
    <Section title="Verbeteren en opnieuw sturen">
      <Form action={paths.duoMessage(message.id)}>
        <p class="nl-paragraph">
          Dit maakt een nieuw bericht. Het geweigerde bericht blijft staan. Klopt het dossier zelf niet?
          Verbeter dat dan ook.
        </p>
        {members.map(([member, shape]) => (
          <TextField
            key={member}
            name={member}
            label={memberLabel(member)}
            optional={shape.safeParse(undefined).success}
            value={filled.fields[member]}
            error={errorAt(filled, member)}
          />
        ))}
        <ActionGroup>
          <Button>Opnieuw sturen</Button>
          <LinkButton href={paths.duoOutbox}>Terug naar de berichten</LinkButton>
        </ActionGroup>
      </Form>
    </Section>
  )
}
