import type { FileAccess } from '#domain/file/file.queries.ts'
import { fileFor } from '#domain/file/file.queries.ts'
import { recordFacts, withdrawFactsOf } from '#domain/integration/integration.commands.ts'
import type { RecordedFact } from '#domain/integration/recorded-fact.ts'
import { type FileId, IntakeTalkId } from '#kernel/ids.ts'
import { LocalDate } from '#kernel/local-date.ts'
import { ok, refuse } from '#kernel/result.ts'
import { recordAudit } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { recordProcessing } from '#platform/processing-log.ts'
import { type Answers, answerProblems, type PersonDays, textIn } from './answers.ts'
import { type Call, call, callsThatCount } from './call.ts'
import { mayConductIntake } from './intake.policy.ts'
import { answersInDomain } from './intake.queries.ts'
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
import type { DomainId } from './life-domain.ts'
import { domainById } from './life-domains.ts'
import { type PostponementReason, postpone } from './postponement.ts'
import { hold, isSettled, missTalk, type NotHeldReason, type PlannedTalk, plan } from './talk.ts'

/** Plans an intake talk for today or later. @returns its id */
export async function planTalk(ctx: Context, fileId: FileId, wish: PlannedTalk) {
  const file = await reach(ctx, fileId)
  if (!file) return refuse('not-found')
  const decision = plan(wish, ctx.today)
  if (!decision.ok) return decision
  return ok(await addNewTalk(ctx, file, { ...decision.value, domains: [] }))
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
    return ok(await addNewTalk(ctx, file, { ...start, plannedOn: ctx.today, domains: [...domains] }))
  }
  const talk = await findTalk(ctx, file, talkId)
  if (!talk) return refuse('not-found')
  if (isSettled(talk)) return refuse('already-settled')
  await saveTalk(ctx, { ...talk, ...start, domains: [...domains] })
  await audit(ctx, file, { action: 'start-talk', domains })
  return ok(talkId)
}

export type HeldTalk = {
  talkId: IntakeTalkId
  heldOn: LocalDate
  toldAlone: boolean
  /** What was said, by domain; a domain about which nothing was written down is left out. */
  answers: ReadonlyMap<DomainId, Answers>
}

/**
 * Keeps a talk with everything that was said in it, after the check page. All of it or nothing. The talk and the
 * day of the learnability test become legal facts.
 */
export async function recordTalk(ctx: Context, fileId: FileId, { talkId, answers, ...held }: HeldTalk) {
  const file = await reach(ctx, fileId)
  const talk = file && (await findTalk(ctx, file, talkId))
  if (!file || !talk) return refuse('not-found')
  const days = await findPersonDays(ctx, file)
  const decision = hold(talk, held, days)
  if (!decision.ok) return decision
  if (areInvalid(answers, days)) return refuse('invalid-answers')
  const testedBefore = await knownTestDay(ctx, file)
  const rows = [...answers].map(([domain, said]): NewAnswer => {
    return { id: ctx.newId(), domain, talkId, answeredOn: held.heldOn, answers: said }
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
  const decision = missTalk(talk, reason, ctx.today)
  if (!decision.ok) return decision
  await saveTalk(ctx, decision.value)
  await audit(ctx, file, { action: 'talk-not-held' })
  return ok(talkId)
}

export type SaidOutside = { domain: DomainId; answeredOn: LocalDate; answers: Answers }

/** Adds what became known outside a talk: a test result, a letter, a phone call. */
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
  if (areInvalid(new Map([[domain, answers]]), days)) return refuse('invalid-answers')
  const before = await knownTestDay(ctx, file)
  const row = { id: ctx.newId(), domain, talkId: null, answeredOn, answers }
  await addAnswers(ctx, file, [row])
  await keepTestDay(ctx, file, { rows: [row], before })
  await audit(ctx, file, { action: 'record-answer', domains: [domain] })
  return ok(row.id)
}

export type AnswerCorrection = { domain: DomainId; answerId: string; answers: Answers; reason: string }

/**
 * Puts the newest answer of a domain right. The wrong one stays readable, with the reason; the right one takes its
 * day and its talk.
 */
export async function correctAnswer(ctx: Context, fileId: FileId, wish: AnswerCorrection) {
  const file = await reach(ctx, fileId)
  const newest = file && (await answersInDomain(ctx, file, domainById(wish.domain)))[0]
  if (!file || !newest) return refuse('not-found')
  if (newest.id !== wish.answerId) return refuse('not-newest')
  const reason = wish.reason.trim()
  if (reason === '') return refuse('no-reason')
  const { domain, answers } = wish
  if (areInvalid(new Map([[domain, answers]]), await findPersonDays(ctx, file)))
    return refuse('invalid-answers')
  const { answeredOn, talkId } = newest
  const row = { id: ctx.newId(), domain, talkId, answeredOn, answers, corrects: newest.id, reason }
  const before = textIn(newest.answers, 'taken-on')
  if (domain === 'learnability' && before !== undefined && before !== textIn(answers, 'taken-on')) {
    const sourceId = await firstAnswerWithTestDay(ctx.db, file, before)
    if (sourceId) await withdrawFactsOf(ctx, fileId, { sourceId, reason })
  }
  await addAnswers(ctx, file, [row])
  await keepTestDay(ctx, file, { rows: [row], before })
  await audit(ctx, file, { action: 'correct-answer', domains: [domain] })
  return ok(row.id)
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

/** The file, locked, for who may conduct its intake. */
async function reach(ctx: Context, fileId: FileId): Promise<FileAccess | undefined> {
  const file = await fileFor(ctx, fileId, 'lock')
  return file && mayConductIntake(file.roles) ? file : undefined
}

async function addNewTalk(ctx: Context, file: FileAccess, wish: PlannedTalk & { domains: DomainId[] }) {
  const { municipalityId, fileId } = file
  const id = IntakeTalkId.parse(ctx.newId())
  const unsettled = { heldOn: null, toldAlone: null, notHeldReason: null }
  await addTalk(ctx, { ...wish, ...unsettled, municipalityId, fileId, id })
  await audit(ctx, file, { action: 'plan-talk' })
  return id
}

const areInvalid = (answers: ReadonlyMap<DomainId, Answers>, days: PersonDays): boolean =>
  [...answers].some(([id, said]) => Object.keys(answerProblems(domainById(id), said, days)).length > 0)

async function knownTestDay(ctx: Context, file: FileAccess): Promise<string | undefined> {
  const newest = (await answersInDomain(ctx, file, domainById('learnability')))[0]
  return newest && textIn(newest.answers, 'taken-on')
}

/** The day of the test becomes a legal fact once: saying it again in a later talk adds none. */
async function keepTestDay(
  ctx: Context,
  file: FileAccess,
  { rows, before }: { rows: readonly NewAnswer[]; before: string | undefined },
): Promise<void> {
  const row = rows.find(({ domain }) => domain === 'learnability')
  const day = row && textIn(row.answers, 'taken-on')
  if (!row || day === undefined || day === before) return
  await keepFact(ctx, file, { kind: 'learnability-test', on: LocalDate.parse(day) }, row.id)
}

/** The days were checked by the rules of the intake, which are stricter: a refusal here is a fault of ours. */
async function keepFact(ctx: Context, { fileId }: FileAccess, fact: RecordedFact, sourceId: string) {
  const kept = await recordFacts(ctx, fileId, [fact], { source: 'intake', sourceId })
  if (!kept.ok) throw new Error(`a fact of the intake was refused: ${kept.error}`)
}

/** Both logs: who did it, and whose data were used for what. Never what was said. */
async function audit(
  ctx: Context,
  { municipalityId, fileId, personId }: FileAccess,
  { action, domains }: { action: string; domains?: readonly DomainId[] },
): Promise<void> {
  const name = `intake.${action}`
  const object = { type: 'file', id: fileId }
  await recordAudit(ctx, { municipalityId, action: name, object, ...(domains && { detail: { domains } }) })
  const activity = domains?.includes('health') ? 'health' : 'guidance'
  await recordProcessing(ctx, name, { municipalityId, personId, activity })
}
