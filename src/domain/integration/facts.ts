import { z } from 'zod'
import { LocalDate } from '#kernel/local-date.ts'

/** Wi art. 13 par. 1 (asylum, and family with asylum rights) or art. 19 (family and other migrants). */
export const Group = z.enum(['asylum', 'family'])
export type Group = z.infer<typeof Group>

/** The learning routes: B1-route, onderwijsroute, zelfredzaamheidsroute (Wi art. 7, 8, 9). */
export const LearningRoute = z.enum(['B1', 'O', 'Z'])
export type LearningRoute = z.infer<typeof LearningRoute>
export const PlanLevel = z.enum(['A2', 'B1'])
export type PlanLevel = z.infer<typeof PlanLevel>

export const PlanFact = z.strictObject({
  datedOn: LocalDate,
  route: LearningRoute.optional(),
  level: PlanLevel.optional(),
  progressTalks: z.int().min(0).max(60).optional(),
  /** `other`: the plan of the municipality that somebody moved away from. */
  by: z.enum(['us', 'other']).optional(),
})
export type PlanFact = z.infer<typeof PlanFact>

export const HourKind = z.enum(['course', 'participation', 'map-practice', 'pvt'])
export type HourKind = z.infer<typeof HourKind>
export const HoursFact = z.strictObject({
  kind: HourKind,
  on: LocalDate,
  hours: z.number().nonnegative(),
})
export type HoursFact = z.infer<typeof HoursFact>

export const ExamPart = z.enum(['KNM', 'LE', 'LU', 'SC', 'SP'])
export type ExamPart = z.infer<typeof ExamPart>
export const ExamFact = z.strictObject({
  part: ExamPart,
  level: z.enum(['A2', 'B1', 'B2']).optional(),
  on: LocalDate,
  result: z.enum(['passed', 'failed', 'absent']),
})
export type ExamFact = z.infer<typeof ExamFact>

export const ExtensionFact = z.strictObject({
  ground: z.string().max(200).optional(),
  months: z.number().nonnegative().max(120),
  decidedOn: LocalDate,
})
export type ExtensionFact = z.infer<typeof ExtensionFact>

/**
 * Everything about one person on which a legal date rests; the form that `trede deadlines --facts` reads.
 * All days are ISO days; a member that is not there is not known (yet). Unknown members are refused.
 */
export const IntegrationFacts = z.strictObject({
  group: Group,
  arrivedAtReceptionOn: LocalDate.optional().describe('Arrival at a reception centre.'),
  permitGrantedOn: LocalDate.optional().describe('The day the residence permit was made known.'),
  dutyStartedOn: LocalDate.optional().describe('Start of the duty to integrate (Wi art. 3).'),
  dutyNotifiedOn: LocalDate.optional().describe('Written notice of the duty by DUO.'),
  registeredInMunicipalityOn: LocalDate.optional().describe(
    'Registration (BRP) in the municipality of housing; a reception centre does not count.',
  ),
  movedInOn: LocalDate.optional().describe(
    'Registration here after a move with a plan of another municipality.',
  ),
  awaitsThirdParty: z
    .strictObject({ askedOn: LocalDate.optional(), receivedOn: LocalDate.optional() })
    .optional(),
  intake: z.array(z.strictObject({ part: z.enum(['talk', 'learnability']), on: LocalDate })).optional(),
  plans: z.array(PlanFact).optional(),
  progressTalks: z.array(LocalDate).optional(),
  socialAssistanceStartedOn: LocalDate.optional().describe('First day of social assistance (bijstand).'),
  courseOfferedOn: LocalDate.optional().describe('The day the municipality offered a course.'),
  hours: z.array(HoursFact).optional(),
  pvtSignedOn: LocalDate.optional().describe('Participation statement signed.'),
  mapEndTalkOn: LocalDate.optional().describe('End talk of the MAP with the college.'),
  zRouteEndTalkOn: LocalDate.optional().describe('End talk of the Z-route with the college.'),
  exams: z.array(ExamFact).optional(),
  /** Exam parts from which DUO gave a partial exemption or waiver (Wi art. 4, 5), with the day of the decision. */
  examPartsLifted: z.array(z.strictObject({ part: ExamPart, on: LocalDate })).optional(),
  extensions: z.array(ExtensionFact).optional(),
  exemptedOn: LocalDate.optional().describe('Exemption of the whole duty (vrijstelling, Wi art. 4).'),
  waivedOn: LocalDate.optional().describe('Waiver of the whole duty (ontheffing, Wi art. 5).'),
  fulfilledOn: LocalDate.optional().describe('DUO decided that the duty is fulfilled (Wi art. 6).'),
})
export type IntegrationFacts = z.infer<typeof IntegrationFacts>
