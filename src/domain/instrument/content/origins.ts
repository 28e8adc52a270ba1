import type { Option } from '../instrument.ts'

/**
 * Countries that the forms and the survey offer. The id is the name that the published tables print; `country` is
 * the ISO 3166-1 code by which a person's file knows the country, null for all others. The first five stand in the
 * order of the Dalfsen monitor (Windesheim 2019); the rest are common countries of origin, our choice.
 */
export const origins: readonly (Option & { country: string | null })[] = [
  { id: 'Syria', country: 'SY', texts: { nl: 'Syrië', en: 'Syria', ar: 'سوريا', ti: 'ሶርያ' } },
  { id: 'Pakistan', country: 'PK', texts: { nl: 'Pakistan', en: 'Pakistan', ar: 'باكستان', ti: 'ፓኪስታን' } },
  { id: 'Iraq', country: 'IQ', texts: { nl: 'Irak', en: 'Iraq', ar: 'العراق', ti: 'ዒራቕ' } },
  { id: 'Iran', country: 'IR', texts: { nl: 'Iran', en: 'Iran', ar: 'إيران', ti: 'ኢራን' } },
  { id: 'Eritrea', country: 'ER', texts: { nl: 'Eritrea', en: 'Eritrea', ar: 'إريتريا', ti: 'ኤርትራ' } },
  {
    id: 'Afghanistan',
    country: 'AF',
    texts: { nl: 'Afghanistan', en: 'Afghanistan', ar: 'أفغانستان', ti: 'ኣፍጋኒስታን' },
  },
  { id: 'Ethiopia', country: 'ET', texts: { nl: 'Ethiopië', en: 'Ethiopia', ar: 'إثيوبيا', ti: 'ኢትዮጵያ' } },
  { id: 'Somalia', country: 'SO', texts: { nl: 'Somalië', en: 'Somalia', ar: 'الصومال', ti: 'ሶማልያ' } },
  { id: 'Sudan', country: 'SD', texts: { nl: 'Soedan', en: 'Sudan', ar: 'السودان', ti: 'ሱዳን' } },
  { id: 'Turkey', country: 'TR', texts: { nl: 'Turkije', en: 'Türkiye', ar: 'تركيا', ti: 'ቱርኪ' } },
  { id: 'Yemen', country: 'YE', texts: { nl: 'Jemen', en: 'Yemen', ar: 'اليمن', ti: 'የመን' } },
  {
    id: 'other',
    country: null,
    texts: { nl: 'Een ander land', en: 'Another country', ar: 'بلد آخر', ti: 'ካልእ ሃገር' },
  },
]

/** The option for a country of a person's file; `other` for a country that the list does not name. */
export const originOf = (country: string): string =>
  origins.find((origin) => origin.country === country)?.id ?? 'other'

export const originOptions: Option[] = origins.map(({ id, texts }) => ({ id, texts }))
