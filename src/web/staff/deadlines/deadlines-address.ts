import { paths } from '../../paths.ts'

/** The list of my files or of all I may see, on a page. */
export function deadlinesHref(whose: 'mine' | 'all', page = 1): string {
  const words = [
    ...(whose === 'all' ? [['van', 'alle']] : []),
    ...(page > 1 ? [['bladzijde', String(page)]] : []),
  ]
  return words.length === 0 ? paths.deadlines : `${paths.deadlines}?${new URLSearchParams(words)}`
}
