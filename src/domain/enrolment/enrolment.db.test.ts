import { beforeAll, describe, expect, test } from 'vitest'
import type { UserActor } from '#kernel/actor.ts'
import type { EnrolmentId, FileId } from '#kernel/ids.ts'
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
import { addTeamMember } from '../file/file.commands.ts'
import {
  endEnrolment,
  enrolInProgramme,
  enterPhase,
  extendEnrolment,
  observeCompetence,
} from './enrolment.commands.ts'
import { enrolmentCourse, enrolmentFor, providersIn } from './enrolment.queries.ts'

type Partner = Awaited<ReturnType<typeof aPartner>>

let database: TestDatabase
let dalfsen: Municipality
let ommen: Municipality
let welcome: Partner
let academy: Partner
let worker: UserActor

beforeAll(async () => {
  database = await ownDatabase()
  dalfsen = await aMunicipality(database, 'Dalfsen')
  ommen = await aMunicipality(database, 'Ommen')
  welcome = await aPartner(database, [dalfsen, ommen])
  academy = await aPartner(database, [dalfsen], { name: 'Taal en Werk Academie' })
  worker = await aWorker(database, dalfsen, { role: 'case-worker', scope: 'municipality' })
})

const wish = (facts: Partial<Parameters<typeof enrolInProgramme>[2]> = {}) => ({
  programmeId: 'thuis-in-dalfsen' as const,
  providerId: dalfsen.organisationId,
  startedOn: day('2025-03-03'),
  ...facts,
})

async function anEnrolment(facts: Parameters<typeof wish>[0] = {}) {
  const fileId = await anOpenFile(database, dalfsen, { caseWorker: asCaseWorker(worker) })
  const enrolmentId = done(
    await acting(database, worker, (ctx) => enrolInProgramme(ctx, fileId, wish(facts))),
  )
  return { fileId, enrolmentId }
}

const courseAs = (actor: UserActor, address: { fileId: FileId; enrolmentId: EnrolmentId }) =>
  acting(database, actor, async (ctx) => {
    const access = await enrolmentFor(ctx, address)
    return access && enrolmentCourse(ctx, access)
  })

/** What the audit record holds about a file, oldest first; the program's role reads it only for the system. */
async function auditOf(fileId: FileId): Promise<string[]> {
  const rows = await acting(database, theSystem(dalfsen.id), ({ db }) =>
    db.selectFrom('auditEvent').select('action').where('objectId', '=', fileId).orderBy('id').execute(),
  )
  return rows.map(({ action }) => action)
}

describe('enrolling', () => {
  test('a case worker enrols, and the audit record says so', async () => {
    const { fileId, enrolmentId } = await anEnrolment()
    const found = await acting(database, worker, (ctx) => enrolmentFor(ctx, { fileId, enrolmentId }))
    expect(found?.enrolment).toMatchObject({ programmeId: 'thuis-in-dalfsen', ordinal: 1, endedOn: null })
    expect(await auditOf(fileId)).toEqual(['file.open', 'enrolment.enrol'])
  })

  test('nobody follows one programme twice at the same time, also when two workers enrol at once', async () => {
    const fileId = await anOpenFile(database, dalfsen, { caseWorker: asCaseWorker(worker) })
    const enrolNow = () => acting(database, worker, (ctx) => enrolInProgramme(ctx, fileId, wish()))
    const outcomes = await Promise.all([enrolNow(), enrolNow()])
    expect(outcomes.map((one) => (one.ok ? 'ok' : one.error)).toSorted()).toEqual(['already-enrolled', 'ok'])
  })

  test('two programmes at once are normal', async () => {
    const { fileId } = await anEnrolment()
    const vip = wish({ programmeId: 'vip', providerId: welcome.organisationId })
    expect((await acting(database, worker, (ctx) => enrolInProgramme(ctx, fileId, vip))).ok).toBe(true)
  })

  test('a provider that does not work for this municipality is refused', async () => {
    const fileId = await anOpenFile(database, ommen)
    const ommenWorker = await aWorker(database, ommen, { role: 'case-worker', scope: 'municipality' })
    const atAcademy = wish({ programmeId: 'vip', providerId: academy.organisationId })
    const refused = await acting(database, ommenWorker, (ctx) => enrolInProgramme(ctx, fileId, atAcademy))
    expect(refused).toEqual({ ok: false, error: 'not-a-provider-here' })
  })

  test('an employer runs no programme', async () => {
    const bakery = await aPartner(database, [dalfsen], { name: 'Bakkerij De Gouden Schep', kind: 'employer' })
    const fileId = await anOpenFile(database, dalfsen)
    const atBakery = wish({ programmeId: 'vip', providerId: bakery.organisationId })
    const refused = await acting(database, worker, (ctx) => enrolInProgramme(ctx, fileId, atBakery))
    expect(refused).toEqual({ ok: false, error: 'not-a-provider-here' })
    const offered = await acting(database, worker, (ctx) => providersIn(ctx, dalfsen.id))
    expect(offered.map(({ name }) => name)).not.toContain('Bakkerij De Gouden Schep')
    expect(offered[0]?.id).toBe(dalfsen.organisationId)
  })

  test('a career coach guides but does not enrol', async () => {
    const fileId = await anOpenFile(database, dalfsen)
    const coach = await aWorker(database, dalfsen, { role: 'career-coach', scope: 'municipality' })
    const refused = await acting(database, coach, (ctx) => enrolInProgramme(ctx, fileId, wish()))
    expect(refused).toEqual({ ok: false, error: 'not-found' })
  })
})

describe('the course of an enrolment', () => {
  test('phase, observation and end are kept with who wrote them', async () => {
    const address = await anEnrolment()
    await acting(database, worker, async (ctx) => {
      done(await enterPhase(ctx, address, { enteredOn: day('2025-09-01'), note: 'Begonnen met VIP' }))
      const seen = { competence: 'work-together', observedOn: day('2026-06-01'), level: 'with-help' as const }
      done(await observeCompetence(ctx, address, { ...seen, evidence: 'Vroeg een collega om hulp.' }))
      const ending = {
        endedOn: day('2026-11-01'),
        endReason: 'contact-lost' as const,
        endNote: 'Drie keer gebeld',
      }
      done(await endEnrolment(ctx, address, ending))
    })
    expect(await courseAs(worker, address)).toMatchObject({
      provider: 'Gemeente Dalfsen',
      endReason: 'contact-lost',
      endNote: 'Drie keer gebeld',
      entered: [{ phase: 'vip', enteredOn: '2025-09-01', note: 'Begonnen met VIP', by: 'Test case-worker' }],
      observations: [{ competence: 'work-together', observedOn: '2026-06-01', level: 'with-help' }],
    })
    expect((await auditOf(address.fileId)).slice(-3)).toEqual([
      'enrolment.enter-phase',
      'enrolment.observe',
      'enrolment.end',
    ])
  })

  test('a refused change leaves no trace', async () => {
    const address = await anEnrolment()
    const before = await auditOf(address.fileId)
    const tomorrow = { enteredOn: day('2026-11-21'), note: '' }
    const refused = await acting(database, worker, (ctx) => enterPhase(ctx, address, tomorrow))
    expect(refused).toEqual({ ok: false, error: 'in-the-future' })
    expect(await auditOf(address.fileId)).toEqual(before)
  })

  test('a programme is extended once a day', async () => {
    const address = await anEnrolment({ programmeId: 'vip', providerId: welcome.organisationId })
    const extend = () =>
      acting(database, worker, (ctx) =>
        extendEnrolment(ctx, address, { months: 3, reason: 'Stage loopt door' }),
      )
    expect((await extend()).ok).toBe(true)
    expect(await extend()).toEqual({ ok: false, error: 'already-extended-today' })
    expect((await courseAs(worker, address))?.extensions).toMatchObject([
      { months: 3, decidedOn: '2026-11-20' },
    ])
  })
})

describe('who sees an enrolment', () => {
  test('to another municipality and to a volunteer on the team it is not there', async () => {
    const address = await anEnrolment()
    const stranger = await aWorker(database, ommen, { role: 'case-worker', scope: 'municipality' })
    const volunteer = await aWorker(database, welcome, { role: 'volunteer-coach' })
    const member = { ...asCaseWorker(volunteer), from: day('2026-01-01') }
    done(await acting(database, worker, (ctx) => addTeamMember(ctx, address.fileId, member)))
    expect(await courseAs(stranger, address)).toBeUndefined()
    expect(await courseAs(volunteer, address)).toBeUndefined()
    const ending = { endedOn: day('2026-11-01'), endReason: 'moved' as const, endNote: '' }
    const refused = await acting(database, volunteer, (ctx) => endEnrolment(ctx, address, ending))
    expect(refused).toEqual({ ok: false, error: 'not-found' })
  })

  test('a coordinator sees the enrolment at the own provider, not the one at another', async () => {
    const here = await anEnrolment({ programmeId: 'vip', providerId: welcome.organisationId })
    const other = wish({ programmeId: 'nva-werktrajecten', providerId: academy.organisationId })
    const elsewhere = done(await acting(database, worker, (ctx) => enrolInProgramme(ctx, here.fileId, other)))
    const coordinator = await aWorker(database, welcome, { role: 'programme-coordinator' })
    expect(await courseAs(coordinator, here)).toBeDefined()
    expect(await courseAs(coordinator, { fileId: here.fileId, enrolmentId: elsewhere })).toBeUndefined()
  })

  test('ENR.END-PRIVATE: that someone stopped for health is for the case worker; a social guide sees no notes', async () => {
    const address = await anEnrolment()
    const ending = { endedOn: day('2026-11-01'), endReason: 'health' as const, endNote: 'Kan nu niet' }
    done(await acting(database, worker, (ctx) => endEnrolment(ctx, address, ending)))
    const guide = await aWorker(database, welcome, { role: 'social-guide' })
    const member = { ...asCaseWorker(guide), from: day('2026-01-01') }
    done(await acting(database, worker, (ctx) => addTeamMember(ctx, address.fileId, member)))
    const coach = await aWorker(database, dalfsen, { role: 'career-coach', scope: 'municipality' })
    expect(await courseAs(worker, address)).toMatchObject({ endReason: 'health', endNote: 'Kan nu niet' })
    expect(await courseAs(coach, address)).toMatchObject({ endReason: null, endNote: null })
    expect(await courseAs(guide, address)).toMatchObject({ endReason: null, endNote: null, observations: [] })
  })

  test('ENR.END-PRIVATE: a coordinator who ends a programme for health writes that and reads it nowhere', async () => {
    const coordinator = await aWorker(database, welcome, { role: 'programme-coordinator' })
    const address = await anEnrolment({ programmeId: 'vip', providerId: welcome.organisationId })
    const ending = { endedOn: day('2026-11-01'), endReason: 'health' as const, endNote: 'Kan nu niet' }
    done(await acting(database, coordinator, (ctx) => endEnrolment(ctx, address, ending)))
    const readBy = (actor: UserActor) =>
      acting(database, actor, async ({ db }) => [
        await db.selectFrom('enrolmentEndReason').select(['reason', 'note']).execute(),
        await db
          .selectFrom('enrolment')
          .select(['endedOn', 'endReason', 'endNote'])
          .where('id', '=', address.enrolmentId)
          .execute(),
      ])
    const open = [{ endedOn: '2026-11-01', endReason: null, endNote: null }]
    expect(await readBy(coordinator)).toEqual([[], open])
    const [closed] = await readBy(worker)
    expect(closed).toContainEqual({ reason: 'health', note: 'Kan nu niet' })
  })

  test('an enrolment under the address of another file is not there', async () => {
    const { enrolmentId } = await anEnrolment()
    const { fileId } = await anEnrolment()
    expect(await courseAs(worker, { fileId, enrolmentId })).toBeUndefined()
  })
})
