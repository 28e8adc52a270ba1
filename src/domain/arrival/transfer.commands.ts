import { openFile } from '#domain/file/file.commands.ts'
import { mayOnFile } from '#domain/file/file.policy.ts'
import { type FileAccess, fileFor } from '#domain/file/file.queries.ts'
import type { NumberKind } from '#domain/person/numbers.ts'
import { type FileId, type MunicipalityId, TransferId } from '#kernel/ids.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { recordAudit } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { recordProcessing } from '#platform/processing-log.ts'
import { caseWorkerIn, mayHandleArrivals } from './arrival.policy.ts'
import { keepFacts } from './arrival-facts.commands.ts'
import { keepNumbers } from './arrival-numbers.commands.ts'
import { addArrivalProfile } from './arrival-profile.commands.ts'
import type { LeftOut } from './left-out.ts'
import { returningPerson } from './returning.queries.ts'
import { findTransfer, otherMunicipalities, type Transfer } from './transfer.queries.ts'
import {
  findOpenedOn,
  insertHealth,
  insertRequest,
  isOnItsWay,
  lockTransfer,
  saveSending,
  setAccepted,
  setEnding,
  type TransferKey,
} from './transfer.store.ts'
import {
  type AskedPerson,
  checkHealth,
  checkMove,
  factsAfterMove,
  type HealthNote,
  isTooEarly,
  stepsFor,
  type TransferPackage,
  type TransferStep,
} from './transfer.ts'
import { packageOf } from './transfer-package.queries.ts'

export type SendWish = {
  fileId: FileId
  to: MunicipalityId
  movedInOn: LocalDate
  /** Null sends no health. */
  health: HealthNote | null
}

/**
 * Offers a file to the municipality that the person moves to. What it gets is frozen at this moment. The file stays
 * with us until it is accepted.
 */
export async function sendTransfer(
  ctx: Context,
  wish: SendWish,
): Promise<
  Result<
    TransferId,
    | 'not-found'
    | 'unknown-municipality'
    | 'already-on-its-way'
    | 'moves-before-file'
    | 'moves-too-far-ahead'
    | 'health-without-reason'
  >
> {
  return sendAs(ctx, TransferId.parse(ctx.newId()), wish)
}

/** Answers a request with the file that the worker recognised in it. */
export async function answerRequest(
  ctx: Context,
  id: TransferId,
  wish: Omit<SendWish, 'to'>,
): Promise<Awaited<ReturnType<typeof sendTransfer>>> {
  const asked = await lockedFor(ctx, id, 'send')
  if (!asked) return refuse('not-found')
  const file = await fileFor(ctx, wish.fileId)
  if (file?.municipalityId !== asked.municipalityId) return refuse('not-found')
  return sendAs(ctx, id, { ...wish, to: asked.toMunicipalityId })
}

async function sendAs(
  ctx: Context,
  id: TransferId,
  { fileId, to, movedInOn, health }: SendWish,
): ReturnType<typeof sendTransfer> {
  const file = await fileFor(ctx, fileId, 'lock')
  if (!file || !mayOnFile(file.roles, 'move')) return refuse('not-found')
  const { municipalityId } = file
  const others = await otherMunicipalities(ctx, [municipalityId])
  if (!others.some((one) => one.id === to)) return refuse('unknown-municipality')
  if (await isOnItsWay(ctx, municipalityId, fileId)) return refuse('already-on-its-way')
  const openedOn = (await findOpenedOn(ctx, municipalityId, fileId)) ?? ctx.today
  const move = checkMove(movedInOn, { openedOn, today: ctx.today })
  if (!move.ok) return move
  const note = checkHealth(health)
  if (!note.ok) return note
  const key = { municipalityId, id }
  await saveSending(ctx, key, { to, fileId, movedInOn, contents: await packageOf(ctx, file) })
  if (note.value) await insertHealth(ctx, key, { to, ...note.value })
  await logMove(ctx, file, { action: 'send', id, detail: { to, withHealth: note.value !== null } })
  return ok(id)
}

/** Asks another municipality for somebody who moved here. The answer never tells whether they have a file. */
export async function askForFile(
  ctx: Context,
  { by, from, asked }: { by: MunicipalityId; from: MunicipalityId; asked: AskedPerson },
): Promise<Result<TransferId, 'not-allowed' | 'unknown-municipality' | 'too-little-known'>> {
  if (!mayHandleArrivals(ctx.actor, by)) return refuse('not-allowed')
  const others = await otherMunicipalities(ctx, [by])
  if (!others.some(({ id }) => id === from)) return refuse('unknown-municipality')
  if (asked.birthDate === null && !asked.number) return refuse('too-little-known')
  const id = TransferId.parse(ctx.newId())
  await insertRequest(ctx, { municipalityId: from, id }, { to: by, asked })
  await audit(ctx, by, { action: 'ask', id, detail: { from } })
  return ok(id)
}

export type Taken = {
  fileId: FileId
  /** Numbers that stayed behind, because somebody here has them already. */
  refusedNumbers: readonly NumberKind[]
  /** Facts that could not be true beside the others. */
  leftOut: readonly LeftOut[]
}

/**
 * Takes a file over: a new file here with the facts that came along, and the old one closed. Two who accept at the
 * same moment make one file. Whoever accepts becomes its case worker. Who lived here before keeps being the same person
 * (ARR.RETURN).
 */
export async function acceptTransfer(
  ctx: Context,
  id: TransferId,
): Promise<Result<Taken, 'not-found' | 'not-yet-moved'>> {
  const transfer = await lockedFor(ctx, id, 'accept')
  if (!transfer?.contents || !transfer.movedInOn) return refuse('not-found')
  if (isTooEarly(transfer, ctx.today)) return refuse('not-yet-moved')
  const file = await newFileFor(ctx, transfer, { contents: transfer.contents, movedInOn: transfer.movedInOn })
  const refusedNumbers = await keepNumbers(ctx, file, transfer.contents.numbers)
  const facts = factsAfterMove(transfer.contents.facts, transfer.movedInOn)
  const leftOut = await keepFacts(ctx, file.fileId, facts, { source: 'transfer', sourceId: id })
  const { profile } = transfer.contents
  if (profile) await addArrivalProfile(ctx, file, { background: profile, limitations: null, unmapped: [] })
  await setAccepted(ctx, transfer, { newFileId: file.fileId, leftOut })
  await logMove(ctx, file, { action: 'accept', id, detail: { from: transfer.municipalityId } })
  return ok({ fileId: file.fileId, refusedNumbers, leftOut })
}

async function newFileFor(
  ctx: Context,
  { toMunicipalityId: municipalityId }: Transfer,
  { contents, movedInOn }: { contents: TransferPackage; movedInOn: LocalDate },
): Promise<FileAccess> {
  const returning = await returningPerson(ctx, municipalityId, contents.numbers)
  const opened = await openFile(ctx, {
    ...(returning && { returning }),
    municipalityId,
    person: { ...contents.person, arrivedInMunicipalityOn: movedInOn },
    part: null,
    openedOn: ctx.today,
    caseWorker: caseWorkerIn(ctx.actor, municipalityId),
  })
  if (!opened.ok) throw new Error(`a file that moved could not be opened: ${opened.error}`)
  const file = await fileFor(ctx, opened.value)
  if (!file) throw new Error('a file that was just opened is not there')
  return file
}

type Answered = Promise<Result<void, 'not-found' | 'reason-missing'>>

/** Sends an offer back, with the reason for the other municipality. */
export const rejectTransfer = (ctx: Context, id: TransferId, reason: string): Answered =>
  answer(ctx, id, { step: 'reject', ending: 'rejected_on', reason })

/** Tells who asked that nothing is sent. The reason is what they read, and all they learn. */
export const refuseRequest = (ctx: Context, id: TransferId, reason: string): Answered =>
  answer(ctx, id, { step: 'refuse', ending: 'refused_on', reason })

type Answer = { step: TransferStep; ending: 'rejected_on' | 'refused_on'; reason: string }

async function answer(ctx: Context, id: TransferId, { step, ending, reason }: Answer): Answered {
  const transfer = await lockedFor(ctx, id, step)
  if (!transfer) return refuse('not-found')
  if (reason.trim() === '') return refuse('reason-missing')
  await setEnding(ctx, transfer, { ending, reason: reason.trim() })
  await audit(ctx, ownSideOf(transfer), { action: step, id })
  return ok(undefined)
}

/** Takes an offer or a request back, while the other side has not answered. */
export async function withdrawTransfer(ctx: Context, id: TransferId): Promise<Result<void, 'not-found'>> {
  const transfer = await lockedFor(ctx, id, 'withdraw')
  if (!transfer) return refuse('not-found')
  await setEnding(ctx, transfer, { ending: 'withdrawn_on', reason: null })
  await audit(ctx, ownSideOf(transfer), { action: 'withdraw', id })
  return ok(undefined)
}

/** The transfer, locked, when this side may take this step now. Who came second finds it ended. */
async function lockedFor(ctx: Context, id: TransferId, step: TransferStep): Promise<Transfer | undefined> {
  const seen = await findTransfer(ctx, id)
  if (!seen) return undefined
  await lockTransfer(ctx, seen)
  const transfer = await findTransfer(ctx, id)
  return transfer && stepsFor(transfer, transfer.side).includes(step) ? transfer : undefined
}

const ownSideOf = ({ side, municipalityId, toMunicipalityId }: Transfer): MunicipalityId =>
  side === 'sender' ? municipalityId : toMunicipalityId

type Logged = { action: string; id: TransferKey['id']; detail?: Record<string, unknown> }

async function logMove(
  ctx: Context,
  { municipalityId, personId }: FileAccess,
  logged: Logged,
): Promise<void> {
  await audit(ctx, municipalityId, logged)
  await recordProcessing(ctx, `transfer.${logged.action}`, { municipalityId, personId, activity: 'transfer' })
}

const audit = (ctx: Context, municipalityId: MunicipalityId, { action, id, detail = {} }: Logged) =>
  recordAudit(ctx, {
    municipalityId,
    action: `transfer.${action}`,
    object: { type: 'transfer', id },
    detail,
  })
