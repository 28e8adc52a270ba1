import { fileCard } from '#domain/file/file-page.queries.ts'
import { isSwitchedOn } from '#domain/organisation/setting.queries.ts'
import { NewFine } from '#domain/plan/pip.fine.ts'
import { mayOnPip } from '#domain/plan/pip.policy.ts'
import { finesOf, standingOf } from '#domain/plan/pip.queries.ts'
import { recordFine } from '#domain/plan/pip-fine.commands.ts'
import type { RefusalOf } from '#kernel/result.ts'
import type { FormError } from '#ui/error-summary.tsx'
import { paths } from '#web/paths.ts'
import { type Answer, type Call, notFound, type Route, redirect } from '#web/route.ts'
import { type Filled, filledWith } from '../../enrolment/filled.ts'
import { readFile } from '../../file/file-access.ts'
import { nameOn } from '../../file/file-name.ts'
import { staffPage } from '../../frame.tsx'
import { readForm } from '../read-form.ts'
import { FineView } from './fine.view.tsx'
import { wholeNumber } from './read-pip.ts'

const REFUSED = {
  'fines-are-off': {
    field: null,
    message: 'Deze gemeente legt geen boetes vast. Een beheerder kan dat aanzetten.',
  },
  'fine-without-reason': { field: 'reason', message: 'Schrijf op waarom deze boete nodig en passend is.' },
  'conduct-missing': { field: 'conduct', message: 'Schrijf op wat de deelnemer deed of niet deed.' },
  'not-heard': { field: 'heardWords', message: 'Schrijf op wat de deelnemer er zelf over zei.' },
  'heard-in-the-future': { field: 'heardOn', message: 'Deze dag moet nog komen. Hoor de deelnemer eerst.' },
  'fined-in-the-future': { field: 'decidedOn', message: 'Deze dag moet nog komen. Kies vandaag of eerder.' },
  'heard-after-decision': { field: 'heardOn', message: 'De deelnemer wordt gehoord vóór het besluit.' },
  'benefit-was-lowered': {
    field: 'benefitWasLowered',
    message: 'Voor hetzelfde gedrag is de uitkering al verlaagd. Een boete mag dan niet (Wi art. 27).',
  },
  'amount-missing': { field: 'amountEuros', message: 'Vul een bedrag in, in hele euro’s.' },
  'amount-above-bound': { field: 'amountEuros', message: 'Dit bedrag is hoger dan de wet hier toestaat.' },
  'amount-above-term': {
    field: 'amountEuros',
    message: 'Met eerdere boetes komt dit boven het hoogste bedrag voor de hele termijn.',
  },
  'before-the-plan': {
    field: 'article',
    message: 'Artikel 23 gaat over de tijd na het eerste plan. Op deze dag was dat er nog niet.',
  },
  'follow-up-missing': {
    field: 'followUpUntil',
    message: 'Vul in tot wanneer de deelnemer alsnog kan meedoen, hoogstens twee maanden.',
  },
  'follow-up-over': { field: 'followUpUntil', message: 'Deze dag ligt niet na het besluit.' },
  'follow-up-too-long': {
    field: 'followUpUntil',
    message: 'De nieuwe termijn is hoogstens twee maanden na het besluit (Wi art. 22).',
  },
} satisfies Record<Exclude<RefusalOf<typeof recordFine>, 'not-found'>, FormError>

const SENTENCES = {
  article: 'Kies het artikel.',
  fault: 'Kies hoe verwijtbaar het is.',
  amountEuros: REFUSED['amount-missing'].message,
}

async function show(call: Call, filled: Filled = filledWith()): Promise<Answer> {
  const read = await readFile(call, 'fines')
  if (!read || !mayOnPip(read.file.roles, 'fine')) return notFound
  const { file, parts } = read
  const isOn = await isSwitchedOn(call.ctx, file.municipalityId, 'manual-fines')
  const fines = await finesOf(call.ctx, file)
  const { group } = await standingOf(call.ctx, file)
  const name = nameOn(await fileCard(call.ctx, file, parts))
  const failed = filled.errors.length > 0
  return staffPage(call, {
    title: `Boete: ${name}`,
    failed,
    status: failed ? 422 : 200,
    breadcrumbs: [
      { label: 'Dossiers', href: paths.files },
      { label: name, href: paths.file(file.fileId) },
      { label: 'Plan', href: paths.plan(file.fileId) },
      { label: 'Boete' },
    ],
    children: <FineView {...{ name, isOn, fines, filled }} isAsylum={group === 'asylum'} />,
  })
}

async function send(call: Call): Promise<Answer> {
  const read = await readFile(call, 'fines')
  if (!read || !mayOnPip(read.file.roles, 'fine')) return notFound
  const { fileId } = read.file
  const { fields } = await call.form()
  const follows = fields.article === '22' && fields.followUpUntil?.trim()
  const values = {
    ...fields,
    termNumber: Number(fields.termNumber || 0),
    followUpUntil: null,
    amountEuros: wholeNumber(fields.amountEuros) ?? undefined,
    conduct: fields.conduct ?? '',
    reason: fields.reason ?? '',
    heardWords: fields.heardWords ?? '',
    benefitWasLowered: fields.benefitWasLowered === 'yes',
  }
  const days = ['heardOn', 'decidedOn', ...(follows ? ['followUpUntil'] : [])]
  const typed = readForm(fields, { shape: NewFine, values, days, sentences: SENTENCES })
  if (typed.errors) return show(call, { fields, errors: typed.errors })
  const recorded = await recordFine(call.ctx, fileId, typed.value)
  if (recorded.ok) return redirect(paths.fines(fileId), 'De boete is vastgelegd.')
  return recorded.error === 'not-found' ? notFound : show(call, { fields, errors: [REFUSED[recorded.error]] })
}

const path = '/dossiers/:fileId/plan/boete'

export const fineRoutes: readonly Route[] = [
  { method: 'GET', path, handle: (call) => show(call) },
  { method: 'POST', path, handle: send },
]
