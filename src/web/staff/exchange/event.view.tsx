import type { InboxEvent } from '#domain/arrival/inbox.queries.ts'
import { eventOf } from '#domain/arrival/inbox.ts'
import { detailIn } from '#domain/arrival/inbox-details.ts'
import type { FieldName, Handling } from '#domain/arrival/inbox-handling.ts'
import { eventNumbers } from '#domain/arrival/inbox-letter.ts'
import { masked } from '#domain/person/numbers.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { ActionGroup, Button, LinkButton } from '#ui/button.tsx'
import { Details } from '#ui/details.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { DateField, Form, SelectField, TextArea, TextField } from '#ui/form.tsx'
import { SummaryList } from '#ui/lists.tsx'
import { DateText, Link, PageTitle, Section } from '#ui/text.tsx'
import { longDate } from '#ui/words.ts'
import { paths } from '../../paths.ts'
import { errorAt, type Filled } from '../enrolment/filled.ts'
import { Linked, Moved, Recalled } from './event-aside.view.tsx'
import { MessageState } from './exchange-parts.view.tsx'
import { EVENT_STATE, FIELD_LABELS, FIELD_OPTIONS, isDayField, NUMBER_WORDS } from './exchange-words.ts'
import { whereTo } from './inbox.view.tsx'

/** Which of the forms of this page was sent, so that its errors stand there. */
export type SentForm = 'handle' | 'link' | 'withdraw'

export type EventViewProps = {
  event: InboxEvent
  handling: Handling
  filled: Filled
  sent: SentForm | null
  /** When the term begins by our own reckoning; undefined when the event does not ask. */
  ownTermStart: LocalDate | null | undefined
}

export function EventView(props: EventViewProps) {
  const { event, filled, sent } = props
  const { title, does } = eventOf(event.code)
  return (
    <>
      <PageTitle lead={does} aside={event.code}>
        {title}
      </PageTitle>
      <ErrorSummary errors={filled.errors} />
      <Facts event={event} />
      {event.state === 'unknown' && <Unknown event={event} filled={sent === 'link' ? filled : NOTHING} />}
      {event.state === 'moved' && <Moved event={event} />}
      {event.state === 'matched' && <Handle {...props} />}
      {event.state === 'recalled' && <Recalled event={event} />}
      {event.linkedPersonId && <Linked event={event} />}
      {event.withdrawn === null && event.state !== 'moved' && (
        <Withdraw event={event} filled={sent === 'withdraw' ? filled : NOTHING} />
      )}
    </>
  )
}

const NOTHING: Filled = { fields: {}, errors: [] }

function Facts({ event }: { event: InboxEvent }) {
  const { fileId, personName, fileNumber, state, repeats, withdrawn } = event
  return (
    <SummaryList
      rows={[
        { label: 'Stand', value: <MessageState {...EVENT_STATE[state]} /> },
        {
          label: 'Over wie',
          value: fileId ? (
            <Link href={paths.file(fileId)}>
              {personName}, dossier {fileNumber}
            </Link>
          ) : (
            whereTo(event.movedTo)
          ),
        },
        ...eventNumbers(event).map(({ kind, number }) => ({
          label: NUMBER_WORDS[kind],
          // Who is found needs no number to be told apart; without a file it is all there is to go by.
          value: state === 'unknown' ? number : masked(number),
        })),
        { label: 'Gemeld door DUO', value: <DateText day={event.registeredOn} absolute /> },
        ...repeats.map((day, index) => ({
          label: index === 0 ? 'Dubbel' : 'Nog eens dubbel',
          value: `Hetzelfde bericht kwam ook op ${longDate(day)}. Dat telt niet mee.`,
        })),
        ...(event.handledOn ? [handledRow(event, event.handledOn)] : []),
        ...(event.note ? [{ label: 'Notitie', value: event.note }] : []),
        ...neededScore(event),
        ...(withdrawn
          ? [
              {
                label: withdrawn.isByDuo ? 'Ingetrokken door DUO' : 'Ingetrokken',
                value: `${longDate(withdrawn.on)}. ${withdrawn.reason}`,
              },
            ]
          : []),
      ]}
    />
  )
}

/** The intake has no field for it, and without it a score says little. */
function neededScore({ details }: InboxEvent): { label: string; value: string }[] {
  const needed = detailIn(details, 'leerbaarheidstoets', 'benodigdeScore')
  return needed ? [{ label: 'Score die nodig is voor de B1-route', value: needed }] : []
}

const HOW = { recorded: 'De datums staan in het dossier.', noted: 'Gezien en genoteerd.' } satisfies Record<
  NonNullable<InboxEvent['handledHow']>,
  string
>

/** Of what was withdrawn the dates do not stand in the file any more. */
const handledRow = ({ handledHow, handledBy, withdrawn }: InboxEvent, on: LocalDate) => ({
  label: 'Afgehandeld',
  value: `${longDate(on)}${handledBy ? ` door ${handledBy}` : ''}. ${handledHow && !withdrawn ? HOW[handledHow] : ''}`,
})

function Unknown({ event, filled }: { event: InboxEvent; filled: Filled }) {
  const words = event.numberKind ? NUMBER_WORDS[event.numberKind] : null
  return (
    <Section title="Bij wie hoort dit?">
      {words ? (
        <Form action={paths.duoLink(event.id)}>
          <p class="nl-paragraph">
            Niemand in Trede heeft dit {words}. Zoek in het portaal van DUO op wie dit is. Heeft deze inwoner
            al een dossier? Koppel het bericht dan. Anders opent u een dossier vanuit dit bericht.
          </p>
          <TextField
            name="fileNumber"
            label="Nummer van het dossier"
            help="Bijvoorbeeld 2026-0012. Het dossier krijgt ook het nummer uit dit bericht."
            size="short"
            dir="ltr"
            value={filled.fields.fileNumber}
            error={errorAt(filled, 'fileNumber')}
          />
          <ActionGroup>
            <Button>Koppelen aan dossier</Button>
            <LinkButton href={paths.newFileFor(event.id)}>Dossier openen</LinkButton>
          </ActionGroup>
        </Form>
      ) : (
        <p class="nl-paragraph">
          Dit bericht heeft geen nummer. Vraag DUO over wie het gaat, en trek het hier in.
        </p>
      )}
    </Section>
  )
}

function Handle({ event, handling, filled, ownTermStart }: EventViewProps) {
  const words = handleWords(handling, ownTermStart)
  return (
    <Section title={words.title}>
      <Form action={paths.duoEvent(event.id)}>
        {words.lead && <p class="nl-paragraph">{words.lead}</p>}
        {handling.fields.map((field) => (
          <AnswerField key={field} {...{ field, filled }} optional={handling.isOptional(field)} />
        ))}
        <TextArea
          name="note"
          label="Notitie"
          optional
          rows={3}
          value={filled.fields.note}
          error={errorAt(filled, 'note')}
        />
        <ActionGroup>
          <Button>{words.button}</Button>
          <LinkButton href={paths.duoInbox}>Terug naar de berichten</LinkButton>
        </ActionGroup>
      </Form>
    </Section>
  )
}

function handleWords(handling: Handling, ownTermStart: LocalDate | null | undefined) {
  if (ownTermStart !== undefined) {
    const lead = ownTermStart
      ? `Wij rekenen met een termijn vanaf ${longDate(ownTermStart)}: de dag na de dagtekening van het eerste plan.`
      : 'In dit dossier staat nog geen plan. Daarom rekenen wij nog met geen termijn.'
    return { title: 'Datums vergelijken', lead, button: 'Afhandelen' }
  }
  if (handling.fields.length === 0) return { title: 'Afhandelen', lead: null, button: 'Afhandelen' }
  const lead =
    'In het bericht zelf staat alleen een code. Kijk in het portaal van DUO of deze gegevens kloppen.'
  return { title: 'Gegevens vastleggen', lead, button: 'Vastleggen en afhandelen' }
}

function AnswerField({ field, filled, optional }: { field: FieldName; filled: Filled; optional: boolean }) {
  const shared = {
    name: field,
    label: FIELD_LABELS[field],
    value: filled.fields[field],
    error: errorAt(filled, field),
    optional,
  }
  const options = FIELD_OPTIONS[field]
  if (options) return <SelectField {...shared} options={options} />
  if (isDayField(field)) return <DateField {...shared} />
  return <TextField {...shared} {...(field === 'months' && { inputmode: 'numeric', size: 'short' })} />
}

const Withdraw = ({ event, filled }: { event: InboxEvent; filled: Filled }) => (
  <Section title="Klopt dit bericht niet?">
    <Details summary="Dit bericht intrekken" open={filled.errors.length > 0}>
      <Form action={paths.duoWithdraw(event.id)}>
        <p class="nl-paragraph">
          {event.handledHow === 'recorded'
            ? 'De datums die dit bericht bracht, tellen dan niet meer mee. Ze blijven leesbaar.'
            : 'Het bericht blijft leesbaar, maar telt niet meer mee.'}
        </p>
        <TextField
          name="reason"
          label="Waarom?"
          value={filled.fields.reason}
          error={errorAt(filled, 'reason')}
        />
        <ActionGroup>
          <Button look="negative">Intrekken</Button>
        </ActionGroup>
      </Form>
    </Details>
  </Section>
)
