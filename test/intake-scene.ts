import { addTeamMember } from '#domain/file/file.commands.ts'
import { partsFor } from '#domain/file/file.policy.ts'
import { type FileAccess, fileFor } from '#domain/file/file.queries.ts'
import type { Answers } from '#domain/intake/answers.ts'
import { recordTalk, startTalk } from '#domain/intake/intake.commands.ts'
import { intakeOverview } from '#domain/intake/intake.queries.ts'
import type { DomainId } from '#domain/intake/life-domain.ts'
import type { UserActor } from '#kernel/actor.ts'
import type { FileId } from '#kernel/ids.ts'
import type { Context } from '#platform/context.ts'
import { aMunicipality, anOpenFile, aPartner, asCaseWorker, aWorker, day, done } from './builders.ts'
import { acting, ownDatabase, theSystem } from './database.ts'

export const HEALTH: Answers = {
  'score-body': '7',
  'can-do': 'Een ochtend werken',
  'own-view': 'Het gaat beter',
}
export const MONEY: Answers = { debts: 'open', 'own-view': 'De huur lukt niet' }
export const WISH: Answers = { droombaan: 'apotheker', 'wants-change': 'yes' }

export type IntakeScene = Awaited<ReturnType<typeof anIntakeScene>>

/** Dalfsen with a case worker, a coach and a volunteer, and a case worker of another municipality. */
export async function anIntakeScene() {
  const database = await ownDatabase()
  const dalfsen = await aMunicipality(database, 'Dalfsen')
  const ommen = await aMunicipality(database, 'Ommen')
  const provider = await aPartner(database, [dalfsen])
  const people = {
    worker: await aWorker(database, dalfsen, { role: 'case-worker' }),
    colleague: await aWorker(database, dalfsen, { role: 'case-worker' }),
    coach: await aWorker(database, dalfsen, { role: 'career-coach' }),
    volunteer: await aWorker(database, provider, { role: 'volunteer-coach' }),
    elsewhere: await aWorker(database, ommen, { role: 'case-worker', scope: 'municipality' }),
  }
  const as = <T>(actor: UserActor, work: (ctx: Context) => Promise<T>) => acting(database, actor, work)
  return {
    database,
    dalfsen,
    ...people,
    as,
    /** A file with the case worker, the coach and the volunteer on its team. */
    aFile: async (): Promise<FileId> => {
      const fileId = await anOpenFile(database, dalfsen, { caseWorker: asCaseWorker(people.worker) })
      await acting(database, theSystem(dalfsen.id), async (ctx) => {
        for (const one of [people.coach, people.volunteer]) {
          done(await addTeamMember(ctx, fileId, { ...asCaseWorker(one), from: day('2026-01-01') }))
        }
      })
      return fileId
    },
    /** Puts somebody on the case team of a file. */
    join: (fileId: FileId, actor: UserActor) =>
      acting(database, theSystem(dalfsen.id), async (ctx) =>
        done(await addTeamMember(ctx, fileId, { ...asCaseWorker(actor), from: day('2026-01-01') })),
      ),
    /** A talk in which this was said, kept by the case worker. */
    hold: (fileId: FileId, said: ReadonlyMap<DomainId, Answers>, on = '2026-11-19') =>
      as(people.worker, async (ctx) => {
        const domains = [...said.keys()]
        const start = { talkId: null, way: 'in-person', interpreter: 'ar', domains } as const
        const talkId = done(await startTalk(ctx, fileId, start))
        return recordTalk(ctx, fileId, { talkId, heldOn: day(on), toldAlone: true, answers: said })
      }),
    /** What this person gets of the intake. */
    overviewAs: (actor: UserActor, fileId: FileId) =>
      as(actor, async (ctx) => {
        const file = await reached(ctx, fileId)
        return intakeOverview(ctx, file, partsFor(file.roles))
      }),
  }
}

/** A file that must be there. */
export async function reached(ctx: Context, fileId: FileId): Promise<FileAccess> {
  const file = await fileFor(ctx, fileId)
  if (!file) throw new Error('this file is not there')
  return file
}
