import { z } from 'zod'

/** The parts that the law asks of a broad intake (Wi art. 14, Bi art. 5.2). */
export const LegalPart = z.enum([
  'learnability',
  'education-and-work',
  'personal-circumstances',
  'early-education',
  'language-level',
  'work-possibilities',
  'self-reliance',
])
export type LegalPart = z.infer<typeof LegalPart>

export const DomainId = z.enum([
  'learnability',
  'education',
  'diploma',
  'work',
  'competences',
  'dutch',
  'languages',
  'motivation',
  'availability',
  'travel',
  'digital',
  'self-reliance',
  'family',
  'housing',
  'money',
  'network',
  'health',
])
export type DomainId = z.infer<typeof DomainId>

/** English, stable and never reused: answers of years ago point to it. */
const FieldId = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
const Options = z.record(z.string().regex(/^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/), z.string().min(1))

/** A field that has no meaning unless another was answered so. */
const AskedWhen = z.object({
  field: FieldId,
  /** One of these options; left out with `atLeast`: any answer. */
  is: z.array(z.string()).min(1).optional(),
  isNot: z.array(z.string()).min(1).optional(),
  atLeast: z.number().optional(),
  /** How a screen says it after "Alleen als": "er kinderen thuis wonen". */
  words: z.string().min(1),
})

const asked = {
  id: FieldId,
  label: z.string().min(1),
  help: z.string().min(1).optional(),
  /** Questions that open the conversation, in our own words at level B1, beside the field where the answer goes. */
  ask: z.array(z.string().min(1)).min(1).optional(),
  /** Where the subject of those questions stands in the law or the guide; left out: a question of our own. */
  source: z.string().min(1).optional(),
  askedWhen: AskedWhen.optional(),
  /** Fields that share a group stand under its name: the three facts of one language skill. */
  group: z.string().min(1).optional(),
  /** What has no meaning without these: a level without the day on which it was seen. */
  needs: z.array(FieldId).optional(),
  /** Part of the one line that says what is known of the domain; as a text: the words that go before it there. */
  inLine: z.union([z.literal(true), z.string().min(1)]).optional(),
}
const Plain = [
  z.object({ ...asked, kind: z.literal('choice'), options: Options }),
  z.object({ ...asked, kind: z.literal('choices'), options: Options }),
  z.object({ ...asked, kind: z.literal('half-days') }),
  z.object({ ...asked, kind: z.literal('text'), maxLength: z.int().positive() }),
  z.object({
    ...asked,
    kind: z.literal('number'),
    min: z.number(),
    max: z.number(),
    decimals: z.int().min(0).max(2),
    /** Written behind the number: "jaar". */
    unit: z.string().min(1).optional(),
  }),
  /** The own score of the person on a scale from 0 to 10. */
  z.object({ ...asked, kind: z.literal('score') }),
  z.object({
    ...asked,
    kind: z.literal('day'),
    /** `past`: it has happened. `any`: it may still come. */
    when: z.enum(['past', 'any']),
    /** Not before the arrival in the Netherlands, or not before the day in another field. Never before birth. */
    notBefore: z.union([z.literal('arrival'), z.object({ field: FieldId })]).optional(),
  }),
  z.object({ ...asked, kind: z.literal('country') }),
  z.object({ ...asked, kind: z.literal('language') }),
] as const
export const PlainField = z.discriminatedUnion('kind', [...Plain])
export type PlainField = z.infer<typeof PlainField>

/** Several things of one kind: jobs, languages, skills. */
const ItemsField = z.object({
  ...asked,
  kind: z.literal('items'),
  /** What one of them is called: "Baan". */
  item: z.string().min(1),
  fields: z.array(PlainField).min(2),
})
export type ItemsField = z.infer<typeof ItemsField>

export const IntakeField = z.discriminatedUnion('kind', [...Plain, ItemsField])
export type IntakeField = z.infer<typeof IntakeField>

/** One version of a life domain. A changed question is a new version; answers keep theirs. */
export const LifeDomain = z.object({
  id: DomainId,
  version: z.int().positive(),
  title: z.string().min(1),
  lead: z.string().min(1),
  /** Which part of a file opens it: health and money are for fewer people than the rest. */
  part: z.enum(['intake', 'health-answers', 'money-answers']),
  /**
   * What is asked beside the facts. `views`: two views and the wish for change. `opinions`: two views, for what nobody
   * can wish otherwise, as the outcome of a test. `facts`: nothing.
   */
  asks: z.enum(['facts', 'opinions', 'views']),
  /** Which legal parts are settled when all of these fields have an answer. */
  legal: z.array(z.object({ part: LegalPart, fields: z.array(FieldId).min(1) })),
  fields: z.array(IntakeField).min(1),
  /** Questions of earlier versions: asked no more, their answers stay readable. */
  formerly: z.array(IntakeField).default([]),
})
export type LifeDomain = z.infer<typeof LifeDomain>

/** Content is written as plain data and checked when the program is loaded, so a wrong file stops the build. */
export const defineDomain = (content: z.input<typeof LifeDomain>): LifeDomain => LifeDomain.parse(content)

/** The half-days of a week, Monday morning first; an evening counts, for lessons and work. */
export const HALF_DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].flatMap((day) => [
  `${day}-am`,
  `${day}-pm`,
  `${day}-eve`,
])
