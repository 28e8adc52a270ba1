/** An article under which the municipality itself may fine, with the most it may ask, in whole euros. */
export type FineBound = {
  article: '22' | '23'
  title: string
  /** The most for the first fine in twelve months; each repetition doubles it. */
  first: number
  /** The most for one fine, after repetition. */
  most: number
  /** The most for all fines together: in the integration term, then in each new term; null when the law names none. */
  mostInTerm: readonly number[] | null
  /** How long the person gets to take part after all; null when the article gives no new term. */
  followUpMonths: number | null
  source: string
  from: string
}

/** Amounts of the Besluit inburgering 2021, chapter 7, as it stood on 2 April 2026. */
export const FINE_BOUNDS = {
  '22': {
    article: '22',
    title: 'Niet meewerken aan de brede intake of de leerbaarheidstoets',
    first: 250,
    most: 250,
    mostInTerm: null,
    followUpMonths: 2,
    source: 'Wi art. 22, Bi art. 7.1',
    from: '2022-01-01',
  },
  '23': {
    article: '23',
    title: 'Niet meewerken tijdens het traject: gesprekken, PVT, MAP of de uren van de leerroute',
    first: 50,
    most: 800,
    mostInTerm: [2400, 400, 800, 1200, 1600],
    followUpMonths: null,
    source: 'Wi art. 23 en 26, Bi hoofdstuk 7',
    from: '2022-01-01',
  },
} as const satisfies Record<FineBound['article'], FineBound>

/** Which part of the amount fits how far the conduct can be blamed on the person (Bi 7), in percent. */
export const FAULT_PERCENT = { intent: 100, 'gross-fault': 75, ordinary: 50, reduced: 25 } as const

/** Judgments that a worker reads before a fine is decided on. */
export const FINE_JUDGMENTS = [
  { court: 'Hof van Justitie van de Europese Unie', on: '2025-02-04' },
  { court: 'Raad van State', on: '2025-07-09' },
  { court: 'Raad van State', on: '2026-02-18' },
] as const
