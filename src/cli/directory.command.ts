import { type Command, Option } from 'commander'
import { addPartner, addUser, type NewUser } from '#domain/organisation/organisation.commands.ts'
import { PartnerKind } from '#domain/organisation/organisation.ts'
import { organisationsNamed } from '#domain/organisation/partner.queries.ts'
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from '#domain/organisation/password.ts'
import { Role, Scope } from '#kernel/actor.ts'
import type { OrganisationId } from '#kernel/ids.ts'
import type { RefusalOf } from '#kernel/result.ts'
import type { Context } from '#platform/context.ts'
import { type CliEdge, CommandRefused, forMunicipality, MUNICIPALITY_OPTION } from './edge.ts'
import { readPassword } from './password-input.ts'

/** `user add` and `partner add`: who may sign in, and who works for the municipality. */
export function addDirectoryCommands(program: Command, edge: CliEdge): void {
  program
    .command('user')
    .description('people who can sign in')
    .command('add')
    .description('add someone with their first job')
    .requiredOption('--email <address>', 'with which they sign in')
    .requiredOption('--name <name>', 'as colleagues see it')
    .addOption(new Option('--role <role>', 'the work they do').choices(Role.options).makeOptionMandatory())
    .option('--organisation <name>', "partner they work for (default: the municipality's own)")
    .addOption(new Option('--scope <scope>', 'how far they look').choices(Scope.options).default('self'))
    .option('--team <name>', 'team inside the organisation; needed for --scope team')
    .option(...MUNICIPALITY_OPTION)
    .option('--password-stdin', 'read the password from standard input instead of asking for it')
    .addHelpText('after', USER_HELP)
    .action((options: UserOptions) => userAdd(edge, options))
  program
    .command('partner')
    .description('organisations that work for the municipality')
    .command('add')
    .description('let an organisation work for the municipality from today')
    .requiredOption('--name <name>', 'one that is known for another municipality is used again')
    .addOption(new Option('--kind <kind>', 'what it is').choices(PartnerKind.options).makeOptionMandatory())
    .option(...MUNICIPALITY_OPTION)
    .action((options: PartnerOptions) => partnerAdd(edge, options))
}

const USER_HELP = `
The password is asked for, or read with --password-stdin; it is never an argument. It has ${SHORTEST_PASSWORD} to ${LONGEST_PASSWORD} characters.
A second factor is set up at the first sign-in.

Example:
  printf '%s' "$PASSWORD" | npm run --silent trede -- user add --email a.bakker@example.nl --name "A. Bakker" \\
    --role case-worker --scope municipality --password-stdin`

type UserOptions = Pick<NewUser, 'email' | 'name' | 'role' | 'scope'> & {
  organisation?: string
  team?: string
  municipality?: string
  passwordStdin?: true
}

function userAdd(edge: CliEdge, options: UserOptions): Promise<void> {
  const { email, name, role, scope, organisation, team = null } = options
  return forMunicipality(edge, options.municipality, async ({ municipality, transact }) => {
    const password = await readPassword(edge, options.passwordStdin ?? false)
    const added = await transact(async (ctx) => {
      const organisationId = organisation
        ? await partnerNamed(ctx, organisation)
        : municipality.organisationId
      const job = { organisationId, role, scope, team, from: ctx.today }
      return addUser(ctx, { ...job, email, name, password, demo: false })
    })
    if (!added.ok) throw new CommandRefused(USER_REFUSALS[added.error])
    edge.write(`${email} can sign in as ${role}.\n`)
  })
}

async function partnerNamed(ctx: Context, name: string): Promise<OrganisationId> {
  const [found, another] = await organisationsNamed(ctx, name)
  if (another) throw new CommandRefused(`More than one organisation is called ${name}.`)
  if (found) return found.id
  throw new CommandRefused(
    `There is no organisation ${name} here: run \`npm run trede -- partner add\` first.`,
  )
}

const USER_REFUSALS = {
  'not-allowed': 'This may only be done at the command line.',
  'works-elsewhere': 'That organisation does not work for this municipality.',
  'only-at-a-municipality': 'That role exists only at a municipality: leave out --organisation.',
  'no-team': 'The scope team needs --team with the name of the team.',
  'no-name': 'Someone needs a name: --name.',
  'not-an-email': 'That is no e-mail address: --email.',
  'email-taken': 'Someone with that e-mail address is there already; nothing changed.',
  'too-short': `The password is too short: use at least ${SHORTEST_PASSWORD} characters.`,
  'too-long': `The password is too long: use at most ${LONGEST_PASSWORD} characters.`,
  'is-your-name': 'The password is the name or the e-mail address: choose another.',
  'too-common': 'The password is one that everybody tries first: choose another.',
} satisfies Record<RefusalOf<typeof addUser>, string>

type PartnerOptions = { name: string; kind: PartnerKind; municipality?: string }

function partnerAdd(edge: CliEdge, { name, kind, municipality }: PartnerOptions): Promise<void> {
  return forMunicipality(edge, municipality, async (at) => {
    const added = await at.transact((ctx) => addPartner(ctx, { kind, name, from: ctx.today }))
    if (!added.ok) throw new CommandRefused(PARTNER_REFUSALS[added.error])
    edge.write(`${name.trim()} works for ${at.municipality.name}.\n`)
  })
}

const PARTNER_REFUSALS = {
  'not-allowed': 'This may only be done at the command line.',
  'no-name': 'A partner needs a name: --name.',
} satisfies Record<RefusalOf<typeof addPartner>, string>
