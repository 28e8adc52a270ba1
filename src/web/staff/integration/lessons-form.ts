import { LanguageLevel, LanguageSkill, LessonReport } from '#domain/integration/progress.ts'
import { missedOf } from '#domain/integration/school.ts'
import type { FormError } from '#ui/error-summary.tsx'
import type { Form } from '#web/route.ts'
import { SKILL_WORDS } from './integration-words.ts'
import { type RecordField, readFields } from './record-fields.ts'

const levels = LanguageLevel.options.map((level) => ({ value: level, label: level }))

/** What a school fills in about one person and one period. */
export const LESSON_FIELDS: readonly RecordField[] = [
  { kind: 'day', name: 'from', label: 'Eerste dag' },
  { kind: 'day', name: 'on', label: 'Laatste dag' },
  { kind: 'hours', name: 'hours', label: 'Lesuren', help: 'Hoeveel uren les waren er in deze dagen?' },
  { kind: 'hours', name: 'attended', label: 'Uren aanwezig' },
  {
    kind: 'hours',
    name: 'missed',
    label: 'Uren gemist',
    help: 'Laat u dit leeg? Dan rekenen we: lesuren min uren aanwezig. Viel er les uit? Vul dan zelf in hoeveel uren iemand miste, ook als dat 0 is.',
    optional: true,
  },
  ...LanguageSkill.options.map(
    (skill): RecordField => ({
      kind: 'choice',
      name: skill,
      label: `Niveau ${SKILL_WORDS[skill]}`,
      look: 'select',
      options: levels,
      missing: 'Kies een niveau uit de lijst.',
      optional: true,
    }),
  ),
  {
    kind: 'text',
    name: 'remark',
    label: 'Opmerking',
    help: 'Over de lessen. Schrijf niets op over gezondheid of privézaken.',
    optional: true,
  },
]

const NO_HOURS = { field: 'hours', message: 'Vul meer dan 0 lesuren in.' }

/** The report that a form describes, or what is wrong with it. */
export function readLessons(form: Pick<Form, 'fields' | 'all'>): {
  report?: LessonReport
  errors: FormError[]
} {
  const { values, errors } = readFields(LESSON_FIELDS, form)
  if (errors.length > 0) return { errors }
  const { from, on, attended, remark } = values
  const hours = Number(values.hours)
  const missed = values.missed ?? missedOf({ hours, attended: Number(attended) })
  const known = LanguageSkill.options.flatMap((skill) => (values[skill] ? [[skill, values[skill]]] : []))
  const parsed = LessonReport.safeParse({
    ...{ kind: 'lessons', from, on, hours, attended, missed, remark },
    levels: Object.fromEntries(known),
  })
  return parsed.success ? { report: parsed.data, errors: [] } : { errors: [NO_HOURS] }
}
