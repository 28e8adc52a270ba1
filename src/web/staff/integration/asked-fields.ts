import type { FileAccess } from '#domain/file/file.queries.ts'
import { itemsThatCount, progressItemsOf } from '#domain/integration/progress.queries.ts'
import type { ProgressItem } from '#domain/integration/progress.ts'
import { writeDutchDate } from '#ui/date-input.ts'
import type { Call } from '#web/route.ts'
import type { Fields } from '../file/person-form.ts'
import type { RecordSlug } from './record-forms.ts'

/** What the request that an address names says already, so that its decision asks only for what is new. */
export type Asked = { fields: Fields; parts: readonly string[] }

const KIND_OF: Partial<Record<RecordSlug, ProgressItem['kind']>> = {
  verlenging: 'extension',
  vrijstelling: 'exemption',
  ontheffing: 'waiver',
}

/** The ground never stands in an address: it may be illness (Wi art. 37). */
export async function askedIn(call: Call, file: FileAccess, slug: RecordSlug): Promise<Asked | undefined> {
  const id = call.query.verzoek
  if (!id) return undefined
  const row = itemsThatCount(await progressItemsOf(call.ctx, file)).find((one) => one.id === id)
  return row && row.item.kind === KIND_OF[slug] ? fieldsOf(row.item) : undefined
}

function fieldsOf(item: ProgressItem): Asked | undefined {
  if (item.kind === 'extension') {
    return { fields: { ground: item.ground, on: writeDutchDate(item.on) }, parts: [] }
  }
  if (item.kind !== 'exemption' && item.kind !== 'waiver') return undefined
  return { fields: { ground: item.ground, askedOn: writeDutchDate(item.on), on: '' }, parts: item.parts }
}
