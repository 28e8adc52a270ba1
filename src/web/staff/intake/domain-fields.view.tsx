import { type Answers, itemField } from '#domain/intake/answers.ts'
import { isAsked } from '#domain/intake/branching.ts'
import { VIEWS } from '#domain/intake/content/views.ts'
import type { IntakeField, ItemsField, LifeDomain, PlainField } from '#domain/intake/life-domain.ts'
import { fieldsOf } from '#domain/intake/life-domains.ts'
import { Button } from '#ui/button.tsx'
import { CheckboxGroup, Fieldset, RadioGroup } from '#ui/choices.tsx'
import type { FormError } from '#ui/error-summary.tsx'
import { DateField, SelectField, TextArea, TextField } from '#ui/form.tsx'
import { Section } from '#ui/text.tsx'
import { countryOptions, languageOptions, optionsFrom } from '../file/file-words.ts'
import { HalfDays } from './half-days.view.tsx'
import { ScoreScale } from './score-scale.view.tsx'
import { answersFrom, type Fields, fieldName, SHOWN } from './typed-answers.ts'

export type DomainFieldsProps = {
  domain: LifeDomain
  fields: Fields
  errors: readonly FormError[]
  /** What was scored before, by field: it stands beside the score and is never filled in. */
  earlier: Fields
}

/** Every question of a domain with what to ask beside it; the two views and the wish at the end. */
export function DomainFields(props: DomainFieldsProps) {
  const { domain } = props
  const asked = shownFields(domain, answersFrom(domain, props.fields))
  const [own, views] = [domain.fields, fieldsOf(domain).slice(domain.fields.length)]
  return (
    <>
      {asked.map(({ field }) => (
        <input key={field.id} type="hidden" name={SHOWN} value={field.id} />
      ))}
      <Blocks {...props} of={asked.filter(({ field }) => own.includes(field))} />
      {views.length > 0 && <Views {...props} of={asked.filter(({ field }) => views.includes(field))} />}
    </>
  )
}

type ShownField = { field: IntakeField; when: string | undefined }

/** Fields that are asked, or may be: then `when` says of what it depends. */
const shownFields = (domain: LifeDomain, answers: Answers): ShownField[] =>
  fieldsOf(domain).flatMap((field) => {
    const asked = isAsked(domain, field, answers)
    if (asked === 'no') return []
    return [{ field, when: asked === 'unknown' ? field.askedWhen?.words : undefined }]
  })

type BlocksProps = DomainFieldsProps & { of: readonly ShownField[] }

/** Fields below a question without an answer stand together, marked: "Alleen als er kinderen thuis wonen". */
function Blocks({ of, ...props }: BlocksProps) {
  return (
    <>
      {runsOf(of).map((run) => {
        const [first] = run
        const rows = <Rows {...props} of={run.map(({ field }) => field)} />
        return first?.when === undefined ? (
          rows
        ) : (
          <div class="trede-only-when" key={first.field.id}>
            <p class="trede-only-when__title">Alleen als {first.when}</p>
            {rows}
          </div>
        )
      })}
    </>
  )
}

/** Neighbours that depend on the same thing. */
function runsOf(of: readonly ShownField[]): ShownField[][] {
  const runs: ShownField[][] = []
  for (const one of of) {
    const last = runs.at(-1)
    if (last && last[0]?.when === one.when) last.push(one)
    else runs.push([one])
  }
  return runs
}

/** One field or one group of fields in each row, and beside it what to ask. */
function Rows({ of, ...props }: DomainFieldsProps & { of: readonly IntakeField[] }) {
  const groups = [...Map.groupBy(of, ({ group, id }) => group ?? id).values()]
  return (
    <>
      {groups.map((fields) => (
        <div class="trede-guided" key={fields[0]?.id}>
          <div class="trede-guided__fields">
            <Group {...props} of={fields} />
          </div>
          <Ask of={fields} />
        </div>
      ))}
    </>
  )
}

const OWN_QUESTION = 'eigen vraag'

/** What to ask, in quiet words beside the field. */
function Ask({ of }: { of: readonly IntakeField[] }) {
  const asks = of.filter(({ ask }) => ask !== undefined)
  if (asks.length === 0) return null
  const sources = [...new Set(asks.map(({ source }) => source ?? OWN_QUESTION))]
  return (
    <div class="trede-ask">
      <p class="trede-visually-hidden">Vraag bijvoorbeeld:</p>
      {asks.flatMap(({ ask = [] }) => ask.map((question) => <p key={question}>{question}</p>))}
      <p class="trede-ask__source">{sources.join('; ')}</p>
    </div>
  )
}

function Views({ of, ...props }: BlocksProps) {
  const isView = ({ field }: ShownField) => VIEWS.includes(field.id)
  const wishes = of.filter((one) => !isView(one))
  return (
    <Section title={wishes.length > 0 ? 'Twee beelden, en de wens' : 'Twee beelden'}>
      <div class="trede-pair">
        {of.filter(isView).map(({ field }) => (
          <div key={field.id}>
            <Question {...props} field={field} />
            <Ask of={[field]} />
          </div>
        ))}
      </div>
      <Blocks {...props} of={wishes} />
    </Section>
  )
}

/** Fields of one group stand together under its name. */
function Group({ of, ...props }: DomainFieldsProps & { of: readonly IntakeField[] }) {
  const [first] = of
  const questions = of.map((field) => <Question key={field.id} {...props} field={field} />)
  if (first?.group === undefined) return <>{questions}</>
  return (
    <Fieldset name={`${first.id}-groep`} label={first.group} optional="filter">
      <div class="trede-item__fields">{questions}</div>
    </Fieldset>
  )
}

type QuestionProps = DomainFieldsProps & { field: IntakeField }

function Question({ domain, field, fields, errors, earlier }: QuestionProps) {
  const name = fieldName(domain, field.id)
  if (field.kind === 'items') return <Items {...{ field, name, fields, errors }} />
  return <Control {...{ field, name, fields, errors }} earlier={earlier[field.id]} />
}

type ControlProps<F> = {
  field: F
  name: string
  fields: Fields
  errors: readonly FormError[]
  earlier?: string | undefined
}

/** The last choice of every list: what was chosen can be taken back. */
const NO_ANSWER = { value: '', label: 'Geen antwoord' }

const FEW = 6
const SHORT_TEXT = 500

function Control({ field, name, fields, errors, earlier }: ControlProps<PlainField>) {
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
        <RadioGroup {...shown} value={value || undefined} choices={[...options, NO_ANSWER]} />
      ) : (
        <SelectField {...shown} value={value} options={options} />
      )
    }
    case 'choices':
      return <CheckboxGroup {...shown} values={value.split(',')} choices={optionsFrom(field.options)} />
    case 'half-days':
      return <HalfDays {...shown} values={value.split(',')} />
    case 'score':
      return <ScoreScale {...shown} value={value} earlier={earlier} />
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
