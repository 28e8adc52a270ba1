import type { SeenHandover } from '#domain/intake/handover.queries.ts'
import type { FileId } from '#kernel/ids.ts'
import { Link } from '#ui/text.tsx'
import { paths } from '#web/paths.ts'
import { StateLine } from './handover-facts.view.tsx'

export type HandoverLineProps = {
  fileId: FileId
  /** The talk that was asked for last; undefined when none was. */
  handover: SeenHandover | undefined
}

/** The handover in one line with the way to it, for a page about something else. */
export function HandoverLine({ fileId, handover }: HandoverLineProps) {
  return (
    <p class="nl-paragraph">
      {handover && <StateLine state={handover.state} />}{' '}
      <Link href={paths.handovers(fileId)}>
        {handover ? `Overdracht van ${handover.organisation}` : 'Overdracht aanvragen'}
      </Link>
    </p>
  )
}
