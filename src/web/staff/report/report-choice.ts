import { z } from 'zod'
import { programmesWith, type ReportKind } from '#domain/indicator/report-kind.ts'
import type { Audience } from '#domain/indicator/survey-report.ts'
import type { Programme } from '#domain/programme/programme.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { parseDutchDate, writeDutchDate } from '#ui/date-input.ts'
import type { FormError } from '#ui/error-summary.tsx'

/** The choices of a report as they stand in the address, also when they cannot be read. */
export type ReportFields = { programma: string; peildatum: string; cohort: string; doelgroep: string }

export type ChosenReport = {
  programme: Programme
  asOf: LocalDate
  cohort: string | null
  audience: Audience
}

/** `chosen` is there only when every field could be read. */
export type ReportAsked = {
  fields: ReportFields
  /** The programme of the form, also while another field is wrong: its years are the cohorts to choose from. */
  programme: Programme | undefined
  chosen: ChosenReport | undefined
  errors: FormError[]
}

const AUDIENCES: ReadonlyMap<string, Audience> = new Map([
  ['intern', 'internal'],
  ['openbaar', 'public'],
])

/** A year as text, or null for all years. */
const CohortField = z.union([z.literal('alle').transform(() => null), z.string().regex(/^(19|20)\d{2}$/)])

/** Reads the choices from an address; what is left out is the first programme, today, every year, internal. */
export function readReportChoice(
  kind: ReportKind,
  query: Readonly<Record<string, string>>,
  today: LocalDate,
): ReportAsked {
  const offered = programmesWith(kind)
  const fields = fieldsOf(query, offered[0]?.id ?? '', today)
  const programme = offered.find(({ id }) => id === fields.programma)
  const asOf = parseDutchDate(fields.peildatum)
  const cohort = CohortField.safeParse(fields.cohort).data
  const audience = AUDIENCES.get(fields.doelgroep)
  if (programme && asOf && cohort !== undefined && audience) {
    return { fields, programme, chosen: { programme, asOf, cohort, audience }, errors: [] }
  }
  const isRead = { programma: programme, peildatum: asOf, cohort: cohort !== undefined, doelgroep: audience }
  const messages = { ...MESSAGES, programma: `Kies een programma: ${offered.map(titleOf).join(' of ')}.` }
  const wrong = FIELD_NAMES.filter((field) => !isRead[field])
  const errors = wrong.map((field) => ({ field, message: messages[field] }))
  return { fields, programme, chosen: undefined, errors }
}

const FIELD_NAMES = ['programma', 'peildatum', 'cohort', 'doelgroep'] as const

const MESSAGES = {
  peildatum: 'Schrijf de peildatum als dag-maand-jaar, bijvoorbeeld 31-12-2026.',
  cohort: 'Kies een jaar waarin deelnemers begonnen, of alle jaren.',
  doelgroep: 'Kies voor wie het rapport is: intern of openbaar.',
}

const fieldsOf = (
  query: Readonly<Record<string, string>>,
  programma: string,
  today: LocalDate,
): ReportFields => ({
  programma: query.programma || programma,
  peildatum: query.peildatum?.trim() || writeDutchDate(today),
  cohort: query.cohort?.trim() || ALL_YEARS,
  doelgroep: query.doelgroep || 'intern',
})

const titleOf = ({ title }: Programme): string => title

export const ALL_YEARS = 'alle'

/** The same report in an address: `?programma=vip&peildatum=20-11-2026&...`. */
export const choiceQuery = (fields: ReportFields): string => `?${new URLSearchParams(fields)}`
