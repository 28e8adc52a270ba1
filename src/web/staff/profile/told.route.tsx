import { profileOf } from '#domain/arrival/profile.queries.ts'
import { type Answer, type Call, notFound, type Route } from '#web/route.ts'
import { filePageOf, openPart } from '../file/file-frame.tsx'
import { nameOn } from '../file/file-name.ts'
import { ToldPage } from './told.view.tsx'

async function show(call: Call): Promise<Answer> {
  const opened = await openPart(call, 'intake', { activity: 'health', needs: 'intake' })
  if (!opened) return notFound
  const { file, parts, card } = opened
  const profile = await profileOf(call.ctx, file, parts)
  return filePageOf(call, opened, {
    crumb: 'Profiel van de opvang',
    children: <ToldPage fileId={file.fileId} name={nameOn(card)} profile={profile} />,
  })
}

export const toldRoutes: readonly Route[] = [
  { method: 'GET', path: '/dossiers/:fileId/opvangprofiel', handle: show },
]
