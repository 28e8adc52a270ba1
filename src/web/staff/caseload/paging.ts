export const PAGE_SIZE = 25

export type Paged<T> = { items: readonly T[]; page: number; pages: number; total: number }

/** One page of a list; an address with a page that is not there (any more) gives the nearest one. */
export function pageOf<T>(list: readonly T[], wanted: number): Paged<T> {
  const { page, pages } = pageOfTotal(list.length, wanted)
  return { items: list.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE), page, pages, total: list.length }
}

/** No list of ours is longer, and the database counts no further than some nineteen digits. */
const LAST_PAGE = 1_000_000

/** The page in an address: a whole number from 1, also when someone typed something else. */
export const pageIn = (text: string | undefined): number => {
  const page = Number(text)
  return Number.isInteger(page) && page > 0 ? Math.min(page, LAST_PAGE) : 1
}

/** The same for a list that the database cuts: the page that is there for a wish, of so many rows. */
export function pageOfTotal(total: number, wanted: number): { page: number; pages: number } {
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE))
  return { page: Math.min(Math.max(1, wanted), pages), pages }
}
