import { type Child, useContext } from 'hono/jsx'
import { controlAttributes, Field, type FieldProps } from './field.tsx'
import { frameWords } from './frame-words.ts'
import { ReadingContext } from './reading.ts'
import { clockTime } from './words.ts'

export type FormProps = {
  action?: string
  method?: 'post' | 'get'
  id?: string
  /** For a form with a `FileField`. */
  enctype?: 'multipart/form-data'
  /** Where drafts are put as JSON `{fields: {name: value}}`; without it nothing is saved before sending. */
  draftUrl?: string
  /** Milliseconds since 1970 of the last draft, shown to the writer. */
  draftSavedAt?: number
  children: Child
}

/** A form in one column. The browser's own checks are off: ours say more and speak the right language. */
export function Form({ method = 'post', draftUrl, draftSavedAt, children, ...attributes }: FormProps) {
  return (
    <form
      class="trede-form"
      method={method}
      novalidate
      data-draft-url={draftUrl}
      {...draftSentences(draftUrl)}
      {...attributes}
    >
      {children}
      {draftUrl && <DraftStatus savedAt={draftSavedAt} />}
    </form>
  )
}

function draftSentences(draftUrl: string | undefined) {
  const words = frameWords[useContext(ReadingContext).locale]
  if (draftUrl === undefined) return {}
  return { 'data-draft-saved': words.draftSaved, 'data-draft-failed': words.draftFailed }
}

function DraftStatus({ savedAt }: { savedAt: number | undefined }) {
  const { locale } = useContext(ReadingContext)
  return (
    <p class="trede-draft" data-draft-status role="status">
      {savedAt !== undefined && `${frameWords[locale].draftSaved} ${clockTime(savedAt, locale)}`}
    </p>
  )
}

export type TextFieldProps = FieldProps & {
  value?: string | undefined
  type?: 'text' | 'email' | 'tel' | 'url' | 'password' | 'search'
  autocomplete?: string
  inputmode?: 'numeric' | 'decimal' | 'email' | 'tel' | 'text'
  /** Codes, numbers and addresses keep their direction in Arabic. */
  dir?: 'ltr' | 'auto'
  /** About how many characters are expected: the width promises the length. */
  size?: 'short' | 'medium' | 'full'
}

const widths = { short: ' trede-control--short', medium: '', full: ' trede-control--full' }

export function TextField({
  value,
  type = 'text',
  autocomplete = 'off',
  inputmode,
  dir = 'auto',
  size = 'medium',
  ...field
}: TextFieldProps) {
  return (
    <Field {...field}>
      <input
        class={`utrecht-textbox utrecht-textbox--html-input${widths[size]}`}
        {...controlAttributes(field)}
        type={type}
        value={value}
        autocomplete={autocomplete}
        inputmode={inputmode}
        dir={dir}
      />
    </Field>
  )
}

export type TextAreaProps = FieldProps & { value?: string | undefined; rows?: number }

/** A longer text; inside a `Form` with a `draftUrl` it is saved while typing. */
export function TextArea({ value = '', rows = 5, ...field }: TextAreaProps) {
  return (
    <Field {...field}>
      <textarea
        class="utrecht-textarea utrecht-textarea--html-textarea trede-control--full"
        {...controlAttributes(field)}
        rows={rows}
        dir="auto"
      >
        {value}
      </textarea>
    </Field>
  )
}

export type Option = { value: string; label: string }

export type SelectFieldProps = FieldProps & {
  options: readonly Option[]
  value?: string | undefined
  /** First line while nothing is chosen. */
  placeholder?: string
}

export function SelectField({ options, value, placeholder, ...field }: SelectFieldProps) {
  const words = frameWords[useContext(ReadingContext).locale]
  return (
    <Field {...field}>
      <select class="utrecht-select utrecht-select--html-select" {...controlAttributes(field)}>
        <option value="">{placeholder ?? words.choose}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  )
}

export type DateFieldProps = FieldProps & {
  /** As typed before, or a day written d-m-jjjj. */
  value?: string | undefined
}

/** One text field for a day; read it with `parseDutchDate`, which takes every usual way of writing. */
export function DateField({ value, help, ...rest }: DateFieldProps) {
  const { locale } = useContext(ReadingContext)
  const field = { ...rest, help: help ?? dateHelp[locale] }
  return (
    <Field {...field}>
      <input
        class="utrecht-textbox utrecht-textbox--html-input trede-control--short"
        {...controlAttributes(field)}
        type="text"
        value={value}
        autocomplete="off"
        dir="ltr"
      />
    </Field>
  )
}

/** Arabic and Tigrinya not yet read by a native speaker. */
const dateHelp = {
  nl: 'Bijvoorbeeld 12-5-2026',
  en: 'For example 12-5-2026 (day-month-year)',
  ar: 'مثال: \u206612-5-2026\u2069 (يوم-شهر-سنة)',
  ti: 'ንኣብነት 12-5-2026 (መዓልቲ-ወርሒ-ዓመት)',
}
