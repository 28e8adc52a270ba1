import type { MunicipalityId, UserId } from '#kernel/ids.ts'
import { ok, refuse } from '#kernel/result.ts'
import { recordAudit } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { addSavedFilter, deleteSavedFilter } from './saved-filter.store.ts'
import { checkSavedFilter, type NewSavedFilter } from './saved-filter.ts'
import { mayListFiles } from './signal.policy.ts'

/** Keeps a filter for oneself under a name; the files that it shows are asked again each time. */
export async function saveFilter(ctx: Context, wish: NewSavedFilter) {
  const owner = ownerOf(ctx)
  if (!owner) return refuse('not-allowed')
  const checked = checkSavedFilter(wish)
  if (!checked.ok) return checked
  const id = ctx.newId()
  if (!(await addSavedFilter(ctx.db, owner, { ...checked.value, id }))) return refuse('name-taken')
  await audit(ctx, { municipalityId: owner.municipalityId, action: 'saved-filter.save', id })
  return ok(id)
}

/** Removes an own filter; someone else's is not there. */
export async function removeSavedFilter(ctx: Context, id: string) {
  const owner = ownerOf(ctx)
  const municipalityId = owner && (await deleteSavedFilter(ctx.db, owner.userId, id))
  if (!municipalityId) return refuse('not-found')
  await audit(ctx, { municipalityId, action: 'saved-filter.remove', id })
  return ok(id)
}

/** A filter is a person's own; the first municipality is only where the row lies. */
function ownerOf({ actor }: Context): { municipalityId: MunicipalityId; userId: UserId } | undefined {
  const [municipalityId] = actor.municipalities
  if (actor.kind !== 'user' || !municipalityId || !mayListFiles(actor)) return undefined
  return { municipalityId, userId: actor.userId }
}

const audit = (ctx: Context, act: { municipalityId: MunicipalityId; action: string; id: string }) =>
  recordAudit(ctx, {
    municipalityId: act.municipalityId,
    action: act.action,
    object: { type: 'saved-filter', id: act.id },
  })
