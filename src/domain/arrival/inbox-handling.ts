import { z } from 'zod'
import type { Answers as IntakeAnswers } from '#domain/intake/answers.ts'
import { ExamFact, Group, LearningRoute, PlanLevel } from '#domain/integration/facts.ts'
import type { RecordedFact } from '#domain/integration/recorded-fact.ts'
import { LocalDate } from '#kernel/local-date.ts'
import { ok, type Refused, type Result } from '#kernel/result.ts'
import { dayIn, detailIn } from './inbox-details.ts'
import type { HandlingId } from './inbox-event.ts'

/** What a worker may be asked about an event, because an event itself says no more than a code, a number and a time. */
export type FieldName =
  | 'dutyStartedOn'
  | 'group'
  | 'notifiedOn'
  | 'registeredOn'
  | 'movedInOn'
  | 'planDatedOn'
  | 'planRoute'
  | 'planLevel'
  | 'termStartedOn'
  | 'decidedOn'
  | 'months'
  | 'ground'
  | 'happenedOn'
  | 'bookedOn'
  | 'testedOn'
  | 'testResult'
  | 'testScore'
  | 'examOn'
  | 'examPart'
  | 'examLevel'
  | 'examResult'
export type Answers = { readonly [K in FieldName]?: string | undefined }

export type Handling = {
  fields: readonly FieldName[]
  isOptional: (field: FieldName) => boolean
  /** What is known already: from the looked-up details, else the day on which DUO registered the event. */
  prefill: (details: Readonly<Record<string, unknown>>, registeredOn: LocalDate) => Answers
  /** The facts that the answers make, or the fields that cannot be so. */
  facts: (answers: Answers) => Result<RecordedFact[], never> | FieldsRefused
  /** What the answers say for the learnability test in the intake, by its fields; null for nothing. */
  tells: (answers: Answers) => IntakeAnswers | null
  /** Its fact of this kind takes the place of the one that counted. */
  replaces?: RecordedFact['kind']
}
export type FieldsRefused = Refused<'fields-wrong'> & { fields: readonly FieldName[] }

type Asked<S extends z.ZodObject> = {
  asks: S
  prefill?: Handling['prefill']
  gives: (answers: z.output<S>) => RecordedFact[]
  tells?: (answers: z.output<S>) => IntakeAnswers
  replaces?: RecordedFact['kind']
}

function handling<S extends z.ZodObject>({
  asks,
  prefill = () => ({}),
  gives,
  tells,
  replaces,
}: Asked<S>): Handling {
  const fields = Object.keys(asks.shape) as FieldName[]
  return {
    ...(replaces && { replaces }),
    tells: (answers) => (tells ? tells(asks.parse(answers)) : null),
    fields,
    isOptional: (field) => z.safeParse(asks.shape[field] as z.ZodType, undefined).success,
    prefill,
    facts: (answers) => {
      const given = asks.safeParse(Object.fromEntries(fields.map((name) => [name, answers[name]])))
      if (given.success) return ok(gives(given.data))
      const wrong = given.error.issues.map((issue) => issue.path[0] as FieldName)
      return { ok: false, error: 'fields-wrong', fields: [...new Set(wrong)] }
    },
  }
}

const GROUPS: Readonly<Record<string, Group>> = {
  Asielstatushouder: 'asylum',
  'Gezinsmigrant en overige migrant': 'family',
}
const ROUTES: Readonly<Record<string, LearningRoute>> = { B: 'B1', O: 'O', Z: 'Z' }
const RESULTS: Readonly<Record<string, ExamFact['result']>> = {
  Geslaagd: 'passed',
  Gezakt: 'failed',
  Geen: 'absent',
}

/** As the intake keeps them, and in DUO's words. */
export const TestResult = z.enum(['feasible', 'not-feasible', 'unknown'])
const TEST_RESULTS: Readonly<Record<string, z.infer<typeof TestResult>>> = {
  'B1-route haalbaar': 'feasible',
  'B1-route niet haalbaar': 'not-feasible',
  Onbekend: 'unknown',
}
/** DUO writes 104,25; the intake keeps a point. */
const Score = z
  .string()
  .regex(/^\d{1,3}([.,]\d{1,2})?$/)
  .transform((typed) => typed.replace(',', '.'))

type Details = Readonly<Record<string, unknown>>
const groupIn = (details: Details) => GROUPS[detailIn(details, 'doelgroep', 'indeling') ?? '']

const groupFact = (group: Group | undefined, on: LocalDate): RecordedFact[] =>
  group ? [{ kind: 'group', on, group }] : []

/** An event that is one day of one kind. */
const oneDay = (kind: 'fulfilled' | 'exempted' | 'waived', ...place: [string, string]) =>
  handling({
    asks: z.object({ happenedOn: LocalDate }),
    prefill: (details, registeredOn) => ({ happenedOn: dayIn(details, ...place) ?? registeredOn }),
    gives: ({ happenedOn }) => [{ kind, on: happenedOn }],
  })

const changeOfGroup = (group: Group) =>
  handling({
    asks: z.object({ happenedOn: LocalDate }),
    prefill: (details, registeredOn) => ({
      happenedOn: dayIn(details, 'doelgroep', 'begindatum') ?? registeredOn,
    }),
    gives: ({ happenedOn }) => [{ kind: 'group', on: happenedOn, group }],
  })

/** As long as a recorded extension may be; more is a typing mistake. */
const LONGEST_EXTENSION_MONTHS = 60

/** What an event brings, by what has to be done with it (ARR.EFFECT). Facts go through the rules of `integration`. */
export const HANDLINGS: Record<HandlingId, Handling> = {
  duty: handling({
    asks: z.object({ dutyStartedOn: LocalDate, group: Group.optional() }),
    prefill: (details, registeredOn) => ({
      dutyStartedOn: dayIn(details, 'inburgeringsplicht', 'begindatum') ?? registeredOn,
      group: groupIn(details),
    }),
    gives: ({ dutyStartedOn, group }) => [
      { kind: 'duty-started', on: dutyStartedOn },
      ...groupFact(group, dutyStartedOn),
    ],
  }),
  'ten-weeks': handling({
    asks: z.object({ notifiedOn: LocalDate, registeredOn: LocalDate, group: Group.optional() }),
    prefill: (details, registeredOn) => ({
      notifiedOn: dayIn(details, 'inburgeringsplicht', 'datumKennisgevingInburgeringsplicht') ?? registeredOn,
      registeredOn,
      group: groupIn(details),
    }),
    gives: ({ notifiedOn, registeredOn, group }) => [
      { kind: 'duty-notified', on: notifiedOn },
      { kind: 'registered-in-municipality', on: registeredOn },
      ...groupFact(group, notifiedOn),
    ],
  }),
  'moved-in': handling({
    asks: z.object({ movedInOn: LocalDate }),
    prefill: (_, registeredOn) => ({ movedInOn: registeredOn }),
    // Without a plan of another municipality the first plan is still to be made: the ten weeks count from here, and
    // not as after a move with a plan (ARR.MOVED-IN).
    gives: ({ movedInOn }) => [{ kind: 'registered-in-municipality', on: movedInOn }],
    replaces: 'registered-in-municipality',
  }),
  'moved-in-with-plan': handling({
    asks: z
      .object({
        movedInOn: LocalDate,
        planDatedOn: LocalDate.optional(),
        planRoute: LearningRoute.optional(),
        planLevel: PlanLevel.optional(),
      })
      .refine(({ planDatedOn, planRoute }) => planDatedOn === undefined || planRoute !== undefined, {
        path: ['planRoute'],
      })
      .refine(({ planDatedOn, planRoute }) => planRoute === undefined || planDatedOn !== undefined, {
        path: ['planDatedOn'],
      }),
    prefill: (details, registeredOn) => ({
      movedInOn: registeredOn,
      planDatedOn: dayIn(details, 'pip', 'dagtekeningPip'),
      planRoute: ROUTES[detailIn(details, 'pip', 'leerroute') ?? ''],
      planLevel: detailIn(details, 'pip', 'niveau'),
    }),
    gives: ({ movedInOn, planDatedOn, planRoute, planLevel }) => [
      { kind: 'moved-in', on: movedInOn },
      ...(planDatedOn && planRoute
        ? [
            {
              kind: 'plan' as const,
              on: planDatedOn,
              route: planRoute,
              by: 'other' as const,
              ...(planLevel && { level: planLevel }),
            },
          ]
        : []),
    ],
  }),
  term: handling({
    asks: z.object({ termStartedOn: LocalDate }),
    prefill: (details, registeredOn) => ({
      termStartedOn: dayIn(details, 'inburgeringstermijn', 'startdatum') ?? registeredOn,
    }),
    // The term follows from the plan and is never recorded: what DUO says is held beside it (`termDiffers`).
    gives: () => [],
  }),
  extension: handling({
    asks: z.object({
      decidedOn: LocalDate,
      // Weeks stand as parts of months, written with a comma: 3,68.
      months: z
        .string()
        .transform((typed) => Number(typed.trim().replace(',', '.')))
        .pipe(z.number().positive().max(LONGEST_EXTENSION_MONTHS)),
      ground: z.string().trim().min(1).max(100),
    }),
    prefill: (details, registeredOn) => ({
      decidedOn: dayIn(details, 'inburgeringstermijn', 'wijzigingsdatum') ?? registeredOn,
      ground: detailIn(details, 'inburgeringstermijn', 'verlengingsgrondomschrijving')?.slice(0, 100),
    }),
    gives: ({ decidedOn, months, ground }) => [{ kind: 'extension', on: decidedOn, months, ground }],
  }),
  fulfilled: oneDay('fulfilled', 'inburgeringsplicht', 'einddatum'),
  exempted: oneDay('exempted', 'vrijstelling', 'datumOordeel'),
  waived: oneDay('waived', 'ontheffing', 'datumOordeel'),
  // The intake makes a fact of the day: it may know the test already.
  'learnability-booked': handling({
    asks: z.object({ bookedOn: LocalDate }),
    prefill: (details) => ({ bookedOn: dayIn(details, 'leerbaarheidstoets', 'datumAfname') }),
    gives: () => [],
    tells: ({ bookedOn }) => ({ 'booked-on': bookedOn }),
  }),
  learnability: handling({
    asks: z.object({ testedOn: LocalDate, testResult: TestResult.optional(), testScore: Score.optional() }),
    prefill: (details, registeredOn) => ({
      testedOn: dayIn(details, 'leerbaarheidstoets', 'datumAfname') ?? registeredOn,
      testResult: TEST_RESULTS[detailIn(details, 'leerbaarheidstoets', 'resultaat') ?? ''],
      testScore: detailIn(details, 'leerbaarheidstoets', 'behaaldeScore'),
    }),
    gives: () => [],
    tells: ({ testedOn, testResult, testScore }) => ({
      'taken-on': testedOn,
      ...(testResult && { result: testResult }),
      ...(testScore && { score: testScore }),
      source: 'duo',
    }),
  }),
  exam: handling({
    asks: z.object({
      examPart: ExamFact.shape.part,
      examLevel: ExamFact.shape.level,
      examOn: LocalDate,
      examResult: ExamFact.shape.result,
    }),
    prefill: (details, registeredOn) => ({
      examPart: detailIn(details, 'examenresultaat', 'onderdeel'),
      examLevel: detailIn(details, 'examenresultaat', 'niveau'),
      examOn: dayIn(details, 'examenresultaat', 'examendatum') ?? registeredOn,
      examResult: RESULTS[detailIn(details, 'examenresultaat', 'resultaat') ?? ''],
    }),
    gives: ({ examPart, examLevel, examOn, examResult }) => [
      {
        kind: 'exam',
        on: examOn,
        part: examPart,
        result: examResult,
        ...(examLevel && { level: examLevel }),
      },
    ],
  }),
  'group-asylum': changeOfGroup('asylum'),
  'group-family': changeOfGroup('family'),
  noted: handling({ asks: z.object({}), gives: () => [] }),
}
