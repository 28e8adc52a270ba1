import { isInTime, type Objection, objectionTerm } from '#domain/plan/pip.objection.ts'
import { type PipStep, SendingWay, sendingOf } from '#domain/plan/pip.progress.ts'
import type { PipAddress, SeenPip } from '#domain/plan/pip.queries.ts'
import { Alert } from '#ui/alert.tsx'
import { ActionGroup, LinkButton } from '#ui/button.tsx'
import { Why } from '#ui/details.tsx'
import { SummaryList, TaskList } from '#ui/lists.tsx'
import { DateText, Link, Section } from '#ui/text.tsx'
import { longDate } from '#ui/words.ts'
import { paths } from '#web/paths.ts'
import { OBJECTION_WORDS } from './objection-words.ts'
import { SENDING_WORDS } from './pip-words.ts'

type Props = {
  pip: SeenPip
  address: PipAddress
  objections: readonly Objection[]
  mayChange: boolean
}

/** The letter of a decision, what it rests on, and the objections to it. */
export function Decided({ pip, address, objections, mayChange }: Props) {
  const sent = sendingOf(pip.steps)
  const way = SendingWay.safeParse(sent?.note)
  return (
    <>
      <Section title="Brief">
        {sent && pip.letterNames && sent.onDay !== pip.letterNames && (
          <Alert tone="warning" title="De brief noemt een andere dag">
            <p>
              In de brief staat {longDate(pip.letterNames)} als dag van verzending. De tijd voor bezwaar loopt
              vanaf de dag waarop hij echt wegging. Vertel dat aan de deelnemer.
            </p>
          </Alert>
        )}
        <SummaryList
          rows={[
            { label: 'Brief', value: <Link href={paths.pip(address, '/brief')}>Brief openen (PDF)</Link> },
            {
              label: 'Verzonden',
              value: sent ? (
                <>
                  <DateText day={sent.onDay} absolute />
                  {way.success && `, ${SENDING_WORDS[way.data].toLowerCase()}`}
                </>
              ) : (
                'nog niet'
              ),
            },
            ...(sent ? [{ label: 'Bezwaar kan tot en met', value: <LastDay sentOn={sent.onDay} /> }] : []),
            {
              label: 'Waarop dit besluit rust',
              value: <Link href={paths.pip(address, '/grondslag')}>Bewaarde feiten bekijken</Link>,
            },
          ]}
        />
        {mayChange && pip.withdrawnOn === null && (
          <p class="nl-paragraph">
            Per ongeluk vastgesteld? <Link href={paths.pip(address, '/intrekken')}>PIP intrekken</Link>
          </p>
        )}
      </Section>
      {mayChange && (objections.length > 0 || pip.withdrawnOn === null) && (
        <Objections objections={objections} address={address} sentOn={sent?.onDay ?? null} />
      )}
    </>
  )
}

function LastDay({ sentOn }: { sentOn: PipStep['onDay'] }) {
  const { lastDay, rule } = objectionTerm(sentOn)
  return (
    <>
      <DateText day={lastDay} absolute />
      <Why source={`Awb art. 6:7 en 6:8 (PLAN.OBJ.TERM, ${rule})`} subject="laatste dag voor bezwaar">
        Zes weken, te tellen vanaf de dag na verzending. Een laatste dag in het weekend of op een feestdag
        schuift op.
      </Why>
    </>
  )
}

type ObjectionProps = {
  objections: readonly Objection[]
  address: PipAddress
  sentOn: PipStep['onDay'] | null
}

function Objections({ objections, address, sentOn }: ObjectionProps) {
  return (
    <Section title="Bezwaar">
      {objections.length > 0 && (
        <TaskList
          label="Bezwaren"
          items={objections.map((one) => ({
            key: one.id,
            title: `Bezwaar van ${one.fromWhom}, ontvangen op ${longDate(one.receivedOn)}`,
            href: paths.pip(address, `/bezwaar/${one.id}`),
            note: `${standOf(one)}${isInTime(one, sentOn) ? '' : '. Te laat binnen.'}`,
            ...(isOpen(one) && { status: 'busy' as const }),
          }))}
        />
      )}
      <ActionGroup>
        <LinkButton href={paths.pip(address, '/bezwaar/nieuw')}>Ontvangen bezwaar vastleggen</LinkButton>
      </ActionGroup>
    </Section>
  )
}

const isOpen = ({ outcome, withdrawnOn }: Objection): boolean => outcome === null && withdrawnOn === null

function standOf({ outcome, withdrawnOn }: Objection): string {
  if (outcome) return OBJECTION_WORDS[outcome]
  return withdrawnOn ? 'Ingetrokken' : 'Nog niet beslist'
}
