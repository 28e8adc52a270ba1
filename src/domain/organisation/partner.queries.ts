import type { OrganisationId } from '#kernel/ids.ts'
import type { Context } from '#platform/context.ts'

/**
 * The organisations of this name that the municipality works with, itself included; upper and lower case are the same.
 * Two of different kinds may share a name.
 */
export function organisationsNamed(
  ctx: Context,
  name: string,
): Promise<{ id: OrganisationId; name: string; kind: string }[]> {
  return ctx.db
    .selectFrom('organisation')
    .select(['id', 'name', 'kind'])
    .where((eb) => eb(eb.fn('lower', ['name']), '=', name.trim().toLowerCase()))
    .orderBy('kind')
    .execute()
}
