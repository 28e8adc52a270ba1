import { askedAnswers } from '#domain/intake/branching.ts'
import type { IntakeAnswer } from '#domain/intake/known.queries.ts'
import { answersInDomain, knownAnswers } from '#domain/intake/known.queries.ts'
import type { KnownDomain } from '#domain/intake/known.ts'
import type { LifeDomain } from '#domain/intake/life-domain.ts'
import { paths } from '#web/paths.ts'
import { type Answer, type Call, notFound, type Route } from '#web/route.ts'
import { answerRows, viewsIn } from './answer-words.ts'
import { DomainView, type Said } from './domain.view.tsx'
import { healthChart } from './health-chart.ts'
import { intakePage, openDomain } from './opened-intake.ts'

/** What is known of one domain, and everything that was ever written down about it. */
async function show(call: Call): Promise<Answer> {
  const opened = await openDomain(call, 'intake.domain')
  if (!opened) return notFound
  const { domain, file, fileId, name, mayConduct } = opened
  const [known] = await knownAnswers(call.ctx, file, [domain])
  const records = await answersInDomain(call.ctx, file, domain)
  return intakePage(call, opened, {
    crumb: domain.title,
    children: (
      <DomainView
        {...{ name, mayConduct, domain }}
        known={known ? knownParts(domain, known) : []}
        earlier={records.filter((one) => isEarlier(one, known)).map((one) => recordOf(domain, records, one))}
        chart={domain.id === 'health' ? healthChart(records) : undefined}
        changeUrl={paths.intakeChange(fileId, domain.id)}
        backUrl={paths.intake(fileId)}
      />
    ),
  })
}

/** What counts now, by the day and the worker it is of; the newest first. */
function knownParts(domain: LifeDomain, { from, answers }: KnownDomain): Said[] {
  const asked = askedAnswers(domain, answers)
  const byDay = Map.groupBy(
    Object.keys(asked),
    (id) => `${from[id]?.answeredOn} ${from[id]?.by} ${from[id]?.talkId}`,
  )
  return [...byDay.values()]
    .flatMap((ids) => {
      const origin = ids[0] === undefined ? undefined : from[ids[0]]
      if (!origin) return []
      const said = Object.fromEntries(ids.map((id) => [id, asked[id] ?? null]))
      const { answerId: id, answeredOn, by, talkId } = origin
      return [{ id, answeredOn, by, talkId, notes: [], rows: answerRows(domain, said), views: viewsIn(said) }]
    })
    .toSorted((a, b) => b.answeredOn.localeCompare(a.answeredOn))
}

/** A record with something in it that no longer counts, or that put something right: worth reading back. */
const isEarlier = ({ id, answers, corrects, mistakenReason }: IntakeAnswer, known: KnownDomain | undefined) =>
  corrects !== null ||
  mistakenReason !== null ||
  Object.keys(answers).some((field) => known?.from[field]?.answerId !== id || answers[field] === null)

function recordOf(domain: LifeDomain, all: readonly IntakeAnswer[], one: IntakeAnswer): Said {
  const { id, answeredOn, by, talkId, answers, reason, mistakenReason } = one
  const notes = [
    reason && `gecorrigeerd: ${reason}`,
    mistakenReason && `gesprek was een vergissing: ${mistakenReason}`,
    all.some(({ corrects }) => corrects === id) && 'later gecorrigeerd',
  ].filter((note) => typeof note === 'string')
  return { id, answeredOn, by, talkId, notes, rows: answerRows(domain, answers), views: viewsIn(answers) }
}

export const domainRoutes: readonly Route[] = [
  { method: 'GET', path: '/dossiers/:fileId/intake/onderwerpen/:domain', handle: show },
]
