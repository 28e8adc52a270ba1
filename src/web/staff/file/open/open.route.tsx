import { possibleDuplicates } from '#domain/file/duplicates.queries.ts'
import { joinHousehold, openFile } from '#domain/file/file.commands.ts'
import { fileFor } from '#domain/file/file.queries.ts'
import { HouseholdRole } from '#domain/file/file.ts'
import { fileByNumber } from '#domain/file/household.queries.ts'
import { type Colleague, colleaguesIn } from '#domain/file/team.queries.ts'
import type { Known } from '#domain/person/duplicates.ts'
import { membershipsAs } from '#kernel/actor.ts'
import type { FileId, MunicipalityId } from '#kernel/ids.ts'
import type { RefusalOf } from '#kernel/result.ts'
import { recordAudit } from '#platform/audit.ts'
import { parseDutchDate, writeDutchDate } from '#ui/date-input.ts'
import type { FormError } from '#ui/error-summary.tsx'
import { paths } from '#web/paths.ts'
import { type Answer, type Call, notFound, type Route, redirect } from '#web/route.ts'
import { staffPage } from '../../frame.tsx'
import { type Fields, NOT_A_DAY, readPerson } from '../person-form.ts'
import { colleagueKey, colleagueOptions } from '../team/colleague.ts'
import { DuplicatesStep, FormStep, SearchStep } from './open.view.tsx'

const REFUSED = {
  'not-allowed': { field: null, message: 'U mag in deze gemeente geen dossier openen.' },
  'impossible-day': { field: null, message: 'Een van de datums kan niet.' },
  'opened-in-the-future': { field: 'openedOn', message: 'Een dossier wordt niet in de toekomst geopend.' },
  'works-elsewhere': { field: 'caseWorker', message: 'Deze consulent werkt niet voor deze gemeente.' },
} satisfies Record<RefusalOf<typeof openFile>, FormError>

const crumbs = [{ label: 'Dossiers', href: paths.files }, { label: 'Nieuw' }]

/** The municipalities in which this person opens files: their jobs as case worker. */
const ownMunicipalities = (call: Call) =>
  membershipsAs(call.ctx.actor, ['case-worker']).flatMap(({ municipalityId, organisationName }) =>
    municipalityId === null ? [] : [{ id: municipalityId, label: organisationName }],
  )

function municipalityOf(call: Call, fields: Fields): MunicipalityId | undefined {
  const own = ownMunicipalities(call)
  if (own.length === 1) return own[0]?.id
  return own.find(({ id }) => id === fields.municipality)?.id
}

async function start(call: Call): Promise<Answer> {
  if (ownMunicipalities(call).length === 0) return notFound
  return searchStep(call, {}, [])
}

async function next(call: Call): Promise<Answer> {
  if (ownMunicipalities(call).length === 0) return notFound
  const { fields } = await call.form()
  const municipalityId = municipalityOf(call, fields)
  if (!municipalityId)
    return searchStep(call, fields, [{ field: 'municipality', message: 'Kies de gemeente.' }])
  if (fields.step === 'save') return save(call, municipalityId, fields)
  if (fields.step === 'form') {
    return formStep(call, municipalityId, { fields: { ...fields, searched: 'someone-else' }, errors: [] })
  }
  return search(call, municipalityId, fields)
}

function searchStep(call: Call, fields: Fields, errors: readonly FormError[]): Answer {
  const municipalities = ownMunicipalities(call).map(({ id, label }) => ({ value: id, label }))
  const isRefused = errors.length > 0
  return staffPage(call, {
    title: 'Dossier openen',
    breadcrumbs: crumbs,
    failed: isRefused,
    status: isRefused ? 422 : 200,
    children: <SearchStep fields={fields} errors={errors} municipalities={municipalities} />,
  })
}

async function search(call: Call, municipalityId: MunicipalityId, fields: Fields): Promise<Answer> {
  const { ctx } = call
  const read = readPerson({ ...fields, formOfAddress: 'formal' }, ctx.today)
  if (!read.person) return searchStep(call, fields, read.errors)
  const { givenName, familyName, birthDate, phone, email } = read.person
  const entered: Known = { givenName, familyName, birthDate, phone, email }
  const found = await possibleDuplicates(ctx, municipalityId, entered)
  const object = { type: 'person', id: null }
  const detail = { found: found.length }
  await recordAudit(ctx, { municipalityId, action: 'person.search', object, detail })
  if (found.length === 0) {
    return formStep(call, municipalityId, { fields: { ...fields, searched: 'nothing-found' }, errors: [] })
  }
  const children = <DuplicatesStep found={found} fields={fields} />
  return staffPage(call, { title: 'Mogelijk al bekend', breadcrumbs: crumbs, children })
}

type Step = { fields: Fields; errors: readonly FormError[]; caseWorkers?: readonly Colleague[] }

async function formStep(call: Call, municipalityId: MunicipalityId, step: Step): Promise<Answer> {
  const { actor, today } = call.ctx
  const colleagues = step.caseWorkers ?? (await colleaguesIn(call.ctx, municipalityId, ['case-worker']))
  const me = colleagues.find(({ userId }) => actor.kind === 'user' && userId === actor.userId)
  const fields: Fields = {
    openedOn: writeDutchDate(today),
    caseWorker: me ? colleagueKey(me) : '',
    ...step.fields,
  }
  const isRefused = step.errors.length > 0
  return staffPage(call, {
    title: 'Dossier openen',
    breadcrumbs: crumbs,
    failed: isRefused,
    status: isRefused ? 422 : 200,
    children: (
      <FormStep
        fields={fields}
        errors={step.errors}
        municipality={municipalityId}
        caseWorkers={colleagueOptions(colleagues)}
        searched={fields.searched === 'nothing-found' ? 'nothing-found' : 'someone-else'}
      />
    ),
  })
}

async function save(call: Call, municipalityId: MunicipalityId, fields: Fields): Promise<Answer> {
  const { ctx } = call
  const caseWorkers = await colleaguesIn(ctx, municipalityId, ['case-worker'])
  const read = readPerson(fields, ctx.today)
  const openedOn = parseDutchDate(fields.openedOn ?? '')
  const worker = caseWorkers.find((one) => colleagueKey(one) === fields.caseWorker)
  const family = await familyOf(call, municipalityId, fields)
  const errors = [
    ...read.errors,
    ...family.errors,
    ...(openedOn ? [] : [{ field: 'openedOn', message: NOT_A_DAY }]),
    ...(worker ? [] : [{ field: 'caseWorker', message: 'Kies een consulent.' }]),
  ]
  const again = (refused: readonly FormError[]) =>
    formStep(call, municipalityId, { fields, errors: refused, caseWorkers })
  if (!read.person || !openedOn || !worker || errors.length > 0) return again(errors)
  const { userId, organisationId, role } = worker
  const part = fields.part?.trim() || null
  const caseWorker = { userId, organisationId, role }
  const opened = await openFile(ctx, { municipalityId, person: read.person, part, openedOn, caseWorker })
  if (!opened.ok) return again([REFUSED[opened.error]])
  return arrive(call, opened.value, family.member)
}

type Family = { fileId: FileId; role: HouseholdRole }

async function familyOf(
  call: Call,
  municipalityId: MunicipalityId,
  { householdNumber = '', householdRole }: Fields,
): Promise<{ member: Family | undefined; errors: FormError[] }> {
  if (householdNumber.trim() === '') return { member: undefined, errors: [] }
  const fileId = await fileByNumber(call.ctx, municipalityId, householdNumber)
  const role = HouseholdRole.safeParse(householdRole)
  const errors = [
    ...(fileId ? [] : [{ field: 'householdNumber', message: 'U hebt geen dossier met dit nummer.' }]),
    ...(role.success ? [] : [{ field: 'householdRole', message: 'Kies de plaats in het gezin.' }]),
  ]
  return { member: fileId && role.success ? { fileId, role: role.data } : undefined, errors }
}

/** The file is open, whatever becomes of the household: it is told, and can be joined on its own page. */
async function arrive(call: Call, fileId: FileId, family: Family | undefined): Promise<Answer> {
  const { ctx } = call
  const joined = family
    ? await joinHousehold(ctx, family.fileId, { fileId, role: family.role, from: ctx.today })
    : undefined
  const notice =
    joined?.ok === false
      ? 'Het dossier is geopend. Het gezin is nog niet gekoppeld; doe dat bij Gezin.'
      : 'Het dossier is geopend.'
  // Opened for a colleague whose files are not mine to see: then the list is where I am.
  const mine = await fileFor(ctx, fileId)
  return redirect(mine ? paths.file(fileId) : paths.files, notice)
}

export const openFileRoutes: readonly Route[] = [
  { method: 'GET', path: '/dossiers/nieuw', handle: start },
  { method: 'POST', path: '/dossiers/nieuw', handle: next },
]
