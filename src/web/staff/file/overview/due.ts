import { mayOnEnrolment } from '#domain/enrolment/enrolment.policy.ts'
import { EndReason } from '#domain/enrolment/enrolment.ts'
import { mayOnFile, partsFor } from '#domain/file/file.policy.ts'
import type { FileCard, FileEnrolment } from '#domain/file/file-page.queries.ts'
import { mayFill } from '#domain/measurement/measurement.policy.ts'
import type { OpenDeadline } from '#domain/signal/open-deadline.ts'
import { signalsSeenBy } from '#domain/signal/signal.policy.ts'
import type { Signal, SignalTarget } from '#domain/signal/signal.ts'
import { signalsOf } from '#domain/signal/signals.ts'
import type { Role } from '#kernel/actor.ts'
import type { FileId } from '#kernel/ids.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Status } from '#ui/status.tsx'
import { paths } from '#web/paths.ts'
import { instrumentWords } from '../file-words.ts'
import type { ProgrammeFacts } from './programme-facts.ts'

export type DueItem = {
  key: string
  task: string
  why: string
  source: string
  status: Status
  dueOn: LocalDate | null
  href: string | undefined
}

type Facts = {
  fileId: FileId
  card: FileCard
  enrolments: readonly FileEnrolment[]
  hasCaseWorker: boolean
  legalDates: readonly OpenDeadline[]
}

/** What asks attention today, the same signals as in the caseload, most pressing first. */
export function dueNow(facts: Facts, roles: readonly Role[], today: LocalDate): DueItem[] {
  const { fileId, card, enrolments, hasCaseWorker, legalDates } = facts
  if (card.closedOn !== null) return []
  const seen = signalsSeenBy(roles)
  const signals = signalsOf(
    {
      openedOn: card.openedOn,
      lastContactOn: card.lastContact?.heldOn ?? null,
      hasCaseWorker,
      legalDates,
      enrolments: enrolments.map((one) => ({ ...one, endReason: EndReason.nullable().parse(one.endReason) })),
    },
    today,
  )
  return signals
    .filter(({ kind }) => seen.has(kind))
    .map((signal, index) => itemOf(signal, { fileId, roles, index }))
    .toSorted((a, b) => URGENCY.indexOf(a.status) - URGENCY.indexOf(b.status))
}

const URGENCY: readonly Status[] = ['late', 'attention', 'busy', 'calm', 'done']

type Place = { fileId: FileId; roles: readonly Role[]; index: number }

const itemOf = (signal: Signal, { fileId, roles, index }: Place): DueItem => ({
  key: `${signal.kind}-${index}`,
  task: signal.task,
  why: signal.why,
  source: `${signal.source} (regel ${signal.ruleId})`,
  status: signal.urgency,
  dueOn: signal.dueOn,
  href: mayFollow(signal.target, roles) ? addressOf(signal.target, fileId) : undefined,
})

/** A task is told to who guides the person; the link only to who may do it. */
function mayFollow(target: SignalTarget, roles: readonly Role[]): boolean {
  if (target.to === 'form') return mayFill(roles, { audience: 'staff' })
  if (target.to === 'survey') return mayFill(roles, { audience: 'participant' })
  if (target.to === 'enrol') return mayOnEnrolment(roles, 'enrol')
  if (target.to === 'plan' || target.to === 'integration') return partsFor(roles).has(target.to)
  return mayOnFile(roles, target.to === 'team' ? 'manage-team' : 'record-contact')
}

function addressOf(target: SignalTarget, fileId: FileId): string {
  if (target.to === 'form') return paths.form(fileId, target.enrolmentId, target.form)
  if (target.to === 'survey') return paths.survey(fileId, target.enrolmentId, target.moment)
  if (target.to === 'contact') return paths.fileContact(fileId)
  if (target.to === 'plan') return paths.plan(fileId)
  if (target.to === 'integration') return paths.integration(fileId)
  return target.to === 'enrol' ? paths.enrol(fileId) : paths.file(fileId, 'team')
}

/** The first form or survey that cannot be done yet. */
export function dueNext(programmes: readonly ProgrammeFacts[]): DueItem | undefined {
  const upcoming = programmes.flatMap(({ expected, programme }) =>
    expected
      .filter((one) => one.status === 'not-yet' && one.from !== null)
      .map((one) => ({ ...one, source: `${programme.title} (regel ${one.ruleId})` })),
  )
  const [first] = upcoming.toSorted((a, b) => (a.from ?? '').localeCompare(b.from ?? ''))
  if (!first) return undefined
  const { instrumentId, moment, why, source, to } = first
  const task = instrumentWords(instrumentId, moment)
  return { key: 'next', task, why, source, status: 'calm', dueOn: to, href: undefined }
}
