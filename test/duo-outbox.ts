import { sql } from 'kysely'
import { queueMessage } from '#domain/exchange/exchange.commands.ts'
import { messageFor } from '#domain/exchange/exchange.queries.ts'
import type { Message } from '#domain/exchange/message.ts'
import { sendDue, type Transact } from '#domain/exchange/sending.commands.ts'
import type { FileId, MessageId } from '#kernel/ids.ts'
import type { Transport } from '#platform/exchange-transport.ts'
import { aMunicipality, done } from './builders.ts'
import { acting, type TestDatabase, theSystem } from './database.ts'
import { aFileWithNumber } from './duo-letters.ts'

/** The outbox of a municipality of its own, and what a test does with it. */
export async function anOutbox(database: TestDatabase) {
  const municipality = await aMunicipality(database, `Dalfsen ${crypto.randomUUID()}`)
  const municipalityId = municipality.id
  const transact: Transact = (work) => acting(database, theSystem(municipalityId), work)
  return {
    municipality,
    transact,
    aFile: (typed?: string) => aFileWithNumber(database, municipality, typed ? { typed } : {}),
    queued: async (message: Message, fileId: FileId | null, contactId?: string): Promise<MessageId> =>
      done(
        await transact((ctx) =>
          queueMessage(ctx, { ...message, municipalityId, fileId, contactId: contactId ?? null }),
        ),
      ),
    send: (transport: Transport) => sendDue({ municipalityId, transact, transport }),
    stands: (id: MessageId) => transact((ctx) => messageFor(ctx, id)),
    /** As if the wait were over. */
    later: () =>
      transact(async (ctx) => {
        await sql`update outbox_message set next_try_at = now() where next_try_at is not null`.execute(ctx.db)
      }),
  }
}

/** The other side: answers in this order, then accepts. */
export const answering = (...answers: Awaited<ReturnType<Transport['send']>>[]): Transport => ({
  takesOnce: false,
  send: async () => answers.shift() ?? { kind: 'accepted' },
})
