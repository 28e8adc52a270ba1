import { programmes } from '#domain/programme/programmes.ts'
import type { SignalCounts } from '#domain/signal/caseload.ts'
import { SignalKind } from '#domain/signal/signal.ts'
import { ruleOf } from '#domain/signal/signals.ts'
import { Button, LinkButton } from '#ui/button.tsx'
import { Details } from '#ui/details.tsx'
import { SelectField, TextField } from '#ui/form.tsx'
import { paths } from '../../paths.ts'
import { languageOptions } from '../file/file-words.ts'
import { type CaseloadAddress, sortFields } from './caseload-address.ts'
import type { OwnFilters } from './caseload-filters.ts'

export type FilterFormProps = {
  address: CaseloadAddress
  /** The filters that are for this reader. */
  own: OwnFilters
  /** The parts of the municipality that occur. */
  parts: readonly string[]
  counts: SignalCounts
  hasWiderView: boolean
}

/** Searching stands open; the filters are folded away until one is set. */
export function FilterForm(props: FilterFormProps) {
  const { address } = props
  const { part, programme, phase, signal, language, interpreter, state, whose } = address
  const isFiltered =
    [part, programme, phase, signal, language, interpreter].some((value) => value !== null) ||
    state === 'closed' ||
    whose === 'mine'
  return (
    <form method="get" action={paths.files}>
      <TextField optional="filter" name="q" label="Naam of nummer" type="search" value={address.search} />
      <Details summary="Meer filters" open={isFiltered}>
        {filtersOf(props).map(({ name, label, placeholder = 'Alle', value, options }) => (
          <SelectField
            key={name}
            optional="filter"
            {...{ name, label, placeholder, options }}
            value={value ?? ''}
          />
        ))}
      </Details>
      {sortFields(address).map(([name, value]) => (
        <input type="hidden" key={name} name={name} value={value} />
      ))}
      <Button look="secondary">Toon</Button>
      {(isFiltered || address.search !== '') && (
        <LinkButton look="subtle" href={paths.files}>
          Wis filters
        </LinkButton>
      )}
    </form>
  )
}

type Filter = {
  name: string
  label: string
  placeholder?: string
  value: string | null
  options: readonly { value: string; label: string }[]
}

/** The filters for this reader; one that nothing can be chosen in is not there. */
const filtersOf = (props: FilterFormProps): Filter[] =>
  [...aboutPerson(props), ...aboutList(props)].filter(({ options }) => options.length > 0)

function aboutPerson({ address, own, parts, counts }: FilterFormProps): Filter[] {
  const phases = programmes.flatMap(({ phases: all }) =>
    all.map(({ id, title }) => ({ value: id, label: title })),
  )
  const signals = SignalKind.options
    .filter((kind) => own.signals.has(kind))
    .map((kind) => ({ value: kind, label: `${ruleOf(kind).tile} (${counts[kind]})` }))
  const of = (name: Parameters<OwnFilters['names']['has']>[0], filter: Filter): Filter[] =>
    own.names.has(name) ? [filter] : []
  return [
    ...of('part', {
      name: 'deel',
      label: 'Deel van de gemeente',
      value: address.part,
      options: parts.map((part) => ({ value: part, label: part })),
    }),
    ...of('programme', {
      name: 'traject',
      label: 'Traject',
      value: address.programme,
      options: programmes.map(({ id, title }) => ({ value: id, label: title })),
    }),
    ...of('phase', { name: 'fase', label: 'Fase', value: address.phase, options: phases }),
    { name: 'tegel', label: 'Let op', value: address.signal, options: signals },
    ...of('language', { name: 'taal', label: 'Taal', value: address.language, options: languageOptions }),
    ...of('interpreter', {
      name: 'tolk',
      label: 'Tolk',
      placeholder: 'Maakt niet uit',
      value: address.interpreter && 'ja',
      options: [{ value: 'ja', label: 'Tolk nodig' }],
    }),
  ]
}

function aboutList({ address, hasWiderView }: FilterFormProps): Filter[] {
  const whose: Filter = {
    name: 'van',
    label: 'Van wie',
    placeholder: 'Iedereen',
    value: address.whose === 'mine' ? 'mij' : null,
    options: [{ value: 'mij', label: 'Mijn dossiers' }],
  }
  return [
    {
      name: 'stand',
      label: 'Open of gesloten',
      placeholder: 'Open',
      value: address.state === 'closed' ? 'gesloten' : null,
      options: [{ value: 'gesloten', label: 'Gesloten' }],
    },
    ...(hasWiderView ? [whose] : []),
  ]
}
