import type { Child } from 'hono/jsx'
import type { AgreedStep } from '#domain/plan/plan.queries.ts'
import { isOverdue, stepStatus } from '#domain/plan/step.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { TaskList } from '#ui/lists.tsx'
import type { Status } from '#ui/status.tsx'
import { DateText } from '#ui/text.tsx'
import { doerWords } from './plan-words.ts'

type Props = {
  /** Of which goal, for who hears the list. */
  label: string
  steps: readonly AgreedStep[]
  today: LocalDate
  /** Where a reader says how an open step ended. */
  hrefOf?: (step: AgreedStep) => string | undefined
  /** What else can be done with a step, as a link. */
  actionOf?: (step: AgreedStep) => Child
}

/** The steps of a goal as a list for doing: what, who, by when, and how it stands. */
export function StepList({ label, steps, today, hrefOf, actionOf }: Props) {
  const items = steps.map((step) => {
    const href = hrefOf?.(step)
    const status = markOf(step, today)
    return {
      key: step.id,
      title: step.title,
      note: <StepNote step={step} action={actionOf?.(step)} />,
      due: <StepDue step={step} today={today} />,
      ...(href && { href }),
      ...(status && { status }),
    }
  })
  return <TaskList label={label} items={items} />
}

function markOf(step: AgreedStep, today: LocalDate): Status | undefined {
  if (isOverdue(step, today)) return 'late'
  const marks = { 'not-started': undefined, busy: 'busy', done: 'done', stopped: undefined } as const
  return marks[stepStatus(step, today)]
}

function StepNote({ step, action }: { step: AgreedStep; action: Child }) {
  const note = step.ending?.note
  return (
    <>
      {doerWords(step)}
      {note && `: ${note}`}
      {action && <> · {action}</>}
    </>
  )
}

function StepDue({ step, today }: { step: AgreedStep; today: LocalDate }) {
  const { ending, from, to } = step
  if (ending) {
    return (
      <>
        {ending.outcome === 'done' ? 'gedaan' : 'gaat niet door,'} <DateText day={ending.on} />
      </>
    )
  }
  if (from > today) {
    return (
      <>
        nog niet begonnen: van <DateText day={from} absolute /> tot en met <DateText day={to} absolute />
      </>
    )
  }
  return (
    <>
      {to < today ? 'laatste dag was' : 'uiterlijk'} <DateText day={to} absolute />
    </>
  )
}
