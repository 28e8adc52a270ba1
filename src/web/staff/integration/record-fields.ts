import { parseDutchDate } from '#ui/date-input.ts'
import type { FormError } from '#ui/error-summary.tsx'
import type { Option } from '#ui/form.tsx'
import type { Form } from '#web/route.ts'

type Shared = { name: string; label: string; help?: string; optional?: true }

/** A field of a form that records something. `missing`: what to say when nothing usable was chosen. */
export type RecordField = Shared &
  (
    | { kind: 'day' }
    | { kind: 'hours' }
    | { kind: 'number' }
    | { kind: 'line' }
    | { kind: 'text' }
    | { kind: 'choice'; look: 'radio' | 'select'; options: readonly Option[]; missing: string }
    | { kind: 'checks'; options: readonly Option[] }
  )

/** What was filled in, by field: a day as ISO text, a number, a text, or several choices. */
export type Values = Readonly<Record<string, string | number | readonly string[] | undefined>>

export type RecordForm = {
  title: string
  lead: string
  fields: readonly RecordField[]
  /** Where on the tab the result stands. */
  section: string
  /** What was filled in as an item; absent for facts that are a day or a group. */
  item?: (values: Values) => unknown
}

const NOT_A_DAY = 'Schrijf de datum als 12-5-2026, met vier cijfers voor het jaar.'
const NOT_HOURS = 'Schrijf een aantal uren, bijvoorbeeld 12 of 7,5.'
const NOT_A_NUMBER = 'Schrijf een heel getal, bijvoorbeeld 6.'
const LONGEST_TEXT = 2000

/** Reads every field; each that cannot be right gets its own sentence, and nothing that was typed is changed. */
export function readFields(
  fields: readonly RecordField[],
  form: Pick<Form, 'fields' | 'all'>,
): { values: Values; errors: FormError[] } {
  const errors: FormError[] = []
  const values = fields.map((field) => {
    const read = readField(field, form)
    if (read.error !== undefined) errors.push({ field: field.name, message: read.error })
    return [field.name, read.value] as const
  })
  return { values: Object.fromEntries(values), errors }
}

type Read = { value?: Values[string]; error?: string }

function readField(field: RecordField, form: Pick<Form, 'fields' | 'all'>): Read {
  if (field.kind === 'checks') return { value: form.all(field.name) }
  const typed = form.fields[field.name]?.trim() ?? ''
  if (field.kind === 'text') {
    return readText(field, typed)
  }
  if (typed === '') return field.optional ? {} : { error: emptyText(field) }
  switch (field.kind) {
    case 'day':
      return known(parseDutchDate(typed), NOT_A_DAY)
    case 'hours':
      return known(
        /^\d{1,4}([.,]\d{1,2})?$/.test(typed) ? Number(typed.replace(',', '.')) : undefined,
        NOT_HOURS,
      )
    case 'number':
      return known(/^\d{1,3}$/.test(typed) ? Number(typed) : undefined, NOT_A_NUMBER)
    case 'choice':
      return known(field.options.find(({ value }) => value === typed)?.value, field.missing)
    case 'line':
      return { value: typed }
  }
}

function readText({ optional }: Shared, typed: string): Read {
  if (typed === '' && !optional) return { error: 'Schrijf in een paar woorden wat het was.' }
  if (typed.length > LONGEST_TEXT) return { error: `Schrijf hoogstens ${LONGEST_TEXT} tekens.` }
  return { value: typed }
}

const known = (value: Values[string], error: string): Read => (value === undefined ? { error } : { value })

function emptyText(field: RecordField): string {
  if (field.kind === 'choice') return field.missing
  if (field.kind === 'day') return 'Vul de datum in, bijvoorbeeld 12-5-2026.'
  return `Vul in: ${field.label.toLowerCase()}.`
}
