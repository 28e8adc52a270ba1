import type { SendWish } from '#domain/arrival/transfer.commands.ts'
import { sendTransfer } from '#domain/arrival/transfer.commands.ts'
import { recordContact } from '#domain/file/file.commands.ts'
import { fileFor } from '#domain/file/file.queries.ts'
import { recordFacts } from '#domain/integration/integration.commands.ts'
import { recordNumber } from '#domain/person/numbers.commands.ts'
import type { TransferId } from '#kernel/ids.ts'
import { aMunicipality, anOpenFile, asCaseWorker, aWorker, day, done, type Municipality } from './builders.ts'
import { acting, type TestDatabase } from './database.ts'

export type Move = Awaited<ReturnType<typeof aMove>>

/** What must be there in this story. */
export function there<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('not there')
  return value
}

/** A file in Dalfsen with a plan, a number and a talk, and a case worker in each of three municipalities. */
export async function aMove(database: TestDatabase, story: number) {
  const named = (name: string) => aMunicipality(database, `${name} ${story}`)
  const [dalfsen, ommen, raalte] = [await named('Dalfsen'), await named('Ommen'), await named('Raalte')]
  const worker = (at: Municipality) => aWorker(database, at, { role: 'case-worker', scope: 'municipality' })
  const [sender, receiver, third] = [await worker(dalfsen), await worker(ommen), await worker(raalte)]
  const fileId = await anOpenFile(database, dalfsen, { caseWorker: asCaseWorker(sender) })
  await acting(database, sender, async (ctx) => {
    const facts = [
      { kind: 'registered-in-municipality' as const, on: day('2025-02-03') },
      { kind: 'plan' as const, on: day('2025-04-01'), route: 'B1' as const, by: 'us' as const },
    ]
    done(await recordFacts(ctx, fileId, facts, { source: 'worker' }))
    done(await recordNumber(ctx, there(await fileFor(ctx, fileId)), { kind: 'bsn', typed: '123456782' }))
    done(await recordContact(ctx, fileId, { heldOn: day('2026-01-05'), kind: 'talk', note: 'Over vroeger' }))
  })
  const wish = (facts: Partial<SendWish> = {}): SendWish => {
    return { fileId, to: ommen.id, movedInOn: day('2026-11-10'), health: null, ...facts }
  }
  const sent = (facts?: Partial<SendWish>): Promise<TransferId> =>
    acting(database, sender, async (ctx) => done(await sendTransfer(ctx, wish(facts))))
  return { dalfsen, ommen, raalte, sender, receiver, third, fileId, wish, sent }
}
