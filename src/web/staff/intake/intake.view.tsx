import type { LifeDomain } from '#domain/intake/life-domain.ts'
import type { FileId } from '#kernel/ids.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { ActionGroup, LinkButton } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { StatusBadge } from '#ui/status.tsx'
import { DataTable } from '#ui/table.tsx'
import { DateText, Link, Section } from '#ui/text.tsx'
import { counted } from '#ui/words.ts'
import { paths } from '#web/paths.ts'
import { HandoverLine, type HandoverLineProps } from '../handover/handover-line.view.tsx'
import type { DomainRow, OverviewModel } from './overview.ts'
import { Talks, type TalksProps } from './talks.view.tsx'
import { Waiting, type WaitingProps } from './waiting.view.tsx'

export type IntakeViewProps = OverviewModel &
  Omit<TalksProps, 'fileId'> &
  Omit<WaitingProps, 'fileId'> &
  HandoverLineProps & { today: LocalDate; mayConduct: boolean }

/** The intake at a glance: what is open, what is known, and which talks there were. */
export function IntakeView(props: IntakeViewProps) {
  const { fileId, handover, rows, agenda, settled, mayConduct } = props
  return (
    <>
      <HandoverLine {...{ fileId, handover }} />
      <p class="nl-paragraph">{stateWords(settled)}</p>
      {mayConduct && (
        <ActionGroup>
          <LinkButton look="primary" href={paths.intakeStartTalk(fileId)}>
            Gesprek voeren
          </LinkButton>
          <LinkButton href={paths.intakePlanTalk(fileId)}>Gesprek plannen</LinkButton>
        </ActionGroup>
      )}
      <Section title="Nog te bespreken">
        <OpenDomains {...{ fileId, mayConduct }} {...agenda} begun={rows.map(({ id }) => id)} />
      </Section>
      <Section title="Wat we weten">
        <KnownDomains fileId={fileId} rows={rows} />
        <p class="nl-paragraph">
          <Link href={paths.toldOnArrival(fileId)}>Wat de opvang vertelde</Link>
        </p>
      </Section>
      <Section title="Gesprekken">
        <Talks {...props} />
      </Section>
      <Section title="Oproepen en uitstel">
        <Waiting {...props} />
      </Section>
    </>
  )
}

const stateWords = ({ done, of }: OverviewModel['settled']): string =>
  done === of
    ? 'Alles wat de wet vraagt is helemaal besproken.'
    : `Van de ${of} onderwerpen die de wet vraagt ${done === 1 ? 'is' : 'zijn'} er ${done} helemaal besproken.`

type OpenProps = {
  fileId: FileId
  mayConduct: boolean
  required: readonly LifeDomain[]
  optional: readonly LifeDomain[]
  /** Subjects of which something is known already: they stand below as well. */
  begun: readonly LifeDomain['id'][]
}

function OpenDomains({ fileId, mayConduct, required, optional, begun }: OpenProps) {
  if (required.length + optional.length === 0) return <p class="nl-paragraph">Elk onderwerp is besproken.</p>
  const list = (domains: readonly LifeDomain[]) => (
    <ul class="trede-open">
      {domains.map(({ id, title }) => (
        <li key={id}>
          {mayConduct ? <Link href={paths.intakeChange(fileId, id)}>{title}</Link> : title}
          {begun.includes(id) && <span class="trede-quiet"> (nog niet alles)</span>}
        </li>
      ))}
    </ul>
  )
  return (
    <>
      {required.length > 0 && (
        <>
          <p class="nl-paragraph">De wet vraagt deze onderwerpen (Wi art. 14, Bi art. 5.2):</p>
          {list(required)}
        </>
      )}
      {optional.length > 0 && (
        <>
          <p class="nl-paragraph">
            {required.length > 0
              ? 'Ook goed om te bespreken:'
              : `Goed om te bespreken: ${counted(optional.length, 'onderwerp', 'onderwerpen')}.`}
          </p>
          {list(optional)}
        </>
      )}
    </>
  )
}

const helpCell = ({ helpBy, isUnmet }: DomainRow) =>
  isUnmet ? (
    <>
      <StatusBadge status="attention" /> hulp nodig, nog van niemand
    </>
  ) : (
    helpBy || '–'
  )

function KnownDomains({ fileId, rows }: { fileId: FileId; rows: readonly DomainRow[] }) {
  return (
    <DataTable<DomainRow>
      caption="Wat we weten per onderwerp"
      hideCaption
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'title',
          label: 'Onderwerp',
          heading: true,
          cell: ({ id, title }) => <Link href={paths.intakeDomain(fileId, id)}>{title}</Link>,
        },
        { key: 'line', label: 'Wat we weten', cell: ({ line }) => line },
        { key: 'wants', label: 'Wil verandering', cell: ({ wants }) => wants || '–' },
        { key: 'help', label: 'Hulp van', cell: helpCell },
        { key: 'on', label: 'Besproken', cell: ({ answeredOn }) => <DateText day={answeredOn} /> },
      ]}
      empty={
        <EmptyState title="Er is nog niets vastgelegd.">
          Begin met een kort gesprek over een paar onderwerpen. De rest kan later.
        </EmptyState>
      }
    />
  )
}
