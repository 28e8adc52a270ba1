import { sendTransfer } from '#domain/arrival/transfer.commands.ts'
import { destinationsOf } from '#domain/arrival/transfer.queries.ts'
import { mayOnFile } from '#domain/file/file.policy.ts'
import { MunicipalityId } from '#kernel/ids.ts'
import type { FormError } from '#ui/error-summary.tsx'
import { paths } from '#web/paths.ts'
import { type Answer, type Call, notFound, type Route, redirect } from '#web/route.ts'
import { filePageOf, openFile } from '../file/file-frame.tsx'
import { nameOn } from '../file/file-name.ts'
import type { Fields } from '../file/person-form.ts'
import { MovePage } from './move.view.tsx'
import { readSending } from './send-form.ts'
import { SEND_REFUSED } from './transfer-words.ts'

type Sent = { fields: Fields; errors: readonly FormError[] }

async function show(call: Call, { fields, errors }: Sent = { fields: {}, errors: [] }): Promise<Answer> {
  const opened = await openFile(call, 'overzicht', 'transfer')
  if (!opened || !mayOnFile(opened.file.roles, 'move')) return notFound
  const { file, card } = opened
  const destinations = await destinationsOf(call.ctx, file)
  return filePageOf(call, opened, {
    crumb: 'Overdragen',
    failed: errors.length > 0,
    children: <MovePage {...{ fileId: file.fileId, name: nameOn(card), destinations, fields, errors }} />,
  })
}

async function send(call: Call): Promise<Answer> {
  const opened = await openFile(call, 'overzicht', 'transfer')
  if (!opened || !mayOnFile(opened.file.roles, 'move')) return notFound
  const { fields } = await call.form()
  const to = MunicipalityId.safeParse(fields.to)
  const { movedInOn, health, errors } = readSending(fields)
  const unclear = [...(to.success ? [] : [{ field: 'to', message: 'Kies de nieuwe gemeente.' }]), ...errors]
  if (!to.success || !movedInOn) return show(call, { fields, errors: unclear })
  const { fileId } = opened.file
  const sent = await sendTransfer(call.ctx, { fileId, to: to.data, movedInOn, health })
  if (sent.ok) return redirect(paths.transfer(sent.value), 'Het dossier is aangeboden.')
  return sent.error === 'not-found' ? notFound : show(call, { fields, errors: [SEND_REFUSED[sent.error]] })
}

export const moveRoutes: readonly Route[] = [
  { method: 'GET', path: '/dossiers/:fileId/verhuizing', handle: (call) => show(call) },
  { method: 'POST', path: '/dossiers/:fileId/verhuizing', handle: send },
]
