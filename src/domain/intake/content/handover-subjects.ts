import { z } from 'zod'

/**
 * What an earlier organisation may tell, and nothing else: the profile that COA hands over (Wi art. 10, Bi ch. 9) and
 * what it did to prepare for civic integration (Bi 3.17). Health records are not in it.
 */
export const HandoverSubjectId = z.enum([
  'family',
  'origin-country',
  'language',
  'education',
  'work-experience',
  'visible-limitations',
  'preparation',
  'learnability',
])
export type HandoverSubjectId = z.infer<typeof HandoverSubjectId>

export type HandoverSubject = {
  id: HandoverSubjectId
  title: string
  /** What belongs under it, for who writes it down. */
  help: string
  source: string
  /** Tells of health, so it is shown to few (Wi art. 37). */
  isHealth: boolean
}

const of = (source: string) => ({ source, isHealth: false })

export const HANDOVER_SUBJECTS: readonly HandoverSubject[] = [
  {
    id: 'family',
    title: 'Gezin',
    help: 'Wie er zijn, wie er nog komt, zorg voor kinderen.',
    ...of('Wi 10, Bi 9'),
  },
  {
    id: 'origin-country',
    title: 'Land van herkomst',
    help: 'Ook waar iemand lang woonde.',
    ...of('Wi 10, Bi 9'),
  },
  { id: 'language', title: 'Taal', help: 'Talen, schrift en hoe goed.', ...of('Wi 10, Bi 9') },
  { id: 'education', title: 'Opleiding', help: 'Jaren school, diploma’s, waar.', ...of('Wi 10, Bi 9') },
  { id: 'work-experience', title: 'Werkervaring', help: 'Welk werk, hoe lang, waar.', ...of('Wi 10, Bi 9') },
  {
    id: 'visible-limitations',
    title: 'Zichtbare beperkingen',
    help: 'Alleen wat u ziet en wat nodig is voor het gesprek of de plek. Geen diagnose, geen medische gegevens.',
    source: 'Wi 10 en 37, Bi 9',
    isHealth: true,
  },
  {
    id: 'preparation',
    title: 'Voorinburgering gevolgd',
    help: 'Hoeveel uur taal, KNM, MAP en PVT in de opvang.',
    ...of('Wi 10, Bi 3.17'),
  },
  {
    id: 'learnability',
    title: 'Leerbaarheid',
    help: 'Of de leerbaarheidstoets is gedaan, en hoe iemand leert.',
    ...of('Wi 14, Bi 9'),
  },
]
