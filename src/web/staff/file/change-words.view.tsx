import { fieldWord, valueWords } from './file-words.ts'

export type Change = { field: string; oldValue?: unknown; newValue?: unknown }

/** "Achternaam: Haddad → Hadad", the arrow said aloud as "werd". */
export function ChangeWords({ change: { field, oldValue, newValue } }: { change: Change }) {
  return (
    <>
      {fieldWord(field)}: <del>{valueWords(field, oldValue)}</del> <span aria-hidden="true">→</span>
      <span class="trede-visually-hidden">werd</span> {valueWords(field, newValue)}
    </>
  )
}
