import { EXTENSION_GROUNDS } from '#domain/integration/content/extension-grounds.ts'
import { KNM_SUBJECTS } from '#domain/integration/exam-subjects.ts'
import { ExtensionGround } from '#domain/integration/extension-ground.ts'
import { MAP_THEMES } from '#domain/integration/map.ts'
import { fixedMonths } from '#domain/integration/progress-extension.ts'
import {
  COUNT_WORDS,
  DAY_WORDS,
  EXEMPTION_WORDS,
  GROUP_WORDS,
  LIFT_WORDS,
  LITERACY_WORDS,
  REASON_WORDS,
  RESULT_WORDS,
  WAIVER_WORDS,
} from './integration-words.ts'
import { choice, day, level, note, part, parts } from './record-field-kinds.ts'
import type { RecordField, RecordForm, Values } from './record-fields.ts'
import { ROUTE_FORMS, type RouteSlug } from './record-forms-route.ts'

export type RecordSlug =
  | 'datum'
  | 'groep'
  | 'aanbod'
  | 'uren'
  | 'examen'
  | 'uitslag'
  | 'knm'
  | 'pvt'
  | 'map'
  | 'verlenging'
  | 'vrijstelling'
  | 'ontheffing'
  | 'certificaat'
  | RouteSlug

const {
  'intake-talk': _t,
  'learnability-test': _l,
  'progress-talk': _p,
  exempted: _e,
  waived: _w,
  ...DAYS
} = DAY_WORDS
const { 'course-offered': _o, ...DAY_CHOICES } = DAYS

const groundWords = Object.fromEntries(
  ExtensionGround.options.map((ground) => [
    ground,
    `${EXTENSION_GROUNDS[ground].title} (${EXTENSION_GROUNDS[ground].help})`,
  ]),
)

const LIFT_DECISION: readonly RecordField[] = [
  {
    kind: 'day',
    name: 'askedOn',
    label: 'Gevraagd op',
    help: 'Leeg laten als DUO zelf besloot.',
    optional: true,
  },
  choice('outcome', 'Besluit van DUO', { words: LIFT_WORDS, missing: 'Kies of er een besluit is.' }),
  { kind: 'day', name: 'on', label: 'Dag van het besluit', optional: true },
]

export const RECORD_FORMS: Readonly<Record<RecordSlug, RecordForm>> = {
  datum: {
    title: 'Datum vastleggen',
    lead: 'Op deze datum rusten de termijnen van de wet. Neem haar over uit de brief of het besluit.',
    section: 'data',
    fields: [
      choice('kind', 'Wat gebeurde er', { words: DAY_CHOICES, missing: 'Kies wat er gebeurde.' }),
      day(),
    ],
  },
  groep: {
    title: 'Groep vastleggen',
    lead: 'De groep bepaalt wat de gemeente aanbiedt en welke termijnen gelden.',
    section: 'data',
    fields: [choice('group', 'Groep', { words: GROUP_WORDS, missing: 'Kies een groep.' }), day('Sinds')],
  },
  aanbod: {
    title: 'Aanbod van een cursus vastleggen',
    lead: 'Het aanbod gaat ook naar DUO.',
    section: 'data',
    fields: [
      day('Aangeboden op'),
      {
        kind: 'line',
        name: 'institutionNumber',
        label: 'Nummer van de instelling',
        help: 'Tien letters of cijfers, uit het register van Blik op Werk.',
      },
      choice('literacy', 'Alfabetisering', {
        words: LITERACY_WORDS,
        missing: 'Kies of er alfabetisering bij is.',
      }),
      { kind: 'day', name: 'startsOn', label: 'Verwachte eerste les', optional: true },
      { kind: 'day', name: 'endsOn', label: 'Verwachte laatste les', optional: true },
    ],
    item: (values) => ({ kind: 'course-offer', ...values }),
  },
  uren: {
    title: 'Uren vastleggen',
    lead: 'Alleen uren waarin iemand er was. Lessen geeft de taalschool meestal zelf door.',
    section: 'uren',
    fields: [
      choice('count', 'Waarvoor', { words: COUNT_WORDS, missing: 'Kies waarvoor de uren waren.' }),
      { kind: 'hours', name: 'hours', label: 'Aantal uren', help: 'Bijvoorbeeld 12 of 7,5' },
      {
        kind: 'day',
        name: 'from',
        label: 'Eerste dag',
        help: 'Alleen als het meer dan één dag was.',
        optional: true,
      },
      day('Laatste dag'),
      note('Toelichting'),
    ],
    item: (values) => ({ kind: 'hours', ...values, from: values.from ?? values.on }),
  },
  examen: {
    title: 'Examen boeken',
    lead: 'Leg de dag vast waarop het examen is geboekt.',
    section: 'examens',
    fields: [part, level, day('Dag van het examen')],
    item: (values) => ({ kind: 'exam-booking', ...ofPart(values) }),
  },
  uitslag: {
    title: 'Uitslag vastleggen',
    lead: 'Leg de uitslag vast zoals DUO die geeft.',
    section: 'examens',
    fields: [
      part,
      level,
      day('Dag van het examen'),
      choice('result', 'Uitslag', { words: RESULT_WORDS, missing: 'Kies de uitslag.' }),
      choice('reason', 'Waarom geen uitslag', {
        words: REASON_WORDS,
        missing: 'Kies waarom.',
        help: 'Alleen als er geen uitslag is.',
        optional: true,
      }),
    ],
    item: ({ reason, ...values }) => ({
      kind: 'exam-result',
      ...ofPart(values),
      reason: values.result === 'absent' ? reason : undefined,
    }),
  },
  knm: {
    title: 'KNM-onderwerp vastleggen',
    lead: 'Welk onderwerp is behandeld?',
    section: 'knm',
    fields: [
      choice('subject', 'Onderwerp', { words: KNM_SUBJECTS, missing: 'Kies het onderwerp.' }),
      day(),
      note('Toelichting'),
    ],
    item: (values) => ({ kind: 'knm-subject', ...values }),
  },
  pvt: {
    title: 'PVT-bijeenkomst vastleggen',
    lead: 'Twaalf uur in totaal, met minstens één activiteit of excursie bij een kernwaarde.',
    section: 'pvt',
    fields: [
      choice('form', 'Soort', {
        words: { meeting: 'Bijeenkomst', activity: 'Activiteit of excursie bij een kernwaarde' },
        missing: 'Kies wat voor bijeenkomst het was.',
      }),
      day(),
      { kind: 'hours', name: 'hours', label: 'Aantal uren', help: 'Bijvoorbeeld 3 of 2,5' },
      note('Waarover'),
    ],
    item: (values) => ({ kind: 'pvt-workshop', ...values }),
  },
  map: {
    title: 'MAP-thema vastleggen',
    lead: 'Wat maakte of deed de deelnemer voor dit thema?',
    section: 'map',
    fields: [
      choice('theme', 'Thema', { words: MAP_THEMES, missing: 'Kies het thema.' }),
      day(),
      {
        kind: 'text',
        name: 'evidence',
        label: 'Wat komt in het portfolio',
        help: 'Schrijf niets op over gezondheid.',
      },
      choice('done', 'Is dit thema klaar', {
        words: { no: 'Nog niet', yes: 'Ja, dit thema is klaar' },
        missing: 'Kies of het thema klaar is.',
      }),
    ],
    item: ({ done, ...values }) => ({ kind: 'map-theme', ...values, isDone: done === 'yes' }),
  },
  verlenging: {
    title: 'Verlenging vastleggen',
    lead: 'De deelnemer vraagt verlenging bij DUO, op zijn vroegst 6 maanden voor het einde. DUO besluit in 8 weken.',
    section: 'afronden',
    fields: [
      choice('ground', 'Reden', { words: groundWords, missing: 'Kies de reden.' }),
      day('Gevraagd op'),
      choice('outcome', 'Besluit van DUO', {
        words: { pending: 'Er is nog geen besluit', granted: 'Verlengd', refused: 'Afgewezen' },
        missing: 'Kies of er een besluit is.',
      }),
      { kind: 'day', name: 'decidedOn', label: 'Dag van het besluit', optional: true },
      {
        kind: 'number',
        name: 'months',
        label: 'Aantal maanden verlenging',
        help: 'Leeg laten als de lengte bij de reden vaststaat.',
        optional: true,
      },
    ],
    item: ({ ground, on, ...values }) => ({
      kind: 'extension',
      on,
      ground,
      decision: decisionIn(ground, values),
    }),
  },
  vrijstelling: {
    title: 'Vrijstelling vastleggen',
    lead: 'Leg de aanvraag vast, of neem het besluit van DUO over.',
    section: 'afronden',
    fields: [
      choice('ground', 'Grond', { words: EXEMPTION_WORDS, missing: 'Kies de grond.' }),
      parts,
      ...LIFT_DECISION,
      {
        kind: 'day',
        name: 'until',
        label: 'Tijdelijk, tot en met',
        help: 'Alleen bij een opleiding die tijdelijk vrijstelt. De plicht rust dan, en eindigt niet.',
        optional: true,
      },
    ],
    item: (values) => liftFrom('exemption', values),
  },
  ontheffing: {
    title: 'Ontheffing vastleggen',
    lead: 'Leg de aanvraag vast, of neem het besluit van DUO over. De grond zien alleen consulenten.',
    section: 'afronden',
    fields: [
      choice('ground', 'Grond', { words: WAIVER_WORDS, missing: 'Kies de grond.' }),
      parts,
      ...LIFT_DECISION,
    ],
    item: (values) => liftFrom('waiver', values),
  },
  certificaat: {
    title: 'Uitreiking vastleggen',
    lead: 'De gemeente reikt diploma of certificaat persoonlijk uit (Ri artikel 3.18).',
    section: 'afronden',
    fields: [day('Uitgereikt op')],
    item: (values) => ({ kind: 'certificate', ...values }),
  },
  ...ROUTE_FORMS,
}

/** KNM has no level; one that was chosen cannot be unchosen in the form. */
const ofPart = ({ level: chosen, ...values }: Values): Values =>
  values.part === 'KNM' ? values : { ...values, level: chosen }

/** A request that is pending has the day on which it was asked; everything else the day of the decision. */
function liftFrom(kind: 'exemption' | 'waiver', { on, askedOn, outcome, ...values }: Values): unknown {
  if (outcome === 'pending') return { kind, ...values, on: askedOn, outcome }
  return { kind, ...values, on, askedOn, outcome }
}

function decisionIn(ground: Values[string], { outcome, decidedOn, months }: Values): unknown {
  if (outcome === 'pending') return undefined
  if (outcome === 'refused') return { outcome, on: decidedOn }
  const chosen = ExtensionGround.safeParse(ground)
  return { outcome, on: decidedOn, months: (chosen.success && fixedMonths(chosen.data)) || months }
}
