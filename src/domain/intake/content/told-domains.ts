import type { DomainId } from '../life-domain.ts'
import type { HandoverSubjectId } from './handover-subjects.ts'

/** Beside which domains a shared subject of the handover stands: what was told already is not asked as if new. */
export const SUBJECT_DOMAINS: Readonly<Record<HandoverSubjectId, readonly DomainId[]>> = {
  family: ['family', 'network'],
  'origin-country': ['education', 'family'],
  language: ['dutch', 'languages'],
  education: ['education', 'diploma'],
  'work-experience': ['work', 'competences'],
  'visible-limitations': ['health'],
  preparation: ['dutch'],
  learnability: ['learnability'],
}

/** The same for what the profile of the reception centre tells; its fields as `BackgroundField` of arrival. */
export const PROFILE_DOMAINS: Readonly<Record<string, readonly DomainId[]>> = {
  'reception-location': ['housing'],
  'housing-date': ['housing'],
  education: ['education', 'diploma'],
  'work-experience': ['work', 'competences'],
  'preparation-hours': ['dutch'],
  interpreter: ['languages'],
  'visible-limitations': ['health'],
}
