/** Opleidingsniveau as in the Gemeentelijk Gegevensmodel 2.5.1, domain Werk, so that figures can be compared. */
export const EDUCATION_LEVELS = {
  none: 'Geen basisopleiding',
  basic: 'Basisniveau',
  'lower-secondary': 'Lbo/mavo-niveau',
  'upper-secondary': 'Mbo/havo/vwo-niveau',
  'higher-vocational': 'Hbo-niveau',
  university: 'Wetenschappelijk onderwijs',
  'not-applicable': 'Niet van toepassing',
  unknown: '(Nog) niet bekend',
}

/** Levels of the Common European Framework, with a step before the first. */
export const CEFR = {
  'pre-A1': 'nog niet op A1',
  A1: 'A1',
  A2: 'A2',
  B1: 'B1',
  B2: 'B2',
  C1: 'C1',
  C2: 'C2',
}

export const YES_NO = { yes: 'Ja', no: 'Nee' }
export const INDEPENDENCE = { alone: 'Zelf', 'with-help': 'Met hulp', 'not-yet': 'Nog niet' }

export const LAW = 'Wi art. 14, Bi art. 5.2'
/** The guide for practitioners on refugees and work (Handreiking arbeidstoeleiding statushouders, January 2021); only for a subject that stands on that line. */
export const guide = (line: number): string => `Handreiking 2021, regel ${line}`
