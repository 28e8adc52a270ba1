import { membershipsAs } from '#kernel/actor.ts'
import type { MunicipalityId } from '#kernel/ids.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { recordAudit } from '#platform/audit.ts'
import { actorId, type Context } from '#platform/context.ts'
import { addSetting } from './setting.store.ts'
import type { Letterhead, SettingKey, Switch } from './setting.ts'

type SettingRefusal = 'not-allowed' | 'no-reason'

/** Switches something for the whole municipality from today on, with the reason; what held before stays readable. */
export async function switchSetting(
  ctx: Context,
  municipalityId: MunicipalityId,
  { key, isOn, reason }: { key: Switch; isOn: boolean; reason: string },
): Promise<Result<null, SettingRefusal>> {
  if (reason.trim() === '') return refuse('no-reason')
  return set(ctx, municipalityId, { key, value: isOn, reason: reason.trim() })
}

/** Sets what stands on letters of the municipality from today on. */
export const setLetterhead = (
  ctx: Context,
  municipalityId: MunicipalityId,
  letterhead: Letterhead,
): Promise<Result<null, SettingRefusal>> =>
  set(ctx, municipalityId, { key: 'letterhead', value: letterhead, reason: '' })

async function set(
  ctx: Context,
  municipalityId: MunicipalityId,
  { key, value, reason }: { key: SettingKey; value: unknown; reason: string },
): Promise<Result<null, SettingRefusal>> {
  if (!maySet(ctx, municipalityId)) return refuse('not-allowed')
  await addSetting(ctx.db, { municipalityId, key, value, reason, fromOn: ctx.today, byUser: actorId(ctx) })
  const object = { type: 'municipality', id: municipalityId }
  await recordAudit(ctx, { municipalityId, action: 'setting.change', object, detail: { key } })
  return ok(null)
}

const maySet = ({ actor }: Context, municipalityId: MunicipalityId): boolean =>
  actor.kind === 'system'
    ? actor.municipalities[0] === municipalityId
    : membershipsAs(actor, ['administrator']).some((job) => job.municipalityId === municipalityId)
