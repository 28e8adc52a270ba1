import type { LearningRoute, PlanLevel } from '#domain/integration/facts.ts'
import type { Letter, LetterBlock, LetterHelp, LetterLanguage, LetterSection } from '#kernel/letter.ts'
import { daysBetween, LocalDate } from '#kernel/local-date.ts'
import { LETTER_SUMMARIES } from './content/letter-summaries.ts'
import { LETTER_TEXTS } from './content/letter-texts.ts'
import type { ChangeGround, Literacy } from './pip.ts'

/** What a letter tells of a decision: all of it as it was frozen on the day of deciding. */
export type PlanLetterInput = {
  /** Name without the word gemeente; the address is where objections go. */
  municipality: { name: string; addressLines: readonly string[] }
  person: { name: string; addressLines: readonly string[] }
  fileNumber: string
  datedOn: LocalDate
  /** The day on which the letter goes to the person: the objection term starts the day after. */
  sentOn: LocalDate
  /** The plan that this one replaces and why; null for a first plan. */
  change: { replacedDatedOn: LocalDate; reason: string } | null
  /** Why the law allows another route or level than before (Wi art. 17); null when neither changed. */
  ground: ChangeGround | 'scaled-down' | null
  route: LearningRoute
  level: PlanLevel | null
  /** Lesson hours over the whole route; null where the law asks none (Bi 5.3). */
  estimatedHours: number | null
  /** The hours that the law sets for the Z-route; null for other routes. */
  zHours: { course: number; participation: number | null } | null
  literacy: Literacy
  mayFinishEducation: boolean
  /** First and last day of the integration term. */
  termFrom: LocalDate
  termTo: LocalDate
  /** Whether the person agreed when the plan was gone through together. */
  hasAgreed: boolean
  goals: readonly {
    title: string
    steps: readonly { text: string; who: string; from: LocalDate; to: LocalDate }[]
  }[]
  agreements: readonly string[]
  /** The part on work, when work is in view. */
  work: { goal: string; why: string; support: string } | null
  pvtHours: number
  /** Null in the onderwijsroute, which has no MAP (Wi art. 8). */
  mapHours: number | null
  progressTalks: number
  /** Support and guidance, and pre-school education; typed, and empty when there is none. */
  support: string
  earlyEducation: string
  /** Typed; a new line starts a paragraph. */
  reasons: string
  facts: readonly { label: string; value: string; source: string }[]
  rights: { routeChangeUntil: LocalDate | null; hasFreeExams: boolean }
  worker: { name: string; phone: string; email: string }
  /** Who signs for the college, and as what. */
  signedBy: { name: string; role: string }
  objectionUntil: LocalDate
  /** The explanations behind the letter, in this order. */
  help: readonly LetterLanguage[]
}

/**
 * The letter that makes a decision on a PIP known (Wi art. 15; Awb 3:41, 3:45, 3:46): what was decided, on which
 * facts and reasons, and how to object. Dutch counts; the summaries behind it are help.
 */
export function planLetter(input: PlanLetterInput): Letter {
  const { municipality, person, change, worker, signedBy } = input
  const texts = LETTER_TEXTS
  return {
    subject: change ? texts.subjectOfChange : texts.subject,
    datedOn: input.datedOn,
    sender: { name: texts.sender(municipality.name), lines: municipality.addressLines },
    addressee: [person.name, ...person.addressLines],
    details: [
      { label: texts.details.sentOn, value: written(input.sentOn) },
      { label: texts.details.reference, value: input.fileNumber },
      { label: texts.details.contact, value: worker.name },
      { label: texts.details.phone, value: worker.phone },
    ],
    footer: texts.footer(municipality.name, input.fileNumber),
    opening: [
      paragraph(texts.salutation(person.name)),
      paragraph(change ? texts.openingOfChange(written(change.replacedDatedOn)) : texts.opening),
    ],
    sections: [
      decision(input),
      personDoes(input),
      municipalityDoes(input),
      reasons(input),
      facts(input),
      rights(input),
      objection(input),
      { heading: texts.questions.heading, blocks: [paragraph(texts.questions.text(worker))] },
    ],
    closing: {
      greeting: texts.closing.greeting,
      signature: [texts.closing.onBehalfOf(municipality.name), signedBy.name, signedBy.role],
    },
    help: input.help.map((language) => helpIn(language, input)),
  }
}

function decision({
  route,
  level,
  estimatedHours,
  zHours,
  literacy,
  ...input
}: PlanLetterInput): LetterSection {
  const { heading, columns, ...texts } = LETTER_TEXTS.decision
  const to = written(input.termTo)
  const { mayFinishEducation, ground } = input
  return {
    heading,
    blocks: [
      paragraph(texts.routeMeans[route]),
      table(
        columns,
        [2, 5],
        [
          [texts.route, LETTER_SUMMARIES.nl.routes[route]],
          ...(level === null ? [] : [[texts.level, level]]),
          ...(estimatedHours === null ? [] : [[texts.hours, texts.hoursValue(estimatedHours)]]),
          ...(zHours === null ? [] : [[texts.hours, texts.zHoursValue(zHours.course, zHours.participation)]]),
          [texts.literacy, texts.literacyMeans[literacy]],
          ...(mayFinishEducation ? [[texts.education, texts.mayFinish]] : []),
          [texts.datedOn, written(input.datedOn)],
          [texts.term, texts.termValue(written(input.termFrom), to)],
        ],
      ),
      paragraph(texts.termMeans(to)),
      paragraph(ground === null ? texts.basis : `${texts.basis} ${texts.grounds[ground]}`),
    ],
  }
}

function personDoes({ goals, agreements, work, hasAgreed }: PlanLetterInput): LetterSection {
  const texts = LETTER_TEXTS.person
  const goalBlocks = goals.flatMap(({ title, steps }) => {
    const rows = steps.map(({ text, who, from, to }) => [
      text,
      who,
      texts.window(withoutYearOf(to, from), written(to)),
    ])
    return [subheading(title), ...(rows.length > 0 ? [table(texts.columns, [4, 3, 6], rows)] : [])]
  })
  const agreed = agreements.length > 0 ? [subheading(texts.agreements), list(agreements)] : []
  const onWork = work
    ? [subheading(texts.work), ...[work.goal, work.why, work.support].flatMap(paragraphs)]
    : []
  const intro = hasAgreed ? texts.intro : texts.introWhenRefused
  return {
    heading: texts.heading,
    blocks: [
      paragraph(goals.length > 0 ? `${intro} ${texts.perGoal}` : intro),
      ...goalBlocks,
      ...agreed,
      ...onWork,
    ],
  }
}

function municipalityDoes(input: PlanLetterInput): LetterSection {
  const { heading, support, pvt, map, talks } = LETTER_TEXTS.municipality
  const { pvtHours, mapHours, progressTalks } = input
  const offered = [pvt(pvtHours), ...(mapHours === null ? [] : [map(mapHours)]), talks(progressTalks)]
  const typed = [...paragraphs(input.support), ...paragraphs(input.earlyEducation)]
  return { heading, blocks: [...(typed.length > 0 ? typed : [paragraph(support)]), list(offered)] }
}

function reasons(input: PlanLetterInput): LetterSection {
  const { heading, ofChange } = LETTER_TEXTS.reasons
  const changed = input.change ? [paragraph(ofChange(input.change.reason))] : []
  return { heading, blocks: [...changed, ...paragraphs(input.reasons)] }
}

function facts({ facts: rows }: PlanLetterInput): LetterSection {
  const { heading, intro, columns } = LETTER_TEXTS.facts
  const cells = rows.map(({ label, value, source }) => [label, value, source])
  return { heading, blocks: [paragraph(intro), table(columns, [4, 5, 4], cells)] }
}

function rights({ rights: { routeChangeUntil, hasFreeExams } }: PlanLetterInput): LetterSection {
  const { heading, file, interpreter, freeExams, otherRoute } = LETTER_TEXTS.rights
  const items = [
    file,
    interpreter,
    ...(hasFreeExams ? [freeExams] : []),
    ...(routeChangeUntil === null ? [] : [otherRoute(written(routeChangeUntil))]),
  ]
  return { heading, blocks: [list(items)] }
}

function objection({ municipality, fileNumber, ...days }: PlanLetterInput): LetterSection {
  const texts = LETTER_TEXTS.objection
  return {
    heading: texts.heading,
    blocks: [
      paragraph(texts.intro),
      paragraph(texts.term(written(days.sentOn), written(days.objectionUntil))),
      paragraph(texts.address(municipality.name, municipality.addressLines)),
      paragraph(texts.contentsIntro),
      list(texts.contents(fileNumber, written(days.datedOn))),
      paragraph(texts.effect),
      paragraph(texts.help),
    ],
  }
}

function helpIn(language: LetterLanguage, input: PlanLetterInput): LetterHelp {
  const { title, note, routes, sentences } = LETTER_SUMMARIES[language]
  const summary = sentences({
    route: routes[input.route],
    lastDay: written(input.termTo, language),
    talks: input.progressTalks,
    hasFreeExams: input.rights.hasFreeExams,
    worker: input.worker,
    objectionUntil: written(input.objectionUntil, language),
  })
  return { language, title, note, blocks: [list(summary)] }
}

const paragraph = (text: string): LetterBlock => ({ kind: 'paragraph', text })
const subheading = (text: string): LetterBlock => ({ kind: 'subheading', text })
const list = (items: readonly string[]): LetterBlock => ({ kind: 'list', items })
const paragraphs = (typed: string): LetterBlock[] =>
  typed
    .split('\n')
    .filter((text) => text.trim() !== '')
    .map((text) => paragraph(text.trim()))

const table = (
  headings: readonly string[],
  shares: readonly number[],
  rows: readonly (readonly string[])[],
): LetterBlock => ({
  kind: 'table',
  columns: headings.map((heading, index) => ({ heading, share: shares[index] ?? 1 })),
  rows,
})

/** "23 november" before a day of the same year: the year is said once. */
const withoutYearOf = (to: LocalDate, from: LocalDate): string =>
  from.slice(0, 4) === to.slice(0, 4) ? written(from).replace(/ \d{4}$/, '') : written(from)

/** Arabic with the digits of the Dutch letter beside it. */
const DATE_TAGS = { nl: 'nl', en: 'en-GB', ar: 'ar-u-ca-gregory-nu-latn', ti: 'ti' }
const EPOCH = LocalDate.parse('1970-01-01')
const MS_IN_DAY = 86_400_000

/** "12 mei 2026", in the words of the language. */
export function written(day: LocalDate, language: LetterLanguage = 'nl'): string {
  const format = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const
  return new Intl.DateTimeFormat(DATE_TAGS[language], format).format(daysBetween(EPOCH, day) * MS_IN_DAY)
}
