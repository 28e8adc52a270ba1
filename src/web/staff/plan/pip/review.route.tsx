import { answerRemark, judgePip, remarkOnPip, resolveRemark } from '#domain/plan/pip.commands.ts'
import { pipOf, remarksOf } from '#domain/plan/pip.queries.ts'
import { RemarkId, RemarkSubject } from '#domain/plan/pip.remark.ts'
import { planOf } from '#domain/plan/plan.queries.ts'
import type { RefusalOf } from '#kernel/result.ts'
import { actorId } from '#platform/context.ts'
import { paths } from '#web/paths.ts'
import { type Answer, type Call, notFound, param, type Route, redirect } from '#web/route.ts'
import { type Filled, filledWith } from '../../enrolment/filled.ts'
import { addressOf, openPip } from './opened-pip.ts'
import { versionPath } from './pip-form.tsx'
import { pipPage } from './pip-page.tsx'
import { ReviewView } from './review.view.tsx'

/** The draft and the conversation about it, side by side. */
async function show(call: Call, filled: Filled = filledWith()): Promise<Answer> {
  const opened = await openPip(call, 'write', { view: 'pip-review', activity: 'health' })
  if (!opened) return notFound
  const { file, pip, address, state } = opened
  const plan = await planOf(call.ctx, file)
  const remarks = await remarksOf(call.ctx, file, pip)
  const before = address.version > 1 ? await pipOf(call.ctx, file, address.version - 1) : undefined
  const reader = actorId(call.ctx)
  const isReader = state === 'with-reader' && reader !== null && !pip.authors.includes(reader)
  return pipPage(call, opened, {
    crumb: 'Tweede lezing',
    errors: filled.errors,
    children: (name) => (
      <ReviewView {...{ name, address, pip, state, plan, remarks, isReader, filled, before }} />
    ),
  })
}

const NOT_WITH_READER = 'Dit concept ligt niet (meer) bij de tweede lezer.'
const OWN_TEXT = 'U hebt zelf aan dit plan geschreven. Een andere consulent leest het.'

const WORDS = {
  'not-with-reader': NOT_WITH_READER,
  'own-text': OWN_TEXT,
  'no-words': 'Schrijf eerst iets op.',
  'no-comment': 'Schrijf op waarom het concept teruggaat.',
  'open-remarks': 'Er staan nog opmerkingen open. Rond ze eerst af, of geef het concept terug.',
  'not-a-draft': 'Antwoorden kan als het concept terug is bij de schrijver.',
  'already-resolved': 'Deze opmerking is al afgerond.',
} satisfies Record<Exclude<Refusal, 'not-found'>, string>

type Refusal = RefusalOf<typeof remarkOnPip | typeof answerRemark | typeof resolveRemark | typeof judgePip>

type Outcome = { ok: true } | { ok: false; error: Refusal }

/** Where a refused part of the page says what is wrong: at its own field. */
async function answered(
  call: Call,
  outcome: Outcome,
  { done, field }: { done: string; field: string },
): Promise<Answer> {
  const address = addressOf(call)
  if (!address || (!outcome.ok && outcome.error === 'not-found')) return notFound
  if (outcome.ok) return redirect(paths.pip(address, '/lezen'), done)
  const { fields } = await call.form()
  const isAtField = outcome.error === 'no-words' || outcome.error === 'no-comment'
  const message = outcome.error === 'not-found' ? '' : WORDS[outcome.error]
  return show(call, { fields, errors: [{ field: isAtField ? field : null, message }] })
}

async function remark(call: Call): Promise<Answer> {
  const address = addressOf(call)
  if (!address) return notFound
  const { fields } = await call.form()
  const about = RemarkSubject.catch('other').parse(fields.about)
  const made = await remarkOnPip(call.ctx, address, { about, words: fields.words ?? '' })
  return answered(call, made, { done: 'De opmerking staat erbij.', field: 'words' })
}

async function answerOne(call: Call): Promise<Answer> {
  const address = addressOf(call)
  const id = param(call, 'remarkId', RemarkId)
  if (!address || !id) return notFound
  const words = (await call.form()).fields[`answer-${id}`] ?? ''
  const made = await answerRemark(call.ctx, address, { id, words })
  return answered(call, made, { done: 'Het antwoord staat erbij.', field: `answer-${id}` })
}

async function resolveOne(call: Call): Promise<Answer> {
  const address = addressOf(call)
  const id = param(call, 'remarkId', RemarkId)
  if (!address || !id) return notFound
  const made = await resolveRemark(call.ctx, address, id)
  return answered(call, made, { done: 'De opmerking is afgerond.', field: 'words' })
}

async function judge(call: Call): Promise<Answer> {
  const address = addressOf(call)
  if (!address) return notFound
  const { fields } = await call.form()
  const verdict = fields.verdict === 'approved' ? 'approved' : 'returned'
  const judged = await judgePip(call.ctx, address, { verdict, comment: fields.comment ?? '' })
  if (judged.ok) return redirect(paths.pip(address), JUDGED[verdict])
  return answered(call, judged, { done: '', field: 'comment' })
}

const JUDGED = {
  approved: 'U bent akkoord. Bespreek het plan nu met de deelnemer.',
  returned: 'Het concept is terug bij de schrijver.',
}

const path = `${versionPath}/lezen`

export const reviewRoutes: readonly Route[] = [
  { method: 'GET', path, handle: (call) => show(call) },
  { method: 'POST', path: `${path}/opmerking`, handle: remark },
  { method: 'POST', path: `${path}/oordeel`, handle: judge },
  { method: 'POST', path: `${path}/opmerking/:remarkId/antwoord`, handle: answerOne },
  { method: 'POST', path: `${path}/opmerking/:remarkId/afronden`, handle: resolveOne },
]
