import { isIncomplete, isInTime, type Objection, objectionTerm } from '#domain/plan/pip.objection.ts'
import { decisionTerm, type ObjectionStep } from '#domain/plan/pip.objection-term.ts'
import type { PipAddress } from '#domain/plan/pip.queries.ts'
import type { ObjectionCorrection } from '#domain/plan/pip-objection.queries.ts'
import { daysBetween, type LocalDate } from '#kernel/local-date.ts'
import { ActionGroup, LinkButton } from '#ui/button.tsx'
import { Why } from '#ui/details.tsx'
import { SummaryList, type SummaryRow } from '#ui/lists.tsx'
import { StatusBadge } from '#ui/status.tsx'
import { DateText, Link, PageTitle } from '#ui/text.tsx'
import { longDate } from '#ui/words.ts'
import { paths } from '#web/paths.ts'
import { Lines } from '../../handover/handover-facts.view.tsx'
import {
  LACK_WORDS,
  NOT_HEARD_WORDS,
  OBJECTION_WORDS,
  PARTY_WORDS,
  STEP_LEADS,
  WITHDRAWN_WORDS,
} from './objection-words.ts'

type PageProps = {
  name: string
  objection: Objection
  step: ObjectionStep
  corrections: readonly ObjectionCorrection[]
  sentOn: LocalDate | null
  today: LocalDate
  address: PipAddress
}

/** One objection: whether it came in time, what lacks, by when is decided, and the one thing to do next. */
export function ObjectionPage({ name, objection, step, corrections, sentOn, today, address }: PageProps) {
  const { id, outcome, withdrawnOn } = objection
  const link = (page: string) => paths.pip(address, `/bezwaar/${id}/${page}`)
  const isOpen = outcome === null && withdrawnOn === null
  return (
    <>
      <PageTitle
        aside={name}
        lead={outcome ? `${OBJECTION_WORDS[outcome]}. ${STEP_LEADS[step]}` : STEP_LEADS[step]}
      >
        Bezwaar
      </PageTitle>
      {isOpen && <DecideBy {...{ objection, sentOn, today }} />}
      <SummaryList
        rows={[
          ...cameIn(objection, sentOn),
          ...(objection.confirmedOn ? [confirmation(objection.confirmedOn, link('bevestiging'))] : []),
          ...handled(objection),
          ...corrections.map(({ on, reason, by }) => ({
            label: 'Verbeterd',
            value: `op ${longDate(on)}${by ? ` door ${by}` : ''}: ${reason}`,
          })),
        ]}
      />
      {isOpen && <Steps {...{ step, objection, link, sentOn, today }} />}
      {step === 'new-version' && (
        <ActionGroup>
          <LinkButton look="primary" href={paths.pipStart(address.fileId)}>
            Nieuwe versie beginnen
          </LinkButton>
        </ActionGroup>
      )}
    </>
  )
}

const DUE_SOON_DAYS = 14

/** By when is decided, with how that day came about. */
function DecideBy({ objection, sentOn, today }: Pick<PageProps, 'objection' | 'sentOn' | 'today'>) {
  const term = decisionTerm(objection, sentOn)
  if (!term) return null
  const left = daysBetween(today, term.lastDay)
  const status = left < 0 ? 'late' : left <= DUE_SOON_DAYS ? 'attention' : 'busy'
  return (
    <>
      <p class="nl-paragraph">
        <StatusBadge status={status} /> Beslissen uiterlijk op <DateText day={term.lastDay} absolute />
        {left < 0 && ', die dag is voorbij'}.
      </p>
      <Why source={`Awb art. 7:10 (PLAN.OBJ.DECIDE, ${term.rule})`} subject="uiterlijk beslissen">
        {term.weeks} weken na {longDate(term.from)}
        {objection.receivedOn > (sentOn === null ? '' : objectionTerm(sentOn).lastDay)
          ? ', de dag waarop het bezwaar te laat binnenkwam'
          : ', de laatste dag voor bezwaar'}
        {objection.withCommittee && '; met een adviescommissie zijn het er twaalf'}
        {objection.postponedOn && `; op ${longDate(objection.postponedOn)} met zes weken verdaagd`}
        {term.suspendedDays > 0 && `; ${term.suspendedDays} dagen stond de termijn stil voor het aanvullen`}.
        {term.passedOver.length > 0 && ' Een laatste dag in het weekend of op een feestdag schuift op.'}
      </Why>
    </>
  )
}

type StepsProps = Pick<PageProps, 'step' | 'objection' | 'sentOn' | 'today'> & {
  link: (page: string) => string
}

/** The road of an objection: its next step stands out, what may be done besides follows. */
function Steps({ step, objection, link, sentOn, today }: StepsProps) {
  const { confirmedOn, lacks, postponedOn } = objection
  const term = decisionTerm(objection, sentOn)
  const mayPostpone = postponedOn === null && term !== null && term.lastDay >= today
  const ways = [
    ...(confirmedOn === null ? [way('confirm', 'bevestigen', 'Ontvangst bevestigen')] : []),
    ...(lacks.length > 0
      ? [
          way('ask-repair', 'herstel', 'Tijd geven om aan te vullen'),
          way('await-repair', 'hersteld', 'Vastleggen dat het is aangevuld'),
        ]
      : []),
    way('hear', 'horen', 'Horen vastleggen'),
    way('decide', 'beslissen', 'Beslissen op bezwaar'),
    ...(mayPostpone ? [way(null, 'verdagen', 'Beslissing verdagen')] : []),
    way(null, 'intrekken', 'Intrekking vastleggen'),
    way(null, 'verbeteren', 'Gegevens verbeteren'),
  ]
  return (
    <ActionGroup>
      {ways.map(({ of, page, label }) => (
        <LinkButton key={page} look={of === step ? 'primary' : of ? 'secondary' : 'subtle'} href={link(page)}>
          {label}
        </LinkButton>
      ))}
    </ActionGroup>
  )
}

const way = (of: ObjectionStep | null, page: string, label: string) => ({ of, page, label })

const day = (label: string, value: LocalDate | null): SummaryRow[] =>
  value === null ? [] : [{ label, value: <DateText day={value} absolute /> }]
const text = (label: string, value: string | null): SummaryRow[] =>
  value ? [{ label, value: <Lines text={value} /> }] : []

function confirmation(on: LocalDate, href: string): SummaryRow {
  return {
    label: 'Ontvangst bevestigd',
    value: (
      <>
        brief van <DateText day={on} absolute />: <Link href={href}>openen (PDF)</Link>
      </>
    ),
  }
}

function InTime({ objection, sentOn }: Pick<PageProps, 'objection' | 'sentOn'>) {
  return (
    <>
      {isInTime(objection, sentOn) ? 'ja' : 'nee, te laat'}
      <Why source="Awb art. 6:7, 6:8 en 6:9 (PLAN.OBJ.TIME)" subject="op tijd">
        {sentOn === null
          ? 'De brief is nog niet verzonden. De termijn loopt dan nog niet.'
          : `De brief ging weg op ${longDate(sentOn)}. Bezwaar kan tot en met ${longDate(objectionTerm(sentOn).lastDay)}.`}
      </Why>
    </>
  )
}

function cameIn(objection: Objection, sentOn: LocalDate | null): SummaryRow[] {
  const { receivedOn, postedOn, fromWhom, party, lacks, grounds, withCommittee } = objection
  return [
    { label: 'Van', value: `${fromWhom} (${PARTY_WORDS[party].toLowerCase()})` },
    ...day('Ontvangen', receivedOn),
    ...day('Poststempel', postedOn),
    { label: 'Op tijd', value: <InTime {...{ objection, sentOn }} /> },
    ...text('Ontbrak', lacks.map((lack) => LACK_WORDS[lack].toLowerCase()).join(', ')),
    ...day('Aanvullen kan tot en met', objection.repairUntil),
    ...day('Aangevuld', objection.repairedOn),
    ...(lacks.length > 0 ? [{ label: 'Compleet', value: isIncomplete(objection) ? 'nee' : 'ja' }] : []),
    ...text('Bezwaren', grounds),
    ...(withCommittee ? [{ label: 'Advies', value: 'van een commissie' }] : []),
  ]
}

function handled(objection: Objection): SummaryRow[] {
  const { heardOn, notHeardBecause, withdrawnOn, withdrawnHow } = objection
  return [
    ...day('Gehoord', heardOn),
    ...text('Verslag van het horen', objection.hearingReport),
    ...(notHeardBecause ? [{ label: 'Niet gehoord', value: NOT_HEARD_WORDS[notHeardBecause] }] : []),
    ...day('Verdaagd', objection.postponedOn),
    ...text('Waarom verdaagd', objection.postponedReason),
    ...day('Ingetrokken', withdrawnOn),
    ...(withdrawnHow ? [{ label: 'Hoe ingetrokken', value: WITHDRAWN_WORDS[withdrawnHow] }] : []),
    ...day('Beslist', objection.decidedOn),
    ...text('Te laat, te verontschuldigen', objection.lateExcuse),
    ...text('Waarom', objection.outcomeReason),
  ]
}
