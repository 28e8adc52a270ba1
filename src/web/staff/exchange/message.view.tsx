import type { OutboxLine } from '#domain/exchange/exchange.queries.ts'
import { concernsContact, isRebuilt, membersOf } from '#domain/exchange/message.ts'
import { dayInAmsterdam } from '#kernel/local-date.ts'
import { Alert } from '#ui/alert.tsx'
import { ActionGroup, Button, LinkButton } from '#ui/button.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { DateField, Form, SelectField, TextField } from '#ui/form.tsx'
import { SummaryList, type SummaryRow } from '#ui/lists.tsx'
import { Link, PageTitle, Section } from '#ui/text.tsx'
import { clockTime, counted, longDate } from '#ui/words.ts'
import { paths } from '../../paths.ts'
import { errorAt, type Filled } from '../enrolment/filled.ts'
import { MessageState } from './exchange-parts.view.tsx'
import { MESSAGE_KIND, memberField, OUTBOX_STATE } from './exchange-words.ts'
import { written } from './message-body.ts'
import { AboutWhom } from './outbox.view.tsx'

/** @param props.mayOpenNumbers whether the reader may fill in a number of this person */
export function MessageView({ message, filled, mayOpenNumbers }: Shown & { mayOpenNumbers: boolean }) {
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
      {state === 'no-number' && <WaitsForNumber {...message} mayOpen={mayOpenNumbers} />}
      <SummaryList rows={historyOf(message)} />
      {members.length === 0 && WITHDRAWN_WHEN_EMPTY.has(kind) && (
        <Section title="Wat we melden">
          <p class="nl-paragraph">De dag die we eerder meldden, klopt niet. DUO haalt hem weg.</p>
        </Section>
      )}
      {members.length > 0 && (
        <Section title="Wat we melden">
          <SummaryList
            rows={members.map((member) => ({
              label: memberField(member).label,
              value: written(member, body[member]),
            }))}
          />
        </Section>
      )}
      {state === 'uncertain' && <Settle message={message} filled={filled} />}
      {state === 'refused' && replacedBy === null && <AfterRefusal message={message} filled={filled} />}
    </>
  )
}

/** What this message waits for, and where that is filled in. */
function WaitsForNumber({ fileId, contactId, mayOpen }: OutboxLine & { mayOpen: boolean }) {
  const sentences = [
    contactId !== null && 'DUO gaf de contactpersoon misschien nog geen nummer. Dat komt vanzelf.',
    fileId !== null && 'DUO kent iemand alleen aan het BSN. Vul het in: daarna gaat dit bericht vanzelf weg.',
  ]
  return (
    <Alert tone="warning" title="Dit bericht wacht op een nummer">
      <p>{sentences.filter(Boolean).join(' ')}</p>
      {fileId !== null && mayOpen && (
        <p>
          <Link href={paths.numbers(fileId)}>Naar BSN en V-nummer</Link>
        </p>
      )}
    </Alert>
  )
}

/** A message of these kinds takes the place of what DUO had, so an empty one withdraws it. */
const WITHDRAWN_WHEN_EMPTY: ReadonlySet<OutboxLine['kind']> = new Set(['map', 'pvt', 'z-route'])

const moment = (at: number): string => `${longDate(dayInAmsterdam(at))}, ${clockTime(at)} uur`

function historyOf(message: OutboxLine): SummaryRow[] {
  const { state, queuedAt, tries, lastTrouble, nextTryAt, answeredAt, replaces, replacedBy, id } = message
  const { supersededBy, noted } = message
  return [
    { label: 'Stand', value: <MessageState {...OUTBOX_STATE[state]} /> },
    { label: 'Over wie', value: <AboutWhom {...message} /> },
    ...(message.contactName ? [{ label: 'Contactpersoon', value: message.contactName }] : []),
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
    ...(supersededBy
      ? [
          {
            label: 'Vervangen door',
            value: <Link href={paths.duoMessage(supersededBy)}>een nieuwer bericht hierover</Link>,
          },
        ]
      : []),
    ...(noted ? [{ label: 'Gezien', value: notedWords(noted) }] : []),
    { label: 'Berichtnummer', value: id },
  ]
}

const notedWords = ({ on, by, note }: NonNullable<OutboxLine['noted']>): string =>
  `${longDate(on)}${by ? ` door ${by}` : ''}. ${note ?? ''}`

type Shown = { message: OutboxLine; filled: Filled }

/** DUO may have it already, and would count it twice: a person looks. */
const Settle = ({ message, filled }: Shown) => (
  <Section title="Heeft DUO dit bericht?">
    <Form action={paths.duoSettle(message.id)}>
      <p class="nl-paragraph">
        Het versturen brak af. Kijk in het portaal van DUO of het bericht daar staat. Nieuwe berichten
        hierover wachten zolang.
      </p>
      <SelectField
        name="found"
        label="Wat ziet u bij DUO?"
        options={[
          { value: 'arrived', label: 'DUO heeft dit bericht' },
          { value: 'not-arrived', label: 'DUO heeft dit bericht niet: opnieuw sturen' },
        ]}
        error={errorAt(filled, 'found')}
      />
      <ActionGroup>
        <Button>Bewaren</Button>
        <LinkButton href={paths.duoOutbox}>Terug naar de berichten</LinkButton>
      </ActionGroup>
    </Form>
  </Section>
)

function AfterRefusal({ message, filled }: Shown) {
  const { isMoved, isOvertaken, noted, kind } = message
  const isOfContact = concernsContact(kind)
  const mayGoAgain = !isMoved && !isOvertaken && !isOfContact
  return (
    <>
      {isOfContact && (
        <p class="nl-paragraph">Verbeter dit bij de contactpersoon zelf, of koppel opnieuw in het dossier.</p>
      )}
      {mayGoAgain && (isRebuilt(kind) ? <Rebuild {...message} /> : <Correct {...{ message, filled }} />)}
      {!noted && <Note {...message} />}
    </>
  )
}

const REBUILT_WORDS = {
  plan: 'Dit stuurt het laatste plan zoals het is vastgesteld. Klopt het plan zelf niet? Maak dan een nieuwe versie.',
  hours:
    'Dit stuurt de uren zoals ze nu in het dossier staan. Kloppen ze niet? Verbeter ze eerst in het dossier.',
}

const Rebuild = ({ id, kind }: OutboxLine) => (
  <Section title="Opnieuw sturen">
    <Form action={paths.duoMessage(id)}>
      <p class="nl-paragraph">{kind === 'pip' ? REBUILT_WORDS.plan : REBUILT_WORDS.hours}</p>
      <ActionGroup>
        <Button>Opnieuw sturen</Button>
        <LinkButton href={paths.duoOutbox}>Terug naar de berichten</LinkButton>
      </ActionGroup>
    </Form>
  </Section>
)

const Note = ({ id, isMoved, isOvertaken }: OutboxLine) => (
  <Section title="Hoeft dit niet meer?">
    <Form action={paths.duoNote(id)}>
      <p class="nl-paragraph">
        {isMoved && 'Deze inwoner is verhuisd. Van het dossier ziet u hier niets meer. '}
        {isOvertaken && 'Hierna is iets nieuws gemeld over hetzelfde. '}
        Noteer dan dat u het hebt gezien. Het bericht blijft leesbaar.
      </p>
      <TextField name="note" label="Notitie" optional />
      <ActionGroup>
        <Button look="secondary">Gezien</Button>
      </ActionGroup>
    </Form>
  </Section>
)

function Correct({ message, filled }: Shown) {
  const members = Object.entries(membersOf(message.kind))
  return (
    <Section title="Verbeteren en opnieuw sturen">
      <Form action={paths.duoMessage(message.id)}>
        <p class="nl-paragraph">
          Dit maakt een nieuw bericht. Het geweigerde bericht blijft staan. Klopt het dossier zelf niet?
          Verbeter dat dan ook.
        </p>
        {members.map(([member, shape]) => (
          <MemberInput {...{ member, filled }} optional={shape.safeParse(undefined).success} />
        ))}
        <ActionGroup>
          <Button>Opnieuw sturen</Button>
          <LinkButton href={paths.duoOutbox}>Terug naar de berichten</LinkButton>
        </ActionGroup>
      </Form>
    </Section>
  )
}

type MemberInputProps = { member: string; filled: Filled; optional: boolean }

function MemberInput({ member, filled, optional }: MemberInputProps) {
  const { label, as } = memberField(member)
  const value = filled.fields[member]
  const shared = { name: member, label, optional, value, error: errorAt(filled, member) }
  if (as === 'day') return <DateField {...shared} />
  if (as === 'number') return <TextField {...shared} inputmode="numeric" size="short" />
  return as === 'words' ? <TextField {...shared} /> : <SelectField {...shared} options={as} />
}
