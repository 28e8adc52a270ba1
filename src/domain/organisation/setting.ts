import { z } from 'zod'

/** Norms of the draft of 2019, which a municipality may keep as its own way of working beside the law. */
export const NORM_SWITCHES = ['plan-in-8-weeks', 'two-talks-in-year-1', 'pvt-in-18-months'] as const
export type NormSwitch = (typeof NORM_SWITCHES)[number]

/**
 * What a municipality may switch on for itself; each is off until it does.
 * `manual-fines`: a case worker may record a fine that was decided on by hand (PLAN.FINE.MANUAL).
 */
export const Switch = z.enum(['manual-fines', ...NORM_SWITCHES])
export type Switch = z.infer<typeof Switch>

/** What stands on letters of the municipality: where post goes, line by line, and the number to call. */
export const Letterhead = z.object({
  addressLines: z.array(z.string().trim().min(1).max(100)).min(1).max(5),
  phone: z.string().trim().min(1).max(60),
})
export type Letterhead = z.infer<typeof Letterhead>

export type SettingKey = Switch | 'letterhead'
