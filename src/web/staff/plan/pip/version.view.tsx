import type { PipGap } from '#domain/plan/pip.gaps.ts'
import type { Objection } from '#domain/plan/pip.objection.ts'
import { mayWrite, type PipState, sendingOf } from '#domain/plan/pip.progress.ts'
import type { PipAddress, SeenPip } from '#domain/plan/pip.queries.ts'
import type { PipField } from '#domain/plan/pip.ts'
import { Alert } from '#ui/alert.tsx'
import { ActionGroup, Button, LinkButton } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { ErrorSummary, type FormError } from '#ui/error-summary.tsx'
import { SummaryList } from '#ui/lists.tsx'
import { StatusBadge } from '#ui/status.tsx'
import { Link, PageTitle, Section } from '#ui/text.tsx'
import { counted, longDate } from '#ui/words.ts'
import { paths } from '#web/paths.ts'
import { contentRows } from './content-rows.tsx'
import { Decided } from './decided.view.tsx'
import { FineLink } from './fine-link.view.tsx'
import { History } from './history.view.tsx'
import { PipSteps } from './pip-steps.view.tsx'
import { FIELD_WORDS, GAP_WORDS, STATE_STATUS, STATE_WORDS, STEP_WORDS } from './pip-words.ts'

type Props = {
  name: string
  address: PipAddress
  pip: SeenPip
  state: PipState
  missing: readonly PipField[]
  gaps: readonly PipGap[]
  objections: readonly Objection[]
  errors: readonly FormError[]
  mayChange: boolean
  /** The municipality records fines that were decided on by hand. */
  recordsFines: boolean
  /** Wrote in it, and so is never its second reader. */
  isAuthor: boolean
  seesReasons: boolean
}

/** One version: where it stands, what comes next, what it says, what happened. */
export function VersionView(props: Props) {
  const { name, pip, state, errors, mayChange, seesReasons, address, recordsFines } = props
  const rows = contentRows(pip.content)
  return (
    <>
      <PageTitle
        aside={
          <>
            {name}
            {pip.withdrawnOn === null && (
              <>
                {' · '}
                <StatusBadge status={STATE_STATUS[state]} />
              </>
            )}
          </>
        }
        lead={leadOf(props)}
      >
        {pip.version === 1 ? 'Plan inburgering en participatie (PIP)' : `PIP, versie ${pip.version}`}
      </PageTitle>
      <ErrorSummary errors={errors} />
      {pip.withdrawnOn !== null && <Withdrawn mayChange={mayChange} address={address} />}
      {seesReasons && pip.withdrawnOn === null && <PipSteps pip={pip} state={state} />}
      {mayChange && <Next {...props} />}
      {pip.changeReason !== '' && (
        <Section title="Waarom een nieuwe versie">
          <p class="nl-paragraph">{pip.changeReason}</p>
        </Section>
      )}
      <Section title="Wat er in het plan staat">
        {rows.length > 0 ? <SummaryList rows={rows} /> : <EmptyState title="Er is nog niets ingevuld." />}
        {mayChange && mayWrite(state) && (
          <ActionGroup>
            <LinkButton
              look={pip.content.route === null ? 'primary' : 'secondary'}
              href={paths.pip(address, '/route')}
            >
              Leerroute kiezen
            </LinkButton>
            <LinkButton href={paths.pip(address, '/concept')}>Inhoud invullen</LinkButton>
          </ActionGroup>
        )}
      </Section>
      {state === 'decided' && seesReasons && <Decided {...props} />}
      {mayChange && pip.steps.length > 0 && <History pip={pip} />}
      {recordsFines && <FineLink fileId={address.fileId} />}
    </>
  )
}

function Withdrawn({ mayChange, address }: Pick<Props, 'mayChange' | 'address'>) {
  return (
    <Alert tone="warning" title="Dit PIP telt niet meer">
      <p>Het is ingetrokken. Er loopt geen termijn door dit besluit. De tekst blijft hier leesbaar.</p>
      {mayChange && (
        <p>
          Moet er toch een plan komen?{' '}
          <Link href={paths.pipStart(address.fileId)}>Nieuwe versie beginnen</Link>
        </p>
      )}
    </Alert>
  )
}

function leadOf({ pip, state }: Props) {
  if (pip.datedOn === null) return `Nu: ${STATE_WORDS[state]}.`
  const dated = `Vastgesteld op ${longDate(pip.datedOn)}${pip.datedBy ? ` door ${pip.datedBy}` : ''}.`
  return pip.withdrawnOn === null ? dated : `${dated} Ingetrokken op ${longDate(pip.withdrawnOn)}.`
}

/** The one thing to do next, and the quiet ways besides. */
function Next(props: Props) {
  const { state, address, pip } = props
  if (state === 'draft' || state === 'returned') return <SendDraft {...props} />
  if (state === 'decided') {
    if (pip.withdrawnOn !== null || sendingOf(pip.steps)) return null
    return (
      <ActionGroup>
        <LinkButton look="primary" href={paths.pip(address, '/brief/verzonden')}>
          Vastleggen dat de brief is verzonden
        </LinkButton>
      </ActionGroup>
    )
  }
  const next = NEXT[state]
  const waitsForOther = state === 'with-reader' && props.isAuthor
  return (
    <ActionGroup>
      {waitsForOther ? (
        <p class="nl-paragraph">
          Een collega leest dit concept. U schreef eraan mee, dus u bent geen tweede lezer.
        </p>
      ) : (
        <LinkButton look="primary" href={paths.pip(address, next.page)}>
          {next.label}
        </LinkButton>
      )}
      <LinkButton look="subtle" href={paths.pip(address, '/openzetten')}>
        Weer openzetten
      </LinkButton>
    </ActionGroup>
  )
}

const NEXT = {
  'with-reader': { page: '/lezen', label: 'Concept lezen als tweede lezer' },
  approved: { page: '/bespreken', label: 'Vastleggen wat de deelnemer vindt' },
  heard: { page: '/besluit', label: 'PIP vaststellen' },
} as const

/** "Uren MAP" in a row: "uren MAP". */
const inSentence = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1)

function SendDraft({ missing, gaps, address, pip }: Props) {
  const { openRemarks } = pip
  const wasReturned = pip.steps.findLast(({ kind }) => kind === 'returned' || kind === 'reopened')
  return (
    <>
      {wasReturned && (
        <Alert tone="warning" title={STEP_WORDS[wasReturned.kind]}>
          <p>
            {wasReturned.note}
            {wasReturned.by && ` (${wasReturned.by}, ${longDate(wasReturned.onDay)})`}
          </p>
        </Alert>
      )}
      {missing.length > 0 && (
        <p class="nl-paragraph">
          Voor de tweede lezer ontbreekt nog:{' '}
          {missing.map((field) => inSentence(FIELD_WORDS[field])).join(', ')}.
        </p>
      )}
      {gaps.length > 0 && (
        <p class="nl-paragraph">
          In het plan ontbreekt nog: {gaps.map((gap) => GAP_WORDS[gap]).join(' en ')}.{' '}
          <Link href={paths.plan(address.fileId)}>Naar doelen en afspraken</Link>
        </p>
      )}
      {missing.length + gaps.length === 0 && (
        <form method="post" action={paths.pip(address, '/voorleggen')}>
          <ActionGroup>
            <Button>Voorleggen aan een tweede lezer</Button>
          </ActionGroup>
        </form>
      )}
      {openRemarks > 0 && (
        <p class="nl-paragraph">
          <Link href={paths.pip(address, '/lezen')}>
            {counted(openRemarks, 'opmerking', 'opmerkingen')} van de tweede lezer
          </Link>
        </p>
      )}
    </>
  )
}
