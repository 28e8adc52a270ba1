import { ProfileField } from '#domain/arrival/profile.ts'
import { fieldLabel } from '#domain/arrival/profile-mapping.ts'
import type { Told } from '#domain/intake/told.ts'
import { longDate } from '#ui/words.ts'
import { subjectTitle } from '../handover/handover-words.ts'
import type { ToldRow } from './told-beside.view.tsx'

/** What others told about the domain of this page, with who told it and when. */
export const toldRows = ({ profile, handover }: Told): ToldRow[] => [
  ...profile.flatMap(({ field, words, on }): ToldRow[] => {
    const known = ProfileField.safeParse(field).data
    return known
      ? [{ label: fieldLabel(known), words, source: `profiel van de opvang, ${longDate(on)}` }]
      : []
  }),
  ...handover.map(({ subject, words, on, organisation }) => ({
    label: subjectTitle(subject),
    words,
    source: `overdracht door ${organisation}, ${longDate(on)}`,
  })),
]
