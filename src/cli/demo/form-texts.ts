import type { ObservationLevel } from '#domain/enrolment/enrolment.ts'
import type { Goal } from '#domain/instrument/goals.ts'

/** What a goal means for one person, as a start form wants it: what someone wants, and the first step. */
export const GOAL_MEANINGS: Readonly<Record<Goal, readonly string[]>> = {
  'paid-work': [
    'Wil binnen twee jaar zelf geld verdienen, het liefst drie of vier dagen. Eerste stap: weten welk werk past.',
    'Wil weer werken als vroeger, met de handen. Eerste stap: een dag meelopen bij een bedrijf.',
    'Wil uit de uitkering. Eerste stap: met de loopbaancoach een plan maken.',
  ],
  volunteering: [
    'Wil iets terugdoen voor het dorp. Eerste stap: kijken bij de kringloopwinkel.',
    'Wil een vaste ochtend in de week buiten de deur zijn. Eerste stap: kennismaken bij het buurthuis.',
  ],
  'work-experience': [
    'Wil een stage om te zien hoe het er op een Nederlandse werkvloer aan toegaat. Eerste stap: drie bedrijven kiezen.',
    'Wil laten zien wat er al goed gaat. Eerste stap: een taalstage van twee dagdelen.',
  ],
  'labour-market-knowledge': [
    'Weet nog niet welke beroepen er hier zijn. Eerste stap: VIP volgen.',
    'Wil weten welk diploma nodig is voor het oude beroep. Eerste stap: diploma laten waarderen.',
  ],
  'own-business': [
    'Had vroeger een kapsalon en wil dat weer. Eerste stap: weten welke regels er zijn.',
    'Wil een eigen naaiatelier aan huis. Eerste stap: praten met iemand die dat al doet.',
  ],
  'employee-competences': [
    'Wil leren plannen met een agenda. Eerste stap: zelf de afspraken voor deze maand maken.',
    'Wil beter leren zeggen wat lukt en wat niet. Eerste stap: oefenen in de werkfit-training.',
  ],
  'interpersonal-competences': [
    'Wil begrijpen hoe collega’s hier met elkaar omgaan. Eerste stap: meedoen aan Koffie & Taal.',
    'Wil makkelijker een gesprek beginnen. Eerste stap: elke week een praatje met de taalcoach.',
  ],
  language: [
    'Wil zonder tolk naar de dokter kunnen. Eerste stap: drie dagdelen les en een taalcoach.',
    'Wil niveau B1 halen voor een opleiding. Eerste stap: A2 afmaken.',
    'Wil met de kinderen mee kunnen lezen. Eerste stap: naar de bibliotheek.',
  ],
  'social-network': [
    'Kent nog weinig mensen in het dorp. Eerste stap: kennismaken met de buren en de sportclub.',
    'Wil vrienden maken die Nederlands spreken. Eerste stap: meedoen met de wandelgroep.',
  ],
}

export const LESSONS: readonly string[] = [
  'Vroeg beginnen met een plek buiten de deur hielp het meest. De taalles mocht beter aansluiten op het werk.',
  'De vaste begeleider gaf rust. Volgende keer eerder praten over opvang van de kinderen.',
  'Korte stappen werkten goed. Het wachten op de diplomawaardering duurde te lang.',
  'Het bedrijfsbezoek gaf richting. Meer oefenen met bellen zou goed zijn.',
]

/** What was seen, per competence of the gate of Thuis in Dalfsen, in the order not yet, with help, independent. */
export const EVIDENCE: Readonly<Record<string, Readonly<Record<ObservationLevel, string>>>> = {
  'decide-and-start': {
    'not-yet': 'Wachtte bij de kringloop tot iemand zei wat er moest gebeuren.',
    'with-help': 'Begon na een korte vraag zelf met het volgende rek.',
    independent: 'Zag dat de voorraad op was en vulde die aan zonder dat iemand het vroeg.',
  },
  'work-together': {
    'not-yet': 'Werkte alleen en vroeg de collega’s niets.',
    'with-help': 'Overlegde met een collega toen de begeleider dat voorstelde.',
    independent: 'Verdeelde het werk met twee collega’s en hielp een nieuwe op weg.',
  },
  'use-tools-and-materials': {
    'not-yet': 'Kent de machines nog niet en durft ze nog niet te gebruiken.',
    'with-help': 'Gebruikt de heftafel goed na uitleg.',
    independent: 'Controleerde zelf het gereedschap en meldde een kapotte steker.',
  },
  'plan-and-organise': {
    'not-yet': 'Kwam twee keer op de verkeerde dag.',
    'with-help': 'Maakt samen met de coach een planning en houdt zich daaraan.',
    independent: 'Plant taalles, werk en opvang zelf en belt op tijd bij een wijziging.',
  },
  'follow-instructions': {
    'not-yet': 'Zei ja op een opdracht die nog niet duidelijk was.',
    'with-help': 'Herhaalt een opdracht in eigen woorden als de begeleider daarom vraagt.',
    independent: 'Vraagt zelf door als een opdracht niet duidelijk is en voert die daarna goed uit.',
  },
  'deal-with-pressure': {
    'not-yet': 'Ging naar huis toen het druk werd.',
    'with-help': 'Bleef bij drukte rustig nadat de begeleider even meehielp.',
    independent: 'Bleef rustig op een drukke zaterdag en zei wat eerst moest.',
  },
}

export const GATE_REASON =
  'Nog niet alles is zelfstandig gezien. De werkgever biedt nu een plek met begeleiding aan, en die kans laten we niet liggen.'

export const CORRECTION_REASONS = {
  phone: 'Heeft een nieuw telefoonnummer doorgegeven.',
  familyName: 'Naam stond anders op het verblijfsdocument.',
  birthDate: 'Geboortedatum verbeterd na controle van het document.',
} as const

export const EXTENSION_REASON =
  'De taal kost meer tijd dan gedacht. Met een tweede jaar is een baan in de logistiek haalbaar.'
