import type { Command } from 'commander'
import { allMunicipalities } from '#domain/organisation/municipality.queries.ts'
import { loadDemo } from './demo/demo.ts'
import { type CliEdge, CommandRefused, withReadyDatabase } from './edge.ts'

export function addDemoCommand(program: Command, edge: CliEdge): void {
  program
    .command('demo')
    .description('load the demo municipality into a database that has no municipality yet')
    .action(() => loadDemoInto(edge))
}

const loadDemoInto = (edge: CliEdge): Promise<void> =>
  withReadyDatabase(edge, async (database) => {
    const [there] = await allMunicipalities(database.db)
    if (there?.demo) throw new CommandRefused('The demo municipality is in this database already.')
    if (there) {
      throw new CommandRefused(
        `This database belongs to ${there.name}; the demo needs one without municipalities. Name another folder with TREDE_DATA.`,
      )
    }
    const demo = await loadDemo(database, { today: edge.today(), report: edge.report })
    if (demo) edge.write(demo.words)
  })
