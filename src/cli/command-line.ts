import { Command, CommanderError } from 'commander'
import { StartFailure } from '#platform/start-failure.ts'
import { addAuditCommands } from './audit.command.ts'
import { addDatabaseCommands } from './database.command.ts'
import { addDeadlinesCommand } from './deadlines.command.ts'
import { addDemoCommand } from './demo.command.ts'
import { addDirectoryCommands } from './directory.command.ts'
import { addDuoCommands } from './duo.command.ts'
import { type CliEdge, CommandRefused, WrongUse } from './edge.ts'
import { addImportCommands } from './import.command.ts'
import { addReportCommands } from './report.command.ts'
import { addSettingCommands } from './setting.command.ts'

const DONE = 0
const REFUSED = 1
const WRONG_USE = 2

/** Every command of `trede`. They call the same commands and queries as the web. */
export function createCommandLine(edge: CliEdge): Command {
  const program = new Command('trede')
    .description('Trede: from the reception centre to lasting paid work')
    .exitOverride()
    .showHelpAfterError('(add --help for how to use this command)')
    .configureOutput({ writeOut: edge.write, writeErr: edge.report })
  program.command('serve').description('run the web server').action(edge.serve)
  addDatabaseCommands(program, edge)
  addDirectoryCommands(program, edge)
  addSettingCommands(program, edge)
  addDemoCommand(program, edge)
  addImportCommands(program, edge)
  addReportCommands(program, edge)
  addDeadlinesCommand(program, edge)
  addAuditCommands(program, edge)
  addDuoCommands(program, edge)
  return program
}

/** @returns the exit code: 0 done, 1 refused, 2 wrong use */
export async function runCommandLine(program: Command, argv: readonly string[], report = reportTo(program)) {
  try {
    await program.parseAsync([...argv])
    return DONE
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? DONE : WRONG_USE
    const isExpected = error instanceof CommandRefused || error instanceof StartFailure
    if (!isExpected && !(error instanceof WrongUse)) throw error
    report(`${error.message}\n`)
    return isExpected ? REFUSED : WRONG_USE
  }
}

const reportTo = (program: Command) => program.configureOutput().writeErr ?? (() => undefined)
