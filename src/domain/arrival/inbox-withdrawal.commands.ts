import { fileFor } from '#domain/file/file.queries.ts'
import { correctAnswer } from '#domain/intake/intake.commands.ts'
import { answersInDomain } from '#domain/intake/known.queries.ts'
import { domainById } from '#domain/intake/life-domains.ts'
import { isSameFact } from '#domain/integration/fact-check.ts'
import { type FactOrigin, recordFacts, withdrawFactsOf } from '#domain/integration/integration.commands.ts'
import { factsOfFile } from '#domain/integration/integration.queries.ts'
import type { RecordedFact } from '#domain/integration/recorded-fact.ts'
import type { FileId } from '#kernel/ids.ts'
import type { Context } from '#platform/context.ts'
import type { ReplacedFact } from './inbox.store.ts'
import { type DoneByEvent, findWitnesses, setReplaced, type Witness } from './inbox-withdrawal.store.ts'

type InFile = DoneByEvent & { fileId: FileId }

/**
 * Takes back what an event brought, for the command that withdraws it (ARR.WITHDRAW). A fact that another event brought
 * as well holds from then on under that one, and what had given way to a fact comes back.
 * @returns how many facts and answers went that nothing else says
 */
export async function takeBack(ctx: Context, event: DoneByEvent, reason: string): Promise<number> {
  const { fileId } = event
  if (fileId === null) return 0
  const done = { ...event, fileId }
  const answers = await takeBackAnswer(ctx, done, reason)
  const counted = (await factsOfFile(ctx, done)).filter(({ withdrawn }) => withdrawn === null)
  const brought = counted.filter(({ sourceId }) => sourceId === event.id).map(({ fact }) => fact)
  if (brought.length === 0) return answers
  await withdrawFactsOf(ctx, fileId, { sourceId: event.id, reason })
  const others = counted.filter(({ sourceId }) => sourceId !== event.id)
  const lost = brought.filter((fact) => !others.some((one) => isSameFact(one.fact, fact)))
  const witnesses = await findWitnesses(ctx, event)
  const { heir, gone } = await holdOn(ctx, { fileId, lost }, witnesses)
  if (heir) await setReplaced(ctx, heir, event.replaced)
  else await putBack(ctx, done, witnesses)
  return gone.length + answers
}

const says = (fact: RecordedFact) => (witness: Witness) =>
  !witness.isWithdrawn && witness.brought.some((one) => isSameFact(one, fact))

/** Records each fact anew under another event that brought it. @returns what no other event says, and who says most */
async function holdOn(
  ctx: Context,
  { fileId, lost }: { fileId: FileId; lost: readonly RecordedFact[] },
  witnesses: readonly Witness[],
): Promise<{ heir: Witness | undefined; gone: RecordedFact[] }> {
  const gone: RecordedFact[] = []
  let heir: Witness | undefined
  for (const fact of lost) {
    const witness = witnesses.find(says(fact))
    if (!witness) gone.push(fact)
    else await recordAgain(ctx, fileId, fact, { source: 'duo', sourceId: witness.id })
    if (witness && REPLACING.has(fact.kind)) heir = witness
  }
  return { heir, gone }
}

/** Kinds that take the place of an earlier fact (ARR.MOVED-IN). */
const REPLACING: ReadonlySet<RecordedFact['kind']> = new Set(['registered-in-municipality'])

/** What had given way counts again, unless the event that brought it does not count any more. */
async function putBack(ctx: Context, { fileId, replaced }: InFile, witnesses: readonly Witness[]) {
  for (const was of replaced) {
    const origin = originOf(was, witnesses)
    if (origin) await recordAgain(ctx, fileId, was.fact, origin)
  }
}

function originOf(
  { fact, source, sourceId }: ReplacedFact,
  witnesses: readonly Witness[],
): FactOrigin | undefined {
  const wasOf = witnesses.find(({ id }) => id === sourceId)
  if (wasOf === undefined || !wasOf.isWithdrawn) return { source, ...(sourceId !== null && { sourceId }) }
  const other = witnesses.find(says(fact))
  return other && { source, sourceId: other.id }
}

/** It was true beside everything else until now, so a refusal is a fault of ours. */
async function recordAgain(
  ctx: Context,
  fileId: FileId,
  fact: RecordedFact,
  origin: FactOrigin,
): Promise<void> {
  const recorded = await recordFacts(ctx, fileId, [fact], origin)
  if (!recorded.ok) throw new Error(`a fact that counted before is refused: ${recorded.error}`)
}

/** The answer of the intake goes back to what it was, unless somebody has written another one since. */
async function takeBackAnswer(ctx: Context, { fileId, answerId }: InFile, reason: string): Promise<number> {
  const file = answerId === null ? undefined : await fileFor(ctx, fileId)
  if (!file || answerId === null) return 0
  const [newest, ...older] = await answersInDomain(ctx, file, domainById('learnability'))
  if (newest?.id !== answerId) return 0
  const counting = older.filter(({ mistakenReason }) => mistakenReason === null)
  const before = (field: string) => counting.find(({ answers }) => field in answers)?.answers[field] ?? null
  const answers = Object.fromEntries(Object.keys(newest.answers).map((field) => [field, before(field)]))
  const wish = { domain: 'learnability' as const, answerId, answers, reason }
  const corrected = await correctAnswer(ctx, fileId, wish)
  return corrected.ok ? 1 : 0
}
