import type { Command } from 'commander'
import { allMunicipalities } from '#domain/organisation/municipality.queries.ts'
import type { OpenDatabase } from '#platform/open-database.ts'
import { loadDemo } from './demo/demo.ts'
import { type CliEdge, CommandRefused, withReadyDatabase } from './edge.ts'

export function addDemoCommand(program: Command, edge: CliEdge): void {
  program
    .command('demo')
    .description('load the demo municipality into a database that has no municipality yet')
    .action(() => withReadyDatabase(edge, (database) => runDemo(database, edge)))
}

/** Writes who can sign in; refuses a database that has a municipality already. */
export async function runDemo(
  database: Pick<OpenDatabase, 'db'>,
  edge: Pick<CliEdge, 'today' | 'write' | 'report'>,
): Promise<void> {
  const [there] = await allMunicipalities(database.db)
  if (there?.demo) {
    throw new CommandRefused(
      'The demo municipality is in this database already: sign in, or use it with `npm start`.',
    )
  }
  if (there) {
    throw new CommandRefused(
      `This database belongs to ${there.name}, and the demo needs one without municipalities: name another folder with TREDE_DATA.`,
    )
  }
  const demo = await loadDemo(database, { today: edge.today(), report: edge.report })
  if (demo) edge.write(demo.words)
}
