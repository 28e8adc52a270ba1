import type { EnrolmentCourse } from '#domain/enrolment/enrolment.queries.ts'
import { type Enrolment, hasEndedEarly } from '#domain/enrolment/enrolment.ts'
import type { MeasurementState } from '#domain/measurement/measurement.overview.ts'
import type { Expectation } from '#domain/programme/expectations.ts'
import type { Module, Phase, Programme } from '#domain/programme/programme.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { ActionGroup, Button, LinkButton } from '#ui/button.tsx'
import { Why } from '#ui/details.tsx'
import { TaskList } from '#ui/lists.tsx'
import { Steps } from '#ui/steps.tsx'
import { DataTable } from '#ui/table.tsx'
import { DateText, PageTitle, Section } from '#ui/text.tsx'
import { shortDate } from '#ui/words.ts'
import { instrumentWords } from '../file/file-words.ts'
import { CourseTimeline } from './course-timeline.view.tsx'
import {
  EXPECTATION_STATUS,
  MODULE_LANGUAGE,
  MODULE_WORDS,
  monthsOf,
  REASON_WORDS,
  STATE_WORDS,
} from './enrolment-words.ts'
import { type Gate, GateSection } from './gate.view.tsx'

export type PhaseRow = { phase: Phase; state: 'done' | 'current' | 'upcoming'; since: LocalDate | null }

/** Something the programme asks for; `href` only for who may open it, `askHref` where asking can be written down. */
export type AskedRow = {
  expectation: Expectation
  state: MeasurementState
  askedOn: LocalDate | null
  answeredOn: LocalDate | null
  href?: string
  askHref?: string
}

export type EnrolmentViewProps = {
  name: string
  programme: Programme
  enrolment: Enrolment
  course: EnrolmentCourse
  plannedEnd: LocalDate | null
  phases: readonly PhaseRow[]
  gate: Gate | null
  asked: readonly AskedRow[]
  links: { phase?: string; observe?: string; extend?: string; end?: string }
}

export function EnrolmentView(props: EnrolmentViewProps) {
  const { programme, phases, gate, links, course, enrolment } = props
  return (
    <>
      <PageTitle lead={<Standing {...props} />} aside={props.name}>
        {programme.title}
      </PageTitle>
      {phases.length > 0 && (
        <Steps
          label={`Fasen van ${programme.title}`}
          steps={phases.map(({ phase, state, since }) => ({
            label: phase.title,
            state,
            note:
              since === null
                ? monthsOf(phase)
                : `sinds ${shortDate(since)} ${since.slice(0, 4)}, ${monthsOf(phase)}`,
          }))}
        />
      )}
      <ActionGroup>
        {links.phase && (
          <LinkButton look="primary" href={links.phase}>
            Naar de volgende fase
          </LinkButton>
        )}
        {links.observe && <LinkButton href={links.observe}>Competentie vastleggen</LinkButton>}
        {links.extend && <LinkButton href={links.extend}>Verlengen</LinkButton>}
        {links.end && <LinkButton href={links.end}>Beëindigen</LinkButton>}
      </ActionGroup>
      {props.asked.length > 0 && <Asked rows={props.asked} />}
      {gate && <GateSection {...gate} />}
      {programme.modules.length > 0 && <Modules programme={programme} />}
      <Section title="Verloop">
        <CourseTimeline {...{ programme, enrolment, course }} />
      </Section>
    </>
  )
}

/** Where it stands, as one sentence. */
function Standing({ enrolment, course, plannedEnd }: EnrolmentViewProps) {
  const by = course.provider === null ? '' : ` bij ${course.provider}`
  if (enrolment.endedOn !== null) {
    return (
      <>
        {hasEndedEarly(enrolment) ? 'Eerder gestopt' : 'Afgerond'} op{' '}
        <DateText day={enrolment.endedOn} absolute />
        {hasEndedEarly(course) && course.endReason && `: ${REASON_WORDS[course.endReason].toLowerCase()}`}.
        Begonnen op <DateText day={enrolment.startedOn} absolute />
        {by}.
      </>
    )
  }
  return (
    <>
      Begonnen op <DateText day={enrolment.startedOn} absolute />
      {by}.
      {plannedEnd && (
        <>
          {' '}
          Loopt naar verwachting tot en met <DateText day={plannedEnd} absolute />.
        </>
      )}
    </>
  )
}

function Asked({ rows }: { rows: readonly AskedRow[] }) {
  return (
    <Section title="Formulieren en metingen">
      <TaskList
        label="Formulieren en metingen"
        items={rows.map(({ expectation, state, askedOn, answeredOn, href, askHref }) => ({
          key: expectation.moment,
          title: instrumentWords(expectation.instrumentId, expectation.moment),
          ...(href && { href }),
          note: (
            <>
              {STATE_WORDS[state]}
              {answeredOn && (
                <>
                  {' op '}
                  <DateText day={answeredOn} absolute />
                </>
              )}
              {askedOn && !answeredOn && (
                <>
                  , laatst gevraagd <DateText day={askedOn} />
                </>
              )}
              <Why
                source={`Regel ${expectation.ruleId}`}
                subject={instrumentWords(expectation.instrumentId, expectation.moment)}
              >
                {expectation.why}
              </Why>
              {askHref && <AskButton href={askHref} moment={expectation.moment} />}
            </>
          ),
          ...(answeredOn === null &&
            state !== 'lapsed' &&
            expectation.to && { due: <DueBy {...expectation} /> }),
          status: EXPECTATION_STATUS[expectation.status],
        }))}
      />
    </Section>
  )
}

function DueBy({ from, to, status }: Expectation) {
  if (to === null) return null
  if (status === 'not-yet' && from) {
    return (
      <>
        vanaf <DateText day={from} />
      </>
    )
  }
  return (
    <>
      {status === 'late' ? 'laatste dag was' : 'uiterlijk'} <DateText day={to} absolute />
    </>
  )
}

const AskButton = ({ href, moment }: { href: string; moment: string }) => (
  <form method="post" action={href}>
    <Button look="subtle">
      Noteer: vandaag gevraagd<span class="trede-visually-hidden">: vragenlijst {moment}</span>
    </Button>
  </form>
)

const Modules = ({ programme }: { programme: Programme }) => (
  <Section title="Onderdelen">
    <DataTable<Module>
      caption={`Onderdelen van ${programme.title}`}
      hideCaption
      rows={programme.modules}
      rowKey={(module) => module.id}
      columns={[
        { key: 'title', label: 'Onderdeel', heading: true, cell: (module) => module.title },
        { key: 'kind', label: 'Soort', cell: (module) => MODULE_WORDS[module.kind] },
        { key: 'language', label: 'Taal', cell: (module) => MODULE_LANGUAGE[module.language] },
        {
          key: 'sessions',
          label: 'Bijeenkomsten',
          align: 'end',
          cell: (module) => module.sessions ?? 'niet bekend',
        },
      ]}
      empty={null}
      {...(programme.sessionsInAll !== null && {
        footer: <p>Samen {programme.sessionsInAll} bijeenkomsten.</p>,
      })}
    />
  </Section>
)
