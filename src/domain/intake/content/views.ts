import type { IntakeField } from '../life-domain.ts'
import { guide, YES_NO } from './options.ts'

/** The view of the person and that of the worker: shown beside each other everywhere. */
export const VIEWS: readonly string[] = ['own-view', 'worker-view']

/** Asked at the end of every domain that is more than facts: the person's own view and wish first. */
export const VIEW_FIELDS: readonly IntakeField[] = [
  {
    id: 'own-view',
    kind: 'text',
    label: 'Hoe ziet de deelnemer dit zelf?',
    help: 'Schrijf het op in de woorden van de deelnemer.',
    ask: ['Hoe gaat dit nu, vindt u zelf?'],
    maxLength: 4000,
  },
  {
    id: 'worker-view',
    kind: 'text',
    label: 'Hoe ziet u dit?',
    help: 'Uw eigen beeld staat naast dat van de deelnemer, niet in plaats ervan.',
    ask: ['Mag ik zeggen wat mij opvalt?'],
    maxLength: 4000,
  },
  {
    id: 'wants-change',
    kind: 'choice',
    label: 'Wil de deelnemer hier iets aan veranderen?',
    ask: ['Wilt u hier iets anders? Nu, of later?'],
    options: { yes: 'Ja', no: 'Nee', later: 'Later' },
  },
  {
    id: 'help-needed',
    kind: 'choice',
    label: 'Is daar hulp bij nodig?',
    ask: ['Wat lukt zelf, en waarbij wilt u hulp?'],
    source: guide('guidance'),
    options: YES_NO,
  },
  {
    id: 'help-by',
    kind: 'choices',
    label: 'Wie kan helpen?',
    ask: ['Wie vertrouwt u hiermee?'],
    source: guide('guidance'),
    askedWhen: { field: 'help-needed', is: ['yes'], words: 'er hulp nodig is' },
    // No doctor or care: this is asked in every domain and read by who works on it, and whoever turns to care with
    // something tells of their health. That is asked in the domain of health, which is closed (Wi art. 37).
    options: {
      municipality: 'gemeente',
      'social-guide': 'maatschappelijk begeleider',
      volunteer: 'vrijwilliger',
      'own-network': 'familie of vrienden',
      school: 'taalschool of opleiding',
      other: 'iemand anders',
    },
  },
  {
    id: 'help-by-other',
    kind: 'text',
    label: 'Wie is die ander?',
    help: 'Bijvoorbeeld: de kerk, een oud-collega.',
    ask: ['Hoe kent u die persoon?'],
    askedWhen: { field: 'help-by', is: ['other'], words: 'iemand anders kan helpen' },
    maxLength: 200,
  },
]
