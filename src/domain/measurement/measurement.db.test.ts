import { beforeAll, describe, expect, test } from 'vitest'
import { endEnrolment, enrolInProgramme } from '#domain/enrolment/enrolment.commands.ts'
import { type EnrolmentAddress, enrolmentFor } from '#domain/enrolment/enrolment.queries.ts'
import { partsFor } from '#domain/file/file.policy.ts'
import { fileFor } from '#domain/file/file.queries.ts'
import { Goal, goalQuestion, outcomeQuestion } from '#domain/instrument/goals.ts'
import type { ProgrammeId } from '#domain/programme/programme.ts'
import type { UserActor } from '#kernel/actor.ts'
import { MeasurementId } from '#kernel/ids.ts'
import { newId } from '#platform/context.ts'
import {
  aMunicipality,
  anOpenFile,
  aPartner,
  asCaseWorker,
  aWorker,
  day,
  done,
  type Municipality,
} from '#test/builders.ts'
import { acting, ownDatabase, type TestDatabase, theSystem } from '#test/database.ts'
import { answerInstrument, askMeasurement, correctAnswers } from './measurement.commands.ts'
import { answerCorrections, measurementDesk, measurementOverview } from './measurement.queries.ts'
import type { Handover } from './measurement.ts'

let database: TestDatabase
let dalfsen: Municipality
let ommen: Municipality
let worker: UserActor
let coordinator: UserActor
let provider: Awaited<ReturnType<typeof aPartner>>

beforeAll(async () => {
  database = await ownDatabase()
  dalfsen = await aMunicipality(database, 'Dalfsen')
  ommen = await aMunicipality(database, 'Ommen')
  provider = await aPartner(database, [dalfsen])
  worker = await aWorker(database, dalfsen, { role: 'case-worker', scope: 'municipality' })
  coordinator = await aWorker(database, provider, { role: 'programme-coordinator' })
})

/** Someone of Dalfsen in a programme since 1 September 2026. */
async function inProgramme(programmeId: ProgrammeId): Promise<EnrolmentAddress> {
  const fileId = await anOpenFile(database, dalfsen, { caseWorker: asCaseWorker(worker) })
  const wish = { programmeId, providerId: provider.organisationId, startedOn: day('2026-09-01') }
  return {
    fileId,
    enrolmentId: done(await acting(database, worker, (ctx) => enrolInProgramme(ctx, fileId, wish))),
  }
}

const survey = (facts: Partial<Handover> = {}): Handover => ({
  instrumentId: 'arbeidstoeleiding-survey',
  moment: 'M1',
  answers: { 'speaks-dutch': 'good', health: 'bad', 'paid-work': 'no' },
  answeredOn: day('2026-09-10'),
  locale: 'ar',
  ...facts,
})

const answer = (actor: UserActor, address: EnrolmentAddress, handover: Handover) =>
  acting(database, actor, (ctx) => answerInstrument(ctx, address, handover))

const readAs = (actor: UserActor, address: EnrolmentAddress) =>
  acting(database, actor, async (ctx) => {
    const access = await enrolmentFor(ctx, address)
    return access ? (await measurementDesk(ctx, access, 'form')).known : []
  })

const allGoals = (prefix: (goal: Goal) => string, option: string) =>
  Object.fromEntries(Goal.options.map((goal) => [prefix(goal), option]))

const startAnswers = {
  sex: 'man',
  'age-class': '30-49',
  origin: 'Syria',
  'education-abroad': 'higher',
  'work-experience-abroad': 'none',
  'exam-passed-at-start': 'no',
  'diploma-valued-at-start': 'no',
  'language-a2-or-higher': 'yes',
  'took-part-paid-work': 'no',
  'took-part-language-placement': 'no',
  'took-part-volunteering': 'yes',
  'took-part-community': 'no',
  'took-part-social': 'yes',
  ...allGoals(goalQuestion, 'goal'),
  'goal-own-business': 'no-goal',
}
const startForm = (facts: Partial<Handover> = {}): Handover => ({
  instrumentId: 'start-form',
  moment: 'start',
  answers: startAnswers,
  answeredOn: day('2026-09-10'),
  locale: 'nl',
  ...facts,
})

describe('MEA.INSTANCE: answered once', () => {
  test('the second time is refused and the rest of the transaction goes on', async () => {
    const address = await inProgramme('vip')
    const outcome = await acting(database, worker, async (ctx) => {
      const first = await answerInstrument(ctx, address, survey())
      const second = await answerInstrument(ctx, address, survey({ answers: { health: 'good' } }))
      const access = await enrolmentFor(ctx, address)
      return {
        first: first.ok,
        second,
        kept: access && (await measurementDesk(ctx, access, 'form')).known.length,
      }
    })
    expect(outcome).toEqual({ first: true, second: { ok: false, error: 'already-answered' }, kept: 1 })
  })

  test('who starts the programme again is measured again, as the second instance', async () => {
    const address = await inProgramme('vip')
    done(await answer(worker, address, survey()))
    const again = await acting(database, worker, async (ctx) => {
      const ending = { endedOn: day('2026-10-01'), endReason: 'family' as const, endNote: '' }
      done(await endEnrolment(ctx, address, ending))
      const wish = {
        programmeId: 'vip' as const,
        providerId: provider.organisationId,
        startedOn: day('2026-11-01'),
      }
      return done(await enrolInProgramme(ctx, address.fileId, wish))
    })
    const second = { fileId: address.fileId, enrolmentId: again }
    done(await answer(worker, second, survey({ answeredOn: day('2026-11-02') })))
    expect(await readAs(worker, second)).toMatchObject([{ instance: 2, locale: 'ar', onBehalf: true }])
  })
})

describe('who may answer', () => {
  test('a coordinator enters a survey; a career coach only fills in forms', async () => {
    const coach = await aWorker(database, dalfsen, { role: 'career-coach', scope: 'municipality' })
    const address = await inProgramme('vip')
    expect(await answer(coach, address, survey())).toEqual({ ok: false, error: 'not-found' })
    expect((await answer(coordinator, address, survey())).ok).toBe(true)
    const home = await inProgramme('thuis-in-dalfsen')
    expect((await answer(coach, home, startForm())).ok).toBe(true)
  })

  test('to another municipality there is nothing to answer', async () => {
    const stranger = await aWorker(database, ommen, { role: 'case-worker', scope: 'municipality' })
    const address = await inProgramme('vip')
    expect(await answer(stranger, address, survey())).toEqual({ ok: false, error: 'not-found' })
    const asked = { instrumentId: 'arbeidstoeleiding-survey', moment: 'M1' } as const
    const refused = await acting(database, stranger, (ctx) => askMeasurement(ctx, address, asked))
    expect(refused).toEqual({ ok: false, error: 'not-found' })
  })

  test.each([
    ['tomorrow', survey({ answeredOn: day('2026-11-21') }), 'in-the-future'],
    ['the day before the start', survey({ answeredOn: day('2026-08-31') }), 'before-start'],
    ['with an answer that does not exist', survey({ answers: { health: 'fine' } }), 'invalid-answers'],
    ['a form of another programme', startForm(), 'not-in-this-programme'],
  ])('%s is refused', async (_, handover, error) => {
    expect(await answer(worker, await inProgramme('vip'), handover)).toEqual({ ok: false, error })
  })
})

test('the answer about health is read by the case worker and not by the coordinator who entered it', async () => {
  const address = await inProgramme('vip')
  done(await answer(coordinator, address, survey()))
  expect((await readAs(worker, address))[0]?.answers).toMatchObject({ health: 'bad' })
  expect((await readAs(coordinator, address))[0]?.answers).not.toHaveProperty('health')
})

test('the exit form takes over what was no goal at the start', async () => {
  const address = await inProgramme('thuis-in-dalfsen')
  done(await answer(worker, address, startForm()))
  const { [outcomeQuestion('own-business')]: _, ...outcomes } = allGoals(outcomeQuestion, 'fully')
  const exit: Handover = {
    instrumentId: 'exit-form',
    moment: 'exit',
    answers: { outflow: 'paid-work', 'employment-kind': 'part-time', ...outcomes },
    answeredOn: day('2026-11-20'),
    locale: 'nl',
  }
  done(await answer(worker, address, exit))
  const kept = await readAs(worker, address)
  expect(kept.at(-1)?.answers).toMatchObject({
    'outcome-own-business': 'no-goal',
    'outcome-language': 'fully',
  })
})

describe('MEA.CORRECT: old values stay, with the reason', () => {
  const corrected = async (
    actor: UserActor,
    address: EnrolmentAddress,
    wish: { health?: string; reason: string },
  ) => {
    const measurementId = (await readAs(worker, address))[0]?.id ?? MeasurementId.parse(newId())
    const answers = { 'speaks-dutch': 'very-good', health: wish.health ?? '', 'paid-work': 'no' }
    const command = { measurementId, answers, reason: wish.reason }
    return acting(database, actor, (ctx) => correctAnswers(ctx, address, command))
  }

  test('what changed is kept with who and why, and the audit names questions but no answers', async () => {
    const address = await inProgramme('vip')
    done(await answer(worker, address, survey()))
    const outcome = await corrected(worker, address, { health: 'bad', reason: 'Verkeerd overgetypt' })
    expect(outcome).toEqual({ ok: true, value: ['speaks-dutch'] })
    const kept = await acting(database, worker, async (ctx) => {
      const access = await enrolmentFor(ctx, address)
      const [measurement] = access ? (await measurementDesk(ctx, access, 'form')).known : []
      return access && measurement ? answerCorrections(ctx, access, measurement) : []
    })
    expect(kept).toMatchObject([
      { question: 'speaks-dutch', from: 'good', to: 'very-good', reason: 'Verkeerd overgetypt' },
    ])
    const events = await acting(database, theSystem(dalfsen.id), ({ db }) =>
      db
        .selectFrom('auditEvent')
        .select(['action', 'detail'])
        .where('objectId', '=', address.fileId)
        .orderBy('id')
        .execute(),
    )
    expect(events.at(-1)).toMatchObject({
      action: 'measurement.correct',
      detail: { questions: ['speaks-dutch'] },
    })
    expect(JSON.stringify(events)).not.toContain('very-good')
  })

  test('a coordinator who cannot see the health answer does not lose it by correcting another', async () => {
    const address = await inProgramme('vip')
    done(await answer(worker, address, survey()))
    const outcome = await corrected(coordinator, address, { reason: 'Verkeerd overgetypt' })
    expect(outcome).toEqual({ ok: true, value: ['speaks-dutch'] })
    expect((await readAs(worker, address))[0]?.answers).toMatchObject({
      health: 'bad',
      'speaks-dutch': 'very-good',
    })
  })

  test('MEA.HEALTH: a reason that was given for health too is told to the case worker only', async () => {
    const address = await inProgramme('vip')
    done(await answer(worker, address, survey()))
    done(await corrected(worker, address, { health: 'good', reason: 'Is weer beter' }))
    const readBy = (actor: UserActor) =>
      acting(database, actor, async (ctx) => {
        const access = await enrolmentFor(ctx, address)
        const [measurement] = access ? (await measurementDesk(ctx, access, 'form')).known : []
        const kept = access && measurement ? await answerCorrections(ctx, access, measurement) : []
        return kept.map(({ question, from, to, reason }) => [question, from, to, reason]).toSorted()
      })
    expect(await readBy(worker)).toEqual([
      ['health', 'bad', 'good', 'Is weer beter'],
      ['speaks-dutch', 'good', 'very-good', 'Is weer beter'],
    ])
    expect(await readBy(coordinator)).toEqual([['speaks-dutch', 'good', 'very-good', '']])
    expect((await readAs(worker, address))[0]?.answers).toMatchObject({ health: 'good' })
  })

  test('no reason, nothing changed, nothing there', async () => {
    const address = await inProgramme('vip')
    expect(await corrected(worker, address, { reason: 'x' })).toEqual({ ok: false, error: 'not-found' })
    done(
      await answer(worker, address, survey({ answers: { 'speaks-dutch': 'very-good', 'paid-work': 'no' } })),
    )
    expect(await corrected(worker, address, { reason: ' ' })).toEqual({ ok: false, error: 'no-reason' })
    expect(await corrected(worker, address, { reason: 'x' })).toEqual({ ok: false, error: 'nothing-changed' })
  })
})

test('the overview tells per moment what was asked, answered and missing', async () => {
  const address = await inProgramme('vip')
  const asked = { instrumentId: 'arbeidstoeleiding-survey', moment: 'M2' } as const
  const overview = async () =>
    acting(database, worker, async (ctx) => {
      const file = await fileFor(ctx, address.fileId)
      const rows = file ? await measurementOverview(ctx, file, partsFor(file.roles)) : []
      return rows.map(({ expectation, state, askedOn }) => [expectation.moment, state, askedOn])
    })
  expect(await overview()).toEqual([
    ['M1', 'missing', null],
    ['M2', 'not-yet', null],
    ['M3', 'not-yet', null],
  ])
  done(await answer(worker, address, survey()))
  await acting(database, worker, async (ctx) => {
    done(await askMeasurement(ctx, address, asked))
    done(await askMeasurement(ctx, address, asked))
    expect(await askMeasurement(ctx, address, { ...asked, moment: 'M1' })).toEqual({
      ok: false,
      error: 'already-answered',
    })
  })
  expect(await overview()).toEqual([
    ['M1', 'answered', null],
    ['M2', 'asked', '2026-11-20'],
    ['M3', 'not-yet', null],
  ])
})
