import { ProgressItem } from '#domain/integration/progress.ts'
import type { FormError } from '#ui/error-summary.tsx'
import type { RecordForm, Values } from './record-fields.ts'

/** Words for what only shows when the fields are put together, by the last part of the path. */
const SHAPE_WORDS: Readonly<Record<string, FormError>> = {
  'decision.on': { field: 'decidedOn', message: 'Vul de dag van het besluit in.' },
  'decision.months': { field: 'months', message: 'Vul in met hoeveel maanden de termijn is verlengd.' },
  institutionNumber: {
    field: 'institutionNumber',
    message: 'Het nummer van de instelling heeft precies tien letters of cijfers.',
  },
  on: { field: 'on', message: 'Vul de dag van het besluit in.' },
  hours: { field: 'hours', message: 'Vul meer dan 0 uur in.' },
}

// A request without a decision has the day on which it was asked.
const NOT_ASKED: FormError = { field: 'askedOn', message: 'Vul in wanneer het is gevraagd.' }

/** The item that a form describes, or what is wrong with it, at its field. */
export function itemFrom(form: Pick<RecordForm, 'item'>, values: Values) {
  const parsed = ProgressItem.safeParse(withoutEmpty(form.item?.(values)))
  if (parsed.success) return { item: parsed.data, errors: [] }
  const errors = parsed.error.issues.map(({ path }) => {
    const place = path.join('.')
    if (place === 'on' && values.outcome === 'pending') return NOT_ASKED
    return SHAPE_WORDS[place] ?? { field: String(path[0] ?? ''), message: 'Kijk dit veld nog eens na.' }
  })
  return { item: undefined, errors }
}

const withoutEmpty = (raw: unknown): unknown =>
  Object.fromEntries(Object.entries(Object(raw)).filter(([, value]) => value !== undefined))
