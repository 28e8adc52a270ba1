import type { PossibleDuplicate } from '#domain/file/duplicates.queries.ts'
import type { DuplicateReason } from '#domain/person/duplicates.ts'
import { Alert } from '#ui/alert.tsx'
import { ActionGroup, Button, LinkButton } from '#ui/button.tsx'
import { Fieldset } from '#ui/choices.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { DateField, Form, type Option, SelectField, TextField } from '#ui/form.tsx'
import { TaskList } from '#ui/lists.tsx'
import { DateText, PageTitle } from '#ui/text.tsx'
import { paths } from '#web/paths.ts'
import { HOUSEHOLD_WORDS, optionsFrom } from '../file-words.ts'
import { type FieldsProps, PersonFields, SearchFields, shownIn } from '../person-fields.view.tsx'
import type { Fields } from '../person-form.ts'

/** Carries what was typed to the next step, without JavaScript and without a trace in the address. */
function Carried({ fields, step }: { fields: Fields; step: string }) {
  return (
    <>
      <input type="hidden" name="step" value={step} />
      {Object.entries(fields)
        .filter(([name]) => name !== 'step')
        .map(([name, value]) => (
          <input type="hidden" name={name} value={value} key={name} />
        ))}
    </>
  )
}

export type SearchStepProps = FieldsProps & { municipalities: readonly Option[] }

export function SearchStep(props: SearchStepProps) {
  return (
    <>
      <PageTitle lead="Stap 1 van 2. Eerst zoeken we of deze persoon al een dossier heeft.">
        Dossier openen
      </PageTitle>
      <ErrorSummary errors={props.errors} />
      <Form action={paths.newFile}>
        <input type="hidden" name="step" value="search" />
        {props.fields.event ? <FromEvent fields={props.fields} /> : <MunicipalityField {...props} />}
        <SearchFields {...props} />
        <ActionGroup>
          <Button>Zoeken</Button>
          <LinkButton href={paths.files} look="subtle">
            Stoppen
          </LinkButton>
        </ActionGroup>
      </Form>
    </>
  )
}

/** A file opened from an event of DUO: its number goes along without being in the address or on the form. */
function FromEvent({ fields: { event, municipality } }: { fields: Fields }) {
  return (
    <>
      <input type="hidden" name="event" value={event} />
      <input type="hidden" name="municipality" value={municipality} />
      <Alert title="Vanuit een bericht van DUO">
        <p>Het nummer uit het bericht komt bij dit dossier. Daarna gaat u terug naar het bericht.</p>
      </Alert>
    </>
  )
}

function MunicipalityField({ municipalities, ...props }: SearchStepProps) {
  if (municipalities.length < 2) return null
  return <SelectField {...shownIn(props)('municipality')} label="Gemeente" options={municipalities} />
}

export const REASON_WORDS = {
  'same-name': 'zelfde naam',
  'similar-name': 'naam lijkt erop',
  'names-swapped': 'voornaam en achternaam omgedraaid',
  'same-birth-date': 'zelfde geboortedatum',
  'same-phone': 'zelfde telefoonnummer',
  'same-email': 'zelfde e-mailadres',
} satisfies Record<DuplicateReason, string>

const inWords = (reasons: readonly DuplicateReason[]): string => {
  const said = reasons.map((reason) => REASON_WORDS[reason]).join(', ')
  return said.charAt(0).toUpperCase() + said.slice(1)
}

export type DuplicatesStepProps = { found: readonly PossibleDuplicate[]; fields: Fields }

function titleOf({ file, hasMoved }: PossibleDuplicate): string {
  if (file) return `${file.name} · ${file.number}`
  return hasMoved ? 'Een dossier van iemand die is verhuisd' : 'Een dossier van een collega'
}

function AlikeList({ found }: { found: readonly PossibleDuplicate[] }) {
  return (
    <TaskList
      label="Dossiers die erop lijken"
      items={found.map((one, index) => ({
        key: String(index),
        title: titleOf(one),
        ...(one.file && { href: paths.file(one.file.fileId) }),
        note: <DuplicateNote duplicate={one} />,
      }))}
    />
  )
}

export function DuplicatesStep({ found, fields }: DuplicatesStepProps) {
  return (
    <>
      <PageTitle lead="Kijk eerst of dit dezelfde persoon is. Twee dossiers van één persoon maken het werk lastig.">
        Mogelijk al bekend
      </PageTitle>
      <AlikeList found={found} />
      <Form action={paths.newFile}>
        <Carried fields={fields} step="form" />
        <p class="nl-paragraph">Staat de persoon er niet bij?</p>
        <ActionGroup>
          <Button>Dit is iemand anders: verder</Button>
          <LinkButton href={fields.event ? paths.newFileFor(fields.event) : paths.newFile} look="subtle">
            Opnieuw zoeken
          </LinkButton>
        </ActionGroup>
      </Form>
    </>
  )
}

function DuplicateNote({
  duplicate: { reasons, caseWorkers, file, hasMoved },
}: {
  duplicate: PossibleDuplicate
}) {
  const colleagues = caseWorkers.length > 0 ? caseWorkers.join(' en ') : 'uw teamleider'
  return (
    <>
      <p>{inWords(reasons)}.</p>
      {hasMoved && <p>Woonde hier eerder en is verhuisd naar een andere gemeente.</p>}
      {file === null && !hasMoved && (
        <p>
          {caseWorkers.length > 0 ? `Al bekend bij ${colleagues}.` : 'Al bekend, nog zonder consulent.'} Neem
          contact op met {colleagues}.
        </p>
      )}
      {file?.birthDate && (
        <p>
          Geboren op <DateText day={file.birthDate} absolute />.
        </p>
      )}
    </>
  )
}

const LEADS = {
  'nothing-found': 'Stap 2 van 2. Er is nog geen dossier dat erop lijkt.',
  'someone-else': 'Stap 2 van 2. U gaf aan dat dit iemand anders is.',
  'found-later': 'Stap 2 van 2. Kijk of deze persoon al een dossier heeft.',
}

export type FormStepProps = FieldsProps & {
  municipality: string
  caseWorkers: readonly Option[]
  searched: 'nothing-found' | 'someone-else'
  /** Who looks like the person after something changed since the search. */
  alike: readonly PossibleDuplicate[]
}

export function FormStep({ municipality, caseWorkers, searched, alike, ...props }: FormStepProps) {
  const { fields, errors } = props
  const shown = shownIn(props)
  const lead = alike.length > 0 ? LEADS['found-later'] : LEADS[searched]
  return (
    <>
      <PageTitle lead={lead}>Dossier openen</PageTitle>
      <ErrorSummary errors={errors} />
      {alike.length > 0 && <AlikeList found={alike} />}
      <Form action={paths.newFile}>
        <input type="hidden" name="step" value="save" />
        <input type="hidden" name="searchedFor" value={fields.searchedFor ?? ''} />
        {fields.event && <input type="hidden" name="event" value={fields.event} />}
        <input type="hidden" name="searched" value={searched} />
        <input type="hidden" name="municipality" value={municipality} />
        <PersonFields {...props} />
        <Fieldset name="family" label="Gezin">
          <TextField
            {...shown('householdNumber')}
            label="Dossiernummer van een gezinslid"
            help="Bijvoorbeeld 2026-0417. Ieder houdt een eigen dossier."
            size="short"
            dir="ltr"
            optional
          />
          <SelectField
            {...shown('householdRole')}
            label="Rol in het gezin"
            options={optionsFrom(HOUSEHOLD_WORDS)}
            optional
          />
        </Fieldset>
        <Fieldset name="file" label="Dossier">
          <TextField
            {...shown('part')}
            label="Dorp, wijk of team"
            help="In de woorden van uw gemeente."
            optional
          />
          <DateField {...shown('openedOn')} label="Geopend op" value={fields.openedOn ?? ''} />
          <SelectField {...shown('caseWorker')} label="Consulent" options={caseWorkers} />
        </Fieldset>
        <ActionGroup>
          <Button>Dossier openen</Button>
          <LinkButton href={paths.files} look="subtle">
            Stoppen
          </LinkButton>
        </ActionGroup>
      </Form>
    </>
  )
}
