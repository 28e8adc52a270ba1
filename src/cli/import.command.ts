import { setFlagsFromString } from 'node:v8'
import { type Command, InvalidArgumentError, Option } from 'commander'
import type { Moment } from '#domain/instrument/instrument.ts'
import { PUBLISHED_START } from '#domain/measurement/import.ts'
import type { ImportKind } from '#domain/measurement/import-columns.ts'
import { ProgrammeId } from '#domain/programme/programme.ts'
import { LocalDate } from '#kernel/local-date.ts'
import { type CliEdge, forMunicipality, MUNICIPALITY_OPTION } from './edge.ts'
import { runImport } from './import-run.ts'
import { runProfileImport } from './profile-import.ts'

/** `import monitor` and `import survey`: files with the columns of the published research. */
export function addImportCommands(program: Command, edge: CliEdge): void {
  const command = program
    .command('import')
    .description('take over files: the published research, profiles of the reception centre')
  const monitor = command
    .command('monitor')
    .description('start form and exit form, one row per participant')
    .option('--exit-on <date>', 'day of the exit forms (default: 18 months after the start)', asDay)
    .action((path: string, options: Options) => run(edge, path, { ...options, kind: 'monitor' }))
  const survey = command
    .command('survey')
    .description('questionnaire, one row per participant and moment')
    .addOption(
      new Option('--instrument <id>', 'the questionnaire')
        .choices(['arbeidstoeleiding-survey'])
        .makeOptionMandatory(),
    )
    .option('--m1-on <date>', 'day of M1 (default: the start)', asDay)
    .option('--m2-on <date>', 'day of M2 (default: 6 months after the start)', asDay)
    .option('--m3-on <date>', 'day of M3 (default: 18 months after the start)', asDay)
    .action((path: string, options: Options) => run(edge, path, { ...options, kind: 'survey' }))
  for (const one of [monitor, survey]) addSharedOptions(one)
  addProfileCommand(command, edge)
}

function addProfileCommand(command: Command, edge: CliEdge): void {
  command
    .command('profile')
    .description('profiles of the reception centre, one row per person')
    .argument('<file>', 'CSV in UTF-8 or an Excel workbook (.xlsx)')
    .option(...MUNICIPALITY_OPTION)
    .addHelpText('after', PROFILE_HELP)
    .action((path: string, { municipality }: { municipality?: string }) =>
      forMunicipality(edge, municipality, (at) =>
        runProfileImport({ edge, path, transact: at.transact, municipalityId: at.municipality.id }),
      ),
    )
}

const PROFILE_HELP = `
Columns are recognised by their heading; what is not recognised is told and not taken over. Every row is reported on
standard output as the other imports do. Who is known here by number is "already-there"; who may be known is refused,
because only a person can decide that: use the screen for that row. Exit code 1 when a row was refused.`

function addSharedOptions(command: Command): void {
  const starts = ProgrammeId.options.map((id) => `${id} ${PUBLISHED_START[id]}`).join(', ')
  command
    .argument('<file>', 'CSV in UTF-8, with commas or semicolons')
    .addOption(
      new Option('--programme <id>', 'the programme of everyone in the file')
        .choices(ProgrammeId.options)
        .makeOptionMandatory(),
    )
    .option('--started-on <date>', `first day of the programme (default: ${starts})`, asDay)
    .option('--strict', 'take all rows or none')
    .option(...MUNICIPALITY_OPTION)
    .addHelpText('after', HELP)
}

const HELP = `
Every row is reported on standard output, tab-separated, once it is safely stored:
  ROW taken | already-there | refused [COLUMN VALUE REASON]
A refused row has one line per problem. ROW is the number that a spreadsheet shows: the heading is row 1, and a line
break inside quotes starts no new row. Tabs and line breaks in a value are written as \\t and \\n; reasons are in Dutch,
for whoever made the file. Importing a file again changes nothing; other answers for the same person and moment are
refused. Without --strict a refused row stops no other row. Exit code 1 when a row was refused.

The files hold no days. Who is new gets a file and an enrolment that start on --started-on, by default the start of
the published study, and every moment gets a day, so that a report can be asked as of any day.`

type Options = {
  programme: ProgrammeId
  startedOn?: LocalDate
  exitOn?: LocalDate
  m1On?: LocalDate
  m2On?: LocalDate
  m3On?: LocalDate
  strict?: true
  municipality?: string
}

function run(edge: CliEdge, path: string, options: Options & { kind: ImportKind }): Promise<void> {
  const { programme, kind, strict = false } = options
  // Each batch leaves what it was made of. A young generation that stays small is cleared of it at once, where one
  // that grows hands it on to a heap that is not: 100,000 rows then take 300 MB and more, and no less time.
  setFlagsFromString('--semi-space-growth-factor=1')
  return forMunicipality(edge, options.municipality, ({ municipality, transact }) => {
    const wish = {
      municipalityId: municipality.id,
      kind,
      programmeId: programme,
      startedOn: options.startedOn ?? LocalDate.parse(PUBLISHED_START[programme]),
      answeredOn: givenDays(options),
    }
    return runImport({ edge, transact, path, wish }, strict)
  })
}

function givenDays({ exitOn, m1On, m2On, m3On }: Options): Partial<Record<Moment, LocalDate>> {
  return {
    ...(exitOn && { exit: exitOn }),
    ...(m1On && { M1: m1On }),
    ...(m2On && { M2: m2On }),
    ...(m3On && { M3: m3On }),
  }
}

function asDay(text: string): LocalDate {
  const day = LocalDate.safeParse(text)
  if (day.success) return day.data
  throw new InvalidArgumentError('A day is written as 2026-11-20.')
}
