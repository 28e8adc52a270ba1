import type { ShownTalk } from '#domain/intake/intake.queries.ts'
import { talkState } from '#domain/intake/talk.ts'
import type { FileId } from '#kernel/ids.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { TaskList } from '#ui/lists.tsx'
import { DateText, Link } from '#ui/text.tsx'
import { paths } from '#web/paths.ts'
import { languageName } from '../file/file-words.ts'
import { NOT_HELD_WORDS, STATE_WORDS, WAY_WORDS } from './intake-words.ts'

export type TalksProps = {
  fileId: FileId
  talks: readonly ShownTalk[]
  today: LocalDate
  mayConduct: boolean
}

/** Talks that were planned, held or missed, the latest first. */
export function Talks({ fileId, talks, today, mayConduct }: TalksProps) {
  if (talks.length === 0) {
    return <EmptyState title="Er is nog geen gesprek gepland of gevoerd." />
  }
  return (
    <TaskList
      label="Gesprekken van de intake"
      items={talks.map((talk) => ({
        key: talk.id,
        title: titleOf(talk, today),
        note: noteOf(talk),
        due: <DateText day={talk.heldOn ?? talk.plannedOn} />,
        ...(mayConduct && isWaiting(talk, today) && { actions: <TalkActions fileId={fileId} talk={talk} /> }),
      }))}
    />
  )
}

const isWaiting = (talk: ShownTalk, today: LocalDate): boolean =>
  ['planned', 'open'].includes(talkState(talk, today))

const titleOf = (talk: ShownTalk, today: LocalDate): string =>
  `Gesprek, ${STATE_WORDS[talkState(talk, today)]}`

function noteOf({ way, interpreter, notHeldReason, by }: ShownTalk): string {
  const parts = [
    notHeldReason && NOT_HELD_WORDS[notHeldReason],
    WAY_WORDS[way],
    interpreter && `tolk ${languageName(interpreter)}`,
    by,
  ]
  return parts.filter(Boolean).join(' · ')
}

/** A talk of which the subjects were chosen goes on where it was left. */
function TalkActions({ fileId, talk: { id, domains } }: { fileId: FileId; talk: ShownTalk }) {
  return (
    <>
      <Link href={domains.length > 0 ? paths.intakeTalkCheck(fileId, id) : paths.intakeStartTalk(fileId, id)}>
        {domains.length > 0 ? 'Verder met dit gesprek' : 'Gesprek voeren'}
      </Link>{' '}
      <Link href={paths.intakeTalkMissed(fileId, id)}>Ging niet door</Link>
    </>
  )
}
