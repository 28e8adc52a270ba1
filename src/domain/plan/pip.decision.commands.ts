import { tellDuo } from '#domain/exchange/exchange.commands.ts'
import { partsFor } from '#domain/file/file.policy.ts'
import type { FileAccess } from '#domain/file/file.queries.ts'
import { intakeOverview, intakeSummary } from '#domain/intake/intake.queries.ts'
import { deadlinesFor } from '#domain/integration/deadlines.ts'
import { recordFacts } from '#domain/integration/integration.commands.ts'
import {
  factsOfFile,
  factsThatCount,
  integrationFactsOf,
  type RecordedFactRow,
} from '#domain/integration/integration.queries.ts'
import type { RecordedFact } from '#domain/integration/recorded-fact.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Context } from '#platform/context.ts'
import { makeLetter } from '#platform/letter.ts'
import { planGaps } from './goal.ts'
import { checkDating } from './pip.dating.ts'
import { letterInput } from './pip.letter.ts'
import { contentProblems } from './pip.limits.ts'
import { checkSending, heardIn, type Sending } from './pip.progress.ts'
import { letterParties, type PipAddress } from './pip.queries.ts'
import { readContents } from './pip.reading.ts'
import { freeze } from './pip.snapshot.ts'
import { standingFrom } from './pip.standing.ts'
import { addLetter, addSnapshot, addStep, saveDating, wasRead } from './pip.store.ts'
import { latestPlan, type Pip, type PipContent } from './pip.ts'
import { onPip } from './pip-change.commands.ts'
import { planMessage } from './pip-duo.commands.ts'
import { planOf } from './plan.queries.ts'
import type { PlanContents } from './plan-contents.ts'
import { planLetter } from './plan-letter.ts'

/** The day that the decision bears, and the day on which its letter goes to the person. */
export type DecisionDays = { datedOn: LocalDate; sentOn: LocalDate }

/**
 * Decides on a version: dates it, freezes what it rests on, records the legal fact, makes the letter and tells DUO;
 * all of it or nothing. The term starts on the day after the first plan and never moves again (Wi art. 11).
 */
export const decidePip = (ctx: Context, address: PipAddress, { datedOn, sentOn }: DecisionDays) =>
  onPip(ctx, { ...address, action: 'decide', event: 'decided' }, async ({ file, pip, state }) => {
    const heard = heardIn(pip.steps)
    if (state !== 'heard' || !heard) return refuse('not-heard')
    const facts = (await factsOfFile(ctx, file)).filter(({ withdrawn }) => withdrawn === null)
    const standing = standingFrom(factsThatCount(facts), ctx.today)
    const { version, changeReason } = pip
    const day = { datedOn, sentOn, heardOn: heard.onDay, today: ctx.today }
    const dating = checkDating({ ...day, version, changeReason, standing })
    if (!dating.ok) return dating
    if (contentProblems(pip.content, standing, datedOn).length > 0) return refuse('against-the-rules')
    const plan = await planOf(ctx, file)
    if (!plan || planGaps(plan.goals).length > 0) return refuse('no-goal-with-step')
    if (!(await wasRead(ctx.db, pip, readContents(plan)))) return refuse('changed-since-reading')
    return carryOut(ctx, file, { pip, datedOn, sentOn, facts, plan, replaced: latestPlan(standing)?.datedOn })
  })

type Decision = DecisionDays & {
  pip: Pip
  facts: RecordedFactRow[]
  plan: PlanContents
  /** The day of the plan that this one changes. */
  replaced: LocalDate | undefined
}

async function carryOut(
  ctx: Context,
  file: FileAccess,
  decision: Decision,
): Promise<Result<null, 'fact-refused'>> {
  const { pip, datedOn, facts, plan } = decision
  const fact = factOf(pip.content, datedOn)
  // Before anything is written: what the facts refuse must leave no trace of a decision.
  const recorded = await recordFacts(ctx, file.fileId, [fact], { source: 'plan', sourceId: pip.id })
  if (!recorded.ok) return refuse('fact-refused')
  const deadlines = deadlinesFor(factsThatCount(facts), ctx.today)
  const decidedBy = ctx.actor.kind === 'user' ? ctx.actor.name : null
  const intake = (await intakeOverview(ctx, file, partsFor(file.roles))).newest
  await addSnapshot(
    ctx.db,
    pip,
    freeze({ pip, datedOn, madeOn: ctx.today, decidedBy, facts, deadlines, plan, intake }),
  )
  await makePlanLetter(ctx, file, decision)
  await saveDating(ctx, pip, datedOn)
  await tellDuo(ctx, file, { kind: 'pip', body: planMessage(pip.content, datedOn) })
  return ok(null)
}

/**
 * Makes the letter and keeps its bytes with the decision. In the same transaction, though it takes a tenth of a
 * second: no decision without its letter, and what waits is this one file.
 */
async function makePlanLetter(ctx: Context, file: FileAccess, decision: Decision) {
  const { pip, datedOn, sentOn, plan, replaced } = decision
  const facts = await integrationFactsOf(ctx, file)
  const term = deadlinesFor(facts, ctx.today).find(({ obligation }) => obligation === 'term')
  if (!term?.from || !term.to) throw new Error('a plan that was just dated has started no term')
  const basis = { pip, datedOn, sentOn, plan, facts, replacedDatedOn: replaced, fileNumber: file.number }
  const input = letterInput({
    ...basis,
    term: { from: term.from, to: term.to },
    summary: await intakeSummary(ctx, file),
    parties: await letterParties(ctx, file),
  })
  const pdf = await makeLetter(planLetter(input))
  await addLetter(ctx.db, pip, { pdf, languages: [...input.help], namesSentOn: sentOn })
}

/** The legal fact of a dated plan; the term and every other date follow from it. */
function factOf({ route, level, progressTalks }: PipContent, datedOn: LocalDate): RecordedFact {
  if (route === null) throw new Error('a plan without a route cannot be decided on')
  return {
    kind: 'plan',
    on: datedOn,
    route,
    ...(level !== null && { level }),
    ...(progressTalks !== null && { progressTalks }),
    by: 'us',
  }
}

/** Notes on which day and how the letter went to the person: from then on the time to object runs. */
export const sendLetter = (ctx: Context, address: PipAddress, sending: Sending) =>
  onPip(ctx, { ...address, action: 'decide', event: 'letter-sent' }, async ({ pip }) => {
    const sent = checkSending(pip, sending, ctx.today)
    const step = {
      kind: 'letter-sent' as const,
      onDay: sending.on,
      note: sending.how,
      withInterpreter: false,
    }
    if (sent.ok) await addStep(ctx, pip, step)
    return sent
  })
