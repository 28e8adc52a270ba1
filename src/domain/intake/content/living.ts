import { defineDomain } from '../life-domain.ts'
import { GUIDE, INDEPENDENCE, LAW, YES_NO } from './options.ts'

export const selfReliance = defineDomain({
  id: 'self-reliance',
  version: 1,
  title: 'Zelfredzaamheid',
  lead: 'Wat doet de deelnemer zelf, en waar is nog hulp bij?',
  part: 'intake',
  asks: 'views',
  legal: [{ part: 'self-reliance', fields: ['letters', 'appointments', 'authorities'] }],
  guides: [
    {
      at: 'letters',
      questions: ['Wat doet u als er een brief komt?', 'Wat regelt u al zelf? Wat wilt u leren?'],
      source: GUIDE,
    },
  ],
  fields: [
    { id: 'letters', kind: 'choice', label: 'Brieven en post', options: INDEPENDENCE, inLine: 'post' },
    { id: 'appointments', kind: 'choice', label: 'Afspraken maken en onthouden', options: INDEPENDENCE },
    {
      id: 'authorities',
      kind: 'choice',
      label: 'Regelen met gemeente, school en andere instanties',
      options: INDEPENDENCE,
    },
    { id: 'way', kind: 'choice', label: 'De weg vinden en reizen', options: INDEPENDENCE },
  ],
})

export const family = defineDomain({
  id: 'family',
  version: 1,
  title: 'Gezin en kinderopvang',
  lead: 'Met wie leeft de deelnemer, en wie zorgt voor de kinderen?',
  part: 'intake',
  asks: 'views',
  legal: [
    { part: 'personal-circumstances', fields: ['household'] },
    { part: 'early-education', fields: ['early-education'] },
  ],
  guides: [
    {
      at: 'household',
      questions: [
        'Wie horen er bij uw gezin?',
        'Is er iemand op wie u wacht, of over wie u zich zorgen maakt?',
      ],
      source: LAW,
    },
    {
      at: 'childcare',
      questions: [
        'Wie past op als u les hebt?',
        'Wat zou het makkelijker maken om samen te leren en te werken?',
      ],
      source: GUIDE,
    },
  ],
  fields: [
    {
      id: 'household',
      kind: 'text',
      label: 'Wie horen bij het gezin?',
      help: 'Ook wie nog niet in Nederland is.',
      maxLength: 1000,
      inLine: true,
    },
    {
      id: 'children',
      kind: 'number',
      label: 'Hoeveel kinderen wonen thuis?',
      min: 0,
      max: 20,
      decimals: 0,
      unit: 'kinderen',
    },
    {
      id: 'childcare',
      kind: 'choice',
      label: 'Kinderopvang',
      options: {
        'not-needed': 'Niet nodig',
        arranged: 'Geregeld',
        waiting: 'Wacht op een plek',
        'not-arranged': 'Nog niet geregeld',
      },
      inLine: 'kinderopvang',
    },
    {
      id: 'early-education',
      kind: 'choice',
      label: 'Voor- en vroegschoolse educatie (vve)',
      help: 'Voor kinderen van 2,5 tot 6 jaar.',
      options: {
        'no-young-children': 'Geen jonge kinderen',
        attends: 'Kind gaat naar vve',
        waiting: 'Aangemeld, wacht op een plek',
        'not-yet': 'Nog niet aangemeld',
        'not-wanted': 'Ouders willen het niet',
      },
    },
    { id: 'reunion', kind: 'choice', label: 'Loopt er gezinshereniging?', options: YES_NO },
  ],
})

export const housing = defineDomain({
  id: 'housing',
  version: 1,
  title: 'Wonen',
  lead: 'Is er rust thuis om te leren?',
  part: 'intake',
  asks: 'views',
  legal: [],
  guides: [
    {
      at: 'situation',
      questions: ['Hoe bevalt uw huis en uw buurt?', 'Is er een rustige plek om huiswerk te maken?'],
      source: GUIDE,
    },
  ],
  fields: [
    {
      id: 'situation',
      kind: 'choice',
      label: 'Waar woont de deelnemer?',
      options: {
        reception: 'In een opvanglocatie',
        temporary: 'Tijdelijke woning',
        rented: 'Eigen huurwoning',
        'with-others': 'Bij familie of anderen',
      },
      inLine: true,
    },
    {
      id: 'moves-on',
      kind: 'day',
      label: 'Verhuist op',
      when: 'any',
      notBefore: 'arrival',
      inLine: 'verhuist op',
    },
    { id: 'basics', kind: 'text', label: 'Wat is nog niet geregeld in huis?', maxLength: 1000 },
  ],
})

export const money = defineDomain({
  id: 'money',
  version: 1,
  title: 'Geld',
  lead: 'Is er genoeg geld om van te leven, en is er overzicht? Alleen consulenten lezen dit.',
  part: 'money-answers',
  asks: 'views',
  legal: [],
  guides: [
    {
      at: 'income',
      questions: ['Weet u wat er elke maand binnenkomt en weggaat?', 'Slaapt u rustig als u aan geld denkt?'],
      source: GUIDE,
    },
  ],
  fields: [
    {
      id: 'income',
      kind: 'choices',
      label: 'Waar komt het inkomen vandaan?',
      options: {
        benefit: 'bijstand',
        wage: 'loon',
        partner: 'inkomen van de partner',
        study: 'studiefinanciering',
        reception: 'geld van het COA',
        none: 'geen inkomen',
      },
    },
    {
      id: 'management',
      kind: 'choice',
      label: 'Rekeningen betalen en overzicht houden',
      options: INDEPENDENCE,
    },
    {
      id: 'debts',
      kind: 'choice',
      label: 'Zijn er schulden?',
      options: {
        no: 'Nee',
        arranged: 'Ja, er is een afspraak',
        open: 'Ja, nog geen afspraak',
        unknown: 'Dat is niet bekend',
      },
    },
    {
      id: 'unburdening',
      kind: 'choice',
      label: 'Ontzorgen: betaalt de gemeente de vaste lasten uit de bijstand?',
      help: 'Zes maanden vanaf het begin van de bijstand (Pw art. 56a).',
      options: {
        runs: 'Ja',
        ended: 'Nee, het is afgelopen',
        'not-started': 'Nee, nog niet begonnen',
        'not-applicable': 'Niet van toepassing',
      },
    },
  ],
})

export const network = defineDomain({
  id: 'network',
  version: 1,
  title: 'Netwerk',
  lead: 'Wie steunt de deelnemer? Iemand met alleen een consulent staat er alleen voor.',
  part: 'intake',
  asks: 'views',
  legal: [],
  guides: [
    {
      at: 'supporters',
      questions: ['Wie belt u als er iets is?', 'Wie kent u hier die al langer in Nederland woont?'],
      source: GUIDE,
    },
    {
      at: 'meets-dutch',
      questions: ['Waar ontmoet u mensen die Nederlands spreken?'],
      source: GUIDE,
    },
  ],
  fields: [
    {
      id: 'supporters',
      kind: 'number',
      label: 'Hoeveel mensen helpen of steunen de deelnemer?',
      help: 'Hulpverleners en gemeente niet meegeteld.',
      min: 0,
      max: 100,
      decimals: 0,
      unit: 'mensen',
      inLine: true,
    },
    {
      id: 'who',
      kind: 'text',
      label: 'Wie zijn dat?',
      help: 'Bijvoorbeeld: buurvrouw, broer in Zwolle, iemand van de voetbal.',
      maxLength: 1000,
      inLine: true,
    },
    {
      id: 'meets-dutch',
      kind: 'choice',
      label: 'Contact met mensen die Nederlands spreken',
      options: { daily: 'Elke dag', weekly: 'Elke week', rarely: 'Soms', never: 'Nooit' },
    },
  ],
})
