import { recordFacts } from '#domain/integration/integration.commands.ts'
import { type FileId, ProgressTalkId } from '#kernel/ids.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { ok, refuse } from '#kernel/result.ts'
import type { Context } from '#platform/context.ts'
import { keepOldValues, type OpenPlan, onPlan } from './plan.commands.ts'
import { addTalkRow, saveMissed, savePublished, saveReport } from './progress-talk.store.ts'
import { checkHeld, checkMissed, type ProgressTalk, type TalkReport } from './progress-talk.ts'
import { isNear } from './window.ts'

/** Plans a progress talk. A day that has been is allowed: then its report is asked for at once. @returns its id */
export const planTalk = (ctx: Context, fileId: FileId, plannedOn: LocalDate) =>
  onPlan(ctx, { fileId, action: 'hold-talk', event: 'talk-planned' }, async ({ key, plan }) => {
    if (!isNear(plannedOn, ctx.today)) return refuse('unlikely-year')
    if (plan.talks.some((talk) => talk.plannedOn === plannedOn && !talk.missed))
      return refuse('already-planned')
    const id = ProgressTalkId.parse(ctx.newId())
    await addTalkRow(ctx, key, { id, plannedOn })
    return ok(id)
  })

/**
 * Records that a talk was held and what came of it, and with it the legal fact (rule PLAN.TALK). A talk before the
 * first plan was dated says nothing about progress: it is recorded as a contact.
 */
export const holdTalk = (
  ctx: Context,
  fileId: FileId,
  { talkId, ...wish }: TalkReport & { talkId: ProgressTalkId },
) =>
  onPlan(ctx, { fileId, action: 'hold-talk', event: 'talk-held' }, async (open) => {
    const talk = talkIn(open, talkId)
    if (!talk) return refuse('not-found')
    const decision = checkHeld(talk, wish, ctx.today)
    if (!decision.ok) return decision
    const fact = { kind: 'progress-talk' as const, on: wish.heldOn }
    const recorded = await recordFacts(ctx, fileId, [fact], { source: 'plan', sourceId: talkId })
    if (!recorded.ok) return refuse(recorded.error === 'talk-before-plan' ? recorded.error : 'impossible-day')
    await saveReport(ctx, open.key, { ...decision.value, id: talkId })
    return decision
  })

/** Records that a planned talk was not held, and why. A new one is planned apart. */
export const missTalk = (
  ctx: Context,
  fileId: FileId,
  { talkId, reason }: { talkId: ProgressTalkId; reason: string },
) =>
  onPlan(ctx, { fileId, action: 'hold-talk', event: 'talk-missed' }, async (open) => {
    const talk = talkIn(open, talkId)
    if (!talk) return refuse('not-found')
    const decision = checkMissed(talk, reason)
    if (decision.ok) await saveMissed(ctx, open.key, { id: talkId, reason: decision.value })
    return decision
  })

/** Puts right what was written in a report that the person did not get yet, with a reason (rule PLAN.TALK). */
export const correctTalk = (
  ctx: Context,
  fileId: FileId,
  {
    talkId,
    becomes,
    reason,
  }: { talkId: ProgressTalkId; becomes: Omit<TalkReport, 'heldOn'>; reason: string },
) =>
  onPlan(ctx, { fileId, action: 'hold-talk', event: 'report-corrected' }, async (open) => {
    const talk = talkIn(open, talkId)
    if (!talk?.held) return refuse('not-found')
    if (talk.publishedOn) return refuse('already-given')
    const { heldOn, ...was } = talk.held
    const part = { subject: 'talk' as const, subjectId: talkId }
    const kept = await keepOldValues(ctx, open.key, { part, was, becomes, reason })
    if (kept.ok) await saveReport(ctx, open.key, { ...becomes, heldOn, id: talkId })
    return kept
  })

/** Closes the report of a talk from the day on which the person got it (`giveReport` keeps what they got). */
export const publishReport = (
  ctx: Context,
  fileId: FileId,
  { talkId, on }: { talkId: ProgressTalkId; on: LocalDate },
) =>
  onPlan(ctx, { fileId, action: 'hold-talk', event: 'report-published' }, async (open) => {
    const talk = talkIn(open, talkId)
    if (!talk?.held) return refuse('not-found')
    if (talk.publishedOn) return refuse('already-published')
    await savePublished(ctx, open.key, { id: talkId, on })
    return ok(talkId)
  })

const talkIn = ({ plan }: OpenPlan, talkId: ProgressTalkId): ProgressTalk | undefined =>
  plan.talks.find(({ id }) => id === talkId)
