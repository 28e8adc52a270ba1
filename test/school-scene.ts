import { addTeamMember } from '#domain/file/file.commands.ts'
import type { LearningRoute } from '#domain/integration/facts.ts'
import { recordFacts } from '#domain/integration/integration.commands.ts'
import type { LessonReport } from '#domain/integration/progress.ts'
import type { FileId } from '#kernel/ids.ts'
import { aMunicipality, anOpenFile, aPartner, asCaseWorker, aWorker, day, done } from './builders.ts'
import { acting, type TestDatabase } from './database.ts'

/** Dalfsen with two language schools; `colleague` works at the first one and is on nobody's team. */
export async function aSchoolScene(database: TestDatabase) {
  const dalfsen = await aMunicipality(database, 'Dalfsen')
  const klinkerrijk = await aPartner(database, [dalfsen], { name: 'Klinkerrijk', kind: 'language-school' })
  const medeklinker = await aPartner(database, [dalfsen], { name: 'Medeklinker', kind: 'language-school' })
  const worker = await aWorker(database, dalfsen, { role: 'case-worker', scope: 'municipality' })
  const school = await aWorker(database, klinkerrijk, { role: 'language-school' })
  const otherSchool = await aWorker(database, medeklinker, { role: 'language-school' })
  return {
    dalfsen,
    worker,
    school,
    otherSchool,
    coach: await aWorker(database, dalfsen, { role: 'career-coach', scope: 'municipality' }),
    colleague: await aWorker(database, klinkerrijk, { role: 'language-school' }),
    /** A file with both schools on the team, and a plan of Friday 14 June 2024. */
    aFileWithPlan: async (route: LearningRoute = 'B1'): Promise<FileId> => {
      const fileId = await anOpenFile(database, dalfsen, { caseWorker: asCaseWorker(worker) })
      await acting(database, worker, async (ctx) => {
        for (const who of [school, otherSchool]) {
          done(await addTeamMember(ctx, fileId, { ...asCaseWorker(who), from: day('2026-01-01') }))
        }
        const plan = { kind: 'plan', on: day('2024-06-14'), route, by: 'us' } as const
        done(await recordFacts(ctx, fileId, [plan], { source: 'plan' }))
      })
      return fileId
    },
  }
}

/** A month of lessons, reported by a school. */
export const someLessons = (given: Partial<LessonReport> = {}): LessonReport => ({
  kind: 'lessons',
  from: day('2026-09-01'),
  on: day('2026-09-30'),
  hours: 48,
  attended: 44,
  missed: 4,
  levels: { LE: 'A1' },
  remark: 'Komt op tijd.',
  ...given,
})
