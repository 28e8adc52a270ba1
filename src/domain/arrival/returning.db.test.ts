import { sql } from 'kysely'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { correctPerson } from '#domain/file/file.commands.ts'
import { fileFor } from '#domain/file/file.queries.ts'
import { recordFacts, withdrawFact } from '#domain/integration/integration.commands.ts'
import { factsOfFile, integrationFactsOf } from '#domain/integration/integration.queries.ts'
import { planWindow } from '#domain/integration/plan-window.ts'
import { recordNumber } from '#domain/person/numbers.commands.ts'
import { numbersOf } from '#domain/person/numbers.queries.ts'
import { personOf } from '#domain/person/person.queries.ts'
import type { UserActor } from '#kernel/actor.ts'
import type { FileId, MunicipalityId } from '#kernel/ids.ts'
import { anOpenFile, asCaseWorker, day, done, somePerson } from '#test/builders.ts'
import { acting, ownDatabase, type TestDatabase, theSystem } from '#test/database.ts'
import { aLetter, receive } from '#test/duo-letters.ts'
import { aMove, type Move, there } from '#test/transfer-scene.ts'
import { openFileForEvent } from './event-file.commands.ts'
import { handleEvent, noteEvent } from './inbox.commands.ts'
import { inboxEventFor, inboxPage } from './inbox.queries.ts'
import { acceptTransfer, sendTransfer } from './transfer.commands.ts'
import { findTransfer } from './transfer.queries.ts'

let database: TestDatabase
let move: Move
let count = 0

beforeAll(async () => {
  database = await ownDatabase()
})
beforeEach(async () => {
  move = await aMove(database, ++count)
})

const BSN = '123456782'
const LATER = day('2026-11-25')
const come = (to: MunicipalityId, text: string) =>
  acting(database, theSystem(to), (ctx) => receive(ctx, to, text), LATER)
const inbox = (who: UserActor) =>
  acting(database, who, async (ctx) => (await inboxPage(ctx, { filter: 'open', page: 1 })).lines, LATER)

/** The file goes to Ommen on the twentieth. */
const away = async () =>
  acting(database, move.receiver, async (ctx) => done(await acceptTransfer(ctx, await move.sent())).fileId)

describe('ARR.MOVED: an event about who moved away', () => {
  test('is a line that says where to and no name, and can be noted', async () => {
    await away()
    await come(move.dalfsen.id, aLetter('SS122', { bsn: BSN }))
    const [line] = await inbox(move.sender)
    expect(line).toMatchObject({
      state: 'moved',
      movedTo: move.ommen.name,
      fileId: null,
      fileNumber: null,
      personId: null,
      personName: null,
    })
    const id = there(line).id
    const noted = await acting(
      database,
      move.sender,
      async (ctx) => {
        expect(await handleEvent(ctx, id, { answers: {}, note: '' })).toMatchObject({ error: 'not-open' })
        return noteEvent(ctx, id, 'Doorgegeven')
      },
      LATER,
    )
    expect(noted.ok).toBe(true)
    expect(await inbox(move.sender)).toEqual([])
    const event = await acting(database, move.sender, (ctx) => inboxEventFor(ctx, id), LATER)
    expect(event).toMatchObject({ state: 'handled', note: 'Doorgegeven', personName: null, fileId: null })
  })

  test('that was handled before the move stays with the file, until DUO takes it back', async () => {
    const berichtId = crypto.randomUUID()
    await acting(database, theSystem(move.dalfsen.id), (ctx) =>
      receive(ctx, move.dalfsen.id, aLetter('SS106', { bsn: BSN, berichtId })),
    )
    await acting(database, move.sender, async (ctx) => {
      const { lines } = await inboxPage(ctx, { filter: 'open', page: 1 })
      const answers = { happenedOn: '2026-11-10' }
      done<FileId, string>(await handleEvent(ctx, there(lines[0]).id, { answers, note: '' }))
    })
    await away()
    const all = () =>
      acting(
        database,
        move.sender,
        async (ctx) => (await inboxPage(ctx, { filter: 'all', page: 1 })).lines,
        LATER,
      )
    expect(await all()).toEqual([])
    await come(move.dalfsen.id, JSON.stringify({ berichtId: crypto.randomUUID(), intrekking: berichtId }))
    expect(await all()).toMatchObject([{ state: 'recalled', movedTo: move.ommen.name, personName: null }])
  })
})

describe('ARR.RETURN: who moves back', () => {
  test('is the same person in a new file, with the number, and events find that file', async () => {
    const inOmmen = await away()
    const personOfOld = await acting(
      database,
      theSystem(move.dalfsen.id),
      async (ctx) => there(await fileFor(ctx, move.fileId)).personId,
    )
    const back = await acting(
      database,
      move.receiver,
      async (ctx) =>
        done(
          await sendTransfer(ctx, {
            fileId: inOmmen,
            to: move.dalfsen.id,
            movedInOn: LATER,
            health: null,
          }),
        ),
      LATER,
    )
    const taken = await acting(
      database,
      move.sender,
      async (ctx) => done(await acceptTransfer(ctx, back)),
      LATER,
    )
    expect(taken).toMatchObject({ refusedNumbers: [], leftOut: [] })
    await acting(
      database,
      move.sender,
      async (ctx) => {
        const file = there(await fileFor(ctx, taken.fileId))
        expect(file.personId).toBe(personOfOld)
        expect(await numbersOf(ctx, file)).toEqual({ bsn: BSN, vNumber: null })
        expect(await fileFor(ctx, move.fileId)).toBeUndefined()
        const contacts = await sql`select 1 from contact_moment`.execute(ctx.db)
        expect(contacts.rows).toEqual([])
      },
      LATER,
    )
    await come(move.dalfsen.id, aLetter('SS101', { bsn: BSN }))
    expect(await inbox(move.sender)).toMatchObject([{ state: 'matched', fileId: taken.fileId }])
  })

  test('opened from an event of DUO it is the same person too, and what was known stays', async () => {
    await away()
    await come(move.dalfsen.id, aLetter('SS101', { bsn: BSN, vNummer: 12_345_678 }))
    const { id } = there((await inbox(move.sender))[0])
    const person = somePerson({ phone: '06 12345678', originCountry: null })
    const wish = {
      municipalityId: move.dalfsen.id,
      person,
      part: null,
      openedOn: LATER,
      caseWorker: asCaseWorker(move.sender),
    }
    const fileId = await acting(
      database,
      move.sender,
      async (ctx) => done<FileId, string>(await openFileForEvent(ctx, id, wish)),
      LATER,
    )
    await acting(
      database,
      move.sender,
      async (ctx) => {
        const file = there(await fileFor(ctx, fileId))
        expect(await numbersOf(ctx, file)).toEqual({ bsn: BSN, vNumber: '12345678' })
        expect(await personOf(ctx, file)).toMatchObject({ phone: '06 12345678', originCountry: 'SY' })
        const old = await sql`select 1 from file f where f.person_id = ${file.personId}`.execute(ctx.db)
        expect(old.rows).toHaveLength(2)
        expect(await inboxEventFor(ctx, id)).toMatchObject({ state: 'matched', fileId })
        expect(await openFileForEvent(ctx, id, wish)).toMatchObject({ error: 'not-open' })
      },
      LATER,
    )
  })

  test('a number of somebody with an open file makes no second file of that person', async () => {
    const other = await anOpenFile(database, move.ommen)
    await acting(database, move.receiver, async (ctx) => {
      done(await recordNumber(ctx, there(await fileFor(ctx, other)), { kind: 'bsn', typed: BSN }))
      const taken = done(await acceptTransfer(ctx, await move.sent()))
      expect(taken.refusedNumbers).toEqual(['bsn'])
      const [mine, theirs] = [there(await fileFor(ctx, taken.fileId)), there(await fileFor(ctx, other))]
      expect(mine.personId).not.toBe(theirs.personId)
    })
  })
})

describe('ARR.MOVED-IN: a file that is taken over', () => {
  test('without a plan it has the clock of a first plan, from the day of the move', async () => {
    await acting(database, move.sender, async (ctx) => {
      const file = there(await fileFor(ctx, move.fileId))
      const plan = there((await factsOfFile(ctx, file)).find(({ fact }) => fact.kind === 'plan'))
      done(await withdrawFact(ctx, move.fileId, plan.id, 'Nooit vastgesteld'))
      const notice = { kind: 'duty-notified', on: day('2025-01-20') } as const
      done(await recordFacts(ctx, move.fileId, [notice], { source: 'worker' }))
    })
    const fileId = await away()
    const facts = await acting(database, move.receiver, (ctx) =>
      integrationFactsOf(ctx, { municipalityId: move.ommen.id, fileId }),
    )
    expect(facts.movedInOn).toBeUndefined()
    expect(facts.registeredInMunicipalityOn).toBe('2026-11-10')
    expect(planWindow(facts)).toMatchObject({ from: '2026-11-10', rule: 'WI.PIP.DEADLINE' })
  })
})

describe('ARR.LEFT-OUT: facts that cannot be beside the others', () => {
  test('are left out, told, and do not stop the others', async () => {
    await acting(database, move.sender, async (ctx) => {
      // An exam of before the birth date as it was put right later.
      const exam = { kind: 'exam', on: day('2025-05-01'), part: 'KNM', result: 'passed' } as const
      done(await recordFacts(ctx, move.fileId, [exam], { source: 'worker' }))
      const details = somePerson({
        birthDate: day('2025-03-01'),
        arrivedInNetherlandsOn: null,
        permitGrantedOn: null,
      })
      const right = { ...details, arrivedInMunicipalityOn: null }
      done(await correctPerson(ctx, move.fileId, { details: right, reason: 'Verkeerd overgetypt' }))
    })
    const id = await move.sent()
    const taken = await acting(database, move.receiver, async (ctx) => done(await acceptTransfer(ctx, id)))
    expect(taken.leftOut).toMatchObject([
      { fact: { kind: 'registered-in-municipality', on: '2025-02-03' }, why: 'before-birth' },
    ])
    await acting(database, move.receiver, async (ctx) => {
      const facts = await factsOfFile(ctx, { municipalityId: move.ommen.id, fileId: taken.fileId })
      expect(facts.map(({ fact }) => fact.kind)).toEqual(['moved-in', 'exam', 'plan'])
      expect((await findTransfer(ctx, id))?.leftOut).toEqual(taken.leftOut)
    })
    expect((await acting(database, move.sender, (ctx) => findTransfer(ctx, id)))?.leftOut).toEqual([])
  })
})
