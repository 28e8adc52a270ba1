import { z } from 'zod'
import type { Deadline } from './deadline.ts'

/** One line of the answer that `trede deadlines --format json` gives. */
export const DeadlineAnswer = z.strictObject({
  obligation: z
    .string()
    .describe(
      'plan-decided, term, pvt, map, exams, z-hours, z-participation, z-end-talk, route-change, course-offer, unburdening, progress-talk-1 ... -N, a2-possible; norm-plan, norm-talk-1, norm-talk-2, norm-pvt where a municipality switched its own norms on',
    ),
  rule: z.string().describe('Id of the rule, as explained in docs/rules/integration.md.'),
  from: z.iso.date().nullable().describe('First day, inclusive; null while nothing started the clock.'),
  to: z.iso
    .date()
    .nullable()
    .describe('Last day on which it is in time, inclusive; null without an end (yet).'),
  status: z.enum(['not-yet', 'open', 'due-soon', 'met', 'met-late', 'missed', 'extended', 'not-applicable']),
  because: z
    .array(z.strictObject({ fact: z.string(), value: z.union([z.string(), z.number()]) }))
    .describe('The facts that it rests on, by their path in the facts that went in.'),
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
