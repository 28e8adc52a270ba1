import { isIncomplete, isInTime, type Objection, objectionTerm } from '#domain/plan/pip.objection.ts'
import type { PipAddress } from '#domain/plan/pip.queries.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { ActionGroup, LinkButton } from '#ui/button.tsx'
import { CheckboxGroup, RadioGroup } from '#ui/choices.tsx'
import { Why } from '#ui/details.tsx'
import { DateField, TextArea, TextField } from '#ui/form.tsx'
import { SummaryList } from '#ui/lists.tsx'
import { DateText, PageTitle } from '#ui/text.tsx'
import { longDate } from '#ui/words.ts'
import { paths } from '#web/paths.ts'
import { optionsFrom } from '../../file/file-words.ts'
import { type FieldsProps, shownIn } from '../../file/person-fields.view.tsx'
import { LACK_WORDS, OBJECTION_WORDS } from './objection-words.ts'

export function ReceiveFields(props: FieldsProps) {
  const shown = shownIn(props)
  return (
    <>
      <DateField {...shown('receivedOn')} label="Ontvangen op" />
      <DateField
        {...shown('postedOn')}
        label="Poststempel"
        help="Alleen bij post. Op tijd gepost en binnen een week erna ontvangen is op tijd."
        optional
      />
      <TextField
        {...shown('fromWhom')}
        label="Van wie?"
        help="De deelnemer, of wie namens die deelnemer schrijft."
      />
      <CheckboxGroup
        name="lacks"
        label="Wat ontbreekt?"
        choices={optionsFrom(LACK_WORDS)}
        values={(props.fields.lacks ?? '').split(',')}
        optional
      />
      <TextArea {...shown('grounds')} label="Waarom is de deelnemer het niet eens?" optional />
    </>
  )
}

export function RuleFields(props: FieldsProps) {
  const shown = shownIn(props)
  return (
    <>
      <RadioGroup {...shown('outcome')} label="Uitkomst" choices={optionsFrom(OBJECTION_WORDS)} />
      <TextArea
        {...shown('reason')}
        label="Waarom?"
        help="Kwam het bezwaar te laat, en is dat te verontschuldigen? Schrijf ook dat op."
      />
      <DateField {...shown('on')} label="Dag van de beslissing" />
    </>
  )
}

type PageProps = { objection: Objection; sentOn: LocalDate | null; address: PipAddress }

/** One objection: whether it came in time, what lacks, and what was decided. */
export function ObjectionPage({ objection, sentOn, address }: PageProps) {
  const { id, outcome, lacks } = objection
  const link = (step: string) => paths.pip(address, `/bezwaar/${id}/${step}`)
  return (
    <>
      <PageTitle lead={outcome ? OBJECTION_WORDS[outcome] : 'Nog niet beslist.'}>Bezwaar</PageTitle>
      <SummaryList rows={rowsOf(objection, sentOn)} />
      <Why source="Awb art. 6:7, 6:8 en 6:9 (PLAN.OBJ.TIME)" subject="op tijd">
        {sentOn === null
          ? 'De brief is nog niet verzonden. De termijn loopt dan nog niet.'
          : `De brief ging weg op ${longDate(sentOn)}. Bezwaar kan tot en met ${longDate(objectionTerm(sentOn).lastDay)}.`}
      </Why>
      {outcome === null && (
        <ActionGroup>
          <LinkButton look="primary" href={link('beslissen')}>
            Beslissen op bezwaar
          </LinkButton>
          {lacks.length > 0 && (
            <>
              <LinkButton href={link('herstel')}>Tijd geven om aan te vullen</LinkButton>
              <LinkButton href={link('hersteld')}>Vastleggen dat het is aangevuld</LinkButton>
            </>
          )}
        </ActionGroup>
      )}
      {outcome === 'founded' && (
        <ActionGroup>
          <LinkButton look="primary" href={paths.pipStart(address.fileId)}>
            Nieuwe versie beginnen
          </LinkButton>
        </ActionGroup>
      )}
    </>
  )
}

function rowsOf(objection: Objection, sentOn: LocalDate | null) {
  const {
    receivedOn,
    postedOn,
    fromWhom,
    lacks,
    repairUntil,
    repairedOn,
    grounds,
    decidedOn,
    outcomeReason,
  } = objection
  const day = (label: string, value: LocalDate | null) =>
    value === null ? [] : [{ label, value: <DateText day={value} absolute /> }]
  const text = (label: string, value: string | null) => (value ? [{ label, value }] : [])
  return [
    ...text('Van', fromWhom),
    ...day('Ontvangen', receivedOn),
    ...day('Poststempel', postedOn),
    { label: 'Op tijd', value: isInTime(objection, sentOn) ? 'ja' : 'nee, te laat' },
    ...text('Ontbrak', lacks.map((lack) => LACK_WORDS[lack].toLowerCase()).join(', ')),
    ...day('Aanvullen kan tot en met', repairUntil),
    ...day('Aangevuld', repairedOn),
    ...(lacks.length > 0 ? [{ label: 'Compleet', value: isIncomplete(objection) ? 'nee' : 'ja' }] : []),
    ...text('Bezwaren', grounds),
    ...day('Beslist', decidedOn),
    ...text('Waarom', outcomeReason),
  ]
}
