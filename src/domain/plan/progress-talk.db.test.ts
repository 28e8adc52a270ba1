import { beforeAll, expect, test } from 'vitest'
import { recordFacts } from '#domain/integration/integration.commands.ts'
import type { Actor, UserActor } from '#kernel/actor.ts'
import type { FileId } from '#kernel/ids.ts'
import type { Context } from '#platform/context.ts'
import { aMunicipality, anOpenFile, aPartner, aWorker, day, done, type Municipality } from '#test/builders.ts'
import { acting, ownDatabase, type TestDatabase } from '#test/database.ts'
import { accessTo } from '#test/pip-scene.ts'
import { planOf } from './plan.queries.ts'
import { correctTalk, holdTalk, planTalk, publishReport } from './progress-talk.commands.ts'

const TODAY = day('2026-11-20')

let database: TestDatabase
let municipality: Municipality
let worker: UserActor
let coach: UserActor
let guide: UserActor
beforeAll(async () => {
  database = await ownDatabase()
  municipality = await aMunicipality(database, 'Dalfsen')
  worker = await aWorker(database, municipality, { role: 'case-worker', scope: 'municipality' })
  coach = await aWorker(database, municipality, { role: 'career-coach', scope: 'municipality' })
  guide = await aWorker(database, await aPartner(database, [municipality]), { role: 'social-guide' })
})

const as = <T>(who: Actor, work: (ctx: Context) => Promise<T>) => acting(database, who, work)

/** What the database itself shows, past every query of the program. */
const amendmentsSeenBy = (who: Actor, fileId: FileId) =>
  as(who, async ({ db }) => {
    const rows = await db.selectFrom('planAmendment').select('id').where('fileId', '=', fileId).execute()
    return rows.length
  })

test('PLAN.TALK: a report that nobody got yet is put right with a reason, by a coach too, and stays to be seen', async () => {
  const fileId = await anOpenFile(database, municipality)
  const texts = { attendees: 'Rana', report: 'De lesen gaan goed.', agreed: '' }
  const talkId = await as(worker, async (ctx) => {
    const plan = { kind: 'plan' as const, on: day('2026-09-01'), route: 'B1' as const, by: 'us' as const }
    done(await recordFacts(ctx, fileId, [plan], { source: 'plan' }))
    const id = done(await planTalk(ctx, fileId, day('2026-11-19')))
    done(await holdTalk(ctx, fileId, { ...texts, heldOn: day('2026-11-19'), talkId: id }))
    return id
  })
  const becomes = { ...texts, report: 'De lessen gaan goed.' }
  const correct = (reason: string) =>
    as(coach, (ctx) => correctTalk(ctx, fileId, { talkId, becomes, reason }))
  expect(await correct(' ')).toMatchObject({ error: 'no-reason' })
  done(await correct('Typefout'))
  expect(await correct('Typefout')).toMatchObject({ error: 'nothing-changed' })
  const plan = await as(worker, async (ctx) => planOf(ctx, await accessTo(ctx, fileId)))
  expect(plan?.talks[0]?.held).toEqual({ ...becomes, heldOn: '2026-11-19' })
  expect(plan?.amendments).toMatchObject([
    { subject: 'talk', field: 'report', oldValue: 'De lesen gaan goed.', reason: 'Typefout' },
  ])
  expect(await amendmentsSeenBy(guide, fileId)).toBe(0)
  expect(await amendmentsSeenBy(coach, fileId)).toBe(1)
  await as(worker, async (ctx) => done(await publishReport(ctx, fileId, { talkId, on: TODAY })))
  expect(await correct('Nog een')).toMatchObject({ error: 'already-given' })
})
