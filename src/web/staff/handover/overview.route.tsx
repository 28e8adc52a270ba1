import { fileFor } from '#domain/file/file.queries.ts'
import { fileCard } from '#domain/file/file-page.queries.ts'
import { askHandover } from '#domain/intake/handover.commands.ts'
import { mayHandOver } from '#domain/intake/handover.policy.ts'
import { handoversOf } from '#domain/intake/handover.queries.ts'
import { HandoverQuestion } from '#domain/intake/handover.ts'
import { FileId } from '#kernel/ids.ts'
import type { RefusalOf } from '#kernel/result.ts'
import { writeDutchDate } from '#ui/date-input.ts'
import type { FormError } from '#ui/error-summary.tsx'
import { paths } from '#web/paths.ts'
import { type Answer, type Call, notFound, param, type Route, redirect } from '#web/route.ts'
import { type Filled, filledWith, readDay } from '../enrolment/filled.ts'
import { readPart } from '../file/file-access.ts'
import { filePageOf } from '../file/file-frame.tsx'
import { nameOn } from '../file/file-name.ts'
import { HandoversView } from './overview.view.tsx'

const REFUSED = {
  'asked-in-the-future': { field: 'askedOn', message: 'Deze dag moet nog komen. Kies vandaag of eerder.' },
  'one-is-open': { field: null, message: 'Er staat al een gesprek open. Rond dat eerst af.' },
} satisfies Record<Exclude<RefusalOf<typeof askHandover>, 'not-found'>, FormError>

async function show(call: Call, filled: Filled = filledWith()): Promise<Answer> {
  const { ctx } = call
  const read = await readPart(call, 'overdracht', { activity: 'health', needs: 'intake' })
  if (!read) return notFound
  const card = await fileCard(ctx, read.file, read.parts)
  const failed = filled.errors.length > 0
  const view = (
    <HandoversView
      fileId={read.file.fileId}
      name={nameOn(card)}
      handovers={await handoversOf(ctx, read.file)}
      mayArrange={mayHandOver(read.file.roles)}
      filled={{ ...filled, fields: { askedOn: writeDutchDate(ctx.today), ...filled.fields } }}
    />
  )
  return filePageOf(call, { card, file: read.file }, { children: view, failed, crumb: 'Overdracht' })
}

async function send(call: Call): Promise<Answer> {
  const fileId = param(call, 'fileId', FileId)
  const file = fileId && (await fileFor(call.ctx, fileId))
  if (!file || !mayHandOver(file.roles)) return notFound
  const { fields } = await call.form()
  const { question, errors } = readQuestion(fields)
  if (!question) return show(call, { fields, errors })
  const asked = await askHandover(call.ctx, fileId, question)
  if (asked.ok) return redirect(paths.handovers(fileId), 'De vraag om een overdracht is vastgelegd.')
  if (asked.error === 'not-found') return notFound
  return show(call, { fields, errors: [REFUSED[asked.error]] })
}

const SHAPE_WORDS: Readonly<Record<string, string>> = {
  askedOf: 'Kies aan wie u het vraagt.',
  organisation: 'Vul de naam van de organisatie in, met hoogstens 120 letters.',
  contact: 'Schrijf de contactpersoon met hoogstens 200 letters.',
}

function readQuestion(fields: Filled['fields']): { question?: HandoverQuestion; errors: FormError[] } {
  const { day: askedOn, errors } = readDay(fields, 'askedOn')
  const { askedOf, organisation } = fields
  const contact = fields.contact?.trim() || null
  const rest = HandoverQuestion.omit({ askedOn: true }).safeParse({ askedOf, organisation, contact })
  const wrong = (rest.error?.issues ?? []).map(({ path }) => {
    const field = String(path[0])
    return { field, message: SHAPE_WORDS[field] ?? 'Kies iets uit de lijst.' }
  })
  if (!askedOn || !rest.success) return { errors: [...errors, ...wrong] }
  return { question: { askedOn, ...rest.data }, errors: [] }
}

export const overviewRoutes: readonly Route[] = [
  { method: 'GET', path: '/dossiers/:fileId/overdracht', handle: (call) => show(call) },
  { method: 'POST', path: '/dossiers/:fileId/overdracht', handle: send },
]
