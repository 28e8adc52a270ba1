import pg from 'pg'
import { beforeEach, expect, test } from 'vitest'
import type { UserActor } from '#kernel/actor.ts'
import type { FileId } from '#kernel/ids.ts'
import { addDays, LocalDate } from '#kernel/local-date.ts'
import { aMunicipality, anOpenFile, aWorker, done, type Municipality } from '#test/builders.ts'
import { acting, ownDatabase, type TestDatabase, theSystem } from '#test/database.ts'
import { removeAbandonedDrafts, saveDraft } from './draft.commands.ts'
import { findDraft } from './draft.queries.ts'
import { draftForm, isForCaseWorkers } from './draft.ts'

let database: TestDatabase
let dalfsen: Municipality
let worker: UserActor
let coach: UserActor
let fileId: FileId

beforeEach(async () => {
  database = await ownDatabase()
  dalfsen = await aMunicipality(database, 'Dalfsen')
  worker = await aWorker(database, dalfsen, { role: 'case-worker', scope: 'municipality' })
  coach = await aWorker(database, dalfsen, { role: 'career-coach', scope: 'municipality' })
  fileId = await anOpenFile(database, dalfsen)
})

const draftOf = (kind: string) => ({ municipalityId: dalfsen.id, form: draftForm(kind, fileId) })

const typed = (who: UserActor, kind: string) =>
  acting(database, who, async (ctx) =>
    done(await saveDraft(ctx, { ...draftOf(kind), fields: { words: 'Half' } })),
  )

/** As only the owner of the server can: the directory changes, and nobody reads the day of a draft. */
async function asOwner(text: string): Promise<{ day: string }[]> {
  const client = new pg.Client(database.connectionAs(database.superuser))
  await client.connect()
  return client
    .query(text)
    .then(({ rows }) => rows)
    .finally(() => client.end())
}

const KINDS = [
  'intake',
  'intake-change',
  'handover-report',
  'pip-hearing',
  'progress',
  'plan-goal-stop',
  'contact',
]

test('DRAFT.OWN-JOB: the database holds the same list of forms as the rule', async () => {
  for (const kind of KINDS) {
    await typed(worker, kind)
    const keep = typed(coach, kind)
    if (isForCaseWorkers(kind)) await expect(keep, kind).rejects.toThrow(/row-level security/)
    else await keep
  }
})

test('DRAFT.OWN-JOB: whoever is a coach by now does not see what they typed as a case worker', async () => {
  await typed(worker, 'intake')
  await typed(worker, 'contact')
  await asOwner(`update membership set role = 'career-coach' where user_id = '${worker.userId}'`)
  const found = (kind: string) => acting(database, worker, (ctx) => findDraft(ctx, draftOf(kind)))
  expect(await found('intake')).toBeUndefined()
  expect(await found('contact')).toMatchObject({ fields: { words: 'Half' } })
})

test('DRAFT.ABANDONED: thrown away the day after ninety days, with a count in the record and no words', async () => {
  await typed(worker, 'intake')
  await typed(coach, 'contact')
  const [row] = await asOwner(`select saved_at::date::text as day from draft`)
  const saved = LocalDate.parse(row?.day)
  const purgeOn = (on: LocalDate) =>
    acting(
      database,
      theSystem(dalfsen.id),
      async (ctx) => {
        await removeAbandonedDrafts(ctx, dalfsen.id)
        const events = await ctx.db
          .selectFrom('auditEvent')
          .select('detail')
          .where('action', '=', 'draft.abandoned')
          .execute()
        return events.map(({ detail }) => detail)
      },
      on,
    )
  const left = () => acting(database, coach, (ctx) => findDraft(ctx, draftOf('contact')))
  expect(await purgeOn(addDays(saved, 90))).toEqual([])
  expect(await left()).toBeDefined()
  expect(await purgeOn(addDays(saved, 91))).toEqual([{ count: 2 }])
  expect(await left()).toBeUndefined()
  expect(await purgeOn(addDays(saved, 91))).toEqual([{ count: 2 }])
})
