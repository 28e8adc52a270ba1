import { LocalDate } from '#kernel/local-date.ts'

const MONTHS = ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec']

const NUMERIC = /^(\d{1,2})[-/. ]+(\d{1,2})[-/. ]+(\d{4})$/
const NAMED = /^(\d{1,2})[-. ]*([a-z]+)\.?[-. ]*(\d{4})$/
const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})$/

/**
 * Reads a day as people in the Netherlands write it: 12-5-2026, 12/05/2026, 12.5.2026, 12 mei 2026 or
 * 2026-05-12. A year of two digits is refused: 1-2-85 is a birthday and 1-2-26 a deadline, and nobody but the
 * writer knows which century was meant. Days that do not exist are refused too.
 */
export function parseDutchDate(text: string): LocalDate | undefined {
  const typed = text.trim().toLowerCase()
  const numeric = NUMERIC.exec(typed)
  if (numeric) return dayOf(numeric[3], numeric[2], numeric[1])
  const named = NAMED.exec(typed)
  if (named) return dayOf(named[3], monthNumber(named[2] ?? ''), named[1])
  const iso = ISO.exec(typed)
  return iso ? dayOf(iso[1], iso[2], iso[3]) : undefined
}

/** A day as a date field shows it: 12-5-2026. */
export function writeDutchDate(day: LocalDate): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${date}-${month}-${year}`
}

function monthNumber(name: string): number {
  const start = name.startsWith('maa') ? 'mrt' : name.slice(0, 3)
  return FULL_MONTHS.test(name) ? MONTHS.indexOf(start) + 1 : 0
}

const FULL_MONTHS =
  /^(jan(uari)?|feb(ruari)?|mrt|maart|apr(il)?|mei|juni?|juli?|aug(ustus)?|sept?(ember)?|okt(ober)?|nov(ember)?|dec(ember)?)$/

type Part = string | number | undefined

function dayOf(year: Part, month: Part, day: Part): LocalDate | undefined {
  const iso = [year, month, day].map((part) => String(part).padStart(2, '0')).join('-')
  const parsed = LocalDate.safeParse(iso)
  return parsed.success ? parsed.data : undefined
}
