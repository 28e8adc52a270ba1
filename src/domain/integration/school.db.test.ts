import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { addTeamMember } from '#domain/file/file.commands.ts'
import type { UserActor } from '#kernel/actor.ts'
import type { FileId } from '#kernel/ids.ts'
import type { Context } from '#platform/context.ts'
import { anOpenFile, asCaseWorker, day, done } from '#test/builders.ts'
import { acting, ownDatabase, type TestDatabase } from '#test/database.ts'
import { aSchoolScene, someLessons } from '#test/school-scene.ts'
import { recordFacts } from './integration.commands.ts'
import { integrationFactsOf } from './integration.queries.ts'
import { recordProgress, withdrawProgress } from './progress.commands.ts'
import { progressItemsOf } from './progress.queries.ts'
import type { ItemOf } from './progress.ts'
import { schoolViewOf } from './school.queries.ts'
import { importLessons } from './school-import.commands.ts'

let database: TestDatabase
let scene: Awaited<ReturnType<typeof aSchoolScene>>
let fileId: FileId

beforeAll(async () => {
  database = await ownDatabase()
  scene = await aSchoolScene(database)
})

const as = <T>(who: UserActor, work: (ctx: Context) => Promise<T>) => acting(database, who, work)

const workshop: ItemOf<'pvt-workshop'> = {
  kind: 'pvt-workshop',
  on: day('2026-10-12'),
  hours: 3,
  form: 'activity',
  note: 'Raadzaal',
}

const hoursOf = (who: UserActor) =>
  as(
    who,
    async (ctx) => (await integrationFactsOf(ctx, { municipalityId: scene.dalfsen.id, fileId })).hours ?? [],
  )
const itemsSeenBy = (who: UserActor) =>
  as(who, (ctx) => progressItemsOf(ctx, { municipalityId: scene.dalfsen.id, fileId }))
describe('INT.SCHOOL.OWN: a language school reports its own lessons of its own people', () => {
  test('its lessons bring course hours of source school', async () => {
    fileId = await scene.aFileWithPlan()
    await as(scene.school, async (ctx) => done(await recordProgress(ctx, fileId, someLessons())))
    expect(await hoursOf(scene.worker)).toEqual([{ kind: 'course', on: '2026-09-30', hours: 44 }])
    const [row] = await itemsSeenBy(scene.worker)
    expect(row).toMatchObject({ source: 'school', organisation: 'Klinkerrijk', by: 'Test language-school' })
  })

  test('anything but lessons is not there for it, nor is a file of somebody else', async () => {
    fileId = await scene.aFileWithPlan()
    expect(await as(scene.school, (ctx) => recordProgress(ctx, fileId, workshop))).toMatchObject({
      error: 'not-found',
    })
    expect(await as(scene.colleague, (ctx) => recordProgress(ctx, fileId, someLessons()))).toMatchObject({
      error: 'not-found',
    })
  })

  test('two schools report side by side, and neither sees or withdraws what the other said', async () => {
    fileId = await scene.aFileWithPlan()
    const itemId = await as(scene.school, async (ctx) =>
      done(await recordProgress(ctx, fileId, someLessons())),
    )
    await as(scene.otherSchool, async (ctx) =>
      done(await recordProgress(ctx, fileId, someLessons({ remark: 'Ook hier.' }))),
    )
    const seen = await itemsSeenBy(scene.otherSchool)
    expect(seen.map(({ item }) => item.kind === 'lessons' && item.remark)).toEqual(['Ook hier.'])
    const taken = { itemId, reason: 'mag niet' }
    expect(await as(scene.otherSchool, (ctx) => withdrawProgress(ctx, fileId, taken))).toMatchObject({
      ok: false,
    })
    expect(await as(scene.school, (ctx) => withdrawProgress(ctx, fileId, taken))).toEqual({
      ok: true,
      value: undefined,
    })
    expect(await hoursOf(scene.worker)).toHaveLength(1)
  })

  test('a colleague on the team takes back what the school reported, with its hours; another one does not', async () => {
    fileId = await scene.aFileWithPlan()
    const itemId = await as(scene.school, async (ctx) =>
      done(await recordProgress(ctx, fileId, someLessons())),
    )
    const gone = () =>
      as(scene.colleague, (ctx) => withdrawProgress(ctx, fileId, { itemId, reason: 'verkeerde maand' }))
    expect(await gone()).toEqual({ ok: false, error: 'not-found' })
    await as(scene.worker, async (ctx) =>
      done(await addTeamMember(ctx, fileId, { ...asCaseWorker(scene.colleague), from: day('2026-01-01') })),
    )
    const seen = await as(scene.colleague, (ctx) =>
      schoolViewOf(ctx, { municipalityId: scene.dalfsen.id, fileId }),
    )
    expect(seen).toMatchObject({ courseHours: 44, route: 'B1', lessons: [{ id: itemId, isOwn: true }] })
    expect(await gone()).toMatchObject({ ok: true })
    expect(await hoursOf(scene.worker)).toEqual([])
  })

  test('a school is told the hours that count, and nothing of the days that say which', async () => {
    fileId = await scene.aFileWithPlan()
    await as(scene.worker, async (ctx) => {
      const early = { kind: 'hours', on: day('2024-06-13'), of: 'course', hours: 10 } as const
      done(await recordFacts(ctx, fileId, [early], { source: 'import' }))
    })
    const seen = () =>
      as(scene.school, (ctx) => schoolViewOf(ctx, { municipalityId: scene.dalfsen.id, fileId }))
    expect((await seen()).courseHours).toBe(0)
    await as(scene.worker, async (ctx) =>
      done(
        await recordFacts(ctx, fileId, [{ kind: 'intake-talk', on: day('2024-06-13') }], {
          source: 'intake',
        }),
      ),
    )
    expect((await seen()).courseHours).toBe(10)
  })

  test('the second lock lets a school add nothing but lessons, also as the program', async () => {
    fileId = await scene.aFileWithPlan()
    const insert = (kind: string) =>
      as(scene.school, ({ db }) =>
        sql`insert into progress_item (municipality_id, id, file_id, kind, on_day, source, organisation_id,
            recorded_on, recorded_by)
          select ${scene.dalfsen.id}, gen_random_uuid(), ${fileId}, ${kind}, '2026-11-02', ${kind === 'lessons' ? 'school' : 'worker'},
            ${scene.school.memberships[0]?.organisationId}, '2026-11-20', ${scene.school.userId}`.execute(db),
      )
    await expect(insert('map-theme')).rejects.toThrow(/row-level security/)
    await expect(insert('lessons')).resolves.toBeDefined()
  })
})

describe('a school reads in a file about all its people', () => {
  const row = (fileNumber: string, given: Record<string, string> = {}) => ({
    dossiernummer: fileNumber,
    van: '1-9-2026',
    tot_en_met: '30-9-2026',
    lesuren: '48',
    aanwezig: '44',
    gemist: '4',
    ...given,
  })
  const numberOf = (id: FileId) =>
    as(scene.worker, async ({ db }) => {
      const file = await db.selectFrom('file').select('number').where('id', '=', id).executeTakeFirstOrThrow()
      return file.number
    })
  const imported = async (...records: Record<string, string>[]) =>
    as(scene.school, async (ctx) =>
      done(
        await importLessons(
          ctx,
          records.map((record, place) => ({ row: place + 2, record })),
        ),
      ).map((outcome) =>
        'refusal' in outcome ? `${outcome.row} ${outcome.refusal}` : `${outcome.row} ${outcome.kind}`,
      ),
    )

  test('own people are taken, a second time nothing changes, and one bad row stops no other', async () => {
    fileId = await scene.aFileWithPlan()
    const own = await numberOf(fileId)
    expect(
      await imported(
        row(own),
        row(own, { lesuren: 'x' }),
        row(own, { van: '1-10-2026', tot_en_met: '31-10-2026' }),
      ),
    ).toEqual(['2 taken', '3 unreadable', '4 taken'])
    expect(await imported(row(own))).toEqual(['2 already-there'])
    expect(await imported(row(own, { aanwezig: '40' }))).toEqual(['2 overlapping-period'])
    expect(await hoursOf(scene.worker)).toHaveLength(2)
  })

  test('somebody else and nobody are refused alike', async () => {
    const elsewhere = await anOpenFile(database, scene.dalfsen, { caseWorker: asCaseWorker(scene.worker) })
    expect(await imported(row(await numberOf(elsewhere)), row('1999-9999'))).toEqual([
      '2 not-found',
      '3 not-found',
    ])
  })

  test('it is for schools only', async () => {
    expect(await as(scene.worker, (ctx) => importLessons(ctx, []))).toEqual({
      ok: false,
      error: 'not-allowed',
    })
  })
})
