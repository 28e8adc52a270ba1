import { saveDraft } from '#domain/draft/draft.commands.ts'
import { draftForm } from '#domain/draft/draft.ts'
import { endEnrolment } from '#domain/enrolment/enrolment.commands.ts'
import type { EnrolmentAddress } from '#domain/enrolment/enrolment.queries.ts'
import { answerInstrument, correctAnswers } from '#domain/measurement/measurement.commands.ts'
import { judgePip, sendPip } from '#domain/plan/pip.commands.ts'
import type { PipAddress } from '#domain/plan/pip.queries.ts'
import type { UserActor } from '#kernel/actor.ts'
import type { FileId, MunicipalityId } from '#kernel/ids.ts'
import {
  aGroup,
  asSuperuser,
  coordinator,
  database,
  director,
  enrolled,
  refugeeCouncil,
} from './attack-scene.ts'
import { day, done } from './builders.ts'
import { acting } from './database.ts'

/** The answers about health by which the sweep knows them: the first one, and what it was corrected to. */
export const ANSWERED = ['very-bad', '"neither"']

/**
 * A programme in which health comes up: the coordinator enters the survey, a case worker corrects the answer about
 * health together with another, the coordinator ends the programme because of health, and a trainer has the group.
 */
export async function aProgrammeStoppedByHealth(
  fileId: FileId,
  { trainer, words }: { trainer: UserActor; words: string },
): Promise<EnrolmentAddress> {
  const enrolmentId = await enrolled(fileId, 'vip', refugeeCouncil)
  const address = { fileId, enrolmentId }
  const groupId = await aGroup(refugeeCouncil, fileId, enrolmentId)
  await asSuperuser(`insert into training_group_trainer (organisation_id, group_id, user_id, from_on)
    values ('${refugeeCouncil.organisationId}', '${groupId}', '${trainer.userId}', '2026-01-01')`)
  const answers = { 'speaks-dutch': 'good', health: 'very-bad', 'paid-work': 'no' }
  const survey = {
    instrumentId: 'arbeidstoeleiding-survey',
    moment: 'M1',
    answers,
    answeredOn: day('2026-03-10'),
    locale: 'nl',
  } as const
  const measurementId = done(
    await acting(database, coordinator, (ctx) => answerInstrument(ctx, address, survey)),
  )
  const better = { ...answers, health: 'neither', 'speaks-dutch': 'bad' }
  const correction = { measurementId, answers: better, reason: words }
  done(await acting(database, director, (ctx) => correctAnswers(ctx, address, correction)))
  const ending = { endedOn: day('2026-11-02'), endReason: 'health', endNote: words } as const
  done(await acting(database, coordinator, (ctx) => endEnrolment(ctx, address, ending)))
  return address
}

/** What the second reader wrote when the draft went back. */
export async function aDraftThatWentBack(
  address: PipAddress,
  reader: UserActor,
  words: string,
): Promise<void> {
  done(await acting(database, director, (ctx) => sendPip(ctx, address)))
  const judgement = { verdict: 'returned', comment: words } as const
  done(await acting(database, reader, (ctx) => judgePip(ctx, address, judgement)))
}

/** Somebody who typed about health as a case worker, did not send it, and is a career coach by now. */
export async function aCoachWithOldDrafts(
  was: UserActor,
  { municipalityId, fileId, words }: { municipalityId: MunicipalityId; fileId: FileId; words: string },
): Promise<UserActor> {
  await acting(database, was, async (ctx) => {
    for (const kind of [
      'intake',
      'intake-change',
      'pip-draft',
      'handover-report',
      'plan-goal-add',
      'progress',
    ]) {
      const form = draftForm(kind, fileId, 'health')
      done(await saveDraft(ctx, { municipalityId, form, fields: { words } }))
    }
  })
  await asSuperuser(`update membership set role = 'career-coach' where user_id = '${was.userId}'`)
  return { ...was, memberships: was.memberships.map((job) => ({ ...job, role: 'career-coach' })) }
}
