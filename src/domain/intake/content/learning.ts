import { defineDomain, type IntakeField } from '../life-domain.ts'
import { CEFR, EDUCATION_LEVELS, GUIDE, INDEPENDENCE, LAW, YES_NO } from './options.ts'

const EVIDENCE = {
  exam: 'Examen',
  'placement-test': 'Instaptoets',
  'school-report': 'Bericht van de taalschool',
  conversation: 'Indruk uit het gesprek',
  'own-judgement': 'Eigen inschatting van de deelnemer',
}

/** One skill at one level, with what shows it and since when. */
const skill = (id: string, group: string): IntakeField[] => [
  {
    id: `${id}-level`,
    kind: 'choice',
    label: 'Niveau',
    group,
    options: CEFR,
    inLine: true,
    needs: [`${id}-evidence`, `${id}-on`],
  },
  { id: `${id}-evidence`, kind: 'choice', label: 'Waar blijkt dat uit?', group, options: EVIDENCE },
  { id: `${id}-on`, kind: 'day', label: 'Vastgesteld op', group, when: 'past' },
]

export const learnability = defineDomain({
  id: 'learnability',
  version: 1,
  title: 'Leerbaarheidstoets',
  lead: 'De toets geeft advies over de leerroute. De gemeente kiest de route samen met de deelnemer.',
  part: 'intake',
  asks: 'facts',
  legal: [{ part: 'learnability', fields: ['result'] }],
  guides: [
    {
      at: 'booked-on',
      questions: [
        'Weet u wat de toets is, en waarvoor de uitslag dient?',
        'Wat hebt u nodig om de toets rustig te maken?',
      ],
      source: 'Wi art. 14, Ri art. 5.1',
    },
    {
      at: 'result',
      questions: ['Past de uitslag bij wat u zelf had verwacht?'],
      source: 'Wi art. 14. De toets adviseert, de gemeente beslist.',
    },
  ],
  fields: [
    { id: 'booked-on', kind: 'day', label: 'Afgesproken op', when: 'any', notBefore: 'arrival' },
    { id: 'taken-on', kind: 'day', label: 'Gemaakt op', when: 'past', notBefore: 'arrival', inLine: true },
    {
      id: 'result',
      kind: 'choice',
      label: 'Uitslag',
      options: {
        feasible: 'B1-route haalbaar',
        'not-feasible': 'B1-route niet haalbaar',
        unknown: 'Onbekend',
      },
      needs: ['taken-on'],
      inLine: true,
    },
    {
      id: 'score',
      kind: 'number',
      label: 'Score',
      help: 'Zoals DUO hem geeft, bijvoorbeeld 104,25.',
      min: 0,
      max: 999.99,
      decimals: 2,
      needs: ['taken-on'],
    },
    {
      id: 'source',
      kind: 'choice',
      label: 'Waar komt de uitslag vandaan?',
      options: { duo: 'Bericht van DUO', letter: 'Brief of uitdraai', told: 'Verteld in het gesprek' },
    },
  ],
})

export const education = defineDomain({
  id: 'education',
  version: 1,
  title: 'Opleiding',
  lead: 'Wat heeft de deelnemer geleerd, en waar?',
  part: 'intake',
  asks: 'views',
  legal: [{ part: 'education-and-work', fields: ['level'] }],
  guides: [
    {
      at: 'level',
      questions: ['Naar welke scholen bent u geweest?', 'Wat vond u leuk of moeilijk op school?'],
      source: LAW,
    },
    {
      at: 'diploma',
      questions: ['Hebt u papieren van uw opleiding? Liggen die hier of ergens anders?'],
      source: GUIDE,
    },
  ],
  fields: [
    {
      id: 'level',
      kind: 'choice',
      label: 'Hoogste opleiding',
      options: EDUCATION_LEVELS,
      inLine: true,
    },
    { id: 'subject', kind: 'text', label: 'Vak of richting', maxLength: 200, inLine: true },
    {
      id: 'years',
      kind: 'number',
      label: 'Hoeveel jaar school in totaal?',
      min: 0,
      max: 40,
      decimals: 0,
      unit: 'jaar',
    },
    { id: 'country', kind: 'country', label: 'In welk land?', inLine: true },
    { id: 'diploma', kind: 'choice', label: 'Is er een diploma gehaald?', options: YES_NO },
  ],
})

export const diploma = defineDomain({
  id: 'diploma',
  version: 1,
  title: 'Diplomawaardering',
  lead: 'Wat is een buitenlands diploma in Nederland waard?',
  part: 'intake',
  asks: 'facts',
  legal: [],
  guides: [
    {
      at: 'asked-on',
      questions: [
        'Zou een waardering helpen bij het werk of de studie die u wilt?',
        'Wat mist nog om de waardering aan te vragen?',
      ],
      source: GUIDE,
    },
  ],
  fields: [
    {
      id: 'asked-on',
      kind: 'day',
      label: 'Aangevraagd op',
      when: 'past',
      notBefore: 'arrival',
      inLine: true,
    },
    {
      id: 'result-on',
      kind: 'day',
      label: 'Uitslag op',
      when: 'past',
      notBefore: { field: 'asked-on' },
      needs: ['asked-on', 'level'],
    },
    {
      id: 'level',
      kind: 'choice',
      label: 'Niveau in Nederland',
      options: EDUCATION_LEVELS,
      needs: ['result-on'],
      inLine: true,
    },
  ],
})

export const dutch = defineDomain({
  id: 'dutch',
  version: 1,
  title: 'Nederlands',
  lead: 'Wat lukt al in het Nederlands? Elke vaardigheid heeft een eigen niveau.',
  part: 'intake',
  asks: 'views',
  legal: [
    {
      part: 'language-level',
      fields: ['reading-level', 'listening-level', 'writing-level', 'speaking-level'],
    },
  ],
  guides: [
    {
      at: 'literacy',
      questions: ['In welke taal leest en schrijft u het liefst?', 'Hebt u het Latijnse schrift geleerd?'],
      source: GUIDE,
    },
    {
      at: 'speaking-level',
      questions: ['Met wie spreekt u Nederlands, buiten de les?', 'Wanneer lukt het, en wanneer stopt u?'],
      source: GUIDE,
    },
  ],
  fields: [
    {
      id: 'literacy',
      kind: 'choice',
      label: 'Lezen en schrijven in het algemeen',
      options: {
        latin: 'Leest en schrijft in het Latijnse schrift',
        other: 'Leest en schrijft in een ander schrift',
        learning: 'Leert lezen en schrijven',
      },
    },
    ...skill('reading', 'Lezen'),
    ...skill('listening', 'Luisteren'),
    ...skill('writing', 'Schrijven'),
    ...skill('speaking', 'Spreken'),
  ],
})

export const languages = defineDomain({
  id: 'languages',
  version: 1,
  title: 'Andere talen',
  lead: 'Welke talen spreekt de deelnemer nog meer?',
  part: 'intake',
  asks: 'facts',
  legal: [],
  guides: [
    {
      at: 'others',
      questions: [
        'Welke talen spreekt u thuis?',
        'In welke taal vertelt u het makkelijkst over moeilijke dingen?',
      ],
      source: GUIDE,
    },
  ],
  fields: [
    {
      id: 'others',
      kind: 'items',
      label: 'Talen',
      item: 'Taal',
      inLine: true,
      fields: [
        { id: 'language', kind: 'language', label: 'Taal' },
        {
          id: 'level',
          kind: 'choice',
          label: 'Hoe goed?',
          options: { native: 'Moedertaal', good: 'Goed', some: 'Een beetje' },
        },
      ],
    },
  ],
})

export const digital = defineDomain({
  id: 'digital',
  version: 1,
  title: 'Digitale vaardigheden',
  lead: 'Lukt het met telefoon, computer en DigiD?',
  part: 'intake',
  asks: 'views',
  legal: [],
  guides: [
    {
      at: 'devices',
      questions: ['Wat doet u op uw telefoon?', 'Wie vraagt u om hulp als het niet lukt?'],
      source: GUIDE,
    },
  ],
  fields: [
    {
      id: 'devices',
      kind: 'choices',
      label: 'Wat is er thuis?',
      options: {
        phone: 'smartphone',
        tablet: 'tablet',
        computer: 'laptop of computer',
        internet: 'internet',
      },
      inLine: true,
    },
    { id: 'email', kind: 'choice', label: 'E-mail lezen en sturen', options: INDEPENDENCE },
    { id: 'digid', kind: 'choice', label: 'Inloggen met DigiD', options: INDEPENDENCE, inLine: 'DigiD' },
    { id: 'forms', kind: 'choice', label: 'Een formulier op internet invullen', options: INDEPENDENCE },
  ],
})
