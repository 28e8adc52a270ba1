import { defineDomain, type IntakeField } from '../life-domain.ts'
import { guide } from './options.ts'

/** The six dimensions of positive health, in the order of the guide (part on health). */
export const HEALTH_DIMENSIONS = [
  { field: 'score-body', title: 'Lichaam', question: 'Hoe voelt uw lichaam?' },
  { field: 'score-mind', title: 'Gevoel', question: 'Hoe voelt u zich vanbinnen?' },
  { field: 'score-meaning', title: 'Zin in het leven', question: 'Wat geeft u hoop en zin?' },
  { field: 'score-quality', title: 'Kwaliteit van leven', question: 'Hoe fijn is uw leven nu?' },
  { field: 'score-joining-in', title: 'Meedoen', question: 'Doet u mee met anderen?' },
  { field: 'score-daily', title: 'Dagelijks leven', question: 'Hoe lukken de gewone dingen van de dag?' },
] as const

const scores: IntakeField[] = HEALTH_DIMENSIONS.map(({ field, title, question }) => ({
  id: field,
  kind: 'score',
  label: title,
  help: '0 is heel slecht, 10 is heel goed.',
  ask: [question],
  source: guide('health'),
}))

export const health = defineDomain({
  id: 'health',
  version: 2,
  title: 'Gezondheid',
  lead: 'Een gesprek, geen onderzoek. De deelnemer geeft zelf de cijfers en mag overslaan. Alleen consulenten lezen dit.',
  part: 'health-answers',
  asks: 'views',
  legal: [{ part: 'personal-circumstances', fields: ['can-do'] }],
  fields: [
    ...scores,
    {
      id: 'can-do',
      ask: ['Wat lukt wel, ook op een slechte dag?'],
      source: guide('health'),
      kind: 'text',
      label: 'Wat kan de deelnemer wel?',
      maxLength: 4000,
    },
    {
      id: 'hinders',
      ask: ['Wat houdt u tegen bij leren of meedoen?'],
      source: guide('health'),
      kind: 'text',
      label: 'Wat maakt leren of meedoen moeilijk?',
      maxLength: 4000,
    },
    {
      id: 'care',
      ask: ['Hebt u een huisarts die u vertrouwt?'],
      source: guide('guidance'),
      kind: 'choice',
      label: 'Hulp bij gezondheid',
      options: {
        'not-needed': 'Niet nodig',
        has: 'Heeft hulp',
        wants: 'Wil hulp',
        referred: 'Is doorverwezen',
      },
    },
    {
      id: 'test-exempt',
      ask: ['Kunt u goed zien en horen op een scherm?'],
      source: 'Wi art. 14 lid 6',
      kind: 'choice',
      label: 'Is de leerbaarheidstoets niet mogelijk door een beperking?',
      help: 'Bij een beperking in zien of horen hoeft de toets niet (Wi art. 14 lid 6).',
      options: {
        no: 'Nee',
        visual: 'Ja, door een beperking in zien',
        auditive: 'Ja, door een beperking in horen',
      },
    },
  ],
})
