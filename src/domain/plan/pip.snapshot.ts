import { z } from 'zod'
import { Answers } from '#domain/intake/answers.ts'
import { Call } from '#domain/intake/call.ts'
import { DomainId, LifeDomain } from '#domain/intake/life-domain.ts'
import { domainById } from '#domain/intake/life-domains.ts'
import { PostponementReason } from '#domain/intake/postponement.ts'
import { summaryOf } from '#domain/intake/summary.ts'
import type { Deadline } from '#domain/integration/deadline.ts'
import { Group, LearningRoute } from '#domain/integration/facts.ts'
import { FactSource, RecordedFact } from '#domain/integration/recorded-fact.ts'
import { LocalDate } from '#kernel/local-date.ts'
import { Agreement } from './agreement.ts'
import { PlanGoal } from './goal.ts'
import { RoutePoint, routePoints } from './pip.choice.ts'
import { PipStep } from './pip.progress.ts'
import type { Remark } from './pip.remark.ts'
import { type Pip, PipContent, type Standing } from './pip.ts'
import { PlanContents } from './plan-contents.ts'
import { partsOf } from './plan-parts.ts'

export const SnapshotFact = z.object({
  fact: RecordedFact,
  source: FactSource,
  recordedOn: LocalDate,
  by: z.string().nullable(),
})
export type SnapshotFact = z.infer<typeof SnapshotFact>

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
  /** The questions as they were asked, so that a later version of them does not change what was answered. */
  questions: LifeDomain.optional(),
})
export type SnapshotAnswer = z.infer<typeof SnapshotAnswer>

const by = z.string().nullable()

/** What the facts meant for this plan, and what spoke for each route when it was chosen. */
const SnapshotChoice = z.object({
  points: z.record(LearningRoute, z.array(RoutePoint)),
  group: Group,
  courseHours: z.number(),
  leastHours: z.object({ pvt: z.number(), map: z.number() }),
  lastDayOfRouteChange: LocalDate.nullable(),
})

const SnapshotPerson = z.object({
  name: z.string(),
  addressLines: z.array(z.string()),
  language: z.string(),
  /** Nobody recorded a group: then somebody counts as asylum (INT.GROUP). */
  isGroupAssumed: z.boolean(),
})

const SnapshotTalk = z.object({
  plannedOn: LocalDate,
  heldOn: LocalDate.nullable(),
  /** Whether the person heard that they may talk without others present (Bi art. 5.2). */
  toldAlone: z.boolean().nullable(),
  by,
})

const SnapshotRemark = z.object({
  about: z.string(),
  body: z.string(),
  by,
  madeOn: LocalDate,
  answer: z.string().nullable(),
  answeredBy: z.string().nullable(),
  resolvedOn: LocalDate.nullable(),
})

const SnapshotPostponement = z.object({
  reason: PostponementReason,
  fromOn: LocalDate,
  untilOn: LocalDate,
  recordedOn: LocalDate,
  by,
})

// Decisions of before a member was added do not have it: such a member has a default or may be null.
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
  choice: SnapshotChoice.nullable().default(null),
  person: SnapshotPerson.nullable().default(null),
  /** The norms of its own that the municipality reckoned with. */
  norms: z.array(z.string()).default([]),
  intakeTalks: z.array(SnapshotTalk).default([]),
  calls: z.array(Call.extend({ by })).default([]),
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
  /** What writer and reader said to each other. */
  remarks: z.array(SnapshotRemark).default([]),
  postponements: z.array(SnapshotPostponement).default([]),
  /** What the law asks of the intake and was not known, and why the plan was dated all the same (Wi art. 14, 15). */
  intakeGaps: z.array(z.string()).default([]),
  gapsReason: z.string().default(''),
})
export type ClosedSnapshot = z.infer<typeof ClosedSnapshot>

export type Basis = {
  pip: Pip
  datedOn: LocalDate
  madeOn: LocalDate
  decidedBy: string | null
  facts: readonly SnapshotFact[]
  /** As they are with this decision: the term that it starts is among them. */
  deadlines: readonly Deadline[]
  plan: PlanContents
  intake: {
    newest: readonly SnapshotAnswer[]
    talks: readonly z.infer<typeof SnapshotTalk>[]
    calls: readonly (Call & { by: string | null })[]
    postponements: readonly z.infer<typeof SnapshotPostponement>[]
  }
  standing: Standing
  person: Omit<z.infer<typeof SnapshotPerson>, 'isGroupAssumed'>
  norms: readonly string[]
  remarks: readonly Remark[]
  intakeGaps: readonly string[]
  gapsReason: string
}

const isOpenAnswer = ({ domain }: SnapshotAnswer): boolean => domainById(domain).part === 'intake'

const isOpenFact = ({ fact }: SnapshotFact): boolean => fact.kind !== 'social-assistance-started'
const isOpenDeadline = ({ obligation }: Pick<Deadline, 'obligation'>): boolean => obligation !== 'unburdening'

/** Parts what is frozen in what the municipality may read and what case workers may read (PLAN.PIP.SNAPSHOT). */
export function freeze(basis: Basis): { general: Snapshot; closed: ClosedSnapshot } {
  const { pip, facts, deadlines, intake } = basis
  const { healthNote, ...content } = pip.content
  const { open, closed } = partsOf(basis.plan)
  const answers = intake.newest.map(withQuestions)
  return {
    general: Snapshot.parse({
      madeOn: basis.madeOn,
      datedOn: basis.datedOn,
      version: pip.version,
      decidedBy: basis.decidedBy,
      changeReason: pip.changeReason,
      content: { ...content, healthNote: '' },
      steps: pip.steps.map((step) => ({ ...step, note: '' })),
      facts: facts.filter(isOpenFact),
      deadlines: deadlines.filter(isOpenDeadline),
      plan: open,
      intake: answers.filter(isOpenAnswer),
      choice: choiceIn(basis),
      person: { ...basis.person, isGroupAssumed: !facts.some(({ fact }) => fact.kind === 'group') },
      norms: basis.norms,
      intakeTalks: intake.talks,
      calls: intake.calls,
    }),
    closed: ClosedSnapshot.parse({
      healthNote,
      words: pip.steps.filter(({ note }) => note !== ''),
      ...closed,
      intake: answers.filter((answer) => !isOpenAnswer(answer)),
      facts: facts.filter((one) => !isOpenFact(one)),
      deadlines: deadlines.filter((one) => !isOpenDeadline(one)),
      remarks: basis.remarks,
      postponements: intake.postponements,
      intakeGaps: basis.intakeGaps,
      gapsReason: basis.gapsReason,
    }),
  }
}

/** The questions of another version than the answer's would put words in somebody's mouth: then they stay away. */
function withQuestions(answer: SnapshotAnswer): SnapshotAnswer {
  const questions = domainById(answer.domain)
  return questions.version === answer.contentVersion ? { ...answer, questions } : answer
}

const choiceIn = ({ standing, intake, madeOn }: Basis): z.infer<typeof SnapshotChoice> => ({
  points: routePoints(summaryOf(intake.newest, madeOn)),
  group: standing.group,
  courseHours: standing.courseHours,
  leastHours: standing.leastHours,
  lastDayOfRouteChange: standing.lastDayOfRouteChange ?? null,
})
