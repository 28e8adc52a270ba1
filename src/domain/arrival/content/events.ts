import type { DuoEvent, HandlingId } from '../inbox-event.ts'

const event = (title: string, handling: HandlingId, does: string): DuoEvent => ({
  kind: 'event',
  title,
  handling,
  does,
})
const attention = (title: string, does: string): DuoEvent => ({
  kind: 'attention',
  title,
  handling: 'noted',
  does,
})

const DUTY = 'U legt vast wanneer de inburgeringsplicht begint.'
const EXTENDED = 'U legt vast met hoeveel maanden en waarom. De nieuwe einddatum volgt daaruit.'
const RESUMED =
  'De plicht loopt weer. Kijk in het portaal van DUO welke datums nu gelden en werk het dossier bij.'
const ENDED = 'Kijk bij DUO wat de reden is. Stop wat er nog gepland staat en sluit het dossier.'
const REJECTED =
  'Er verandert niets aan de datums. Leg de afwijzing vast bij de aanvraag, onder Inburgering, en vertel de inwoner wat dit betekent.'

/**
 * The codes with which DUO tells that something happened, in the version of October 2025.
 * Source: the list of events and signals beside DUO's published interface; the words are our own.
 */
export const DUO_EVENTS: Readonly<Record<string, DuoEvent>> = {
  SS101: event('Inburgeringsplichtig', 'duty', DUTY),
  SS128: event(
    'Inburgeringsplichtig, bijna AOW-leeftijd',
    'duty',
    `${DUTY} De plicht eindigt vanzelf op de AOW-leeftijd, binnen zes maanden.`,
  ),
  SS139: event(
    'De tien weken voor het plan lopen',
    'ten-weeks',
    'Binnen tien weken moet het plan (PIP) er zijn. U legt de twee datums vast waaruit die termijn volgt.',
  ),
  SS129: event('Tijdelijke vrijstelling voorbij, nog geen leerroute', 'noted', RESUMED),
  SS130: event('Tijdelijke vrijstelling voorbij, leerroute bekend', 'noted', RESUMED),
  SS120: event(
    'Hier komen wonen, zonder plan',
    'moved-in',
    'U legt vast vanaf wanneer de inwoner hier woont. Er is nog geen plan: de gemeente maakt er een.',
  ),
  SS121: event(
    'Hier komen wonen, met plan van een andere gemeente',
    'moved-in-with-plan',
    'U legt vast vanaf wanneer de inwoner hier woont en welk plan er al was. Weet u dat niet, vraag het op bij DUO.',
  ),
  SS124: event(
    'Nu gezinsmigrant of overige migrant',
    'group-family',
    'U legt vast vanaf welke dag dit geldt. Het aanbod en de leerroute kunnen anders worden.',
  ),
  SS125: event(
    'Nu asielstatushouder',
    'group-asylum',
    'U legt vast vanaf welke dag dit geldt. De gemeente doet vanaf dan een aanbod.',
  ),
  SS109: event(
    'Tijdelijk vrijgesteld',
    'noted',
    'De plicht rust een tijd. Kijk in het portaal van DUO tot wanneer, leg de vrijstelling vast onder Inburgering, en plan dan weer een gesprek.',
  ),
  SS110: event('De plicht is ingetrokken', 'noted', ENDED),
  SS111: event(
    'Overleden',
    'noted',
    'Stop alle afspraken en brieven. Denk aan de familie en sluit het dossier.',
  ),
  SS106: event('Alles behaald', 'fulfilled', 'U legt vast op welke dag aan de plicht is voldaan.'),
  SS107: event(
    'Helemaal vrijgesteld',
    'exempted',
    'U legt de dag van de vrijstelling vast. De plicht stopt.',
  ),
  SS108: event('Helemaal ontheven', 'waived', 'U legt de dag van de ontheffing vast. De plicht stopt.'),
  SS137: event(
    'Aangemeld voor de leerbaarheidstoets',
    'learnability-booked',
    'U legt vast wanneer de toets is; die dag komt in de brede intake. De uitslag komt in een volgend bericht.',
  ),
  SS131: event(
    'Uitslag van de leerbaarheidstoets',
    'learnability',
    'U legt dag, uitslag en score vast. Ze komen in de brede intake, met DUO als bron.',
  ),
  SS102: event(
    'De inburgeringstermijn loopt',
    'term',
    'U vergelijkt de begindatum van DUO met die van ons. Zijn ze anders, dan zoekt u uit wat klopt.',
  ),
  SS199: event('Uitslag van een examen', 'exam', 'U legt onderdeel, dag en uitslag vast.'),
  SS103: event('Termijn verlengd door DUO', 'extension', EXTENDED),
  SS104: event('Termijn verlengd op verzoek', 'extension', EXTENDED),
  SS113: event('Verlenging afgewezen', 'noted', REJECTED),
  SS114: event('Vrijstelling afgewezen', 'noted', REJECTED),
  SS115: event('Tijdelijke vrijstelling afgewezen', 'noted', REJECTED),
  SS116: event('Vrijstelling voor een onderdeel afgewezen', 'noted', REJECTED),
  SS117: event(
    'Vrijgesteld voor een onderdeel',
    'noted',
    'Een onderdeel hoeft niet meer. Kijk bij DUO welk onderdeel en pas het plan aan.',
  ),
  SS118: event('Ontheffing afgewezen', 'noted', REJECTED),
  SS119: event(
    'Ontheven van een onderdeel',
    'noted',
    'Een onderdeel hoeft niet meer. Kijk bij DUO welk onderdeel en pas het plan aan.',
  ),
  SS112: attention(
    'Verlenging aangevraagd',
    'DUO beslist. U hoeft nu niets te doen, behalve meedenken als dat kan.',
  ),
  SS122: attention(
    'Verhuisd naar een andere gemeente',
    'Bereid de overdracht van het dossier voor en neem afscheid van de inwoner.',
  ),
  SS123: attention(
    'Vertrokken uit Nederland',
    'Vraag na of de inwoner terugkomt. Stop wat er nog gepland staat.',
  ),
  SS126: attention(
    'Tien weken voorbij zonder leerroute',
    'Stel het plan zo snel mogelijk vast en meld het aan DUO. Schrijf op waarom het later is.',
  ),
  SS127: attention(
    'Nog geen inburgeringsaanbod',
    'Doe een aanbod en meld het aan DUO. Na drie maanden zonder aanbod kan de termijn langer worden.',
  ),
  SS132: attention(
    'Contract met een taalschool, nog geen plan',
    'De inwoner heeft al een school gekozen. Bespreek dit in de brede intake voordat u de leerroute kiest.',
  ),
  SS133: attention(
    'Contract past niet bij het taalniveau van de leerroute',
    'Bespreek met inwoner en school of het contract of de leerroute anders moet.',
  ),
  SS135: attention(
    'Contract is te hoog voor de Z-route',
    'Bespreek met inwoner en school of een andere leerroute beter past.',
  ),
  SS136: attention(
    'Taalschakeltraject zonder onderwijsroute',
    'Bespreek of de onderwijsroute beter past. Zo ja, wijzig de leerroute op tijd.',
  ),
  SS140: attention(
    'DUO vraagt advies over ontheffing',
    'Geef DUO het advies van de gemeente, binnen de tijd die DUO noemt.',
  ),
  SS141: attention(
    'Z-route behaald, certificaat klaar',
    'Haal de tekst op in het portaal en reik het certificaat zelf uit.',
  ),
  SS142: attention('Opleiding gestopt', 'Zoek uit waarom, en bespreek hoe de inwoner verder leert.'),
}
