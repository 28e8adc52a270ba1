import { z } from 'zod'
import { enrolInProgramme } from '#domain/enrolment/enrolment.commands.ts'
import { mayOnEnrolment } from '#domain/enrolment/enrolment.policy.ts'
import { providersIn } from '#domain/enrolment/enrolment.queries.ts'
import { fileCard } from '#domain/file/file-page.queries.ts'
import { ProgrammeId } from '#domain/programme/programme.ts'
import { programmeById, programmes } from '#domain/programme/programmes.ts'
import { FileId, OrganisationId } from '#kernel/ids.ts'
import type { RefusalOf } from '#kernel/result.ts'
import type { FormError } from '#ui/error-summary.tsx'
import { paths } from '#web/paths.ts'
import { type Answer, type Call, notFound, param, type Route, redirect } from '#web/route.ts'
import { readFile } from '../file/file-access.ts'
import { nameOn } from '../file/file-name.ts'
import { staffPage } from '../frame.tsx'
import { EnrolView } from './enrol.view.tsx'
import { type Filled, filledWith, readDay } from './filled.ts'

const REFUSED = {
  'not-a-provider-here': {
    field: 'providerId',
    message: 'Deze organisatie werkt nu niet voor deze gemeente. Kies een andere.',
  },
  'already-enrolled': {
    field: 'programmeId',
    message: 'Deze deelnemer volgt dit traject al. Beëindig het eerst, of kies een ander traject.',
  },
  'starts-too-far-ahead': { field: 'startedOn', message: 'De startdatum ligt meer dan een jaar vooruit.' },
  'starts-before-earlier-end': {
    field: 'startedOn',
    message: 'Op deze dag liep hetzelfde traject nog. Kies een dag na het einde daarvan.',
  },
} satisfies Record<Exclude<RefusalOf<typeof enrolInProgramme>, 'not-found'>, FormError>

const Choice = z.object({ programmeId: ProgrammeId, providerId: OrganisationId })

async function show(call: Call, filled: Filled = filledWith()): Promise<Answer> {
  const read = await readFile(call, 'enrol')
  if (!read || !mayOnEnrolment(read.file.roles, 'enrol')) return notFound
  const { file, parts } = read
  const providers = await providersIn(call.ctx, file.municipalityId)
  const name = nameOn(await fileCard(call.ctx, file, parts))
  const failed = filled.errors.length > 0
  return staffPage(call, {
    title: `Traject starten: ${name}`,
    failed,
    status: failed ? 422 : 200,
    breadcrumbs: [
      { label: 'Dossiers', href: paths.files },
      { label: name, href: paths.file(file.fileId) },
      { label: 'Traject starten' },
    ],
    children: <EnrolView {...{ name, providers, programmes, filled }} fileUrl={paths.file(file.fileId)} />,
  })
}

async function enrol(call: Call): Promise<Answer> {
  const fileId = param(call, 'fileId', FileId)
  if (!fileId) return notFound
  const { fields } = await call.form()
  const choice = Choice.safeParse(fields)
  const { day: startedOn, errors } = readDay(fields, 'startedOn')
  if (!choice.success || !startedOn) return show(call, { fields, errors: [...open(fields), ...errors] })
  const result = await enrolInProgramme(call.ctx, fileId, { ...choice.data, startedOn })
  if (result.ok) {
    const title = programmeById(choice.data.programmeId).title
    return redirect(paths.enrolment(fileId, result.value), `${title} is gestart.`)
  }
  if (result.error === 'not-found') return notFound
  return show(call, { fields, errors: [REFUSED[result.error]] })
}

const open = (fields: Filled['fields']): FormError[] => [
  ...(ProgrammeId.safeParse(fields.programmeId).success
    ? []
    : [{ field: 'programmeId', message: 'Kies een traject.' }]),
  ...(OrganisationId.safeParse(fields.providerId).success
    ? []
    : [{ field: 'providerId', message: 'Kies wie het traject uitvoert.' }]),
]

export const enrolRoutes: readonly Route[] = [
  { method: 'GET', path: '/dossiers/:fileId/trajecten/nieuw', handle: (call) => show(call) },
  { method: 'POST', path: '/dossiers/:fileId/trajecten/nieuw', handle: enrol },
]
