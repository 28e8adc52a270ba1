import { useContext } from 'hono/jsx'
import { fieldId } from './field.tsx'
import { frameWords } from './frame-words.ts'
import { ReadingContext } from './reading.ts'

/** What is wrong, and the name of the field to go to; null when it is about the whole form. */
export type FormError = { field: string | null; message: string }

export type ErrorSummaryProps = { errors: readonly FormError[]; title?: string }

/**
 * All errors above the form, each linking to its field (NL Design System guideline on form errors). The
 * heading can take focus; the page script moves it there after a failed submit.
 */
export function ErrorSummary({ errors, title }: ErrorSummaryProps) {
  const words = frameWords[useContext(ReadingContext).locale]
  if (errors.length === 0) return null
  return (
    <section
      class="utrecht-alert utrecht-alert--error trede-errors"
      aria-labelledby="fouten"
      data-error-summary
    >
      <div class="utrecht-alert__content">
        <h2 class="nl-heading nl-heading--level-3" id="fouten" tabindex={-1}>
          {title ?? words.errorsTitle}
        </h2>
        <ul class="trede-errors__list">
          {errors.map((error) => (
            <li key={error.message}>
              {error.field === null ? (
                error.message
              ) : (
                <a class="nl-link" href={`#${fieldId(error.field)}`}>
                  {error.message}
                </a>
              )}
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}
