import { itemField } from '#domain/intake/answers.ts'
import { VIEW_FIELDS } from '#domain/intake/content/views.ts'
import type { Guide, IntakeField, ItemsField, LifeDomain, PlainField } from '#domain/intake/life-domain.ts'
import { Button } from '#ui/button.tsx'
import { CheckboxGroup, Fieldset, RadioGroup } from '#ui/choices.tsx'
import type { FormError } from '#ui/error-summary.tsx'
import { DateField, SelectField, TextArea, TextField } from '#ui/form.tsx'
import { Section } from '#ui/text.tsx'
import { countryOptions, languageOptions, optionsFrom } from '../file/file-words.ts'
import { HalfDays } from './half-days.view.tsx'
import { ScoreScale } from './score-scale.view.tsx'
import { type Fields, fieldName } from './typed-answers.ts'

export type DomainFieldsProps = { domain: LifeDomain; fields: Fields; errors: readonly FormError[] }

/** Every question of a domain, with what to ask beside it, and the two views at the end. */
export function DomainFields(props: DomainFieldsProps) {
  const { domain } = props
  return (
    <>
      {guidedParts(domain).map(({ guide, fields }) => (
        <div class="trede-guided" key={guide?.at}>
          <div class="trede-guided__fields">
            <GroupedFields {...props} of={fields} />
          </div>
          {guide && <Questions guide={guide} />}
        </div>
      ))}
      {domain.asks === 'views' && <Views {...props} />}
    </>
  )
}

/** The fields from one guide to the next. */
function guidedParts({ fields, guides }: LifeDomain): { guide: Guide | undefined; fields: IntakeField[] }[] {
  const parts: { guide: Guide | undefined; fields: IntakeField[] }[] = []
  for (const field of fields) {
    const guide = guides.find(({ at }) => at === field.id)
    if (guide || parts.length === 0) parts.push({ guide, fields: [] })
    parts.at(-1)?.fields.push(field)
  }
  return parts
}

function Questions({ guide }: { guide: Guide }) {
  return (
    <div class="trede-guided__questions">
      <p class="trede-guided__title">Vraag bijvoorbeeld</p>
      <ul>
        {guide.questions.map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ul>
      <p class="trede-guided__source">{guide.source}</p>
    </div>
  )
}

function Views(props: DomainFieldsProps) {
  const [own, worker, ...wishes] = VIEW_FIELDS
  return (
    <Section title="Twee beelden, en de wens">
      <div class="trede-pair">
        {own && <Question {...props} field={own} />}
        {worker && <Question {...props} field={worker} />}
      </div>
      {wishes.map((field) => (
        <Question key={field.id} {...props} field={field} />
      ))}
    </Section>
  )
}

/** Fields of one group stand together under its name. */
function GroupedFields({ of, ...props }: DomainFieldsProps & { of: readonly IntakeField[] }) {
  const groups = [...Map.groupBy(of, ({ group, id }) => group ?? id).values()]
  return (
    <>
      {groups.map((fields) => {
        const [first] = fields
        const questions = fields.map((field) => <Question key={field.id} {...props} field={field} />)
        if (first?.group === undefined) return questions
        return (
          <Fieldset key={first.group} name={`${first.id}-groep`} label={first.group} optional="filter">
            <div class="trede-item__fields">{questions}</div>
          </Fieldset>
        )
      })}
    </>
  )
}

type QuestionProps = DomainFieldsProps & { field: IntakeField }

function Question({ domain, field, fields, errors }: QuestionProps) {
  const name = fieldName(domain, field.id)
  if (field.kind === 'items') return <Items {...{ field, name, fields, errors }} />
  return <Control {...{ field, name, fields, errors }} />
}

type ControlProps<F> = { field: F; name: string; fields: Fields; errors: readonly FormError[] }

const FEW = 6
const SHORT_TEXT = 500

function Control({ field, name, fields, errors }: ControlProps<PlainField>) {
  const value = fields[name] ?? ''
  const shown = {
    name,
    label: field.label,
    help: field.help,
    error: errors.find((error) => error.field === name)?.message,
    // Everything may be skipped; that is said once, above the form.
    optional: 'filter',
  } as const
  switch (field.kind) {
    case 'choice': {
      const options = optionsFrom(field.options)
      return options.length <= FEW && field.group === undefined ? (
        <RadioGroup {...shown} value={value} choices={options} />
      ) : (
        <SelectField {...shown} value={value} options={options} />
      )
    }
    case 'choices':
      return <CheckboxGroup {...shown} values={value.split(',')} choices={optionsFrom(field.options)} />
    case 'half-days':
      return <HalfDays {...shown} values={value.split(',')} />
    case 'score':
      return <ScoreScale {...shown} value={value} />
    case 'text':
      return field.maxLength > SHORT_TEXT ? (
        <TextArea {...shown} value={value} rows={4} />
      ) : (
        <TextField {...shown} value={value} size="full" />
      )
    case 'number':
      return <TextField {...shown} value={value} size="short" inputmode="decimal" />
    case 'day':
      return <DateField {...shown} value={value} />
    case 'country':
      return <SelectField {...shown} value={value} options={countryOptions} />
    case 'language':
      return <SelectField {...shown} value={value} options={languageOptions} />
  }
}

/** What was filled in and one empty place more; the button makes room for another. */
function Items({ field, name, fields, errors }: ControlProps<ItemsField>) {
  const filled = Object.keys(fields)
    .filter((key) => key.startsWith(`${name}.`) && fields[key] !== '')
    .map((key) => Number(key.slice(name.length + 1).split('.')[0]))
  const count = Math.max(-1, ...filled) + 2
  return (
    <Fieldset name={name} label={field.label} help={field.help} optional="filter">
      {Array.from({ length: count }, (_, index) => (
        <div class="trede-item" key={itemField(name, index, '')}>
          <Fieldset name={`${name}.${index}`} label={`${field.item} ${index + 1}`} optional="filter">
            <div class="trede-item__fields">
              {field.fields.map((sub) => (
                <Control
                  key={sub.id}
                  field={sub}
                  name={itemField(name, index, sub.id)}
                  {...{ fields, errors }}
                />
              ))}
            </div>
          </Fieldset>
        </div>
      ))}
      <Button look="secondary" name="meer" value={field.id}>
        Nog een toevoegen
      </Button>
    </Fieldset>
  )
}
