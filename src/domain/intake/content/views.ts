import type { IntakeField } from '../life-domain.ts'
import { YES_NO } from './options.ts'

/** Asked at the end of every domain that is more than facts: the person's own view and wish first. */
export const VIEW_FIELDS: readonly IntakeField[] = [
  {
    id: 'own-view',
    kind: 'text',
    label: 'Hoe ziet de deelnemer dit zelf?',
    help: 'Schrijf het op in de woorden van de deelnemer.',
    maxLength: 4000,
  },
  {
    id: 'worker-view',
    kind: 'text',
    label: 'Hoe ziet u dit?',
    help: 'Uw eigen beeld staat naast dat van de deelnemer, niet in plaats ervan.',
    maxLength: 4000,
  },
  {
    id: 'wants-change',
    kind: 'choice',
    label: 'Wil de deelnemer hier iets aan veranderen?',
    options: { yes: 'Ja', no: 'Nee', later: 'Later' },
  },
  { id: 'help-needed', kind: 'choice', label: 'Is daar hulp bij nodig?', options: YES_NO },
  {
    id: 'help-by',
    kind: 'choices',
    label: 'Wie kan helpen?',
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
]
