import { reportReach } from '#domain/indicator/indicator.policy.ts'
import { programmesWith } from '#domain/indicator/report-kind.ts'
import { paths } from '../../paths.ts'
import { type Call, notFound, type Route } from '../../route.ts'
import { staffPage } from '../frame.tsx'
import { type ReportLink, ReportsView } from './reports.view.tsx'

export const reportListRoutes: readonly Route[] = [
  { method: 'GET', path: paths.reports, handle: async (call: Call) => show(call) },
]

const LINKS: readonly ReportLink[] = [
  ...programmesWith('monitor').map(({ id, title }) => ({
    title: `Monitor ${title}`,
    about: 'Achtergrond, doelen, samenwerking en neveneffecten, uit de start- en eindformulieren.',
    href: `${paths.monitorReport}?programma=${id}`,
  })),
  ...programmesWith('survey').map(({ id, title }) => ({
    title: `Vragenlijst ${title}`,
    about: 'Taal, gezondheid, kansen, opleiding en werk op drie momenten, uit de vragenlijst.',
    href: `${paths.surveyReport}?programma=${id}`,
  })),
]

const IN_TIME: ReportLink = {
  title: 'Termijnen gehaald',
  about: 'PIP op tijd vastgesteld en voortgangsgesprekken gehouden, per maand.',
  href: paths.inTimeReport,
}

function show(call: Call) {
  const reach = reportReach(call.ctx.actor)
  if (!reach) return notFound
  return staffPage(call, {
    title: 'Rapporten',
    children: (
      <ReportsView about={reach.name} links={reach.kind === 'municipality' ? [...LINKS, IN_TIME] : LINKS} />
    ),
  })
}
