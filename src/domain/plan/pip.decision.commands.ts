import { tellDuo } from '#domain/exchange/exchange.commands.ts'
import { partsFor } from '#domain/file/file.policy.ts'
import type { FileAccess } from '#domain/file/file.queries.ts'
import { type IntakeOverview, intakeOverview } from '#domain/intake/intake.queries.ts'
import { deadlinesFor } from '#domain/integration/deadlines.ts'
import { recordFacts } from '#domain/integration/integration.commands.ts'
import { factsOfFile, factsThatCount, type RecordedFactRow } from '#domain/integration/integration.queries.ts'
import type { RecordedFact } from '#domain/integration/recorded-fact.ts'
import { letterheadOf, normsOf } from '#domain/organisation/setting.queries.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Context } from '#platform/context.ts'
import { checkDating } from './pip.dating.ts'
import { missingIntake, pipGaps } from './pip.gaps.ts'
import { contentProblems } from './pip.limits.ts'
import { checkSending, heardIn, type Sending } from './pip.progress.ts'
import { contactOf, letterParties, type PipAddress } from './pip.queries.ts'
import { readContents } from './pip.reading.ts'
import { freeze } from './pip.snapshot.ts'
import { standingFrom } from './pip.standing.ts'
import { addSnapshot, addStep, saveDating, wasRead } from './pip.store.ts'
import { latestPlan, type Pip, type PipContent, type Standing } from './pip.ts'
import { type OpenPip, onPip } from './pip-change.commands.ts'
import { planMessage } from './pip-duo.commands.ts'
import { makePlanLetters } from './pip-letter.commands.ts'
import { findRemarks } from './pip-remark.store.ts'
import { planOf } from './plan.queries.ts'
import type { PlanContents } from './plan-contents.ts'

/**
 * The day that the decision bears, the day on which its letter goes to the person, and why it is taken while the
 * intake lacks something; empty when it lacks nothing.
 */
export type DecisionWish = { datedOn: LocalDate; sentOn: LocalDate; gapsReason?: string }

/**
 * Decides on a version: dates it, freezes what it rests on, records the legal fact, makes the letter and tells DUO;
 * all of it or nothing. The term starts on the day after the first plan and never moves again (Wi art. 11).
 */
export const decidePip = (ctx: Context, address: PipAddress, wish: DecisionWish) =>
  onPip(ctx, { ...address, action: 'decide', event: 'decided' }, async (open) => {
    const facts = (await factsOfFile(ctx, open.file)).filter(({ withdrawn }) => withdrawn === null)
    const standing = standingFrom(factsThatCount(facts), ctx.today)
    const dated = checkDay(open, { ...wish, standing, today: ctx.today })
    if (!dated.ok) return dated
    const gapsReason = wish.gapsReason?.trim() ?? ''
    const contents = await contentsToDecideOn(ctx, open, { ...wish, gapsReason, standing })
    if (!contents.ok) return contents
    // A decision without the address for objections cannot be objected to (Awb 3:45).
    if (!(await letterheadOf(ctx, open.file.municipalityId))) return refuse('letterhead-missing')
    const decision = { ...wish, ...contents.value, pip: open.pip, facts, standing, gapsReason }
    return carryOut(ctx, open.file, decision)
  })

type Days = DecisionWish & { standing: Standing }

function checkDay({ pip, state }: OpenPip, { standing, today, ...wish }: Days & { today: LocalDate }) {
  const heard = heardIn(pip.steps)
  if (state !== 'heard' || !heard) return refuse('not-heard')
  const { version, changeReason } = pip
  const dating = checkDating({ ...wish, heardOn: heard.onDay, today, version, changeReason, standing })
  if (!dating.ok) return dating
  const problems = contentProblems(pip.content, standing, wish.datedOn)
  return problems.length > 0 ? refuse('against-the-rules') : ok(null)
}

/** What the decision is about, as it lies there now: whole, read by a colleague, and resting on the intake. */
async function contentsToDecideOn(ctx: Context, { file, pip }: OpenPip, wish: Days) {
  const { standing, datedOn, gapsReason } = wish
  const plan = await planOf(ctx, file)
  if (!plan || pipGaps({ content: pip.content, plan, standing }, datedOn).length > 0)
    return refuse('plan-incomplete')
  if (!(await wasRead(ctx.db, pip, readContents(plan)))) return refuse('changed-since-reading')
  const intake = await intakeOverview(ctx, file, partsFor(file.roles))
  const gaps = missingIntake(intake.newest, standing)
  if (gaps.length > 0 && !gapsReason) return refuse('intake-incomplete')
  return ok({ plan, intake, intakeGaps: [...new Set(gaps.map(({ title }) => title))] })
}

type Decision = Required<DecisionWish> & {
  pip: Pip
  facts: readonly RecordedFactRow[]
  standing: Standing
  plan: PlanContents
  intake: IntakeOverview
  intakeGaps: readonly string[]
}

async function carryOut(
  ctx: Context,
  file: FileAccess,
  decision: Decision,
): Promise<Result<null, 'fact-refused'>> {
  const { pip, datedOn, sentOn, plan, standing } = decision
  const fact = factOf(pip.content, datedOn)
  // Before anything is written: what the facts refuse must leave no trace of a decision.
  const recorded = await recordFacts(ctx, file.fileId, [fact], { source: 'plan', sourceId: pip.id })
  if (!recorded.ok) return refuse('fact-refused')
  const parties = await letterParties(ctx, file)
  const worker = (await contactOf(ctx, file)) ?? parties.worker
  const signer = parties.worker.name
  const norms = await normsOf(ctx, file.municipalityId)
  // With the plan that was just dated: the term that starts with it is part of what was decided.
  const deadlines = deadlinesFor(factsThatCount(await factsOfFile(ctx, file)), ctx.today, norms)
  const frozen = freeze({
    ...decision,
    madeOn: ctx.today,
    decidedBy: ctx.actor.kind === 'user' ? ctx.actor.name : null,
    deadlines,
    norms,
    person: { ...parties.person, addressLines: [...parties.person.addressLines] },
    remarks: await findRemarks(ctx.db, pip),
  })
  await addSnapshot(ctx.db, pip, frozen)
  const basis = {
    pip,
    datedOn,
    sentOn,
    fileNumber: file.number,
    parties: { ...parties, worker },
    signer,
    frozen: frozen.general,
    deadlines,
  }
  await makePlanLetters(ctx, { ...basis, replaced: latestPlan(standing) }, plan)
  await saveDating(ctx, pip, datedOn)
  await tellDuo(ctx, file, { kind: 'pip', body: planMessage(pip.content, datedOn) })
  return ok(null)
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
