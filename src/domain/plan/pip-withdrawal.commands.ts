import { tellDuo } from '#domain/exchange/exchange.commands.ts'
import type { FileAccess } from '#domain/file/file.queries.ts'
import { withdrawFactsOf } from '#domain/integration/integration.commands.ts'
import { factsOfFile, factsThatCount } from '#domain/integration/integration.queries.ts'
import { ok } from '#kernel/result.ts'
import type { Context } from '#platform/context.ts'
import { isTermFixed, type PipAddress } from './pip.queries.ts'
import { addStep, addWithdrawal, findPips } from './pip.store.ts'
import type { Pip } from './pip.ts'
import { withdraw } from './pip.withdrawal.ts'
import { onPip } from './pip-change.commands.ts'

/**
 * Takes back a decision that was dated by mistake: its legal fact is withdrawn, so that no term runs, and DUO is told.
 * The version, its letter and what it rested on stay readable.
 */
export const withdrawPip = (ctx: Context, address: PipAddress, reason: string) =>
  onPip(ctx, { ...address, action: 'decide', event: 'withdrawn' }, async ({ file, pip }) => {
    const withdrawn = withdraw(await factsFor(ctx, file, pip), reason)
    if (!withdrawn.ok) return withdrawn
    await withdrawFactsOf(ctx, file.fileId, { sourceId: pip.id, reason: 'PIP ingetrokken' })
    await addWithdrawal(ctx, pip)
    const step = { kind: 'withdrawn' as const, onDay: ctx.today, withInterpreter: false }
    await addStep(ctx, pip, { ...step, note: withdrawn.value })
    await tellDuo(ctx, file, { kind: 'pip-withdrawn', body: {} })
    return ok(null)
  })

async function factsFor(ctx: Context, file: FileAccess, pip: Pip) {
  const versions = await findPips(ctx.db, file)
  const { hours = [] } = factsThatCount(await factsOfFile(ctx, file))
  return {
    pip,
    hasLater: versions.some(({ version }) => version > pip.version),
    isTermFixed: await isTermFixed(ctx, file),
    hasCourseHours: hours.some(({ kind }) => kind === 'course'),
  }
}
