import { personCorrections } from '#domain/file/correction.queries.ts'
import { correctPerson } from '#domain/file/file.commands.ts'
import { mayOnFile } from '#domain/file/file.policy.ts'
import { personOf } from '#domain/person/person.queries.ts'
import { fullName } from '#domain/person/person.ts'
import { FileId } from '#kernel/ids.ts'
import type { RefusalOf } from '#kernel/result.ts'
import type { FormError } from '#ui/error-summary.tsx'
import { counted } from '#ui/words.ts'
import { paths } from '#web/paths.ts'
import { type Answer, type Call, notFound, param, type Route, redirect } from '#web/route.ts'
import { staffPage } from '../../frame.tsx'
import { readFile } from '../file-access.ts'
import { type Fields, fieldsOfPerson, readPerson } from '../person-form.ts'
import { DetailsPage } from './details.view.tsx'

const REFUSED = {
  'no-reason': { field: 'reason', message: 'Schrijf op waarom dit verandert.' },
  'impossible-day': { field: null, message: 'Een van de datums kan niet.' },
} satisfies Record<Exclude<RefusalOf<typeof correctPerson>, 'not-found'>, FormError>

async function show(call: Call, sent?: { fields: Fields; errors: readonly FormError[] }): Promise<Answer> {
  const read = await readFile(call, 'gegevens')
  if (!read || !mayOnFile(read.file.roles, 'correct')) return notFound
  const { file } = read
  const person = await personOf(call.ctx, file)
  if (!person) return notFound
  const corrections = await personCorrections(call.ctx, file)
  const name = fullName(person)
  return staffPage(call, {
    title: `Gegevens van ${name}`,
    breadcrumbs: [
      { label: 'Dossiers', href: paths.files },
      { label: name, href: paths.file(file.fileId) },
      { label: 'Gegevens' },
    ],
    failed: sent !== undefined,
    status: sent ? 422 : 200,
    children: (
      <DetailsPage
        fileId={file.fileId}
        name={name}
        fields={sent?.fields ?? fieldsOfPerson(person)}
        errors={sent?.errors ?? []}
        corrections={corrections}
      />
    ),
  })
}

async function correct(call: Call): Promise<Answer> {
  const fileId = param(call, 'fileId', FileId)
  if (!fileId) return notFound
  const { fields } = await call.form()
  const { person, errors } = readPerson(fields, call.ctx.today)
  if (!person) {
    const reasonless = fields.reason?.trim() ? [] : [REFUSED['no-reason']]
    return show(call, { fields, errors: [...errors, ...reasonless] })
  }
  const corrected = await correctPerson(call.ctx, fileId, { details: person, reason: fields.reason ?? '' })
  if (corrected.ok) return redirect(paths.file(fileId), noticeOf(corrected.value.length))
  if (corrected.error === 'not-found') return notFound
  return show(call, { fields, errors: [REFUSED[corrected.error]] })
}

const noticeOf = (changes: number): string =>
  changes === 0
    ? 'Er is niets veranderd: de gegevens waren al zo.'
    : `${counted(changes, 'gegeven', 'gegevens')} verbeterd. De oude ${changes === 1 ? 'waarde staat' : 'waarden staan'} in de tijdlijn.`

export const detailsRoutes: readonly Route[] = [
  { method: 'GET', path: '/dossiers/:fileId/gegevens', handle: (call) => show(call) },
  { method: 'POST', path: '/dossiers/:fileId/gegevens', handle: correct },
]
