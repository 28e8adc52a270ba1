import { type Instrument, Locale, missingTexts } from '#domain/instrument/instrument.ts'
import { instruments } from '#domain/instrument/instruments.ts'
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
    children: <LanguagesView rows={instruments.flatMap(rowsOf)} />,
  })

/** One row for each language an instrument is offered in. */
function rowsOf(instrument: Instrument): LanguageRow[] {
  const missing = missingTexts(instrument)
  return Locale.options.flatMap((locale) => {
    const review = instrument.locales[locale]
    if (review === undefined) return []
    const missingCount = missing.filter((text) => text.endsWith(`.${locale}`)).length
    return [{ instrument: instrument.title.nl, version: instrument.version, locale, missingCount, review }]
  })
}
