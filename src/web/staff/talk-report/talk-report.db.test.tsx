import { beforeAll, expect, test } from 'vitest'
import type { ProgressTalkId } from '#kernel/ids.ts'
import { anOpenFile, asCaseWorker } from '#test/builders.ts'
import { acting } from '#test/database.ts'
import { aPipWeb, calm, refused, sent } from '#test/pip-web.ts'
import { aPlanWithEverything } from '#test/plan-scene.ts'
import { paths } from '#web/paths.ts'

let web: Awaited<ReturnType<typeof aPipWeb>>
beforeAll(async () => {
  web = await aPipWeb()
})

async function aHeldTalk() {
  const { database, municipality, writer } = web.scene
  const fileId = await anOpenFile(database, municipality, { caseWorker: asCaseWorker(writer) })
  const talkId: ProgressTalkId = await acting(database, writer, async (ctx) => {
    return (await aPlanWithEverything(ctx, fileId)).talkId
  })
  return { fileId, talkId, page: paths.talkReport(fileId, { kind: 'progress-talk', id: talkId }) }
}

test('a report is put right, given as a letter, and added to by a second letter', async () => {
  const { fileId, talkId, page } = await aHeldTalk()
  const { writer } = web.browsers
  const correcting = paths.planTalk(fileId, talkId, 'verbeteren')
  expect(await calm(writer, correcting)).toContain('Het gaat goed.')
  const better = { attendees: 'Samir', report: 'Het gaat heel goed.', agreed: '' }
  expect(await refused(writer, correcting, better)).toContain('Schrijf op waarom.')
  await sent(writer, correcting, { ...better, reason: 'Woord vergeten' })
  expect(await writer.page(paths.plan(fileId))).toContain('Verslag, wat is besproken')

  expect(await calm(writer, page)).toContain('Trede verstuurt zelf niets.')
  expect(await refused(writer, page, { on: '21-11-2026', manner: 'post' })).toContain('moet nog komen')
  expect(await refused(writer, page, { on: '20-11-2026' })).toContain('Kies hoe de deelnemer de brief kreeg.')
  const early = await writer.get(`${page}/aanvulling`)
  expect(early.headers.get('location')).toBe(page)
  await sent(writer, page, { on: '20-11-2026', manner: 'email' })
  expect(await calm(writer, page)).toContain('per e-mail; vastgelegd door Test case-worker')
  expect((await writer.get(correcting)).headers.get('location')).toBe(paths.plan(fileId))
  const letter = await writer.get(`${page}/brief`)
  expect(letter.headers.get('content-type')).toBe('application/pdf')

  expect(await refused(writer, `${page}/aanvulling`, { words: ' ' })).toContain('Schrijf op wat erbij komt.')
  await sent(writer, `${page}/aanvulling`, { words: 'De bakker heet Jan.' })
  const html = await calm(writer, page)
  expect(html).toContain('De bakker heet Jan.')
  const deel = html.match(/name="deel" value="([^"]+)"/)?.[1] ?? ''
  expect((await writer.get(`${page}/brief?deel=${deel}`)).status).toBe(200)
  await sent(writer, page, { deel, on: '20-11-2026', manner: 'handed-over' })
  expect(await calm(writer, page)).not.toContain('nog niet')
})

test('what names no report or no piece of it is not there', async () => {
  const { fileId, talkId, page } = await aHeldTalk()
  const { writer, guide } = web.browsers
  const asHandover = paths.talkReport(fileId, { kind: 'handover', id: talkId })
  for (const address of [asHandover, `${page}/brief?deel=x`, `${page}/brief?deel=${talkId}`]) {
    expect((await writer.get(address)).status, address).toBe(404)
  }
  expect((await writer.get(page.replace('gesprek', 'praatje'))).status).toBe(404)
  expect((await guide.get(page)).status).toBe(404)
})
