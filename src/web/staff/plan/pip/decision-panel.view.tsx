import type { HeldPlan } from '#domain/file/file-page.queries.ts'
import { type PipState, sendingOf, stateOf } from '#domain/plan/pip.progress.ts'
import type { SeenPip } from '#domain/plan/pip.queries.ts'
import type { FileId } from '#kernel/ids.ts'
import { ActionGroup, LinkButton } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { TaskList } from '#ui/lists.tsx'
import { Section } from '#ui/text.tsx'
import { longDate } from '#ui/words.ts'
import { paths } from '#web/paths.ts'
import { ROUTE_WORDS } from '../../integration/integration-words.ts'
import { STATE_STATUS, STATE_WORDS } from './pip-words.ts'

type Props = {
  fileId: FileId
  /** The versions that this reader may see, oldest first. */
  versions: readonly SeenPip[]
  /** A plan that holds while none of the versions here was dated. */
  elsewhere: HeldPlan | null
  mayWrite: boolean
  /** Nothing else in the plan comes first: then this is the one thing to do. */
  isNext: boolean
}

/** How the decision on the plan stands: each version, and the way to the next. For the top of the plan of a file. */
export function DecisionPanel({ fileId, versions, elsewhere, mayWrite, isNext }: Props) {
  const isOpen = versions.some(({ datedOn }) => datedOn === null)
  return (
    <Section title="PIP: het besluit">
      {elsewhere && <Elsewhere plan={elsewhere} />}
      {versions.length === 0 && !elsewhere && (
        <EmptyState title="Er is nog geen PIP vastgesteld.">
          {mayWrite && 'U kiest een leerroute, een collega leest mee, en u bespreekt het met de deelnemer.'}
        </EmptyState>
      )}
      {versions.length > 0 && (
        <TaskList
          label="Versies van het PIP"
          items={versions.toReversed().map((pip) => itemOf(fileId, pip, stateOf(pip.steps, pip.datedOn)))}
        />
      )}
      {mayWrite && (
        <ActionGroup>
          {!isOpen && (
            <LinkButton
              look={isNext && versions.length === 0 && elsewhere?.by !== 'us' ? 'primary' : 'secondary'}
              href={paths.pipStart(fileId)}
            >
              {versions.length === 0 && !elsewhere ? 'PIP opstellen' : 'PIP wijzigen'}
            </LinkButton>
          )}
        </ActionGroup>
      )}
    </Section>
  )
}

/** The plan that holds, while the text of it lies somewhere else. */
function Elsewhere({ plan: { datedOn, route, level, by } }: { plan: HeldPlan }) {
  const words = [route && ROUTE_WORDS[route], level && `niveau ${level}`].filter(Boolean).join(', ')
  return (
    <p class="nl-paragraph">
      {by === 'other' ? 'Het PIP van de vorige gemeente' : 'Het PIP'} is vastgesteld op {longDate(datedOn)}
      {words && `: ${words}`}. De tekst ervan staat niet in Trede.
    </p>
  )
}

function itemOf(fileId: FileId, pip: SeenPip, state: PipState) {
  const { version, content, datedOn, withdrawnOn } = pip
  const sent = sendingOf(pip.steps)
  const route = content.route
    ? `${ROUTE_WORDS[content.route]}${content.level ? `, ${content.level}` : ''}`
    : ''
  const when = datedOn === null ? STATE_WORDS[state] : `vastgesteld op ${longDate(datedOn)}`
  return {
    key: String(version),
    title: `PIP ${version}`,
    href: paths.pip({ fileId, version }),
    note: [
      route,
      when,
      withdrawnOn && `ingetrokken op ${longDate(withdrawnOn)}`,
      sent && `brief verzonden op ${longDate(sent.onDay)}`,
    ]
      .filter(Boolean)
      .join(' · '),
    ...(withdrawnOn === null && { status: STATE_STATUS[state] }),
  }
}
