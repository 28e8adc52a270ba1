import { z } from 'zod'

/** A national line to set beside our own figures. Never the same group: `note` says how it differs. */
export const Series = z.object({
  id: z.string(),
  title: z.string().min(1),
  unit: z.literal('%'),
  source: z.string().min(1),
  points: z
    .array(
      z.object({
        months: z.number().int().positive(),
        value: z.number().min(0).max(100),
        source: z.string(),
      }),
    )
    .min(2),
  note: z.string().min(1),
})
export type Series = z.infer<typeof Series>
