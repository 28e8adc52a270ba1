import { type FileAccess, fileFor } from '#domain/file/file.queries.ts'
import { recordFacts, withdrawFactsOf } from '#domain/integration/integration.commands.ts'
import type { RecordedFact } from '#domain/integration/recorded-fact.ts'
import type { FileId } from '#kernel/ids.ts'
import { LocalDate } from '#kernel/local-date.ts'
import { recordAudit } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { recordProcessing } from '#platform/processing-log.ts'
import { textIn } from './answers.ts'
import { mayConductIntake } from './intake.policy.ts'
import { firstAnswerWithTestDay, type NewAnswer } from './intake.store.ts'
import { knownAnswers } from './known.queries.ts'
import type { DomainId } from './life-domain.ts'
import { domainById } from './life-domains.ts'

// What every command of the intake does: reach the file, keep legal facts, write both logs.

/** The file, locked, for who may conduct its intake. */
export async function reach(ctx: Context, fileId: FileId): Promise<FileAccess | undefined> {
  const file = await fileFor(ctx, fileId, 'lock')
  return file && mayConductIntake(file.roles) ? file : undefined
}

export async function knownTestDay(ctx: Context, file: FileAccess): Promise<string | undefined> {
  const [known] = await knownAnswers(ctx, file, [domainById('learnability')])
  return known && textIn(known.answers, 'taken-on')
}

/** The day of the test becomes a legal fact once: saying it again in a later talk adds none. */
export async function keepTestDay(
  ctx: Context,
  file: FileAccess,
  { rows, before }: { rows: readonly NewAnswer[]; before: string | undefined },
): Promise<void> {
  const row = rows.find(({ domain }) => domain === 'learnability')
  const day = row?.answers['taken-on']
  if (!row || day === undefined || day === before) return
  if (typeof day !== 'string') return forgetTestDay(ctx, file, before)
  await keepFact(ctx, file, { kind: 'learnability-test', on: LocalDate.parse(day) }, row.id)
}

/** A test day that is taken back takes its legal fact along. */
async function forgetTestDay(ctx: Context, file: FileAccess, before: string | undefined): Promise<void> {
  const sourceId = before && (await firstAnswerWithTestDay(ctx.db, file, before))
  if (sourceId) await withdrawFactsOf(ctx, file.fileId, { sourceId, reason: 'antwoord teruggenomen' })
}

/** The days were checked by the rules of the intake, which are stricter: a refusal here is a fault of ours. */
export async function keepFact(ctx: Context, { fileId }: FileAccess, fact: RecordedFact, sourceId: string) {
  const kept = await recordFacts(ctx, fileId, [fact], { source: 'intake', sourceId })
  if (!kept.ok) throw new Error(`a fact of the intake was refused: ${kept.error}`)
}

/** Both logs: who did it, and whose data were used for what. Never what was said. */
export async function audit(
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
