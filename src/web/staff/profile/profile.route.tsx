import type { Child } from 'hono/jsx'
import { z } from 'zod'
import { arrivalMunicipalities } from '#domain/arrival/arrival.policy.ts'
import { findProfileImport, type ProfileImport, unfinishedImports } from '#domain/arrival/profile.queries.ts'
import { ProfileField } from '#domain/arrival/profile.ts'
import {
  dropProfileImport,
  finishProfileImport,
  MOST_PROFILE_ROWS,
  mapProfileImport,
  planOf,
  startProfileImport,
} from '#domain/arrival/profile-import.commands.ts'
import { fieldLabel, mappingProblems, type ProfileMapping } from '#domain/arrival/profile-mapping.ts'
import { decisionFor, type PlannedRow } from '#domain/arrival/profile-plan.ts'
import type { RefusalOf } from '#kernel/result.ts'
import { readTableFile, type TableRefusal } from '#platform/table-file.ts'
import type { FormError } from '#ui/error-summary.tsx'
import { paths } from '#web/paths.ts'
import { type Answer, type Call, notFound, param, type Route, redirect } from '#web/route.ts'
import { staffPage } from '../frame.tsx'
import { ColumnsPage, columnField } from './columns.view.tsx'
import { ReportPage } from './report.view.tsx'
import { decisionField, RowsPage } from './rows.view.tsx'
import { toldRoutes } from './told.route.tsx'
import { UploadPage } from './upload.view.tsx'

const FILE_REFUSED = {
  empty: 'Dit bestand is leeg.',
  'not-utf8': 'Deze letters kunnen wij niet lezen. Bewaar het bestand als “CSV UTF-8” of als Excel.',
  'not-a-table': 'Dit is geen CSV-bestand en geen Excel-bestand (.xlsx).',
  'broken-quotes':
    'De aanhalingstekens in dit bestand kloppen niet. Bewaar het als Excel en probeer het opnieuw.',
  'too-large': 'Dit bestand is te groot.',
  'not-allowed': 'U mag in deze gemeente geen dossiers openen.',
  'no-rows': 'Onder de kopregel staat geen enkele rij.',
  'too-many-rows': `Dit bestand heeft meer dan ${MOST_PROFILE_ROWS} rijen. Verdeel het over meer bestanden.`,
  'too-many-columns': 'Dit bestand heeft meer dan honderd kolommen. Laat weg wat niet nodig is.',
} satisfies Record<TableRefusal | RefusalOf<typeof startProfileImport>, string>

async function uploadPage(
  call: Call,
  errors: readonly FormError[] = [],
  municipality?: string,
): Promise<Answer> {
  const municipalities = arrivalMunicipalities(call.ctx.actor)
  if (municipalities.length === 0) return notFound
  return profilePage(call, 'Profielen importeren', {
    errors,
    children: (
      <UploadPage
        municipalities={municipalities.map(({ id, name }) => ({ value: id, label: name }))}
        municipality={municipality}
        errors={errors}
        unfinished={await unfinishedImports(call.ctx)}
      />
    ),
  })
}

type Shown = { children: Child; errors?: readonly FormError[] }

function profilePage(call: Call, title: string, { children, errors = [] }: Shown): Answer {
  const failed = errors.length > 0
  return staffPage(call, {
    title,
    breadcrumbs: [{ label: 'Dossiers', href: paths.files }, { label: 'Importeren' }],
    failed,
    status: failed ? 422 : 200,
    children,
  })
}

async function upload(call: Call): Promise<Answer> {
  const own = arrivalMunicipalities(call.ctx.actor)
  if (own.length === 0) return notFound
  const { fields, file } = await call.form()
  const at = own.length === 1 ? own[0] : own.find(({ id }) => id === fields.municipality)
  const again = (field: string, message: string) =>
    uploadPage(call, [{ field, message }], fields.municipality)
  if (!at) return again('municipality', 'Kies de gemeente.')
  const chosen = await file('file')
  if (!chosen) return again('file', 'Kies een bestand.')
  const table = await readTableFile(chosen.bytes)
  if (!table.ok) return again('file', FILE_REFUSED[table.error])
  const started = await startProfileImport(call.ctx, at.id, { name: chosen.name, ...table.value })
  if (!started.ok) return again('file', FILE_REFUSED[started.error])
  return redirect(paths.profileColumns(started.value))
}

const ImportId = z.uuid()

async function importOf(call: Call): Promise<ProfileImport | undefined> {
  const id = param(call, 'importId', ImportId)
  return id === undefined ? undefined : findProfileImport(call.ctx, id)
}

async function columns(call: Call): Promise<Answer> {
  const found = await importOf(call)
  if (!found) return notFound
  if (found.report !== null) return redirect(paths.profileImport(found.id))
  return columnsPage(call, found, [])
}

function columnsPage(call: Call, found: ProfileImport, errors: readonly FormError[]): Answer {
  const chosen = found.mapping.map((field) => field ?? '')
  const { id, fileName, heading, rows } = found
  return profilePage(call, 'Kolommen', {
    errors,
    children: <ColumnsPage {...{ importId: id, fileName, heading, rows, chosen, errors }} />,
  })
}

async function chooseColumns(call: Call): Promise<Answer> {
  const found = await importOf(call)
  if (!found) return notFound
  const { fields } = await call.form()
  const mapping = found.heading.map((_, column) => {
    const field = ProfileField.safeParse(fields[columnField(column)])
    return field.success ? field.data : null
  })
  const mapped = await mapProfileImport(call.ctx, found.id, mapping)
  if (mapped.ok || mapped.error === 'finished') return redirect(paths.profileImport(found.id))
  return mapped.error === 'not-found' ? notFound : columnsPage(call, { ...found, mapping }, unclear(mapping))
}

const unclear = (mapping: ProfileMapping): FormError[] =>
  mappingProblems(mapping).map((problem) =>
    problem.kind === 'field-twice'
      ? {
          field: columnField(problem.column),
          message: `${fieldLabel(problem.field)} staat bij twee kolommen. Kies er één.`,
        }
      : {
          field: columnField(0),
          message: `Geen enkele kolom is ${fieldLabel(problem.field).toLowerCase()}. Zonder naam kunnen wij geen dossier openen.`,
        },
  )

async function rows(call: Call): Promise<Answer> {
  const found = await importOf(call)
  if (!found) return notFound
  const { report, fileName } = found
  if (report) {
    return profilePage(call, 'Overgenomen', { children: <ReportPage fileName={fileName} report={report} /> })
  }
  if (mappingProblems(found.mapping).length > 0) return redirect(paths.profileColumns(found.id))
  return rowsPage(call, found, { plan: await planOf(call.ctx, found), fields: {}, errors: [] })
}

type Sent = {
  plan: readonly PlannedRow[]
  fields: Readonly<Record<string, string>>
  errors: readonly FormError[]
}

const rowsPage = (call: Call, { id, fileName }: ProfileImport, sent: Sent): Answer =>
  profilePage(call, 'Rijen', {
    errors: sent.errors,
    children: <RowsPage importId={id} fileName={fileName} {...sent} />,
  })

async function finish(call: Call): Promise<Answer> {
  const found = await importOf(call)
  if (!found) return notFound
  const { fields } = await call.form()
  const decisions = new Map(found.rows.map(({ row }) => [row, fields[decisionField(row)] ?? '']))
  const finished = await finishProfileImport(call.ctx, found.id, decisions)
  if (finished.ok) return redirect(paths.profileImport(found.id), 'Het bestand is overgenomen.')
  if (finished.error === 'not-found') return notFound
  if (finished.error === 'finished') return redirect(paths.profileImport(found.id))
  if (finished.error === 'columns-unclear') return columnsPage(call, found, unclear(found.mapping))
  const plan = await planOf(call.ctx, found)
  return rowsPage(call, found, { plan, fields, errors: undecided(plan, decisions) })
}

const undecided = (plan: readonly PlannedRow[], decisions: ReadonlyMap<number, string>): FormError[] =>
  plan.flatMap((one) =>
    one.kind === 'known' && !decisionFor(one, decisions.get(one.row))
      ? [{ field: decisionField(one.row), message: `Kies wat er met rij ${one.row} moet gebeuren.` }]
      : [],
  )

async function drop(call: Call): Promise<Answer> {
  const id = param(call, 'importId', ImportId)
  if (id === undefined) return notFound
  const dropped = await dropProfileImport(call.ctx, id)
  return dropped.ok ? redirect(paths.profileImports, 'Het bestand is weggegooid.') : notFound
}

export const profileRoutes: readonly Route[] = [
  ...toldRoutes,
  { method: 'GET', path: '/dossiers/importeren', handle: (call) => uploadPage(call) },
  { method: 'POST', path: '/dossiers/importeren', handle: upload },
  { method: 'GET', path: '/dossiers/importeren/:importId', handle: rows },
  { method: 'POST', path: '/dossiers/importeren/:importId', handle: finish },
  { method: 'GET', path: '/dossiers/importeren/:importId/kolommen', handle: columns },
  { method: 'POST', path: '/dossiers/importeren/:importId/kolommen', handle: chooseColumns },
  { method: 'POST', path: '/dossiers/importeren/:importId/weggooien', handle: drop },
]
