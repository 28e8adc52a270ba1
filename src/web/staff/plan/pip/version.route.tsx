import { isSwitchedOn } from '#domain/organisation/setting.queries.ts'
import { sendPip } from '#domain/plan/pip.commands.ts'
import { pipGaps } from '#domain/plan/pip.gaps.ts'
import { mayOnPip } from '#domain/plan/pip.policy.ts'
import { mayWrite } from '#domain/plan/pip.progress.ts'
import { letterOf, objectionsTo, standingOf } from '#domain/plan/pip.queries.ts'
import { missingIn } from '#domain/plan/pip.ts'
import { planOf } from '#domain/plan/plan.queries.ts'
import type { UserId } from '#kernel/ids.ts'
import type { RefusalOf } from '#kernel/result.ts'
import type { FormError } from '#ui/error-summary.tsx'
import { paths } from '#web/paths.ts'
import { type Answer, type Call, notFound, type Route, redirect } from '#web/route.ts'
import { NOT_A_DRAFT, PLAN_INCOMPLETE, RULES_CHANGED } from './draft-words.ts'
import { addressOf, type OpenedPip, openPip } from './opened-pip.ts'
import { versionPath } from './pip-form.tsx'
import { pipPage } from './pip-page.tsx'
import { VersionView } from './version.view.tsx'

/** One version of the plan: what it says, how far it is, and the one thing to do next. */
async function show(call: Call, errors: readonly FormError[] = []): Promise<Answer> {
  const opened = await openPip(call, 'see', { view: 'pip' })
  if (!opened) return notFound
  const { pip, file } = opened
  const mayChange = mayOnPip(file.roles, 'write')
  const lacking =
    mayChange && mayWrite(opened.state) ? await lackingIn(call, opened) : { missing: [], gaps: [] }
  const objections = pip.datedOn === null ? [] : await objectionsTo(call.ctx, file, pip)
  const recordsFines =
    mayOnPip(file.roles, 'fine') && (await isSwitchedOn(call.ctx, file.municipalityId, 'manual-fines'))
  return pipPage(call, opened, {
    crumb: undefined,
    errors,
    children: (name) => (
      <VersionView
        name={name}
        {...opened}
        {...{ ...lacking, errors, objections, mayChange, recordsFines }}
        isAuthor={isAuthor(call, pip.authors)}
        seesReasons={mayOnPip(file.roles, 'see-reasons')}
      />
    ),
  })
}

/** What the plan still lacks before a reader can judge it: in its text, its goals and its agreements. */
async function lackingIn({ ctx }: Call, { file, pip: { content } }: OpenedPip) {
  const standing = await standingOf(ctx, file)
  const plan = await planOf(ctx, file)
  return {
    missing: missingIn(content, standing),
    gaps: plan ? pipGaps({ content, plan, standing }, ctx.today) : [],
  }
}

const isAuthor = ({ ctx: { actor } }: Call, authors: readonly UserId[]): boolean =>
  actor.kind === 'user' && authors.includes(actor.userId)

const REFUSED = {
  'not-a-draft': NOT_A_DRAFT,
  'against-the-rules': RULES_CHANGED,
  incomplete: { field: null, message: 'Nog niet alles is ingevuld. Hieronder staat wat ontbreekt.' },
  'plan-incomplete': PLAN_INCOMPLETE,
  'unanswered-remarks': {
    field: null,
    message: 'De tweede lezer stelde vragen die nog geen antwoord hebben. Beantwoord ze eerst.',
  },
} satisfies Record<Exclude<RefusalOf<typeof sendPip>, 'not-found'>, FormError>

async function send(call: Call): Promise<Answer> {
  const address = addressOf(call)
  if (!address) return notFound
  const sent = await sendPip(call.ctx, address)
  if (sent.ok) return redirect(paths.pip(address), 'Het concept ligt nu bij een tweede lezer.')
  return sent.error === 'not-found' ? notFound : show(call, [REFUSED[sent.error]])
}

/** The letter as it was made with the decision. */
async function letter(call: Call): Promise<Answer> {
  const opened = await openPip(call, 'see-reasons', { view: 'pip-letter', activity: 'health' })
  const found = opened && (await letterOf(call.ctx, opened.address))
  if (!found) return notFound
  const { number } = found.file
  const name = `pip-${number}-${opened.pip.version}.pdf`
  return { kind: 'file', name, type: 'application/pdf', body: found.pdf }
}

export const versionRoutes: readonly Route[] = [
  { method: 'GET', path: versionPath, handle: (call) => show(call) },
  { method: 'POST', path: `${versionPath}/voorleggen`, handle: send },
  { method: 'GET', path: `${versionPath}/brief`, handle: letter },
]
