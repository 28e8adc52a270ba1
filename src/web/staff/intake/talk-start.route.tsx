import { agendaOf } from '#domain/intake/completeness.ts'
import { startTalk } from '#domain/intake/intake.commands.ts'
import { domainsFor } from '#domain/intake/intake.policy.ts'
import { intakeOverview } from '#domain/intake/intake.queries.ts'
import { knownFrom } from '#domain/intake/known.queries.ts'
import { isInOtherHands, isSettled } from '#domain/intake/talk.ts'
import { IntakeTalkId } from '#kernel/ids.ts'
import type { RefusalOf } from '#kernel/result.ts'
import { actorId } from '#platform/context.ts'
import type { FormError } from '#ui/error-summary.tsx'
import { paths } from '#web/paths.ts'
import { type Answer, type Call, notFound, type Route, redirect } from '#web/route.ts'
import { type Filled, filledWith } from '../enrolment/filled.ts'
import { conduct, intakePage } from './opened-intake.ts'
import { offeredTalk, readTalk } from './talk-fields.ts'
import { TalkStartView } from './talk-start.view.tsx'

const REFUSED = {
  'no-domains': { field: 'domains', message: 'Kies waar dit gesprek over gaat: minstens één onderwerp.' },
  'already-settled': {
    field: 'talkId',
    message: 'Dit gesprek is intussen al vastgelegd. Kies een ander gesprek.',
  },
  'in-other-hands': {
    field: 'talkId',
    message: 'Een collega is met dit gesprek bezig. Neem het eerst over, op de pagina van de intake.',
  },
} satisfies Record<Exclude<RefusalOf<typeof startTalk>, 'not-found'>, FormError>

/** The value of "a talk that nobody planned". */
const UNPLANNED = 'nu'

async function show(call: Call, sent?: Filled): Promise<Answer> {
  const opened = await conduct(call, 'intake.start-talk')
  if (!opened) return notFound
  const { talks, newest } = await intakeOverview(call.ctx, opened.file, opened.parts)
  const waiting = talks.filter((talk) => !isSettled(talk) && !isInOtherHands(talk, actorId(call.ctx)))
  const wished = waiting.find(({ id }) => id === call.query.gesprek) ?? waiting.at(-1)
  const offered = {
    ...offeredTalk(opened),
    ...(wished && { way: wished.way, interpreter: wished.interpreter ?? '' }),
    talkId: wished?.id ?? UNPLANNED,
    domains: wished?.domains.join(',') ?? '',
  }
  const filled = sent ?? filledWith(offered)
  const domains = domainsFor(opened.parts)
  const { required, optional } = agendaOf(domains, knownFrom(newest))
  const open = [...required, ...optional]
  const { name, fileId } = opened
  return intakePage(call, opened, {
    crumb: 'Gesprek voeren',
    errors: filled.errors,
    children: (
      <TalkStartView
        {...{ name, filled, waiting }}
        unplanned={UNPLANNED}
        open={open}
        known={domains.filter((domain) => !open.includes(domain))}
        backUrl={paths.intake(fileId)}
      />
    ),
  })
}

async function send(call: Call): Promise<Answer> {
  const opened = await conduct(call, 'intake.start-talk')
  if (!opened) return notFound
  const { fields: sent, all } = await call.form()
  const fields: Filled['fields'] = { ...sent, domains: all('domains').join(',') }
  const talk = readTalk(fields)
  const domains = domainsFor(opened.parts)
    .map(({ id }) => id)
    .filter((id) => all('domains').includes(id))
  if (!talk.read) return show(call, { fields, errors: talk.errors })
  const talkId = IntakeTalkId.safeParse(fields.talkId).data ?? null
  const started = await startTalk(call.ctx, opened.fileId, { ...talk.read, talkId, domains })
  const first = domains[0]
  if (started.ok && first) return redirect(paths.intakeTalkDomain(opened.fileId, started.value, first))
  if (started.ok || started.error === 'not-found') return notFound
  return show(call, { fields, errors: [REFUSED[started.error]] })
}

const path = '/dossiers/:fileId/intake/gesprekken/voeren'

export const talkStartRoutes: readonly Route[] = [
  { method: 'GET', path, handle: (call) => show(call) },
  { method: 'POST', path, handle: send },
]
