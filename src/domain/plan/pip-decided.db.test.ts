import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { recordFacts } from '#domain/integration/integration.commands.ts'
import { setLetterhead, switchSetting } from '#domain/organisation/setting.commands.ts'
import type { Actor, UserActor } from '#kernel/actor.ts'
import type { Context } from '#platform/context.ts'
import { day, done } from '#test/builders.ts'
import { acting } from '#test/database.ts'
import {
  accessTo,
  aDecidedPip,
  aFileWithTeam,
  anAgreedPip,
  aPipScene,
  type PlanScene,
  versionAs,
} from '#test/pip-scene.ts'
import { startPip } from './pip.commands.ts'
import {
  contactOf,
  decisionOf,
  finesOf,
  letterOf,
  letterParties,
  type PipAddress,
  snapshotOf,
} from './pip.queries.ts'
import { recordFine } from './pip-fine.commands.ts'

const TODAY = day('2026-11-20')

let scene: PlanScene
let coach: UserActor
let guide: UserActor
let volunteer: UserActor
let stranger: UserActor
let administrator: UserActor

beforeAll(async () => {
  ;({ scene, coach, guide, volunteer, stranger, administrator } = await aPipScene())
})

const as = <T>(who: Actor, work: (ctx: Context) => Promise<T>, today = TODAY) =>
  acting(scene.database, who, work, today)

const aFile = () => aFileWithTeam(scene, [guide, volunteer])

/** How many rows of a table someone reaches with the program's role, whatever the program asks. */
const rowsAs = (who: Actor, table: string) =>
  as(who, async ({ db }) => {
    const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.table(table)}`.execute(db)
    return rows[0]?.n
  })

async function snapshotAs(who: Actor, address: PipAddress) {
  const pip = await versionAs(scene, who, address)
  return as(who, async (ctx) => snapshotOf(ctx, await accessTo(ctx, address.fileId), pip))
}

describe('what a decision rests on (PLAN.PIP.SNAPSHOT)', () => {
  test('is frozen: facts, deadlines, goals and words, with health apart', async () => {
    const fileId = await aFile()
    await aDecidedPip(scene, fileId)
    const address = { fileId, version: 1 }
    const seen = await snapshotAs(scene.writer, address)
    expect(seen?.general.facts.map(({ fact }) => fact.kind)).toEqual([
      'registered-in-municipality',
      'duty-notified',
      'duty-started',
    ])
    expect(seen?.general.deadlines.find(({ obligation }) => obligation === 'plan-decided')?.rule).toMatch(
      /^WI\./,
    )
    expect(seen?.general.plan.goals.map(({ title }) => title)).toEqual(['Werk in een winkel'])
    expect(JSON.stringify(seen?.general)).not.toMatch(/Rugklachten|slapen|Goed plan/)
    expect(seen?.closed).toMatchObject({
      healthNote: 'Rugklachten, niet lang zitten',
      goals: [{ title: 'Weer goed slapen' }],
      words: [{ note: 'Goed plan' }],
    })
    const coachSees = await snapshotAs(coach, address)
    expect(coachSees?.closed).toBeNull()
    expect(coachSees?.general).toEqual(seen?.general)
  })

  test('stays as it was when the plan goes on', async () => {
    const fileId = await aFile()
    await aDecidedPip(scene, fileId)
    await as(scene.writer, async (ctx) => {
      done(await recordFacts(ctx, fileId, [{ kind: 'pvt-signed', on: TODAY }], { source: 'worker' }))
    })
    const pip = await versionAs(scene, scene.writer, { fileId, version: 1 })
    const seen = await as(scene.writer, async (ctx) => snapshotOf(ctx, await accessTo(ctx, fileId), pip))
    expect(seen?.general.facts).toHaveLength(3)
  })

  test('the program itself cannot change or remove it, nor a plan that was dated', async () => {
    const fileId = await aFile()
    await aDecidedPip(scene, fileId)
    const asking = (statement: string) =>
      as(scene.writer, async ({ db }) => Number((await sql.raw(statement).execute(db)).numAffectedRows ?? 0))
    for (const table of ['plan_snapshot', 'plan_snapshot_health', 'plan_letter', 'pip_step']) {
      await expect(asking(`delete from ${table}`)).rejects.toThrow('permission denied')
    }
    await expect(asking(`update plan_snapshot set body = '{}'`)).rejects.toThrow('permission denied')
    await expect(asking(`update plan_snapshot_health set body = '{}'`)).rejects.toThrow('permission denied')
    await expect(asking(`update plan_letter set pdf = ''`)).rejects.toThrow('permission denied')
    const { id } = await versionAs(scene, scene.writer, { fileId, version: 1 })
    expect(await asking(`update pip set support = 'Anders' where id = '${id}'`)).toBe(0)
    expect(await asking(`update pip_reason set reasons = 'Anders' where pip_id = '${id}'`)).toBe(0)
    expect(await asking(`update pip_health set note = 'Anders' where pip_id = '${id}'`)).toBe(0)
  })
})

describe('who sees what (PLAN.PIP.ROLES)', () => {
  test('a coach reads the decision and its reasons, never health, words or the conversation', async () => {
    const fileId = await aFile()
    await aDecidedPip(scene, fileId)
    const pip = await versionAs(scene, coach, { fileId, version: 1 })
    expect(pip.content).toMatchObject({ reasons: 'Dit past bij werk in een winkel', healthNote: '' })
    expect(pip.steps.map(({ note }) => note)).toEqual(['', '', ''])
    for (const table of ['pip_health', 'plan_snapshot_health', 'pip_remark', 'objection', 'fine']) {
      expect(await rowsAs(coach, table)).toBe(0)
    }
  })

  test('a social guide sees what was decided and not why; a draft is not there', async () => {
    const fileId = await aFile()
    await aDecidedPip(scene, fileId)
    await as(scene.writer, async (ctx) => done(await startPip(ctx, fileId, 'Afschalen')))
    const { versions } = await as(guide, async (ctx) => decisionOf(ctx, await accessTo(ctx, fileId)))
    expect(versions).toHaveLength(1)
    expect(versions[0]).toMatchObject({
      changeReason: '',
      steps: [],
      content: {
        route: 'B1',
        support: 'Elke week een taalcoach',
        reasons: '',
        routeReason: '',
        healthNote: '',
      },
    })
    const tables = [
      'pip_reason',
      'pip_step',
      'pip_health',
      'plan_snapshot',
      'plan_snapshot_health',
      'plan_letter',
    ]
    for (const table of tables) expect(await rowsAs(guide, table)).toBe(0)
    expect(await rowsAs(volunteer, 'pip')).toBe(0)
    expect(await rowsAs(stranger, 'pip')).toBe(0)
  })

  test('only case workers write, also past the program', async () => {
    const fileId = await aFile()
    await anAgreedPip(scene, fileId)
    const { id } = await versionAs(scene, scene.writer, { fileId, version: 1 })
    const changed = await as(coach, ({ db }) =>
      sql.raw(`update pip set support = 'Anders' where id = '${id}'`).execute(db),
    )
    expect(Number(changed.numAffectedRows)).toBe(0)
    expect(await as(coach, (ctx) => startPip(ctx, fileId, 'x'))).toEqual({ ok: false, error: 'not-found' })
  })
})

describe('a letter', () => {
  test('the letter of the person tells a goal on health and is for case workers; a coach reads one without (PLAN.CLOSED)', async () => {
    const fileId = await aFile()
    const address = await aDecidedPip(scene, fileId)
    const letterAs = (who: Actor) => as(who, (ctx) => letterOf(ctx, address))
    const [whole, open] = [await letterAs(scene.writer), await letterAs(coach)]
    expect(
      Buffer.from(whole?.pdf ?? [])
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
    expect(whole?.sha256).not.toBe(open?.sha256)
    const rows = await as(scene.writer, ({ db }) =>
      sql<{ sha256: string }>`select l.sha256 from plan_letter l join pip p on p.id = l.pip_id
        where p.file_id = ${fileId}`.execute(db),
    )
    expect(rows.rows).toEqual([{ sha256: open?.sha256 }])
    for (const who of [coach, guide, volunteer, stranger, administrator]) {
      expect(await rowsAs(who, 'plan_letter_closed')).toBe(0)
    }
  })

  test('a letter bears the head that the municipality gave, and the language of the person', async () => {
    const fileId = await aFile()
    const head = { addressLines: ['Raadhuisplein 9', '7721 AX Dalfsen'], phone: '14 0529' }
    const parties = () => as(scene.writer, async (ctx) => letterParties(ctx, await accessTo(ctx, fileId)))
    const set = (who: Actor) => as(who, (ctx) => setLetterhead(ctx, scene.municipality.id, head))
    expect(await set(scene.writer)).toEqual({ ok: false, error: 'not-allowed' })
    expect(await set(administrator)).toEqual({ ok: true, value: null })
    expect(await parties()).toMatchObject({
      municipality: { name: 'Dalfsen', ...head },
      person: { name: 'Samir Haddad', language: 'ar' },
      worker: { name: 'Test case-worker' },
    })
    // Whoever decides, the case worker of the file answers.
    const contactFor = (who: Actor) => as(who, async (ctx) => contactOf(ctx, await accessTo(ctx, fileId)))
    expect(await contactFor(scene.reader)).toEqual(await contactFor(scene.writer))
    expect((await contactFor(scene.reader))?.email).toBe((await parties()).worker.email)
  })
})

describe('a fine', () => {
  const fine = {
    article: '22' as const,
    amountEuros: 25,
    fault: 'ordinary' as const,
    conduct: 'Kwam niet op gesprek',
    reason: 'Waarschuwen hielp niet',
    heardOn: TODAY,
    heardWords: 'Ik was het vergeten',
    decidedOn: TODAY,
    termNumber: 0,
    followUpUntil: day('2027-01-20'),
    benefitWasLowered: false,
  }

  test('is refused until the municipality switches it on, which a case worker cannot', async () => {
    const fileId = await aFile()
    const { id } = scene.municipality
    const on = { key: 'manual-fines', isOn: true, reason: 'Besluit van het college' } as const
    const recording = () => as(scene.writer, (ctx) => recordFine(ctx, fileId, fine))
    expect(await recording()).toEqual({ ok: false, error: 'fines-are-off' })
    expect(await as(scene.writer, (ctx) => switchSetting(ctx, id, on))).toEqual({
      ok: false,
      error: 'not-allowed',
    })
    expect((await as(administrator, (ctx) => switchSetting(ctx, id, on))).ok).toBe(true)
    expect((await recording()).ok).toBe(true)
    const fines = await as(scene.writer, async (ctx) => finesOf(ctx, await accessTo(ctx, fileId)))
    expect(fines).toMatchObject([{ amountEuros: 25, decidedBy: 'Test case-worker' }])
    expect((await as(administrator, (ctx) => switchSetting(ctx, id, { ...on, isOn: false }))).ok).toBe(true)
    expect(await recording()).toEqual({ ok: false, error: 'fines-are-off' })
  })
})
