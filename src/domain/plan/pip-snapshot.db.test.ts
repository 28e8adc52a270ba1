import { beforeAll, describe, expect, test } from 'vitest'
import { domainById } from '#domain/intake/life-domains.ts'
import type { Actor, UserActor } from '#kernel/actor.ts'
import type { Context } from '#platform/context.ts'
import { day, done } from '#test/builders.ts'
import { acting } from '#test/database.ts'
import {
  accessTo,
  aFileWithTeam,
  aFullContent,
  anIntake,
  aPipScene,
  DATED_TODAY,
  type PlanScene,
  versionAs,
} from '#test/pip-scene.ts'
import {
  answerRemark,
  hearPip,
  judgePip,
  remarkOnPip,
  resolveRemark,
  sendPip,
  startPip,
  writePip,
} from './pip.commands.ts'
import { decidePip } from './pip.decision.commands.ts'
import { type PipAddress, remarksOf, snapshotOf } from './pip.queries.ts'
import { RemarkId } from './pip.remark.ts'

const TODAY = day('2026-11-20')

let scene: PlanScene
let coach: UserActor
let guide: UserActor
let volunteer: UserActor

beforeAll(async () => {
  ;({ scene, coach, guide, volunteer } = await aPipScene())
})

const as = <T>(who: Actor, work: (ctx: Context) => Promise<T>, today = TODAY) =>
  acting(scene.database, who, work, today)

const aFile = () => aFileWithTeam(scene, [guide, volunteer])

async function snapshotAs(who: Actor, address: PipAddress) {
  const pip = await versionAs(scene, who, address)
  return as(who, async (ctx) => snapshotOf(ctx, await accessTo(ctx, address.fileId), pip))
}

describe('the intake under a decision (PLAN.PIP.SNAPSHOT)', () => {
  test('with the intake: questions, talks and what spoke for each route; health, money and illness for case workers', async () => {
    const fileId = await aFile()
    await anIntake(scene, fileId)
    const address = { fileId, version: 1 }
    await as(scene.writer, async (ctx) => {
      done(await startPip(ctx, fileId, ''))
      done(await writePip(ctx, address, aFullContent()))
      done(await sendPip(ctx, address))
    })
    await as(scene.reader, async (ctx) => {
      done(await remarkOnPip(ctx, address, { about: 'route', words: 'Past dit bij zijn rug?' }))
      done(await judgePip(ctx, address, { verdict: 'returned', comment: 'Zie mijn vraag' }))
    })
    await as(scene.writer, async (ctx) => {
      const [remark] = await remarksOf(
        ctx,
        await accessTo(ctx, fileId),
        await versionAs(scene, scene.writer, address),
      )
      done(
        await answerRemark(ctx, address, { id: remark?.id ?? RemarkId.parse(''), words: 'Ja, zittend werk' }),
      )
      done(await sendPip(ctx, address))
    })
    await as(scene.reader, async (ctx) => {
      const [remark] = await remarksOf(
        ctx,
        await accessTo(ctx, fileId),
        await versionAs(scene, scene.reader, address),
      )
      done(await resolveRemark(ctx, address, remark?.id ?? RemarkId.parse('')))
      done(await judgePip(ctx, address, { verdict: 'approved', comment: '' }))
    })
    await as(scene.writer, async (ctx) => {
      done(await hearPip(ctx, address, { answer: 'agreed', on: TODAY, words: '', withInterpreter: true }))
      done(await decidePip(ctx, address, DATED_TODAY))
    })
    const seen = await snapshotAs(scene.writer, address)
    expect(seen?.general.intake.map(({ domain, questions }) => [domain, questions?.version])).toEqual(
      expect.arrayContaining([
        ['learnability', domainById('learnability').version],
        ['motivation', domainById('motivation').version],
      ]),
    )
    expect(JSON.stringify(seen?.general.intake)).toContain('Ik wil snel werken')
    expect(seen?.general.intakeTalks).toMatchObject([{ heldOn: '2026-11-19', toldAlone: true }])
    expect(seen?.general.choice?.points.B1).toContainEqual(
      expect.objectContaining({ point: 'b1-feasible', state: 'met', since: '2026-11-19' }),
    )
    expect(seen?.general.person).toMatchObject({
      name: 'Samir Haddad',
      language: 'ar',
      isGroupAssumed: true,
    })
    // The term that this decision starts, beside the deadline that it met.
    expect(seen?.general.deadlines).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ obligation: 'term', from: '2026-11-21', to: '2029-11-20' }),
        expect.objectContaining({ obligation: 'plan-decided', status: expect.stringMatching(/^met/) }),
      ]),
    )
    expect(seen?.closed).toMatchObject({
      postponements: [{ reason: 'ill', fromOn: '2026-11-02' }],
      remarks: [{ body: 'Past dit bij zijn rug?', answer: 'Ja, zittend werk' }],
      gapsReason: 'De toets volgt in januari',
    })
    expect(seen?.closed?.intakeGaps).toContain('Opleiding')
    expect(JSON.stringify(seen?.closed?.intake)).toContain('Een ochtend werken')
    expect(JSON.stringify(seen?.closed?.intake)).toContain('De huur lukt niet')
    expect(JSON.stringify(seen?.general)).not.toMatch(/ochtend werken|huur|zijn rug|"ill"|toets volgt/)
    const coachSees = await snapshotAs(coach, address)
    expect(coachSees).toEqual({ general: seen?.general, closed: null })
  })
})
