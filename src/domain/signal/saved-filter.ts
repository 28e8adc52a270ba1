import { z } from 'zod'
import { ok, type Result, refuse } from '#kernel/result.ts'

/** Pages whose filter can be kept under a name. */
export const FilteredPage = z.enum(['caseload'])
export type FilteredPage = z.infer<typeof FilteredPage>

/** `query` is the part of an address behind the question mark, as the page itself wrote it. */
export type NewSavedFilter = { page: FilteredPage; name: string; query: string }

const LONGEST_NAME = 60
const LONGEST_QUERY = 500

/** Checks a name and a filter before they are kept. */
export function checkSavedFilter(
  wish: NewSavedFilter,
): Result<NewSavedFilter, 'no-name' | 'name-too-long' | 'nothing-filtered' | 'filter-too-long'> {
  const name = wish.name.trim()
  if (name === '') return refuse('no-name')
  if (name.length > LONGEST_NAME) return refuse('name-too-long')
  if (wish.query === '') return refuse('nothing-filtered')
  if (wish.query.length > LONGEST_QUERY) return refuse('filter-too-long')
  return ok({ ...wish, name })
}
