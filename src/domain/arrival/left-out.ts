import { z } from 'zod'
import type { FactRefusal } from '#domain/integration/fact-check.ts'
import { RecordedFact } from '#domain/integration/recorded-fact.ts'

/** A fact that came along and cannot be true beside what is known here (ARR.LEFT-OUT). */
export const LeftOut = z.object({
  fact: RecordedFact,
  why: z.custom<FactRefusal>((why) => typeof why === 'string'),
})
export type LeftOut = z.infer<typeof LeftOut>
