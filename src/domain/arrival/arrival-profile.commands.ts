import type { FileId, MunicipalityId } from '#kernel/ids.ts'
import type { Context } from '#platform/context.ts'
import { addUnmapped, findArrivalProfile, saveArrivalProfile } from './arrival-profile.store.ts'
import type { ProfileRow } from './profile.ts'
import { mergeProfiles, mergeWords, withoutDoubles } from './profile-merge.ts'

/**
 * Lays what was told of somebody beside their file, inside the transaction of the command that checked permission. An
 * earlier profile loses nothing by it (ARR.PROFILE.AGAIN).
 */
export async function addArrivalProfile(
  ctx: Context,
  file: { municipalityId: MunicipalityId; fileId: FileId },
  { background, limitations, unmapped }: Pick<ProfileRow, 'background' | 'limitations' | 'unmapped'>,
): Promise<void> {
  const before = await findArrivalProfile(ctx, file)
  await saveArrivalProfile(ctx, file, {
    background: mergeProfiles(before?.background, background),
    limitations: mergeWords(before?.limitations ?? null, limitations),
  })
  const known = before?.unmapped ?? []
  const fresh = withoutDoubles([...known, ...unmapped]).slice(known.length)
  if (fresh.length > 0) await addUnmapped(ctx, file, fresh)
}
