import type { LocalDate } from '#kernel/local-date.ts'
import type { Db } from '#platform/database.ts'
import type { Logger } from '#platform/log.ts'
import type { Assets } from '#ui/assets.ts'

/** What the web gets from the program around it. */
export type WebOptions = {
  db: Db
  log: Logger
  assets: Assets
  today: () => LocalDate
  session: { idleMinutes: number; hours: number; isSecure: boolean; secondFactor: 'required' | 'optional' }
  /** Address people use, when a proxy stands before us. */
  publicUrl: string | undefined
  /** Shown on the sign-in page of a demo municipality; never their password. */
  demoAccounts?: readonly { email: string; role: string }[]
  /** For tests: tells in a header how many queries a page made. */
  showsQueryCount?: boolean
}
