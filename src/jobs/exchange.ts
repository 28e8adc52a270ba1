import { readMailbox } from '#domain/arrival/inbox-reading.commands.ts'
import { watchRun } from '#domain/exchange/exchange-run.commands.ts'
import { sendDue } from '#domain/exchange/sending.commands.ts'
import { allMunicipalities } from '#domain/organisation/municipality.queries.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { inContext, newId } from '#platform/context.ts'
import type { Db } from '#platform/database.ts'
import type { ExchangeOf } from '#platform/exchange-settings.ts'

/**
 * Takes in what lies waiting and sends what is due, for every municipality. Where one direction of one municipality
 * fails the rest goes on; the first failure is thrown at the end, so that the queue hears of it.
 */
export async function exchangeWithDuo(db: Db, exchangeOf: ExchangeOf, today: LocalDate): Promise<void> {
  const municipalities = await allMunicipalities(db)
  const failures: unknown[] = []
  const goOn = (work: Promise<unknown>) => work.catch((error: unknown) => failures.push(error))
  for (const municipality of municipalities) {
    const { id: municipalityId } = municipality
    const actor = { kind: 'system', origin: 'job', municipalities: [municipalityId] } as const
    const edge = { db, actor, today, locale: 'nl', traceId: newId(), origin: 'job' } as const
    const { mailbox, transport } = exchangeOf(municipality, municipalities)
    const at = { municipalityId, transact: <T>(work: Work<T>) => inContext(edge, work) }
    await goOn(watchRun({ ...at, direction: 'in' }, () => readMailbox({ ...at, mailbox })))
    await goOn(sendDue({ ...at, transport }))
  }
  if (failures.length > 0) throw failures[0]
}

type Work<T> = Parameters<typeof inContext<T>>[1]
