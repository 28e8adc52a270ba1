import { fileFor } from '#domain/file/file.queries.ts'
import { integrationFactsOf } from '#domain/integration/integration.queries.ts'
import { type FileId, PlanId, type UserId } from '#kernel/ids.ts'
import { ok, refuse } from '#kernel/result.ts'
import { actorId, type Context } from '#platform/context.ts'
import { pipGaps } from './pip.gaps.ts'
import { contentProblems } from './pip.limits.ts'
import { mayOnPip } from './pip.policy.ts'
import { type Hearing, hear, type Judgement, judge, mayWrite, reopen, send } from './pip.progress.ts'
import type { PipAddress } from './pip.queries.ts'
import { readContents } from './pip.reading.ts'
import { answer, type RemarkId, type RemarkSubject, remark, remarkState, resolve } from './pip.remark.ts'
import { standingFrom } from './pip.standing.ts'
import { addPip, addStep, findPips, saveContent } from './pip.store.ts'
import { EMPTY_CONTENT, missingIn, type PipContent, startVersion } from './pip.ts'
import { auditPip, type OpenPip, onPip } from './pip-change.commands.ts'
import { addRemark, findRemarks, saveRemark } from './pip-remark.store.ts'
import { planOf } from './plan.queries.ts'

/**
 * Starts a version of the plan. One after a plan of ours begins as a copy of it, with the reason for the change.
 * @returns the number of the version
 */
export async function startPip(ctx: Context, fileId: FileId, reason: string) {
  const file = await fileFor(ctx, fileId, 'lock')
  if (!file || !mayOnPip(file.roles, 'write')) return refuse('not-found')
  const versions = await findPips(ctx.db, file)
  const facts = await integrationFactsOf(ctx, file)
  const decision = startVersion(versions, standingFrom(facts, ctx.today), reason)
  if (!decision.ok) return decision
  const { municipalityId } = file
  const content = copied(versions.at(-1)?.content)
  const pip = { municipalityId, fileId, version: decision.value, content, changeReason: reason.trim() }
  // Who starts is a writer, also of what was copied: somebody else reads it.
  const author = actorId(ctx)
  await addPip(ctx, { ...pip, id: PlanId.parse(ctx.newId()), authors: author ? [author] : [] })
  await auditPip(ctx, pip, 'started')
  return decision
}

/** What goes on into the next version; the grounds of the last change do not. */
const copied = (content: PipContent = EMPTY_CONTENT): PipContent => ({
  ...content,
  changeGround: null,
  effortReason: '',
  healthNote: '',
})

/** Writes part of a draft; what is not named stays. What DUO or the law refuses is not written. */
export const writePip = (ctx: Context, address: PipAddress, part: Partial<PipContent>) =>
  onPip(ctx, { ...address, action: 'write', event: 'written' }, async ({ file, pip, state }) => {
    if (!mayWrite(state)) return refuse('not-a-draft')
    const content = { ...pip.content, ...part }
    const standing = standingFrom(await integrationFactsOf(ctx, file), ctx.today)
    if (contentProblems(content, standing, ctx.today).length > 0) return refuse('against-the-rules')
    const author = actorId(ctx)
    const authors = author ? [...new Set([...pip.authors, author])] : pip.authors
    await saveContent(ctx.db, { ...pip, content, authors })
    return ok(null)
  })

/** Sends the draft to the second reader, when text, goals and agreements say all that a plan must say. */
export const sendPip = (ctx: Context, address: PipAddress) =>
  onPip(ctx, { ...address, action: 'write', event: 'sent' }, async (open) => {
    const { file, pip, state } = open
    const sent = send(state, await remarkStates(ctx, open))
    if (!sent.ok) return sent
    const standing = standingFrom(await integrationFactsOf(ctx, file), ctx.today)
    if (missingIn(pip.content, standing).length > 0) return refuse('incomplete')
    if (contentProblems(pip.content, standing, ctx.today).length > 0) return refuse('against-the-rules')
    const plan = await planOf(ctx, file)
    if (!plan || pipGaps({ content: pip.content, plan, standing }, ctx.today).length > 0)
      return refuse('plan-incomplete')
    await addStep(ctx, pip, { kind: 'sent', onDay: ctx.today, note: '', withInterpreter: false })
    return sent
  })

/** The second reader approves the draft or sends it back. */
export const judgePip = (ctx: Context, address: PipAddress, judgement: Judgement) =>
  onPip(ctx, { ...address, action: 'write', event: judgement.verdict }, async (open) => {
    const judged = judge(reading(ctx, open), judgement, await remarkStates(ctx, open))
    if (!judged.ok) return judged
    const { verdict: kind, comment } = judgement
    const plan = kind === 'approved' ? await planOf(ctx, open.file) : undefined
    const step = { kind, onDay: ctx.today, note: comment.trim(), withInterpreter: false }
    await addStep(ctx, open.pip, { ...step, read: plan ? readContents(plan) : null })
    return judged
  })

/** Takes a version back to its writer, with the reason; reader and person are asked again. */
export const reopenPip = (ctx: Context, address: PipAddress, reason: string) =>
  onPip(ctx, { ...address, action: 'write', event: 'reopened' }, async ({ pip, state }) => {
    const reopened = reopen(state, reason)
    const step = { kind: 'reopened' as const, onDay: ctx.today, note: reason.trim() }
    if (reopened.ok) await addStep(ctx, pip, { ...step, withInterpreter: false })
    return reopened
  })

/** Records what the person said of the approved plan. */
export const hearPip = (ctx: Context, address: PipAddress, hearing: Hearing) =>
  onPip(ctx, { ...address, action: 'write', event: hearing.answer }, async ({ pip }) => {
    const heard = pip.datedOn === null ? hear(pip.steps, hearing, ctx.today) : refuse('not-approved')
    const { answer: kind, on: onDay, words: note, withInterpreter } = hearing
    if (heard.ok) await addStep(ctx, pip, { kind, onDay, note, withInterpreter })
    return heard
  })

/** The reader writes beside the draft. */
export const remarkOnPip = (
  ctx: Context,
  address: PipAddress,
  wish: { about: RemarkSubject; words: string },
) =>
  onPip(ctx, { ...address, action: 'write', event: 'remarked' }, async (open) => {
    const made = remark(reading(ctx, open), wish.words)
    if (made.ok) await addRemark(ctx, open.pip, { about: wish.about, body: made.value })
    return made
  })

/** The writer answers a remark. */
export const answerRemark = (
  ctx: Context,
  address: PipAddress,
  { id, words }: { id: RemarkId; words: string },
) =>
  onPip(ctx, { ...address, action: 'write', event: 'answered' }, async (open) => {
    const found = await remarkIn(ctx, open, id)
    if (!found) return refuse('not-found')
    const answered = answer(open.state, found, words)
    if (answered.ok) await saveRemark(ctx, open.pip, id, { answer: answered.value })
    return answered
  })

/** The reader says that a remark is settled. */
export const resolveRemark = (ctx: Context, address: PipAddress, id: RemarkId) =>
  onPip(ctx, { ...address, action: 'write', event: 'resolved' }, async (open) => {
    const found = await remarkIn(ctx, open, id)
    if (!found) return refuse('not-found')
    const resolved = resolve(reading(ctx, open), found)
    if (resolved.ok) await saveRemark(ctx, open.pip, id, 'resolved')
    return resolved
  })

const reading = (
  ctx: Context,
  { pip, state }: OpenPip,
): { state: OpenPip['state']; authors: UserId[]; reader: UserId | null } => ({
  state,
  authors: pip.authors,
  reader: actorId(ctx),
})

const remarkStates = async (ctx: Context, { pip }: OpenPip) =>
  (await findRemarks(ctx.db, pip)).map(remarkState)

const remarkIn = async (ctx: Context, { pip }: OpenPip, id: RemarkId) =>
  (await findRemarks(ctx.db, pip)).find((one) => one.id === id)
