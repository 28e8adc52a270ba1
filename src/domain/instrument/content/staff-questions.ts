import type { Goal } from '../goals.ts'
import type { QuestionContent } from '../instrument.ts'

type Wording = {
  id: string
  section: string
  nl: string
  help?: string
  required?: false
  prefill?: 'sex' | 'origin' | 'age-class'
}

/** A choice question of a staff form: Dutch only, required unless said otherwise. Options as id and text. */
export const choice = (
  { id, section, nl, help, prefill, required }: Wording,
  options: Record<string, string>,
): QuestionContent => ({
  id,
  kind: 'choice',
  number: null,
  section,
  texts: { nl },
  ...(help === undefined ? {} : { help: { nl: help } }),
  ...(prefill === undefined ? {} : { prefill }),
  required: required ?? true,
  exported: true,
  options: Object.entries(options).map(([optionId, text]) => ({ id: optionId, texts: { nl: text } })),
})

export const YES_NO = { yes: 'Ja', no: 'Nee' }
export const YES_PARTLY_NO = { yes: 'Ja', partly: 'Gedeeltelijk', no: 'Nee' }

export const goalTitles: Record<Goal, string> = {
  'paid-work': 'Betaald werk vinden',
  volunteering: 'Vrijwilligerswerk doen',
  'work-experience': 'Werkervaring opdoen',
  'labour-market-knowledge': 'Meer weten over werken in Nederland',
  'own-business': 'Een eigen bedrijf beginnen',
  'employee-competences': 'Beter worden in wat werknemers of ondernemers moeten kunnen',
  'interpersonal-competences': 'Beter omgaan met mensen en met de cultuur',
  language: 'Beter Nederlands leren',
  'social-network': 'Meer mensen leren kennen',
}
