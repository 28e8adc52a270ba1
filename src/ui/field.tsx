import { type Child, useContext } from 'hono/jsx'
import { frameWords } from './frame-words.ts'
import { ReadingContext } from './reading.ts'

/** What every field shows: label above, help under it, error under the help. */
export type FieldProps = {
  name: string
  label: string
  help?: Child | undefined
  /** What is wrong and how to repair it, as a sentence. */
  error?: string | undefined
  /** Marked "(mag leeg)"; a field without it must be filled in. In a filter empty means all, which needs no mark. */
  optional?: boolean | 'filter' | undefined
}

/** The id of the control of a field, so that an error in the summary can link to it. */
export const fieldId = (name: string): string => `veld-${name}`

const helpId = (name: string) => `${fieldId(name)}-uitleg`
const errorId = (name: string) => `${fieldId(name)}-fout`

/** The texts that explain a control, in reading order; undefined when there are none. */
export function describedBy({ name, help, error }: FieldProps): string | undefined {
  const ids = [help ? helpId(name) : '', error ? errorId(name) : ''].filter((id) => id !== '')
  return ids.length > 0 ? ids.join(' ') : undefined
}

/** Attributes every control shares, NLDS classes aside. */
export const controlAttributes = (field: FieldProps) => ({
  id: fieldId(field.name),
  name: field.name,
  'aria-describedby': describedBy(field),
  'aria-invalid': field.error ? ('true' as const) : undefined,
  'aria-required': field.optional ? undefined : ('true' as const),
})

/** A labelled control. */
export function Field({ children, ...field }: FieldProps & { children: Child }) {
  return (
    <div class={fieldClass(field)}>
      <label class="utrecht-form-label utrecht-form-field__label" for={fieldId(field.name)}>
        {field.label}
        <OptionalMark optional={field.optional} />
      </label>
      <FieldTexts {...field} />
      <div class="utrecht-form-field__input">{children}</div>
    </div>
  )
}

export const fieldClass = ({ error }: FieldProps): string =>
  error ? 'utrecht-form-field utrecht-form-field--invalid' : 'utrecht-form-field'

export function OptionalMark({ optional }: Pick<FieldProps, 'optional'>) {
  const words = frameWords[useContext(ReadingContext).locale]
  return optional === true ? <span class="trede-optional"> {words.optional}</span> : null
}

/** Help and error of one field or group. */
export function FieldTexts({ name, help, error }: FieldProps) {
  const words = frameWords[useContext(ReadingContext).locale]
  return (
    <>
      {help && (
        <div class="utrecht-form-field-description" id={helpId(name)}>
          {help}
        </div>
      )}
      {error && (
        <div class="utrecht-form-field-error-message utrecht-form-field__error-message" id={errorId(name)}>
          <span class="trede-visually-hidden">{words.error}: </span>
          {error}
        </div>
      )}
    </>
  )
}
