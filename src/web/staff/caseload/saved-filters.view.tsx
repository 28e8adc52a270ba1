import type { SavedFilter } from '#domain/signal/saved-filter.queries.ts'
import { Button } from '#ui/button.tsx'
import { Details } from '#ui/details.tsx'
import { Form, TextField } from '#ui/form.tsx'
import { SummaryList } from '#ui/lists.tsx'
import { Tabs } from '#ui/tabs.tsx'
import { Section } from '#ui/text.tsx'
import { paths } from '../../paths.ts'
import { type CaseloadAddress, filterToKeep } from './caseload-address.ts'

/** A name that was refused, and why. */
export type SaveAttempt = { name: string; message: string }
type SavedFiltersProps = {
  address: CaseloadAddress
  saved: readonly SavedFilter[]
  attempt: SaveAttempt | undefined
}

/** The kept filters as the ways to look at this list; nothing as long as none was kept. */
export function SavedFilterTabs({ address, saved }: Omit<SavedFiltersProps, 'attempt'>) {
  if (saved.length === 0) return null
  const now = filterToKeep(address)
  return (
    <Tabs
      label="Bewaarde filters"
      tabs={[{ id: '', name: 'Alle dossiers', query: '' }, ...saved].map(({ name, query }) => ({
        label: name,
        href: hrefOf(query),
        current: query === now && address.search === '',
      }))}
    />
  )
}

/** Keeping the filter that is set now, and removing what was kept. */
export function SavedFilters({ address, saved, attempt }: SavedFiltersProps) {
  const query = filterToKeep(address)
  const mayKeep = query !== '' || attempt !== undefined
  if (!mayKeep && saved.length === 0) return null
  return (
    <Section title="Filters bewaren">
      {mayKeep && (
        <Details summary="Dit filter bewaren" open={attempt !== undefined}>
          <Form action={paths.savedFilters}>
            <input type="hidden" name="query" value={query} />
            <TextField
              name="name"
              label="Naam van het filter"
              help="De lijst verandert mee. Een naam waarop u zocht bewaren we niet."
              value={attempt?.name}
              error={attempt?.message}
            />
            <Button look="secondary">Bewaar filter</Button>
          </Form>
        </Details>
      )}
      {saved.length > 0 && (
        <Details summary="Bewaarde filters opruimen">
          <SummaryList
            rows={saved.map(({ id, name }) => ({
              label: name,
              value: (
                <form method="post" action={paths.removeSavedFilter(id)}>
                  <Button look="subtle">
                    Verwijder<span class="trede-visually-hidden"> filter {name}</span>
                  </Button>
                </form>
              ),
            }))}
          />
        </Details>
      )}
    </Section>
  )
}

const hrefOf = (query: string): string => (query === '' ? paths.files : `${paths.files}?${query}`)
