import { defineDomain, type IntakeField } from '../life-domain.ts'
import { CEFR, guide } from './options.ts'

const EVIDENCE = {
  exam: 'Examen',
  'placement-test': 'Instaptoets',
  'school-report': 'Bericht van de taalschool',
  conversation: 'Indruk uit het gesprek',
  'own-judgement': 'Eigen inschatting van de deelnemer',
}

type Skill = { id: string; group: string; ask: string; source?: string }

/** One skill at one level, with what shows it and since when. */
const skill = ({ id, group, ask, ...source }: Skill): IntakeField[] => [
  {
    id: `${id}-level`,
    kind: 'choice',
    label: 'Niveau',
    group,
    ask: [ask],
    ...source,
    options: CEFR,
    inLine: true,
    needs: [`${id}-evidence`, `${id}-on`],
  },
  {
    id: `${id}-evidence`,
    kind: 'choice',
    label: 'Waar blijkt dat uit?',
    group,
    ask: ['Hebt u daar een uitslag van?'],
    options: EVIDENCE,
  },
  {
    id: `${id}-on`,
    kind: 'day',
    label: 'Vastgesteld op',
    group,
    ask: ['Wanneer was dat?'],
    when: 'past',
  },
]

export const dutch = defineDomain({
  id: 'dutch',
  version: 2,
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
  fields: [
    {
      id: 'literacy',
      ask: ['In welke taal leest en schrijft u het liefst?'],
      source: guide('activation'),
      kind: 'choice',
      label: 'Lezen en schrijven in het algemeen',
      options: {
        latin: 'Leest en schrijft in het Latijnse schrift',
        other: 'Leest en schrijft in een ander schrift',
        learning: 'Leert lezen en schrijven',
      },
    },
    ...skill({ id: 'reading', group: 'Lezen', ask: 'Wat leest u in het Nederlands?' }),
    ...skill({ id: 'listening', group: 'Luisteren', ask: 'Wie verstaat u goed, en wie niet?' }),
    ...skill({ id: 'writing', group: 'Schrijven', ask: 'Schrijft u weleens een bericht in het Nederlands?' }),
    ...skill({
      id: 'speaking',
      group: 'Spreken',
      ask: 'Wanneer lukt praten, en wanneer stopt u?',
      source: guide('guidance'),
    }),
  ],
})

export const languages = defineDomain({
  id: 'languages',
  version: 2,
  title: 'Andere talen',
  lead: 'Welke talen spreekt de deelnemer nog meer?',
  part: 'intake',
  asks: 'facts',
  legal: [],
  fields: [
    {
      id: 'others',
      ask: ['Welke talen spreekt u thuis?', 'In welke taal vertelt u het makkelijkst over moeilijke dingen?'],
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
