import { defineProgramme } from '../programme.ts'

/**
 * Contradictions in the source, and how we read them:
 * - Joining in with society runs from month 9 to 15, across phase 2 (6-12) and phase 3 (13-18). It is an activity
 *   of phase 2 that keeps its own months.
 * - Phase 3 lasts to month 18 and phase 4 starts "from month 18", and "after 18 months". Month 18 is the last of
 *   phase 3; phase 4 starts in month 19.
 * - The career coach appears in phase 3 and is introduced again in phase 4. We name the coach in phase 3.
 * - One report lets the project start in 2016 (Windesheim), the other has the plan adopted in 2017 (Dalfsen). We
 *   take 2016: people of the monitor came in from that year.
 * Terms for filling in the forms are not in the source; they are ours and say so in their sentence.
 */
export const thuisInDalfsen = defineProgramme({
  id: 'thuis-in-dalfsen',
  version: 1,
  validFrom: '2016-01-01',
  validTo: null,
  source:
    'Windesheim 2019, rapport over Thuis in Dalfsen in het onderzoek Werken aan werk voor statushouders',
  title: 'Thuis in Dalfsen',
  provider: 'Gemeente Dalfsen',
  durationMonths: null,
  extension: null,
  phases: [
    {
      id: 'start-up',
      title: 'Opstart',
      fromMonth: 1,
      toMonth: 5,
      activities: [
        { title: 'Wennen aan de nieuwe woonplaats' },
        { title: 'Beginnen met inburgeren' },
        { title: 'Koffie & Taal en sociale activiteiten (vrijwillig)' },
        { title: 'Aanmelden voor VIP', fromMonth: 4 },
      ],
    },
    {
      id: 'vip',
      title: 'VIP-traject',
      fromMonth: 6,
      toMonth: 12,
      activities: [
        { title: 'VIP bij VluchtelingenWerk' },
        { title: 'Taalstage', fromMonth: 5, toMonth: 12 },
        { title: 'Meedoen in de samenleving', fromMonth: 9, toMonth: 15 },
        { title: 'Koffie & Taal en een taalcoach' },
      ],
    },
    {
      id: 'preparing-for-paid-work',
      title: 'Voorbereiding op betaald werk',
      fromMonth: 13,
      toMonth: 18,
      activities: [
        { title: 'Kennismaken met de loopbaancoach' },
        { title: 'E-portfolio maken' },
        { title: 'Werkfit-training: op tijd komen, hulp vragen, opdrachten en feedback aannemen' },
      ],
      gate: {
        competences: [
          { id: 'decide-and-start', title: 'Beslissen en zelf beginnen' },
          { id: 'work-together', title: 'Samenwerken en overleggen' },
          { id: 'use-tools-and-materials', title: 'Spullen en materiaal goed gebruiken' },
          { id: 'plan-and-organise', title: 'Plannen en organiseren' },
          { id: 'follow-instructions', title: 'Instructies en afspraken volgen' },
          { id: 'deal-with-pressure', title: 'Omgaan met druk en tegenslag' },
        ],
      },
    },
    {
      id: 'entering-the-labour-market',
      title: 'Arbeidsmarkt op',
      fromMonth: 19,
      toMonth: null,
      activities: [
        { title: 'Begeleiding door de loopbaancoach' },
        { title: 'Workshops over solliciteren en werken' },
        { title: 'Referenties van eerdere plekken in het e-portfolio zetten' },
        { title: 'Onbetaalde en tijdelijke plekken bij bedrijven' },
        { title: 'Omgangsvormen op het werk' },
      ],
    },
  ],
  modules: [],
  sessionsInAll: null,
  reviews: null,
  groupSize: null,
  expectations: [
    {
      instrumentId: 'start-form',
      moment: 'start',
      due: { countedFrom: 'start', from: {}, to: { weeks: 4 }, lapsesMonthsAfterEnd: 0 },
      ruleId: 'PRG.START-FORM',
      why: 'Met het startformulier leggen we de situatie en de doelen aan het begin vast. De termijn van vier weken is een eigen afspraak: later is het begin niet meer goed te beschrijven.',
    },
    {
      instrumentId: 'exit-form',
      moment: 'exit',
      due: { countedFrom: 'end', from: {}, to: { weeks: 4 } },
      ruleId: 'PRG.EXIT-FORM',
      why: 'Met het eindformulier leggen we vast welke doelen zijn gehaald. De termijn van vier weken na het einde is een eigen afspraak. Stopte iemand eerder, dan vullen we het formulier ook in.',
    },
  ],
})
