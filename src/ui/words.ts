import { IntlMessageFormat } from 'intl-messageformat'
import { daysBetween, type LocalDate } from '#kernel/local-date.ts'

/** Languages of the screens: Dutch first, and the three that participants asked for most. */
export type Locale = 'nl' | 'en' | 'ar' | 'ti'

/** Arabic keeps the digits of the Dutch letter beside it; `ar-SY` would also change the months. */
const tags = { nl: 'nl', en: 'en-GB', ar: 'ar-u-nu-latn', ti: 'ti' } satisfies Record<Locale, string>

export const directionOf = (locale: Locale): 'ltr' | 'rtl' => (locale === 'ar' ? 'rtl' : 'ltr')

/** Further away than this a date is easier to place than a number of days. */
const RELATIVE_DAYS = 31

/** The language data word the Tigrinya past as if it were the future, so only the three nearest days are worded. */
const RELATIVE_DAYS_TIGRINYA = 1

/** A day as people say it: "vandaag", "over 3 dagen", "5 dagen geleden"; beyond a month "12 mei 2026". */
export function relativeDate(day: LocalDate, today: LocalDate, locale: Locale = 'nl'): string {
  const days = daysBetween(today, day)
  const reach = locale === 'ti' ? RELATIVE_DAYS_TIGRINYA : RELATIVE_DAYS
  if (Math.abs(days) > reach) return longDate(day, locale)
  const format = relativeFormats.get(locale) ?? new Intl.RelativeTimeFormat(tags[locale], { numeric: 'auto' })
  relativeFormats.set(locale, format)
  return format.format(days, 'day')
}

/** "12 mei 2026" */
export const longDate = (day: LocalDate, locale: Locale = 'nl'): string =>
  dateFormat(locale, { day: 'numeric', month: 'long', year: 'numeric' }).format(noon(day))

/** "vrijdag 20 november 2026" */
export const weekdayDate = (day: LocalDate, locale: Locale = 'nl'): string =>
  dateFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(noon(day))

/** "12 mei": for lists where the year is plain from its neighbours. */
export const shortDate = (day: LocalDate, locale: Locale = 'nl'): string =>
  dateFormat(locale, { day: 'numeric', month: 'short' }).format(noon(day))

/** Clock time in the European part of the Netherlands: "14:02". */
export const clockTime = (epochMs: number, locale: Locale = 'nl'): string =>
  new Intl.DateTimeFormat(tags[locale], {
    timeStyle: 'short',
    hourCycle: 'h23',
    timeZone: 'Europe/Amsterdam',
  }).format(epochMs)

/** A number with thousands separators: "1.234,5" in Dutch. Halves go up, as people reckon by hand. */
export function formatNumber(value: number, locale: Locale = 'nl', decimals = 0): string {
  const key = `${locale} ${decimals}`
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals }
  const format = numberFormats.get(key) ?? new Intl.NumberFormat(tags[locale], digits)
  numberFormats.set(key, format)
  return format.format(roundHalfUp(value, decimals))
}

const numberFormats = new Map<string, Intl.NumberFormat>()

/** A percentage from 0 to 100 with one decimal: "42,9%". */
export const formatPercentage = (percent: number, locale: Locale = 'nl'): string =>
  `${formatNumber(percent, locale, 1)}%`

/**
 * Rounds on the decimal notation, where 12.45 is exactly a half; in binary it lies just below.
 * @param decimals whole number from 0
 */
export function roundHalfUp(value: number, decimals: number): number {
  const size = String(Math.abs(value))
  if (size.includes('e')) return size.includes('e-') ? 0 : value
  const rounded = Number(`${Math.round(Number(`${size}e${decimals}`))}e-${decimals}`)
  return value < 0 && rounded > 0 ? -rounded : rounded
}

type Values = Readonly<Record<string, string | number>>

const messages = new Map<string, IntlMessageFormat>()

/** Fills an ICU message: `{n, plural, one {# taak} other {# taken}}` with `{ n: 3 }` gives "3 taken". */
export function fill(message: string, values: Values, locale: Locale = 'nl'): string {
  const key = `${locale}\n${message}`
  const known = messages.get(key) ?? new IntlMessageFormat(message, tags[locale])
  messages.set(key, known)
  return String(known.format(values))
}

/** "1 taak", "3 taken": Dutch, for staff screens. */
export const counted = (n: number, one: string, other: string): string =>
  `${formatNumber(n)} ${n === 1 ? one : other}`

/** Days carry no clock; noon in UTC keeps them on the same day everywhere. */
const noon = (day: LocalDate): number => Date.parse(`${day}T12:00:00Z`)

const relativeFormats = new Map<Locale, Intl.RelativeTimeFormat>()
const dateFormats = new Map<string, Intl.DateTimeFormat>()

/** Kept, because making a format costs a hundred times as much as using it. */
function dateFormat(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${Object.values(options).join(' ')}`
  const known = dateFormats.get(key) ?? new Intl.DateTimeFormat(tags[locale], { ...options, timeZone: 'UTC' })
  dateFormats.set(key, known)
  return known
}
