import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { acceptTransfer } from '#domain/arrival/transfer.commands.ts'
import type { UserActor } from '#kernel/actor.ts'
import type { FileId, PersonId } from '#kernel/ids.ts'
import {
  aMunicipality,
  anOpenFile,
  asCaseWorker,
  aWorker,
  day,
  done,
  type Municipality,
  somePerson,
} from '#test/builders.ts'
import { acting, ownDatabase, type TestDatabase } from '#test/database.ts'
import { aMove, there } from '#test/transfer-scene.ts'
import { fileFor } from './file.queries.ts'
import { type JoinWish, joinHousehold, leaveHousehold } from './household.commands.ts'
import { formerFamilyOf, householdOfFile } from './household.queries.ts'
import type { Leaving } from './household.ts'

let database: TestDatabase
let dalfsen: Municipality
let worker: UserActor
let other: UserActor
let chief: UserActor
let coach: UserActor
let father: FileId
let mother: FileId
let child: FileId

beforeAll(async () => {
  database = await ownDatabase()
  dalfsen = await aMunicipality(database, 'Dalfsen')
  worker = await aWorker(database, dalfsen, { role: 'case-worker', scope: 'self' })
  other = await aWorker(database, dalfsen, { role: 'case-worker', scope: 'self' })
  chief = await aWorker(database, dalfsen, { role: 'case-worker', scope: 'municipality' })
  coach = await aWorker(database, dalfsen, { role: 'career-coach', scope: 'municipality' })
})

const aFile = (givenName: string, who = worker) =>
  anOpenFile(database, dalfsen, { person: somePerson({ givenName }), caseWorker: asCaseWorker(who) })

beforeEach(async () => {
  father = await aFile('Samir')
  mother = await aFile('Rima')
  child = await aFile('Noor')
})

const join = (fileId: FileId, wish: Partial<JoinWish> & { fileId: FileId }, who = worker) =>
  acting(database, who, (ctx) =>
    joinHousehold(ctx, fileId, { role: 'partner', from: day('2025-03-01'), ...wish }),
  )
const personOf = (fileId: FileId, who = worker): Promise<PersonId> =>
  acting(database, who, async (ctx) => there(await fileFor(ctx, fileId)).personId)
const leave = async (fileId: FileId, who: FileId, facts: Partial<Leaving> = {}) => {
  const personId = await personOf(who)
  const leaving: Leaving = { personId, from: day('2026-11-01'), reason: 'separated', note: '', ...facts }
  return acting(database, worker, (ctx) => leaveHousehold(ctx, fileId, leaving))
}
const familyOf = (fileId: FileId, who = worker) =>
  acting(database, who, async (ctx) => {
    const members = await householdOfFile(ctx, there(await fileFor(ctx, fileId)))
    return members.map(({ name, role }) => `${name.split(' ')[0]} ${role}`).sort()
  })
const formerOf = (fileId: FileId) =>
  acting(database, worker, async (ctx) => {
    const former = await formerFamilyOf(ctx, there(await fileFor(ctx, fileId)))
    return former.map(({ name, to, reason }) => `${name.split(' ')[0]} ${to} ${reason}`).sort()
  })

describe('FILE.FAMILY.JOIN', () => {
  test('the own place is asked too: a child can be linked from its own file', async () => {
    done(await join(child, { fileId: mother, role: 'adult', ownRole: 'child' }))
    expect(await familyOf(mother)).toEqual(['Noor child', 'Rima adult'])
  })

  test('two families become one when that is asked for, and nobody is in two', async () => {
    const sister = await aFile('Zahra')
    done(await join(father, { fileId: sister, role: 'other' }))
    done(await join(mother, { fileId: child, role: 'child' }))
    expect(await join(father, { fileId: mother, from: day('2026-06-01') })).toEqual({
      ok: false,
      error: 'already-in-a-household',
    })
    done(await join(father, { fileId: mother, from: day('2026-06-01'), bring: 'whole-family' }))
    const all = ['Noor child', 'Rima partner', 'Samir adult', 'Zahra other']
    expect(await familyOf(child)).toEqual(all)
    expect(await familyOf(sister)).toEqual(all)
    expect(await join(father, { fileId: child })).toEqual({ ok: false, error: 'already-in-this-family' })
  })

  test('a family with somebody that a colleague directs does not come in', async () => {
    const uncle = await aFile('Omar', other)
    done(await join(mother, { fileId: uncle, role: 'other' }, chief))
    const whole = { fileId: mother, from: day('2026-06-01'), bring: 'whole-family' } as const
    expect(await join(father, whole)).toEqual({ ok: false, error: 'family-of-others' })
    expect(await join(father, { fileId: uncle })).toEqual({ ok: false, error: 'other-not-found' })
    done(await join(father, whole, chief))
  })

  test('the days of an earlier family are taken', async () => {
    done(await join(father, { fileId: mother }))
    done(await leave(father, mother))
    expect(await join(father, { fileId: mother, from: day('2026-10-31') })).toEqual({
      ok: false,
      error: 'was-in-a-family-then',
    })
    done(await join(father, { fileId: mother, from: day('2026-11-01') }))
  })
})

describe('FILE.FAMILY.LEAVE', () => {
  test('whoever leaves is gone from both pages, and stands with the earlier ones', async () => {
    done(await join(father, { fileId: mother }))
    done(await join(father, { fileId: child, role: 'child' }))
    done(await leave(father, mother, { note: 'Mondeling verteld' }))
    expect(await familyOf(father)).toEqual(['Noor child', 'Samir adult'])
    expect(await familyOf(mother)).toEqual([])
    expect(await formerOf(father)).toEqual(['Rima 2026-10-31 separated'])
    expect(await formerOf(mother)).toEqual(['Rima 2026-10-31 separated'])
  })

  test('when one stays behind the family ends for both', async () => {
    done(await join(father, { fileId: mother }))
    done(await leave(father, father, { reason: 'died' }))
    expect(await familyOf(mother)).toEqual([])
    expect(await formerOf(mother)).toEqual(['Rima 2026-10-31 left-alone', 'Samir 2026-10-31 died'])
  })

  test('a wrong link never counted: nobody is told of it, and the right one may cover the same days', async () => {
    done(await join(father, { fileId: mother }))
    done(await leave(father, mother, { reason: 'mistake' }))
    expect(await familyOf(father)).toEqual([])
    expect(await formerOf(father)).toEqual([])
    done(await join(father, { fileId: child, role: 'child' }))
    expect(await familyOf(father)).toEqual(['Noor child', 'Samir adult'])
  })

  test('a coach sees a family and cannot change it', async () => {
    done(await join(father, { fileId: mother }))
    expect(await familyOf(father, coach)).toEqual(['Rima partner', 'Samir adult'])
    const personId = await personOf(mother)
    const leaving: Leaving = { personId, from: day('2026-11-01'), reason: 'separated', note: '' }
    const answer = await acting(database, coach, (ctx) => leaveHousehold(ctx, father, leaving))
    expect(answer).toEqual({ ok: false, error: 'not-found' })
  })
})

test('FILE.FAMILY.MOVED: from the day after a move the family that stays shows nothing of who left', async () => {
  const move = await aMove(database, 1)
  const stays = await anOpenFile(database, move.dalfsen, { caseWorker: asCaseWorker(move.sender) })
  done(await join(stays, { fileId: move.fileId }, move.sender))
  const id = await move.sent()
  await acting(database, move.receiver, async (ctx) => done(await acceptTransfer(ctx, id)))
  expect(await familyOf(stays, move.sender)).toHaveLength(2)
  const later = await acting(
    database,
    move.sender,
    async (ctx) => householdOfFile(ctx, there(await fileFor(ctx, stays))),
    day('2026-11-21'),
  )
  expect(later).toHaveLength(1)
})
