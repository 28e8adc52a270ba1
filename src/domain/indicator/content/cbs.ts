import { Series } from '../series.ts'

const CBS_2018 = 'CBS, nieuwsbericht 16 april 2018'
const CBS_2021 = 'CBS, Asiel en integratie 2021'
const NRC_2023 = 'CBS-cohortonderzoek, in NRC 12 april 2023'
const CBS_2025 = 'CBS, Asiel en integratie 2025'

/**
 * People who received their permit in 2014, by months since. Most participants of the studied programmes are of
 * about that group. Later cohorts found work sooner: 7.8 % after a year (2021), 12 % after two (2017), 31 % after three (2020).
 */
export const workingByMonthsSincePermit: Series = Series.parse({
  id: 'cbs-working-cohort-2014',
  title: 'Statushouders met werk, naar maanden na de vergunning (vergunning in 2014)',
  unit: '%',
  source: 'CBS, cohortonderzoek asiel en integratie, 2018 tot en met 2025',
  points: [
    { months: 12, value: 1.4, source: NRC_2023 },
    { months: 18, value: 4, source: CBS_2018 },
    { months: 24, value: 6, source: CBS_2021 },
    { months: 30, value: 11, source: CBS_2018 },
    { months: 36, value: 19, source: CBS_2025 },
  ],
  note: 'Landelijke cijfers van iedereen van 18 tot 65 jaar met een vergunning uit 2014, ook van mensen zonder traject. De maanden tellen vanaf de vergunning en niet vanaf de start van een traject. Vergelijk daarom voorzichtig.',
})

/** The national series that fits a survey measure: only paid work now is counted alike. Rule IND.SERIES. */
export const seriesFor = (measureId: string): Series | undefined =>
  measureId === 'paid-work-now' ? workingByMonthsSincePermit : undefined
