import { type FactOrigin, recordFacts } from '#domain/integration/integration.commands.ts'
import type { RecordedFact } from '#domain/integration/recorded-fact.ts'
import type { FileId } from '#kernel/ids.ts'
import type { Context } from '#platform/context.ts'
import type { LeftOut } from './left-out.ts'

/**
 * Records the facts that came with a person; one that cannot be is left out and told, so that it stops no other
 * (ARR.LEFT-OUT). All at once when all can be.
 */
export async function keepFacts(
  ctx: Context,
  fileId: FileId,
  facts: readonly RecordedFact[],
  origin: FactOrigin,
): Promise<LeftOut[]> {
  const together = await recordFacts(ctx, fileId, facts, origin)
  if (together.ok) return []
  const left: LeftOut[] = []
  for (const fact of facts) {
    const recorded = await recordFacts(ctx, fileId, [fact], origin)
    if (recorded.ok) continue
    if (recorded.error === 'not-found') throw new Error('a file that was just reached is not there')
    left.push({ fact, why: recorded.error })
  }
  return left
}
