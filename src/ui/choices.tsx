import type { Child } from 'hono/jsx'
import { describedBy, type FieldProps, FieldTexts, fieldId, OptionalMark } from './field.tsx'

export type Choice = { value: string; label: Child; help?: string }

export type FieldsetProps = FieldProps & { children: Child }

/** Controls that belong together under one question. */
export function Fieldset({ children, ...field }: FieldsetProps) {
  return (
    <fieldset
      class={`utrecht-form-fieldset utrecht-form-fieldset--html-fieldset${field.error ? ' utrecht-form-fieldset--invalid' : ''}`}
      aria-describedby={describedBy(field)}
    >
      <legend class="utrecht-form-fieldset__legend utrecht-form-fieldset__legend--html-legend">
        {field.label}
        <OptionalMark optional={field.optional} />
      </legend>
      <FieldTexts {...field} />
      {children}
    </fieldset>
  )
}

export type RadioGroupProps = FieldProps & {
  choices: readonly Choice[]
  value?: string | undefined
  /** Large answers to tap, for participants. */
  look?: 'plain' | 'big'
}

export function RadioGroup({ choices, value, look = 'plain', ...field }: RadioGroupProps) {
  return (
    <Fieldset {...field}>
      <ChoiceList look={look}>
        {choices.map((choice, index) => (
          <ChoiceRow key={choice.value} id={choiceId(field.name, index)} choice={choice} kind="radio">
            <input
              class="utrecht-radio-button utrecht-radio-button--html-input"
              type="radio"
              id={choiceId(field.name, index)}
              name={field.name}
              value={choice.value}
              checked={choice.value === value}
              aria-invalid={field.error ? 'true' : undefined}
              aria-describedby={choiceHelpId(choiceId(field.name, index), choice)}
            />
          </ChoiceRow>
        ))}
      </ChoiceList>
    </Fieldset>
  )
}

export type CheckboxGroupProps = FieldProps & {
  choices: readonly Choice[]
  values?: readonly string[]
  look?: 'plain' | 'big'
}

export function CheckboxGroup({ choices, values = [], look = 'plain', ...field }: CheckboxGroupProps) {
  return (
    <Fieldset {...field}>
      <ChoiceList look={look}>
        {choices.map((choice, index) => (
          <ChoiceRow key={choice.value} id={choiceId(field.name, index)} choice={choice} kind="checkbox">
            <input
              class="utrecht-checkbox utrecht-checkbox--html-input"
              type="checkbox"
              id={choiceId(field.name, index)}
              name={field.name}
              value={choice.value}
              checked={values.includes(choice.value)}
              aria-invalid={field.error ? 'true' : undefined}
              aria-describedby={choiceHelpId(choiceId(field.name, index), choice)}
            />
          </ChoiceRow>
        ))}
      </ChoiceList>
    </Fieldset>
  )
}

/** The first choice carries the id of the field, so that the error summary can link to it. */
const choiceId = (name: string, index: number) => (index === 0 ? fieldId(name) : `${fieldId(name)}-${index}`)

const choiceHelpId = (id: string, choice: Choice) => (choice.help ? `${id}-keuze` : undefined)

function ChoiceList({ look, children }: { look: 'plain' | 'big'; children: Child }) {
  return <div class={look === 'big' ? 'trede-choices trede-choices--big' : 'trede-choices'}>{children}</div>
}

type ChoiceRowProps = { id: string; choice: Choice; kind: 'radio' | 'checkbox'; children: Child }

function ChoiceRow({ id, choice, kind, children }: ChoiceRowProps) {
  return (
    <div class="trede-choice">
      {children}
      <label class={kind === 'radio' ? radioLabel : checkboxLabel} for={id}>
        {choice.label}
      </label>
      {choice.help && (
        <div class="utrecht-form-field-description trede-choice__help" id={choiceHelpId(id, choice)}>
          {choice.help}
        </div>
      )}
    </div>
  )
}

const radioLabel = 'utrecht-form-label utrecht-form-label--radio'
const checkboxLabel = 'utrecht-form-label utrecht-form-label--checkbox'
