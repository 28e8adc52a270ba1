import type { Command } from 'commander'
import { addMunicipality } from '#domain/organisation/organisation.commands.ts'
import { backUp } from '#platform/backup.ts'
import { BackupFailure, type Contents } from '#platform/backup-format.ts'
import { isUntouched, restore } from '#platform/backup-restore.ts'
import { newId } from '#platform/context.ts'
import { needsMigration } from '#platform/migrate.ts'
import type { OpenDatabase } from '#platform/open-database.ts'
import { type CliEdge, CommandRefused, NOT_READY, withDatabase, withReadyDatabase } from './edge.ts'

/** `migrate`, `init`, `backup` and `restore`: the database as a whole. */
export function addDatabaseCommands(program: Command, edge: CliEdge): void {
  program
    .command('migrate')
    .description('bring the database to the version of this program')
    .action(() => withDatabase(edge, (database) => migrate(edge, database)))
  program
    .command('init')
    .description('make an empty database ready for a municipality, without demo')
    .requiredOption('--municipality <name>', 'name of the municipality, without "gemeente"')
    .addHelpText('after', '\nMay be run again: what is there already stays as it is.')
    .action(({ municipality }: { municipality: string }) =>
      withDatabase(edge, (database) => init(edge, database, municipality)),
    )
  program
    .command('backup')
    .description('write the whole database into one file and read it back to be sure')
    .argument('<file>', 'a path at which nothing is yet')
    .addHelpText('after', BACKUP_HELP)
    .action((file: string) => withReadyDatabase(edge, (database) => keep(edge, database, file)))
  program
    .command('restore')
    .description('put a backup into an empty database of the same version')
    .argument('<file>', 'a file that `trede backup` wrote')
    .addHelpText('after', RESTORE_HELP)
    .action((file: string) => withDatabase(edge, (database) => putBack(edge, database, file)))
}

const BACKUP_HELP = `
The file holds all personal data, unencrypted: only you may read it, and it belongs on a disk that is encrypted.
The web server may go on meanwhile. Sessions are left out: after a restore everyone signs in again.`

const RESTORE_HELP = `
Takes all or nothing, after the whole file was checked. Set TREDE_DATA to a new folder, or DATABASE_URL to a new
database. Run \`trede audit verify\` afterwards to see that the audit record came over whole.`

async function migrate(edge: CliEdge, database: OpenDatabase): Promise<void> {
  const applied = await database.migrate()
  if (applied.length === 0) edge.write('The database is up to date.\n')
  for (const name of applied) edge.write(`${name}\n`)
}

async function init(edge: CliEdge, database: OpenDatabase, name: string): Promise<void> {
  await database.migrate()
  const at = { db: database.db, today: edge.today(), locale: 'nl', traceId: newId(), origin: 'cli' } as const
  const added = await addMunicipality(at, { name, demo: false })
  if (added.ok) edge.write(`${added.value.name} is ready. Next: trede user add --help\n`)
  else if (added.error === 'already-there') edge.write(`${name.trim()} was there already; nothing changed.\n`)
  else throw new CommandRefused('A municipality needs a name: --municipality NAME.')
}

async function keep(edge: CliEdge, database: OpenDatabase, file: string): Promise<void> {
  const contents = await refusedWhenFailed(backUp(database.owner, file))
  edge.write(`${file} holds ${summary(contents)}; it was read back and is whole.\n`)
}

async function putBack(edge: CliEdge, database: OpenDatabase, file: string): Promise<void> {
  if (await isUntouched(database.owner)) await database.migrate()
  if (await needsMigration(database.owner)) throw new CommandRefused(NOT_READY)
  const contents = await refusedWhenFailed(restore(database.owner, file))
  edge.write(`${file} was put back: ${summary(contents)}.\n`)
}

function summary(contents: Contents): string {
  const rows = Object.values(contents).reduce((sum, table) => sum + table.rows, 0)
  return `${rows} rows of ${Object.keys(contents).length} tables`
}

async function refusedWhenFailed<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    throw error instanceof BackupFailure ? new CommandRefused(error.message) : error
  }
}
