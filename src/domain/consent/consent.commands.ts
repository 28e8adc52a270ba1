import { type FileAccess, fileFor } from '#domain/file/file.queries.ts'
import { ConsentId, type FileId } from '#kernel/ids.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { recordAudit } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { mayRecordConsent } from './consent.policy.ts'
import { addConsent, findConsents, saveWithdrawal } from './consent.store.ts'
import { give, type NewConsent, withdraw } from './consent.ts'
import { CURRENT_TEXT } from './content/consent-texts.ts'

/** Records that the person agreed to share something, in the words of the text as it stands now. */
export async function giveConsent(
  ctx: Context,
  fileId: FileId,
  wish: NewConsent,
): Promise<
  Result<
    ConsentId,
    'not-found' | 'in-the-future' | 'nothing-shared' | 'more-than-the-text-names' | 'already-given'
  >
> {
  const file = await fileToRecordOn(ctx, fileId)
  if (!file) return refuse('not-found')
  const id = ConsentId.parse(ctx.newId())
  const { municipalityId } = file
  const earlier = await findConsents(ctx.db, file)
  const given = give({ ...wish, municipalityId, fileId, id }, { earlier, text: CURRENT_TEXT }, ctx.today)
  if (!given.ok) return given
  await addConsent(ctx, given.value)
  await audit(ctx, file, { action: 'consent.give', consentId: id })
  return ok(id)
}

/** Records that the person takes a consent back; no reason is asked. */
export async function withdrawConsent(
  ctx: Context,
  { fileId, consentId }: { fileId: FileId; consentId: ConsentId },
  withdrawnOn: LocalDate,
): Promise<Result<ConsentId, 'not-found' | 'already-withdrawn' | 'in-the-future' | 'before-given'>> {
  const file = await fileToRecordOn(ctx, fileId)
  const consent = file && (await findConsents(ctx.db, file)).find(({ id }) => id === consentId)
  if (!consent) return refuse('not-found')
  const withdrawn = withdraw(consent, withdrawnOn, ctx.today)
  if (!withdrawn.ok) return withdrawn
  await saveWithdrawal(ctx, withdrawn.value)
  await audit(ctx, file, { action: 'consent.withdraw', consentId })
  return ok(consentId)
}

async function fileToRecordOn(ctx: Context, fileId: FileId): Promise<FileAccess | undefined> {
  const file = await fileFor(ctx, fileId, 'lock')
  return file && mayRecordConsent(file.roles) ? file : undefined
}

const audit = (
  ctx: Context,
  { municipalityId, fileId }: FileAccess,
  { action, consentId }: { action: string; consentId: ConsentId },
) => recordAudit(ctx, { municipalityId, action, object: { type: 'file', id: fileId }, detail: { consentId } })
