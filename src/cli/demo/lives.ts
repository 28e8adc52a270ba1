import type { EndReason } from '#domain/enrolment/enrolment.ts'
import type { Moment } from '#domain/instrument/instrument.ts'
import type { ProgrammeId } from '#domain/programme/programme.ts'

export type Course = {
  programmeId: ProgrammeId
  /** Days after the file was opened. */
  startsAfter: number
  /** Null: it lasts as long as the programme, or still runs. */
  ends: { after: number; reason: EndReason; note: string } | null
  /** Forms and surveys that are left out on purpose, so that someone has something to do. */
  gaps: readonly Moment[]
  /** Was asked about the gap, without an answer yet. */
  isAsked?: true
  /** How the gate before the last phase is passed. */
  gate?: 'evidence' | 'reason'
  extendedMonths?: number
}

/** How it went with some of the sixty. Days count back from today (`opened`, `quietFor`) or on from opening. */
export type Life = {
  id: string
  people: number
  /** Days ago, earliest and latest, that the file was opened. */
  opened: readonly [number, number]
  courses: readonly Course[]
  /** Days since the last contact, at most and at least. */
  quietFor: readonly [number, number]
  /** Did not come to the last talks. */
  staysAway?: true
  /** The case worker left: after how many days, and whether someone took over. */
  handover?: { after: number; to: 'colleague' | 'nobody' }
}

const HALF_A_YEAR = 183
const IN_TOUCH = [4, 34] as const
const AFTER_A_YEAR = 365

type Options = Partial<Omit<Course, 'programmeId' | 'startsAfter'>>
const course = (programmeId: ProgrammeId, startsAfter: number, options: Options = {}): Course => ({
  programmeId,
  startsAfter,
  ends: null,
  gaps: [],
  ...options,
})
const thuis = (options: Options = {}) => course('thuis-in-dalfsen', 20, options)
/** VIP comes in the sixth month of Thuis in Dalfsen. */
const vip = (options: Options = {}) => course('vip', 20 + HALF_A_YEAR, options)
const ended = (after: number, reason: EndReason, note: string) => ({ ends: { after, reason, note } })

export const LIVES: readonly Life[] = [
  { id: 'just-arrived', people: 4, opened: [9, 2], courses: [], quietFor: [8, 2] },
  { id: 'settling', people: 2, opened: [75, 45], courses: [thuis()], quietFor: IN_TOUCH },
  {
    id: 'no-start-form',
    people: 3,
    opened: [110, 70],
    courses: [thuis({ gaps: ['start'] })],
    quietFor: IN_TOUCH,
  },
  { id: 'waiting-for-a-first-step', people: 3, opened: [150, 90], courses: [], quietFor: IN_TOUCH },
  { id: 'starting-up', people: 3, opened: [160, 110], courses: [thuis()], quietFor: IN_TOUCH },
  { id: 'in-vip', people: 5, opened: [330, 240], courses: [thuis(), vip()], quietFor: IN_TOUCH },
  {
    id: 'first-survey-missing',
    people: 2,
    opened: [300, 240],
    courses: [thuis(), vip({ gaps: ['M1'], isAsked: true })],
    quietFor: IN_TOUCH,
  },
  {
    id: 'second-survey-due',
    people: 3,
    opened: [402, 388],
    courses: [thuis(), vip({ gaps: ['M2'] })],
    quietFor: IN_TOUCH,
  },
  { id: 'preparing-for-work', people: 4, opened: [540, 440], courses: [thuis(), vip()], quietFor: IN_TOUCH },
  {
    id: 'on-the-labour-market',
    people: 3,
    opened: [900, 640],
    courses: [thuis(), vip()],
    quietFor: IN_TOUCH,
    handover: { after: AFTER_A_YEAR, to: 'colleague' },
  },
  {
    id: 'passed-the-gate-with-a-reason',
    people: 1,
    opened: [640, 620],
    courses: [thuis({ gate: 'reason' }), vip()],
    quietFor: IN_TOUCH,
  },
  {
    id: 'third-survey-due',
    people: 2,
    opened: [700, 640],
    courses: [thuis(), vip({ gaps: ['M3'], isAsked: true })],
    quietFor: IN_TOUCH,
  },
  {
    id: 'at-nva',
    people: 2,
    opened: [300, 150],
    courses: [course('nva-werktrajecten', 40)],
    quietFor: IN_TOUCH,
  },
  {
    id: 'extended-at-nva',
    people: 2,
    opened: [540, 480],
    courses: [course('nva-werktrajecten', 40, { extendedMonths: 12 })],
    quietFor: IN_TOUCH,
    handover: { after: 200, to: 'colleague' },
  },
  {
    // The survey is kept once per person and moment, so the second programme leaves it out.
    id: 'first-vip-then-nva',
    people: 2,
    opened: [850, 760],
    courses: [thuis(), vip(), course('nva-werktrajecten', 500, { gaps: ['M1', 'M2', 'M3'] })],
    quietFor: IN_TOUCH,
  },
  {
    id: 'found-work',
    people: 3,
    opened: [1080, 760],
    courses: [thuis(ended(620, 'paid-work', 'Contract voor een jaar. De werkgever is tevreden.')), vip()],
    quietFor: IN_TOUCH,
    handover: { after: AFTER_A_YEAR, to: 'colleague' },
  },
  {
    id: 'went-to-school',
    people: 2,
    opened: [900, 720],
    courses: [thuis(ended(590, 'education', 'Begonnen met een bbl-opleiding.')), vip()],
    quietFor: IN_TOUCH,
  },
  {
    id: 'exit-form-missing',
    people: 3,
    opened: [640, 622],
    courses: [
      thuis({ ...ended(590, 'paid-work', 'Werkt nu vier dagen in de week.'), gaps: ['exit'] }),
      vip(),
    ],
    quietFor: IN_TOUCH,
  },
  {
    id: 'contact-lost',
    people: 2,
    opened: [420, 330],
    courses: [thuis(ended(220, 'contact-lost', 'Vier keer gebeld en twee brieven gestuurd. Geen antwoord.'))],
    quietFor: [190, 150],
    staysAway: true,
  },
  {
    id: 'stopped-for-the-family',
    people: 1,
    opened: [500, 420],
    courses: [
      thuis(ended(330, 'family', 'Zorgt nu voor de kinderen. We bellen over drie maanden weer.')),
      vip(ended(330, 'family', 'De groep was niet meer te combineren met de zorg thuis.')),
    ],
    quietFor: IN_TOUCH,
  },
  {
    id: 'stopped-with-vip',
    people: 1,
    opened: [470, 420],
    courses: [thuis(), vip(ended(265, 'own-wish', 'Wil liever eerst meer taallessen volgen.'))],
    quietFor: IN_TOUCH,
  },
  { id: 'gone-quiet', people: 4, opened: [390, 260], courses: [thuis(), vip()], quietFor: [110, 70] },
  {
    id: 'finished-and-waiting',
    people: 2,
    opened: [900, 780],
    courses: [thuis(ended(700, 'completed', 'Alle onderdelen gedaan. Nog geen werk gevonden.')), vip()],
    quietFor: IN_TOUCH,
  },
  {
    id: 'without-case-worker',
    people: 1,
    opened: [280, 250],
    courses: [thuis(), vip()],
    quietFor: IN_TOUCH,
    handover: { after: 215, to: 'nobody' },
  },
]
