import type { Context } from '#platform/context.ts'
import type { FilteredPage } from './saved-filter.ts'

export type SavedFilter = { id: string; name: string; query: string }

/** The filters this person kept for a page, by name. */
export async function savedFiltersOf({ db, actor }: Context, page: FilteredPage): Promise<SavedFilter[]> {
  if (actor.kind !== 'user') return []
  return db
    .selectFrom('savedFilter')
    .select(['id', 'name', 'query'])
    .where('municipalityId', 'in', [...actor.municipalities])
    .where('userId', '=', actor.userId)
    .where('page', '=', page)
    .orderBy('name')
    .execute()
}
