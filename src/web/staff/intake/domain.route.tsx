import { answersInDomain } from '#domain/intake/intake.queries.ts'
import { paths } from '#web/paths.ts'
import { type Answer, type Call, notFound, type Route } from '#web/route.ts'
import { answerRows } from './answer-words.ts'
import { DomainView } from './domain.view.tsx'
import { healthChart } from './health-chart.ts'
import { intakePage, openDomain } from './opened-intake.ts'

/** Everything that was ever said about one domain. */
async function show(call: Call): Promise<Answer> {
  const opened = await openDomain(call, 'intake.domain')
  if (!opened) return notFound
  const { domain, file, fileId, name, mayConduct } = opened
  const answers = await answersInDomain(call.ctx, file, domain)
  const corrected = new Set(answers.flatMap(({ corrects }) => corrects ?? []))
  return intakePage(call, opened, {
    crumb: domain.title,
    children: (
      <DomainView
        {...{ name, mayConduct, domain }}
        said={answers.map((answer) => ({
          ...answer,
          rows: answerRows(domain, answer.answers),
          isCorrected: corrected.has(answer.id),
        }))}
        chart={domain.id === 'health' ? healthChart(answers) : undefined}
        changeUrl={paths.intakeChange(fileId, domain.id)}
        backUrl={paths.intake(fileId)}
      />
    ),
  })
}

export const domainRoutes: readonly Route[] = [
  { method: 'GET', path: '/dossiers/:fileId/intake/onderwerpen/:domain', handle: show },
]
