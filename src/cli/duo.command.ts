import type { Command } from 'commander'
import { type Outcome, readMailbox } from '#domain/arrival/inbox-reading.commands.ts'
import { watchRun } from '#domain/exchange/exchange-run.commands.ts'
import { sendDue } from '#domain/exchange/sending.commands.ts'
import { allMunicipalities } from '#domain/organisation/municipality.queries.ts'
import { type Exchange, openExchange } from '#platform/exchange-settings.ts'
import {
  type CliEdge,
  CommandRefused,
  type ForMunicipality,
  forMunicipality,
  MUNICIPALITY_OPTION,
} from './edge.ts'

/** `duo read` and `duo send`: what the web server does every few minutes, now and with a report. */
export function addDuoCommands(program: Command, edge: CliEdge): void {
  const command = program.command('duo').description('messages from and to DUO')
  command
    .command('read')
    .description('take in the messages that lie waiting in the folder')
    .option(...MUNICIPALITY_OPTION)
    .addHelpText('after', READ_HELP)
    .action((options: Options) => forMunicipality(edge, options.municipality, (at) => read(edge, at)))
  command
    .command('send')
    .description('send the messages that are due')
    .option(...MUNICIPALITY_OPTION)
    .addHelpText('after', SEND_HELP)
    .action((options: Options) => forMunicipality(edge, options.municipality, (at) => send(edge, at)))
}

type Options = { municipality?: string }

const READ_HELP = `
Reads every .json file in the folder \`in\` (see TREDE_DUO_FOLDER) and writes one line per file, tab-separated:
  FILE new | repeat | withdrawn | answered | unexpected | unreadable
Afterwards a file lies in \`in/verwerkt\`, or in \`in/onleesbaar\` when it says nothing that Trede understands; exit
code 1 when there was one.`

const SEND_HELP = `
Writes how many messages were handed over, accepted, refused, uncertain and not delivered. What was not delivered is
tried again, each time after a longer wait, under the same message id. Of what is uncertain a worker finds out whether
DUO has it. Exit code 1 when something was uncertain or not delivered.`

async function read(edge: CliEdge, at: ForMunicipality): Promise<void> {
  const { municipality, transact } = at
  const { mailbox } = await exchangeAt(edge, at)
  const where = { municipalityId: municipality.id, transact }
  const report = await watchRun({ ...where, direction: 'in' }, () => readMailbox({ ...where, mailbox }))
  for (const { name, outcome } of report) edge.write(`${name}\t${outcome}\n`)
  const unreadable: Outcome = 'unreadable'
  if (report.some(({ outcome }) => outcome === unreadable)) {
    throw new CommandRefused('Not every file could be read: see above.')
  }
}

const CAME = ['handed-over', 'accepted', 'refused', 'uncertain', 'not-delivered'] as const

async function send(edge: CliEdge, at: ForMunicipality): Promise<void> {
  const { municipality, transact } = at
  const { transport } = await exchangeAt(edge, at)
  const report = await sendDue({ municipalityId: municipality.id, transact, transport })
  for (const came of CAME) edge.write(`${came}\t${report[came]}\n`)
  if (report['not-delivered'] + report.uncertain > 0)
    throw new CommandRefused('Not every message could be delivered.')
}

async function exchangeAt(edge: CliEdge, { database, municipality }: ForMunicipality): Promise<Exchange> {
  const exchangeOf = await openExchange(edge.config)
  return exchangeOf(municipality, await allMunicipalities(database.db))
}
