import { z } from 'zod'
import { Answers } from '#domain/intake/answers.ts'
import { DomainId } from '#domain/intake/life-domain.ts'
import { domainById } from '#domain/intake/life-domains.ts'
import type { Deadline } from '#domain/integration/deadline.ts'
import { FactSource, RecordedFact } from '#domain/integration/recorded-fact.ts'
import { LocalDate } from '#kernel/local-date.ts'
import { Agreement } from './agreement.ts'
import { goalKindsFor, PlanGoal } from './goal.ts'
import { PipStep } from './pip.progress.ts'
import { type Pip, PipContent } from './pip.ts'
import { PlanContents } from './plan-contents.ts'

const SnapshotFact = z.object({
  fact: RecordedFact,
  source: FactSource,
  recordedOn: LocalDate,
  by: z.string().nullable(),
})

const SnapshotDeadline = z.object({
  obligation: z.string(),
  rule: z.string(),
  article: z.string(),
  /** The version of the rule that it was reckoned with. */
  ruleSince: LocalDate,
  from: LocalDate.nullable(),
  to: LocalDate.nullable(),
  status: z.string(),
  because: z.array(z.object({ fact: z.string(), value: z.union([z.string(), z.number()]) })),
})

/** What was last said about one domain of the intake, in the version of its questions. */
export const SnapshotAnswer = z.object({
  domain: DomainId,
  contentVersion: z.number(),
  answeredOn: LocalDate,
  answers: Answers,
  by: z.string().nullable(),
})
export type SnapshotAnswer = z.infer<typeof SnapshotAnswer>

/** All that a decision rests on, as it stood on the day of deciding, without what is closed to most. */
export const Snapshot = z.object({
  madeOn: LocalDate,
  datedOn: LocalDate,
  version: z.int(),
  decidedBy: z.string().nullable(),
  changeReason: z.string(),
  content: PipContent,
  steps: z.array(PipStep),
  facts: z.array(SnapshotFact),
  deadlines: z.array(SnapshotDeadline),
  plan: PlanContents,
  intake: z.array(SnapshotAnswer),
})
export type Snapshot = z.infer<typeof Snapshot>

/** What only case workers may read of it: health, money, and what the person said of the plan. */
export const ClosedSnapshot = z.object({
  healthNote: z.string(),
  words: z.array(PipStep),
  goals: z.array(PlanGoal),
  intake: z.array(SnapshotAnswer),
  /** What tells of benefit: the day it started, its dates, unburdening. */
  facts: z.array(SnapshotFact),
  deadlines: z.array(SnapshotDeadline),
  agreements: z.array(Agreement),
})
export type ClosedSnapshot = z.infer<typeof ClosedSnapshot>

export type Basis = {
  pip: Pip
  datedOn: LocalDate
  madeOn: LocalDate
  decidedBy: string | null
  facts: readonly z.infer<typeof SnapshotFact>[]
  deadlines: readonly Deadline[]
  plan: PlanContents
  intake: readonly SnapshotAnswer[]
}

const OPEN_GOALS: readonly string[] = goalKindsFor(new Set())

const isOpenAnswer = ({ domain }: SnapshotAnswer): boolean => domainById(domain).part === 'intake'

const isOpenFact = ({ fact }: z.infer<typeof SnapshotFact>): boolean =>
  fact.kind !== 'social-assistance-started'
const isOpenDeadline = ({ obligation }: Pick<Deadline, 'obligation'>): boolean => obligation !== 'unburdening'
const isOpenAgreement = ({ activity }: Agreement): boolean => activity !== 'unburdening'

/** Parts what is frozen in what the municipality may read and what case workers may read (PLAN.PIP.SNAPSHOT). */
export function freeze(basis: Basis): { general: Snapshot; closed: ClosedSnapshot } {
  const { pip, plan, intake, facts, deadlines, ...rest } = basis
  const { healthNote, ...content } = pip.content
  const isOpen = ({ kind }: PlanGoal) => OPEN_GOALS.includes(kind)
  const [open, closed] = [
    plan.agreements.filter(isOpenAgreement),
    plan.agreements.filter((one) => !isOpenAgreement(one)),
  ]
  return {
    general: Snapshot.parse({
      ...rest,
      version: pip.version,
      changeReason: pip.changeReason,
      content: { ...content, healthNote: '' },
      steps: pip.steps.map((step) => ({ ...step, note: '' })),
      facts: facts.filter(isOpenFact),
      deadlines: deadlines.filter(isOpenDeadline),
      plan: { ...plan, goals: plan.goals.filter(isOpen), agreements: open },
      intake: intake.filter(isOpenAnswer),
    }),
    closed: ClosedSnapshot.parse({
      healthNote,
      words: pip.steps.filter(({ note }) => note !== ''),
      goals: plan.goals.filter((goal) => !isOpen(goal)),
      intake: intake.filter((answer) => !isOpenAnswer(answer)),
      facts: facts.filter((one) => !isOpenFact(one)),
      deadlines: deadlines.filter((one) => !isOpenDeadline(one)),
      agreements: closed,
    }),
  }
}
