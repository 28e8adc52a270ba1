import type { LocalDate } from '#kernel/local-date.ts'
import { type Agreement, agreementStatus } from './agreement.ts'
import { ACTIVITIES } from './content/activities.ts'
import { LETTER_FACT_TEXTS } from './content/letter-fact-texts.ts'
import { isStopped } from './goal.ts'
import type { PlanContents } from './plan-contents.ts'
import { type PlanLetterInput, written } from './plan-letter.ts'

/** The goals that go on, each with the steps that were not dropped. */
export const goalsIn = ({ goals }: Pick<PlanContents, 'goals'>): PlanLetterInput['goals'] =>
  goals
    .filter((goal) => !isStopped(goal))
    .map(({ title, steps }) => ({
      title,
      steps: steps
        .filter(({ ending }) => ending?.outcome !== 'dropped')
        .map((step) => ({
          text: step.title,
          who: step.doerName ?? LETTER_FACT_TEXTS.doers[step.doer],
          from: step.from,
          to: step.to,
        })),
    }))

/** The agreements that run or still begin, in full: what was over by then was not agreed with this decision. */
export const agreementsIn = ({ agreements }: Pick<PlanContents, 'agreements'>, on: LocalDate): string[] =>
  agreements.filter((one) => ['running', 'not-started'].includes(agreementStatus(one, on))).map(agreementLine)

const number = new Intl.NumberFormat('nl', { maximumFractionDigits: 2 })

function agreementLine({
  activity,
  description,
  partner,
  from,
  until,
  hoursPerWeek,
  ending,
}: Agreement): string {
  const { own, perWeek, window, at } = LETTER_FACT_TEXTS.agreement
  const title = own[activity] ?? ACTIVITIES[activity].title
  const what = activity === 'other' ? description : title
  const more = activity === 'other' || description === '' ? '' : ` (${description})`
  // An ending that was agreed on for a day to come is the last day.
  const last = ending?.on ?? until
  return [
    `${what}${more}`,
    at(partner),
    ...(hoursPerWeek === null ? [] : [perWeek(number.format(hoursPerWeek))]),
    window(written(from), last && written(last)),
  ].join(', ')
}
