import { expect, test } from 'vitest'
import { fileFor } from '#domain/file/file.queries.ts'
import { joinHousehold } from '#domain/file/household.commands.ts'
import type { UserActor } from '#kernel/actor.ts'
import type { FileId } from '#kernel/ids.ts'
import { anOpenFile, asCaseWorker, day, done, somePerson } from '#test/builders.ts'
import { acting, ownDatabase } from '#test/database.ts'
import { aMove, there } from '#test/transfer-scene.ts'
import { theWeb } from '#test/web.ts'
import { acceptTransfer, sendTransfer } from './transfer.commands.ts'
import { cameAlongWith } from './transfer-family.queries.ts'

test('ARR.TRANSFER.FAMILY: a family that moves is offered to be linked again, until it is, and a stranger who moves is not', async () => {
  const database = await ownDatabase()
  const { sender, receiver, dalfsen, fileId: father, wish } = await aMove(database, 1)
  const aFile = (givenName: string) =>
    anOpenFile(database, dalfsen, { person: somePerson({ givenName }), caseWorker: asCaseWorker(sender) })
  const [mother, stranger] = [await aFile('Rima'), await aFile('Omar')]
  const moved = async (fileId: FileId) => {
    const id = await acting(database, sender, async (ctx) =>
      done(await sendTransfer(ctx, { ...wish(), fileId })),
    )
    return acting(database, receiver, async (ctx) => done(await acceptTransfer(ctx, id)).fileId)
  }
  await acting(database, sender, async (ctx) =>
    done(await joinHousehold(ctx, father, { fileId: mother, role: 'partner', from: day('2026-03-01') })),
  )
  const [father2, mother2] = [await moved(father), await moved(mother)]
  await moved(stranger)
  const along = (who: UserActor, fileId: FileId) =>
    acting(database, who, async (ctx) => {
      const people = await cameAlongWith(ctx, there(await fileFor(ctx, fileId)))
      return people.map(({ name }) => name.split(' ')[0])
    })
  expect(await along(receiver, father2)).toEqual(['Rima'])
  expect(await along(receiver, mother2)).toHaveLength(1)
  const browser = await theWeb(database).browserOf(receiver)
  const html = await browser.page(`/dossiers/${father2}/gezin`)
  const [, link = ''] = /href="([^"]+\?nummer=[^"]+)"/.exec(html) ?? []
  expect(await browser.page(link)).toMatch(
    /name="number"[^>]*value="2026-|value="2026-[^"]*"[^>]*name="number"/,
  )
  await acting(database, receiver, async (ctx) =>
    done(await joinHousehold(ctx, father2, { fileId: mother2, role: 'partner', from: day('2026-11-20') })),
  )
  expect(await along(receiver, father2)).toEqual([])
  expect(
    Number((await browser.get(`/dossiers/${father2}/gezin`)).headers.get('x-queries')),
  ).toBeLessThanOrEqual(8)
})
