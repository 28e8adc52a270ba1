import { SignalRule } from '../signal.ts'

/** The early warnings of a caseload. Terms in them are agreements of our own, in `signals.ts`, and say so. */
export const signalRules = SignalRule.array().parse([
  {
    kind: 'legal-date',
    ruleId: 'SIG.LEGAL-DATE',
    tile: 'wettelijke termijn',
    task: 'Wettelijke termijn halen',
    why: 'De wet geeft hiervoor een laatste dag.',
    source: 'Wet inburgering 2021',
  },
  {
    kind: 'new',
    ruleId: 'SIG.NEW',
    tile: 'nieuw',
    task: 'Kennismaken met een nieuwe deelnemer',
    why: 'Dit dossier is pas geopend. Maak kennis en spreek af wat de eerste stap is. De termijn van veertien dagen is een eigen afspraak.',
    source: 'Eigen afspraak',
  },
  {
    kind: 'no-start-form',
    ruleId: 'SIG.NO-START-FORM',
    tile: 'zonder startformulier',
    task: 'Startformulier invullen',
    why: 'Het traject loopt, maar het startformulier is nog niet ingevuld.',
    source: 'Windesheim 2019, rapport over Thuis in Dalfsen',
  },
  {
    kind: 'exit-form-missing',
    ruleId: 'SIG.EXIT-FORM-MISSING',
    tile: 'eindformulier ontbreekt',
    task: 'Eindformulier invullen',
    why: 'Het traject is afgelopen, maar het eindformulier is nog niet ingevuld.',
    source: 'Windesheim 2019, rapport over Thuis in Dalfsen',
  },
  {
    kind: 'survey-due',
    ruleId: 'SIG.SURVEY-DUE',
    tile: 'vragenlijst aan de beurt',
    task: 'Vragenlijst afnemen',
    why: 'Het is tijd voor een vragenlijst en er is nog geen antwoord.',
    source: 'Verwey-Jonker Instituut 2019, Statushouders tussen droombaan en realiteit',
  },
  {
    kind: 'no-activity',
    ruleId: 'SIG.NO-ACTIVITY',
    tile: 'zonder activiteit',
    task: 'Contact opnemen',
    why: 'Er is al lang geen contact geweest. Spreek iemand minstens elke twee maanden, ook als het goed gaat. Die termijn is een eigen afspraak.',
    source: 'Eigen afspraak',
  },
  {
    kind: 'waiting',
    ruleId: 'SIG.WAITING',
    tile: 'wacht op een vervolg',
    task: 'Volgende stap afspreken',
    why: 'Er loopt geen traject, en iemand heeft nog geen werk of opleiding gevonden. Zo valt iemand stil.',
    source: 'Windesheim 2019, rapport over Thuis in Dalfsen',
  },
  {
    kind: 'no-case-worker',
    ruleId: 'SIG.NO-CASE-WORKER',
    tile: 'zonder consulent',
    task: 'Consulent kiezen',
    why: 'Er staat vandaag geen consulent in het team. Dan let niemand op.',
    source: 'Eigen afspraak',
  },
])
