import { Fieldset } from '#ui/choices.tsx'
import { type FieldProps, fieldId } from '#ui/field.tsx'
import { DAY_WORDS, PART_OF_DAY_WORDS } from './answer-words.ts'

/** The half-days of a week as a grid of ticks. */
export function HalfDays({ values, ...field }: FieldProps & { values: readonly string[] }) {
  const parts = Object.entries(PART_OF_DAY_WORDS)
  return (
    <Fieldset {...field}>
      <table class="trede-half-days" id={fieldId(field.name)}>
        <thead>
          <tr>
            <td />
            {parts.map(([part, word]) => (
              <th key={part} scope="col">
                {word}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Object.entries(DAY_WORDS).map(([day, dayWord]) => (
            <tr key={day}>
              <th scope="row">{dayWord}</th>
              {parts.map(([part, partWord]) => (
                <td key={part}>
                  <label>
                    <input
                      class="utrecht-checkbox utrecht-checkbox--html-input"
                      type="checkbox"
                      name={field.name}
                      value={`${day}-${part}`}
                      checked={values.includes(`${day}-${part}`)}
                    />
                    <span class="trede-visually-hidden">{`${dayWord}${partWord}`}</span>
                  </label>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Fieldset>
  )
}
