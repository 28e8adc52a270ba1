import type { Child } from 'hono/jsx'
import type { LearningRoute } from '#domain/integration/facts.ts'
import type { FileId } from '#kernel/ids.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { ActionGroup, Button, LinkButton } from '#ui/button.tsx'
import { Link, Section } from '#ui/text.tsx'
import { paths } from '#web/paths.ts'
import { DeadlinesSection, type HandOver } from './deadlines.view.tsx'
import { EndSection } from './end.view.tsx'
import { ExamsSection } from './exams.view.tsx'
import { HoursSection } from './hours.view.tsx'
import { KnmSection, TaalschakelSection } from './knm.view.tsx'
import { MapSection, PvtSection } from './map.view.tsx'
import type { Overview } from './overview.ts'
import type { RecordSlug } from './record-forms.ts'
import { TermSection } from './term.view.tsx'

type Props = { fileId: FileId; overview: Overview; today: LocalDate; mayRecord: boolean }

type Action = { label: string; slug: RecordSlug; what?: string }

/** The road from plan to diploma in one calm view; what does not belong to the route is not there. */
export function IntegrationTab({ fileId, overview, today, mayRecord }: Props) {
  const { facts, plan } = overview
  const route = plan?.route
  const actions = (...list: readonly Action[]) => (mayRecord ? <Actions fileId={fileId} list={list} /> : null)
  return (
    <>
      <TermSection {...overview} today={today} />
      {actions({ label: 'Datum vastleggen', slug: 'datum' }, { label: 'Groep vastleggen', slug: 'groep' })}
      <DeadlinesSection deadlines={overview.deadlines} handOver={handOverOf(overview)} today={today} />
      <HoursSection
        {...overview}
        actions={
          mayRecord && (
            <Actions
              fileId={fileId}
              list={[
                { label: 'Uren vastleggen', slug: 'uren' },
                { label: 'Aanbod vastleggen', slug: 'aanbod' },
              ]}
            >
              <form method="post" action={paths.hoursToDuo(fileId)}>
                <Button look="secondary">Uren doorgeven aan DUO</Button>
              </form>
            </Actions>
          )
        }
      />
      {showsExams(route, overview) && (
        <ExamsSection
          {...overview}
          actions={actions(
            { label: 'Examen boeken', slug: 'examen' },
            { label: 'Uitslag vastleggen', slug: 'uitslag' },
          )}
        />
      )}
      {route === 'O' && (
        <TaalschakelSection
          {...overview}
          actions={actions(
            { label: 'Begin vastleggen', slug: 'taalschakel' },
            { label: 'Einde vastleggen', slug: 'taalschakel-einde' },
          )}
        />
      )}
      <KnmSection {...overview} actions={actions(...knmActions(overview))} />
      {route !== 'O' && (
        <MapSection
          {...overview}
          endTalkOn={facts.mapEndTalkOn}
          actions={actions(
            { label: 'Thema vastleggen', slug: 'map' },
            { label: 'Eindgesprek vastleggen', slug: 'datum', what: 'map-end-talk' },
            ...late(overview, facts.mapEndTalkOn),
          )}
        />
      )}
      <PvtSection
        {...overview}
        signedOn={facts.pvtSignedOn}
        actions={actions(
          { label: 'Bijeenkomst vastleggen', slug: 'pvt' },
          { label: 'Ondertekening vastleggen', slug: 'datum', what: 'pvt-signed' },
          ...late(overview, facts.pvtSignedOn),
        )}
      />
      <EndSection
        {...overview}
        {...{ fileId, today, mayRecord, route }}
        actions={actions(...endActions(route))}
      />
      {mayRecord && (
        <Section title="Iets verkeerd vastgelegd?">
          <p class="nl-paragraph">
            <Link href={paths.recorded(fileId)}>Bekijk alles wat is vastgelegd</Link> en trek het in met een
            reden.
          </p>
        </Section>
      )}
    </>
  )
}

/** Only the B1-route asks exams; on the others they are a choice, and shown from the first one on. */
const showsExams = (route: LearningRoute | undefined, { exams }: Overview): boolean =>
  (route !== 'Z' && route !== 'O') ||
  exams.some(({ attempts, bookedOn, awaitsResultOf }) => attempts.length > 0 || bookedOn || awaitsResultOf)

/** Where exams are not shown yet, the first one is booked here. */
const knmActions = (overview: Overview): Action[] => [
  { label: 'KNM-onderwerp vastleggen', slug: 'knm' },
  ...(showsExams(overview.plan?.route, overview)
    ? []
    : [{ label: 'Eerste examen boeken', slug: 'examen' } as const]),
]

/** Blame is asked when DUO takes it and the part is not closed. */
const late = ({ blameTold }: Overview, closedOn: LocalDate | undefined): Action[] =>
  closedOn === undefined && blameTold.length > 0
    ? [{ label: 'Verwijtbaar of niet', slug: 'verwijtbaar' }]
    : []

const endActions = (route: LearningRoute | undefined): Action[] => [
  { label: 'Verlenging vastleggen', slug: 'verlenging' },
  { label: 'Vrijstelling vastleggen', slug: 'vrijstelling' },
  { label: 'Ontheffing vastleggen', slug: 'ontheffing' },
  ...(route === 'Z'
    ? [{ label: 'Eindgesprek vastleggen', slug: 'datum', what: 'z-route-end-talk' } as const]
    : []),
  { label: 'Uitreiking vastleggen', slug: 'certificaat' },
]

/** Diploma or certificate that the municipality still has to hand over in person (Ri art. 3.18). */
function handOverOf({ facts, certificateOn, plan }: Overview): HandOver | undefined {
  if (facts.fulfilledOn === undefined || certificateOn !== null) return undefined
  return { what: plan?.route === 'Z' ? 'certificaat' : 'diploma', since: facts.fulfilledOn }
}

type ActionsProps = { fileId: FileId; list: readonly Action[]; children?: Child }

function Actions({ fileId, list, children }: ActionsProps) {
  return (
    <ActionGroup>
      {list.map(({ label, slug, what }) => (
        <LinkButton key={label} href={paths.recordProgress(fileId, slug, what)}>
          {label}
        </LinkButton>
      ))}
      {children}
    </ActionGroup>
  )
}
