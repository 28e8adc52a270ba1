import { allMunicipalities, deleteExpiredSessions } from '#domain/organisation/municipality.queries.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { NO_MUNICIPALITY, sealAudit } from '#platform/audit.ts'
import { asActor, type Db } from '#platform/database.ts'
import type { JobQueue } from '#platform/jobs.ts'

/** What each queue does. Every handler may run twice and then does nothing the second time. */
export function jobHandlers(
  db: Db,
  { today, idleMinutes }: { today: () => LocalDate; idleMinutes: number },
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
    },
  }
}
