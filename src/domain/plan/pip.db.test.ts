import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { recordFacts } from '#domain/integration/integration.commands.ts'
import { integrationFactsOf } from '#domain/integration/integration.queries.ts'
import type { Actor, UserActor } from '#kernel/actor.ts'
import type { Context } from '#platform/context.ts'
import { aMunicipality, anOpenFile, asCaseWorker, aWorker, day, done } from '#test/builders.ts'
import { acting, theSystem } from '#test/database.ts'
import {
  accessTo,
  aDecidedPip,
  aFileForAPlan,
  aFileWithTeam,
  aFullContent,
  anAgreedPip,
  aPipScene,
  DATED_TODAY,
  type PlanScene,
  versionAs,
} from '#test/pip-scene.ts'
import { agreeOnActivity } from './agreement.commands.ts'
import { addGoal } from './goal.commands.ts'
import {
  answerRemark,
  hearPip,
  judgePip,
  remarkOnPip,
  reopenPip,
  resolveRemark,
  sendPip,
  startPip,
  writePip,
} from './pip.commands.ts'
import { type DecisionWish, decidePip } from './pip.decision.commands.ts'
import { decisionOf, letterOf, remarksOf, standingOf } from './pip.queries.ts'
import { addStep } from './step.commands.ts'

const TODAY = day('2026-11-20')

let scene: PlanScene
let coach: UserActor
let guide: UserActor
let volunteer: UserActor
let stranger: UserActor

beforeAll(async () => {
  ;({ scene, coach, guide, volunteer, stranger } = await aPipScene())
})

const TODAYS = DATED_TODAY

const as = <T>(who: Actor, work: (ctx: Context) => Promise<T>, today = TODAY) =>
  acting(scene.database, who, work, today)

const aFile = () => aFileWithTeam(scene, [guide, volunteer])

/** A municipality that gave no head for its letters, with a plan that is agreed on. */
async function anotherMunicipality() {
  const { database } = scene
  const municipality = await aMunicipality(database, 'Hardenberg')
  const worker = () => aWorker(database, municipality, { role: 'case-worker', scope: 'municipality' })
  const elsewhere: PlanScene = { database, municipality, writer: await worker(), reader: await worker() }
  const address = await anAgreedPip(elsewhere, await aFileForAPlan(elsewhere))
  return {
    deciding: (wish: DecisionWish) => as(elsewhere.writer, (ctx) => decidePip(ctx, address, wish)),
  }
}

describe('from draft to decision', () => {
  test('a plan is written, read along, agreed and dated, and the term follows from it', async () => {
    const fileId = await aFile()
    const address = await aDecidedPip(scene, fileId)
    const pip = await versionAs(scene, scene.writer, { fileId, version: 1 })
    expect(pip).toMatchObject({
      version: 1,
      datedOn: '2026-11-20',
      datedBy: 'Test case-worker',
      letterNames: TODAY,
    })
    expect(pip.steps.map(({ kind }) => kind)).toEqual(['sent', 'approved', 'agreed'])
    const facts = await as(scene.writer, async (ctx) => integrationFactsOf(ctx, await accessTo(ctx, fileId)))
    expect(facts.plans).toEqual([
      { datedOn: '2026-11-20', route: 'B1', level: 'B1', progressTalks: 4, by: 'us' },
    ])
    const letter = await as(coach, (ctx) => letterOf(ctx, address))
    expect(
      Buffer.from(letter?.pdf ?? [])
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
    const standing = await as(scene.writer, async (ctx) => standingOf(ctx, await accessTo(ctx, fileId)))
    // The term starts on 21 November 2026; eighteen months end on 20 May 2028.
    expect(standing.lastDayOfRouteChange).toBe('2028-05-20')
  })

  test('DUO is told of it, once, in its own words', async () => {
    const fileId = await aFile()
    await aDecidedPip(scene, fileId)
    const { rows } = await as(theSystem(scene.municipality.id), ({ db }) =>
      sql<{ kind: string; body: unknown }>`
        select kind, body from outbox_message where file_id = ${fileId}`.execute(db),
    )
    expect(rows).toEqual([
      {
        kind: 'pip',
        body: {
          dagtekeningPip: '2026-11-20',
          leerroute: 'B',
          niveau: 'B1',
          geschatteIntensiteitB1Route: 600,
          indicatorMagOpleidingAfmaken: false,
          indicatorAlfabetiseringsonderwijs: 'NVT',
        },
      },
    ])
  })

  test('who wrote the draft cannot be its second reader, and nobody else than a case worker reads it', async () => {
    const fileId = await aFile()
    const version = await as(scene.writer, async (ctx) => {
      const number = done(await startPip(ctx, fileId, ''))
      done(await writePip(ctx, { fileId, version: number }, aFullContent()))
      done(await sendPip(ctx, { fileId, version: number }))
      return number
    })
    const judging = (who: Actor) =>
      as(who, (ctx) => judgePip(ctx, { fileId, version }, { verdict: 'approved', comment: '' }))
    expect(await judging(scene.writer)).toEqual({ ok: false, error: 'own-text' })
    for (const who of [coach, guide, volunteer, stranger]) {
      expect(await judging(who)).toEqual({ ok: false, error: 'not-found' })
    }
    expect(await judging(scene.reader)).toEqual({ ok: true, value: null })
  })

  test('the conversation: a remark, sent back, answered, settled, approved', async () => {
    const fileId = await aFile()
    const address = { fileId, version: 1 }
    await as(scene.writer, async (ctx) => {
      done(await startPip(ctx, fileId, ''))
      done(await writePip(ctx, address, aFullContent()))
      done(await sendPip(ctx, address))
    })
    await as(scene.reader, async (ctx) => {
      done(await remarkOnPip(ctx, address, { about: 'route', words: 'Waarom geen onderwijsroute?' }))
      const verdict = { verdict: 'approved', comment: '' } as const
      expect(await judgePip(ctx, address, verdict)).toEqual({ ok: false, error: 'open-remarks' })
      done(await judgePip(ctx, address, { verdict: 'returned', comment: 'Zie mijn vraag' }))
    })
    const remarkId = await as(scene.writer, async (ctx) => {
      expect(await sendPip(ctx, address)).toEqual({ ok: false, error: 'unanswered-remarks' })
      const [remark] = await remarksOf(
        ctx,
        await accessTo(ctx, fileId),
        await versionAs(scene, scene.writer, { fileId, version: 1 }),
      )
      if (!remark) throw new Error('the remark is there')
      done(await answerRemark(ctx, address, { id: remark.id, words: 'Hij wil nu werken' }))
      done(await sendPip(ctx, address))
      return remark.id
    })
    await as(scene.reader, async (ctx) => {
      done(await resolveRemark(ctx, address, remarkId))
      done(await judgePip(ctx, address, { verdict: 'approved', comment: '' }))
    })
    const pip = await versionAs(scene, scene.writer, { fileId, version: 1 })
    const remarks = await as(scene.writer, async (ctx) => remarksOf(ctx, await accessTo(ctx, fileId), pip))
    expect(remarks).toMatchObject([{ answer: 'Hij wil nu werken', resolvedOn: '2026-11-20', about: 'route' }])
  })

  test('opened again, the agreement no longer counts', async () => {
    const fileId = await aFile()
    const address = await anAgreedPip(scene, fileId)
    await as(scene.writer, async (ctx) => done(await reopenPip(ctx, address, 'Andere school')))
    const decided = await as(scene.writer, (ctx) => decidePip(ctx, address, TODAYS))
    expect(decided).toEqual({ ok: false, error: 'not-heard' })
  })

  test('who does not agree is written down, and the plan can be decided on all the same', async () => {
    const fileId = await aFile()
    const address = await anAgreedPip(scene, fileId)
    await as(scene.writer, async (ctx) => {
      const refusal = {
        answer: 'refused',
        on: TODAY,
        words: 'Ik wil naar school',
        withInterpreter: false,
      } as const
      done(await hearPip(ctx, address, refusal))
      done(await decidePip(ctx, address, TODAYS))
    })
    expect((await versionAs(scene, scene.writer, { fileId, version: 1 })).steps.at(-1)).toMatchObject({
      kind: 'refused',
    })
  })

  test('what DUO refuses is not even written, and an incomplete draft is not sent', async () => {
    const fileId = await aFile()
    const address = { fileId, version: 1 }
    await as(scene.writer, async (ctx) => {
      done(await startPip(ctx, fileId, ''))
      expect(await writePip(ctx, address, { route: 'O', level: 'A2' })).toEqual({
        ok: false,
        error: 'against-the-rules',
      })
      expect(await sendPip(ctx, address)).toEqual({ ok: false, error: 'incomplete' })
    })
    expect((await versionAs(scene, scene.writer, { fileId, version: 1 })).content.route).toBeNull()
  })

  test('a day before registration is refused and leaves nothing behind', async () => {
    const fileId = await aFile()
    const address = await anAgreedPip(scene, fileId)
    const early = { ...DATED_TODAY, datedOn: day('2026-08-31') }
    const decided = await as(scene.writer, (ctx) => decidePip(ctx, address, early))
    expect(decided).toEqual({ ok: false, error: 'before-settling' })
    expect((await versionAs(scene, scene.writer, { fileId, version: 1 })).datedOn).toBeNull()
    const facts = await as(scene.writer, async (ctx) => integrationFactsOf(ctx, await accessTo(ctx, fileId)))
    expect(facts.plans).toEqual([])
  })

  test('without a head for its letters, or a reason why the intake lacks something, nothing is decided', async () => {
    const fileId = await aFile()
    const address = await anAgreedPip(scene, fileId)
    const deciding = (wish: DecisionWish) => as(scene.writer, (ctx) => decidePip(ctx, address, wish))
    expect(await deciding({ ...TODAYS, gapsReason: ' ' })).toEqual({ ok: false, error: 'intake-incomplete' })
    const other = await anotherMunicipality()
    expect(await other.deciding(TODAYS)).toEqual({ ok: false, error: 'letterhead-missing' })
    expect((await deciding(TODAYS)).ok).toBe(true)
  })

  test('a plan without a goal is not sent to a reader, and a Z-route says its hours a week', async () => {
    const { database, municipality, writer } = scene
    const fileId = await anOpenFile(database, municipality, { caseWorker: asCaseWorker(writer) })
    const address = { fileId, version: 1 }
    await as(writer, async (ctx) => {
      done(await startPip(ctx, fileId, ''))
      done(await writePip(ctx, address, aFullContent({ route: 'Z', level: null, routeHours: null })))
      expect(await sendPip(ctx, address)).toEqual({ ok: false, error: 'plan-incomplete' })
      const goal = { kind: 'language', title: 'Praten', why: 'Erbij horen', languageAtWork: false } as const
      const goalId = done(await addGoal(ctx, fileId, goal))
      const step = { goalId, title: 'Naar les', doer: 'person', doerName: null } as const
      done(await addStep(ctx, fileId, { ...step, from: TODAY, to: day('2027-06-01') }))
      expect(await sendPip(ctx, address)).toEqual({ ok: false, error: 'plan-incomplete' })
      const lessons = { activity: 'route-hours', description: '', partner: 'Taalschool' } as const
      const window = { from: day('2026-12-01'), until: null, hoursPerWeek: 12 }
      done(await agreeOnActivity(ctx, fileId, { ...lessons, ...window }))
      done(await sendPip(ctx, address))
    })
  })

  test('two people who decide at once decide once', async () => {
    const fileId = await aFile()
    const address = await anAgreedPip(scene, fileId)
    const decide = () => as(scene.writer, (ctx) => decidePip(ctx, address, TODAYS))
    const outcomes = await Promise.all([decide(), decide()])
    expect(outcomes.map((one) => (one.ok ? 'ok' : one.error)).toSorted()).toEqual(['not-heard', 'ok'])
  })
})

describe('a change of the plan', () => {
  test('is a new version with a reason; scaling down to A2 needs 600 hours, and the term stays', async () => {
    const fileId = await aFile()
    await aDecidedPip(scene, fileId)
    const later = day('2027-11-19')
    const address = { fileId, version: 2 }
    await as(
      scene.writer,
      async (ctx) => {
        expect(await startPip(ctx, fileId, '')).toEqual({ ok: false, error: 'change-needs-reason' })
        done(await startPip(ctx, fileId, 'Afschalen'))
        expect(await startPip(ctx, fileId, 'Nog een')).toEqual({ ok: false, error: 'version-open' })
        const a2 = { level: 'A2', effortReason: 'Was er altijd' } as const
        expect(await writePip(ctx, address, a2)).toEqual({ ok: false, error: 'against-the-rules' })
        const hours = { kind: 'hours', of: 'course', on: day('2027-11-01'), hours: 640 } as const
        done(await recordFacts(ctx, fileId, [hours], { source: 'worker' }))
        done(await writePip(ctx, address, a2))
        done(await sendPip(ctx, address))
      },
      later,
    )
    await as(scene.reader, async (ctx) => judgePip(ctx, address, { verdict: 'approved', comment: '' }), later)
    await as(
      scene.writer,
      async (ctx) => {
        done(await hearPip(ctx, address, { answer: 'agreed', on: later, words: '', withInterpreter: false }))
        done(await decidePip(ctx, address, { datedOn: later, sentOn: later }))
        const standing = await standingOf(ctx, await accessTo(ctx, fileId))
        expect(standing.lastDayOfRouteChange).toBe('2028-05-20')
      },
      later,
    )
    const { versions } = await as(coach, async (ctx) => decisionOf(ctx, await accessTo(ctx, fileId)))
    expect(versions.map(({ content, changeReason }) => [content.level, changeReason])).toEqual([
      ['B1', ''],
      ['A2', 'Afschalen'],
    ])
  })
})
