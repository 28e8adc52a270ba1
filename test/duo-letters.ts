import { inboxPage } from '#domain/arrival/inbox.queries.ts'
import { readLetter } from '#domain/arrival/inbox-letter.ts'
import { takeIn } from '#domain/arrival/inbox-reading.commands.ts'
import { queueMessage } from '#domain/exchange/exchange.commands.ts'
import { recordAnswer } from '#domain/exchange/sending.commands.ts'
import { fileFor } from '#domain/file/file.queries.ts'
import { recordNumber } from '#domain/person/numbers.commands.ts'
import type { FileId, MessageId, MunicipalityId } from '#kernel/ids.ts'
import type { Context } from '#platform/context.ts'
import { anOpenFile, day, done, type Municipality } from './builders.ts'
import { acting, type TestDatabase, theSystem } from './database.ts'

/** A number that passes the check for a BSN and is nobody's. */
export const BSN = '999990019'

type Known = { kind?: 'bsn' | 'v-number'; typed?: string }

/** A file of someone whose number is known. */
export async function aFileWithNumber(
  database: TestDatabase,
  municipality: Municipality,
  known: Known = {},
): Promise<FileId> {
  const fileId = await anOpenFile(database, municipality)
  await acting(database, theSystem(municipality.id), (ctx) => numberKnown(ctx, fileId, known))
  return fileId
}

async function numberKnown(
  ctx: Context,
  fileId: FileId,
  { kind = 'bsn', typed = BSN }: Known,
): Promise<void> {
  const file = await fileFor(ctx, fileId)
  if (!file) throw new Error('no such file')
  done(await recordNumber(ctx, file, { kind, typed }))
}

/** As if this lay in the folder. */
export function receive(ctx: Context, municipalityId: MunicipalityId, text: string) {
  const letter = readLetter(text)
  if (!letter.ok) throw new Error('unreadable')
  return takeIn(ctx, municipalityId, letter.value)
}

/** An event about the person of this file, and a message about them that DUO refused. */
export function aMessageEachWay(
  database: TestDatabase,
  { id: municipalityId }: Municipality,
  fileId: FileId,
): Promise<{ eventId: string; messageId: MessageId }> {
  return acting(database, theSystem(municipalityId), async (ctx) => {
    await numberKnown(ctx, fileId, {})
    await receive(ctx, municipalityId, aLetter('SS101'))
    const { lines } = await inboxPage(ctx, { filter: 'open', page: 1 })
    const body = { datumOndertekeningPvt: day('2026-11-02') }
    const messageId = done(await queueMessage(ctx, { municipalityId, fileId, kind: 'pvt', body }))
    const refused = { kind: 'refused', reasons: ['De datum ligt voor de plicht'] } as const
    await recordAnswer(ctx, { municipalityId, id: messageId }, refused)
    return { eventId: lines[0]?.id ?? '', messageId }
  })
}

type Told = {
  berichtId?: string
  bsn?: string
  vNummer?: number | string
  at?: string
  gegevens?: Record<string, unknown>
}

/** What DUO sends when something happened, as it lies in the folder. */
export function aLetter(gebeurtenisId: string, told: Told = {}): string {
  const { berichtId = crypto.randomUUID(), bsn, vNummer, at = '2026-11-16T09:30:00+01:00', gegevens } = told
  const number = bsn === undefined && vNummer === undefined ? { bsn: BSN } : { bsn, vNummer }
  const notificatie = { registratieDatumTijd: at, gebeurtenisId, ...number }
  return JSON.stringify({ berichtId, notificatie, ...(gegevens && { gegevens }) })
}
