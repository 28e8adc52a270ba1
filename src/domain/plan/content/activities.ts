import { z } from 'zod'

/** What can be agreed in a plan beside the lessons. Ids are stored, never the words. */
export const Activity = z.enum([
  'route-hours',
  'pvt',
  'map',
  'social-guidance',
  'unburdening',
  'childcare',
  'koffie-en-taal',
  'language-coach',
  'taalstage',
  'volunteering',
  'sport',
  'other',
])
export type Activity = z.infer<typeof Activity>

type ActivityFacts = {
  title: string
  /** Where it comes from: a law, or the practice that a report describes. */
  source: string
  /** On the road to work: a career coach may agree on it too. */
  isTowardsWork: boolean
}

export const ACTIVITIES = {
  'route-hours': {
    title: 'Uren per week van de leerroute',
    source: 'Wi art. 15, Bi art. 5.3',
    isTowardsWork: false,
  },
  pvt: { title: 'Participatieverklaring (PVT)', source: 'Wi art. 6, Bi art. 5.3', isTowardsWork: false },
  map: {
    title: 'Module Arbeidsmarkt en Participatie (MAP)',
    source: 'Wi art. 6, Bi art. 5.3',
    isTowardsWork: true,
  },
  'social-guidance': { title: 'Maatschappelijke begeleiding', source: 'Wi art. 13', isTowardsWork: false },
  unburdening: { title: 'Ontzorgen', source: 'Pw art. 56a', isTowardsWork: false },
  childcare: { title: 'Kinderopvang of voorschool', source: 'Bi art. 5.3', isTowardsWork: false },
  'koffie-en-taal': { title: 'Koffie & Taal', source: 'Windesheim 2019', isTowardsWork: false },
  'language-coach': { title: 'Taalcoach', source: 'Windesheim 2019', isTowardsWork: false },
  taalstage: { title: 'Taalstage', source: 'Windesheim 2019', isTowardsWork: true },
  volunteering: { title: 'Vrijwilligerswerk', source: 'Windesheim 2019', isTowardsWork: true },
  sport: { title: 'Sport', source: 'Windesheim 2019', isTowardsWork: false },
  other: { title: 'Iets anders', source: 'afspraak van de gemeente', isTowardsWork: false },
} satisfies Record<Activity, ActivityFacts>
