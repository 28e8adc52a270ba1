import type { Command } from 'commander'
import { allMunicipalities } from '#domain/organisation/municipality.queries.ts'
import { type AuditFinding, NO_MUNICIPALITY, verifyAudit } from '#platform/audit.ts'
import { unsealedRows } from '#platform/audit-unsealed.ts'
import { type CliEdge, CommandRefused, transactAs, withReadyDatabase } from './edge.ts'

/** `audit verify`: whether the record of who did and read what is as it was written. */
export function addAuditCommands(program: Command, edge: CliEdge): void {
  program
    .command('audit')
    .description('the record of who did and who read what')
    .command('verify')
    .description('recompute every seal and report what was changed or is missing')
    .addHelpText('after', HELP)
    .action(() => verify(edge))
}

const HELP = `
One line per municipality, and one for what belongs to none (signing in and out): how many seals hold over how many
rows, and how many rows are too new to be sealed. The web server seals every few minutes. Findings follow, with the
number of the seal. Exit code 1 when there are any.`

const PROBLEMS = {
  'row-changed-or-missing': 'a row was changed or is missing',
  'chain-broken': 'it does not follow from the seal before it',
  'seal-missing': 'a seal before it is missing',
} satisfies Record<AuditFinding['problem'], string>

function verify(edge: CliEdge): Promise<void> {
  return withReadyDatabase(edge, async (database) => {
    const places = [
      ...(await allMunicipalities(database.db)),
      { id: NO_MUNICIPALITY, name: 'No municipality' },
    ]
    let count = 0
    for (const { id, name } of places) {
      const { found, unsealed } = await transactAs(edge, database, { id })(async ({ db }) => {
        return { found: await verifyAudit(db, id), unsealed: await unsealedRows(db, id) }
      })
      const verdict = found.findings.length > 0 ? 'NOT whole' : 'whole'
      edge.write(
        `${name}: ${verdict}, ${found.seals} seals over ${found.rows} rows, ${unsealed} rows not sealed yet\n`,
      )
      for (const { seal, problem } of found.findings)
        edge.write(`${name}: seal ${seal}: ${PROBLEMS[problem]}\n`)
      count += found.findings.length
    }
    if (count > 0) throw new CommandRefused('The audit record is not as it was written: see above.')
  })
}
