import type { Transfer } from '#domain/arrival/transfer.queries.ts'
import { type HealthNote, hasPlan, stepsFor, transferState } from '#domain/arrival/transfer.ts'
import type { PossibleDuplicate } from '#domain/file/duplicates.queries.ts'
import { Alert } from '#ui/alert.tsx'
import { ActionGroup, Button, LinkButton } from '#ui/button.tsx'
import { Details } from '#ui/details.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Form, TextArea, TextField } from '#ui/form.tsx'
import { SummaryList, type SummaryRow } from '#ui/lists.tsx'
import { Link, PageTitle, Section } from '#ui/text.tsx'
import { longDate } from '#ui/words.ts'
import { paths } from '#web/paths.ts'
import { type FieldsProps, shownIn } from '../file/person-fields.view.tsx'
import { factWords, PackageView } from './package.view.tsx'
import { SendFields, WhatGoes } from './send-fields.view.tsx'
import { LEFT_WORDS, nameIn, STATE_WORDS } from './transfer-words.ts'

export type TransferPageProps = FieldsProps & {
  transfer: Transfer
  health: HealthNote | undefined
  /** Who may be meant: files here of the sender, people already known to the receiver. */
  alike: readonly PossibleDuplicate[]
  /** The file where the work goes on, when it is there for this reader. */
  fileHref: string | null
}

export function TransferPage(props: TransferPageProps) {
  const { transfer, health, errors, fileHref } = props
  const steps = stepsFor(transfer, transfer.side)
  return (
    <>
      <PageTitle lead={STATE_WORDS[transferState(transfer)][transfer.side]}>{nameIn(transfer)}</PageTitle>
      <ErrorSummary errors={errors} />
      <SummaryList rows={daysOf(transfer)} />
      {transfer.leftOut.length > 0 && <LeftBehind {...transfer} />}
      {fileHref && (
        <p class="nl-paragraph">
          <Link href={fileHref}>Naar het dossier</Link>
        </p>
      )}
      {steps.includes('accept') && <Accept {...props} />}
      {steps.includes('send') && <SendAnswer {...props} />}
      {transfer.contents && <PackageView contents={transfer.contents} health={health} />}
      {steps.includes('reject') && (
        <ReasonForm
          {...props}
          step="afwijzen"
          summary="Afwijzen"
          label="Waarom neemt u het dossier niet over?"
        />
      )}
      {steps.includes('refuse') && (
        <ReasonForm
          {...props}
          step="weigeren"
          summary="Niet opsturen"
          label="Wat antwoordt u de andere gemeente?"
          help="Dit is alles wat zij te weten komen. Bijvoorbeeld: bij ons niet gevonden, of niet bij ons uitgeschreven."
        />
      )}
      {steps.includes('withdraw') && <Withdraw transfer={transfer} />}
    </>
  )
}

function daysOf({ from, to, asked, ...days }: Transfer): SummaryRow[] {
  const row = (label: string, day: Transfer['sentOn']): SummaryRow[] =>
    day ? [{ label, value: longDate(day) }] : []
  const text = (label: string, value: string | null | undefined): SummaryRow[] =>
    value ? [{ label, value }] : []
  return [
    { label: 'Van', value: `gemeente ${from}` },
    { label: 'Naar', value: `gemeente ${to}` },
    ...row('Geboortedatum', asked?.birthDate ?? null),
    ...text('Dossiernummer', asked?.number),
    ...text('Toelichting', asked?.note),
    ...row('Opgevraagd op', days.askedOn),
    ...row('Aangeboden op', days.sentOn),
    ...row('Verhuisdatum', days.movedInOn),
    ...row('Overgenomen op', days.acceptedOn),
    ...row('Afgewezen op', days.rejectedOn),
    ...row('Geweigerd op', days.refusedOn),
    ...row('Ingetrokken op', days.withdrawnOn),
    ...text('Reden', days.reason),
  ]
}

function Accept({ transfer, alike }: TransferPageProps) {
  return (
    <Section title="Overnemen">
      {alike.length > 0 && (
        <Alert tone="warning" title="Misschien hebt u al een dossier van deze persoon">
          <Alike alike={alike} />
        </Alert>
      )}
      <p class="nl-paragraph">Er komt een nieuw dossier, met u als consulent. {planWords(transfer)}</p>
      <Form action={paths.transferStep(transfer.id, 'aannemen')}>
        <ActionGroup>
          <Button>Dossier overnemen</Button>
        </ActionGroup>
      </Form>
    </Section>
  )
}

/** What the move does to the plan: the route stays only for who has one (Bi 5.3 par. 3). */
const planWords = ({ contents }: Transfer): string =>
  contents && hasPlan(contents.facts)
    ? 'Er is al een plan van de andere gemeente. De tien weken voor uw plan lopen vanaf de verhuisdatum; de leerroute blijft dezelfde.'
    : 'Er is nog geen plan. U kiest de leerroute en maakt het eerste plan. De verhuisdatum geldt als de inschrijving voor de tien weken.'

function LeftBehind({ leftOut }: Transfer) {
  return (
    <Alert tone="warning" title="Niet alles kon worden overgenomen">
      <p>Deze feiten passen niet bij wat verder bekend is. Kijk ze na en leg ze zelf vast als ze kloppen.</p>
      <ul class="utrecht-unordered-list">
        {leftOut.map(({ fact, why }) => (
          <li key={JSON.stringify(fact)}>
            {longDate(fact.on)}: {factWords(fact)}. {LEFT_WORDS[why]}
          </li>
        ))}
      </ul>
    </Alert>
  )
}

function Alike({ alike }: { alike: readonly PossibleDuplicate[] }) {
  return (
    <ul class="utrecht-unordered-list">
      {alike.map(({ file, caseWorkers, hasMoved }, place) => (
        <li key={String(place)}>
          {file ? (
            <Link href={paths.file(file.fileId)}>
              {file.name}, {file.number}
            </Link>
          ) : (
            unseenWords(caseWorkers, hasMoved)
          )}
        </li>
      ))}
    </ul>
  )
}

const unseenWords = (caseWorkers: readonly string[], hasMoved: boolean): string =>
  hasMoved
    ? 'Een dossier van iemand die hier eerder woonde en is verhuisd. Met hetzelfde BSN of V-nummer blijft het dezelfde persoon.'
    : `Een dossier van een collega (${caseWorkers.join(' en ') || 'nog zonder consulent'})`

function SendAnswer(props: TransferPageProps) {
  const { transfer, alike } = props
  return (
    <Section title="Opsturen">
      {alike.length > 0 ? (
        <>
          <p class="nl-paragraph">Deze dossiers lijken op de persoon die wordt gevraagd:</p>
          <Alike alike={alike} />
        </>
      ) : (
        <p class="nl-paragraph">
          Er is geen dossier dat op deze persoon lijkt. Hebt u het niet? Kies dan hieronder “Niet opsturen”.
        </p>
      )}
      <Form action={paths.transferStep(transfer.id, 'opsturen')}>
        <TextField
          {...shownIn(props)('number')}
          label="Welk dossier stuurt u op?"
          help="Het dossiernummer bij u, bijvoorbeeld 2026-0417."
          size="short"
          dir="ltr"
        />
        <SendFields {...props} />
        <ActionGroup>
          <Button>Opsturen</Button>
        </ActionGroup>
      </Form>
      <Details summary="Wat er meegaat">
        <WhatGoes />
      </Details>
    </Section>
  )
}

type ReasonFormProps = TransferPageProps & {
  step: 'afwijzen' | 'weigeren'
  summary: string
  label: string
  help?: string
}

function ReasonForm({ step, summary, label, help, ...props }: ReasonFormProps) {
  return (
    <Details summary={summary} open={props.errors.some(({ field }) => field === 'reason')}>
      <Form action={paths.transferStep(props.transfer.id, step)}>
        <TextArea {...shownIn(props)('reason')} label={label} help={help} rows={3} />
        <ActionGroup>
          <Button look="secondary">{summary}</Button>
        </ActionGroup>
      </Form>
    </Details>
  )
}

function Withdraw({ transfer }: { transfer: Transfer }) {
  return (
    <Form action={paths.transferStep(transfer.id, 'intrekken')}>
      <ActionGroup>
        <Button look="negative">Intrekken</Button>
        <LinkButton href={paths.transfers} look="subtle">
          Naar alle overdrachten
        </LinkButton>
      </ActionGroup>
    </Form>
  )
}
