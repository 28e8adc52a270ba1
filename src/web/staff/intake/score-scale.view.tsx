import { Fieldset } from '#ui/choices.tsx'
import { type FieldProps, fieldId } from '#ui/field.tsx'
import { NO_SCORE } from './typed-answers.ts'

const STEPS = Array.from({ length: 11 }, (_, score) => String(score))

type ScoreScaleProps = FieldProps & { value: string; earlier: string | undefined }

/** A score from 0 to 10 that the person points at. The first step carries the id, for the error summary. */
export function ScoreScale({ value, earlier, ...rest }: ScoreScaleProps) {
  const help = [rest.help, earlier && `Eerder: ${earlier}.`].filter(Boolean).join(' ')
  const field = { ...rest, help }
  const noneId = `${fieldId(field.name)}-${NO_SCORE}`
  return (
    <Fieldset {...field}>
      <div class="trede-scale">
        {STEPS.map((score, index) => {
          const id = index === 0 ? fieldId(field.name) : `${fieldId(field.name)}-${score}`
          return (
            <div class="trede-scale__step" key={score}>
              <input
                class="utrecht-radio-button utrecht-radio-button--html-input"
                type="radio"
                id={id}
                name={field.name}
                value={score}
                checked={score === value}
                aria-invalid={field.error ? 'true' : undefined}
              />
              <label class="utrecht-form-label utrecht-form-label--radio" for={id}>
                {score}
              </label>
            </div>
          )
        })}
      </div>
      <div class="trede-choice">
        <input
          class="utrecht-radio-button utrecht-radio-button--html-input"
          type="radio"
          id={noneId}
          name={field.name}
          value={NO_SCORE}
          checked={value === NO_SCORE}
        />
        <label class="utrecht-form-label utrecht-form-label--radio" for={noneId}>
          Geen cijfer
        </label>
      </div>
    </Fieldset>
  )
}
