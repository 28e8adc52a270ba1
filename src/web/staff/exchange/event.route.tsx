import { z } from 'zod'
import {
  handleEvent,
  linkEvent,
  noteEvent,
  termStart,
  unlinkEvent,
  withdrawEvent,
} from '#domain/arrival/inbox.commands.ts'
import { type InboxEvent, inboxEventFor } from '#domain/arrival/inbox.queries.ts'
import { eventOf } from '#domain/arrival/inbox.ts'
import { type Answers, type FieldName, HANDLINGS, type Handling } from '#domain/arrival/inbox-handling.ts'
import { LocalDate } from '#kernel/local-date.ts'
import type { RefusalOf } from '#kernel/result.ts'
import { writeDutchDate } from '#ui/date-input.ts'
import type { FormError } from '#ui/error-summary.tsx'
import { paths } from '#web/paths.ts'
import { type Answer, type Call, notFound, param, type Route, redirect } from '#web/route.ts'
import { type Filled, filledWith, readDay } from '../enrolment/filled.ts'
import { staffPage } from '../frame.tsx'
import { EventView, type SentForm } from './event.view.tsx'
import { isDayField } from './exchange-words.ts'
import { recordRead } from './read-log.ts'

type Shown = { filled: Filled; sent: SentForm }

async function show(call: Call, shown?: Shown): Promise<Answer> {
  const event = await eventAt(call)
  if (!event) return notFound
  const { municipalityId, fileId, code } = event
  const handling = HANDLINGS[eventOf(code).handling]
  await recordRead(call, event, 'inbox_event')
  const isTerm = eventOf(code).handling === 'term' && event.state === 'matched' && fileId
  const failed = shown !== undefined && shown.filled.errors.length > 0
  const { title } = eventOf(code)
  return staffPage(call, {
    title,
    failed,
    status: failed ? 422 : 200,
    breadcrumbs: [{ label: 'DUO', href: paths.duoInbox }, { label: title }],
    children: (
      <EventView
        event={event}
        handling={handling}
        filled={shown?.filled ?? filledWith(prefilled(handling, event))}
        sent={shown?.sent ?? null}
        ownTermStart={isTerm ? await termStart(call.ctx, { municipalityId, fileId }) : undefined}
      />
    ),
  })
}

async function eventAt(call: Call): Promise<InboxEvent | undefined> {
  const id = param(call, 'eventId', z.uuid())
  return id === undefined ? undefined : inboxEventFor(call.ctx, id)
}

/** What is known, as the fields show it: days as people write them. */
function prefilled(handling: Handling, event: InboxEvent): Record<string, string> {
  const known = Object.entries(handling.prefill(event.details, event.registeredOn))
  return Object.fromEntries(
    known.flatMap(([field, value]) => {
      if (value === undefined) return []
      const day = LocalDate.safeParse(value)
      return [[field, day.success ? writeDutchDate(day.data) : value]]
    }),
  )
}

const LATER_THAN_TODAY = 'Deze dag ligt in de toekomst. Kijk de datum na.'
const AGAINST_DUTY = 'Deze dag ligt voor het begin van de inburgeringsplicht. Kijk na welke datum klopt.'
const BEFORE_ARRIVAL = 'Deze dag ligt voor de aankomst in de opvang. Kijk na welke datum klopt.'
const NEEDS_PLAN = 'Er is op die dag nog geen plan vastgelegd. Zonder plan is er geen termijn.'

const REFUSED = {
  'in-the-future': LATER_THAN_TODAY,
  'before-birth': 'Deze dag ligt voor de geboortedatum. Kijk de datum na.',
  'already-recorded': 'In het dossier staat al een andere dag. Trek die eerst in bij Inburgering.',
  'plan-before-duty': AGAINST_DUTY,
  'notice-before-duty': AGAINST_DUTY,
  'fulfilled-before-duty': AGAINST_DUTY,
  'exam-before-arrival': BEFORE_ARRIVAL,
  'hours-before-arrival': BEFORE_ARRIVAL,
  'extension-before-plan': NEEDS_PLAN,
  'end-talk-before-plan': NEEDS_PLAN,
  'talk-before-plan': NEEDS_PLAN,
  'test-impossible':
    'Deze dag kan niet. Hij ligt in de toekomst, of voor de geboorte of de aankomst. Kijk de datum na.',
} satisfies Record<
  Exclude<RefusalOf<typeof handleEvent>, 'not-found' | 'not-open' | 'fields-wrong' | 'term-differs'>,
  string
>

const ALREADY_DONE = 'Dit bericht is al afgehandeld of ingetrokken.'
const TERM_DIFFERS =
  'De termijn van DUO begint op een andere dag dan die van ons. Zoek uit wat klopt, en schrijf dat in de notitie.'

async function handle(call: Call): Promise<Answer> {
  const event = await eventAt(call)
  if (!event) return notFound
  const handling = HANDLINGS[eventOf(event.code).handling]
  const { fields } = await call.form()
  const { answers, errors } = readAnswers(handling, fields)
  if (errors.length > 0) return show(call, { filled: { fields, errors }, sent: 'handle' })
  const handled = await handleEvent(call.ctx, event.id, { answers, note: fields.note ?? '' })
  if (handled.ok) return redirect(paths.duoInbox, 'Het bericht is afgehandeld.')
  if (handled.error === 'not-found') return notFound
  if (handled.error === 'not-open') return redirect(paths.duoEvent(event.id), ALREADY_DONE)
  const wrong = 'fields' in handled ? handled.fields.map(wrongField) : [refusedBy(handled.error, handling)]
  return show(call, { filled: { fields, errors: wrong }, sent: 'handle' })
}

function refusedBy(error: keyof typeof REFUSED | 'term-differs', handling: Handling): FormError {
  if (error === 'term-differs') return { field: 'note', message: TERM_DIFFERS }
  return { field: handling.fields.find(isDayField) ?? null, message: REFUSED[error] }
}

const WRONG: Partial<Record<FieldName, string>> = {
  months: 'Vul een getal van 1 tot en met 60 in.',
  testScore: 'Vul de score in zoals DUO hem geeft, bijvoorbeeld 104,25.',
}

const wrongField = (field: FieldName): FormError => ({
  field,
  message: WRONG[field] ?? 'Vul dit in, of kies een antwoord.',
})

/** What was typed, as the domain reads it: days in ISO, and nothing for what was left empty. */
function readAnswers(
  handling: Handling,
  fields: Filled['fields'],
): { answers: Answers; errors: FormError[] } {
  const read = handling.fields.map((field) => {
    const typed = fields[field]?.trim() ?? ''
    if (typed === '' && handling.isOptional(field)) return { field, value: undefined, errors: [] }
    if (!isDayField(field)) return { field, value: typed === '' ? undefined : typed, errors: [] }
    const { day, errors } = readDay(fields, field)
    return { field, value: day, errors }
  })
  return {
    answers: Object.fromEntries(read.map(({ field, value }) => [field, value])),
    errors: read.flatMap(({ errors }) => errors),
  }
}

const NOT_LINKED = {
  'no-such-file': 'Er is geen dossier met dit nummer dat u mag zien. Kijk het nummer na.',
  'has-other-number': 'De inwoner van dit dossier heeft al een ander nummer. Is dit dezelfde persoon?',
  'of-somebody-else': 'Dit nummer is al van iemand anders. Is dit dezelfde persoon?',
  'not-a-number': 'Het nummer uit dit bericht kan niet bestaan. Vraag DUO over wie het gaat.',
} satisfies Record<Exclude<RefusalOf<typeof linkEvent>, 'not-found' | 'not-open'>, string>

async function link(call: Call): Promise<Answer> {
  const event = await eventAt(call)
  if (!event) return notFound
  const { fields } = await call.form()
  const linked = await linkEvent(call.ctx, event.id, fields.fileNumber ?? '')
  const back = paths.duoEvent(event.id)
  if (linked.ok) return redirect(back, 'Het bericht is gekoppeld. Andere berichten met dit nummer ook.')
  if (linked.error === 'not-found') return notFound
  if (linked.error === 'not-open') return redirect(back, ALREADY_DONE)
  const errors = [{ field: 'fileNumber', message: NOT_LINKED[linked.error] }]
  return show(call, { filled: { fields, errors }, sent: 'link' })
}

async function withdraw(call: Call): Promise<Answer> {
  const event = await eventAt(call)
  if (!event) return notFound
  const { fields } = await call.form()
  const withdrawn = await withdrawEvent(call.ctx, event.id, fields.reason ?? '')
  const back = paths.duoEvent(event.id)
  if (withdrawn.ok) return redirect(back, 'Het bericht is ingetrokken.')
  if (withdrawn.error === 'not-found') return notFound
  if (withdrawn.error === 'already-withdrawn') return redirect(back, ALREADY_DONE)
  const errors = [{ field: 'reason', message: 'Schrijf op waarom dit bericht niet klopt.' }]
  return show(call, { filled: { fields, errors }, sent: 'withdraw' })
}

async function note(call: Call): Promise<Answer> {
  const event = await eventAt(call)
  if (!event) return notFound
  const { fields } = await call.form()
  const noted = await noteEvent(call.ctx, event.id, fields.note ?? '')
  if (noted.ok) return redirect(paths.duoInbox, 'Het bericht is genoteerd.')
  return noted.error === 'not-found' ? notFound : redirect(paths.duoEvent(event.id), ALREADY_DONE)
}

async function unlink(call: Call): Promise<Answer> {
  const event = await eventAt(call)
  if (!event) return notFound
  const unlinked = await unlinkEvent(call.ctx, event.id)
  const back = paths.duoEvent(event.id)
  if (unlinked.ok) return redirect(paths.duoInbox, 'Het nummer is weggehaald.')
  return unlinked.error === 'not-found' ? notFound : redirect(back, ALREADY_DONE)
}

export const eventRoutes: readonly Route[] = [
  { method: 'GET', path: '/duo/:eventId', handle: (call) => show(call) },
  { method: 'POST', path: '/duo/:eventId', handle },
  { method: 'POST', path: '/duo/:eventId/koppelen', handle: link },
  { method: 'POST', path: '/duo/:eventId/intrekken', handle: withdraw },
  { method: 'POST', path: '/duo/:eventId/noteren', handle: note },
  { method: 'POST', path: '/duo/:eventId/nummer-weghalen', handle: unlink },
]
