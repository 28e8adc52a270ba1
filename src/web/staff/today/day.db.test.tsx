import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { acceptTransfer } from '#domain/arrival/transfer.commands.ts'
import { askHandover, planHandover } from '#domain/intake/handover.commands.ts'
import { planTalk as planIntakeTalk } from '#domain/intake/intake.commands.ts'
import { recordDay, recordProgress } from '#domain/integration/progress.commands.ts'
import { judgePip, sendPip, startPip, writePip } from '#domain/plan/pip.commands.ts'
import { sendLetter } from '#domain/plan/pip.decision.commands.ts'
import { receiveObjection } from '#domain/plan/pip-objection.commands.ts'
import { planTalk } from '#domain/plan/progress-talk.commands.ts'
import type { UserActor } from '#kernel/actor.ts'
import type { FileId } from '#kernel/ids.ts'
import { anOpenFile, asCaseWorker, day, done, somePerson } from '#test/builders.ts'
import { acting, ownDatabase, theSystem } from '#test/database.ts'
import {
  aDecidedPip,
  aFileForAPlan,
  aFullContent,
  anObjection,
  aPipScene,
  type PlanScene,
} from '#test/pip-scene.ts'
import { aMove } from '#test/transfer-scene.ts'
import { theWeb } from '#test/web.ts'

let scene: PlanScene
let coach: UserActor

beforeAll(async () => {
  ;({ scene, coach } = await aPipScene())
})

const today = async (who: UserActor) => (await theWeb(scene.database).browserOf(who)).page('/vandaag')

test('a plan waits for its reader, then for its writer, and for nobody else', async () => {
  const { database, writer, reader } = scene
  const fileId = await aFileForAPlan(scene)
  const address = { fileId, version: 1 }
  await acting(database, writer, async (ctx) => {
    done(await startPip(ctx, fileId, ''))
    done(await writePip(ctx, address, aFullContent()))
    done(await sendPip(ctx, address))
  })
  expect(await today(reader)).toContain('plan lezen als tweede lezer')
  expect(await today(writer)).not.toContain('Wacht op u')
  expect(await today(coach)).not.toContain('Wacht op u')
  await acting(database, reader, async (ctx) =>
    done(await judgePip(ctx, address, { verdict: 'returned', comment: 'Het doel mist een stap.' })),
  )
  expect(await today(writer)).toContain('plan aanpassen na de opmerkingen')
  expect(await today(reader)).not.toContain('Wacht op u')
})

test('a decision waits for its letter until that was sent', async () => {
  const address = await aDecidedPip(scene, await aFileForAPlan(scene))
  expect(await today(scene.writer)).toContain('brief met het besluit verzenden')
  await acting(scene.database, scene.writer, async (ctx) =>
    done(await sendLetter(ctx, address, { on: day('2026-11-20'), how: 'post' })),
  )
  expect(await today(scene.writer)).not.toContain('brief met het besluit verzenden')
})

const told = (html: string): string => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

test('a letter that was not sent stays in view, however long ago the decision was', async () => {
  const { fileId } = await aDecidedPip(scene, await aFileForAPlan(scene))
  const later = await theWeb(scene.database, day('2027-11-20')).browserOf(scene.writer)
  expect(await later.page('/vandaag')).toContain(`href="/dossiers/${fileId}/plan"`)
})

test('the talks of today stand by their time with the interpreter; earlier ones ask for a report', async () => {
  const { database, municipality, writer, reader } = scene
  const person = somePerson({
    givenName: 'Selam',
    languages: [{ language: 'ti', level: 'native', interpreterNeeded: true }],
  })
  const fileId = await anOpenFile(database, municipality, { person, caseWorker: asCaseWorker(writer) })
  await acting(database, writer, async (ctx) => {
    const asked = { askedOn: day('2026-11-02'), askedOf: 'reception', organisation: 'COA' } as const
    const handoverId = done(await askHandover(ctx, fileId, { ...asked, contact: null }))
    const plan = {
      on: day('2026-11-20'),
      at: '09:30',
      meeting: 'video',
      place: null,
      joining: 'Selam',
    } as const
    done(await planHandover(ctx, { fileId, handoverId }, { ...plan, interpreter: 'ti' }))
    done(
      await planIntakeTalk(ctx, fileId, {
        plannedOn: day('2026-11-20'),
        way: 'in-person',
        interpreter: null,
      }),
    )
    done(await planTalk(ctx, fileId, day('2026-11-19')))
  })
  const html = told(await today(writer))
  expect(html).toMatch(
    /Afspraken vandaag 09:30 Selam [^:]*: overdrachtsgesprek Dossier [0-9-]+ · tolk Tigrinya/,
  )
  expect(html).toMatch(/Selam [^:]*: intakegesprek/)
  expect(html).toMatch(
    /Wacht op u.*Selam [^:]*: voortgangsgesprek vastleggen Dossier [0-9-]+ · tolk Tigrinya/,
  )
  // Who may see the file but does not work on it has another day.
  expect(told(await today(reader))).not.toContain('Selam')
})

test('a diploma waits to be handed over until that was recorded', async () => {
  const { database, municipality, writer } = scene
  const fileId = await anOpenFile(database, municipality, { caseWorker: asCaseWorker(writer) })
  await acting(database, writer, async (ctx) =>
    done(await recordDay(ctx, fileId, { kind: 'fulfilled', on: day('2026-11-02') })),
  )
  const link = `href="/dossiers/${fileId}/inburgering/vastleggen/certificaat"`
  expect(await today(writer)).toContain(link)
  await acting(database, writer, async (ctx) =>
    done(await recordProgress(ctx, fileId, { kind: 'certificate', on: day('2026-11-10') })),
  )
  expect(await today(writer)).not.toContain(link)
})

test('a file that is offered waits for the municipality that may take it over, not for the one that sent it', async () => {
  const database = await ownDatabase()
  const move = await aMove(database, 1)
  const id = await move.sent()
  const page = async (who: UserActor) => (await theWeb(database).browserOf(who)).page('/vandaag')
  const task = 'een andere gemeente draagt het dossier over'
  expect(await page(move.receiver)).toContain(task)
  expect(await page(move.receiver)).toContain(`href="/overdrachten/${id}"`)
  expect(await page(move.sender)).not.toContain(task)
  await acting(database, move.receiver, async (ctx) => done(await acceptTransfer(ctx, id)))
  expect(await page(move.receiver)).not.toContain(task)
})

test('what does not fit on the page of today stands on pages of its own, nothing twice and nothing lost', async () => {
  const own = await aPipScene()
  const fileIds: FileId[] = []
  for (let one = 0; one < 30; one++) {
    const fileId = await aFileForAPlan(own.scene)
    await acting(own.scene.database, own.scene.writer, async (ctx) => {
      done(await startPip(ctx, fileId, ''))
      done(await writePip(ctx, { fileId, version: 1 }, aFullContent()))
      done(await sendPip(ctx, { fileId, version: 1 }))
    })
    fileIds.push(fileId)
  }
  const browser = await theWeb(own.scene.database).browserOf(own.scene.reader)
  const filesIn = (html: string) => fileIds.filter((id) => html.includes(`href="/dossiers/${id}/plan"`))
  const html = await browser.page('/vandaag')
  expect(told(html)).toContain('Nog 22 die op u wachten')
  const pages = [await browser.page('/vandaag/wacht'), await browser.page('/vandaag/wacht?bladzijde=2')]
  expect(pages.map(filesIn).map(({ length }) => length)).toEqual([25, 5])
  expect(new Set(pages.flatMap(filesIn)).size).toBe(30)
  expect(told(pages[0] ?? '')).toContain('30 punten')
})

test('who has nothing waiting is told so', async () => {
  const quiet = await (await theWeb(scene.database).browserOf(coach)).page('/vandaag/wacht')
  expect(quiet).toContain('Er wacht nu niets op u.')
})

test('the page of a full day makes at most eight queries', async () => {
  const browser = await theWeb(scene.database).browserOf(scene.writer)
  const answer = await browser.get('/vandaag')
  expect(Number(answer.headers.get('x-queries'))).toBeLessThanOrEqual(8)
})

test('what DUO told and refused stands as two counted lines for a case worker, and is not there for a coach', async () => {
  const { database, municipality, writer } = scene
  const fileId = await aFileForAPlan(scene)
  await acting(database, theSystem(municipality.id), async ({ db }) => {
    await sql`insert into inbox_event (municipality_id, id, message_id, code, registered_at, registered_on, number_kind, number)
      values (${municipality.id}, gen_random_uuid(), gen_random_uuid(), 'SS139', '2026-11-19', '2026-11-19', 'v-number', '4711')`.execute(
      db,
    )
    await sql`insert into outbox_message (municipality_id, id, file_id, kind, body, next_try_at, answered_at, accepted, refusals)
      values (${municipality.id}, gen_random_uuid(), ${fileId}, 'pvt', '{}', null, now(), false, array['ONGELDIG'])`.execute(
      db,
    )
  })
  const html = await today(writer)
  expect(told(html)).toMatch(/1 bericht van DUO om te verwerken 1 nog zonder dossier/)
  expect(html).toContain('href="/duo"')
  expect(told(html)).toMatch(/\d+ berichten aan DUO om na te kijken 1 geweigerd · \d+ wachten op een nummer/)
  expect(html).toContain('href="/duo/verzonden?toon=refused"')
  expect(await today(coach)).not.toContain('DUO om te verwerken')
})

test('an objection waits with the day by which it must be decided on', async () => {
  const address = await aDecidedPip(scene, await aFileForAPlan(scene))
  const objectionId = await acting(scene.database, scene.writer, async (ctx) => {
    done(await sendLetter(ctx, address, { on: day('2026-11-20'), how: 'post' }))
    return done(await receiveObjection(ctx, address, anObjection()))
  })
  const html = await today(scene.writer)
  const link = `href="/dossiers/${address.fileId}/plan/pip/${address.version}/bezwaar/${objectionId}"`
  expect(html).toContain(link)
  expect(told(html)).toMatch(/bezwaar behandelen Dossier [0-9-]+ besluit uiterlijk \d+ \w+ \d{4} let op/)
  const later = await theWeb(scene.database, day('2027-06-01')).browserOf(scene.writer)
  expect(told(await later.page('/vandaag'))).toMatch(/besluit uiterlijk \d+ \w+ \d{4} te laat/)
})
