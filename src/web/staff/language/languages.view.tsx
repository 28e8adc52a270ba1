import { EmptyState } from '#ui/empty-state.tsx'
import { languageNames } from '#ui/frame-words.ts'
import { type Column, DataTable } from '#ui/table.tsx'
import { PageTitle } from '#ui/text.tsx'
import { counted, type Locale } from '#ui/words.ts'

export type LanguageRow = {
  /** The form, or what else is there in several languages. */
  text: string
  /** Null where old letters keep their own text. */
  version: number | null
  locale: Locale
  missingCount: number
  review: 'reviewed' | 'not-reviewed-by-native-speaker'
}

const DUTCH_NAMES = {
  nl: 'Nederlands',
  en: 'Engels',
  ar: 'Arabisch',
  ti: 'Tigrinya',
} satisfies Record<Locale, string>

const REVIEWS = {
  reviewed: 'Nagekeken',
  'not-reviewed-by-native-speaker': 'Nog niet nagekeken door iemand met deze moedertaal',
} satisfies Record<LanguageRow['review'], string>

const columns: readonly Column<LanguageRow>[] = [
  { key: 'text', label: 'Formulier of brief', cell: (row) => row.text, heading: true },
  { key: 'language', label: 'Taal', cell: (row) => <LanguageName locale={row.locale} /> },
  { key: 'texts', label: 'Teksten', cell: textsOf },
  { key: 'review', label: 'Nagekeken', cell: (row) => REVIEWS[row.review] },
]

export function LanguagesView({ rows }: { rows: readonly LanguageRow[] }) {
  return (
    <>
      <PageTitle lead="In welke talen formulieren en brieven er zijn, en of de vertaling is nagekeken.">
        Talen
      </PageTitle>
      <p class="nl-paragraph">
        Is een taal nog niet nagekeken? Gebruik de vertaling dan als hulp, met het Nederlands ernaast.
        Twijfelt u over een antwoord, vraag het dan na met een tolk. Dit geldt ook voor de knoppen en vaste
        woorden op het scherm in het Arabisch en het Tigrinya.
      </p>
      <DataTable
        caption="Talen per formulier of brief"
        hideCaption
        columns={columns}
        rows={rows}
        rowKey={(row) => `${row.text} ${row.locale}`}
        empty={<EmptyState title="Er zijn nog geen formulieren." />}
      />
    </>
  )
}

function LanguageName({ locale }: { locale: Locale }) {
  if (locale === 'nl') return <>{DUTCH_NAMES.nl}</>
  return (
    <>
      {DUTCH_NAMES[locale]} (<bdi lang={locale}>{languageNames[locale]}</bdi>)
    </>
  )
}

function textsOf({ missingCount, version }: LanguageRow): string {
  const texts =
    missingCount === 0 ? 'Compleet' : `${counted(missingCount, 'tekst ontbreekt', 'teksten ontbreken')}`
  return version === null ? texts : `${texts} (versie ${version})`
}
