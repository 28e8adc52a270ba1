import { arrivalMunicipalities } from '#domain/arrival/arrival.policy.ts'
import { askForFile } from '#domain/arrival/transfer.commands.ts'
import { otherMunicipalities, transfersOf } from '#domain/arrival/transfer.queries.ts'
import { AskedPerson } from '#domain/arrival/transfer.ts'
import { MunicipalityId } from '#kernel/ids.ts'
import type { RefusalOf } from '#kernel/result.ts'
import { parseDutchDate } from '#ui/date-input.ts'
import type { FormError } from '#ui/error-summary.tsx'
import { paths } from '#web/paths.ts'
import { type Answer, type Call, notFound, type Route, redirect } from '#web/route.ts'
import { type Fields, NOT_A_DAY } from '../file/person-form.ts'
import { staffPage } from '../frame.tsx'
import { AskPage } from './ask.view.tsx'
import { TransfersPage } from './transfers.view.tsx'

async function list(call: Call): Promise<Answer> {
  if (arrivalMunicipalities(call.ctx.actor).length === 0) return notFound
  return staffPage(call, {
    title: 'Overdrachten',
    breadcrumbs: [{ label: 'Dossiers', href: paths.files }, { label: 'Overdrachten' }],
    children: <TransfersPage transfers={await transfersOf(call.ctx)} />,
  })
}

type Sent = { fields: Fields; errors: readonly FormError[] }

async function askPage(call: Call, { fields, errors }: Sent = { fields: {}, errors: [] }): Promise<Answer> {
  const own = arrivalMunicipalities(call.ctx.actor)
  if (own.length === 0) return notFound
  const ids = own.length === 1 ? own.map(({ id }) => id) : []
  const props = {
    own: own.map(({ id, name }) => ({ value: id, label: name })),
    others: await otherMunicipalities(call.ctx, ids),
  }
  return staffPage(call, {
    title: 'Dossier opvragen',
    breadcrumbs: [{ label: 'Overdrachten', href: paths.transfers }, { label: 'Opvragen' }],
    failed: errors.length > 0,
    status: errors.length > 0 ? 422 : 200,
    children: <AskPage {...props} fields={fields} errors={errors} />,
  })
}

const REFUSED = {
  'not-allowed': { field: 'by', message: 'Kies een gemeente waarvoor u werkt.' },
  'unknown-municipality': { field: 'from', message: 'Kies een andere gemeente.' },
  'too-little-known': { field: 'birthDate', message: 'Geef de geboortedatum of het dossiernummer.' },
} satisfies Record<RefusalOf<typeof askForFile>, FormError>

async function ask(call: Call): Promise<Answer> {
  const own = arrivalMunicipalities(call.ctx.actor)
  if (own.length === 0) return notFound
  const { fields } = await call.form()
  const by = own.length === 1 ? own[0] : own.find(({ id }) => id === fields.by)
  const from = MunicipalityId.safeParse(fields.from)
  const { asked, errors } = readAsked(fields)
  const unclear = [
    ...(by ? [] : [REFUSED['not-allowed']]),
    ...(from.success ? [] : [{ field: 'from', message: 'Kies de vorige gemeente.' }]),
    ...errors,
  ]
  if (!by || !from.success || !asked) return askPage(call, { fields, errors: unclear })
  const sent = await askForFile(call.ctx, { by: by.id, from: from.data, asked })
  if (sent.ok) return redirect(paths.transfers, 'Uw vraag is verstuurd.')
  return askPage(call, { fields, errors: [REFUSED[sent.error]] })
}

const NAME_WORDS: Readonly<Record<string, string>> = {
  givenName: 'Vul de voornaam in.',
  familyName: 'Vul de achternaam in.',
  number: 'Een dossiernummer heeft hoogstens 20 tekens.',
  note: 'De toelichting heeft hoogstens 1000 tekens.',
}

function readAsked(fields: Fields): { asked: AskedPerson | undefined; errors: FormError[] } {
  const typed = fields.birthDate?.trim() ?? ''
  const birthDate = typed === '' ? null : parseDutchDate(typed)
  const read = AskedPerson.safeParse({
    givenName: fields.givenName,
    familyName: fields.familyName,
    birthDate: birthDate ?? null,
    number: fields.number?.trim() || null,
    note: fields.note ?? '',
  })
  const names = read.success ? [] : [...new Set(read.error.issues.map(({ path }) => String(path[0])))]
  const errors = [
    ...names.map((field) => ({ field, message: NAME_WORDS[field] ?? 'Vul dit veld in.' })),
    ...(birthDate === undefined ? [{ field: 'birthDate', message: NOT_A_DAY }] : []),
  ]
  return { asked: errors.length === 0 ? read.data : undefined, errors }
}

export const transferListRoutes: readonly Route[] = [
  { method: 'GET', path: '/overdrachten', handle: list },
  { method: 'GET', path: '/overdrachten/opvragen', handle: (call) => askPage(call) },
  { method: 'POST', path: '/overdrachten/opvragen', handle: ask },
]
