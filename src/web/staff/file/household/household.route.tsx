import { mayOnFile } from '#domain/file/file.policy.ts'
import { fileFor } from '#domain/file/file.queries.ts'
import { HouseholdRole } from '#domain/file/file.ts'
import { fileCard } from '#domain/file/file-page.queries.ts'
import { type JoinWish, joinHousehold } from '#domain/file/household.commands.ts'
import { fileByNumber, householdOfFile } from '#domain/file/household.queries.ts'
import { FileId } from '#kernel/ids.ts'
import type { RefusalOf } from '#kernel/result.ts'
import { parseDutchDate, writeDutchDate } from '#ui/date-input.ts'
import type { FormError } from '#ui/error-summary.tsx'
import { paths } from '#web/paths.ts'
import { type Answer, type Call, notFound, param, type Route, redirect } from '#web/route.ts'
import { staffPage } from '../../frame.tsx'
import { readFile } from '../file-access.ts'
import { nameOn } from '../file-name.ts'
import { type Fields, NOT_A_DAY } from '../person-form.ts'
import { familyRoutes } from './family.route.tsx'
import { HouseholdPage } from './household.view.tsx'
import { leaveRoutes } from './leave.route.tsx'

const REFUSED = {
  'other-not-found': { field: 'number', message: 'U hebt geen ander dossier met dit nummer.' },
  'already-in-this-family': { field: 'number', message: 'Deze persoon hoort al bij dit gezin.' },
  'already-in-a-household': {
    field: 'bring',
    message: 'Deze persoon hoort al bij een gezin. Koppel het hele gezin, of haal de persoon daar eerst uit.',
  },
  'family-of-others': {
    field: 'bring',
    message: 'In dat gezin zit iemand van wie u geen consulent bent. Vraag een collega om te koppelen.',
  },
  'was-in-a-family-then': {
    field: 'from',
    message: 'Iemand van hen hoorde toen al bij een gezin. Kies een latere dag.',
  },
  'in-the-future': { field: 'from', message: 'Kies een dag tot en met vandaag.' },
} satisfies Record<Exclude<RefusalOf<typeof joinHousehold>, 'not-found'>, FormError>

const unknownNumber = ({ number = '' }: Fields): FormError =>
  number.trim() === ''
    ? { field: 'number', message: 'Vul het dossiernummer in.' }
    : REFUSED['other-not-found']

async function show(call: Call, sent?: { fields: Fields; errors: readonly FormError[] }): Promise<Answer> {
  const { ctx } = call
  const read = await readFile(call, 'huishouden')
  if (!read || !mayOnFile(read.file.roles, 'manage-household')) return notFound
  const { fileId, personId } = read.file
  const name = nameOn(await fileCard(ctx, read.file, read.parts))
  const members = await householdOfFile(ctx, read.file)
  return staffPage(call, {
    title: `Gezinslid koppelen: ${name}`,
    breadcrumbs: [
      { label: 'Dossiers', href: paths.files },
      { label: name, href: paths.file(fileId) },
      { label: 'Gezin', href: paths.family(fileId) },
      { label: 'Gezinslid koppelen' },
    ],
    failed: sent !== undefined,
    status: sent ? 422 : 200,
    children: (
      <HouseholdPage
        fileId={fileId}
        personId={personId}
        name={name}
        members={members}
        today={ctx.today}
        fields={{ from: writeDutchDate(ctx.today), number: call.query.nummer ?? '', ...sent?.fields }}
        errors={sent?.errors ?? []}
      />
    ),
  })
}

async function join(call: Call): Promise<Answer> {
  const { ctx } = call
  const fileId = param(call, 'fileId', FileId)
  const file = fileId && (await fileFor(ctx, fileId))
  if (!file) return notFound
  const { fields } = await call.form()
  const other = await fileByNumber(ctx, file.municipalityId, fields.number ?? '')
  const role = HouseholdRole.safeParse(fields.role)
  const from = parseDutchDate(fields.from ?? '')
  const errors = [
    ...(other ? [] : [unknownNumber(fields)]),
    ...(role.success ? [] : [{ field: 'role', message: 'Kies de rol in het gezin.' }]),
    ...(from ? [] : [{ field: 'from', message: NOT_A_DAY }]),
  ]
  if (!other || !role.success || !from) return show(call, { fields, errors })
  const joined = await joinHousehold(ctx, fileId, {
    fileId: other,
    role: role.data,
    from,
    ...ownSide(fields),
  })
  if (joined.ok) return redirect(paths.family(fileId), 'Het gezinslid is gekoppeld.')
  if (joined.error === 'not-found') return notFound
  return show(call, { fields, errors: [REFUSED[joined.error]] })
}

/** What is asked only of some: the own place, and whether a whole family comes in. */
function ownSide(fields: Fields): Pick<JoinWish, 'ownRole' | 'bring'> {
  const ownRole = HouseholdRole.safeParse(fields.ownRole)
  return {
    ...(ownRole.success && { ownRole: ownRole.data }),
    bring: fields.bring === 'whole-family' ? 'whole-family' : 'one-person',
  }
}

export const householdRoutes: readonly Route[] = [
  ...familyRoutes,
  ...leaveRoutes,
  { method: 'GET', path: '/dossiers/:fileId/huishouden', handle: (call) => show(call) },
  { method: 'POST', path: '/dossiers/:fileId/huishouden', handle: join },
]
