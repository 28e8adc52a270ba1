import { type Command, Option } from 'commander'
import { setLetterhead, switchSetting } from '#domain/organisation/setting.commands.ts'
import { Letterhead } from '#domain/organisation/setting.ts'
import type { RefusalOf } from '#kernel/result.ts'
import { type CliEdge, CommandRefused, forMunicipality, MUNICIPALITY_OPTION } from './edge.ts'

/** `setting fines` and `setting letterhead`: what a municipality chooses for itself. */
export function addSettingCommands(program: Command, edge: CliEdge): void {
  const setting = program.command('setting').description('what the municipality chooses for itself')
  setting
    .command('fines')
    .description(
      'let case workers record fines that were decided on by hand, or stop that; off until switched on',
    )
    .addOption(new Option('--switch <position>', 'on or off').choices(['on', 'off']).makeOptionMandatory())
    .requiredOption('--reason <words>', 'why; it stays readable')
    .option(...MUNICIPALITY_OPTION)
    .action((options: FinesOptions) => fines(edge, options))
  setting
    .command('letterhead')
    .description('what stands on letters of the municipality from today on')
    .requiredOption('--address <lines...>', 'where post goes, one argument per line')
    .requiredOption('--phone <number>', 'the number to call')
    .option(...MUNICIPALITY_OPTION)
    .action((options: LetterheadOptions) => letterhead(edge, options))
}

type FinesOptions = { switch: 'on' | 'off'; reason: string; municipality?: string }

function fines(edge: CliEdge, { switch: position, reason, municipality }: FinesOptions): Promise<void> {
  return forMunicipality(edge, municipality, async (at) => {
    const wish = { key: 'manual-fines', isOn: position === 'on', reason } as const
    const switched = await at.transact((ctx) => switchSetting(ctx, at.municipality.id, wish))
    if (!switched.ok) throw new CommandRefused(REFUSALS[switched.error])
    edge.write(`Recording fines is ${position} for ${at.municipality.name}.\n`)
  })
}

type LetterheadOptions = { address: string[]; phone: string; municipality?: string }

function letterhead(edge: CliEdge, { address, phone, municipality }: LetterheadOptions): Promise<void> {
  return forMunicipality(edge, municipality, async (at) => {
    const head = Letterhead.safeParse({ addressLines: address, phone })
    if (!head.success) {
      throw new CommandRefused(
        'A letterhead has one to five address lines of at most 100 characters and a number.',
      )
    }
    const set = await at.transact((ctx) => setLetterhead(ctx, at.municipality.id, head.data))
    if (!set.ok) throw new CommandRefused(REFUSALS[set.error])
    edge.write(`Letters of ${at.municipality.name} have a new head from today on.\n`)
  })
}

const REFUSALS = {
  'not-allowed': 'This may only be done by an administrator or at the command line.',
  'no-reason': 'A reason is needed: --reason.',
} satisfies Record<RefusalOf<typeof switchSetting>, string>
