import { z } from 'zod'
import { LocalDate } from '#kernel/local-date.ts'

/** English, stable and never reused: answers of years ago point to it. */
const QuestionId = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
/** Stored instead of the text. Where a published table names the category, the id is that name: `Syria`, `18-29`, `<30`. */
const OptionId = z.string().regex(/^[A-Za-z0-9<][A-Za-z0-9+-]*$/)

export const InstrumentId = z.enum(['start-form', 'exit-form', 'arbeidstoeleiding-survey'])
export type InstrumentId = z.infer<typeof InstrumentId>

/** When an instrument is used: forms at the start and the exit, the survey three times. */
export const Moment = z.enum(['start', 'exit', 'M1', 'M2', 'M3'])
export type Moment = z.infer<typeof Moment>

export const Locale = z.enum(['nl', 'en', 'ar', 'ti'])
export type Locale = z.infer<typeof Locale>

const LocaleReview = z.enum(['reviewed', 'not-reviewed-by-native-speaker'])
export type LocaleReview = z.infer<typeof LocaleReview>

/** Dutch is always there; an instrument that offers another locale has every text in it (see `missingTexts`). */
export const Texts = z.object({
  nl: z.string().min(1),
  en: z.string().min(1).optional(),
  ar: z.string().min(1).optional(),
  ti: z.string().min(1).optional(),
})
export type Texts = z.infer<typeof Texts>

export const Option = z.object({ id: OptionId, texts: Texts })
export type Option = z.infer<typeof Option>

/** Asked only when an earlier question has one of these options as its answer. */
const Condition = z.object({ question: QuestionId, anyOf: z.array(OptionId).min(1) })

const asked = {
  id: QuestionId,
  /** The number a participant sees; questions that share it are one screen. Staff forms have none. */
  number: z.number().int().positive().nullable(),
  section: QuestionId,
  texts: Texts,
  help: Texts.optional(),
  required: z.boolean(),
  onlyIf: Condition.optional(),
  /** What the file already knows: offered as the answer, so that nobody is asked twice. */
  prefill: z.enum(['sex', 'origin', 'age-class']).optional(),
  /** False keeps the answer out of every export and figure (contact details). */
  exported: z.boolean(),
}
export const Question = z.discriminatedUnion('kind', [
  z.object({ ...asked, kind: z.literal('choice'), options: z.array(Option).min(2) }),
  z.object({ ...asked, kind: z.literal('text'), maxLength: z.number().int().positive() }),
  z.object({ ...asked, kind: z.literal('date') }),
])
export type Question = z.infer<typeof Question>
export type QuestionContent = z.input<typeof Question>

export const Section = z.object({ id: QuestionId, texts: Texts })
export type Section = z.infer<typeof Section>

/** One version of a form or questionnaire. A changed question is a new version; answers keep theirs. */
export const Instrument = z.object({
  id: InstrumentId,
  version: z.number().int().positive(),
  /** Report and year the questions come from. */
  source: z.string().min(1),
  validFrom: LocalDate,
  validTo: LocalDate.nullable(),
  /** `staff`: a worker fills it in about someone. `participant`: the person answers, or a worker on behalf. */
  audience: z.enum(['staff', 'participant']),
  moments: z.array(Moment).min(1),
  title: Texts,
  introduction: Texts,
  locales: z.partialRecord(Locale, LocaleReview),
  sections: z.array(Section).min(1),
  questions: z.array(Question).min(1),
})
export type Instrument = z.infer<typeof Instrument>

/** Content is written as plain data and checked when the program is loaded, so a wrong file stops the build. */
export const defineInstrument = (content: z.input<typeof Instrument>): Instrument => Instrument.parse(content)

/** The text in a language, or Dutch where the instrument does not offer that language. */
export const textIn = (texts: Texts, locale: Locale): string => texts[locale] ?? texts.nl

/** Every text that a promised locale lacks, as `question-id.locale`. Empty for content that may be published. */
export function missingTexts(instrument: Instrument): string[] {
  const locales = Locale.options.filter((locale) => instrument.locales[locale] !== undefined)
  const lacks = (id: string, texts: Texts | undefined) =>
    locales
      .filter((locale) => texts !== undefined && texts[locale] === undefined)
      .map((locale) => `${id}.${locale}`)
  return [
    ...lacks('title', instrument.title),
    ...lacks('introduction', instrument.introduction),
    ...instrument.sections.flatMap((section) => lacks(section.id, section.texts)),
    ...instrument.questions.flatMap((question) => [
      ...lacks(question.id, question.texts),
      ...lacks(`${question.id}.help`, question.help),
      ...optionsOf(question).flatMap((option) => lacks(`${question.id}.${option.id}`, option.texts)),
    ]),
  ]
}

/** The options of a choice question; none for text and date. */
export const optionsOf = (question: Question): readonly Option[] =>
  question.kind === 'choice' ? question.options : []

export const questionById = (instrument: Instrument, id: string): Question | undefined =>
  instrument.questions.find((question) => question.id === id)
