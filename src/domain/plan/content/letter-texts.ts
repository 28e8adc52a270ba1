/**
 * The fixed sentences of the letter with the decision on a PIP (Wi art. 15, Awb 3:41, 3:45, 3:46): Dutch at B1 level.
 * These count; `letter-summaries.ts` explains them. Days come in written out, as "12 maart 2026".
 */
export const LETTER_TEXTS = {
  subject: 'Besluit over uw plan inburgering en participatie (PIP)',
  subjectOfChange: 'Besluit over een wijziging van uw plan inburgering en participatie (PIP)',
  details: { sentOn: 'Datum', reference: 'Ons kenmerk', contact: 'Uw contactpersoon', phone: 'Telefoon' },
  sender: (municipality: string) => `Gemeente ${municipality}`,
  footer: (municipality: string, reference: string) => `Gemeente ${municipality}, kenmerk ${reference}`,
  salutation: (name: string) => `Geachte ${name},`,
  opening:
    'Wij hebben uw plan inburgering en participatie (PIP) vastgesteld. Dat is een besluit. Hieronder leest u wat u gaat doen, wat wij voor u doen, en wat u kunt doen als u het niet eens bent met dit besluit.',
  openingOfChange: (replaced: string) =>
    `Wij hebben uw plan inburgering en participatie (PIP) gewijzigd. Dat is een besluit. Dit plan komt in de plaats van het plan van ${replaced}. Hieronder leest u wat wij hebben besloten en wat u kunt doen als u het niet eens bent met dit besluit.`,
  decision: {
    heading: 'Ons besluit',
    columns: ['Onderdeel', 'Wat wij hebben besloten'],
    route: 'Leerroute',
    level: 'Niveau Nederlands',
    hours: 'Uren les',
    literacy: 'Leren lezen en schrijven',
    datedOn: 'Datum van het plan',
    term: 'Tijd om in te burgeren',
    routeMeans: {
      B1: 'In de B1-route leert u Nederlands. U maakt kennis met de Nederlandse samenleving en de arbeidsmarkt, en u doet mee in de praktijk. U sluit af met examens.',
      O: 'In de Onderwijsroute leert u Nederlands en bereidt u zich voor op een opleiding.',
      Z: 'In de Zelfredzaamheidsroute (Z-route) leert u Nederlands voor het dagelijks leven en doet u mee in de praktijk. U sluit af met een eindgesprek.',
    },
    hoursValue: (hours: number) => `Naar schatting ${hours} uur in de hele leerroute`,
    zHoursValue: (course: number, participation: number | null) =>
      participation === null
        ? `${course} uur taal en kennis van Nederland`
        : `${course} uur taal en kennis van Nederland, en ${participation} uur meedoen in de praktijk`,
    education: 'Opleiding',
    mayFinish: 'U mag eerst de opleiding afmaken die u nu doet.',
    literacyMeans: {
      A: 'U krijgt lessen om te leren lezen en schrijven.',
      AA: 'U krijgt lessen in ons alfabet. U kunt al lezen en schrijven in een ander schrift.',
      NVT: 'Niet nodig',
    },
    termValue: (from: string, to: string) => `Van ${from} tot en met ${to}`,
    termMeans: (to: string) =>
      `U moet uiterlijk op ${to} klaar zijn met uw inburgering. Lukt dat niet en is dat niet uw schuld? Dan kunt u bij DUO vragen om meer tijd.`,
    basis:
      'Dit besluit rust op artikel 15 van de Wet inburgering 2021 en artikel 5.3 van het Besluit inburgering 2021. De tijd om in te burgeren staat in artikel 11 van de wet.',
    grounds: {
      'new-insight':
        'Een andere route past beter bij u dan wij eerst dachten. Dat mag volgens artikel 17, tweede lid, van de wet en artikel 5.4 van het besluit.',
      'education-ended':
        'U krijgt een andere route, omdat uw opleiding is gestopt of klaar is. Dat mag volgens artikel 17, tweede lid, van de wet en artikel 5.4 van het besluit.',
      'special-case':
        'U krijgt een andere route, omdat uw situatie bijzonder is. Dat mag volgens artikel 17, tweede lid, van de wet en artikel 5.4 van het besluit.',
      'scaled-down':
        'U gaat verder op niveau A2. Dat mag volgens artikel 17, derde lid, van de wet en artikel 5.5 van het besluit: u heeft genoeg uren les gevolgd en u heeft zich genoeg ingezet.',
    },
  },
  person: {
    heading: 'Wat u gaat doen',
    intro: 'Dit hebben wij met u besproken.',
    introWhenRefused:
      'Dit hebben wij met u besproken. U was het er niet mee eens. Wat u zei, hebben wij meegewogen.',
    perGoal: 'Per doel ziet u welke stappen erbij horen.',
    columns: ['Stap', 'Wie', 'Wanneer'],
    window: (from: string, to: string) => `${from} tot en met ${to}`,
    agreements: 'Andere afspraken',
    work: 'Werk',
  },
  municipality: {
    heading: 'Wat wij voor u doen',
    support: 'Wij begeleiden u bij het plan.',
    pvt: (hours: number) =>
      `U krijgt het participatieverklaringstraject (PVT): ${hours} uur. Daarin leert u over de waarden van de Nederlandse samenleving. Aan het einde tekent u de participatieverklaring.`,
    map: (hours: number) =>
      `U krijgt de Module Arbeidsmarkt en Participatie (MAP): ${hours} uur. Daarin leert u hoe werken in Nederland gaat. U sluit af met een eindgesprek.`,
    talks: (count: number) => {
      if (count === 0)
        return 'Er zijn geen vaste voortgangsgesprekken. Wilt u praten over hoe het gaat? Bel uw contactpersoon.'
      return count === 1
        ? 'Wij hebben 1 voortgangsgesprek met u. Daarin bespreken wij hoe het gaat.'
        : `Wij hebben ${count} voortgangsgesprekken met u. Daarin bespreken wij hoe het gaat.`
    },
  },
  reasons: {
    heading: 'Waarom wij dit hebben besloten',
    ofChange: (reason: string) => `Het plan is gewijzigd om deze reden: ${reason}`,
  },
  facts: {
    heading: 'Gegevens waarop het besluit rust',
    intro: 'Klopt een gegeven niet? Laat het ons weten.',
    columns: ['Gegeven', 'Wat wij weten', 'Bron'],
  },
  rights: {
    heading: 'Uw rechten',
    file: 'U mag zien wat wij over u bewaren. Vraag het aan uw contactpersoon.',
    interpreter: 'U mag bij gesprekken met ons om een tolk vragen.',
    freeExams: 'U mag elk examen twee keer gratis doen.',
    otherRoute: (until: string) =>
      `Past uw leerroute niet? Tot en met ${until} kunt u om een andere route vragen.`,
  },
  objection: {
    heading: 'Bent u het niet eens met dit besluit?',
    intro:
      'Praat eerst met uw contactpersoon: misschien lossen wij het samen op. U kunt ook bezwaar maken. Dan kijken wij opnieuw naar het besluit.',
    term: (sentOn: string, until: string) =>
      `U heeft daarvoor zes weken de tijd. Die weken beginnen op de dag nadat wij deze brief hebben verstuurd. Dat deden wij op ${sentOn}. Zorg dat wij uw bezwaar uiterlijk op ${until} hebben.`,
    address: (municipality: string, lines: readonly string[]) =>
      `Stuur uw bezwaar in een brief aan het college van burgemeester en wethouders van ${municipality}, ${lines.join(', ')}.`,
    contentsIntro: 'Zet in uw brief:',
    contents: (reference: string, datedOn: string) => [
      'uw naam en adres',
      'de datum van uw brief',
      `tegen welk besluit u bezwaar maakt: het besluit van ${datedOn}, kenmerk ${reference}`,
      'waarom u het niet eens bent met het besluit',
      'uw handtekening',
    ],
    effect:
      'Het besluit blijft gelden zolang wij nog niet over uw bezwaar hebben beslist. Ook de tijd om in te burgeren loopt door. Kunt u daar niet op wachten? Dan kunt u de rechtbank vragen om een voorlopige voorziening. U moet dan ook bezwaar hebben gemaakt.',
    help: 'Wilt u hulp bij uw bezwaar? Het Juridisch Loket geeft gratis advies: bel 0800-8020 of kijk op www.juridischloket.nl. U mag ook iemand anders vragen om voor u bezwaar te maken. Geef die persoon dan een machtiging: een brief waarin staat dat dit mag.',
  },
  questions: {
    heading: 'Heeft u vragen?',
    text: ({ name, phone, email }: { name: string; phone: string; email: string }) =>
      `Bel of mail uw contactpersoon: ${name}, telefoon ${phone}, e-mail ${email}. Bel ook als u deze brief niet goed begrijpt.`,
  },
  closing: {
    greeting: 'Met vriendelijke groet,',
    onBehalfOf: (municipality: string) =>
      `namens het college van burgemeester en wethouders van ${municipality},`,
  },
}
