import { LocalDate } from '#kernel/local-date.ts'
import type { LawValue, LawVersion } from '../law.ts'
import { BI, RI, WI } from './law-sources.ts'

const WI_START = LocalDate.parse('2022-01-01')
const CHANGED_2023 = LocalDate.parse('2023-01-01')
const TEXT_OF_2022 = 'Besluit inburgering 2021, Stb. 2021, 410; oorspronkelijke tekst'
const DRAFT = 'Concept van de wet, 2019; beschreven in de evaluatie van Thuis in Dalfsen'

type Law = Pick<LawVersion, 'basis' | 'source'>
const ACT: Law = { basis: 'act', source: WI }
const ORDER: Law = { basis: 'order-in-council', source: BI }
const REGULATION: Law = { basis: 'ministerial-regulation', source: RI }

/** One version that holds since the act came into force. */
const always = (value: number, article: string, law: Law): [LawVersion] => [
  { value, article, ...law, from: WI_START, to: null, force: 'in-force' },
]
const norm = (value: number): [LawVersion] => [
  {
    value,
    article: 'lokale werknorm',
    basis: 'local-norm',
    source: DRAFT,
    from: LocalDate.parse('2019-01-01'),
    to: null,
    force: 'local-norm',
  },
]

/** The numbers of the law, each with article, source and versions. A change of the law is a new version here. */
export const LAW = {
  planWeeks: {
    rule: 'WI.PIP.DEADLINE',
    title: 'Weken om het PIP vast te stellen',
    unit: 'weeks',
    versions: [
      {
        value: 10,
        from: WI_START,
        to: LocalDate.parse('2022-12-31'),
        article: 'Bi art. 5.3 lid 1 (tekst 2022)',
        basis: 'order-in-council',
        source: TEXT_OF_2022,
        force: 'in-force',
      },
      {
        value: 10,
        from: CHANGED_2023,
        to: null,
        article: 'Bi art. 5.3 lid 1',
        basis: 'order-in-council',
        source: `${BI}; gewijzigd door Stb. 2022, 489`,
        force: 'in-force',
      },
    ],
  },
  thirdPartyWeeks: {
    rule: 'WI.PIP.THIRD',
    title: 'Weken na ontvangst van informatie van een derde',
    unit: 'weeks',
    versions: [
      { value: 2, from: CHANGED_2023, to: null, article: 'Bi art. 5.3 lid 2', ...ORDER, force: 'in-force' },
    ],
  },
  moveWeeks: {
    rule: 'WI.PIP.MOVE',
    title: 'Weken om na een verhuizing het PIP vast te stellen',
    unit: 'weeks',
    versions: [
      {
        value: 10,
        from: WI_START,
        to: LocalDate.parse('2022-12-31'),
        article: 'Wi art. 15 lid 4, Bi art. 5.3 lid 2 (tekst 2022)',
        basis: 'order-in-council',
        source: TEXT_OF_2022,
        force: 'in-force',
      },
      {
        value: 10,
        from: CHANGED_2023,
        to: null,
        article: 'Wi art. 15 lid 4, Bi art. 5.3 lid 3',
        ...ORDER,
        force: 'in-force',
      },
    ],
  },
  termYears: {
    rule: 'WI.TERM.LEN',
    title: 'Jaren van de inburgeringstermijn',
    unit: 'years',
    versions: always(3, 'Wi art. 11', ACT),
  },
  extension: {
    rule: 'WI.EXT',
    title: 'Verlenging van de termijn, zo lang als het besluit zegt',
    unit: 'none',
    versions: always(0, 'Wi art. 12, Bi art. 4.3 tot en met 4.5, Ri art. 4.1 en 4.2', ACT),
  },
  extensionRequestMonths: {
    rule: 'WI.EXT.REQUEST',
    title: 'Maanden voor het einde waarin verlenging gevraagd kan worden',
    unit: 'months',
    versions: always(6, 'Bi art. 4.5', ORDER),
  },
  extensionDecisionWeeks: {
    rule: 'WI.EXT.DECISION',
    title: 'Weken om over verlenging te beslissen',
    unit: 'weeks',
    versions: always(8, 'Bi art. 4.5', ORDER),
  },
  pvtHours: {
    rule: 'WI.PVT.H',
    title: 'Uren participatieverklaringstraject',
    unit: 'hours',
    versions: always(12, 'Wi art. 6, Bi art. 3.1', ORDER),
  },
  mapHours: {
    rule: 'WI.MAP.H',
    title: 'Praktijkuren MAP',
    unit: 'hours',
    versions: always(40, 'Bi art. 3.2, Ri art. 3.1', REGULATION),
  },
  exams: {
    rule: 'WI.ROUTE.B1',
    title: 'Examenonderdelen van de B1-route',
    unit: 'parts',
    versions: always(5, 'Wi art. 7', ACT),
  },
  zCourseHours: {
    rule: 'WI.ROUTE.Z',
    title: 'Cursusuren van de Z-route',
    unit: 'hours',
    versions: always(800, 'Wi art. 9, Bi art. 3.14', ORDER),
  },
  zFamilyHours: {
    rule: 'WI.ROUTE.Z.GZ',
    title: 'Cursusuren van de Z-route voor gezins- en overige migranten; geen participatie-uren',
    unit: 'hours',
    versions: always(800, 'Bi art. 3.14 lid 3', ORDER),
  },
  zParticipationHours: {
    rule: 'WI.ROUTE.Z',
    title: 'Participatie-uren van de Z-route',
    unit: 'hours',
    versions: always(800, 'Wi art. 9, Bi art. 3.14', ORDER),
  },
  zEndTalk: {
    rule: 'WI.ROUTE.Z.END',
    title: 'Eindgesprek van de Z-route',
    unit: 'talks',
    versions: always(1, 'Bi art. 3.14', ORDER),
  },
  zHoursAtWork: {
    rule: 'WI.ROUTE.Z.WORK',
    title: 'Taaluren van de Z-route op de werkvloer',
    unit: 'hours',
    versions: [
      {
        value: 200,
        from: LocalDate.parse('2025-10-16'),
        to: null,
        article: 'nog geen artikel',
        basis: 'order-in-council',
        source: 'Rijksoverheid, 16-10-2025; Kamerstuk 32824, nr. 475',
        force: 'announced',
      },
    ],
  },
  routeChangeMonths: {
    rule: 'WI.ROUTE.SWITCH',
    title: 'Maanden waarin een andere leerroute kan',
    unit: 'months',
    versions: always(18, 'Wi art. 17 lid 2, Bi art. 5.4', ORDER),
  },
  downscaleHours: {
    rule: 'WI.DOWNSCALE',
    title: 'Cursusuren voor afschalen naar A2',
    unit: 'hours',
    versions: always(600, 'Wi art. 17 lid 3, Bi art. 5.5', ORDER),
  },
  offerMonths: {
    rule: 'WI.OFFER',
    title: 'Maanden om een cursus aan te bieden',
    unit: 'months',
    versions: always(3, 'Wi art. 16, Ri art. 4.1', REGULATION),
  },
  unburdeningMonths: {
    rule: 'WI.ONTZ',
    title: 'Maanden ontzorgen',
    unit: 'months',
    versions: always(6, 'Pw art. 56a', { basis: 'act', source: 'Participatiewet; versie 1-7-2026' }),
  },
  progressTalks: {
    rule: 'WI.PROGRESS',
    title: 'Voortgangsgesprekken, zoveel als het PIP zegt',
    unit: 'none',
    versions: always(0, 'Bi art. 5.3 lid 4', ORDER),
  },
  statisticsWeeks: {
    rule: 'WI.STAT',
    title: 'Weken na het kwartaal om aan het CBS te leveren',
    unit: 'weeks',
    versions: always(4, 'Wi art. 39, Ri art. 9.1', REGULATION),
  },
  oldRegime: {
    rule: 'WI.TRANS',
    title: 'Wie onder de Wet inburgering 2013 blijft',
    unit: 'none',
    versions: always(0, 'Wi art. 54, Bi art. 12.1a', ACT),
  },
  oldPvtYears: {
    rule: 'WI2013.PVT',
    title: 'Jaren voor de participatieverklaring onder de Wet inburgering 2013',
    unit: 'years',
    versions: [
      {
        value: 1,
        from: LocalDate.parse('2017-10-01'),
        to: null,
        article: 'Wi 2013 art. 7a',
        basis: 'act',
        source: 'Wet inburgering zoals die gold tot 1-1-2022',
        force: 'in-force',
      },
    ],
  },
  normPlanWeeks: {
    rule: 'NORM2019.PIP',
    title: 'Weken na vestiging om het PIP vast te stellen',
    unit: 'weeks',
    versions: norm(8),
  },
  normTalks: {
    rule: 'NORM2019.TALKS',
    title: 'Gesprekken in het eerste jaar',
    unit: 'talks',
    versions: norm(2),
  },
  normPvtMonths: { rule: 'NORM2019.PVT', title: 'Maanden voor het PVT', unit: 'months', versions: norm(18) },
} as const satisfies Record<string, LawValue>

/** Whose duty started before this day stays under the act of 2013 (Wi art. 54). */
export const WI2021_SINCE = WI_START

/** Since this day the ten weeks run from the notice of DUO, and no longer from registration for everybody. */
export const NOTICE_STARTS_CLOCK_SINCE = CHANGED_2023
