import type { InstrumentId } from '#domain/instrument/instrument.ts'
import type { Programme } from '#domain/programme/programme.ts'
import { programmes } from '#domain/programme/programmes.ts'

/** `monitor`: one look back over start and exit forms. `survey`: the same questions at three moments. */
export type ReportKind = 'monitor' | 'survey'

/** What a report is made of. */
export const REPORT_INSTRUMENTS = {
  monitor: ['start-form', 'exit-form'],
  survey: ['arbeidstoeleiding-survey'],
} as const satisfies Record<ReportKind, readonly InstrumentId[]>

/** The programmes that ask what this report is made of. */
export const programmesWith = (kind: ReportKind): Programme[] =>
  programmes.filter(({ expectations }) =>
    expectations.some(({ instrumentId }) =>
      REPORT_INSTRUMENTS[kind].some((instrument) => instrument === instrumentId),
    ),
  )
