import { InvalidArgumentError } from 'commander'
import { allMunicipalities, type MunicipalityRow } from '#domain/organisation/municipality.queries.ts'
import type { SystemActor } from '#kernel/actor.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Config } from '#platform/config.ts'
import { type Context, inContext, newId } from '#platform/context.ts'
import { needsMigration } from '#platform/migrate.ts'
import { type OpenDatabase, openDatabase } from '#platform/open-database.ts'
import { parseDutchDate } from '#ui/date-input.ts'

/** What a command gets from the program around it. */
export type CliEdge = {
  config: Config
  today: () => LocalDate
  /** The command's own output, and nothing else, on standard output. */
  write: (text: string) => void
  /** Progress and words for people, on standard error. */
  report: (text: string) => void
  /** Standard input; `isTTY` when a person types. */
  input: NodeJS.ReadStream
  /** Where a progress bar may be drawn: standard error when it is a terminal, else null. */
  terminal: NodeJS.WriteStream | null
  serve: () => Promise<void>
}

/** Expected trouble: the message is one sentence that says what to do. Exit code 1. */
export class CommandRefused extends Error {
  override name = 'CommandRefused'
}

export const NOT_READY =
  'This database is not ready: run `npm run trede -- init --municipality NAME` for a new one, or `npm run trede -- migrate` for one of an earlier version.'

/** The command was given words it does not take. Exit code 2. */
export class WrongUse extends Error {
  override name = 'WrongUse'
}

/** Opens the database, also beside a running web server, and lets go of it whatever happens. */
export async function withDatabase<T>(
  edge: CliEdge,
  work: (database: OpenDatabase) => Promise<T>,
): Promise<T> {
  const database = await openDatabase(edge.config, 'reuse')
  try {
    return await work(database)
  } finally {
    await database.stop()
  }
}

/** As `withDatabase`, for commands that need a database that is ready for use. */
export function withReadyDatabase<T>(
  edge: CliEdge,
  work: (database: OpenDatabase) => Promise<T>,
): Promise<T> {
  return withDatabase(edge, async (database) => {
    if (await needsMigration(database.owner)) {
      throw new CommandRefused(NOT_READY)
    }
    return work(database)
  })
}

export type ForMunicipality = {
  database: OpenDatabase
  municipality: MunicipalityRow
  /** One transaction as the program itself, acting for the municipality. */
  transact: <T>(work: (ctx: Context) => Promise<T>) => Promise<T>
}

/** The option of every command that acts for one municipality. */
export const MUNICIPALITY_OPTION = ['--municipality <name>', 'needed when there is more than one'] as const

/** An option that is a day. */
export function asDay(text: string): LocalDate {
  const day = parseDutchDate(text)
  if (!day) throw new InvalidArgumentError('Write a day as 2026-12-31 or 31-12-2026.')
  return day
}

/** @param name as given with --municipality; may be left out when there is only one */
export function forMunicipality<T>(
  edge: CliEdge,
  name: string | undefined,
  work: (at: ForMunicipality) => Promise<T>,
): Promise<T> {
  return withReadyDatabase(edge, async (database) => {
    const municipality = chosen(await allMunicipalities(database.db), name)
    return work({ database, municipality, transact: transactAs(edge, database, municipality) })
  })
}

export function transactAs(
  edge: Pick<CliEdge, 'today'>,
  database: Pick<OpenDatabase, 'db'>,
  municipality: Pick<MunicipalityRow, 'id'>,
): ForMunicipality['transact'] {
  const actor: SystemActor = { kind: 'system', origin: 'cli', municipalities: [municipality.id] }
  const at = {
    db: database.db,
    actor,
    today: edge.today(),
    locale: 'nl',
    traceId: newId(),
    origin: 'cli',
  } as const
  return (work) => inContext(at, work)
}

function chosen(municipalities: readonly MunicipalityRow[], name: string | undefined): MunicipalityRow {
  const [first, ...others] = municipalities
  if (!first) {
    throw new CommandRefused(
      'There is no municipality yet: run `npm run trede -- init --municipality NAME` first.',
    )
  }
  const names = municipalities.map((one) => one.name).join(', ')
  if (name === undefined) {
    if (others.length === 0) return first
    throw new WrongUse(`There are several municipalities: add --municipality with one of ${names}.`)
  }
  const found = municipalities.find((one) => one.name.toLowerCase() === name.toLowerCase())
  if (!found) throw new CommandRefused(`There is no municipality ${name} here; there is ${names}.`)
  return found
}
