import { beforeAll, describe, expect, test } from 'vitest'
import { addTeamMember } from '#domain/file/file.commands.ts'
import { addGoal } from '#domain/plan/goal.commands.ts'
import { startPip } from '#domain/plan/pip.commands.ts'
import type { UserActor } from '#kernel/actor.ts'
import {
  elsewhere,
  full,
  guide,
  manager,
  moving,
  reader,
  school,
  setTheLawScene,
  transferId,
} from './attack-law-scene.ts'
import {
  asSuperuser,
  coach,
  dalfsen,
  database,
  director,
  onTeam,
  REFUSED,
  samir,
  sqlAs,
  together,
  volunteer,
  yonas,
} from './attack-scene.ts'
import { aPartner, asCaseWorker, aWorker, day, done } from './builders.ts'
import { acting, theSystem } from './database.ts'

beforeAll(setTheLawScene)

/** Refused, or nothing found to change. */
async function changesNothing(who: UserActor, text: string): Promise<void> {
  const rows = await sqlAs(who, `${text} returning 1`).catch((failure: Error) => {
    expect(failure.message).toMatch(/row-level security|permission denied|only the|not the side/)
    return []
  })
  expect(rows, text).toEqual([])
}

const refused = (who: UserActor, text: string) => expect(sqlAs(who, text), text).rejects.toThrow(REFUSED)

const DRAFT = () => `(select id from pip where file_id = '${full}' and version = 2)`
const DATED = () => `(select id from pip where file_id = '${full}' and version = 1)`
const stepOf = (pip: string, kind: string, by: UserActor) =>
  `insert into pip_step (municipality_id, pip_id, place, kind, on_day, by_user)
    values ('${dalfsen.id}', ${pip}, 90, '${kind}', '2026-11-20', '${by.userId}')`

describe('with SQL as the role of the program, a plan (PIP)', () => {
  test('is not read by its writer, nor in the name of a colleague', async () => {
    await refused(director, stepOf(DRAFT(), 'approved', director))
    await refused(director, stepOf(DRAFT(), 'approved', reader))
    await changesNothing(director, `update pip set authors = '{}' where id = ${DRAFT()}`)
  })

  test('is not dated before somebody read it and the person was asked', async () => {
    const date = `dated_on = '2026-11-20', decided_at = now(), route = 'B1'`
    await changesNothing(director, `update pip set ${date} where id = ${DRAFT()}`)
    await refused(
      director,
      `insert into pip (municipality_id, id, file_id, version, route, authors, started_on, dated_on, decided_at)
        values ('${dalfsen.id}', gen_random_uuid(), '${moving}', 1, 'Z', '{${director.userId}}', '2026-11-20',
          '2026-11-20', now())`,
    )
  })

  test('does not change while it is with its reader', async () => {
    await acting(database, director, async (ctx) => done(await startPip(ctx, moving, '')))
    const pip = `(select id from pip where file_id = '${moving}')`
    await asSuperuser(`insert into pip_step (municipality_id, pip_id, place, kind, on_day)
      values ('${dalfsen.id}', ${pip}, 1, 'sent', '2026-11-20')`)
    await changesNothing(director, `update pip set support = 'anders' where id = ${pip}`)
    await changesNothing(director, `update pip_reason set reasons = 'anders' where pip_id = ${pip}`)
    await changesNothing(director, `update pip_health set note = 'anders' where pip_id = ${pip}`)
  })

  test('does not change after it was dated, and nothing is added to what it rests on', async () => {
    await changesNothing(director, `update pip set support = 'anders' where id = ${DATED()}`)
    await changesNothing(director, `update pip_reason set reasons = 'anders' where pip_id = ${DATED()}`)
    await refused(director, stepOf(DATED(), 'reopened', director))
    await refused(director, `update plan_snapshot set body = '{}' where pip_id = ${DATED()}`)
    await refused(director, `delete from plan_letter where pip_id = ${DATED()}`)
    await asSuperuser(`delete from pip_health where pip_id = ${DATED()}`)
    const note = `insert into pip_health (municipality_id, pip_id, note)
      values ('${dalfsen.id}', ${DATED()}, 'achteraf')`
    await refused(director, note)
  })

  test('a fine, a remark and a legal fact bear the name of who made them', async () => {
    const by = reader.userId
    const key = `'${dalfsen.id}', gen_random_uuid(), '${full}'`
    await refused(
      director,
      `insert into fine (municipality_id, id, file_id, article, amount_euros, fault, conduct, reason, heard_on,
          heard_words, decided_on, term_number, decided_by)
        values (${key}, '22', 1, 'reduced', 'x', 'x', '2026-11-01', 'x', '2026-11-02', 0, '${by}')`,
    )
    await refused(
      director,
      `insert into integration_fact (municipality_id, id, file_id, kind, on_day, source, recorded_on, recorded_by)
        values (${key}, 'fulfilled', '2026-11-01', 'worker', '2026-11-20', '${by}')`,
    )
  })
})

describe('with SQL as the role of the program, who only reads a file', () => {
  const intoFile = (table: string, columns: string, values: string) =>
    `insert into ${table} (municipality_id, id, file_id, ${columns})
      values ('${dalfsen.id}', gen_random_uuid(), '${full}', ${values})`

  test('writes no intake, handover or legal fact: a coach and a manager', async () => {
    const answer = intoFile(
      'intake_answer',
      'domain, content_version, answered_on, answers',
      `'work', 1, '2026-11-20', '{}'`,
    )
    const fact = (who: UserActor) =>
      intoFile(
        'integration_fact',
        'kind, on_day, source, recorded_on, recorded_by',
        `'fulfilled', '2026-11-20', 'worker', '2026-11-20', '${who.userId}'`,
      )
    for (const who of [coach, manager]) {
      await refused(who, answer)
      await refused(who, fact(who))
      await changesNothing(who, `update handover set report = 'anders'`)
      await changesNothing(who, `delete from handover_subject`)
      await changesNothing(
        who,
        `update integration_fact set withdrawn_on = '2026-11-20', withdrawn_reason = 'x'`,
      )
      await changesNothing(who, `delete from deadline_index`)
    }
    await changesNothing(manager, `update plan_talk set report = 'anders'`)
    await refused(manager, intoFile('plan_talk', 'planned_on', `'2026-12-01'`))
  })

  test('sets no goal, step or activity: a volunteer, a guide and a school', async () => {
    const goal = intoFile(
      'plan_goal',
      'kind, title, why, language_at_work, added_on',
      `'work', 'x', 'x', false, '2026-11-20'`,
    )
    const activity = intoFile(
      'plan_agreement',
      'activity, description, partner, from_on, added_on',
      `'sport', '', 'x', '2026-11-20', '2026-11-20'`,
    )
    for (const who of [volunteer, guide, school]) {
      await refused(who, goal)
      await refused(who, activity)
      await changesNothing(who, `update plan_goal set title = 'anders'`)
      await changesNothing(who, `update plan_agreement set partner = 'anders'`)
    }
    await changesNothing(volunteer, `update plan_step set title = 'anders'`)
  })

  test('brings no step or turn of its own file under a goal of another', async () => {
    const goalId = await acting(database, director, async (ctx) => {
      const goal = { kind: 'work', title: 'Werk', why: 'Ik wil werken', languageAtWork: false } as const
      return done(await addGoal(ctx, yonas, goal))
    })
    const turn = `insert into plan_goal_turn (municipality_id, file_id, goal_id, ordinal, kind, turn, on_day, reason)
      values ('${dalfsen.id}', '${full}', '${goalId}', 1, 'work', 'stopped', '2026-11-20', 'x')`
    await expect(sqlAs(director, turn)).rejects.toThrow(/foreign key/)
    const step = `insert into plan_step (municipality_id, id, file_id, goal_id, kind, title, doer, from_on, to_on, added_on)
      values ('${dalfsen.id}', gen_random_uuid(), '${full}', '${goalId}', 'work', 'x', 'person', '2026-11-20',
        '2026-11-21', '2026-11-20')`
    await expect(sqlAs(coach, step)).rejects.toThrow(/foreign key/)
  })
})

describe('with SQL as the role of the program, a school', () => {
  const lessons = (organisation: string, by: UserActor) =>
    `insert into progress_item (municipality_id, id, file_id, kind, on_day, detail, source, organisation_id,
        recorded_on, recorded_by)
      values ('${dalfsen.id}', gen_random_uuid(), '${full}', 'lessons', '2026-11-20', '{}', 'school', '${organisation}',
        '2026-11-20', '${by.userId}')`

  test('reports for itself: not for another school of the same teacher, nor in the name of a colleague', async () => {
    const other = await aPartner(database, [dalfsen], { name: 'Medeklinker', kind: 'language-school' })
    const teacher = await together(await aWorker(database, other, { role: 'language-school' }), school)
    const own = school.memberships[0]?.organisationId ?? ''
    await acting(database, theSystem(dalfsen.id), async (ctx) => {
      const member = { ...asCaseWorker(school), userId: teacher.userId, from: day('2026-01-01') }
      done(await addTeamMember(ctx, full, member))
    })
    await refused(teacher, lessons(other.organisationId, teacher))
    await refused(teacher, lessons(own, school))
    expect(await sqlAs(teacher, `${lessons(own, teacher)} returning 1`)).toHaveLength(1)
  })

  test('reports nothing once it no longer works for the municipality', async () => {
    const former = await aPartner(database, [dalfsen], { name: 'Voorheen', kind: 'language-school' })
    const teacher = await aWorker(database, former, { role: 'language-school' })
    await onTeam(full, teacher)
    await asSuperuser(
      `update cooperation set to_on = '2026-06-30' where organisation_id = '${former.organisationId}'`,
    )
    await refused(teacher, lessons(former.organisationId, teacher))
    expect(await sqlAs(teacher, `select 1 from integration_fact`)).toEqual([])
  })
})

describe('with SQL as the role of the program, a move', () => {
  test('is not accepted, closed or rewritten by the side that sends', async () => {
    const of = `where id = '${transferId}'`
    await changesNothing(
      director,
      `update file_transfer set accepted_on = '2026-11-20', new_file_id = '${samir}' ${of}`,
    )
    await changesNothing(director, `update file_transfer set package = '{}' ${of}`)
    await refused(
      director,
      `insert into file_transfer (municipality_id, id, to_municipality_id, file_id, package, moved_in_on, sent_on,
          rejected_on, reason)
        select municipality_id, gen_random_uuid(), to_municipality_id, '${samir}', package, moved_in_on, sent_on,
          '2026-11-20', 'x' from file_transfer ${of}`,
    )
  })

  test('gives the receiver nothing of the file before it is accepted, and no way to close it', async () => {
    for (const table of [
      'file',
      'person',
      'pip',
      'integration_fact',
      'person_number',
      'intake_health_answer',
    ]) {
      expect(await sqlAs(elsewhere, `select 1 from ${table}`), table).toEqual([])
    }
    await sqlAs(elsewhere, `select trede.close_moved_file('${dalfsen.id}', '${transferId}')`)
    const closed = `select 1 from file where id = '${moving}' and moved_on is not null`
    expect(await sqlAs(director, closed)).toEqual([])
  })
})
