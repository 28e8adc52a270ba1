import { defineDomain } from '../life-domain.ts'
import { GUIDE, LAW, YES_NO } from './options.ts'

export const work = defineDomain({
  id: 'work',
  version: 1,
  title: 'Werkervaring',
  lead: 'Welk werk heeft de deelnemer gedaan, hier en in andere landen?',
  part: 'intake',
  asks: 'views',
  legal: [{ part: 'education-and-work', fields: ['experience'] }],
  guides: [
    {
      at: 'experience',
      questions: ['Wat deed u op een gewone werkdag?', 'Hielp u mee in een winkel, op het land of thuis?'],
      source: LAW,
    },
    {
      at: 'jobs',
      questions: ['Waar was u trots op?', 'Welk werk wilt u nooit meer doen?'],
      source: GUIDE,
    },
  ],
  fields: [
    {
      id: 'experience',
      kind: 'choice',
      label: 'Heeft de deelnemer eerder gewerkt?',
      help: 'Onbetaald werk telt mee.',
      options: YES_NO,
    },
    {
      id: 'jobs',
      kind: 'items',
      label: 'Banen en ander werk',
      item: 'Werk',
      inLine: true,
      fields: [
        { id: 'profession', kind: 'text', label: 'Beroep of werk', maxLength: 200 },
        { id: 'years', kind: 'number', label: 'Hoeveel jaar?', min: 0, max: 70, decimals: 1, unit: 'jaar' },
        { id: 'country', kind: 'country', label: 'In welk land?' },
        { id: 'paid', kind: 'choice', label: 'Betaald?', options: YES_NO },
      ],
    },
  ],
})

export const competences = defineDomain({
  id: 'competences',
  version: 1,
  title: 'Wat iemand kan',
  lead: 'Waar is de deelnemer goed in? Ook zonder diploma.',
  part: 'intake',
  asks: 'views',
  legal: [],
  guides: [
    {
      at: 'skills',
      questions: ['Waarvoor vragen mensen u om hulp?', 'Wat leerde u zonder school?'],
      source: GUIDE,
    },
  ],
  fields: [
    {
      id: 'skills',
      kind: 'items',
      label: 'Vaardigheden',
      item: 'Vaardigheid',
      inLine: true,
      fields: [
        { id: 'skill', kind: 'text', label: 'Wat kan de deelnemer?', maxLength: 200 },
        { id: 'shown-by', kind: 'text', label: 'Waar blijkt dat uit?', maxLength: 500 },
      ],
    },
  ],
})

export const motivation = defineDomain({
  id: 'motivation',
  version: 1,
  title: 'Wensen en interesses',
  lead: 'Waar wil de deelnemer naartoe, en wat kan nu al?',
  part: 'intake',
  asks: 'views',
  legal: [{ part: 'work-possibilities', fields: ['broodbaan'] }],
  guides: [
    {
      at: 'droombaan',
      questions: ['Hoe ziet uw leven er over vijf jaar uit?', 'Wat wilde u worden toen u jong was?'],
      source: GUIDE,
    },
    {
      at: 'broodbaan',
      questions: ['Welk werk wilt u nu al doen?', 'Welke stap brengt u dichter bij uw droom?'],
      source: GUIDE,
    },
  ],
  fields: [
    {
      id: 'droombaan',
      kind: 'text',
      label: 'Droombaan',
      help: 'Het werk waar de deelnemer op hoopt.',
      maxLength: 500,
      inLine: true,
    },
    {
      id: 'broodbaan',
      kind: 'text',
      label: 'Broodbaan',
      help: 'Werk dat nu of snel kan, op weg naar de droombaan.',
      maxLength: 500,
      inLine: true,
    },
    {
      id: 'study',
      kind: 'choice',
      label: 'Wil de deelnemer een opleiding doen?',
      options: { yes: 'Ja', no: 'Nee', maybe: 'Misschien' },
    },
    { id: 'interests', kind: 'text', label: 'Wat doet de deelnemer graag?', maxLength: 2000 },
  ],
})

export const availability = defineDomain({
  id: 'availability',
  version: 1,
  title: 'Beschikbaarheid',
  lead: 'Welke dagdelen zijn er over, naast de lessen?',
  part: 'intake',
  asks: 'views',
  legal: [{ part: 'work-possibilities', fields: ['half-days'] }],
  guides: [
    {
      at: 'half-days',
      questions: ['Hoe ziet een gewone week eruit?', 'Wie is er thuis als u weg bent?'],
      source: GUIDE,
    },
  ],
  fields: [
    {
      id: 'half-days',
      kind: 'half-days',
      label: 'Vrije dagdelen naast de lessen',
      inLine: true,
    },
    { id: 'from-on', kind: 'day', label: 'Vanaf wanneer?', when: 'any', notBefore: 'arrival' },
    {
      id: 'limits',
      kind: 'text',
      label: 'Waar moet een plek rekening mee houden?',
      help: 'Bijvoorbeeld de schooltijden van de kinderen. Schrijf hier niets over gezondheid.',
      maxLength: 1000,
    },
  ],
})

export const travel = defineDomain({
  id: 'travel',
  version: 1,
  title: 'Vervoer',
  lead: 'Hoe komt de deelnemer op een les of een plek?',
  part: 'intake',
  asks: 'views',
  legal: [],
  guides: [
    {
      at: 'bicycle',
      questions: ['Hoe gaat u naar de les?', 'Durft u hier te fietsen, ook in het donker?'],
      source: GUIDE,
    },
  ],
  fields: [
    {
      id: 'bicycle',
      kind: 'choice',
      label: 'Fiets',
      options: {
        rides: 'Heeft een fiets en fietst',
        'no-bicycle': 'Kan fietsen, heeft geen fiets',
        learning: 'Leert fietsen',
        no: 'Fietst niet',
      },
      inLine: true,
    },
    {
      id: 'licence',
      kind: 'choice',
      label: 'Rijbewijs',
      options: {
        dutch: 'Nederlands rijbewijs',
        foreign: 'Buitenlands rijbewijs',
        learning: 'Is ermee bezig',
        none: 'Geen rijbewijs',
      },
      inLine: true,
    },
    { id: 'car', kind: 'choice', label: 'Is er een auto?', options: YES_NO },
    {
      id: 'minutes',
      kind: 'number',
      label: 'Hoe lang reizen is goed te doen?',
      min: 0,
      max: 180,
      decimals: 0,
      unit: 'minuten',
    },
  ],
})
