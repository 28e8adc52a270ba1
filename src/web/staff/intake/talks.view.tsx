import type { ShownTalk } from '#domain/intake/intake.queries.ts'
import { talkState } from '#domain/intake/talk.ts'
import type { FileId } from '#kernel/ids.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { TaskList } from '#ui/lists.tsx'
import { DateText, Link } from '#ui/text.tsx'
import { longDate } from '#ui/words.ts'
import { paths } from '#web/paths.ts'
import { languageName } from '../file/file-words.ts'
import { NOT_HELD_WORDS, STATE_WORDS, WAY_WORDS } from './intake-words.ts'

export type TalksProps = {
  fileId: FileId
  talks: readonly ShownTalk[]
  today: LocalDate
  mayConduct: boolean
}

type ActionsProps = Pick<TalksProps, 'fileId' | 'today'> & { talk: ShownTalk }

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
        ...(mayConduct && { actions: <TalkActions {...{ fileId, today, talk }} /> }),
      }))}
    />
  )
}

const titleOf = (talk: ShownTalk, today: LocalDate): string =>
  `Gesprek, ${STATE_WORDS[talkState(talk, today)]}`

function noteOf({ way, interpreter, notHeldReason, by, ...talk }: ShownTalk): string {
  const isBusy = talk.startedOn !== null && talk.heldOn === null && notHeldReason === null
  const parts = [
    talk.mistakenReason,
    notHeldReason && NOT_HELD_WORDS[notHeldReason],
    WAY_WORDS[way],
    interpreter && `tolk ${languageName(interpreter)}`,
    isBusy &&
      talk.startedOn &&
      `${talk.starter ?? 'iemand'} is hiermee bezig sinds ${longDate(talk.startedOn)}`,
    !(isBusy && by === talk.starter) && by,
  ]
  return parts.filter(Boolean).join(' · ')
}

/** A talk of which the subjects were chosen goes on where it was left; what was kept can be taken back. */
function TalkActions({ fileId, today, talk }: ActionsProps) {
  const { id, domains, hasOwnDraft } = talk
  const state = talkState(talk, today)
  const check = paths.intakeTalkCheck(fileId, id)
  if (state === 'planned' || state === 'open') {
    return (
      <>
        <Link href={domains.length > 0 ? check : paths.intakeStartTalk(fileId, id)}>
          {domains.length > 0 ? 'Verder met dit gesprek' : 'Gesprek voeren'}
        </Link>
        {' · '}
        <Link href={paths.intakeTalkMissed(fileId, id)}>Ging niet door</Link>
      </>
    )
  }
  return (
    <>
      {hasOwnDraft && <Link href={check}>Wat u had getypt</Link>}
      {hasOwnDraft && state === 'held' && ' · '}
      {state === 'held' && <Link href={paths.intakeTalkMistake(fileId, id)}>Was een vergissing</Link>}
    </>
  )
}
