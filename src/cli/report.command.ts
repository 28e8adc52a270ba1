import { type Command, InvalidArgumentError, Option } from 'commander'
import type { ReportKind } from '#domain/indicator/report-kind.ts'
import type { Audience } from '#domain/indicator/survey-report.ts'
import { ProgrammeId } from '#domain/programme/programme.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { asDay, type CliEdge, forMunicipality, MUNICIPALITY_OPTION } from './edge.ts'
import { REPORT_FORMATS, type ReportFormat, reportText } from './report-text.ts'

/** `report monitor` and `report survey`: the same figures as the pages under Rapporten. */
export function addReportCommands(program: Command, edge: CliEdge): void {
  const report = program.command('report').description('figures of a programme, on standard output')
  for (const kind of ['monitor', 'survey'] as const) {
    report
      .command(kind)
      .description(DESCRIPTIONS[kind])
      .addOption(
        new Option('--programme <id>', 'which programme').choices(ProgrammeId.options).makeOptionMandatory(),
      )
      .option('--as-of <date>', 'what was answered up to and with this day (default: today)', asDay)
      .option('--cohort <year>', 'only people who started in this year', asYear)
      .addOption(
        new Option('--audience <audience>', 'public masks small groups')
          .choices(['internal', 'public'])
          .default('internal'),
      )
      .addOption(new Option('--format <format>', 'how it is written').choices(REPORT_FORMATS).default('json'))
      .option(...MUNICIPALITY_OPTION)
      .addHelpText('after', HELP[kind])
      .action((options: ReportOptions) => writeReport(edge, kind, options))
  }
}

const DESCRIPTIONS = {
  monitor: 'background, goals, cooperation and side effects, from start and exit forms',
  survey: 'every measure by moment and subgroup, from the survey at M1, M2 and M3',
} satisfies Record<ReportKind, string>

const HELP = {
  monitor: `
Example:
  npm run --silent trede -- report monitor --programme thuis-in-dalfsen --audience public --format html > monitor.html`,
  survey: `
Example:
  npm run --silent trede -- report survey --programme vip --as-of 2026-12-31 --format csv > survey.csv`,
} satisfies Record<ReportKind, string>

type ReportOptions = {
  programme: ProgrammeId
  asOf?: LocalDate
  cohort?: string
  audience: Audience
  format: ReportFormat
  municipality?: string
}

function writeReport(edge: CliEdge, kind: ReportKind, options: ReportOptions): Promise<void> {
  const { programme, asOf = edge.today(), cohort = null, audience, format } = options
  return forMunicipality(edge, options.municipality, async ({ municipality, transact }) => {
    const choice = { programmeId: programme, asOf, cohort }
    const about = `Gemeente ${municipality.name}`
    edge.write(await transact((ctx) => reportText(ctx, { kind, choice, audience, format, about })))
  })
}

function asYear(text: string): string {
  if (!/^(19|20)\d{2}$/.test(text)) throw new InvalidArgumentError('Write a year as 2018.')
  return text
}
