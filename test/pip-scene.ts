import { addTeamMember } from '#domain/file/file.commands.ts'
import { type FileAccess, fileFor } from '#domain/file/file.queries.ts'
import type { Answers } from '#domain/intake/answers.ts'
import { postponeIntake, recordTalk, startTalk } from '#domain/intake/intake.commands.ts'
import type { DomainId } from '#domain/intake/life-domain.ts'
import { recordFacts } from '#domain/integration/integration.commands.ts'
import type { RecordedFact } from '#domain/integration/recorded-fact.ts'
import { setLetterhead } from '#domain/organisation/setting.commands.ts'
import { addGoal } from '#domain/plan/goal.commands.ts'
import { hearPip, judgePip, remarkOnPip, sendPip, startPip, writePip } from '#domain/plan/pip.commands.ts'
import { decidePip } from '#domain/plan/pip.decision.commands.ts'
import type { NewObjection } from '#domain/plan/pip.objection.ts'
import { type PipAddress, pipOf, remarksOf } from '#domain/plan/pip.queries.ts'
import { EMPTY_CONTENT, type Pip, type PipContent } from '#domain/plan/pip.ts'
import { confirmObjection, receiveObjection } from '#domain/plan/pip-objection.commands.ts'
import { addStep } from '#domain/plan/step.commands.ts'
import type { Actor, Role, UserActor } from '#kernel/actor.ts'
import type { FileId } from '#kernel/ids.ts'
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
} from './builders.ts'
import { acting, ownDatabase, type TestDatabase, theSystem } from './database.ts'

/** Where a plan is made: who writes it and who reads along. */
export type PlanScene = {
  database: TestDatabase
  municipality: Municipality
  writer: UserActor
  reader: UserActor
}

export const LETTERHEAD = { addressLines: ['Raadhuisstraat 1', '7721 AX Dalfsen'], phone: '14 0529' }

/** Where letters of a municipality come from: no plan is decided on before it is known. */
export const giveLetterhead = (database: TestDatabase, { id }: Pick<Municipality, 'id'>) =>
  acting(database, theSystem(id), async (ctx) => done(await setLetterhead(ctx, id, LETTERHEAD)))

/** Everyone around a plan in Dalfsen: who decides, who reads along, who sees part of it, and who sees nothing. */
export async function aPipScene() {
  const database = await ownDatabase()
  const municipality = await aMunicipality(database, 'Dalfsen')
  const ommen = await aMunicipality(database, 'Ommen')
  const provider = await aPartner(database, [municipality])
  await giveLetterhead(database, municipality)
  const worker = (role: Role) => aWorker(database, municipality, { role, scope: 'municipality' })
  const scene: PlanScene = {
    database,
    municipality,
    writer: await worker('case-worker'),
    reader: await worker('case-worker'),
  }
  return {
    scene,
    coach: await worker('career-coach'),
    administrator: await worker('administrator'),
    guide: await aWorker(database, provider, { role: 'social-guide' }),
    volunteer: await aWorker(database, provider, { role: 'volunteer-coach' }),
    stranger: await aWorker(database, ommen, { role: 'case-worker', scope: 'municipality' }),
  }
}

/** The same, with the guide and the volunteer on the case team of a file for a plan. */
export async function aFileWithTeam(scene: PlanScene, team: readonly UserActor[]): Promise<FileId> {
  const fileId = await aFileForAPlan(scene)
  await acting(scene.database, scene.writer, async (ctx) => {
    for (const who of team)
      done(await addTeamMember(ctx, fileId, { ...asCaseWorker(who), from: day('2026-01-01') }))
  })
  return fileId
}

/** The file of an address that must be there for who asks. */
export async function accessTo(ctx: Context, fileId: FileId): Promise<FileAccess> {
  const file = await fileFor(ctx, fileId)
  if (!file) throw new Error('this file is there')
  return file
}

/** A version as someone sees it. */
export async function versionAs(scene: PlanScene, who: Actor, address: PipAddress): Promise<Pip> {
  const pip = await acting(scene.database, who, async (ctx) =>
    pipOf(ctx, await accessTo(ctx, address.fileId), address.version),
  )
  if (!pip) throw new Error('this version is there')
  return pip
}

/** A plan that says all it must: B1-route for an asylum holder. */
export const aFullContent = (facts: Partial<PipContent> = {}): PipContent => ({
  ...EMPTY_CONTENT,
  route: 'B1',
  level: 'B1',
  routeReason: 'De toets vindt B1 haalbaar',
  routeHours: 600,
  literacy: 'NVT',
  pvtHours: 12,
  mapHours: 40,
  progressTalks: 4,
  support: 'Elke week een taalcoach',
  reasons: 'Dit past bij werk in een winkel',
  healthNote: 'Rugklachten, niet lang zitten',
  ...facts,
})

const FACTS: RecordedFact[] = [
  { kind: 'duty-started', on: day('2026-08-03') },
  { kind: 'duty-notified', on: day('2026-08-05') },
  { kind: 'registered-in-municipality', on: day('2026-09-01') },
]

/** A file with the facts that a plan needs, a goal with a step, and a goal on health. */
export async function aFileForAPlan({ database, municipality, writer }: PlanScene): Promise<FileId> {
  const fileId = await anOpenFile(database, municipality, { caseWorker: asCaseWorker(writer) })
  await acting(database, writer, async (ctx) => {
    done(await recordFacts(ctx, fileId, FACTS, { source: 'worker' }))
    const goal = { title: 'Werk in een winkel', why: 'Ik verkoop graag', languageAtWork: false }
    const goalId = done(await addGoal(ctx, fileId, { ...goal, kind: 'work' }))
    const window = { from: day('2026-11-23'), to: day('2026-12-18') }
    done(
      await addStep(ctx, fileId, {
        goalId,
        title: 'Open dag bezoeken',
        doer: 'person',
        doerName: null,
        ...window,
      }),
    )
    done(await addGoal(ctx, fileId, { ...goal, kind: 'wellbeing', title: 'Weer goed slapen' }))
  })
  return fileId
}

/** A version that was written, read by a colleague and agreed by the person. */
export async function anAgreedPip(
  { database, writer, reader }: PlanScene,
  fileId: FileId,
  { content = aFullContent(), reason = '' }: { content?: PipContent; reason?: string } = {},
): Promise<PipAddress> {
  const version = await acting(database, writer, async (ctx) => {
    const number = done(await startPip(ctx, fileId, reason))
    done(await writePip(ctx, { fileId, version: number }, content))
    done(await sendPip(ctx, { fileId, version: number }))
    return number
  })
  const address = { fileId, version }
  await acting(database, reader, async (ctx) =>
    done(await judgePip(ctx, address, { verdict: 'approved', comment: '' })),
  )
  const hearing = {
    answer: 'agreed',
    on: day('2026-11-20'),
    words: 'Goed plan',
    withInterpreter: true,
  } as const
  await acting(database, writer, async (ctx) => done(await hearPip(ctx, address, hearing)))
  return address
}

/** Dated on a Friday, while the intake of the scene was not begun. */
export const DATED_TODAY = {
  datedOn: day('2026-11-20'),
  sentOn: day('2026-11-20'),
  gapsReason: 'De toets volgt in januari',
}

/** What was said in the intake under a plan, health and money too, in a talk; after an illness that held it up. */
export async function anIntake(scene: PlanScene, fileId: FileId): Promise<void> {
  const said = new Map<DomainId, Answers>([
    ['learnability', { result: 'feasible', 'taken-on': '2026-11-02', source: 'duo' }],
    ['motivation', { droombaan: 'Apotheker', 'own-view': 'Ik wil snel werken' }],
    ['health', { 'can-do': 'Een ochtend werken', 'own-view': 'Het gaat beter' }],
    ['money', { 'own-view': 'De huur lukt niet' }],
  ])
  await acting(scene.database, scene.writer, async (ctx) => {
    done(await postponeIntake(ctx, fileId, { reason: 'ill', fromOn: day('2026-11-02') }))
    const start = { talkId: null, way: 'in-person', interpreter: 'ar', domains: [...said.keys()] } as const
    const talkId = done(await startTalk(ctx, fileId, start))
    const talk = { talkId, heldOn: day('2026-11-19'), toldAlone: true, answers: said }
    done(await recordTalk(ctx, fileId, talk))
  })
}

/** A version that was decided on today, Friday 20 November 2026. */
export async function aDecidedPip(scene: PlanScene, fileId: FileId): Promise<PipAddress> {
  const address = await anAgreedPip(scene, fileId)
  await acting(scene.database, scene.writer, async (ctx) => done(await decidePip(ctx, address, DATED_TODAY)))
  return address
}

/** An objection of the person that came in today, with nothing that lacks. */
export const anObjection = (facts: Partial<NewObjection> = {}): NewObjection => ({
  receivedOn: day('2026-11-20'),
  postedOn: null,
  fromWhom: 'Samir Haddad',
  party: 'person',
  lacks: [],
  grounds: '',
  withCommittee: false,
  ...facts,
})

/**
 * On a file with a plan of its own: a version that was decided on, with an objection that lacks something, and the
 * next one with a remark of its reader.
 * @returns the ids by the names that routes give them
 */
export async function aPipWithEverything(scene: PlanScene, fileId: FileId) {
  const { database, writer, reader } = scene
  await giveLetterhead(database, scene.municipality)
  await acting(database, writer, async (ctx) =>
    done(await recordFacts(ctx, fileId, FACTS, { source: 'worker' })),
  )
  const decided = await anAgreedPip(scene, fileId, { reason: 'Verhuisd naar een andere school' })
  const open = { fileId, version: 2 }
  const objectionId = await acting(database, writer, async (ctx) => {
    done(await decidePip(ctx, decided, DATED_TODAY))
    done(await startPip(ctx, fileId, 'Andere begeleiding'))
    done(await sendPip(ctx, open))
    const id = done(await receiveObjection(ctx, decided, anObjection({ lacks: ['grounds'] })))
    done(await confirmObjection(ctx, { ...decided, objectionId: id }))
    return id
  })
  const remarkId = await acting(database, reader, async (ctx) => {
    done(await remarkOnPip(ctx, open, { about: 'support', words: 'Waarom stopt de taalcoach?' }))
    const pip = await versionAs(scene, reader, open)
    const [remark] = await remarksOf(ctx, await accessTo(ctx, fileId), pip)
    if (!remark) throw new Error('a remark that was just made is gone')
    return remark.id
  })
  return { objectionId, remarkId }
}
