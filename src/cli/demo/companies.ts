/**
 * Companies and partners for the demo municipality. All are invented; the odd names keep them apart from
 * companies that exist.
 */
export type DemoCompany = {
  readonly name: string
  readonly sector: DemoSector
  /** Workers, which decides how the first contact goes and how many places fit. */
  readonly size: 'small' | 'medium' | 'large'
}

export type DemoSector =
  | 'building'
  | 'engineering'
  | 'catering'
  | 'care'
  | 'logistics'
  | 'cleaning'
  | 'landscaping'
  | 'ict'
  | 'retail'
  | 'education'
  | 'transport'
  | 'administration'
  | 'food-production'

export const COMPANIES: readonly DemoCompany[] = [
  { name: 'Bouwbedrijf Ossenveld & Kwik', sector: 'building', size: 'medium' },
  { name: 'Timmerwerk Zwaluwstaart Vechtrand', sector: 'building', size: 'small' },
  { name: 'Stukadoors Gladde Wand & Zn', sector: 'building', size: 'small' },
  { name: 'Metaalhuis Vonkerman', sector: 'engineering', size: 'medium' },
  { name: 'Installatiewerk Drupvrij Oosterweide', sector: 'engineering', size: 'small' },
  { name: 'Fietsenmakerij Het Losse Spaakje', sector: 'engineering', size: 'small' },
  { name: 'Restaurant De Zeven Pannenlappen', sector: 'catering', size: 'small' },
  { name: 'Pannenkoekenhoeve Stroopvliet', sector: 'catering', size: 'medium' },
  { name: 'Kantinezorg Lepelmaat', sector: 'catering', size: 'medium' },
  { name: 'Woonzorg Lindekroon', sector: 'care', size: 'large' },
  { name: 'Thuiszorg Klinkerdorp', sector: 'care', size: 'medium' },
  { name: 'Kinderopvang Het Kruipspoor', sector: 'care', size: 'medium' },
  { name: 'Magazijn Stapelgoed Marsweg', sector: 'logistics', size: 'large' },
  { name: 'Pakketdienst Dozenwinde', sector: 'logistics', size: 'medium' },
  { name: 'Schoonmaak Blinkeroord', sector: 'cleaning', size: 'medium' },
  { name: 'Glazenwasserij Streepvrij Salland', sector: 'cleaning', size: 'small' },
  { name: 'Hoveniers Grasspriet & Co', sector: 'landscaping', size: 'small' },
  { name: 'Kwekerij De Natte Wortel', sector: 'landscaping', size: 'medium' },
  { name: 'Softwarehuis Puntkomma Oost', sector: 'ict', size: 'small' },
  { name: 'Netwerkbeheer Kabelkluwen', sector: 'ict', size: 'small' },
  { name: 'Supermarkt Kruimelaar', sector: 'retail', size: 'medium' },
  { name: 'Kledingzaak Knoop en Lus', sector: 'retail', size: 'small' },
  { name: 'Apotheek Poedermolen', sector: 'retail', size: 'small' },
  { name: 'Basisschool De Knikkerbaan aan de Es', sector: 'education', size: 'medium' },
  { name: 'Taxibedrijf Rijwolk', sector: 'transport', size: 'small' },
  { name: 'Vrachtvervoer Wielemans-Verweg', sector: 'transport', size: 'medium' },
  { name: 'Administratiekantoor Kolomrust', sector: 'administration', size: 'small' },
  { name: 'Bakkerij Korstenberg', sector: 'food-production', size: 'small' },
  { name: 'Zuivelmakerij Roomdrift', sector: 'food-production', size: 'medium' },
  { name: 'Groentesnijderij Julienne Vechtdal', sector: 'food-production', size: 'large' },
]

/** Partners beside the providers that the programmes name themselves. */
export const PARTNERS = [
  { name: 'Taalhuis Medeklinker Oost', kind: 'language-school' },
  { name: 'Welzijn Vechtbrug', kind: 'welfare' },
  { name: 'Werkgeverspunt Tussen Es en Vecht', kind: 'employer-service-point' },
  { name: 'Kringloop De Tweede Trede', kind: 'volunteering' },
  { name: 'Buurthuis Het Ommetje', kind: 'volunteering' },
] as const satisfies readonly { name: string; kind: string }[]
