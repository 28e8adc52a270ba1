import { z } from 'zod'
import { ConsentId, FileId, MunicipalityId } from '#kernel/ids.ts'
import { LocalDate } from '#kernel/local-date.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'

/** The languages in which the text is there. */
export const ConsentLocale = z.enum(['nl', 'en', 'ar', 'ti'])
export type ConsentLocale = z.infer<typeof ConsentLocale>

/** With whom something is shared that no law asks for. There is none for photos: Trede keeps none. */
export const ConsentPurpose = z.enum([
  'volunteer-coach',
  'employer',
  'welfare',
  'association',
  'education',
  'personal-story',
])
export type ConsentPurpose = z.infer<typeof ConsentPurpose>

/** What may be shared with consent. Health, money and personal numbers are in none of them. */
export const SharedData = z.enum([
  'name-and-contact',
  'languages',
  'availability',
  'interests',
  'education-and-work',
  'goals',
  'family',
])
export type SharedData = z.infer<typeof SharedData>

export const Manner = z.enum(['written', 'spoken', 'spoken-with-interpreter'])
export type Manner = z.infer<typeof Manner>

export type LocalTexts = Readonly<Record<ConsentLocale, string>>

/** What a person hears or reads before agreeing: one version of it, kept as long as a consent points to it. */
export type ConsentText = {
  version: number
  /** Whether somebody who grew up with the language has read it. */
  review: Readonly<Record<ConsentLocale, 'reviewed' | 'not-reviewed-by-native-speaker'>>
  /** Names the organisation as {organisation}. */
  purposes: Readonly<Record<ConsentPurpose, { texts: LocalTexts; mayShare: readonly SharedData[] }>>
  data: Readonly<Record<SharedData, LocalTexts>>
  /** That it is free, changes nothing else, and ends when the person says so (GDPR art. 7). */
  rights: LocalTexts
}

export const NewConsent = z.object({
  purpose: ConsentPurpose,
  organisation: z.string().trim().min(1).max(120),
  subjects: z.array(SharedData),
  locale: ConsentLocale,
  manner: Manner,
  givenOn: LocalDate,
})
export type NewConsent = z.infer<typeof NewConsent>

/** Something a person agreed to. It is never changed or deleted; it can be withdrawn. */
export const Consent = NewConsent.extend({
  municipalityId: MunicipalityId,
  id: ConsentId,
  fileId: FileId,
  textVersion: z.number().int().positive(),
  withdrawnOn: LocalDate.nullable(),
})
export type Consent = z.infer<typeof Consent>

/** Rule CONSENT.GIVEN: from the day it was given; on the day of withdrawal it no longer holds. */
export const isGiven = (
  { givenOn, withdrawnOn }: Pick<Consent, 'givenOn' | 'withdrawnOn'>,
  on: LocalDate,
): boolean => givenOn <= on && (withdrawnOn === null || on < withdrawnOn)

/**
 * Records consent. Rule CONSENT.GIVE: given on a day up to today. Rule CONSENT.WHAT: for something, and for nothing
 * that the text of this purpose does not name. Rule CONSENT.ONCE: once per purpose and organisation while it holds.
 * @param earlier the consents of this file
 * @param text the version that the person heard or read
 */
export function give(
  facts: NewConsent & Pick<Consent, 'municipalityId' | 'id' | 'fileId'>,
  { earlier, text }: { earlier: readonly Consent[]; text: ConsentText },
  today: LocalDate,
): Result<Consent, 'in-the-future' | 'nothing-shared' | 'more-than-the-text-names' | 'already-given'> {
  if (facts.givenOn > today) return refuse('in-the-future')
  if (facts.subjects.length === 0) return refuse('nothing-shared')
  const { mayShare } = text.purposes[facts.purpose]
  if (facts.subjects.some((subject) => !mayShare.includes(subject))) return refuse('more-than-the-text-names')
  if (earlier.some((one) => isGiven(one, today) && isAboutTheSame(one, facts))) return refuse('already-given')
  return ok({ ...facts, textVersion: text.version, withdrawnOn: null })
}

const isAboutTheSame = (a: NewConsent, b: NewConsent): boolean =>
  a.purpose === b.purpose && a.organisation.trim().toLowerCase() === b.organisation.trim().toLowerCase()

/** Rule CONSENT.WITHDRAW: at any moment, without a reason, once; from the day it was given up to today. */
export function withdraw(
  consent: Consent,
  withdrawnOn: LocalDate,
  today: LocalDate,
): Result<Consent, 'already-withdrawn' | 'in-the-future' | 'before-given'> {
  if (consent.withdrawnOn !== null) return refuse('already-withdrawn')
  if (withdrawnOn > today) return refuse('in-the-future')
  return withdrawnOn < consent.givenOn ? refuse('before-given') : ok({ ...consent, withdrawnOn })
}
