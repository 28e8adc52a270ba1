import { removeOldImports } from '#domain/arrival/profile-import.commands.ts'
import { removeAbandonedDrafts } from '#domain/draft/draft.commands.ts'
import { refreshStaleDates } from '#domain/integration/integration.commands.ts'
import { allMunicipalities, deleteExpiredSessions } from '#domain/organisation/municipality.queries.ts'
import type { MunicipalityId } from '#kernel/ids.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { NO_MUNICIPALITY, sealAudit } from '#platform/audit.ts'
import { type Edge, inContext, newId } from '#platform/context.ts'
import { asActor, type Db } from '#platform/database.ts'
import type { ExchangeOf } from '#platform/exchange-settings.ts'
import type { JobQueue } from '#platform/jobs.ts'
import { exchangeWithDuo } from './exchange.ts'

/** What each queue does. Every handler may run twice and then does nothing the second time. */
export function jobHandlers(
  db: Db,
  { today, idleMinutes, exchangeOf }: { today: () => LocalDate; idleMinutes: number; exchangeOf: ExchangeOf },
): Record<JobQueue, () => Promise<void>> {
  return {
    'seal-audit': async () => {
      const municipalities = await allMunicipalities(db)
      for (const id of [NO_MUNICIPALITY, ...municipalities.map((one) => one.id)]) {
        const system = { kind: 'system', origin: 'job', municipalities: [id] } as const
        await asActor(db, system, today(), (transaction) => sealAudit(transaction, id))
      }
    },
    'delete-expired-sessions': async () => {
      await deleteExpiredSessions(db, idleMinutes)
      for (const { id } of await allMunicipalities(db)) {
        await inContext(edgeOf(db, id, today()), async (ctx) => {
          await removeOldImports(ctx, id)
          await removeAbandonedDrafts(ctx, id)
        })
      }
    },
    'refresh-legal-dates': async () => {
      for (const { id } of await allMunicipalities(db)) await refreshAll(db, id, today())
    },
    'exchange-with-duo': () => exchangeWithDuo(db, exchangeOf, today()),
  }
}

async function refreshAll(db: Db, id: MunicipalityId, today: LocalDate): Promise<void> {
  const edge = edgeOf(db, id, today)
  for (let done = 1; done > 0; ) done = await inContext(edge, (ctx) => refreshStaleDates(ctx, id))
}

function edgeOf(db: Db, id: MunicipalityId, today: LocalDate): Edge {
  const actor = { kind: 'system', origin: 'job', municipalities: [id] } as const
  return { db, actor, today, locale: 'nl', traceId: newId(), origin: 'job' }
}
