import type { FileAccess } from '#domain/file/file.queries.ts'
import { withdrawFactsOf } from '#domain/integration/integration.commands.ts'
import type { FileId, IntakeTalkId } from '#kernel/ids.ts'
import { LocalDate } from '#kernel/local-date.ts'
import { ok, refuse } from '#kernel/result.ts'
import type { Context } from '#platform/context.ts'
import {
  findPostponement,
  findTalk,
  firstAnswerWithTestDay,
  saveEnd,
  saveMistake,
  testDaysOfTalk,
} from './intake.store.ts'
import { endPostponementAs, type PostponementEnd } from './postponement.ts'
import { audit, keepFact, knownTestDay, reach } from './recording.commands.ts'
import { takeBack } from './talk.ts'

/**
 * ITK.MISTAKE: takes back a talk that was kept by mistake. Its answers no longer count and stay readable with the
 * reason; what it brought to the legal facts goes, and calls made before it count again.
 */
export async function takeBackTalk(
  ctx: Context,
  fileId: FileId,
  { talkId, reason }: { talkId: IntakeTalkId; reason: string },
) {
  const file = await reach(ctx, fileId)
  const talk = file && (await findTalk(ctx, file, talkId))
  if (!file || !talk) return refuse('not-found')
  const decision = takeBack(talk, reason, ctx.today)
  if (!decision.ok) return decision
  const words = decision.value.mistakenReason ?? ''
  await saveMistake(ctx, decision.value)
  await withdrawFactsOf(ctx, fileId, { sourceId: talkId, reason: words })
  const brought = await testDaysOfTalk(ctx.db, file, talkId)
  let gone = 0
  for (const sourceId of brought) gone += await withdrawFactsOf(ctx, fileId, { sourceId, reason: words })
  if (gone > 0) await keepKnownTestDay(ctx, file)
  await audit(ctx, file, { action: 'take-back-talk', domains: talk.domains })
  return ok(talkId)
}

/** Another talk may have told the same day, which was no new fact then. */
async function keepKnownTestDay(ctx: Context, file: FileAccess): Promise<void> {
  const day = await knownTestDay(ctx, file)
  const sourceId = day && (await firstAnswerWithTestDay(ctx.db, file, day))
  if (!day || !sourceId) return
  await keepFact(ctx, file, { kind: 'learnability-test', on: LocalDate.parse(day) }, sourceId)
}

export type PostponementEnding = { id: string; as: PostponementEnd; reason: string }

/** ITK.POSTPONE.END: the intake goes on before its day, or the postponement was wrong. It stays readable. */
export async function endPostponement(ctx: Context, fileId: FileId, { id, ...wish }: PostponementEnding) {
  const file = await reach(ctx, fileId)
  const postponement = file && (await findPostponement(ctx, file, id))
  if (!file || !postponement) return refuse('not-found')
  const decision = endPostponementAs(postponement, wish, ctx.today)
  if (!decision.ok) return decision
  await saveEnd(ctx, file, { id, ...decision.value })
  await audit(ctx, file, { action: 'end-postponement' })
  return ok(id)
}
