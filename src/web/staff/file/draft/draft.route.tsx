import { z } from 'zod'
import { deleteDraft, saveDraft } from '#domain/draft/draft.commands.ts'
import { DRAFT_CHARACTERS, DraftFields, DraftForm, isForCaseWorkers } from '#domain/draft/draft.ts'
import { fileFor } from '#domain/file/file.queries.ts'
import type { RefusalOf } from '#kernel/result.ts'
import { paths } from '#web/paths.ts'
import { ownPath } from '#web/return-path.ts'
import { type Answer, type Call, notFound, param, type Route, redirect } from '#web/route.ts'

const Body = z.object({ fields: DraftFields })

const REFUSED = {
  'too-large': `Dit concept is langer dan ${DRAFT_CHARACTERS} tekens en is niet bewaard. Verstuur of kort het in.`,
  nobody: 'Log in om een concept te bewaren.',
} satisfies Record<RefusalOf<typeof saveDraft>, string>

/** The form of a file that this person may see; for everyone else there is no such form. */
async function formOf(call: Call) {
  const form = param(call, 'form', DraftForm)
  const file = form && (await fileFor(call.ctx, form.fileId))
  if (form && isForCaseWorkers(form.kind) && !file?.roles.includes('case-worker')) return undefined
  return form && file && { form: form.key, fileId: form.fileId, municipalityId: file.municipalityId }
}

async function save(call: Call): Promise<Answer> {
  const form = await formOf(call)
  if (!form) return { kind: 'json', status: 404, body: { message: 'Dit formulier bestaat niet.' } }
  const body = Body.safeParse(await call.json().catch(() => undefined))
  if (!body.success) return { kind: 'json', status: 422, body: { message: 'Stuur {"fields":{naam:tekst}}.' } }
  const saved = await saveDraft(call.ctx, { ...form, fields: body.data.fields })
  if (!saved.ok) return { kind: 'json', status: 422, body: { message: REFUSED[saved.error] } }
  return { kind: 'json', status: 200, body: { saved: true } }
}

async function throwAway(call: Call): Promise<Answer> {
  const form = await formOf(call)
  if (!form) return notFound
  await deleteDraft(call.ctx, form)
  const { fields } = await call.form()
  const home = paths.file(form.fileId)
  // Only back into the same file: an address from a form may not lead away from here.
  const back = ownPath(fields.terug)?.startsWith(`${home}/`) ? (ownPath(fields.terug) ?? home) : home
  return redirect(back, 'Het concept is weggegooid.')
}

export const draftRoutes: readonly Route[] = [
  { method: 'PUT', path: '/concepten/:form', handle: save },
  { method: 'POST', path: '/concepten/:form/weggooien', handle: throwAway },
]
