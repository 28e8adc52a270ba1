import { ObjectionId } from '#kernel/ids.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { ok, type Refused, type Result, refuse } from '#kernel/result.ts'
import { actorId, type Context } from '#platform/context.ts'
import { makeLetter } from '#platform/letter.ts'
import { confirmationLetter } from './objection-letter.ts'
import {
  askRepair,
  correct,
  type NewObjection,
  type Objection,
  over,
  receive,
  repair,
} from './pip.objection.ts'
import {
  type Hearing,
  hearObjector,
  type Ruling,
  rule,
  type Withdrawal,
  withdraw,
} from './pip.objection-ruling.ts'
import { postpone } from './pip.objection-term.ts'
import { sendingOf } from './pip.progress.ts'
import { letterParties, type PipAddress } from './pip.queries.ts'
import type { Pip } from './pip.ts'
import { type OpenPip, onPip } from './pip-change.commands.ts'
import {
  addConfirmation,
  addObjection,
  addObjectionCorrection,
  findObjections,
  saveObjection,
} from './pip-objection.store.ts'

/** An objection to one decision. */
export type ObjectionAddress = PipAddress & { objectionId: ObjectionId }

/** Records that an objection to a decision came in, complete or not, in time or not. */
export const receiveObjection = (ctx: Context, address: PipAddress, objection: NewObjection) =>
  onPip(ctx, { ...address, action: 'decide', event: 'objection-received' }, async ({ pip }) => {
    if (pip.datedOn === null) return refuse('not-decided')
    const received = receive(objection, { datedOn: pip.datedOn, today: ctx.today })
    if (!received.ok) return received
    const id = ObjectionId.parse(ctx.newId())
    await addObjection(ctx, pip, { ...received.value, id })
    return ok(id)
  })

/** Puts right a slip of the pen in what was written down, with a reason; what stood there stays. */
export const correctObjection = (
  ctx: Context,
  address: ObjectionAddress,
  wish: { becomes: NewObjection; reason: string },
) =>
  onObjection(ctx, address, 'objection-corrected', async (objection, { pip }) => {
    if (pip.datedOn === null) return refuse('not-found')
    const corrected = correct(objection, wish, { datedOn: pip.datedOn, today: ctx.today })
    if (!corrected.ok) return corrected
    const { was, becomes, reason } = corrected.value
    await addObjectionCorrection(ctx, pip, { objectionId: objection.id, was, reason })
    await saveObjection(ctx.db, pip, objection.id, becomes)
    return ok(null)
  })

/** Makes the letter that the objection came in, of today, and keeps it (rule PLAN.OBJ.CONFIRM, Awb 6:14). */
export const confirmObjection = (ctx: Context, address: ObjectionAddress) =>
  onObjection(ctx, address, 'objection-confirmed', async (objection, { pip, file }) => {
    const no = over(objection)
    if (no) return refuse(no)
    if (objection.confirmedOn !== null) return refuse('already-confirmed')
    if (pip.datedOn === null) return refuse('not-found')
    const letter = confirmationLetter({
      objection,
      datedOn: pip.datedOn,
      sentOn: sentOnOf(pip),
      on: ctx.today,
      fileNumber: file.number,
      parties: await letterParties(ctx, file),
    })
    await addConfirmation(ctx, pip, { objectionId: objection.id, pdf: await makeLetter(letter) })
    return ok(null)
  })

/** Gives the person until a day to put right what the objection lacks; the term of the decision stands still. */
export const giveRepairTerm = (ctx: Context, address: ObjectionAddress, until: LocalDate) =>
  onObjection(ctx, address, 'repair-asked', async (objection, { pip }) => {
    const asked = askRepair(objection, until, ctx.today)
    if (!asked.ok) return asked
    const repairAskedOn = objection.repairAskedOn ?? ctx.today
    await saveObjection(ctx.db, pip, objection.id, { repairUntil: asked.value, repairAskedOn })
    return asked
  })

/** Notes that the person put it right, and when. */
export const recordRepair = (ctx: Context, address: ObjectionAddress, on: LocalDate) =>
  onObjection(ctx, address, 'repaired', async (objection, { pip }) => {
    const repaired = repair(objection, on, ctx.today)
    if (repaired.ok) await saveObjection(ctx.db, pip, objection.id, { repairedOn: repaired.value })
    return repaired
  })

/** Records that the person was heard, with what was said, or why not. */
export const recordHearing = (ctx: Context, address: ObjectionAddress, hearing: Hearing) =>
  onObjection(ctx, address, 'objection-heard', async (objection, { pip }) => {
    const heard = hearObjector(objection, hearing, ctx.today)
    if (heard.ok) await saveObjection(ctx.db, pip, objection.id, columnsOf(hearing))
    return heard
  })

const columnsOf = (hearing: Hearing) =>
  hearing.kind === 'heard'
    ? { heardOn: hearing.on, hearingReport: hearing.report, notHeardBecause: null }
    : { heardOn: null, hearingReport: null, notHeardBecause: hearing.because }

/** Postpones the decision once, by six weeks, with a reason that the person is told. */
export const postponeDecision = (ctx: Context, address: ObjectionAddress, reason: string) =>
  onObjection(ctx, address, 'decision-postponed', async (objection, { pip }) => {
    const postponed = postpone(objection, reason, { sentOn: sentOnOf(pip), today: ctx.today })
    if (!postponed.ok) return postponed
    const change = { postponedOn: ctx.today, postponedReason: postponed.value }
    await saveObjection(ctx.db, pip, objection.id, change)
    return postponed
  })

/** Notes that who objected took it back. */
export const withdrawObjection = (ctx: Context, address: ObjectionAddress, withdrawal: Withdrawal) =>
  onObjection(ctx, address, 'objection-withdrawn', async (objection, { pip }) => {
    const withdrawn = withdraw(objection, withdrawal, ctx.today)
    const { on: withdrawnOn, how: withdrawnHow } = withdrawal
    if (withdrawn.ok) await saveObjection(ctx.db, pip, objection.id, { withdrawnOn, withdrawnHow })
    return withdrawn
  })

/** Decides on an objection. A new plan after a founded one is a new version of its own; the term does not move. */
export const ruleOnObjection = (ctx: Context, address: ObjectionAddress, ruling: Ruling) =>
  onObjection(ctx, address, 'objection-decided', async (objection, { pip }) => {
    const ruled = rule(objection, ruling, { sentOn: sentOnOf(pip), today: ctx.today })
    if (!ruled.ok) return ruled
    const { outcome, reason: outcomeReason, lateExcuse, on: decidedOn } = ruled.value
    await saveObjection(ctx.db, pip, objection.id, {
      outcome,
      outcomeReason,
      lateExcuse: lateExcuse === '' ? null : lateExcuse,
      decidedOn,
      decidedBy: actorId(ctx),
    })
    return ruled
  })

const sentOnOf = ({ steps }: Pip): LocalDate | null => sendingOf(steps)?.onDay ?? null

const onObjection = <R extends Result<unknown, string>>(
  ctx: Context,
  { objectionId, ...address }: ObjectionAddress,
  event: string,
  work: (objection: Objection, open: OpenPip) => Promise<R>,
) =>
  onPip(ctx, { ...address, action: 'decide', event }, async (open): Promise<R | Refused<'not-found'>> => {
    const found = (await findObjections(ctx.db, open.pip)).find(({ id }) => id === objectionId)
    return found ? work(found, open) : refuse('not-found')
  })
