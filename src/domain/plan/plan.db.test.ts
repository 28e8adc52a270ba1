import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { addTeamMember } from '#domain/file/file.commands.ts'
import { type FileAccess, fileFor } from '#domain/file/file.queries.ts'
import { recordFacts } from '#domain/integration/integration.commands.ts'
import { factsOfFile } from '#domain/integration/integration.queries.ts'
import type { Actor, UserActor } from '#kernel/actor.ts'
import type { FileId, GoalId, StepId } from '#kernel/ids.ts'
import type { Context } from '#platform/context.ts'
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
import { acting, ownDatabase, type TestDatabase } from '#test/database.ts'
import { agreeOnActivity, amendAgreement, endPlanAgreement } from './agreement.commands.ts'
import { addGoal, amendGoal, reopenGoal, stopGoal } from './goal.commands.ts'
import type { NewGoal } from './goal.ts'
import { agreedGoals, planOf } from './plan.queries.ts'
import { holdTalk, missTalk, planTalk, publishReport } from './progress-talk.commands.ts'
import { addReintegration, amendReintegration } from './reintegration.commands.ts'
import { addStep, amendStep, endPlanStep, reopenStep } from './step.commands.ts'
import type { NewStep } from './step.ts'

let database: TestDatabase
let dalfsen: Municipality
let worker: UserActor
let coach: UserActor
let guide: UserActor
let volunteer: UserActor
let school: UserActor

beforeAll(async () => {
  database = await ownDatabase()
  dalfsen = await aMunicipality(database, 'Dalfsen')
  const provider = await aPartner(database, [dalfsen])
  worker = await aWorker(database, dalfsen, { role: 'case-worker', scope: 'municipality' })
  coach = await aWorker(database, dalfsen, { role: 'career-coach' })
  guide = await aWorker(database, provider, { role: 'social-guide' })
  volunteer = await aWorker(database, provider, { role: 'volunteer-coach' })
  school = await aWorker(database, provider, { role: 'language-school' })
})

const as = <T>(who: Actor, work: (ctx: Context) => Promise<T>) => acting(database, who, work)

/** A file with everyone of this story on its team. */
async function aFileWithTeam(): Promise<FileId> {
  const fileId = await anOpenFile(database, dalfsen, { caseWorker: asCaseWorker(worker) })
  await as(worker, async (ctx) => {
    for (const who of [coach, guide, volunteer, school]) {
      done(await addTeamMember(ctx, fileId, { ...asCaseWorker(who), from: day('2026-01-01') }))
    }
  })
  return fileId
}

async function access(ctx: Context, fileId: FileId): Promise<FileAccess> {
  const file = await fileFor(ctx, fileId)
  if (!file) throw new Error('this file is not there')
  return file
}

const planSeenBy = (who: Actor, fileId: FileId) =>
  as(who, async (ctx) => planOf(ctx, await access(ctx, fileId)))

const speaking: NewGoal = {
  kind: 'language',
  title: 'Praten met de buren',
  why: 'Ik wil weten hoe het met ze gaat.',
  languageAtWork: false,
}
const joining: NewStep = {
  title: 'Aanmelden bij Koffie & Taal',
  doer: 'person',
  doerName: null,
  from: day('2026-11-20'),
  to: day('2026-12-18'),
}

async function aGoalWithStep(fileId: FileId, goal = speaking): Promise<{ goalId: GoalId; stepId: StepId }> {
  return as(worker, async (ctx) => {
    const goalId = done(await addGoal(ctx, fileId, goal))
    return { goalId, stepId: done(await addStep(ctx, fileId, { ...joining, goalId })) }
  })
}

test('PLAN.TURN: a goal is stopped and taken up again, and both reasons stay', async () => {
  const fileId = await aFileWithTeam()
  const { goalId } = await aGoalWithStep(fileId)
  await as(worker, async (ctx) => {
    done(await stopGoal(ctx, fileId, { goalId, reason: 'Eerst rust' }))
    expect(await stopGoal(ctx, fileId, { goalId, reason: 'Nog eens' })).toMatchObject({
      error: 'already-stopped',
    })
    expect(await addStep(ctx, fileId, { ...joining, goalId })).toMatchObject({ error: 'goal-stopped' })
    done(await reopenGoal(ctx, fileId, { goalId, reason: 'Er is weer ruimte' }))
  })
  const plan = await planSeenBy(worker, fileId)
  expect(plan?.goals[0]?.turns).toEqual([
    { turn: 'stopped', on: '2026-11-20', reason: 'Eerst rust' },
    { turn: 'reopened', on: '2026-11-20', reason: 'Er is weer ruimte' },
  ])
})

test('PLAN.AMEND: what was amended keeps its old value, the new one, the reason and who', async () => {
  const fileId = await aFileWithTeam()
  const { goalId, stepId } = await aGoalWithStep(fileId)
  await as(worker, async (ctx) => {
    const { kind: _, ...same } = speaking
    const goal = {
      goalId,
      becomes: { ...same, title: 'Praten op school' },
      reason: 'Zij vindt school belangrijker',
    }
    done(await amendGoal(ctx, fileId, goal))
    const later = { ...joining, to: day('2027-01-29') }
    done(await amendStep(ctx, fileId, { stepId, becomes: later, reason: 'Er is een wachtlijst' }))
    expect(await amendStep(ctx, fileId, { stepId, becomes: later, reason: 'Nog eens' })).toMatchObject({
      error: 'nothing-changed',
    })
  })
  const plan = await planSeenBy(worker, fileId)
  expect(plan?.goals[0]).toMatchObject({ title: 'Praten op school', steps: [{ to: '2027-01-29' }] })
  expect(plan?.amendments).toMatchObject([
    { subject: 'step', field: 'to', oldValue: '2026-12-18', newValue: '2027-01-29', by: worker.name },
    { subject: 'goal', field: 'title', oldValue: 'Praten met de buren', newValue: 'Praten op school' },
  ])
})

test('PLAN.STEP: who guides in daily life says that a step is done; a mistake is taken back with a reason', async () => {
  const fileId = await aFileWithTeam()
  const { stepId } = await aGoalWithStep(fileId)
  const ending = { stepId, outcome: 'done' as const, on: day('2026-11-20'), note: 'Ze was er dinsdag' }
  await as(guide, async (ctx) => done(await endPlanStep(ctx, fileId, ending)))
  expect((await planSeenBy(worker, fileId))?.goals[0]?.steps[0]?.ending).toEqual({
    outcome: 'done',
    on: '2026-11-20',
    note: 'Ze was er dinsdag',
  })
  const reopen = { stepId, reason: 'Het was haar zus' }
  expect(await as(guide, (ctx) => reopenStep(ctx, fileId, reopen))).toMatchObject({ error: 'not-found' })
  await as(worker, async (ctx) => done(await reopenStep(ctx, fileId, reopen)))
  const plan = await planSeenBy(worker, fileId)
  expect(plan?.goals[0]?.steps[0]?.ending).toBeNull()
  const amended = plan?.amendments.toSorted((a, b) => a.field.localeCompare(b.field))
  expect(amended).toMatchObject([
    { field: 'endedOn', oldValue: '2026-11-20', newValue: null },
    { field: 'endNote', oldValue: 'Ze was er dinsdag', newValue: null, reason: 'Het was haar zus' },
  ])
})

test('PLAN.CLOSED: a goal on health or money is for case workers, on screen and in the database', async () => {
  const fileId = await aFileWithTeam()
  await aGoalWithStep(fileId)
  const closed = { ...speaking, kind: 'wellbeing' as const, title: 'Beter slapen' }
  const { goalId, stepId } = await aGoalWithStep(fileId, closed)
  expect((await planSeenBy(worker, fileId))?.goals).toHaveLength(2)
  const ending = { stepId, outcome: 'done' as const, on: day('2026-11-20'), note: '' }
  for (const who of [coach, guide]) {
    expect((await planSeenBy(who, fileId))?.goals.map(({ title }) => title)).toEqual(['Praten met de buren'])
    expect(await as(who, (ctx) => endPlanStep(ctx, fileId, ending))).toMatchObject({ error: 'not-found' })
  }
  expect(await as(coach, (ctx) => addStep(ctx, fileId, { ...joining, goalId }))).toMatchObject({
    error: 'not-found',
  })
  for (const who of [coach, guide, volunteer]) {
    expect(await rowsFor(who, 'plan_goal', fileId)).toBe(1)
    expect(await rowsFor(who, 'plan_step', fileId)).toBe(1)
    expect(await rowsFor(who, 'plan_amendment', fileId)).toBe(0)
  }
})

const rowsFor = (who: Actor, table: string, fileId: FileId) =>
  as(who, async ({ db }) => {
    const { rows } = await sql`select 1 from ${sql.table(table)} where file_id = ${fileId}`.execute(db)
    return rows.length
  })

test('PLAN.ROLES: a volunteer sees goals and steps without why, a school sees nothing', async () => {
  const fileId = await aFileWithTeam()
  const { goalId } = await aGoalWithStep(fileId)
  await as(worker, async (ctx) => {
    const stopped = done(await addGoal(ctx, fileId, { ...speaking, title: 'Rijbewijs' }))
    done(await stopGoal(ctx, fileId, { goalId: stopped, reason: 'Te duur' }))
  })
  const seen = await as(volunteer, async (ctx) => agreedGoals(ctx, await access(ctx, fileId)))
  expect(seen).toMatchObject([
    { id: goalId, title: 'Praten met de buren', steps: [{ title: joining.title }] },
  ])
  expect(JSON.stringify(seen)).not.toContain(speaking.why)
  expect(await planSeenBy(volunteer, fileId)).toBeUndefined()
  expect(await planSeenBy(school, fileId)).toBeUndefined()
  expect(await as(school, async (ctx) => agreedGoals(ctx, await access(ctx, fileId)))).toEqual([])
  expect(await as(coach, (ctx) => addGoal(ctx, fileId, speaking))).toMatchObject({ error: 'not-found' })
})

test('PLAN.AGREEMENT: agreed, amended and ended with a reason; a coach agrees only on what leads to work', async () => {
  const fileId = await aFileWithTeam()
  const taalstage = {
    activity: 'taalstage' as const,
    description: '',
    partner: 'Bakkerij De Gouden Schep',
    from: day('2026-11-23'),
    until: day('2027-02-23'),
    hoursPerWeek: 7.5,
  }
  const money = { ...taalstage, activity: 'unburdening' as const }
  const agreementId = await as(coach, async (ctx) => {
    expect(await agreeOnActivity(ctx, fileId, money)).toMatchObject({ error: 'not-yours-to-agree' })
    return done(await agreeOnActivity(ctx, fileId, taalstage))
  })
  await as(worker, async (ctx) => {
    const { activity: _, ...same } = taalstage
    const becomes = { ...same, hoursPerWeek: 10 }
    done(await amendAgreement(ctx, fileId, { agreementId, becomes, reason: 'Meer uren kan' }))
    done(await endPlanAgreement(ctx, fileId, { agreementId, on: day('2026-12-31'), reason: 'Betaald werk' }))
    expect(
      await amendAgreement(ctx, fileId, { agreementId, becomes: same, reason: 'Toch niet' }),
    ).toMatchObject({
      error: 'already-ended',
    })
  })
  expect((await planSeenBy(guide, fileId))?.agreements).toEqual([
    {
      ...taalstage,
      id: agreementId,
      addedOn: '2026-11-20',
      hoursPerWeek: 10,
      ending: { on: '2026-12-31', reason: 'Betaald werk' },
    },
  ])
})

test('PLAN.TALK: a talk that was held is a legal fact, once there is a plan; partners see no talks', async () => {
  const fileId = await aFileWithTeam()
  const report = {
    heldOn: day('2026-11-20'),
    attendees: 'Rana, tolk',
    report: 'De lessen gaan goed.',
    agreed: '',
  }
  await as(worker, async (ctx) => {
    const talkId = done(await planTalk(ctx, fileId, day('2026-11-19')))
    expect(await planTalk(ctx, fileId, day('2026-11-19'))).toMatchObject({ error: 'already-planned' })
    expect(await holdTalk(ctx, fileId, { ...report, talkId })).toMatchObject({ error: 'talk-before-plan' })
    const given = { talkId, on: day('2026-11-20') }
    expect(await publishReport(ctx, fileId, given)).toMatchObject({ error: 'not-found' })
    const plan = { kind: 'plan' as const, on: day('2026-09-01'), route: 'B1' as const, by: 'us' as const }
    done(await recordFacts(ctx, fileId, [plan], { source: 'plan' }))
    done(await holdTalk(ctx, fileId, { ...report, talkId }))
    done(await publishReport(ctx, fileId, given))
    expect(await publishReport(ctx, fileId, given)).toMatchObject({ error: 'already-published' })
    expect(await missTalk(ctx, fileId, { talkId, reason: 'Ziek' })).toMatchObject({ error: 'has-outcome' })
    const facts = await factsOfFile(ctx, await access(ctx, fileId))
    expect(facts.filter(({ fact }) => fact.kind === 'progress-talk')).toMatchObject([
      { fact: { on: '2026-11-20' }, sourceId: talkId },
    ])
  })
  const [talk] = (await planSeenBy(coach, fileId))?.talks ?? []
  expect(talk).toMatchObject({ plannedOn: '2026-11-19', held: report, publishedOn: '2026-11-20' })
  expect((await planSeenBy(guide, fileId))?.talks).toEqual([])
  expect(await rowsFor(guide, 'plan_talk', fileId)).toBe(0)
})

test('PLAN.WORK: the part on work is added once and amended with a reason; partners do not see it', async () => {
  const fileId = await aFileWithTeam()
  const part = { whyNow: 'Bijna B1', workGoal: 'Bakker worden', support: 'Coach en taalstage' }
  await as(worker, async (ctx) => {
    done(await addReintegration(ctx, fileId, part))
    expect(await addReintegration(ctx, fileId, part)).toMatchObject({ error: 'already-added' })
    done(
      await amendReintegration(ctx, fileId, { becomes: { ...part, support: 'Coach' }, reason: 'Stage vol' }),
    )
  })
  const plan = await planSeenBy(worker, fileId)
  expect(plan?.reintegration).toEqual({ ...part, support: 'Coach', addedOn: '2026-11-20' })
  expect(plan?.amendments).toMatchObject([
    { subject: 'reintegration', field: 'support', reason: 'Stage vol' },
  ])
  expect((await planSeenBy(guide, fileId))?.reintegration).toBeNull()
})

test('the plan of another file cannot be changed through this one', async () => {
  const [mine, other] = [await aFileWithTeam(), await aFileWithTeam()]
  const { goalId } = await aGoalWithStep(other)
  const wish = { goalId, reason: 'x' }
  expect(await as(worker, (ctx) => stopGoal(ctx, mine, wish))).toMatchObject({ error: 'not-found' })
})
