import type { FileAccess } from '#domain/file/file.queries.ts'
import type { Answers } from '#domain/intake/answers.ts'
import { recordAnswer } from '#domain/intake/intake.commands.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Context } from '#platform/context.ts'

/**
 * Writes what DUO says of the learnability test in the intake, beside what was known there (ARR.LEARNABILITY). The day
 * of the test becomes a legal fact by the intake itself.
 * @param told by field of the intake; null when the event tells nothing of it
 * @returns the id of the answer, null when it told nothing new; `test-impossible` when its days cannot be
 */
export async function tellIntake(
  ctx: Context,
  file: FileAccess,
  told: Answers | null,
): Promise<Result<string | null, 'test-impossible'>> {
  if (told === null) return ok(null)
  const wish = { domain: 'learnability' as const, answeredOn: ctx.today, answers: told }
  const recorded = await recordAnswer(ctx, file.fileId, wish)
  if (recorded.ok) return recorded
  return recorded.error === 'nothing-changed' ? ok(null) : refuse('test-impossible')
}
