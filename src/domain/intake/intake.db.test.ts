import { beforeAll, describe, expect, test } from 'vitest'
import { factsOfFile } from '#domain/integration/integration.queries.ts'
import type { FileId } from '#kernel/ids.ts'
import { day, done } from '#test/builders.ts'
import { anIntakeScene, HEALTH, type IntakeScene, MONEY, reached, WISH } from '#test/intake-scene.ts'
import type { Answers } from './answers.ts'
import {
  correctAnswer,
  planTalk,
  postponeIntake,
  recordAnswer,
  recordCall,
  recordTalkNotHeld,
  startTalk,
} from './intake.commands.ts'
import { answersInDomain } from './known.queries.ts'
import type { DomainId } from './life-domain.ts'
import { domainById } from './life-domains.ts'
import { endPostponement } from './taken-back.commands.ts'

let scene: IntakeScene
beforeAll(async () => {
  scene = await anIntakeScene()
})

const ALL = new Map<DomainId, Answers>([
  ['motivation', WISH],
  ['health', HEALTH],
  ['money', MONEY],
])

/** The legal facts that count, as "kind day". */
const factsOf = async (fileId: FileId) =>
  (await scene.as(scene.worker, async (ctx) => factsOfFile(ctx, await reached(ctx, fileId))))
    .filter(({ withdrawn }) => withdrawn === null)
    .map(({ fact }) => `${fact.kind} ${fact.on}`)
    .toSorted()

describe('a talk', () => {
  test('is planned, held and kept with everything that was said', async () => {
    const fileId = await scene.aFile()
    done(await scene.hold(fileId, ALL))
    const { newest, talks } = await scene.overviewAs(scene.worker, fileId)
    expect(newest.map(({ domain }) => domain).toSorted()).toEqual(['health', 'money', 'motivation'])
    expect(newest.find(({ domain }) => domain === 'motivation')).toMatchObject({
      answers: WISH,
      answeredOn: '2026-11-19',
      by: scene.worker.name,
    })
    expect(talks).toMatchObject([{ heldOn: '2026-11-19', toldAlone: true, interpreter: 'ar' }])
  })

  test('ITK.FACTS: the talk and the day of the test are legal facts, the test once', async () => {
    const fileId = await scene.aFile()
    const taken = { 'taken-on': '2026-11-02' }
    done(await scene.hold(fileId, new Map([['learnability', taken]]), '2026-11-10'))
    done(
      await scene.hold(
        fileId,
        new Map([['learnability', { ...taken, result: 'feasible', source: 'duo' }]]),
        '2026-11-17',
      ),
    )
    expect(await factsOf(fileId)).toEqual([
      'intake-talk 2026-11-10',
      'intake-talk 2026-11-17',
      'learnability-test 2026-11-02',
    ])
  })

  test('with one impossible day nothing is kept', async () => {
    const fileId = await scene.aFile()
    const said = new Map<DomainId, Answers>([
      ['motivation', WISH],
      ['learnability', { 'taken-on': '2026-11-21' }],
    ])
    expect(await scene.hold(fileId, said)).toEqual({ ok: false, error: 'invalid-answers' })
    expect(await scene.hold(fileId, new Map([['motivation', WISH]]), '2024-01-31')).toEqual({
      ok: false,
      error: 'before-arrival',
    })
    expect((await scene.overviewAs(scene.worker, fileId)).newest).toEqual([])
    expect(await factsOf(fileId)).toEqual([])
  })

  test('that did not take place says why, and stays so', async () => {
    const fileId = await scene.aFile()
    const plan = { plannedOn: day('2026-11-20'), way: 'video', interpreter: null } as const
    const talkId = done(await scene.as(scene.worker, (ctx) => planTalk(ctx, fileId, plan)))
    const missed = { talkId, reason: 'no-interpreter' } as const
    done(await scene.as(scene.worker, (ctx) => recordTalkNotHeld(ctx, fileId, missed)))
    const again = await scene.as(scene.worker, (ctx) =>
      startTalk(ctx, fileId, { ...plan, talkId, domains: ['work'] }),
    )
    expect(again).toEqual({ ok: false, error: 'already-settled' })
    expect((await scene.overviewAs(scene.worker, fileId)).talks).toMatchObject([
      { notHeldReason: 'no-interpreter' },
    ])
  })
})

describe('answers', () => {
  test('ITK.NEWEST: the newest day counts, whatever was typed last, and the older one stays', async () => {
    const fileId = await scene.aFile()
    const said = (answeredOn: string, situation: string) =>
      scene.as(scene.worker, (ctx) =>
        recordAnswer(ctx, fileId, { domain: 'housing', answeredOn: day(answeredOn), answers: { situation } }),
      )
    done(await said('2026-11-10', 'rented'))
    done(await said('2026-03-01', 'reception'))
    expect((await scene.overviewAs(scene.worker, fileId)).newest).toMatchObject([
      { answers: { situation: 'rented' } },
    ])
    const history = await scene.as(scene.worker, async (ctx) =>
      answersInDomain(ctx, await reached(ctx, fileId), domainById('housing')),
    )
    expect(history.map(({ answeredOn }) => answeredOn)).toEqual(['2026-11-10', '2026-03-01'])
  })

  test('ITK.CORRECT: a correction needs a reason, keeps the wrong one and moves the legal fact', async () => {
    const fileId = await scene.aFile()
    done(await scene.hold(fileId, new Map([['learnability', { 'taken-on': '2026-11-02' }]]), '2026-11-10'))
    const [newest] = (await scene.overviewAs(scene.worker, fileId)).newest
    const correct = (reason: string, answerId = newest?.id ?? '') =>
      scene.as(scene.worker, (ctx) =>
        correctAnswer(ctx, fileId, {
          domain: 'learnability',
          answerId,
          answers: { 'taken-on': '2026-11-03' },
          reason,
        }),
      )
    expect(await correct('  ')).toEqual({ ok: false, error: 'no-reason' })
    done(await correct('Verkeerde dag overgenomen'))
    expect(await correct('Nog eens')).toEqual({ ok: false, error: 'not-newest' })
    expect(await factsOf(fileId)).toEqual(['intake-talk 2026-11-10', 'learnability-test 2026-11-03'])
    expect((await scene.overviewAs(scene.worker, fileId)).newest).toMatchObject([
      {
        answeredOn: '2026-11-10',
        answers: { 'taken-on': '2026-11-03' },
      },
    ])
    const history = await scene.as(scene.worker, async (ctx) =>
      answersInDomain(ctx, await reached(ctx, fileId), domainById('learnability')),
    )
    expect(history.map(({ answers, reason: why }) => [answers['taken-on'], why])).toEqual([
      ['2026-11-03', 'Verkeerde dag overgenomen'],
      ['2026-11-02', null],
    ])
  })
})

describe('calls and postponements', () => {
  test('ITK.POSTPONE.END: a postponement ends once, with a reason, and stays readable', async () => {
    const fileId = await scene.aFile()
    const ill = { reason: 'ill', fromOn: day('2026-11-16') } as const
    done(await scene.as(scene.worker, (ctx) => postponeIntake(ctx, fileId, ill)))
    const [one] = (await scene.overviewAs(scene.worker, fileId)).postponements
    const end = (reason: string) =>
      scene.as(scene.worker, (ctx) => endPostponement(ctx, fileId, { id: one?.id ?? '', as: 'over', reason }))
    expect(await end(' ')).toEqual({ ok: false, error: 'no-reason' })
    done(await end('Weer beter'))
    expect(await end('Nog eens')).toEqual({ ok: false, error: 'already-ended' })
    expect((await scene.overviewAs(scene.worker, fileId)).postponements).toMatchObject([
      { untilOn: '2026-12-14', endedOn: '2026-11-20', endReason: 'Weer beter' },
    ])
  })

  test('calls are counted, and a second one without a warning is refused', async () => {
    const fileId = await scene.aFile()
    const called = (calledOn: string, appointmentOn: string, warnedOn: string | null) =>
      scene.as(scene.worker, (ctx) =>
        recordCall(ctx, fileId, {
          calledOn: day(calledOn),
          appointmentOn: day(appointmentOn),
          warnedOn: warnedOn === null ? null : day(warnedOn),
        }),
      )
    expect(await called('2026-10-01', '2026-10-10', null)).toEqual({ ok: true, value: 1 })
    expect(await called('2026-10-12', '2026-10-20', null)).toEqual({ ok: false, error: 'no-warning' })
    expect(await called('2026-10-12', '2026-10-20', '2026-10-11')).toEqual({ ok: true, value: 2 })
  })

  test('ITK.LOCKED: a coach sees the calls and not why the intake was postponed', async () => {
    const fileId = await scene.aFile()
    const ill = { reason: 'ill', fromOn: day('2026-11-16') } as const
    expect(await scene.as(scene.worker, (ctx) => postponeIntake(ctx, fileId, ill))).toEqual({
      ok: true,
      value: '2026-12-14',
    })
    expect((await scene.overviewAs(scene.worker, fileId)).postponements).toMatchObject([{ reason: 'ill' }])
    expect((await scene.overviewAs(scene.coach, fileId)).postponements).toEqual([])
  })
})
