import type { ProgressTalkId } from '#kernel/ids.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { actorId, type Context } from '#platform/context.ts'
import type { PlanKey } from './plan.store.ts'
import type { TalkReport } from './progress-talk.ts'

export async function addTalkRow(
  ctx: Context,
  key: PlanKey,
  talk: { id: ProgressTalkId; plannedOn: LocalDate },
): Promise<void> {
  await ctx.db
    .insertInto('planTalk')
    .values({ ...key, ...talk, plannedBy: actorId(ctx) })
    .execute()
}

export const saveReport = (
  ctx: Context,
  key: PlanKey,
  { id, ...report }: TalkReport & { id: ProgressTalkId },
) => update(ctx, key, { id, values: { ...report, heldBy: actorId(ctx) } })

export const saveMissed = (
  ctx: Context,
  key: PlanKey,
  { id, reason }: { id: ProgressTalkId; reason: string },
) => update(ctx, key, { id, values: { missedOn: ctx.today, missedReason: reason } })

export const savePublished = (
  ctx: Context,
  key: PlanKey,
  { id, on }: { id: ProgressTalkId; on: LocalDate },
) => update(ctx, key, { id, values: { publishedOn: on, publishedBy: actorId(ctx) } })

type Values = Partial<TalkReport> & {
  heldBy?: string | null
  missedOn?: LocalDate
  missedReason?: string
  publishedOn?: LocalDate
  publishedBy?: string | null
}

async function update(
  ctx: Context,
  { municipalityId }: PlanKey,
  { id, values }: { id: ProgressTalkId; values: Values },
): Promise<void> {
  await ctx.db
    .updateTable('planTalk')
    .set(values)
    .where('municipalityId', '=', municipalityId)
    .where('id', '=', id)
    .execute()
}
