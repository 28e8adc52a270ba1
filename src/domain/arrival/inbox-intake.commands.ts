import type { FileAccess } from '#domain/file/file.queries.ts'
import type { Answers } from '#domain/intake/answers.ts'
import { recordAnswer } from '#domain/intake/intake.commands.ts'
import { answersInDomain } from '#domain/intake/intake.queries.ts'
import { domainById } from '#domain/intake/life-domains.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Context } from '#platform/context.ts'

/**
 * Writes what DUO says of the learnability test in the intake, beside what was known there (ARR.LEARNABILITY). The day
 * of the test becomes a legal fact by the intake itself.
 * @param told by field of the intake; null when the event tells nothing of it
 * @returns the id of the answer; `test-impossible` when its days cannot be
 */
export async function tellIntake(
  ctx: Context,
  file: FileAccess,
  told: Answers | null,
): Promise<Result<string | null, 'test-impossible'>> {
  if (told === null) return ok(null)
  const [newest] = await answersInDomain(ctx, file, domainById('learnability'))
  const answers = { ...newest?.answers, ...told }
  const wish = { domain: 'learnability' as const, answeredOn: ctx.today, answers }
  const recorded = await recordAnswer(ctx, file.fileId, wish)
  return recorded.ok ? recorded : refuse('test-impossible')
}
