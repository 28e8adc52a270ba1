import { isRunning } from '#domain/enrolment/enrolment.ts'
import type { Moment } from '#domain/instrument/instrument.ts'
import { type Expectation, expectationsFor } from '#domain/programme/expectations.ts'
import { programmeById } from '#domain/programme/programmes.ts'
import { addDays, type LocalDate } from '#kernel/local-date.ts'
import { signalRules } from './content/signal-rules.ts'
import { legalDate } from './legal-dates.ts'
import {
  type EnrolmentFacts,
  type FileFacts,
  type Signal,
  SignalKind,
  type SignalRule,
  type SignalTarget,
  type Urgency,
} from './signal.ts'

// Rule SIG.NEW: two weeks, the same as the warning before a term, so that one word means one stretch of time.
const NEW_DAYS = 14
// Rule SIG.NO-ACTIVITY: two months is the longest that a summer leave or a full agenda explains. One number for
// every stage, because a worker has to know it by heart.
const NO_CONTACT_DAYS = 60
const THIS_WEEK_DAYS = 7

/**
 * What asks attention on an open file today: missing forms and surveys (`expectationsFor` of the programme),
 * and the rules of our own in docs/rules/signal.md. In the order of `SignalKind`.
 * @param dated given when it was asked already, because a caseload asks it of thousands of files
 */
export function signalsOf(
  facts: FileFacts,
  today: LocalDate,
  dated = everythingDated(facts, today),
): Signal[] {
  const found = [...undated(facts, today), ...dated.filter((one) => one.urgency !== 'calm')]
  return found.toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind))
}

export type NextDue = {
  /** Null when nothing has a day. */
  day: LocalDate | null
  status: Urgency | 'done'
  text: string
}

/**
 * The first thing that is due, late ones included. Rule SIG.NEXT-DUE.
 * @param dated what the reader may know of: a form is not mentioned to who may not see forms
 */
export function nextDue({ enrolments }: FileFacts, dated: readonly Signal[]): NextDue {
  const [first] = dated.toSorted((a, b) => compareDays(a.dueOn, b.dueOn))
  if (first) return { day: first.dueOn, status: first.urgency, text: first.task }
  const isFinished = enrolments.length > 0 && enrolments.every((one) => one.endedOn !== null)
  return { day: null, status: isFinished ? 'done' : 'calm', text: 'Niets gepland' }
}

/** When a worker should get to it: past its day, within seven days (or no day agreed), or after that. Rule SIG.TURN. */
export function turnOf({ urgency, dueOn }: Signal, today: LocalDate): 'late' | 'this-week' | 'later' {
  if (urgency === 'late') return 'late'
  return dueOn === null || dueOn < addDays(today, THIS_WEEK_DAYS) ? 'this-week' : 'later'
}

const ORDER: readonly SignalKind[] = SignalKind.options

const RULES = new Map(signalRules.map((rule) => [rule.kind, rule]))

/** The words and the source of a kind of signal. */
export function ruleOf(kind: SignalKind): SignalRule {
  const rule = RULES.get(kind)
  if (!rule) throw new Error(`no signal rule for ${kind}`)
  return rule
}

const compareDays = (a: LocalDate | null, b: LocalDate | null): number => {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  return a < b ? -1 : Number(a > b)
}

function undated(facts: FileFacts, today: LocalDate): Signal[] {
  const newUntil = addDays(facts.openedOn, NEW_DAYS)
  const isNew = today <= newUntil
  const since = facts.openedOn
  return [
    ...(isNew ? [signal('new', { to: 'contact' }, { since, due: newUntil, urgency: 'busy' })] : []),
    ...(!facts.hasCaseWorker ? [signal('no-case-worker', { to: 'team' }, { since })] : []),
    ...(!isNew && isWaiting(facts, today)
      ? [signal('waiting', { to: 'enrol' }, { since: stoodStillSince(facts) })]
      : []),
  ]
}

/** Rule SIG.WAITING: nothing runs or is to begin, and nothing ended in paid work or education. */
const isWaiting = ({ enrolments }: FileFacts, today: LocalDate): boolean =>
  !enrolments.some(
    (one) =>
      isRunning(one, today) ||
      one.startedOn > today ||
      one.endReason === 'paid-work' ||
      one.endReason === 'education',
  )

const stoodStillSince = ({ enrolments, openedOn }: FileFacts): LocalDate =>
  enrolments.reduce(
    (latest, { endedOn }) => (endedOn !== null && endedOn > latest ? endedOn : latest),
    openedOn,
  )

/** Everything with a last day, also what cannot be done yet (`calm`). */
export function everythingDated(facts: FileFacts, today: LocalDate): Signal[] {
  const forms = facts.enrolments.flatMap((enrolment) =>
    expectationsFor(programmeById(enrolment.programmeId), enrolment, today).flatMap((expected) =>
      asSignal(expected, enrolment),
    ),
  )
  return [...legalSignals(facts, today), ...forms, contactDue(facts, today)]
}

/** Rule SIG.LEGAL-DATE: told from fourteen days before the last day until it is met. */
function legalSignals({ legalDates = [] }: FileFacts, today: LocalDate): Signal[] {
  return legalDates.map((open) => {
    const { title, why, source, urgency, target } = legalDate(open, today)
    const found = signal('legal-date', target, { since: open.from, due: open.to, urgency })
    return { ...found, task: title, why, source }
  })
}

const URGENCY: Partial<Record<Expectation['status'], Urgency>> = {
  'not-yet': 'calm',
  open: 'busy',
  'due-soon': 'attention',
  late: 'late',
}

function asSignal(expected: Expectation, enrolment: EnrolmentFacts): Signal[] {
  const urgency = URGENCY[expected.status]
  if (urgency === undefined || expected.from === null || expected.to === null) return []
  const { kind, target, task } = matterOf(expected, enrolment)
  const found = signal(kind, target, { since: expected.from, due: expected.to, urgency })
  return [{ ...found, ...(task && { task }), why: `${found.why} ${expected.why}` }]
}

function matterOf(
  { instrumentId, moment }: Expectation,
  { id: enrolmentId }: EnrolmentFacts,
): { kind: SignalKind; target: SignalTarget; task?: string } {
  if (instrumentId === 'start-form') {
    return { kind: 'no-start-form', target: { to: 'form', enrolmentId, form: 'start' } }
  }
  if (instrumentId === 'exit-form') {
    return { kind: 'exit-form-missing', target: { to: 'form', enrolmentId, form: 'exit' } }
  }
  return { kind: 'survey-due', target: { to: 'survey', enrolmentId, moment }, task: SURVEY_TASK[moment] }
}

const SURVEY_TASK: Record<Moment, string> = {
  start: 'Vragenlijst bij de start afnemen',
  exit: 'Vragenlijst bij het einde afnemen',
  M1: 'Eerste vragenlijst (M1) afnemen',
  M2: 'Tweede vragenlijst (M2) afnemen',
  M3: 'Derde vragenlijst (M3) afnemen',
}

/** Rule SIG.NO-ACTIVITY: within sixty days of the last contact, or of opening when there was none. */
function contactDue({ lastContactOn, openedOn }: FileFacts, today: LocalDate): Signal {
  const since = lastContactOn ?? openedOn
  const due = addDays(since, NO_CONTACT_DAYS)
  return signal('no-activity', { to: 'contact' }, { since, due, urgency: today > due ? 'late' : 'calm' })
}

function signal(
  kind: SignalKind,
  target: SignalTarget,
  {
    since,
    due = null,
    urgency = 'attention',
  }: { since: LocalDate; due?: LocalDate | null; urgency?: Urgency },
): Signal {
  const { ruleId, task, why, source } = ruleOf(kind)
  return { kind, ruleId, task, why, source, urgency, sinceOn: since, dueOn: due, target }
}
