import type { LocalDate } from '#kernel/local-date.ts'
import type { AssessedFile } from './caseload.ts'
import type { Signal, SignalKind } from './signal.ts'
import { turnOf } from './signals.ts'

export type Turn = ReturnType<typeof turnOf>
export type Task = { one: AssessedFile; signal: Signal; turn: Turn }

const TURNS: readonly Turn[] = ['late', 'this-week', 'later']

/**
 * The signals of these files as things to do: late ones first, then this week, then later; in each the longest
 * overdue or open first.
 * @param kind only these, or null for all
 */
export function tasksOf(files: readonly AssessedFile[], kind: SignalKind | null, today: LocalDate): Task[] {
  return files
    .flatMap((one) =>
      one.signals
        .filter((signal) => kind === null || signal.kind === kind)
        .map((signal) => ({ one, signal, turn: turnOf(signal, today) })),
    )
    .map((task) => ({ task, order: orderOf(task) }))
    .toSorted((a, b) => compare(a.order, b.order))
    .map(({ task }) => task)
}

// Made once per task: of a municipality there are ten thousand to sort.
const orderOf = ({ one, signal, turn }: Task): string =>
  `${TURNS.indexOf(turn)} ${signal.dueOn ?? signal.sinceOn} ${one.file.number}`

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b))
