import { createContext } from 'hono/jsx'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Locale } from './words.ts'

/** Who reads and when: the frame sets it once, and every word and date below follows. */
export type Reading = { locale: Locale; today: LocalDate | undefined }

export const ReadingContext = createContext<Reading>({ locale: 'nl', today: undefined })
