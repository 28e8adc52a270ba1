import { z } from 'zod'

const id = <B extends string>() => z.uuid().brand<B>()

export const MunicipalityId = id<'MunicipalityId'>()
export type MunicipalityId = z.infer<typeof MunicipalityId>
export const OrganisationId = id<'OrganisationId'>()
export type OrganisationId = z.infer<typeof OrganisationId>
export const UserId = id<'UserId'>()
export type UserId = z.infer<typeof UserId>
export const PersonId = id<'PersonId'>()
export type PersonId = z.infer<typeof PersonId>
export const HouseholdId = id<'HouseholdId'>()
export type HouseholdId = z.infer<typeof HouseholdId>
export const FileId = id<'FileId'>()
export type FileId = z.infer<typeof FileId>
export const TeamMemberId = id<'TeamMemberId'>()
export type TeamMemberId = z.infer<typeof TeamMemberId>
export const ContactId = id<'ContactId'>()
export type ContactId = z.infer<typeof ContactId>
export const EnrolmentId = id<'EnrolmentId'>()
export type EnrolmentId = z.infer<typeof EnrolmentId>
export const GroupId = id<'GroupId'>()
export type GroupId = z.infer<typeof GroupId>
export const MeasurementId = id<'MeasurementId'>()
export type MeasurementId = z.infer<typeof MeasurementId>
export const FactId = id<'FactId'>()
export type FactId = z.infer<typeof FactId>
export const HandoverId = id<'HandoverId'>()
export type HandoverId = z.infer<typeof HandoverId>
export const IntakeTalkId = id<'IntakeTalkId'>()
export type IntakeTalkId = z.infer<typeof IntakeTalkId>
export const ConsentId = id<'ConsentId'>()
export type ConsentId = z.infer<typeof ConsentId>
export const GoalId = id<'GoalId'>()
export type GoalId = z.infer<typeof GoalId>
export const StepId = id<'StepId'>()
export type StepId = z.infer<typeof StepId>
export const AgreementId = id<'AgreementId'>()
export type AgreementId = z.infer<typeof AgreementId>
export const ProgressTalkId = id<'ProgressTalkId'>()
export type ProgressTalkId = z.infer<typeof ProgressTalkId>
export const PlanId = id<'PlanId'>()
export type PlanId = z.infer<typeof PlanId>
export const ObjectionId = id<'ObjectionId'>()
export type ObjectionId = z.infer<typeof ObjectionId>
export const MessageId = id<'MessageId'>()
export type MessageId = z.infer<typeof MessageId>
export const ReportAdditionId = id<'ReportAdditionId'>()
export type ReportAdditionId = z.infer<typeof ReportAdditionId>
export const TransferId = id<'TransferId'>()
export type TransferId = z.infer<typeof TransferId>

/**
 * A UUID of version 7 (RFC 9562): the first 48 bits are the instant, so keys made together lie together
 * in an index.
 * @param atMs instant in milliseconds since 1970
 * @param random at least 10 random bytes
 */
export function uuidV7(atMs: number, random: Uint8Array): string {
  const bytes = new Uint8Array(16)
  for (let i = 0; i < 6; i++) bytes[i] = Math.floor(atMs / 256 ** (5 - i)) % 256
  bytes.set(random.subarray(0, 10), 6)
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f)
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f)
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
