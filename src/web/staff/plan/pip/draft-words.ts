import type { FormError } from '#ui/error-summary.tsx'

export const PLAN_INCOMPLETE = {
  field: null,
  message: 'In de doelen of afspraken ontbreekt nog iets. Vul dat eerst aan.',
}

export const NOT_A_DRAFT: FormError = {
  field: null,
  message: 'Deze versie is geen concept meer. Zet haar eerst weer open.',
}
export const RULES_CHANGED: FormError = {
  field: null,
  message: 'Dit mag volgens de regels niet. Kijk de route, het niveau en de uren na.',
}
