import type { FileCard, HeldPlan } from '#domain/file/file-page.queries.ts'
import { needsInterpreter } from '#domain/person/person.ts'
import type { FileId } from '#kernel/ids.ts'
import { Alert } from '#ui/alert.tsx'
import { ActionGroup, LinkButton } from '#ui/button.tsx'
import { Steps } from '#ui/steps.tsx'
import { type Tab, Tabs } from '#ui/tabs.tsx'
import { DateText, Link, PageTitle } from '#ui/text.tsx'
import { longDate } from '#ui/words.ts'
import { paths } from '#web/paths.ts'
import { ROUTE_WORDS } from '../../integration/integration-words.ts'
import { nameOn } from '../file-name.ts'
import { ADDRESS_WORDS, languageName } from '../file-words.ts'
import type { ProgrammeFacts } from './programme-facts.ts'

export type FileHeaderProps = {
  fileId: FileId
  card: FileCard
  /** Null for who may not see the team. */
  caseWorkers: readonly string[] | null
  running: readonly ProgrammeFacts[]
  /** Not on the tab that draws every programme itself. */
  showsSteps: boolean
  tabs: readonly Tab[]
  mayRecordContact: boolean
  mayReopen: boolean
  /** The tab below has a first thing to do of its own, or the work is done. */
  isQuiet?: boolean
}

/** Who this is about, who guides them and how far the road goes: the same above every tab. */
export function FileHeader({
  fileId,
  card,
  caseWorkers,
  running,
  showsSteps,
  tabs,
  mayRecordContact,
  mayReopen,
  isQuiet = false,
}: FileHeaderProps) {
  return (
    <>
      <PageTitle aside={asideOf(card)} lead={leadOf(caseWorkers, running, card.road)}>
        {nameOn(card)}
      </PageTitle>
      {card.closedOn && (
        <Alert>
          <p>
            Dit dossier is gesloten op <DateText day={card.closedOn} absolute />.
            {mayReopen && (
              <>
                {' '}
                <Link href={paths.fileClose(fileId)}>Heropenen</Link>
              </>
            )}
          </p>
        </Alert>
      )}
      {running
        .filter(({ steps }) => showsSteps && steps.length > 1)
        .map(({ enrolment, programme, steps }) => (
          <Steps key={enrolment.id} label={`Fasen van ${programme.title}`} steps={steps} />
        ))}
      {mayRecordContact && (
        <ActionGroup>
          <LinkButton look={isQuiet ? 'secondary' : 'primary'} href={paths.fileContact(fileId)}>
            Contact vastleggen
          </LinkButton>
        </ActionGroup>
      )}
      {tabs.length > 1 && <Tabs label="Onderdelen van het dossier" tabs={tabs} />}
    </>
  )
}

/** "2024-0417 · Arabisch · tolk nodig · tutoyeren" */
export function asideOf({ number, reach }: FileCard): string {
  if (reach === null) return number
  const spoken = reach.languages.find((skill) => skill.level === 'native') ?? reach.languages[0]
  return [
    number,
    languageName(spoken?.language ?? reach.contactLanguage),
    needsInterpreter(reach.languages) ? 'tolk nodig' : '',
    ADDRESS_WORDS[reach.formOfAddress],
  ]
    .filter((word) => word !== '')
    .join(' · ')
}

/** "B1-route", "termijn tot en met 10 maart 2028" */
function roadWords(road: HeldPlan | null): string[] {
  if (road === null) return []
  const { route, termEndsOn } = road
  return [
    ...(route ? [ROUTE_WORDS[route]] : []),
    ...(termEndsOn ? [`termijn tot en met ${longDate(termEndsOn)}`] : []),
  ]
}

/** "Consulent: Marijke Hofstra · Thuis in Dalfsen, fase 2 van 4: VIP-traject · B1-route" */
function leadOf(
  caseWorkers: readonly string[] | null,
  running: readonly ProgrammeFacts[],
  road: HeldPlan | null,
): string {
  const programmes = running.map(({ programme, phase }) => {
    if (phase === null) return programme.title
    const place = programme.phases.indexOf(phase) + 1
    return `${programme.title}, fase ${place} van ${programme.phases.length}: ${phase.title}`
  })
  const workers = caseWorkers?.length === 0 ? ['nog geen consulent'] : (caseWorkers ?? [])
  const worker = workers.length > 0 ? [`Consulent: ${workers.join(' en ')}`] : []
  return [...worker, ...programmes, ...roadWords(road)].join(' · ')
}
