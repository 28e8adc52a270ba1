import {
  everMeasures,
  everOf,
  type FigureMoment,
  momentMeasures,
  type ResponseRow,
  type Verdict,
} from './measures.ts'
import { type Background, subgroupsFor, subgroupsOf } from './subgroup.ts'

/** `k` of `n` people count as yes. Ids as in the published figures. */
export type SurveyCell = { measure: string; moment: FigureMoment; subgroup: string; k: number; n: number }

/**
 * Every measure by moment and column, in the order measure, moment, column. Cells over nobody are left out, except
 * the number of responses. The answers are read once: this must stay quick over hundreds of thousands of them.
 * A person counts once per moment; of two responses to one moment the last given counts. Rules: docs/rules/indicator.md.
 */
export function surveyCells(rows: Iterable<ResponseRow>): SurveyCell[] {
  const people = peopleOf(rows)
  const columns = subgroupsFor(people.values())
  const tallies = new Map(columns.ids.map((id) => [id, new Int32Array(2 * FIGURES.length)]))
  for (const person of people.values()) {
    const verdicts = figuresOf(person)
    for (const subgroup of subgroupsOf(person, columns.ownColumn)) add(tallies.get(subgroup), verdicts)
  }
  return FIGURES.flatMap(({ measure, moment }, figure) =>
    [...tallies].map(([subgroup, tally]) => ({
      measure,
      moment,
      subgroup,
      k: tally[2 * figure] ?? 0,
      n: tally[2 * figure + 1] ?? 0,
    })),
  ).filter((cell) => cell.n > 0 || (cell.measure === 'responses' && cell.subgroup === 'all'))
}

const MOMENTS = ['M1', 'M2', 'M3'] as const
type SurveyMoment = (typeof MOMENTS)[number]

type Person = Background & Partial<Record<SurveyMoment, readonly Verdict[]>>

const FIGURES: readonly { measure: string; moment: FigureMoment; of: (person: Person) => Verdict }[] = [
  ...momentMeasures.flatMap(({ id }, index) =>
    MOMENTS.map((moment) => ({ measure: id, moment, of: (person: Person) => person[moment]?.[index] })),
  ),
  ...everMeasures.map(({ id, now }) => {
    const index = momentMeasures.findIndex((measure) => measure.id === now)
    const of = ({ M1, M2, M3 }: Person) => everOf(M1?.[index], M2?.[index], M3?.[index])
    return { measure: id, moment: 'M1-M3' as const, of }
  }),
]

const figuresOf = (person: Person): Verdict[] => FIGURES.map(({ of }) => of(person))

/** One record per person; what is known of someone at one moment holds for the others, which may not ask again. */
function peopleOf(rows: Iterable<ResponseRow>): Map<string, Person> {
  const people = new Map<string, Person>()
  for (const { personId, moment, answers } of rows) {
    if (moment === 'start' || moment === 'exit') continue
    const person = people.get(personId) ?? { sex: undefined, origin: undefined, ageClass: undefined }
    person[moment] = momentMeasures.map(({ of }) => of(answers))
    person.sex ??= answers.sex
    person.origin ??= answers.origin
    person.ageClass ??= answers['age-class']
    people.set(personId, person)
  }
  return people
}

/** Adds one person's verdicts to a column: k and n side by side. No column (sex `other`) is nothing to add to. */
function add(tally: Int32Array | undefined, verdicts: readonly Verdict[]): void {
  if (tally === undefined) return
  verdicts.forEach((verdict, figure) => {
    if (verdict === undefined) return
    tally[2 * figure] = (tally[2 * figure] ?? 0) + (verdict ? 1 : 0)
    tally[2 * figure + 1] = (tally[2 * figure + 1] ?? 0) + 1
  })
}
