/** The words with which a letter names the facts that a decision rests on, and where each comes from. */
export const LETTER_FACT_TEXTS = {
  role: 'consulent inburgering',
  labels: {
    duty: 'Begin van uw inburgeringsplicht',
    registered: 'Inschrijving in de gemeente',
    movedIn: 'Verhuizing naar onze gemeente',
    learnability: 'Uitslag van de leerbaarheidstoets',
    education: 'Hoogste opleiding',
  },
  sources: {
    duo: 'DUO',
    brp: 'Basisregistratie Personen (BRP)',
    test: 'leerbaarheidstoets',
    intake: 'gesprek bij de brede intake',
  },
  doers: {
    person: 'u',
    municipality: 'de gemeente',
    school: 'de taalschool of opleiding',
    coach: 'de coach of vrijwilliger',
    other: 'iemand anders',
  },
  agreement: (activity: string, partner: string) => `${activity}, bij ${partner}`,
} as const
