import { type AnswerValue, itemsIn, textIn } from '#domain/intake/answers.ts'
import type { DomainId } from '#domain/intake/life-domain.ts'
import { domainById } from '#domain/intake/life-domains.ts'
import { type IntakeSummary, LANGUAGE_SKILLS, summaryOf } from '#domain/intake/summary.ts'
import type { Group, HourKind } from '#domain/integration/facts.ts'
import type { DayKind, FactSource, RecordedFact } from '#domain/integration/recorded-fact.ts'
import { LocalDate } from '#kernel/local-date.ts'
import { LETTER_FACT_TEXTS } from './content/letter-fact-texts.ts'
import type { SnapshotAnswer, SnapshotFact } from './pip.snapshot.ts'
import { type PlanLetterInput, written } from './plan-letter.ts'

type Rows = PlanLetterInput['facts']
type Frozen = { facts: readonly SnapshotFact[]; intake: readonly SnapshotAnswer[]; madeOn: LocalDate }

const { labels } = LETTER_FACT_TEXTS
const groups: Record<Group, string> = LETTER_FACT_TEXTS.groups
const sources: Record<FactSource, string> = LETTER_FACT_TEXTS.sources

/**
 * The facts that the decision rests on (Awb 3:46), from what was frozen with it: each with its day and where it comes
 * from. What is not known is not there; of one kind the latest counts.
 */
export const factsIn = (frozen: Frozen): Rows => [
  ...recordedRows(frozen.facts),
  ...hourRows(frozen),
  ...intakeRows(frozen),
]

function recordedRows(facts: Frozen['facts']): Rows {
  const group = latest(facts, 'group')
  return [
    group?.fact.kind === 'group'
      ? { label: labels.group, value: groups[group.fact.group], source: sourceOf(group) }
      : { label: labels.group, value: groups.asylum, source: LETTER_FACT_TEXTS.groupAssumed },
    ...DAYS.flatMap(([kind, label]) => {
      const row = latest(facts, kind)
      return row ? [{ label, value: written(row.fact.on), source: sourceOf(row) }] : []
    }),
  ]
}

const DAYS: readonly [DayKind, string][] = [
  ['duty-notified', labels.notified],
  ['duty-started', labels.duty],
  ['registered-in-municipality', labels.registered],
  ['moved-in', labels.movedIn],
]

const latest = (facts: Frozen['facts'], kind: RecordedFact['kind']): SnapshotFact | undefined =>
  facts.filter(({ fact }) => fact.kind === kind).toSorted((a, b) => (a.fact.on < b.fact.on ? 1 : -1))[0]

const sourceOf = ({ source, recordedOn }: SnapshotFact): string =>
  LETTER_FACT_TEXTS.recordedOn(sources[source], written(recordedOn))

function hourRows({ facts, madeOn }: Frozen): Rows {
  return HOURS.flatMap(([of, label]) => {
    const rows = facts.filter(({ fact }) => fact.kind === 'hours' && fact.of === of && fact.on <= madeOn)
    const sum = rows.reduce((hours, { fact }) => hours + (fact.kind === 'hours' ? fact.hours : 0), 0)
    const from = [...new Set(rows.map(({ source }) => sources[source]))].join(', ')
    const value = LETTER_FACT_TEXTS.hours(number.format(sum), written(madeOn))
    return sum === 0 ? [] : [{ label, value, source: from }]
  })
}

const HOURS: readonly [HourKind, string][] = [
  ['course', labels.courseHours],
  ['participation', labels.participationHours],
]

const number = new Intl.NumberFormat('nl', { maximumFractionDigits: 2 })

/** Without health and money, whoever decides: `summaryOf` takes what everyone who may read the letter may know. */
function intakeRows({ intake, madeOn }: Frozen): Rows {
  const { learnability, education, dutch, wishes } = summaryOf(intake, madeOn)
  const levels = LANGUAGE_SKILLS.flatMap((skill) => {
    const level = dutch?.[skill]?.level
    return level
      ? [`${LETTER_FACT_TEXTS.skills[skill]} ${optionWords('dutch', `${skill}-level`, level)}`]
      : []
  })
  return [
    ...said(learnability, labels.learnability, learnability && testWords(learnability)),
    ...said(
      education,
      labels.education,
      education?.level && optionWords('education', 'level', education.level),
    ),
    ...workRow(intake),
    ...said(dutch, labels.dutch, levels.join(', ')),
    ...said(wishes, labels.wishes, wishes && wishWords(wishes)),
  ]
}

const said = (
  from: { answeredOn: LocalDate } | null | undefined,
  label: string,
  value: string | null | undefined,
): Rows => (from && value ? [{ label, value, source: LETTER_FACT_TEXTS.talk(written(from.answeredOn)) }] : [])

function testWords({ result, takenOn }: { result: string | null; takenOn: string | null }): string | null {
  if (!result) return null
  const words = optionWords('learnability', 'result', result)
  const on = LocalDate.safeParse(takenOn).data
  return on ? LETTER_FACT_TEXTS.takenOn(words, written(on)) : words
}

function wishWords({ droombaan, broodbaan, study }: NonNullable<IntakeSummary['wishes']>): string {
  const words = LETTER_FACT_TEXTS.wishes
  return [
    droombaan && words.droombaan(droombaan),
    broodbaan && words.broodbaan(broodbaan),
    study && words.study(optionWords('motivation', 'study', study)),
  ]
    .filter(Boolean)
    .join('; ')
}

function workRow(intake: Frozen['intake']): Rows {
  const work = intake.find(({ domain }) => domain === 'work')
  if (!work) return []
  const jobs = jobsIn(work.answers.jobs)
  const worked = textIn(work.answers, 'experience')
  const answer = worked === 'yes' || worked === 'no' ? LETTER_FACT_TEXTS.worked[worked] : undefined
  return said(work, labels.work, jobs === '' ? answer : jobs)
}

const jobsIn = (value: AnswerValue | undefined): string =>
  (value === undefined ? [] : itemsIn(value))
    .flatMap(({ profession, years }) =>
      profession
        ? [years ? `${profession}, ${LETTER_FACT_TEXTS.years(years.replace('.', ','))}` : profession]
        : [],
    )
    .join('; ')

/** An answer in the words of its question. */
function optionWords(domain: DomainId, fieldId: string, code: string): string {
  const field = domainById(domain).fields.find(({ id }) => id === fieldId)
  return (field?.kind === 'choice' && field.options[code]) || code
}
