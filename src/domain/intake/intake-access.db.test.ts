import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import type { UserActor } from '#kernel/actor.ts'
import { day, done } from '#test/builders.ts'
import { anIntakeScene, HEALTH, type IntakeScene, MONEY, reached, WISH } from '#test/intake-scene.ts'
import type { Answers } from './answers.ts'
import { postponeIntake, recordAnswer } from './intake.commands.ts'
import { healthSummary, intakeSummary } from './intake.queries.ts'
import type { DomainId } from './life-domain.ts'

let scene: IntakeScene
beforeAll(async () => {
  scene = await anIntakeScene()
})

const ALL = new Map<DomainId, Answers>([
  ['motivation', WISH],
  ['health', HEALTH],
  ['money', MONEY],
])

describe('ITK.LOCKED: who reads what', () => {
  test('a coach gets the open domains, and no word of health or money', async () => {
    const fileId = await scene.aFile()
    done(await scene.hold(fileId, ALL))
    const overview = await scene.overviewAs(scene.coach, fileId)
    expect(overview.newest.map(({ domain }) => domain)).toEqual(['motivation'])
    expect(JSON.stringify(overview)).not.toMatch(/huur|ochtend|beter/)
  })

  test('the database keeps health, money and postponements from a coach who asks it directly', async () => {
    const fileId = await scene.aFile()
    done(await scene.hold(fileId, ALL))
    done(
      await scene.as(scene.worker, (ctx) =>
        postponeIntake(ctx, fileId, { reason: 'ill', fromOn: day('2026-11-16') }),
      ),
    )
    const rowsFor = (actor: UserActor) =>
      scene.as(actor, async ({ db }) => {
        const { rows } = await sql<{ n: number }>`select (select count(*) from intake_health_answer)::int
          + (select count(*) from intake_money_answer)::int + (select count(*) from intake_postponement)::int as n`.execute(
          db,
        )
        return rows[0]?.n
      })
    expect(await rowsFor(scene.worker)).toBeGreaterThanOrEqual(3)
    expect(await rowsFor(scene.coach)).toBe(0)
    expect(await rowsFor(scene.volunteer)).toBe(0)
    expect(await rowsFor(scene.elsewhere)).toBe(0)
  })

  test('a volunteer and another municipality find nothing of the intake', async () => {
    const fileId = await scene.aFile()
    done(await scene.hold(fileId, new Map([['motivation', WISH]])))
    const openRows = (actor: UserActor) =>
      scene.as(actor, ({ db }) =>
        db.selectFrom('intakeAnswer').select('id').where('fileId', '=', fileId).execute(),
      )
    expect(await openRows(scene.coach)).toHaveLength(1)
    expect(await openRows(scene.volunteer)).toEqual([])
    expect(await openRows(scene.elsewhere)).toEqual([])
  })

  test('what is locked cannot be put in the open table', async () => {
    const fileId = await scene.aFile()
    const smuggled = scene.as(scene.worker, ({ db, newId }) =>
      sql`insert into intake_answer (municipality_id, id, file_id, domain, content_version, answered_on, answers)
        values (${scene.dalfsen.id}, ${newId()}, ${fileId}, 'health', 1, '2026-11-19', '{}')`.execute(db),
    )
    await expect(smuggled).rejects.toThrow('intake_answer_domain_check')
  })

  test('an answer is not changed or taken away, by nobody', async () => {
    const fileId = await scene.aFile()
    done(await scene.hold(fileId, new Map([['motivation', WISH]])))
    const attempt = (text: 'update' | 'delete') =>
      scene.as(scene.worker, ({ db }) =>
        (text === 'update'
          ? sql`update intake_answer set answers = '{}'`
          : sql`delete from intake_answer`
        ).execute(db),
      )
    await expect(attempt('update')).rejects.toThrow('permission denied')
    await expect(attempt('delete')).rejects.toThrow('permission denied')
  })

  test('only a case worker of the file records; for all others the file is not there', async () => {
    const fileId = await scene.aFile()
    const wish = { domain: 'motivation', answeredOn: day('2026-11-19'), answers: WISH } as const
    for (const actor of [scene.coach, scene.volunteer, scene.elsewhere]) {
      expect(await scene.as(actor, (ctx) => recordAnswer(ctx, fileId, wish))).toEqual({
        ok: false,
        error: 'not-found',
      })
    }
  })
})

describe('what other subjects are given', () => {
  test('a summary without health and money, and health apart for who may', async () => {
    const fileId = await scene.aFile()
    done(await scene.hold(fileId, ALL))
    const summaryFor = (actor: UserActor) =>
      scene.as(actor, async (ctx) => {
        const file = await reached(ctx, fileId)
        return { summary: await intakeSummary(ctx, file), health: await healthSummary(ctx, file) }
      })
    const mine = await summaryFor(scene.worker)
    expect(mine.summary.wishes).toMatchObject({ droombaan: 'apotheker', by: scene.worker.name })
    expect(mine.summary.wantsChange).toMatchObject([{ domain: 'motivation', when: 'now' }])
    expect(JSON.stringify(mine.summary)).not.toMatch(/huur|ochtend/)
    expect(mine.health?.answers).toEqual(HEALTH)
    expect((await summaryFor(scene.coach)).health).toBeUndefined()
    expect((await summaryFor(scene.coach)).summary.wishes).toMatchObject({ droombaan: 'apotheker' })
    expect((await summaryFor(scene.volunteer)).summary.wishes).toBeNull()
  })
})
