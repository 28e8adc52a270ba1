import type { Activity } from './activities.ts'

/** Activities that a letter names otherwise than a list of them does. */
const OWN_TITLES: Partial<Record<Activity, string>> = { 'route-hours': 'Lessen van uw leerroute' }

const GROUPS = {
  asylum: 'asielstatushouder',
  family: 'gezinsmigrant of andere migrant',
}

const SOURCES = {
  worker: 'de gemeente',
  duo: 'DUO',
  school: 'de taalschool',
  import: 'het COA',
  transfer: 'de vorige gemeente',
  plan: 'uw plan',
  intake: 'de brede intake',
}

/** The words with which a letter names the facts that a decision rests on, and where each comes from. */
export const LETTER_FACT_TEXTS = {
  role: 'consulent inburgering',
  labels: {
    group: 'Groep',
    notified: 'Bericht van DUO',
    duty: 'Begin inburgeringsplicht',
    registered: 'Inschrijving gemeente',
    movedIn: 'Verhuizing hierheen',
    courseHours: 'Uren les',
    participationHours: 'Uren meedoen',
    learnability: 'Leerbaarheidstoets',
    education: 'Hoogste opleiding',
    work: 'Werkervaring',
    dutch: 'Uw Nederlands',
    wishes: 'Wat u wilt',
  },
  groups: GROUPS,
  groupAssumed: 'niet apart vastgelegd',
  skills: { reading: 'lezen', listening: 'luisteren', writing: 'schrijven', speaking: 'spreken' },
  wishes: {
    droombaan: (words: string) => `later: ${words}`,
    broodbaan: (words: string) => `nu: ${words}`,
    study: (words: string) => `opleiding: ${words.toLowerCase()}`,
  },
  worked: { yes: 'ja', no: 'nee' },
  years: (years: string) => `${years} jaar`,
  hours: (hours: string, until: string) => `${hours} uur tot en met ${until}`,
  takenOn: (result: string, on: string) => `${result} (${on})`,
  sources: SOURCES,
  recordedOn: (source: string, on: string) => `${source}, ${on}`,
  talk: (on: string) => `gesprek van ${on}`,
  doers: {
    person: 'u',
    municipality: 'de gemeente',
    school: 'de taalschool of opleiding',
    coach: 'de coach of vrijwilliger',
    other: 'iemand anders',
  },
  agreement: {
    own: OWN_TITLES,
    at: (partner: string) => `bij ${partner}`,
    perWeek: (hours: string) => `${hours} uur per week`,
    window: (from: string, until: string | null) =>
      until === null ? `vanaf ${from}` : `van ${from} tot en met ${until}`,
  },
} as const
