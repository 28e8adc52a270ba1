import { z } from 'zod'
import { LocalDate } from '#kernel/local-date.ts'
import { HandoverSubjectId } from './content/handover-subjects.ts'
import { PROFILE_DOMAINS, SUBJECT_DOMAINS } from './content/told-domains.ts'
import type { DomainId } from './life-domain.ts'

/** What others told before the intake, word for word: a field of the profile, or a subject of the handover. */
export const Told = z.object({
  profile: z.array(z.object({ field: z.string(), words: z.string(), on: LocalDate })),
  handover: z.array(
    z.object({ subject: HandoverSubjectId, words: z.string(), on: LocalDate, organisation: z.string() }),
  ),
})
export type Told = z.infer<typeof Told>

/** ITK.TOLD: which fields of the profile and which subjects of the handover stand beside a domain. */
export const besideDomain = (domain: DomainId): { fields: string[]; subjects: HandoverSubjectId[] } => ({
  fields: Object.keys(PROFILE_DOMAINS).filter((field) => PROFILE_DOMAINS[field]?.includes(domain)),
  subjects: HandoverSubjectId.options.filter((subject) => SUBJECT_DOMAINS[subject].includes(domain)),
})
