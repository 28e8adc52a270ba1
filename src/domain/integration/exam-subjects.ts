import { z } from 'zod'

/** The eight subjects of Kennis van de Nederlandse Maatschappij (Bi art. 3.4). */
export const KnmSubject = z.enum([
  'work-and-income',
  'manners-and-values',
  'housing',
  'health-care',
  'history-and-geography',
  'institutions',
  'constitution',
  'education',
])
export type KnmSubject = z.infer<typeof KnmSubject>

export const KNM_SUBJECTS = {
  'work-and-income': 'Werk en inkomen',
  'manners-and-values': 'Omgangsvormen, waarden en normen',
  housing: 'Wonen',
  'health-care': 'Gezondheid en gezondheidszorg',
  'history-and-geography': 'Geschiedenis en geografie',
  institutions: 'Instanties',
  constitution: 'Staatsinrichting en rechtsstaat',
  education: 'Onderwijs en opvoeding',
} as const satisfies Record<KnmSubject, string>
