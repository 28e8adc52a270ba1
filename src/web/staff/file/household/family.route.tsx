import { cameAlongWith } from '#domain/arrival/transfer-family.queries.ts'
import { mayOnFile } from '#domain/file/file.policy.ts'
import { fileCard } from '#domain/file/file-page.queries.ts'
import { formerFamilyOf, householdOfFile } from '#domain/file/household.queries.ts'
import { type Answer, type Call, notFound, type Route } from '#web/route.ts'
import { readFile } from '../file-access.ts'
import { filePageOf } from '../file-frame.tsx'
import { nameOn } from '../file-name.ts'
import { FamilyPage } from './family.view.tsx'

/** The family in one view, for everyone who sees the household of this file. */
async function show(call: Call): Promise<Answer> {
  const read = await readFile(call, 'gezin')
  if (!read?.parts.has('household')) return notFound
  const { file } = read
  const card = await fileCard(call.ctx, file, read.parts)
  const mayChange = mayOnFile(file.roles, 'manage-household')
  const view = (
    <FamilyPage
      fileId={file.fileId}
      personId={file.personId}
      name={nameOn(card)}
      members={await householdOfFile(call.ctx, file)}
      cameAlong={mayChange ? await cameAlongWith(call.ctx, file) : []}
      former={await formerFamilyOf(call.ctx, file)}
      today={call.ctx.today}
      mayChange={mayChange}
    />
  )
  return filePageOf(call, { card, file }, { children: view, crumb: 'Gezin' })
}

export const familyRoutes: readonly Route[] = [
  { method: 'GET', path: '/dossiers/:fileId/gezin', handle: show },
]
