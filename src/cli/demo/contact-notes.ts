import type { ContactKind } from '#domain/file/file.ts'

/** Where someone is on the way, which decides what a talk is about. */
export type Stage = 'arriving' | 'settled' | 'vip' | 'nva' | 'towards-work' | 'afterwards'

export type ContactNote = { kind: ContactKind; note: string }

const note = (kind: ContactKind, text: string): ContactNote => ({ kind, note: text })

/** `{company}` is filled in. Invented, and written as a case worker would want to read it back. */
export const CONTACT_NOTES: Readonly<Record<Stage, readonly ContactNote[]>> = {
  arriving: [
    note(
      'talk',
      'Kennisgemaakt op het gemeentehuis. Uitgelegd wie wat doet. De woning bevalt, de buren zijn aardig.',
    ),
    note(
      'home-visit',
      'Op bezoek geweest. Post samen doorgenomen: energie, zorgverzekering en de brief van school.',
    ),
    note('phone', 'Gebeld over de huisarts en de tandarts. Afspraak bij de huisarts staat.'),
    note(
      'talk',
      'Samen gekeken naar werk en opleiding van vroeger. Wil graag snel iets doen buiten de deur.',
    ),
    note('with-partner', 'Overleg met Welzijn Vechtbrug. Zij nodigen uit voor Koffie & Taal op donderdag.'),
    note('message', 'Bericht gestuurd met de dagen van de taalles. Antwoord gekregen: het is duidelijk.'),
  ],
  settled: [
    note(
      'talk',
      'De taalles gaat goed. Lezen is nog moeilijk, spreken lukt beter. Oefent thuis met de buurvrouw.',
    ),
    note('phone', 'Gebeld. Gaat elke week naar Koffie & Taal en kent nu mensen in het dorp.'),
    note('home-visit', 'Thuis gesproken. Rustiger dan de vorige keer. Slaapt beter sinds de kamer af is.'),
    note(
      'talk',
      'Gesproken over een taalstage. Twijfelt nog over de dagen, vanwege de opvang van de kinderen.',
    ),
    note('with-partner', 'Overleg met Taalschool Klinkerrijk. Volgt bijna alle lessen en werkt goed mee.'),
    note('message', 'Vraag beantwoord over de busverbinding naar de taalschool.'),
  ],
  vip: [
    note(
      'talk',
      'Vertelt over de training. Weet nu beter wat goed past. Wil meer horen over beroepen in de techniek.',
    ),
    note(
      'with-partner',
      'Overleg met VluchtelingenWerk. Doet actief mee in de groep en helpt anderen met vertalen.',
    ),
    note(
      'talk',
      'Bedrijfsbezoek bij {company} besproken. Vond de sfeer prettig en heeft zelf vragen gesteld.',
    ),
    note(
      'phone',
      'Gebeld over de training. Een keer gemist door een afspraak in het ziekenhuis van een kind. Haalt het in.',
    ),
    note('talk', 'Samen geoefend met jezelf voorstellen. Het gaat steeds vlotter.'),
    note('message', 'Bericht: de les van vrijdag begint om half tien. Antwoord: ik ben er.'),
  ],
  nva: [
    note(
      'with-partner',
      'Overleg met NVA. De training in de eigen taal werkt goed, er is veel te bespreken over werk hier.',
    ),
    note(
      'talk',
      'Het profiel doorgenomen. Sterk in plannen en rekenen. Wil richting magazijn of voorraadbeheer.',
    ),
    note('phone', 'Gebeld over de computerlessen. Deel 1 is klaar, mailen lukt nu zelf.'),
    note('talk', 'Voortgang besproken. Reistijd naar Amersfoort is lang, maar wil het zeker afmaken.'),
  ],
  'towards-work': [
    note(
      'talk',
      'E-portfolio bekeken. Het staat er goed in. Volgende keer de referentie van {company} toevoegen.',
    ),
    note('phone', 'Gebeld met {company} over een plek voor twee dagen. Zij willen graag kennismaken.'),
    note(
      'talk',
      'Na de proefweek bij {company} gesproken. Was op tijd en vroeg zelf om hulp. Trots op zichzelf.',
    ),
    note(
      'with-partner',
      'Overleg met {company}. Tevreden over de inzet. Aandachtspunt: zeggen als iets niet duidelijk is.',
    ),
    note('home-visit', 'Thuis gesproken over werken en zorg. De partner kan op woensdag thuis zijn.'),
    note('talk', 'Twee vacatures bekeken en samen een brief geschreven. Belt zelf na.'),
    note('message', 'Gefeliciteerd met het spreekexamen. Het is gehaald.'),
  ],
  afterwards: [
    note('phone', 'Nazorg. Het gaat goed op het werk. Heeft een vraag over de loonstrook, die is uitgelegd.'),
    note('phone', 'Gebeld hoe het gaat. Alles loopt, geen vragen.'),
    note('talk', 'Gesproken over de toekomst. Wil eerst dit jaar rustig afmaken en dan verder kijken.'),
    note('message', 'Bericht gestuurd met een groet. Antwoord: het gaat goed met ons.'),
  ],
}

export const NO_SHOWS: readonly string[] = [
  'Niet gekomen en niet afgemeld. Nieuwe afspraak per brief gestuurd.',
  'Niet gekomen. Gebeld: was de afspraak vergeten. Nieuwe afspraak gemaakt.',
  'Niet thuis op de afgesproken tijd. Kaartje in de bus gedaan.',
]

/** What a volunteer coach writes down: short, and about what was done together. */
export const VOLUNTEER_NOTES: readonly ContactNote[] = [
  note('talk', 'Koffie gedronken en over het weekend gepraat, alleen in het Nederlands.'),
  note('talk', 'Samen naar de bibliotheek geweest. Een boek voor beginners geleend.'),
  note('message', 'Afgesproken om dinsdag samen de brief van de taalschool te lezen.'),
  note('talk', 'Gewandeld en winkels en beroepen benoemd. Kent al veel woorden.'),
  note('talk', 'Geoefend met bellen naar een bedrijf. Dat was spannend, maar het lukte.'),
]

export const BRIDGE_NOTES: readonly ContactNote[] = [
  note('talk', 'In de eigen taal uitgelegd wat de gemeente doet en wat de school doet.'),
  note('home-visit', 'Thuis geholpen met de papieren van de kinderopvang.'),
  note('with-partner', 'Meegegaan naar het gesprek op de taalschool.'),
]
