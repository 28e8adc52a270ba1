import { fileFor } from '#domain/file/file.queries.ts'
import { type FileId, HandoverId, type MunicipalityId } from '#kernel/ids.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { ok, type Refused, type Result, refuse } from '#kernel/result.ts'
import { recordAudit } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { mayHandOver } from './handover.policy.ts'
import { addHandover, findHandovers, keepOldReport, saveHandover } from './handover.store.ts'
import {
  ask,
  giveUp,
  type Handover,
  type HandoverPlan,
  type HandoverQuestion,
  type HandoverReport,
  hold,
  type NotHeld,
  plan,
  publish,
} from './handover.ts'

/** Where a talk is: always on a file, so that the file's reach decides. */
export type HandoverAddress = { fileId: FileId; handoverId: HandoverId }

/** Writes down that an earlier organisation was asked for a talk of three. */
export async function askHandover(
  ctx: Context,
  fileId: FileId,
  question: HandoverQuestion,
): Promise<Result<HandoverId, 'not-found' | 'asked-in-the-future' | 'one-is-open'>> {
  const file = await fileFor(ctx, fileId, 'lock')
  if (!file || !mayHandOver(file.roles)) return refuse('not-found')
  const id = HandoverId.parse(ctx.newId())
  const { municipalityId } = file
  const asked = ask({ ...question, municipalityId, fileId, id }, await findHandovers(ctx.db, file), ctx.today)
  if (!asked.ok) return asked
  await addHandover(ctx, asked.value)
  await audit(ctx, asked.value, 'ask')
  return ok(id)
}

/** Plans the talk or moves it to another day. */
export const planHandover = (ctx: Context, address: HandoverAddress, wish: HandoverPlan) =>
  change(ctx, address, 'plan', (handover) => plan(handover, wish, ctx.today))

/** Records that the talk was held, with its report. */
export const holdHandover = (ctx: Context, address: HandoverAddress, report: HandoverReport) =>
  correctHandover(ctx, address, { ...report, reason: '' })

/** Records the report; one that stands is put right with a reason, and what it was before is kept. */
export const correctHandover = (
  ctx: Context,
  address: HandoverAddress,
  report: HandoverReport & { reason: string },
) =>
  change(ctx, address, 'hold', async (handover) => {
    const held = hold(handover, report, ctx.today)
    if (held.ok && handover.held) {
      await keepOldReport(ctx, handover, { old: handover.held, reason: report.reason.trim() })
    }
    return held
  })

/** Records why the talk will not be held; another one may be asked for afterwards. */
export const giveUpHandover = (ctx: Context, address: HandoverAddress, why: Omit<NotHeld, 'on'>) =>
  change(ctx, address, 'give-up', (handover) => giveUp(handover, { ...why, on: ctx.today }))

/** Closes the report from the day on which the person got it (`giveReport` keeps what they got). */
export const publishHandover = (ctx: Context, address: HandoverAddress, on: LocalDate) =>
  change(ctx, address, 'publish', (handover) => publish(handover, on))

/** The one road to a change of a talk: permission, lock, decide, save, audit. */
async function change<E extends string>(
  ctx: Context,
  { fileId, handoverId }: HandoverAddress,
  action: string,
  decide: (handover: Handover) => Result<Handover, E> | Promise<Result<Handover, E>>,
): Promise<Result<Handover, E> | Refused<'not-found'>> {
  const file = await fileFor(ctx, fileId, 'lock')
  if (!file || !mayHandOver(file.roles)) return refuse('not-found')
  const handover = (await findHandovers(ctx.db, file)).find(({ id }) => id === handoverId)
  if (!handover) return refuse('not-found')
  const decision = await decide(handover)
  if (!decision.ok) return decision
  await saveHandover(ctx, decision.value)
  await audit(ctx, decision.value, action)
  return decision
}

type Changed = { municipalityId: MunicipalityId; fileId: FileId; id: HandoverId }

const audit = (ctx: Context, { municipalityId, fileId, id }: Changed, action: string) =>
  recordAudit(ctx, {
    municipalityId,
    action: `handover.${action}`,
    object: { type: 'file', id: fileId },
    detail: { handoverId: id },
  })
