import { LANGUAGES } from '#domain/person/content/languages.ts'
import { ProgrammeId } from '#domain/programme/programme.ts'
import { type CaseloadFilter, CaseloadSort } from '#domain/signal/caseload.ts'
import { SignalKind } from '#domain/signal/signal.ts'
import type { Sort } from '#ui/table.tsx'
import { paths } from '../../paths.ts'
import { pageIn } from './paging.ts'

/** Everything that decides what the list shows. It all stands in the address, so a list can be kept and sent. */
export type CaseloadAddress = CaseloadFilter & {
  whose: 'mine' | 'all'
  state: 'open' | 'closed'
  page: number
}

const SORT_WORDS = { name: 'naam', number: 'nummer', contact: 'contact', due: 'volgende' } satisfies Record<
  CaseloadSort,
  string
>

/** Reads an address as it was typed or linked; what cannot be is left out rather than refused. */
export function readAddress(query: Readonly<Record<string, string>>): CaseloadAddress {
  const key = CaseloadSort.options.find((option) => SORT_WORDS[option] === query.sorteer) ?? 'due'
  return {
    search: (query.q ?? '').trim().slice(0, 80),
    part: query.deel || null,
    programme: ProgrammeId.safeParse(query.traject).data ?? null,
    phase: query.fase || null,
    signal: SignalKind.safeParse(query.tegel).data ?? null,
    language: LANGUAGES.find(({ code }) => code === query.taal)?.code ?? null,
    interpreter: query.tolk === 'ja' ? 'needed' : null,
    state: query.stand === 'gesloten' ? 'closed' : 'open',
    whose: query.van === 'mij' ? 'mine' : 'all',
    sort: { key, direction: query.richting === 'af' ? 'descending' : 'ascending' },
    page: pageIn(query.bladzijde),
  }
}

/** The address of this list, without what is already usual. */
export const addressOf = (address: CaseloadAddress): string => withQuery(paths.files, wordsOf(address))

/** What is worth keeping under a name: not the page, and not a name that was searched for. */
export function filterToKeep(address: CaseloadAddress): string {
  return new URLSearchParams(wordsOf({ ...address, search: '', page: 1 })).toString()
}

/** The list in another order, from its first page. */
export function sortedBy(address: CaseloadAddress, { key, direction }: Sort): CaseloadAddress {
  return { ...address, page: 1, sort: { key: CaseloadSort.catch('due').parse(key), direction } }
}

/** The order as fields of the filter form, so that choosing a filter does not lose it. */
export const sortFields = ({ sort }: CaseloadAddress): [name: string, value: string][] => sortWords(sort)

function wordsOf(address: CaseloadAddress): [string, string][] {
  const words: [string, string | null][] = [
    ['q', address.search],
    ['deel', address.part],
    ['traject', address.programme],
    ['fase', address.phase],
    ['tegel', address.signal],
    ['taal', address.language],
    ['tolk', address.interpreter && 'ja'],
    ['stand', address.state === 'closed' ? 'gesloten' : null],
    ['van', address.whose === 'mine' ? 'mij' : null],
    ...sortWords(address.sort),
    ['bladzijde', address.page > 1 ? String(address.page) : null],
  ]
  return words.flatMap(([name, value]) => (value ? [[name, value]] : []))
}

function sortWords({ key, direction }: CaseloadFilter['sort']): [string, string][] {
  if (key === 'due' && direction === 'ascending') return []
  return [['sorteer', SORT_WORDS[key]], ...(direction === 'descending' ? [richtingAf] : [])]
}

const richtingAf: [string, string] = ['richting', 'af']

const withQuery = (path: string, words: [string, string][]): string =>
  words.length === 0 ? path : `${path}?${new URLSearchParams(words)}`
