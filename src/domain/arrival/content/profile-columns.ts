import type { ProfileField } from '../profile.ts'

/**
 * The fields of a profile with their name on our screens and the headings under which senders are known to give
 * them. The information profile of the reception centre tells family, country, language, education, work and
 * visible limitations, within two weeks of the decision (VNG, handreiking warme overdracht). Its file has no fixed
 * layout, so a heading only leads to a guess that a person confirms.
 */
export const PROFILE_COLUMNS: readonly {
  field: ProfileField
  label: string
  headings: readonly string[]
}[] = [
  {
    field: 'given-name',
    label: 'Voornaam',
    headings: ['voornaam', 'voornamen', 'roepnaam', 'given name', 'first name'],
  },
  {
    field: 'family-name',
    label: 'Achternaam',
    headings: ['achternaam', 'geslachtsnaam', 'familienaam', 'family name', 'last name', 'surname'],
  },
  {
    field: 'birth-date',
    label: 'Geboortedatum',
    headings: ['geboortedatum', 'geboren', 'geb datum', 'date of birth', 'birth date'],
  },
  { field: 'sex', label: 'Geslacht', headings: ['geslacht', 'm v', 'sekse', 'sex', 'gender'] },
  {
    field: 'origin-country',
    label: 'Land van herkomst',
    headings: [
      'land van herkomst',
      'herkomst',
      'herkomstland',
      'land',
      'geboorteland',
      'country',
      'country of origin',
    ],
  },
  {
    field: 'languages',
    label: 'Talen',
    headings: ['taal', 'talen', 'moedertaal', 'spreektaal', 'voertaal', 'language', 'languages'],
  },
  { field: 'interpreter', label: 'Tolk', headings: ['tolk', 'tolk nodig', 'tolktaal', 'interpreter'] },
  {
    field: 'household',
    label: 'Gezin (code)',
    headings: ['gezin', 'gezinscode', 'gezinsnummer', 'huishouden', 'household', 'family', 'family code'],
  },
  {
    field: 'v-number',
    label: 'V-nummer',
    headings: ['v nummer', 'vnummer', 'vreemdelingnummer', 'v nr', 'v number'],
  },
  { field: 'bsn', label: 'BSN', headings: ['bsn', 'burgerservicenummer'] },
  {
    field: 'permit-date',
    label: 'Datum vergunning',
    headings: [
      'datum vergunning',
      'vergunning',
      'vergunningsdatum',
      'ingangsdatum vergunning',
      'datum inwilliging',
      'permit date',
    ],
  },
  {
    field: 'arrival-date',
    label: 'Aankomst in de opvang',
    headings: [
      'aankomst opvang',
      'aankomst coa',
      'datum instroom',
      'instroom',
      'in opvang sinds',
      'aankomst',
      'arrival date',
    ],
  },
  {
    field: 'reception-location',
    label: 'Opvanglocatie',
    headings: ['opvanglocatie', 'coa locatie', 'locatie', 'azc', 'verblijfslocatie', 'location'],
  },
  {
    field: 'housing-date',
    label: 'Verwachte huisvesting',
    headings: ['verwachte huisvesting', 'datum huisvesting', 'huisvesting', 'verhuisdatum', 'housing date'],
  },
  {
    field: 'education',
    label: 'Opleiding',
    headings: ['opleiding', 'opleidingen', 'onderwijs', 'education'],
  },
  {
    field: 'work-experience',
    label: 'Werkervaring',
    headings: ['werkervaring', 'werk', 'beroep', 'beroepen', 'work experience', 'profession'],
  },
  {
    field: 'preparation-hours',
    label: 'Uren voorinburgering',
    headings: ['uren voorinburgering', 'voorinburgering', 'preparatory hours'],
  },
  {
    field: 'visible-limitations',
    label: 'Zichtbare beperkingen',
    headings: ['zichtbare beperkingen', 'beperkingen', 'beperking', 'limitations', 'visible limitations'],
  },
  { field: 'phone', label: 'Telefoon', headings: ['telefoon', 'telefoonnummer', 'mobiel', 'phone'] },
  { field: 'email', label: 'E-mail', headings: ['e mail', 'email', 'mail', 'e mailadres', 'emailadres'] },
]

/** What senders write for a country or language beside its Dutch name and code, in small letters without accents. */
export const COUNTRY_WORDS: Readonly<Record<string, string>> = {
  syria: 'SY',
  syrisch: 'SY',
  syrische: 'SY',
  eritrees: 'ER',
  eritrese: 'ER',
  iraq: 'IQ',
  iraaks: 'IQ',
  afghaans: 'AF',
  afghaanse: 'AF',
  turkey: 'TR',
  turks: 'TR',
  turkse: 'TR',
  yemen: 'YE',
  jemenitisch: 'YE',
  jemenitische: 'YE',
  somalia: 'SO',
  somalisch: 'SO',
  somalische: 'SO',
  sudan: 'SD',
  ethiopia: 'ET',
  iraans: 'IR',
  iraanse: 'IR',
}

export const LANGUAGE_WORDS: Readonly<Record<string, string>> = {
  arabic: 'ar',
  tigrinja: 'ti',
  tigrigna: 'ti',
  english: 'en',
  farsi: 'fa',
  persian: 'fa',
  pashto: 'ps',
  pasjto: 'ps',
  turkish: 'tr',
  somali: 'so',
  kurmanci: 'kmr',
  kurmanji: 'kmr',
  badini: 'kmr',
  sorani: 'ckb',
  amharic: 'am',
  dutch: 'nl',
}
