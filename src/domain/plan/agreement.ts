import { z } from 'zod'
import { AgreementId } from '#kernel/ids.ts'
import { LocalDate } from '#kernel/local-date.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { Activity } from './content/activities.ts'
import { checkWindow, type WindowRefusal } from './window.ts'

export const NewAgreement = z.object({
  activity: Activity,
  /** What it is, when the list has no word for it. */
  description: z.string().trim().max(200),
  /** With whom: an organisation, a person. */
  partner: z.string().trim().min(1).max(200),
  from: LocalDate,
  /** Last agreed day; null when none was agreed. */
  until: LocalDate.nullable(),
  hoursPerWeek: z.number().positive().max(60).nullable(),
})
export type NewAgreement = z.infer<typeof NewAgreement>

export const AgreementEnding = z.object({ on: LocalDate, reason: z.string().trim().max(2000) })
export type AgreementEnding = z.infer<typeof AgreementEnding>

export const Agreement = NewAgreement.extend({
  id: AgreementId,
  addedOn: LocalDate,
  /** Ended before or without an agreed last day, and why. */
  ending: AgreementEnding.nullable(),
})
export type Agreement = z.infer<typeof Agreement>

export type AgreementStatus = 'not-started' | 'running' | 'past' | 'ended'

/** Derived from its days (rule PLAN.AGREEMENT). */
export function agreementStatus(
  { from, until, ending }: Pick<Agreement, 'from' | 'until' | 'ending'>,
  today: LocalDate,
): AgreementStatus {
  if (ending && ending.on <= today) return 'ended'
  if (until !== null && until < today) return 'past'
  return from <= today ? 'running' : 'not-started'
}

export type AgreementRefusal = WindowRefusal | 'other-needs-description' | 'needs-hours'

/** Rule PLAN.AGREEMENT: what the list has no word for is described, and the intensity of a route is a number. */
export function checkAgreement(
  agreement: NewAgreement,
  today: LocalDate,
): Result<NewAgreement, AgreementRefusal> {
  if (agreement.activity === 'other' && agreement.description === '') return refuse('other-needs-description')
  if (agreement.activity === 'route-hours' && agreement.hoursPerWeek === null) return refuse('needs-hours')
  const window = checkWindow({ from: agreement.from, to: agreement.until }, today)
  return window.ok ? ok(agreement) : window
}

export type AgreementEndingRefusal = 'already-ended' | 'no-reason' | 'before-start' | 'after-agreed-end'

/** Ends an agreement once, with a reason; a day to come may be agreed on, within what was agreed. */
export function endAgreement(
  agreement: Pick<Agreement, 'from' | 'until' | 'ending'>,
  ending: AgreementEnding,
): Result<AgreementEnding, AgreementEndingRefusal> {
  if (agreement.ending) return refuse('already-ended')
  if (ending.reason === '') return refuse('no-reason')
  if (ending.on < agreement.from) return refuse('before-start')
  return agreement.until !== null && ending.on > agreement.until ? refuse('after-agreed-end') : ok(ending)
}
