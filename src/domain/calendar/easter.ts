import { LocalDate } from '#kernel/local-date.ts'

/**
 * Easter Sunday of a Gregorian year: CAL.EASTER.
 *
 * The anonymous Gregorian computus of 1876, with the steps and remainders of J. Meeus, Astronomical
 * Algorithms (1991), chapter 8. It holds for every year from 1583 without exceptions, unlike the rule of
 * Gauss (1800), which needs two corrections.
 */
export function easterSunday(year: number): LocalDate {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const yearOfCentury = year % 100
  const moonCorrection = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + century - Math.floor(century / 4) - moonCorrection + 15) % 30
  const toSunday =
    (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451)
  const sum = epact + toSunday - 7 * late + 114
  const month = Math.floor(sum / 31)
  return LocalDate.parse(`${year}-${twoDigits(month)}-${twoDigits((sum % 31) + 1)}`)
}

const twoDigits = (value: number): string => String(value).padStart(2, '0')
