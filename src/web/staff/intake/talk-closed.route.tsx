import { takeOverTalk } from '#domain/intake/intake.commands.ts'
import { talkDraft } from '#domain/intake/talk.ts'
import { IntakeTalkId } from '#kernel/ids.ts'
import type { RefusalOf } from '#kernel/result.ts'
import { paths } from '#web/paths.ts'
import { type Answer, type Call, notFound, param, type Route, redirect } from '#web/route.ts'
import { answerRows, viewsIn } from './answer-words.ts'
import { conduct, intakePage, type OpenedTalk } from './opened-intake.ts'
import { TalkClosedView } from './talk-closed.view.tsx'
import { readTalkDraft } from './talk-draft.ts'

/** The page of a talk that is settled or in other hands: who is busy, and what the reader typed. */
export function closedPage(call: Call, opened: OpenedTalk): Answer {
  const { fileId, talk, name } = opened
  const typed = readTalkDraft(call, opened)
    .filter(({ said }) => Object.values(said).some((value) => value !== null))
    .map(({ domain, said }) => ({
      title: domain.title,
      rows: answerRows(domain, said),
      views: viewsIn(said),
      changeUrl: paths.intakeChange(fileId, domain.id),
    }))
  return intakePage(call, opened, {
    crumb: 'Gesprek',
    children: (
      <TalkClosedView
        {...{ name, talk, typed }}
        takeOverUrl={paths.intakeTalkTakeOver(fileId, talk.id)}
        draftUrl={paths.draft(talkDraft(fileId, talk.id))}
        backUrl={paths.intake(fileId)}
      />
    ),
  })
}

const REFUSED = {
  'already-settled': 'Dit gesprek is intussen al vastgelegd.',
} satisfies Record<Exclude<RefusalOf<typeof takeOverTalk>, 'not-found'>, string>

async function takeOver(call: Call): Promise<Answer> {
  const talkId = param(call, 'talkId', IntakeTalkId)
  const opened = talkId && (await conduct(call, 'intake.take-over-talk'))
  if (!opened) return notFound
  const { fileId } = opened
  const taken = await takeOverTalk(call.ctx, fileId, talkId)
  if (taken.ok) {
    return redirect(
      paths.intakeStartTalk(fileId, talkId),
      'U gaat verder met dit gesprek. Kies de onderwerpen.',
    )
  }
  return taken.error === 'not-found' ? notFound : redirect(paths.intake(fileId), REFUSED[taken.error])
}

export const talkClosedRoutes: readonly Route[] = [
  { method: 'POST', path: '/dossiers/:fileId/intake/gesprekken/:talkId/overnemen', handle: takeOver },
]
