import type { ConsentLocale, ConsentPurpose, Manner } from '#domain/consent/consent.ts'

export const PURPOSE_WORDS = {
  'volunteer-coach': 'Een vrijwillige coach of taalmaatje',
  employer: 'Een werkgever',
  welfare: 'Een welzijnsorganisatie',
  association: 'Een sportclub of vereniging',
  education: 'Een school of opleiding',
  'personal-story': 'Een verhaal zonder naam en zonder foto',
} satisfies Record<ConsentPurpose, string>

export const MANNER_WORDS = {
  written: 'schriftelijk',
  spoken: 'mondeling',
  'spoken-with-interpreter': 'mondeling, met een tolk',
} satisfies Record<Manner, string>

export const LOCALE_WORDS = {
  nl: 'Nederlands',
  en: 'Engels',
  ar: 'Arabisch',
  ti: 'Tigrinya',
} satisfies Record<ConsentLocale, string>
