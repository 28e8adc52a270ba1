import { isSchool } from '#domain/integration/school.queries.ts'
import { headingProblemsOf, SCHOOL_COLUMNS } from '#domain/integration/school-columns.ts'
import {
  importLessons,
  MOST_SCHOOL_ROWS,
  type SchoolRowOutcome,
} from '#domain/integration/school-import.commands.ts'
import type { RefusalOf } from '#kernel/result.ts'
import { type readTableFile as Read, readTableFile, type TableFile } from '#platform/table-file.ts'
import { paths } from '#web/paths.ts'
import { type Answer, type Call, notFound, type Route } from '#web/route.ts'
import { staffPage } from '../frame.tsx'
import { LessonsImportPage, type RowLine } from './lessons-import.view.tsx'
import { REFUSED } from './refusal-words.ts'

type Shown = Partial<Parameters<typeof LessonsImportPage>[0]>

function page(call: Call, { errors = [], heading = [], lines = null }: Shown = {}): Answer {
  const failed = errors.length > 0 || heading.length > 0
  return staffPage(call, {
    title: 'Lessen inlezen',
    breadcrumbs: [{ label: 'Dossiers', href: paths.files }, { label: 'Lessen inlezen' }],
    failed,
    status: failed ? 422 : 200,
    children: <LessonsImportPage errors={errors} heading={heading} lines={lines} />,
  })
}

const NOT_READ = {
  empty: 'Dit bestand is leeg.',
  'not-utf8': 'Dit bestand is niet te lezen. Bewaar het als “CSV UTF-8” of als Excel-bestand (.xlsx).',
  'not-a-table': 'Dit is geen CSV- of Excel-bestand.',
  'broken-quotes': 'De aanhalingstekens in dit bestand kloppen niet. Bewaar het opnieuw als CSV.',
  'too-large': 'Dit bestand is te groot. Deel het op in kleinere bestanden.',
  'too-many-rows': `Dit bestand heeft meer dan ${MOST_SCHOOL_ROWS} rijen. Deel het op in kleinere bestanden.`,
} satisfies Record<RefusalOf<typeof Read> | Exclude<RefusalOf<typeof importLessons>, 'not-allowed'>, string>

async function take(call: Call): Promise<Answer> {
  if (!isSchool(call.ctx.actor)) return notFound
  const form = await call.form()
  const upload = await form.file('file')
  const wrong = (message: string) => page(call, { errors: [{ field: 'file', message }] })
  if (!upload) return wrong('Kies een bestand.')
  const read = await readTableFile(upload.bytes)
  if (!read.ok) return wrong(NOT_READ[read.error])
  const heading = headingProblemsOf(read.value.heading)
  if (heading.length > 0) return page(call, { heading })
  const taken = await importLessons(call.ctx, recordsOf(read.value))
  if (!taken.ok) return taken.error === 'not-allowed' ? notFound : wrong(NOT_READ[taken.error])
  return page(call, { lines: taken.value.map(lineOf) })
}

const recordsOf = ({ heading, rows }: TableFile) =>
  rows.map(({ row, cells }) => ({
    row,
    record: Object.fromEntries(heading.map((column, place) => [column, cells[place] ?? ''])),
  }))

const ROW_REFUSED = {
  // The same for a person of somebody else and for a number that nobody has.
  'not-found': 'Dit dossiernummer hoort niet bij uw deelnemers.',
  'number-in-two-municipalities':
    'Dit dossiernummer komt in twee gemeenten voor. Geef deze lessen door op de pagina van de deelnemer.',
} as const

function lineOf(outcome: SchoolRowOutcome): RowLine {
  const { row, kind } = outcome
  if (kind === 'unreadable') {
    return { row, kind, sentences: outcome.problems.map(({ column, reason }) => `${column}: ${reason}`) }
  }
  if (kind !== 'refused') return { row, kind, sentences: [] }
  const { refusal } = outcome
  const isOfRow = refusal === 'not-found' || refusal === 'number-in-two-municipalities'
  return { row, kind, sentences: [isOfRow ? ROW_REFUSED[refusal] : REFUSED[refusal].message] }
}

/** An invented row that shows how to write days, hours and levels. */
const EXAMPLE = [
  '2026-0001',
  '1-9-2026',
  '30-9-2026',
  '48',
  '44',
  '4',
  'A1',
  'A2',
  'A1',
  'A2',
  'Komt op tijd.',
]

function example(call: Call): Answer {
  if (!isSchool(call.ctx.actor)) return notFound
  const body = `\uFEFF${SCHOOL_COLUMNS.join(';')}\r\n${EXAMPLE.join(';')}\r\n`
  return { kind: 'file', name: 'lessen-voorbeeld.csv', type: 'text/csv; charset=utf-8', body }
}

export const lessonImportRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/voortgang/inlezen',
    handle: async (call) => (isSchool(call.ctx.actor) ? page(call) : notFound),
  },
  { method: 'POST', path: '/voortgang/inlezen', handle: take },
  { method: 'GET', path: '/voortgang/voorbeeld.csv', handle: async (call) => example(call) },
]
