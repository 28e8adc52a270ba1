import { blameTold, isOffered } from '#domain/integration/closing-days.ts'
import type { IntegrationFacts } from '#domain/integration/facts.ts'
import { DayKind } from '#domain/integration/recorded-fact.ts'
import { termOf } from '#domain/integration/term.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { BLAMED_WORDS, TAALSCHAKEL_WORDS, VERDICT_WORDS } from './integration-words.ts'
import { choice, day, note } from './record-field-kinds.ts'
import type { RecordField, RecordForm } from './record-fields.ts'

export type RouteSlug = 'verwijtbaar' | 'taalschakel' | 'taalschakel-einde'

const verdict = choice('verdict', 'Is het eigen schuld dat het niet op tijd is?', {
  words: VERDICT_WORDS,
  missing: 'Kies of het eigen schuld is.',
})

/** Forms that only some routes or days have. */
export const ROUTE_FORMS: Readonly<Record<RouteSlug, RecordForm>> = {
  verwijtbaar: {
    title: 'Niet op tijd: eigen schuld of niet',
    lead: 'DUO vraagt dit als PVT of MAP niet binnen de termijn is afgerond. Het gaat als Ja of Nee naar DUO.',
    section: 'pvt',
    fields: [
      choice('of', 'Waarvan', { words: BLAMED_WORDS, missing: 'Kies PVT of MAP.' }),
      verdict,
      day('Vastgesteld op'),
    ],
    item: (values) => ({ kind: 'blame', ...values }),
  },
  taalschakel: {
    title: 'Begin van het taalschakeltraject',
    lead: 'Op de onderwijsroute sluit het taalschakeltraject af met een eigen diploma.',
    section: 'taalschakel',
    fields: [{ kind: 'line', name: 'institution', label: 'Onderwijsinstelling' }, day('Begonnen op')],
    item: (values) => ({ kind: 'taalschakel-start', ...values }),
  },
  'taalschakel-einde': {
    title: 'Einde van het taalschakeltraject',
    lead: 'Hoe liep het af?',
    section: 'taalschakel',
    fields: [
      choice('result', 'Resultaat', { words: TAALSCHAKEL_WORDS, missing: 'Kies hoe het afliep.' }),
      day('Geëindigd op'),
      note('Toelichting'),
    ],
    item: (values) => ({ kind: 'taalschakel-end', ...values }),
  },
}

/** The form as it fits this person today: days of the own route, and blame only when DUO takes it (INT.BLAME). */
export function formFor(form: RecordForm, facts: IntegrationFacts, today: LocalDate): RecordForm {
  const told = blameTold(termOf(facts)?.to ?? null, today)
  const fields = form.fields.map((field) => fitting(field, facts, told))
  const asksKind = fields.some(({ name }) => name === 'kind')
  return { ...form, fields: asksKind && told.length > 0 ? [...fields, lateField(told)] : fields }
}

type Told = ReturnType<typeof blameTold>

function fitting(field: RecordField, facts: IntegrationFacts, told: Told): RecordField {
  if (field.kind !== 'choice') return field
  if (field.name === 'verdict') return { ...field, options: verdictOptions(told) }
  if (field.name !== 'kind') return field
  const isFit = (value: string) => {
    const kind = DayKind.safeParse(value)
    return !kind.success || isOffered(kind.data, facts)
  }
  return { ...field, options: field.options.filter(({ value }) => isFit(value)) }
}

const verdictOptions = (told: Told) =>
  Object.entries(VERDICT_WORDS)
    .filter(([value]) => told.length === 0 || told.some((one) => one === value))
    .map(([value, label]) => ({ value, label }))

const lateField = (told: Told): RecordField => ({
  ...verdict,
  kind: 'choice',
  look: 'radio',
  options: verdictOptions(told),
  missing: 'Kies of het eigen schuld is.',
  help: 'Alleen bij PVT en MAP, als het te laat is. Het gaat naar DUO.',
  optional: true,
})
