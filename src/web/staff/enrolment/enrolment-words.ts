import type { EndReason, ObservationLevel } from '#domain/enrolment/enrolment.ts'
import type { MeasurementState } from '#domain/measurement/measurement.overview.ts'
import type { ExpectationStatus } from '#domain/programme/expectations.ts'
import type { Module, Phase } from '#domain/programme/programme.ts'
import type { Status } from '#ui/status.tsx'

/** Said in the order in which people stop; contact lost stands on its own, so that it is chosen when it is true. */
export const REASON_WORDS = {
  completed: 'Afgerond',
  'paid-work': 'Betaald werk gevonden',
  education: 'Opleiding gestart',
  moved: 'Verhuisd naar een andere gemeente',
  health: 'Gezondheid',
  family: 'Gezin',
  'own-wish': 'Eigen wens',
  'contact-lost': 'Contact verloren',
  other: 'Een andere reden',
} satisfies Record<EndReason, string>

export const OBSERVED_WORDS = {
  'not-yet': 'Nog niet',
  'with-help': 'Met hulp',
  independent: 'Zelfstandig',
} satisfies Record<ObservationLevel, string>

export const STATE_WORDS = {
  answered: 'beantwoord',
  asked: 'gevraagd',
  missing: 'ontbreekt',
  open: 'nu te vragen',
  'not-yet': 'komt later',
  lapsed: 'niet meer gevraagd',
} satisfies Record<MeasurementState, string>

export const EXPECTATION_STATUS = {
  done: 'done',
  late: 'late',
  'due-soon': 'attention',
  open: 'busy',
  'not-yet': 'calm',
  'not-applicable': 'calm',
} satisfies Record<ExpectationStatus, Status>

export const MODULE_WORDS = {
  training: 'Training',
  'company-visit': 'Bezoek aan een bedrijf',
  computer: 'Computerles',
} satisfies Record<Module['kind'], string>

export const MODULE_LANGUAGE = {
  'own-language': 'eigen taal',
  dutch: 'Nederlands',
} satisfies Record<Module['language'], string>

/** "maand 6 tot en met 12", "vanaf maand 19" */
export const monthsOf = ({ fromMonth, toMonth }: Pick<Phase, 'fromMonth' | 'toMonth'>): string =>
  toMonth === null ? `vanaf maand ${fromMonth}` : `maand ${fromMonth} tot en met ${toMonth}`
