import { addTeamMember, endTeamMember } from '#domain/file/file.commands.ts'
import { mayOnFile } from '#domain/file/file.policy.ts'
import { fileFor } from '#domain/file/file.queries.ts'
import { NewTeamMember } from '#domain/file/file.ts'
import { FileId, TeamMemberId } from '#kernel/ids.ts'
import type { RefusalOf } from '#kernel/result.ts'
import { parseDutchDate } from '#ui/date-input.ts'
import type { FormError } from '#ui/error-summary.tsx'
import { paths } from '#web/paths.ts'
import { type Answer, type Call, notFound, param, type Route, redirect } from '#web/route.ts'
import { filePage } from '../overview/file-page.route.tsx'
import { type Fields, NOT_A_DAY } from '../person-form.ts'

const ADD_REFUSED = {
  'works-elsewhere': {
    field: 'member',
    message: 'Deze persoon doet dit werk vandaag niet voor uw gemeente.',
  },
  'already-on-team': { field: 'member', message: 'Deze persoon staat op die dag al op het team.' },
} satisfies Record<Exclude<RefusalOf<typeof addTeamMember>, 'not-found'>, FormError>

const END_REFUSED = {
  'not-on-team': { field: null, message: 'Deze persoon staat niet meer op het team.' },
} satisfies Record<Exclude<RefusalOf<typeof endTeamMember>, 'not-found'>, FormError>

async function add(call: Call): Promise<Answer> {
  const fileId = param(call, 'fileId', FileId)
  if (!fileId) return notFound
  const file = await fileFor(call.ctx, fileId)
  if (!file || !mayOnFile(file.roles, 'manage-team')) return notFound
  const { fields } = await call.form()
  const { member, errors } = readMember(fields)
  if (!member) return filePage(call, { fields, errors })
  const added = await addTeamMember(call.ctx, fileId, member)
  if (added.ok) return redirect(paths.file(fileId, 'team'), 'Het team is aangevuld.')
  if (added.error === 'not-found') return notFound
  return filePage(call, { fields, errors: [ADD_REFUSED[added.error]] })
}

function readMember(fields: Fields): { member?: NewTeamMember; errors: FormError[] } {
  const [userId, organisationId, role] = (fields.member ?? '').split('.')
  const from = parseDutchDate(fields.from ?? '')
  const member = NewTeamMember.safeParse({ userId, organisationId, role, from: from ?? '2000-01-01' })
  const errors = [
    ...(member.success ? [] : [{ field: 'member', message: 'Kies wie u op het team wilt zetten.' }]),
    ...(from ? [] : [{ field: 'from', message: NOT_A_DAY }]),
  ]
  return member.success && from ? { member: member.data, errors: [] } : { errors }
}

async function end(call: Call): Promise<Answer> {
  const fileId = param(call, 'fileId', FileId)
  const id = param(call, 'memberId', TeamMemberId)
  if (!fileId || !id) return notFound
  const ended = await endTeamMember(call.ctx, fileId, { id, to: call.ctx.today })
  if (ended.ok) {
    return redirect(
      paths.file(fileId, 'team'),
      'Deze persoon ziet het dossier vanaf morgen niet meer via het team.',
    )
  }
  if (ended.error === 'not-found') return notFound
  return filePage(call, { fields: {}, errors: [END_REFUSED[ended.error]] })
}

export const teamRoutes: readonly Route[] = [
  { method: 'POST', path: '/dossiers/:fileId/team', handle: add },
  { method: 'POST', path: '/dossiers/:fileId/team/:memberId/einde', handle: end },
]
