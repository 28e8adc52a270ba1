import { beforeAll, describe, expect, test } from 'vitest'
import { askHandover, holdHandover } from '#domain/intake/handover.commands.ts'
import type { Actor } from '#kernel/actor.ts'
import type { FileId, ReportAdditionId } from '#kernel/ids.ts'
import type { Context } from '#platform/context.ts'
import { anOpenFile, asCaseWorker, day, done } from '#test/builders.ts'
import { acting } from '#test/database.ts'
import { accessTo, aPipScene } from '#test/pip-scene.ts'
import { aPlanWithEverything } from '#test/plan-scene.ts'
import { addToReport, giveReport } from './talk-report.commands.ts'
import { pdfOfPiece, talkReportOf } from './talk-report.queries.ts'
import type { ReportRef } from './talk-report.ts'

let people: Awaited<ReturnType<typeof aPipScene>>
beforeAll(async () => {
  people = await aPipScene()
})

const as = <T>(who: Actor, work: (ctx: Context) => Promise<T>) => acting(people.scene.database, who, work)

/** A file with a progress talk and a handover that were both held. */
async function twoTalks() {
  const { database, municipality, writer } = people.scene
  const fileId = await anOpenFile(database, municipality, { caseWorker: asCaseWorker(writer) })
  return as(writer, async (ctx) => {
    const { talkId } = await aPlanWithEverything(ctx, fileId)
    const question = { askedOf: 'reception', organisation: 'COA Zwolle', contact: null } as const
    const handoverId = done(await askHandover(ctx, fileId, { ...question, askedOn: day('2026-11-02') }))
    const shared = [{ subject: 'visible-limitations', words: 'Loopt met een stok.' }] as const
    const report = { heldOn: day('2026-11-12'), report: 'Rustig gesprek.', shared: [...shared] }
    done(await holdHandover(ctx, { fileId, handoverId }, report))
    const talk: ReportRef = { kind: 'progress-talk', id: talkId }
    const handover: ReportRef = { kind: 'handover', id: handoverId }
    return { fileId, talk, handover }
  })
}

const giving = { on: day('2026-11-20'), manner: 'post' } as const
const give = (who: Actor, fileId: FileId, ref: ReportRef, additionId: ReportAdditionId | null = null) =>
  as(who, (ctx) => giveReport(ctx, fileId, { ref, additionId, giving }))
const seen = (who: Actor, fileId: FileId, ref: ReportRef) =>
  as(who, async (ctx) => talkReportOf(ctx, await accessTo(ctx, fileId), ref))
const pdf = (who: Actor, fileId: FileId, ref: ReportRef, additionId: ReportAdditionId | null = null) =>
  as(who, async (ctx) => pdfOfPiece(ctx, await accessTo(ctx, fileId), { ref, additionId }))

describe('the report of a talk', () => {
  test('is given once as a letter that is kept, and closed from that day', async () => {
    const { fileId, talk } = await twoTalks()
    const { writer } = people.scene
    const before = await pdf(writer, fileId, talk)
    done(await give(writer, fileId, talk))
    expect(await give(writer, fileId, talk)).toEqual({ ok: false, error: 'already-given' })
    expect(await seen(writer, fileId, talk)).toMatchObject({
      closedOn: '2026-11-20',
      given: { on: '2026-11-20', manner: 'post', by: 'Test case-worker' },
    })
    // What was printed before it was given is what was kept.
    expect(Buffer.from((await pdf(writer, fileId, talk)) ?? [])).toEqual(Buffer.from(before ?? []))
  })

  test('gets an addition that is a letter of its own', async () => {
    const { fileId, talk } = await twoTalks()
    const { writer } = people.scene
    const adding = (words: string) => as(writer, (ctx) => addToReport(ctx, fileId, { ref: talk, words }))
    expect(await adding('Erbij')).toEqual({ ok: false, error: 'not-given-yet' })
    done(await give(writer, fileId, talk))
    const addition = done(await adding('De bakker heet Jan.'))
    expect(await adding('Nog iets')).toEqual({ ok: false, error: 'one-is-open' })
    done(await give(writer, fileId, talk, addition))
    const report = await seen(writer, fileId, talk)
    expect(report?.additions).toMatchObject([
      { words: 'De bakker heet Jan.', writtenOn: '2026-11-20', given: { on: '2026-11-20' } },
    ])
    const letters = [await pdf(writer, fileId, talk), await pdf(writer, fileId, talk, addition)]
    expect(letters[0]).not.toEqual(letters[1])
  })

  test('of a handover is for case workers, also in the database; of a progress talk for a coach too', async () => {
    const { fileId, talk, handover } = await twoTalks()
    const { coach, scene, stranger, administrator } = people
    expect(await give(coach, fileId, handover)).toEqual({ ok: false, error: 'not-found' })
    done(await give(scene.writer, fileId, handover))
    done(await give(coach, fileId, talk))
    const kinds = (who: Actor) =>
      as(who, ({ db }) =>
        db.selectFrom('givenReport').select('kind').where('fileId', '=', fileId).orderBy('kind').execute(),
      )
    expect(await kinds(scene.writer)).toEqual([{ kind: 'handover' }, { kind: 'progress-talk' }])
    expect(await kinds(coach)).toEqual([{ kind: 'progress-talk' }])
    for (const who of [stranger, administrator, people.guide]) expect(await kinds(who)).toEqual([])
    expect(await give(stranger, fileId, talk)).toEqual({ ok: false, error: 'not-found' })
  })

  test('of another file, or one that was not held, is not there', async () => {
    const [mine, other] = [await twoTalks(), await twoTalks()]
    expect(await give(people.scene.writer, mine.fileId, other.talk)).toEqual({
      ok: false,
      error: 'not-found',
    })
  })
})
