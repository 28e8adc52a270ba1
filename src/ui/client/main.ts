import { startAutosave } from './autosave.ts'

startAutosave(document)

// After a failed submit the reader starts at the list of errors (NL Design System guideline).
document.querySelector<HTMLElement>('[data-error-summary] [tabindex]')?.focus()
