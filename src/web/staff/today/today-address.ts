import { SignalKind } from '#domain/signal/signal.ts'
import { paths } from '../../paths.ts'
import { pageIn } from '../caseload/paging.ts'

/** Which tasks are shown: of one tile or all, of my files or of all I may see. */
export type TodayAddress = { tile: SignalKind | null; whose: 'mine' | 'all'; page: number }

export const readTodayAddress = (query: Readonly<Record<string, string>>): TodayAddress => ({
  tile: SignalKind.safeParse(query.tegel).data ?? null,
  whose: query.van === 'alle' ? 'all' : 'mine',
  page: pageIn(query.bladzijde),
})

export function todayHref({ tile, whose, page }: TodayAddress): string {
  const words = [
    ...(tile ? [['tegel', tile]] : []),
    ...(whose === 'all' ? [['van', 'alle']] : []),
    ...(page > 1 ? [['bladzijde', String(page)]] : []),
  ]
  return words.length === 0 ? paths.today : `${paths.today}?${new URLSearchParams(words)}`
}
