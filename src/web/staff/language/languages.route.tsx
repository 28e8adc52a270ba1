import { CURRENT_TEXT } from '#domain/consent/content/consent-texts.ts'
import { type Instrument, Locale, missingTexts } from '#domain/instrument/instrument.ts'
import { instruments } from '#domain/instrument/instruments.ts'
import { LETTER_SUMMARIES } from '#domain/plan/content/letter-summaries.ts'
import { OBJECTION_HELP } from '#domain/plan/content/objection-texts.ts'
import { REPORT_HELP } from '#domain/talk-report/content/report-texts.ts'
import { paths } from '../../paths.ts'
import type { Call, Route } from '../../route.ts'
import { staffPage } from '../frame.tsx'
import { type LanguageRow, LanguagesView } from './languages.view.tsx'

export const languageRoutes: readonly Route[] = [
  { method: 'GET', path: paths.languages, handle: async (call: Call) => show(call) },
]

const show = (call: Call) =>
  staffPage(call, {
    title: 'Talen',
    children: <LanguagesView rows={[...instruments.flatMap(rowsOf), ...consentRows(), ...letterRows()]} />,
  })

/** One row for each language an instrument is offered in. */
function rowsOf(instrument: Instrument): LanguageRow[] {
  const missing = missingTexts(instrument)
  return Locale.options.flatMap((locale) => {
    const review = instrument.locales[locale]
    if (review === undefined) return []
    const missingCount = missing.filter((text) => text.endsWith(`.${locale}`)).length
    return [{ text: instrument.title.nl, version: instrument.version, locale, missingCount, review }]
  })
}

const consentRows = (): LanguageRow[] =>
  Locale.options.map((locale) => ({
    text: 'Toestemming vragen',
    version: CURRENT_TEXT.version,
    locale,
    missingCount: 0,
    review: CURRENT_TEXT.review[locale],
  }))

/** The explanations behind the letters, in easy Dutch and in the language of the person. */
const HELPS: Readonly<Record<string, Readonly<Record<Locale, { isReviewed: boolean }>>>> = {
  'Uitleg bij de brief over het PIP': LETTER_SUMMARIES,
  'Uitleg bij het verslag van een gesprek': REPORT_HELP,
  'Uitleg bij de brief over een bezwaar': OBJECTION_HELP,
}

const letterRows = (): LanguageRow[] =>
  Object.entries(HELPS).flatMap(([text, help]) =>
    Locale.options.map((locale) => ({
      text,
      version: null,
      locale,
      missingCount: 0,
      review: help[locale].isReviewed ? ('reviewed' as const) : ('not-reviewed-by-native-speaker' as const),
    })),
  )
