import { z } from 'zod'
import type { Deadline } from './deadline.ts'

/** One line of the answer that `trede deadlines --format json` gives. */
export const DeadlineAnswer = z.strictObject({
  obligation: z.string(),
  rule: z.string(),
  from: z.iso.date().nullable(),
  to: z.iso.date().nullable(),
  status: z.enum(['not-yet', 'open', 'due-soon', 'met', 'met-late', 'missed', 'extended', 'not-applicable']),
  because: z.array(z.strictObject({ fact: z.string(), value: z.union([z.string(), z.number()]) })),
})
export type DeadlineAnswer = z.infer<typeof DeadlineAnswer>

export const answerOf = ({ obligation, rule, from, to, status, because }: Deadline): DeadlineAnswer => ({
  obligation,
  rule,
  from,
  to,
  status,
  because: [...because],
})
