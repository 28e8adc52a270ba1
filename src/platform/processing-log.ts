import { createHash } from 'node:crypto'
import type { MunicipalityId, PersonId } from '#kernel/ids.ts'
import { type AuditEntry, auditRow } from './audit.ts'
import type { Context } from './context.ts'

/**
 * What personal data are used for, as in the register of GDPR art. 30: the id in the log points here, so that a
 * person who asks "who used what of me" gets an answer in words.
 */
export const PROCESSING_ACTIVITIES = {
  guidance: { title: 'Begeleiding van inburgering en participatie', basis: 'Wi art. 13 tot en met 18' },
  health: { title: 'Gezondheid in de brede intake en het plan', basis: 'Wi art. 37, Bi 9.11' },
  exchange: { title: 'Gegevens uitwisselen met DUO en COA', basis: 'Wi art. 33 tot en met 36' },
  transfer: { title: 'Dossier overdragen aan een andere gemeente', basis: 'Wi art. 35 lid 4' },
  school: { title: 'Voortgang uitwisselen met de taalschool', basis: 'Wi art. 35 lid 3' },
} as const satisfies Record<string, { title: string; basis: string }>
export type ProcessingActivity = keyof typeof PROCESSING_ACTIVITIES

export type Processing = { municipalityId: MunicipalityId; personId: PersonId; activity: ProcessingActivity }

/** The name of a person in the processing log: the same in every row, and nothing outside it. */
export const pseudonymOf = ({
  municipalityId,
  personId,
}: Pick<Processing, 'municipalityId' | 'personId'>): string =>
  createHash('sha256').update(municipalityId).update(personId).digest('hex').slice(0, 32)

/**
 * Adds to the processing log (Logboek Dataverwerkingen 1.0.0): one record per data subject, none left out, and
 * nowhere the name of who acted; that stands in the audit record with the same trace.
 * @param name what was done, like the action of the audit record
 */
export async function recordProcessing(ctx: Context, name: string, subjects: Processing | Processing[]) {
  const rows = [subjects].flat().map((one) => processingRow(ctx, name, one))
  if (rows.length > 0) await ctx.db.insertInto('processingEvent').values(rows).execute()
}

const processingRow = (ctx: Context, name: string, subject: Processing) => ({
  municipalityId: subject.municipalityId,
  traceId: ctx.traceId,
  name,
  status: 'Ok',
  processingActivityId: subject.activity,
  dataSubjectId: pseudonymOf(subject),
})

/** One thing that was done with one person's data, in both logs at once: a page has few queries to spare. */
export async function recordInBothLogs(ctx: Context, entry: AuditEntry, subject: Processing): Promise<void> {
  await ctx.db
    .with('audited', (db) => db.insertInto('auditEvent').values(auditRow(ctx, entry)))
    .insertInto('processingEvent')
    .values(processingRow(ctx, entry.action, subject))
    .execute()
}
