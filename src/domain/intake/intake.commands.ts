import type { FileAccess } from '#domain/file/file.queries.ts'
import { withdrawFactsOf } from '#domain/integration/integration.commands.ts'
import { type FileId, IntakeTalkId } from '#kernel/ids.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { ok, refuse } from '#kernel/result.ts'
import { actorId, type Context } from '#platform/context.ts'
import type { PersonDays } from './answers.ts'
import { type Call, call, callsThatCount } from './call.ts'
import {
  addAnswers,
  addCall,
  addPostponement,
  addTalk,
  findCalls,
  findPersonDays,
  findTalk,
  firstAnswerWithTestDay,
  type NewAnswer,
  saveTalk,
} from './intake.store.ts'
import { knownAnswers } from './known.queries.ts'
import { type AnswerChanges, changeProblems, changesIn, type KnownDomain, withNeeds } from './known.ts'
import type { DomainId, LifeDomain } from './life-domain.ts'
import { domainById } from './life-domains.ts'
import { type PostponementReason, postpone } from './postponement.ts'
import { audit, keepFact, keepTestDay, knownTestDay, reach } from './recording.commands.ts'
import {
  hold,
  isInOtherHands,
  isSettled,
  missTalk,
  type NotHeldReason,
  type PlannedTalk,
  plan,
  type Talk,
} from './talk.ts'

/** Plans an intake talk for today or later. @returns its id */
export async function planTalk(ctx: Context, fileId: FileId, wish: PlannedTalk) {
  const file = await reach(ctx, fileId)
  if (!file) return refuse('not-found')
  const decision = plan(wish, ctx.today)
  if (!decision.ok) return decision
  return ok(await addNewTalk(ctx, file, { ...decision.value, ...NOT_BEGUN, domains: [] }))
}

export type TalkStart = Omit<PlannedTalk, 'plannedOn'> & {
  /** The planned talk that takes place now; null when nobody had planned it. */
  talkId: IntakeTalkId | null
  domains: readonly DomainId[]
}

/** Chooses what a talk is about: a planned one, or one of today. @returns the id of the talk */
export async function startTalk(ctx: Context, fileId: FileId, { talkId, domains, ...start }: TalkStart) {
  const file = await reach(ctx, fileId)
  if (!file) return refuse('not-found')
  if (domains.length === 0) return refuse('no-domains')
  if (talkId === null) {
    const begun = { ...start, ...begunBy(ctx), plannedOn: ctx.today, domains: [...domains] }
    return ok(await addNewTalk(ctx, file, begun))
  }
  const talk = await findTalk(ctx, file, talkId)
  if (!talk) return refuse('not-found')
  if (isSettled(talk)) return refuse('already-settled')
  if (isInOtherHands(talk, actorId(ctx))) return refuse('in-other-hands')
  const begun = talk.startedOn === null ? begunBy(ctx) : {}
  await saveTalk(ctx, { ...talk, ...start, ...begun, domains: [...domains] })
  await audit(ctx, file, { action: 'start-talk', domains })
  return ok(talkId)
}

/** ITK.BUSY: goes on with a talk that somebody else began. What they typed stays theirs. */
export async function takeOverTalk(ctx: Context, fileId: FileId, talkId: IntakeTalkId) {
  const file = await reach(ctx, fileId)
  const talk = file && (await findTalk(ctx, file, talkId))
  if (!file || !talk) return refuse('not-found')
  if (isSettled(talk)) return refuse('already-settled')
  await saveTalk(ctx, { ...talk, ...begunBy(ctx) })
  await audit(ctx, file, { action: 'take-over-talk' })
  return ok(talkId)
}

export type HeldTalk = {
  talkId: IntakeTalkId
  heldOn: LocalDate
  toldAlone: boolean
  /** What was said, by domain; a domain about which nothing was written down is left out. */
  answers: ReadonlyMap<DomainId, AnswerChanges>
}

/**
 * Keeps a talk with everything that was said in it, after the check page. All of it or nothing. Of each domain what
 * changed is written down (ITK.FIELD). The talk and the day of the learnability test become legal facts.
 */
export async function recordTalk(ctx: Context, fileId: FileId, { talkId, answers, ...held }: HeldTalk) {
  const file = await reach(ctx, fileId)
  const talk = file && (await findTalk(ctx, file, talkId))
  if (!file || !talk) return refuse('not-found')
  if (isInOtherHands(talk, actorId(ctx))) return refuse('in-other-hands')
  const days = await findPersonDays(ctx, file)
  const decision = hold(talk, held, days)
  if (!decision.ok) return decision
  if (![...answers.values()].some(saysSomething)) return refuse('no-answers')
  const said = await changesOf(ctx, file, answers)
  if (said.some((one) => hasProblems(one, days))) return refuse('invalid-answers')
  const testedBefore = await knownTestDay(ctx, file)
  const rows = said.map((one): NewAnswer => {
    return { ...answerOf(one), id: ctx.newId(), talkId, answeredOn: held.heldOn }
  })
  await saveTalk(ctx, decision.value)
  await addAnswers(ctx, file, rows)
  await keepFact(ctx, file, { kind: 'intake-talk', on: held.heldOn }, talkId)
  await keepTestDay(ctx, file, { rows, before: testedBefore })
  await audit(ctx, file, { action: 'record-talk', domains: [...answers.keys()] })
  return ok(talkId)
}

/** Writes down that a planned talk did not take place. */
export async function recordTalkNotHeld(
  ctx: Context,
  fileId: FileId,
  { talkId, reason }: { talkId: IntakeTalkId; reason: NotHeldReason },
) {
  const file = await reach(ctx, fileId)
  const talk = file && (await findTalk(ctx, file, talkId))
  if (!file || !talk) return refuse('not-found')
  if (isInOtherHands(talk, actorId(ctx))) return refuse('in-other-hands')
  const decision = missTalk(talk, reason, ctx.today)
  if (!decision.ok) return decision
  await saveTalk(ctx, decision.value)
  await audit(ctx, file, { action: 'talk-not-held' })
  return ok(talkId)
}

export type SaidOutside = { domain: DomainId; answeredOn: LocalDate; answers: AnswerChanges }

/** Adds what became known outside a talk: a test result, a letter, a phone call. Only what changed (ITK.FIELD). */
export async function recordAnswer(
  ctx: Context,
  fileId: FileId,
  { domain, answeredOn, answers }: SaidOutside,
) {
  const file = await reach(ctx, fileId)
  if (!file) return refuse('not-found')
  const days = await findPersonDays(ctx, file)
  if (answeredOn > ctx.today) return refuse('in-the-future')
  if (days.arrivedOn !== null && answeredOn < days.arrivedOn) return refuse('before-arrival')
  const [said] = await changesOf(ctx, file, new Map([[domain, answers]]))
  if (!said) return refuse('nothing-changed')
  if (hasProblems(said, days)) return refuse('invalid-answers')
  const before = await knownTestDay(ctx, file)
  const row = { ...answerOf(said), id: ctx.newId(), talkId: null, answeredOn }
  await addAnswers(ctx, file, [row])
  await keepTestDay(ctx, file, { rows: [row], before })
  await audit(ctx, file, { action: 'record-answer', domains: [domain] })
  return ok(row.id)
}

export type AnswerCorrection = { domain: DomainId; answerId: string; answers: AnswerChanges; reason: string }

/**
 * Puts right what is known of a domain. The wrong answers stay readable, with the reason; each right one takes the
 * day and the talk of the one that it replaces.
 * @param wish.answerId what was written last when the worker looked
 */
export async function correctAnswer(ctx: Context, fileId: FileId, wish: AnswerCorrection) {
  const file = await reach(ctx, fileId)
  const { domain: id, answers } = wish
  const domain = domainById(id)
  const [known] = file ? await knownAnswers(ctx, file, [domain]) : []
  if (!file || !known) return refuse('not-found')
  if (known.id !== wish.answerId) return refuse('not-newest')
  const reason = wish.reason.trim()
  if (reason === '') return refuse('no-reason')
  const changes = changesIn(domain, known, answers)
  if (Object.keys(changes).length === 0) return refuse('nothing-changed')
  const days = await findPersonDays(ctx, file)
  if (hasProblems({ domain, before: known, changes }, days)) return refuse('invalid-answers')
  const rows = correctionsOf(known, changes).map((one) => ({ ...one, id: ctx.newId(), domain: id, reason }))
  const before = await knownTestDay(ctx, file)
  if (id === 'learnability' && before !== undefined && changes['taken-on'] !== undefined) {
    const sourceId = await firstAnswerWithTestDay(ctx.db, file, before)
    if (sourceId) await withdrawFactsOf(ctx, fileId, { sourceId, reason })
  }
  await addAnswers(ctx, file, rows)
  const tested = rows.filter((row) => typeof row.answers['taken-on'] === 'string')
  await keepTestDay(ctx, file, { rows: tested, before })
  await audit(ctx, file, { action: 'correct-answer', domains: [id] })
  return ok(rows[0]?.id)
}

/** ITK.CORRECT: one row for each record that was wrong; what nobody had answered yet belongs to the newest of them. */
function correctionsOf(known: KnownDomain, changes: AnswerChanges): Omit<NewAnswer, 'id' | 'domain'>[] {
  const newest = Object.values(known.from).toSorted((a, b) => b.answeredOn.localeCompare(a.answeredOn))[0]
  const originOf = (field: string) => known.from[field] ?? newest
  const byRecord = Map.groupBy(Object.entries(changes), ([field]) => originOf(field)?.answerId)
  return [...byRecord.values()].flatMap((entries) => {
    const origin = entries[0] && originOf(entries[0][0])
    if (!origin) return []
    const { answerId: corrects, answeredOn, talkId } = origin
    return [{ corrects, answeredOn, talkId, answers: Object.fromEntries(entries) }]
  })
}

/** Writes down that the person was called for the intake. @returns how many calls count now */
export async function recordCall(ctx: Context, fileId: FileId, wish: Call) {
  const file = await reach(ctx, fileId)
  if (!file) return refuse('not-found')
  const { calls, heldOn } = await findCalls(ctx, file)
  const counted = callsThatCount(calls, heldOn)
  const decision = call(counted, wish, ctx.today)
  if (!decision.ok) return decision
  await addCall(ctx, file, decision.value)
  await audit(ctx, file, { action: 'call' })
  return ok(counted.length + 1)
}

/** Postpones the intake; the reason gives the new day, which is returned. */
export async function postponeIntake(
  ctx: Context,
  fileId: FileId,
  wish: { reason: PostponementReason; fromOn: LocalDate },
) {
  const file = await reach(ctx, fileId)
  if (!file) return refuse('not-found')
  const decision = postpone(wish, ctx.today)
  if (!decision.ok) return decision
  await addPostponement(ctx, file, decision.value)
  await audit(ctx, file, { action: 'postpone' })
  return ok(decision.value.untilOn)
}

type NewTalk = PlannedTalk & Pick<Talk, 'domains' | 'startedOn' | 'startedBy'>

async function addNewTalk(ctx: Context, file: FileAccess, wish: NewTalk) {
  const { municipalityId, fileId } = file
  const id = IntakeTalkId.parse(ctx.newId())
  const unsettled = {
    heldOn: null,
    toldAlone: null,
    notHeldReason: null,
    mistakenOn: null,
    mistakenReason: null,
  }
  await addTalk(ctx, { ...wish, ...unsettled, municipalityId, fileId, id })
  await audit(ctx, file, { action: 'plan-talk' })
  return id
}

const NOT_BEGUN = { startedOn: null, startedBy: null }
const begunBy = (ctx: Context) => ({ startedOn: ctx.today, startedBy: actorId(ctx) })

type Change = { domain: LifeDomain; before: KnownDomain | undefined; changes: AnswerChanges }

/** Per domain what differs from what is known; a domain in which nothing changed is left out. */
async function changesOf(
  ctx: Context,
  file: FileAccess,
  said: ReadonlyMap<DomainId, AnswerChanges>,
): Promise<Change[]> {
  const domains = [...said.keys()].map(domainById)
  const known = await knownAnswers(ctx, file, domains)
  return domains
    .map((domain) => {
      const before = known.find((one) => one.domain === domain.id)
      return { domain, before, changes: changesIn(domain, before, said.get(domain.id) ?? {}) }
    })
    .filter(({ changes }) => Object.keys(changes).length > 0)
}

const answerOf = ({ domain, before, changes }: Change) => ({
  domain: domain.id,
  answers: withNeeds(domain, before, changes),
})

const hasProblems = ({ domain, before, changes }: Change, days: PersonDays): boolean =>
  Object.keys(changeProblems(domain, { before, changes, days })).length > 0

const saysSomething = (said: AnswerChanges): boolean => Object.values(said).some((value) => value !== null)
