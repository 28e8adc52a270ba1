import type { ProgrammeContent } from '../programme.ts'

/**
 * The three moments of the survey are the same for both programmes of the study (Verwey-Jonker 2019): in the group
 * at the start, in the group at the end, and half a year to a year after the end by mail, post and telephone. The
 * introduction of the report says e-mail and text message instead; this does not change the moments.
 * The weeks around start and end are ours. A moment lapses when the next one opens.
 */
export const surveyMoments: ProgrammeContent['expectations'] = [
  {
    instrumentId: 'arbeidstoeleiding-survey',
    moment: 'M1',
    due: { countedFrom: 'start', from: {}, to: { weeks: 4 }, lapsesMonthsAfterEnd: 0 },
    ruleId: 'PRG.SURVEY-M1',
    why: 'De eerste vragenlijst hoort bij de start van het traject. Daarmee vergelijken we later. De termijn van vier weken is een eigen afspraak.',
  },
  {
    instrumentId: 'arbeidstoeleiding-survey',
    moment: 'M2',
    due: { countedFrom: 'planned-end', from: { weeks: -4 }, to: { weeks: 4 }, lapsesMonthsAfterEnd: 6 },
    ruleId: 'PRG.SURVEY-M2',
    why: 'De tweede vragenlijst hoort bij het einde van het traject. We vragen hem van vier weken voor tot vier weken na het einde.',
  },
  {
    instrumentId: 'arbeidstoeleiding-survey',
    moment: 'M3',
    due: { countedFrom: 'end', from: { months: 6 }, to: { months: 12 }, lapsesMonthsAfterEnd: 18 },
    ruleId: 'PRG.SURVEY-M3',
    why: 'De derde vragenlijst komt een half jaar tot een jaar na het einde. Zo zien we wat er na het traject gebeurt.',
  },
]
