import { partsFor } from '#domain/file/file.policy.ts'
import { fileFor } from '#domain/file/file.queries.ts'
import { fileCard } from '#domain/file/file-page.queries.ts'
import { recordNumber } from '#domain/person/numbers.commands.ts'
import { numbersOf } from '#domain/person/numbers.queries.ts'
import { masked, NumberKind } from '#domain/person/numbers.ts'
import { FileId } from '#kernel/ids.ts'
import type { RefusalOf } from '#kernel/result.ts'
import { recordAudit } from '#platform/audit.ts'
import { recordProcessing } from '#platform/processing-log.ts'
import { paths } from '#web/paths.ts'
import { type Answer, type Call, notFound, param, type Route, redirect } from '#web/route.ts'
import { type Filled, filledWith } from '../enrolment/filled.ts'
import { type ReadFile, readFile } from '../file/file-access.ts'
import { filePageOf } from '../file/file-frame.tsx'
import { nameOn } from '../file/file-name.ts'
import { NumbersView } from './numbers.view.tsx'

const NOT_A_NUMBER = {
  bsn: 'Dit is geen BSN. Een BSN heeft 9 cijfers; kijk of u er één verkeerd typte.',
  'v-number': 'Een V-nummer heeft 1 tot en met 10 cijfers.',
} satisfies Record<NumberKind, string>

const wordsFor = (error: Exclude<RefusalOf<typeof recordNumber>, 'not-found'>, kind: NumberKind) =>
  ({
    'not-a-number': NOT_A_NUMBER[kind],
    'of-somebody-else':
      'Dit nummer hoort in uw gemeente al bij iemand anders. Zoek of deze persoon al een dossier heeft.',
  })[error]

/** Opened for case workers only; that somebody looked is written down before anything is shown. */
async function open(call: Call): Promise<ReadFile | undefined> {
  const read = await readFile(call, 'nummers')
  return read?.parts.has('numbers') ? read : undefined
}

type Shown = { filled: Filled; isWhole: boolean; isTaken?: boolean }

async function show(
  call: Call,
  read: ReadFile,
  { filled, isWhole, isTaken = false }: Shown,
): Promise<Answer> {
  const { ctx } = call
  const { file } = read
  const { bsn, vNumber } = await numbersOf(ctx, file)
  const onScreen = (number: string | null) => (number === null || isWhole ? number : masked(number))
  const card = await fileCard(ctx, file, read.parts)
  const view = (
    <NumbersView
      fileId={file.fileId}
      name={nameOn(card)}
      bsn={onScreen(bsn)}
      vNumber={onScreen(vNumber)}
      {...{ filled, isWhole, isTaken }}
    />
  )
  const failed = filled.errors.length > 0
  return filePageOf(call, { card, file }, { children: view, failed, crumb: 'Nummers' })
}

async function page(call: Call): Promise<Answer> {
  const read = await open(call)
  return read ? show(call, read, { filled: filledWith(), isWhole: false }) : notFound
}

/** Shown whole as the answer to a form: there is no address that shows a number, and each time is written down. */
async function showWhole(call: Call): Promise<Answer> {
  const { ctx } = call
  const fileId = param(call, 'fileId', FileId)
  const file = fileId && (await fileFor(ctx, fileId))
  const parts = partsFor(file?.roles ?? [])
  if (!file || !parts.has('numbers')) return notFound
  const { municipalityId, personId } = file
  const object = { type: 'person', id: personId }
  await recordAudit(ctx, { municipalityId, action: 'person.number-shown', object })
  await recordProcessing(ctx, 'person.number-shown', { municipalityId, personId, activity: 'exchange' })
  return show(call, { file, parts }, { filled: filledWith(), isWhole: true })
}

async function send(call: Call): Promise<Answer> {
  const read = await open(call)
  if (!read) return notFound
  const { fields } = await call.form()
  const again = (field: string, message: string, isTaken = false) =>
    show(call, read, { filled: { fields, errors: [{ field, message }] }, isWhole: false, isTaken })
  const kind = NumberKind.safeParse(fields.kind).data
  if (!kind) return again('kind', 'Kies welk nummer u invult.')
  const recorded = await recordNumber(call.ctx, read.file, { kind, typed: fields.number ?? '' })
  if (recorded.ok) return redirect(paths.numbers(read.file.fileId), 'Het nummer is bewaard.')
  if (recorded.error === 'not-found') return notFound
  return again('number', wordsFor(recorded.error, kind), recorded.error === 'of-somebody-else')
}

export const numberRoutes: readonly Route[] = [
  { method: 'GET', path: '/dossiers/:fileId/nummers', handle: page },
  { method: 'POST', path: '/dossiers/:fileId/nummers', handle: send },
  { method: 'POST', path: '/dossiers/:fileId/nummers/tonen', handle: showWhole },
]
