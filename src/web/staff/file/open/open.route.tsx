import { z } from 'zod'
import { openFileForEvent } from '#domain/arrival/event-file.commands.ts'
import { type InboxEvent, inboxEventFor } from '#domain/arrival/inbox.queries.ts'
import { type PossibleDuplicate, possibleDuplicates } from '#domain/file/duplicates.queries.ts'
import { openFile } from '#domain/file/file.commands.ts'
import { fileFor } from '#domain/file/file.queries.ts'
import { HouseholdRole } from '#domain/file/file.ts'
import { joinHousehold } from '#domain/file/household.commands.ts'
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
  'has-other-number': {
    field: null,
    message:
      'Wie dit BSN of V-nummer hier had, heeft ook een ander nummer. Zoek uit of dit dezelfde persoon is.',
  },
  'of-somebody-else': { field: null, message: 'Het nummer uit dit bericht is al van iemand anders hier.' },
  'not-a-number': {
    field: null,
    message: 'Het nummer uit dit bericht kan niet bestaan. Vraag DUO over wie het gaat.',
  },
} satisfies Record<
  Exclude<RefusalOf<typeof openFile> | RefusalOf<typeof openFileForEvent>, 'not-found' | 'not-open'>,
  FormError
>

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
  if (call.query.bericht === undefined) return searchStep(call, {}, [])
  const event = await openEvent(call, call.query.bericht)
  if (!event) return notFound
  return searchStep(call, { event: event.id, municipality: event.municipalityId }, [])
}

/** The event of DUO from which a file is opened, while it still waits for one. */
async function openEvent(call: Call, id: string): Promise<InboxEvent | undefined> {
  const eventId = z.uuid().safeParse(id)
  const event = eventId.success ? await inboxEventFor(call.ctx, eventId.data) : undefined
  return event?.state === 'unknown' || event?.state === 'moved' ? event : undefined
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
  const { found, searchedFor } = await searchFor(call, municipalityId, {
    givenName,
    familyName,
    birthDate,
    phone,
    email,
  })
  const known = { ...fields, searchedFor }
  if (found.length === 0) {
    return formStep(call, municipalityId, { fields: { ...known, searched: 'nothing-found' }, errors: [] })
  }
  const children = <DuplicatesStep found={found} fields={known} />
  return staffPage(call, { title: 'Mogelijk al bekend', breadcrumbs: crumbs, children })
}

/** What the search looked at: as long as it stays the same, searching again would find the same. */
const searchKey = ({ givenName, familyName, birthDate, phone, email }: Known): string =>
  JSON.stringify([givenName, familyName, birthDate, phone, email])

async function searchFor({ ctx }: Call, municipalityId: MunicipalityId, entered: Known) {
  const found = await possibleDuplicates(ctx, municipalityId, entered)
  const object = { type: 'person', id: null }
  const detail = { found: found.length }
  await recordAudit(ctx, { municipalityId, action: 'person.search', object, detail })
  return { found, searchedFor: searchKey(entered) }
}

type Step = {
  fields: Fields
  alike?: readonly PossibleDuplicate[]
  errors: readonly FormError[]
  caseWorkers?: readonly Colleague[]
}

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
        alike={step.alike ?? []}
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
  const { found, searchedFor } = await searchAgain(call, municipalityId, { person: read.person, fields })
  if (found.length > 0) {
    const warned = { ...fields, searchedFor }
    return formStep(call, municipalityId, {
      fields: warned,
      errors: [LOOK_AGAIN],
      alike: found,
      caseWorkers,
    })
  }
  const { userId, organisationId, role } = worker
  const part = fields.part?.trim() || null
  const caseWorker = { userId, organisationId, role }
  const wish = { municipalityId, person: read.person, part, openedOn, caseWorker }
  const eventId = fields.event
  const opened = eventId ? await openFileForEvent(ctx, eventId, wish) : await openFile(ctx, wish)
  if (opened.ok) return arrive(call, { fileId: opened.value, family: family.member, eventId })
  return opened.error === 'not-found' || opened.error === 'not-open'
    ? redirect(paths.duoInbox, EVENT_TAKEN)
    : again([REFUSED[opened.error]])
}

const EVENT_TAKEN = 'Er is geen dossier geopend: dit bericht is al gekoppeld of afgehandeld.'

/** Nobody new is found when nothing changed that the search looks at. */
async function searchAgain(
  call: Call,
  municipalityId: MunicipalityId,
  { person, fields }: { person: Known; fields: Fields },
) {
  const { searchedFor } = fields
  if (searchedFor === searchKey(person)) return { found: [], searchedFor }
  return searchFor(call, municipalityId, person)
}

/** The details changed after the search, and now somebody looks like them. */
const LOOK_AGAIN: FormError = {
  field: null,
  message:
    'U hebt na het zoeken nog iets veranderd. Nu lijkt iemand erop. Is dit iemand anders? Kies dan nog eens “Dossier openen”.',
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

type Arrived = { fileId: FileId; family: Family | undefined; eventId: string | undefined }

/** The file is open, whatever becomes of the household: it is told, and can be joined on its own page. */
async function arrive(call: Call, { fileId, family, eventId }: Arrived): Promise<Answer> {
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
  if (eventId) return redirect(mine ? paths.duoEvent(eventId) : paths.duoInbox, notice)
  return redirect(mine ? paths.file(fileId) : paths.files, notice)
}

export const openFileRoutes: readonly Route[] = [
  { method: 'GET', path: '/dossiers/nieuw', handle: start },
  { method: 'POST', path: '/dossiers/nieuw', handle: next },
]
