import type { MunicipalityId, PersonId } from '#kernel/ids.ts'
import { recordAudit } from '#platform/audit.ts'
import { recordProcessing } from '#platform/processing-log.ts'
import type { Call } from '../../route.ts'

/** Writes down in both logs that a message about someone was read: by whom, and whose data. */
export async function recordRead(
  { ctx }: Call,
  message: { municipalityId: MunicipalityId; id: string; personId: PersonId | null },
  type: 'inbox_event' | 'outbox_message',
): Promise<void> {
  const { municipalityId, id, personId } = message
  await recordAudit(ctx, { municipalityId, action: 'duo.read', object: { type, id } })
  if (personId) await recordProcessing(ctx, 'duo.read', { municipalityId, personId, activity: 'exchange' })
}
