import { addDays, dayOfWeek, LocalDate, yearOf } from '#kernel/local-date.ts'
import { ROYAL_DECREES } from './content/royal-decrees.ts'
import { easterSunday } from './easter.ts'

/** Why a day is a holiday for the Algemene termijnenwet; screens give each its Dutch name. */
export type HolidayKind =
  | 'new-years-day'
  | 'good-friday'
  | 'easter-monday'
  | 'kings-day'
  | 'queens-day'
  | 'liberation-day'
  | 'ascension-day'
  | 'whit-monday'
  | 'christmas-day'
  | 'boxing-day'
  | 'royal-decree'

export type Holiday = { readonly day: LocalDate; readonly kind: HolidayKind }

export type RestDayReason = 'saturday' | 'sunday' | HolidayKind

/**
 * The holidays of a year for legal terms, in order of day: CAL.HOLIDAYS, CAL.GOODFRIDAY, CAL.DECREE.
 * Art. 3 Algemene termijnenwet. Sundays that are holidays (Easter, Whit) are not listed: they are Sundays
 * already. One day can be two holidays (5 May 2016 was also Ascension Day). Days of a decree not yet taken
 * are missing: ask `beyondLastDecree`.
 */
export function holidaysIn(year: number): readonly Holiday[] {
  const easter = easterSunday(year)
  const holidays: Holiday[] = [
    { kind: 'new-years-day', day: LocalDate.parse(`${year}-01-01`) },
    { kind: 'good-friday', day: addDays(easter, -2) },
    { kind: 'easter-monday', day: addDays(easter, 1) },
    birthdayOfTheMonarch(year),
    { kind: 'liberation-day', day: LocalDate.parse(`${year}-05-05`) },
    { kind: 'ascension-day', day: addDays(easter, 39) },
    { kind: 'whit-monday', day: addDays(easter, 50) },
    { kind: 'christmas-day', day: LocalDate.parse(`${year}-12-25`) },
    { kind: 'boxing-day', day: LocalDate.parse(`${year}-12-26`) },
    ...decreedDaysIn(year),
  ]
  return holidays.sort((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)))
}

/** Whether a legal term may not end on this day: Saturday, Sunday or holiday. CAL.RESTDAY, art. 1. */
export const isRestDay = (day: LocalDate): boolean => whyRestDay(day) !== null

/** The reason a term may not end on this day, or null for a working day. A weekend comes before a holiday. */
export function whyRestDay(day: LocalDate): RestDayReason | null {
  const weekday = dayOfWeek(day)
  if (weekday === 6) return 'saturday'
  if (weekday === 7) return 'sunday'
  return holidaysIn(yearOf(day)).find((holiday) => holiday.day === day)?.kind ?? null
}

/**
 * Whether no decree is known yet for this day, so that it may still become a rest day: CAL.DECREE.BEYOND.
 * A screen that shows such a date says that it is provisional.
 */
export function beyondLastDecree(day: LocalDate): boolean {
  return ROYAL_DECREES.every((decree) => day > decree.to)
}

/** CAL.KINGSDAY: 27 April from 2014, a day earlier when that is a Sunday; before, Queen's Day on 30 April. */
function birthdayOfTheMonarch(year: number): Holiday {
  if (year <= LAST_QUEENS_DAY) return { kind: 'queens-day', day: LocalDate.parse(`${year}-04-30`) }
  const birthday = LocalDate.parse(`${year}-04-27`)
  return { kind: 'kings-day', day: dayOfWeek(birthday) === 7 ? addDays(birthday, -1) : birthday }
}

const LAST_QUEENS_DAY = 2013

const decreedDaysIn = (year: number): Holiday[] =>
  ROYAL_DECREES.flatMap((decree) => decree.days)
    .filter((day) => yearOf(day) === year)
    .map((day) => ({ kind: 'royal-decree', day }))
