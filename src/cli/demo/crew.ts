import type { MunicipalityRow } from '#domain/organisation/municipality.queries.ts'
import { addMunicipality, addPartner, addUser } from '#domain/organisation/organisation.commands.ts'
import type { PartnerKind } from '#domain/organisation/organisation.ts'
import { setLetterhead } from '#domain/organisation/setting.commands.ts'
import type { Membership, Role, Scope, SystemActor, UserActor } from '#kernel/actor.ts'
import type { OrganisationId } from '#kernel/ids.ts'
import { addYears, type LocalDate } from '#kernel/local-date.ts'
import type { Context } from '#platform/context.ts'
import { PARTNERS } from './companies.ts'
import { atTheDesk, done, type Happening, transactor } from './happening.ts'

export const DEMO_MUNICIPALITY = 'Dalfsen'
/** One for everyone: nothing here is real, and whoever tries it out has to change seats quickly. */
export const DEMO_PASSWORD = 'samen-verder-2026'

/** No street and no number that exist: nobody gets post or a call for a letter of the demo. */
const LETTERHEAD = { addressLines: ['Regenbooghof 1', '0000 AA Dalfsen'], phone: '0000 00 00 00' }

type Workplace = 'municipality' | keyof typeof PARTNERS_IN_DEMO
type Colleague = {
  name: string
  at: Workplace
  role: Role
  scope: Scope
  team: string | null
  /** For the sign-in page, which is Dutch. */
  work: string
}

// The two providers are the organisations that the published programmes name; all people at them are invented.
const PARTNERS_IN_DEMO = {
  vluchtelingenwerk: { kind: 'provider', name: 'VluchtelingenWerk', domain: 'vluchtelingenwerk' },
  nva: { kind: 'provider', name: 'NVA, Amersfoort', domain: 'nva' },
  school: { kind: 'language-school', name: 'Taalschool Klinkerrijk', domain: 'klinkerrijk' },
  welfare: { kind: 'welfare', name: 'Welzijn Vechtbrug', domain: 'vechtbrug' },
  bakery: { kind: 'employer', name: 'Bakkerij Korstenberg', domain: 'korstenberg' },
} as const satisfies Record<string, { kind: PartnerKind; name: string; domain: string }>

const VECHT = 'Team Vecht'
const volunteer = (name: string): Colleague => ({
  name,
  at: 'vluchtelingenwerk',
  role: 'volunteer-coach',
  scope: 'self',
  team: null,
  work: 'vrijwillige coach bij VluchtelingenWerk',
})

export const CREW = {
  hanneke: {
    name: 'Hanneke Veldhuis',
    at: 'municipality',
    role: 'case-worker',
    scope: 'municipality',
    team: null,
    work: 'consulent, hele gemeente',
  },
  wouter: {
    name: 'Wouter Meijerink',
    at: 'municipality',
    role: 'case-worker',
    scope: 'team',
    team: VECHT,
    work: 'consulent, eigen team',
  },
  femke: {
    name: 'Femke Dijkman',
    at: 'municipality',
    role: 'case-worker',
    scope: 'self',
    team: VECHT,
    work: 'consulent, eigen dossiers',
  },
  jeroen: {
    name: 'Jeroen Kuiper',
    at: 'municipality',
    role: 'career-coach',
    scope: 'municipality',
    team: null,
    work: 'loopbaancoach, hele gemeente',
  },
  saskia: {
    name: 'Saskia Prins',
    at: 'municipality',
    role: 'career-coach',
    scope: 'self',
    team: VECHT,
    work: 'loopbaancoach, eigen dossiers',
  },
  margriet: {
    name: 'Margriet Bosman',
    at: 'municipality',
    role: 'team-manager',
    scope: 'municipality',
    team: null,
    work: 'teammanager',
  },
  niels: {
    name: 'Niels Jonkman',
    at: 'municipality',
    role: 'administrator',
    scope: 'municipality',
    team: null,
    work: 'beheerder',
  },
  rianne: {
    name: 'Rianne Hoekstra',
    at: 'vluchtelingenwerk',
    role: 'programme-coordinator',
    scope: 'organisation',
    team: null,
    work: 'coördinator VIP bij VluchtelingenWerk',
  },
  bas: {
    name: 'Bas Smit',
    at: 'vluchtelingenwerk',
    role: 'trainer',
    scope: 'self',
    team: null,
    work: 'trainer VIP bij VluchtelingenWerk',
  },
  els: volunteer('Els ter Horst'),
  theo: volunteer('Theo Brouwer'),
  tineke: volunteer('Tineke van Dalen'),
  hans: volunteer('Hans de Graaf'),
  rahwa: {
    name: 'Rahwa Mehari',
    at: 'welfare',
    role: 'bridge-builder',
    scope: 'self',
    team: null,
    work: 'bruggenbouwer bij Welzijn Vechtbrug',
  },
  karin: {
    name: 'Karin van den Berg',
    at: 'school',
    role: 'language-school',
    scope: 'self',
    team: null,
    work: 'docent bij Taalschool Klinkerrijk',
  },
  arjan: {
    name: 'Arjan Schuurman',
    at: 'bakery',
    role: 'employer',
    scope: 'self',
    team: null,
    work: 'werkgever, Bakkerij Korstenberg',
  },
} as const satisfies Record<string, Colleague>
export type CrewKey = keyof typeof CREW
export type CaseWorkerKey = 'hanneke' | 'wouter' | 'femke'

const crewKeys = Object.keys(CREW) as CrewKey[]
const emailOf = (key: CrewKey): string => {
  const { at }: Colleague = CREW[key]
  return `${key}@${at === 'municipality' ? 'dalfsen' : PARTNERS_IN_DEMO[at].domain}.example`
}

export const demoAccounts: readonly { email: string; role: string }[] = crewKeys.map((key) => ({
  email: emailOf(key),
  role: CREW[key].work,
}))

export type Crew = {
  municipality: MunicipalityRow
  organisations: Record<Workplace, OrganisationId>
  actors: Record<CrewKey, UserActor>
  /** Who takes in what DUO sends: the program itself. */
  program: SystemActor
}

/** The municipality, its partners and everyone who works there, from four years ago on. */
export async function hireCrew(happening: Omit<Happening, 'actor'>): Promise<Crew> {
  const from = addYears(happening.today, -4)
  const edge = { ...happening, today: from }
  const municipality = done(
    await addMunicipality({ ...edge, ...atTheDesk() }, { name: DEMO_MUNICIPALITY, demo: true }),
    'municipality',
  )
  const program: SystemActor = { kind: 'system', origin: 'cli', municipalities: [municipality.id] }
  return transactor({ ...edge, actor: program })(async (ctx) => {
    const organisations = {
      municipality: municipality.organisationId,
      vluchtelingenwerk: await partner(ctx, 'vluchtelingenwerk', from),
      nva: await partner(ctx, 'nva', from),
      school: await partner(ctx, 'school', from),
      welfare: await partner(ctx, 'welfare', from),
      bakery: await partner(ctx, 'bakery', from),
    }
    await addSchools(ctx, from)
    done(await setLetterhead(ctx, municipality.id, LETTERHEAD), 'letterhead')
    const actors: Partial<Record<CrewKey, UserActor>> = {}
    for (const key of crewKeys) {
      const organisationId = organisations[CREW[key].at]
      actors[key] = await hire(ctx, { key, organisationId, municipality, from })
    }
    return { municipality, organisations, program, actors: actors as Record<CrewKey, UserActor> }
  })
}

async function partner(
  ctx: Context,
  at: keyof typeof PARTNERS_IN_DEMO,
  from: LocalDate,
): Promise<OrganisationId> {
  const { kind, name } = PARTNERS_IN_DEMO[at]
  return done(await addPartner(ctx, { kind, name, from }), name)
}

/** Nobody signs in there; case workers speak with them. */
async function addSchools(ctx: Context, from: LocalDate): Promise<void> {
  for (const { kind, name } of PARTNERS) {
    if (kind === 'language-school') done(await addPartner(ctx, { kind, name, from }), name)
  }
}

type Hiring = { key: CrewKey; organisationId: OrganisationId; municipality: MunicipalityRow; from: LocalDate }

async function hire(ctx: Context, { key, organisationId, municipality, from }: Hiring): Promise<UserActor> {
  const { name, at, role, scope, team }: Colleague = CREW[key]
  const job = { organisationId, role, scope, team }
  const account = { email: emailOf(key), name, password: DEMO_PASSWORD, demo: true }
  const userId = done(await addUser(ctx, { ...job, ...account, from }), key)
  const isMunicipal = at === 'municipality'
  const membership: Membership = {
    ...job,
    organisationName: isMunicipal ? `Gemeente ${municipality.name}` : PARTNERS_IN_DEMO[at].name,
    municipalityId: isMunicipal ? municipality.id : null,
  }
  return { kind: 'user', userId, name, memberships: [membership], municipalities: [municipality.id] }
}
