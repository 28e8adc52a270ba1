import type { Transfer } from '#domain/arrival/transfer.queries.ts'
import { transferState } from '#domain/arrival/transfer.ts'
import { LinkButton } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { TaskList } from '#ui/lists.tsx'
import { DateText, PageTitle, Section } from '#ui/text.tsx'
import { counted, longDate } from '#ui/words.ts'
import { paths } from '#web/paths.ts'
import { nameIn, STATE_WORDS, turnOf } from './transfer-words.ts'

export function TransfersPage({ transfers }: { transfers: readonly Transfer[] }) {
  const isOurTurn = (one: Transfer) => turnOf(transferState(one), one.side) === 'attention'
  const open = (one: Transfer) => ['asked', 'offered'].includes(transferState(one))
  const ours = transfers.filter(isOurTurn)
  const theirs = transfers.filter((one) => open(one) && !isOurTurn(one))
  const ended = transfers.filter((one) => !open(one))
  return (
    <>
      <PageTitle
        lead={
          ours.length > 0
            ? `${counted(ours.length, 'overdracht wacht', 'overdrachten wachten')} op u.`
            : 'Er wacht niets op u.'
        }
        aside={<LinkButton href={paths.askForFile}>Dossier opvragen</LinkButton>}
      >
        Overdrachten
      </PageTitle>
      {transfers.length === 0 && (
        <EmptyState title="Er zijn nog geen overdrachten.">
          Verhuist iemand naar een andere gemeente? Open het dossier en kies daar voor overdragen.
        </EmptyState>
      )}
      <TransferList title="Wacht op u" transfers={ours} />
      <TransferList title="Wacht op de andere gemeente" transfers={theirs} />
      <TransferList title="Afgerond" transfers={ended} />
    </>
  )
}

function TransferList({ title, transfers }: { title: string; transfers: readonly Transfer[] }) {
  if (transfers.length === 0) return null
  return (
    <Section title={title}>
      <TaskList label={title} items={transfers.map(itemOf)} />
    </Section>
  )
}

function itemOf(one: Transfer) {
  const state = transferState(one)
  const day =
    one.acceptedOn ?? one.rejectedOn ?? one.refusedOn ?? one.withdrawnOn ?? one.sentOn ?? one.askedOn
  const road = one.side === 'sender' ? `naar gemeente ${one.to}` : `van gemeente ${one.from}`
  const move = one.movedInOn ? `, verhuist op ${longDate(one.movedInOn)}` : ''
  return {
    key: one.id,
    title: nameIn(one),
    href: paths.transfer(one.id),
    note: `${STATE_WORDS[state][one.side]}: ${road}${move}.`,
    status: turnOf(state, one.side),
    ...(day && { due: <DateText day={day} /> }),
  }
}
