import type { FileId } from '#kernel/ids.ts'
import { ok } from '#kernel/result.ts'
import type { Context } from '#platform/context.ts'
import { findStanding, saveClosed, saveReopened } from './closing.store.ts'
import { type Closing, checkClosing, checkReopening } from './closing.ts'
import { onFile } from './file.commands.ts'

/**
 * Closes a file by hand. It leaves the lists and its legal dates with it; what is in it stays to be read. A running
 * programme keeps its own end: it is ended on its own page, with its own reason.
 */
export const closeFile = (ctx: Context, fileId: FileId, closing: Closing) =>
  onFile(ctx, fileId, 'close', async (file) => {
    const checked = checkClosing(closing, await findStanding(ctx.db, file), ctx.today)
    if (!checked.ok) return checked
    await saveClosed(ctx, file, checked.value)
    return ok(undefined)
  })

/** Opens a closed file again, with the reason. Its legal dates follow from the same facts as before. */
export const reopenFile = (ctx: Context, fileId: FileId, why: string) =>
  onFile(ctx, fileId, 'reopen', async (file) => {
    const checked = checkReopening(why, await findStanding(ctx.db, file))
    if (!checked.ok) return checked
    await saveReopened(ctx, file, checked.value)
    return ok(undefined)
  })
