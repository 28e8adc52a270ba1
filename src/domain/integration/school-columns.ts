/** The heading of a school's file, in the words of schools. Every column must be there; cells may be empty. */
export const SCHOOL_COLUMNS = [
  'dossiernummer',
  'van',
  'tot_en_met',
  'lesuren',
  'aanwezig',
  'gemist',
  'niveau_lezen',
  'niveau_luisteren',
  'niveau_schrijven',
  'niveau_spreken',
  'opmerking',
] as const
export type SchoolColumn = (typeof SCHOOL_COLUMNS)[number]

export type SchoolRecord = Readonly<Partial<Record<string, string>>>
/** Why a cell or a heading cannot be taken; `reason` is a Dutch sentence for who sent the file. */
export type SchoolProblem = { column: string; value: string; reason: string }

/** What is wrong with the heading, both ways: INT.SCHOOL.COLUMNS. Nothing is read under a heading that is wrong. */
export function headingProblemsOf(heading: readonly string[]): SchoolProblem[] {
  const known: readonly string[] = SCHOOL_COLUMNS
  const missing = known.filter((column) => !heading.includes(column))
  const unknown = heading.filter((column) => !known.includes(column))
  const twice = heading.filter((column, place) => heading.indexOf(column) !== place)
  return [
    ...missing.map((column) => ({ column, value: '', reason: 'Deze kolom ontbreekt in het bestand.' })),
    ...unknown.map((column) => ({ column, value: '', reason: 'Deze kolom kennen wij niet. Haal haar weg.' })),
    ...twice.map((column) => ({ column, value: '', reason: 'Deze kolom staat er twee keer.' })),
  ]
}
