import { readMailbox } from '#domain/arrival/inbox-reading.commands.ts'
import { sendDue } from '#domain/exchange/sending.commands.ts'
import { allMunicipalities } from '#domain/organisation/municipality.queries.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { inContext, newId } from '#platform/context.ts'
import type { Db } from '#platform/database.ts'
import type { ExchangeOf } from '#platform/exchange-settings.ts'

/** Takes in what lies waiting and sends what is due, for every municipality. */
export async function exchangeWithDuo(db: Db, exchangeOf: ExchangeOf, today: LocalDate): Promise<void> {
  const municipalities = await allMunicipalities(db)
  for (const { id: municipalityId, name } of municipalities) {
    const actor = { kind: 'system', origin: 'job', municipalities: [municipalityId] } as const
    const edge = { db, actor, today, locale: 'nl', traceId: newId(), origin: 'job' } as const
    const { mailbox, transport } = exchangeOf({ name, others: municipalities.length > 1 })
    const at = { municipalityId, transact: <T>(work: Work<T>) => inContext(edge, work) }
    await readMailbox({ ...at, mailbox })
    await sendDue({ ...at, transport })
  }
}

type Work<T> = Parameters<typeof inContext<T>>[1]
