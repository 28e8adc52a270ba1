import type { AgreementStatus } from '#domain/plan/agreement.ts'
import type { AmendedSubject } from '#domain/plan/amendment.ts'
import { ACTIVITIES, type Activity } from '#domain/plan/content/activities.ts'
import type { GoalKind } from '#domain/plan/goal.ts'
import type { TalkStatus } from '#domain/plan/progress-talk.ts'
import type { Doer, PlanStatus, Step, StepEnding } from '#domain/plan/step.ts'
import type { WindowRefusal } from '#domain/plan/window.ts'
import { LocalDate } from '#kernel/local-date.ts'
import type { FormError } from '#ui/error-summary.tsx'
import { formatNumber, longDate } from '#ui/words.ts'

export const GOAL_KIND_WORDS = {
  language: 'Taal',
  participation: 'Meedoen',
  work: 'Werk',
  study: 'Opleiding',
  wellbeing: 'Gezondheid en welzijn',
  family: 'Gezin',
  money: 'Geld',
  other: 'Iets anders',
} satisfies Record<GoalKind, string>

export const DOER_WORDS = {
  person: 'De deelnemer zelf',
  municipality: 'De gemeente',
  school: 'De taalschool of opleiding',
  coach: 'De coach of vrijwilliger',
  other: 'Iemand anders',
} satisfies Record<Doer, string>

export const STATUS_WORDS = {
  'not-started': 'nog niet begonnen',
  busy: 'bezig',
  done: 'klaar',
  stopped: 'gestopt',
} satisfies Record<PlanStatus, string>

export const AGREEMENT_WORDS = {
  'not-started': 'begint nog',
  running: 'loopt',
  past: 'afgelopen',
  ended: 'gestopt',
} satisfies Record<AgreementStatus, string>

export const TALK_WORDS = {
  planned: 'gepland',
  'no-outcome': 'verslag ontbreekt',
  held: 'gehouden',
  missed: 'niet gehouden',
} satisfies Record<TalkStatus, string>

export const OUTCOME_WORDS = {
  done: 'Gedaan',
  dropped: 'Gaat niet door',
} satisfies Record<StepEnding['outcome'], string>

const SUBJECT_WORDS = {
  goal: 'Doel',
  step: 'Stap',
  agreement: 'Afspraak',
  reintegration: 'Werk',
  talk: 'Verslag',
} satisfies Record<AmendedSubject, string>

const TOPIC_WORDS: Readonly<Record<string, string>> = {
  title: 'naam',
  why: 'waarom dit belangrijk is',
  languageAtWork: 'leerdoel voor taal op het werk',
  doer: 'wie',
  doerName: 'naam van wie het doet',
  from: 'eerste dag',
  to: 'laatste dag',
  until: 'laatste dag',
  endedOn: 'afgerond op',
  endNote: 'toelichting',
  description: 'omschrijving',
  partner: 'met wie',
  hoursPerWeek: 'uren per week',
  whyNow: 'waarom nu',
  workGoal: 'doel voor werk',
  support: 'hulp',
  attendees: 'wie erbij waren',
  report: 'wat is besproken',
  agreed: 'wat is afgesproken',
}

/** "Stap, laatste dag" */
export const topicWords = (subject: AmendedSubject, field: string): string =>
  `${SUBJECT_WORDS[subject]}, ${TOPIC_WORDS[field] ?? field}`

/** A value of a topic as people read it. */
export function topicValue(field: string, value: unknown): string {
  if (value === null || value === undefined || value === '') return 'leeg'
  if (typeof value === 'boolean') return value ? 'ja' : 'nee'
  const text = String(value)
  const day = LocalDate.safeParse(text)
  if (day.success) return longDate(day.data)
  const doers: Readonly<Record<string, string>> = DOER_WORDS
  return field === 'doer' ? (doers[text] ?? text) : text
}

/** "Tante Amal", "De gemeente" */
export const doerWords = ({ doer, doerName }: Pick<Step, 'doer' | 'doerName'>): string =>
  doerName ?? DOER_WORDS[doer]

export const activityWords = ({
  activity,
  description,
}: {
  activity: Activity
  description: string
}): string => (activity === 'other' ? description : ACTIVITIES[activity].title)

export const hoursWords = (hours: number | null): string =>
  hours === null ? '' : formatNumber(hours, 'nl', Number.isInteger(hours) ? 0 : 1)

export const NO_REASON: FormError = { field: 'reason', message: 'Schrijf op waarom.' }
export const NOTHING_CHANGED: FormError = {
  field: null,
  message: 'U hebt niets gewijzigd. Wijzig een veld, of ga terug.',
}
export const GOAL_STOPPED: FormError = {
  field: null,
  message: 'Dit doel is gestopt. Heropen eerst het doel.',
}

/** What to say about the days of a window. @param last name of the field with the last day */
export const windowWords = (last: string) =>
  ({
    'ends-before-start': { field: last, message: 'De laatste dag ligt vóór de eerste dag.' },
    'unlikely-year': { field: 'from', message: 'Kijk het jaartal na: dit is meer dan tien jaar van nu.' },
  }) satisfies Record<WindowRefusal, FormError>
