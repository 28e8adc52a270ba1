import { ObjectionId } from '#kernel/ids.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { ok, type Refused, type Result, refuse } from '#kernel/result.ts'
import { actorId, type Context } from '#platform/context.ts'
import {
  askRepair,
  type NewObjection,
  type Objection,
  type Ruling,
  receive,
  repair,
  rule,
} from './pip.objection.ts'
import { sendingOf } from './pip.progress.ts'
import type { PipAddress } from './pip.queries.ts'
import type { Pip } from './pip.ts'
import { onPip } from './pip-change.commands.ts'
import { addObjection, findObjections, saveObjection } from './pip-objection.store.ts'

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

/** Gives the person until a day to put right what the objection lacks. */
export const giveRepairTerm = (ctx: Context, address: ObjectionAddress, until: LocalDate) =>
  onObjection(ctx, address, 'repair-asked', async (objection, pip) => {
    const asked = askRepair(objection, until, ctx.today)
    if (asked.ok) await saveObjection(ctx.db, pip, objection.id, { repairUntil: asked.value })
    return asked
  })

/** Notes that the person put it right, and when. */
export const recordRepair = (ctx: Context, address: ObjectionAddress, on: LocalDate) =>
  onObjection(ctx, address, 'repaired', async (objection, pip) => {
    const repaired = repair(objection, on, ctx.today)
    if (repaired.ok) await saveObjection(ctx.db, pip, objection.id, { repairedOn: repaired.value })
    return repaired
  })

/** Decides on an objection. A new plan after a founded one is a new version of its own; the term does not move. */
export const ruleOnObjection = (ctx: Context, address: ObjectionAddress, ruling: Ruling) =>
  onObjection(ctx, address, 'objection-decided', async (objection, pip) => {
    const sentOn = sendingOf(pip.steps)?.onDay ?? null
    const ruled = rule(objection, ruling, { sentOn, today: ctx.today })
    if (!ruled.ok) return ruled
    const { outcome, reason: outcomeReason, on: decidedOn } = ruled.value
    const decidedBy = actorId(ctx)
    await saveObjection(ctx.db, pip, objection.id, { outcome, outcomeReason, decidedOn, decidedBy })
    return ruled
  })

const onObjection = <R extends Result<unknown, string>>(
  ctx: Context,
  { objectionId, ...address }: ObjectionAddress,
  event: string,
  work: (objection: Objection, pip: Pip) => Promise<R>,
) =>
  onPip(ctx, { ...address, action: 'decide', event }, async ({ pip }): Promise<R | Refused<'not-found'>> => {
    const found = (await findObjections(ctx.db, pip)).find(({ id }) => id === objectionId)
    return found ? work(found, pip) : refuse('not-found')
  })
