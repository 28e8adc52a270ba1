import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import type { UserActor } from '#kernel/actor.ts'
import type { FileId } from '#kernel/ids.ts'
import {
  aGroup,
  asSuperuser,
  coordinator,
  dalfsen,
  database,
  director,
  hiwot,
  otherCoordinator,
  others,
  type Provider,
  REFUSED,
  refugeeCouncil,
  samir,
  samirNva,
  samirVip,
  setTheScene,
  sqlAs,
  volunteer,
  yonas,
  yonasVip,
} from './attack-scene.ts'
import { aWorker } from './builders.ts'
import { acting, theSystem } from './database.ts'

beforeAll(setTheScene)

describe('with SQL as the role of the program, a partner', () => {
  const teamRow = (file: FileId, who: UserActor, at: Provider, role: string) =>
    `insert into file_team_member (municipality_id, id, file_id, user_id, organisation_id, role, from_on)
      values ('${dalfsen.id}', gen_random_uuid(), '${file}', '${who.userId}', '${at.organisationId}', '${role}',
        '2026-01-01')`

  test('cannot put itself on the team of a file', async () => {
    await expect(
      sqlAs(volunteer, teamRow(hiwot, volunteer, refugeeCouncil, 'volunteer-coach')),
    ).rejects.toThrow(REFUSED)
  })

  test('cannot enrol someone else at its own organisation, or move an enrolment to another file', async () => {
    const enrol = `insert into enrolment (municipality_id, id, file_id, person_id, programme_id,
        programme_version, provider_id, started_on)
      select municipality_id, gen_random_uuid(), '${hiwot}', person_id, 'vip', 1, provider_id, started_on
      from enrolment where id = '${samirVip}'`
    await expect(sqlAs(coordinator, enrol)).rejects.toThrow(REFUSED)
    const move = `update enrolment set file_id = '${hiwot}' where id = '${samirVip}'`
    await expect(sqlAs(coordinator, move)).rejects.toThrow(REFUSED)
  })

  test('cannot let colleagues into a file by writing its team', async () => {
    const colleague = await aWorker(database, refugeeCouncil, { role: 'volunteer-coach' })
    const text = teamRow(samir, colleague, refugeeCouncil, 'volunteer-coach')
    await expect(sqlAs(volunteer, text)).rejects.toThrow(REFUSED)
  })

  test('cannot let another provider into a file by enrolling at it', async () => {
    const enrol = `insert into enrolment (municipality_id, id, file_id, person_id, programme_id,
        programme_version, ordinal, provider_id, started_on)
      select municipality_id, gen_random_uuid(), file_id, person_id, programme_id, 1, 9,
        '${others.organisationId}', started_on from enrolment where id = '${samirVip}'`
    await expect(sqlAs(volunteer, enrol)).rejects.toThrow(REFUSED)
  })

  test('cannot stay on a team for longer than it was given', async () => {
    const stay = `update file_team_member set to_on = '2099-12-31' where user_id = '${volunteer.userId}'
      returning 1`
    expect(await sqlAs(volunteer, stay).catch(() => [])).toEqual([])
  })

  test('cannot read another person by pointing its own file at them', async () => {
    const { rows } = await acting(database, theSystem(dalfsen.id), ({ db }) =>
      sql<{ personId: string }>`select person_id from file where id = ${hiwot}`.execute(db),
    )
    const person = rows[0]?.personId
    const point = `update file set person_id = '${person}' where id = '${samir}'`
    const read = `select family_name from person where id = '${person}'`
    expect(await sqlAs(volunteer, point, read).catch(() => [])).toEqual([])
  })

  test('cannot become the trainer of a group that is not theirs, and so read its files', async () => {
    const groupId = await aGroup(refugeeCouncil, yonas, yonasVip)
    const become = `insert into training_group_trainer (organisation_id, group_id, user_id, from_on)
      values ('${refugeeCouncil.organisationId}', '${groupId}', '${volunteer.userId}', '2026-01-01')`
    const read = `select family_name from person where given_name = 'Yonas'`
    expect(await sqlAs(volunteer, become, read).catch(() => [])).toEqual([])
  })

  test('cannot add an answer to an enrolment of someone else under its own file', async () => {
    const forge = `insert into measurement (municipality_id, id, file_id, person_id, enrolment_id, programme_id,
        instrument_id, instrument_version, moment, answered_on, locale, answers, on_behalf)
      select municipality_id, gen_random_uuid(), file_id, person_id, '${yonasVip}', 'vip', 'arbeidstoeleiding-survey',
        1, 'M2', '2026-11-01', 'nl', '{}', true from enrolment where id = '${samirNva}'`
    await expect(sqlAs(otherCoordinator, forge)).rejects.toThrow(/foreign key|row-level security/)
  })
})
describe('with SQL as the role of the program, someone who is signed in', () => {
  test('cannot make a session for somebody else', async () => {
    const text = `select trede.start_session('${director.userId}', '\\x00', 'signed-in', now() + interval '1 hour')`
    await expect(sqlAs(volunteer, text)).rejects.toThrow(REFUSED)
  })

  test('cannot read the password hash or second factor of an account', async () => {
    const text = `select password_hash from trede.account_for_sign_in('${director.userId}@example.nl')`
    expect(await sqlAs(volunteer, text).catch(() => [])).toEqual([])
  })

  test('cannot give somebody else another second factor', async () => {
    const text = `select 1 where trede.set_totp_secret('${director.userId}', 'AAAA')`
    expect(await sqlAs(volunteer, text).catch(() => [])).toEqual([])
  })

  test('cannot end the sessions of everybody', async () => {
    await expect(sqlAs(volunteer, `select trede.delete_expired_sessions('0')`)).rejects.toThrow(REFUSED)
  })

  test('cannot forget that there were failed sign-ins', async () => {
    const fail = `insert into sign_in_attempt (key, points) values ('account:x', 5)`
    await asSuperuser(fail)
    const forget = `delete from sign_in_attempt where key = 'account:x' returning 1`
    expect(await sqlAs(volunteer, forget).catch(() => [])).toEqual([])
  })

  test('cannot write in the audit record under another name', async () => {
    const forge = `insert into audit_event (municipality_id, actor, origin, action, object_type, result)
      values ('${dalfsen.id}', '${director.userId}', 'web', 'file.read', 'file', 'done')`
    await expect(sqlAs(volunteer, forge)).rejects.toThrow(REFUSED)
  })

  test('cannot write in the audit record behind a seal, or on another day', async () => {
    const forge = `insert into audit_event (municipality_id, actor, origin, action, object_type, result, at, written_by)
      values ('${dalfsen.id}', '${volunteer.userId}', 'web', 'file.read', 'file', 'done', '2020-01-01', '3')`
    await expect(sqlAs(volunteer, forge)).rejects.toThrow(REFUSED)
  })
})
