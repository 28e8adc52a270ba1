import { beforeAll, describe, expect, test } from 'vitest'
import { factsOfFile } from '#domain/integration/integration.queries.ts'
import type { FileId } from '#kernel/ids.ts'
import { day, done } from '#test/builders.ts'
import { anIntakeScene, HEALTH, type IntakeScene, reached, WISH } from '#test/intake-scene.ts'
import type { Answers } from './answers.ts'
import {
  correctAnswer,
  recordAnswer,
  recordTalk,
  recordTalkNotHeld,
  startTalk,
  takeOverTalk,
} from './intake.commands.ts'
import { answersInDomain } from './known.queries.ts'
import type { AnswerChanges } from './known.ts'
import type { DomainId } from './life-domain.ts'
import { domainById } from './life-domains.ts'
import { takeBackTalk } from './taken-back.commands.ts'

let scene: IntakeScene
beforeAll(async () => {
  scene = await anIntakeScene()
})

/** The legal facts that count, as "kind day". */
const factsOf = async (fileId: FileId) =>
  (await scene.as(scene.worker, async (ctx) => factsOfFile(ctx, await reached(ctx, fileId))))
    .filter(({ withdrawn }) => withdrawn === null)
    .map(({ fact }) => `${fact.kind} ${fact.on}`)
    .toSorted()

describe('ITK.FIELD: an answer keeps its day and its worker', () => {
  test('a talk that changes one field does not give the scores again', async () => {
    const fileId = await scene.aFile()
    done(await scene.hold(fileId, new Map([['health', HEALTH]]), '2026-10-01'))
    const said = { 'can-do': 'Een dag werken', 'own-view': 'Het gaat beter' }
    done(await scene.hold(fileId, new Map([['health', said]]), '2026-11-19'))
    const [health] = (await scene.overviewAs(scene.worker, fileId)).newest
    expect(health?.answers).toEqual({ ...HEALTH, 'can-do': 'Een dag werken' })
    expect(health?.from['score-body']?.answeredOn).toBe('2026-10-01')
    expect(health?.from['own-view']?.answeredOn).toBe('2026-10-01')
    expect(health?.from['can-do']?.answeredOn).toBe('2026-11-19')
  })

  test('a field of an earlier talk is corrected on the day of that talk', async () => {
    const fileId = await scene.aFile()
    done(await scene.hold(fileId, new Map([['motivation', WISH]]), '2026-10-01'))
    done(await scene.hold(fileId, new Map([['motivation', { broodbaan: 'winkel' }]]), '2026-11-19'))
    const [before] = (await scene.overviewAs(scene.worker, fileId)).newest
    const correction = {
      domain: 'motivation',
      answerId: before?.id ?? '',
      answers: { droombaan: 'arts', broodbaan: 'winkel' },
      reason: 'Verkeerd verstaan',
    } as const
    done(await scene.as(scene.worker, (ctx) => correctAnswer(ctx, fileId, correction)))
    const [after] = (await scene.overviewAs(scene.worker, fileId)).newest
    expect(after?.from.droombaan).toMatchObject({ value: 'arts', answeredOn: '2026-10-01' })
    expect(after?.from.broodbaan).toMatchObject({ value: 'winkel', answeredOn: '2026-11-19' })
  })

  test('an answer outside a talk that says nothing new is refused', async () => {
    const fileId = await scene.aFile()
    done(await scene.hold(fileId, new Map([['motivation', WISH]])))
    const wish = { domain: 'motivation', answeredOn: day('2026-11-20'), answers: WISH } as const
    const again = await scene.as(scene.worker, (ctx) => recordAnswer(ctx, fileId, wish))
    expect(again).toEqual({ ok: false, error: 'nothing-changed' })
  })
})

describe('ITK.BUSY: a talk that somebody began', () => {
  const begun = async () => {
    const fileId = await scene.aFile()
    const start = { talkId: null, way: 'video', interpreter: null, domains: ['motivation'] } as const
    return { fileId, talkId: done(await scene.as(scene.worker, (ctx) => startTalk(ctx, fileId, start))) }
  }
  const said = new Map<DomainId, Answers>([['motivation', WISH]])

  test('is kept by a colleague only after taking it over', async () => {
    const { fileId, talkId } = await begun()
    await scene.join(fileId, scene.colleague)
    const held = { talkId, heldOn: day('2026-11-19'), toldAlone: true, answers: said }
    const missed = { talkId, reason: 'technical' } as const
    const refused = { ok: false, error: 'in-other-hands' }
    expect(await scene.as(scene.colleague, (ctx) => recordTalk(ctx, fileId, held))).toEqual(refused)
    expect(await scene.as(scene.colleague, (ctx) => recordTalkNotHeld(ctx, fileId, missed))).toEqual(refused)
    done(await scene.as(scene.colleague, (ctx) => takeOverTalk(ctx, fileId, talkId)))
    expect(await scene.as(scene.worker, (ctx) => recordTalk(ctx, fileId, held))).toEqual(refused)
    done(await scene.as(scene.colleague, (ctx) => recordTalk(ctx, fileId, held)))
  })

  test('is not kept without any answer', async () => {
    const { fileId, talkId } = await begun()
    const nothing: ReadonlyMap<DomainId, AnswerChanges> = new Map([['motivation', { droombaan: null }]])
    for (const answers of [new Map(), nothing]) {
      const empty = { talkId, heldOn: day('2026-11-19'), toldAlone: true, answers }
      expect(await scene.as(scene.worker, (ctx) => recordTalk(ctx, fileId, empty))).toEqual({
        ok: false,
        error: 'no-answers',
      })
    }
  })
})

describe('ITK.MISTAKE: a talk that was kept by mistake', () => {
  test('counts no more, and what was known before counts again', async () => {
    const fileId = await scene.aFile()
    const test = { 'taken-on': '2026-11-02' }
    done(await scene.hold(fileId, new Map([['motivation', { droombaan: 'arts' }]]), '2026-10-01'))
    const wrong = new Map<DomainId, Answers>([
      ['motivation', WISH],
      ['learnability', test],
    ])
    const talkId = done(await scene.hold(fileId, wrong, '2026-11-10'))
    done(
      await scene.hold(
        fileId,
        new Map([['learnability', { ...test, 'booked-on': '2026-10-20' }]]),
        '2026-11-12',
      ),
    )
    const reason = 'Dit was het gesprek met de broer'
    done(await scene.as(scene.worker, (ctx) => takeBackTalk(ctx, fileId, { talkId, reason })))
    const { newest, talks } = await scene.overviewAs(scene.worker, fileId)
    expect(newest.find(({ domain }) => domain === 'motivation')?.answers).toEqual({ droombaan: 'arts' })
    expect(talks.find(({ id }) => id === talkId)).toMatchObject({
      mistakenReason: reason,
      heldOn: '2026-11-10',
    })
    expect(await factsOf(fileId)).toEqual(['intake-talk 2026-10-01', 'intake-talk 2026-11-12'])
    const history = await scene.as(scene.worker, async (ctx) =>
      answersInDomain(ctx, await reached(ctx, fileId), domainById('motivation')),
    )
    expect(history.map(({ mistakenReason }) => mistakenReason)).toEqual([reason, null])
  })
})
