import {
  acceptTransfer,
  answerRequest,
  refuseRequest,
  rejectTransfer,
  withdrawTransfer,
} from '#domain/arrival/transfer.commands.ts'
import { findTransfer, healthOf, type Transfer } from '#domain/arrival/transfer.queries.ts'
import { stepsFor, transferState } from '#domain/arrival/transfer.ts'
import { type PossibleDuplicate, possibleDuplicates } from '#domain/file/duplicates.queries.ts'
import { fileFor } from '#domain/file/file.queries.ts'
import { fileByNumber } from '#domain/file/household.queries.ts'
import { type FileId, TransferId } from '#kernel/ids.ts'
import type { RefusalOf } from '#kernel/result.ts'
import { recordAudit } from '#platform/audit.ts'
import type { FormError } from '#ui/error-summary.tsx'
import { counted } from '#ui/words.ts'
import { paths } from '#web/paths.ts'
import { type Answer, type Call, notFound, param, type Route, redirect } from '#web/route.ts'
import type { Fields } from '../file/person-form.ts'
import { staffPage } from '../frame.tsx'
import { readSending } from './send-form.ts'
import { TransferPage } from './transfer.view.tsx'
import { nameIn, SEND_REFUSED } from './transfer-words.ts'

type Sent = { fields: Fields; errors: readonly FormError[] }

async function transferOf(call: Call): Promise<Transfer | undefined> {
  const id = param(call, 'transferId', TransferId)
  return id && findTransfer(call.ctx, id)
}

async function show(call: Call, sent: Sent = { fields: {}, errors: [] }): Promise<Answer> {
  const transfer = await transferOf(call)
  if (!transfer) return notFound
  const { ctx } = call
  const { id, side, municipalityId, toMunicipalityId } = transfer
  const own = side === 'sender' ? municipalityId : toMunicipalityId
  const object = { type: 'transfer', id }
  await recordAudit(ctx, { municipalityId: own, action: 'transfer.read', object })
  const health = transfer.contents ? await healthOf(ctx, transfer) : undefined
  const alike = await alikeTo(call, transfer)
  const only = alike.length === 1 ? alike[0]?.file : undefined
  const fileId = fileToGoOnWith(transfer)
  const file = fileId ? await fileFor(ctx, fileId) : undefined
  const fileHref = file ? paths.file(file.fileId) : null
  const fields = { number: (await askedNumber(call, transfer)) ?? only?.number ?? '', ...sent.fields }
  const failed = sent.errors.length > 0
  const name = nameIn(transfer)
  return staffPage(call, {
    title: `Overdracht van ${name}`,
    breadcrumbs: [{ label: 'Overdrachten', href: paths.transfers }, { label: name }],
    failed,
    status: failed ? 422 : 200,
    children: <TransferPage {...{ transfer, health, alike, fileHref, fields, errors: sent.errors }} />,
  })
}

/** The new file of who took over; their own of who got it back. */
function fileToGoOnWith(transfer: Transfer): FileId | null {
  if (transfer.side === 'receiver') return transfer.newFileId
  const state = transferState(transfer)
  return state === 'rejected' || state === 'withdrawn' ? transfer.fileId : null
}

/** The number that was asked for, when it is that of a file here: the person had it on a letter. */
async function askedNumber({ ctx }: Call, { side, asked, municipalityId }: Transfer): Promise<string | null> {
  if (side !== 'sender' || !asked?.number) return null
  const fileId = await fileByNumber(ctx, municipalityId, asked.number)
  return fileId ? asked.number : null
}

/** Who may be meant: asked of the side whose turn it is, in its own municipality. */
async function alikeTo({ ctx }: Call, transfer: Transfer): Promise<PossibleDuplicate[]> {
  const steps = stepsFor(transfer, transfer.side)
  const { asked, contents } = transfer
  if (steps.includes('accept') && contents) {
    return possibleDuplicates(ctx, transfer.toMunicipalityId, contents.person)
  }
  if (!steps.includes('send') || !asked) return []
  return possibleDuplicates(ctx, transfer.municipalityId, { ...asked, phone: null, email: null })
}

const ACCEPT_REFUSED = {
  'not-yet-moved': { field: null, message: 'Overnemen kan vanaf de verhuisdatum.' },
} satisfies Record<Exclude<RefusalOf<typeof acceptTransfer>, 'not-found'>, FormError>

async function accept(call: Call): Promise<Answer> {
  const id = param(call, 'transferId', TransferId)
  if (!id) return notFound
  const taken = await acceptTransfer(call.ctx, id)
  if (!taken.ok) {
    return taken.error === 'not-found'
      ? ended(call)
      : show(call, { fields: {}, errors: [ACCEPT_REFUSED[taken.error]] })
  }
  const { fileId, refusedNumbers, leftOut } = taken.value
  const numbers =
    refusedNumbers.length > 0 ? ' Een nummer is niet overgenomen: iemand anders hier heeft het al.' : ''
  const left = ` ${counted(leftOut.length, 'feit is', 'feiten zijn')} niet overgenomen. Hieronder staat waarom.`
  return leftOut.length > 0
    ? redirect(paths.transfer(id), `Het dossier is overgenomen.${numbers}${left}`)
    : redirect(paths.file(fileId), `Het dossier is overgenomen.${numbers}`)
}

/** Somebody was first, or it was taken back meanwhile: the page says how it stands. For others there is nothing. */
async function ended(call: Call): Promise<Answer> {
  const message = 'Dit kan niet meer: de overdracht is intussen veranderd. Hieronder ziet u hoe het nu staat.'
  return show(call, { fields: {}, errors: [{ field: null, message }] })
}

const REASON_MISSING: FormError = {
  field: 'reason',
  message: 'Schrijf op waarom. De andere gemeente leest dit.',
}

type ReasonCommand = typeof rejectTransfer

const withReason =
  (command: ReasonCommand, notice: string) =>
  async (call: Call): Promise<Answer> => {
    const id = param(call, 'transferId', TransferId)
    if (!id) return notFound
    const { fields } = await call.form()
    const done = await command(call.ctx, id, fields.reason ?? '')
    if (done.ok) return redirect(paths.transfers, notice)
    return done.error === 'not-found' ? ended(call) : show(call, { fields, errors: [REASON_MISSING] })
  }

async function withdraw(call: Call): Promise<Answer> {
  const id = param(call, 'transferId', TransferId)
  if (!id) return notFound
  const done = await withdrawTransfer(call.ctx, id)
  return done.ok ? redirect(paths.transfers, 'De overdracht is ingetrokken.') : ended(call)
}

async function send(call: Call): Promise<Answer> {
  const transfer = await transferOf(call)
  if (!transfer) return notFound
  if (!stepsFor(transfer, transfer.side).includes('send')) return ended(call)
  const { fields } = await call.form()
  const fileId = await fileByNumber(call.ctx, transfer.municipalityId, fields.number ?? '')
  const { movedInOn, health, errors } = readSending(fields)
  const unknown = { field: 'number', message: 'U hebt geen dossier met dit nummer.' }
  if (!fileId || !movedInOn) return show(call, { fields, errors: [...(fileId ? [] : [unknown]), ...errors] })
  const sent = await answerRequest(call.ctx, transfer.id, { fileId, movedInOn, health })
  if (sent.ok) return redirect(paths.transfers, 'Het dossier is opgestuurd.')
  return sent.error === 'not-found' ? ended(call) : show(call, { fields, errors: [SEND_REFUSED[sent.error]] })
}

export const transferRoutes: readonly Route[] = [
  { method: 'GET', path: '/overdrachten/:transferId', handle: (call) => show(call) },
  { method: 'POST', path: '/overdrachten/:transferId/aannemen', handle: accept },
  {
    method: 'POST',
    path: '/overdrachten/:transferId/afwijzen',
    handle: withReason(rejectTransfer, 'Het dossier is teruggestuurd met uw reden.'),
  },
  { method: 'POST', path: '/overdrachten/:transferId/intrekken', handle: withdraw },
  { method: 'POST', path: '/overdrachten/:transferId/opsturen', handle: send },
  {
    method: 'POST',
    path: '/overdrachten/:transferId/weigeren',
    handle: withReason(refuseRequest, 'Uw antwoord is verstuurd.'),
  },
]
