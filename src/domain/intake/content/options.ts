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
const GUIDE_PARTS = {
  intake: 'stap 1: intake',
  orientation: 'stap 2: oriëntatie',
  activation: 'stap 3: activering',
  matching: 'stap 4: matching',
  health: 'gezondheid',
  guidance: 'inrichting van begeleiding',
  organisation: 'organisatiecontext',
}

/**
 * The part of the guide for practitioners on refugees and work (Handreiking arbeidstoeleiding statushouders, January
 * 2021) where a subject stands, so that a reader can look it up there; only for a subject that it names.
 */
export const guide = (part: keyof typeof GUIDE_PARTS): string => `Handreiking 2021, ${GUIDE_PARTS[part]}`
