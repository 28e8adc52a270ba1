import type { LocalDate } from '#kernel/local-date.ts'
import type { IntegrationFacts } from './facts.ts'

/**
 * What was true on a day: facts of a later day leave nothing behind. So a date is explained as it stood, and what
 * happens later never changes what was met before (INT.ASOF).
 */
export function asKnownOn(facts: IntegrationFacts, today: LocalDate): IntegrationFacts {
  const known: Partial<IntegrationFacts> = {}
  for (const [member, value] of Object.entries(facts)) {
    const kept = knownPart(value, today)
    if (kept !== undefined) Object.assign(known, { [member]: kept })
  }
  return { ...known, group: facts.group }
}

function knownPart(value: unknown, today: LocalDate): unknown {
  if (Array.isArray(value)) return value.filter((one) => dayOf(one) <= today)
  if (typeof value === 'string') return ISO_DAY.test(value) && value > today ? undefined : value
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).filter(([, day]) => day <= today))
}

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/

/** The day of a fact in a list: each kind names it after what it is the day of. */
function dayOf(fact: unknown): string {
  if (typeof fact === 'string') return fact
  const { on, datedOn, decidedOn } = Object(fact)
  return String(on ?? datedOn ?? decidedOn)
}
