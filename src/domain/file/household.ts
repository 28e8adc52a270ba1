import { z } from 'zod'
import { PersonId } from '#kernel/ids.ts'
import { addDays, LocalDate } from '#kernel/local-date.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { HouseholdRole } from './file.ts'

/** Why somebody no longer belongs to a family. A mistake never counted. */
export const LeaveReason = z.enum(['separated', 'grown-up', 'moved-out', 'died', 'mistake'])
export type LeaveReason = z.infer<typeof LeaveReason>

/** What the program itself ends: a family that became part of another, and the last one who is left alone. */
export type EndReason = LeaveReason | 'joined-another' | 'left-alone'

export const Leaving = z.object({
  personId: PersonId,
  /** The first day on which they no longer belong to it; of a mistake it says nothing. */
  from: LocalDate,
  reason: LeaveReason,
  note: z.string().trim().max(1000),
})
export type Leaving = z.infer<typeof Leaving>

/** Someone in a household today. */
export type Member = { personId: PersonId; role: HouseholdRole; from: LocalDate }

/** How the place of one member ends: the last day, or that it never was. */
export type Ending = { personId: PersonId; to: LocalDate | null; reason: EndReason }

/**
 * FILE.FAMILY.LEAVE: from the day after somebody came and up to today. When one stays behind, that is no family any
 * more and ends with it; a link that was a mistake is a mistake for both.
 */
export function leave(
  members: readonly Member[],
  { personId, from, reason }: Leaving,
  today: LocalDate,
): Result<Ending[], 'not-in-this-family' | 'in-the-future' | 'before-joining'> {
  const who = members.find((member) => member.personId === personId)
  if (!who) return refuse('not-in-this-family')
  const others = members.filter((member) => member !== who)
  const alone = others.length === 1 ? others : []
  if (reason === 'mistake') {
    return ok([who, ...alone].map((member) => ({ personId: member.personId, to: null, reason })))
  }
  if (from > today) return refuse('in-the-future')
  if (from <= who.from) return refuse('before-joining')
  const to = addDays(from, -1)
  return ok([
    { personId, to, reason },
    ...alone.map((member) => ({
      personId: member.personId,
      to: to < member.from ? member.from : to,
      reason: 'left-alone' as const,
    })),
  ])
}
