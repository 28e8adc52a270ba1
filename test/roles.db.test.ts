import { beforeAll, describe, expect, test } from 'vitest'
import { startProfileImport } from '#domain/arrival/profile-import.commands.ts'
import { sendTransfer } from '#domain/arrival/transfer.commands.ts'
import { giveConsent } from '#domain/consent/consent.commands.ts'
import { enrolInProgramme } from '#domain/enrolment/enrolment.commands.ts'
import { addTeamMember } from '#domain/file/file.commands.ts'
import type { InstrumentId, Moment } from '#domain/instrument/instrument.ts'
import { instrumentById } from '#domain/instrument/instruments.ts'
import { askHandover } from '#domain/intake/handover.commands.ts'
import { postponeIntake, recordTalk, startTalk } from '#domain/intake/intake.commands.ts'
import { recordProgress } from '#domain/integration/progress.commands.ts'
import { answerInstrument } from '#domain/measurement/measurement.commands.ts'
import type { ProgrammeId } from '#domain/programme/programme.ts'
import type { UserActor } from '#kernel/actor.ts'
import type { ConsentId, EnrolmentId, FileId, HandoverId, IntakeTalkId, TransferId } from '#kernel/ids.ts'
import { type Context, newId } from '#platform/context.ts'
import { routes } from '#web/routes.ts'
import { aMunicipality, anOpenFile, aPartner, asCaseWorker, aWorker, day, done } from './builders.ts'
import { acting, ownDatabase } from './database.ts'
import { aMessageEachWay } from './duo-letters.ts'
import { aPipWithEverything } from './pip-scene.ts'
import { aPlanWithEverything } from './plan-scene.ts'
import type { Who } from './role-groups.ts'
import { expectedRoutes } from './role-table.ts'
import { type Browser, theWeb } from './web.ts'

/** Everyone there is, around one file in Dalfsen with an enrolment at VluchtelingenWerk. */
const everyone: readonly Who[] = [
  'case worker',
  'case worker on the team',
  'case worker of somebody else',
  'case worker elsewhere',
  'coach on the team',
  'coach of somebody else',
  'coordinator',
  'coordinator elsewhere',
  'trainer elsewhere',
  'volunteer on the team',
  'volunteer of somebody else',
  'social guide on the team',
  'language school on the team',
  'language school of somebody else',
  'networker',
  'team manager',
  'administrator',
  'researcher',
  'employer',
  'signed out',
]

let browsers: ReadonlyMap<Who, Browser>
let fileId: FileId
let dalfsenEnrolment: EnrolmentId
let intakeTalkId: IntakeTalkId
let heldTalkId: IntakeTalkId
let postponementId: string
let vipEnrolment: EnrolmentId
let nvaEnrolment: EnrolmentId
let handoverId: HandoverId
let consentId: ConsentId
let inPlan: Awaited<ReturnType<typeof aPlanWithEverything>>
let inPip: Awaited<ReturnType<typeof aPipWithEverything>>
let atDuo: Awaited<ReturnType<typeof aMessageEachWay>>
let recordId: string
let lessonsId: string
let importId: string
let transferId: TransferId

beforeAll(async () => {
  const database = await ownDatabase()
  const dalfsen = await aMunicipality(database, 'Dalfsen')
  const ommen = await aMunicipality(database, 'Ommen')
  const provider = await aPartner(database, [dalfsen, ommen])
  const other = await aPartner(database, [dalfsen], { name: 'Stichting Anders' })
  const school = await aPartner(database, [dalfsen], {
    name: 'Taalschool Klinkerrijk',
    kind: 'language-school',
  })
  const bakery = await aPartner(database, [dalfsen], { name: 'Bakkerij De Gouden Schep', kind: 'employer' })
  const at = (role: Parameters<typeof aWorker>[2]) => aWorker(database, dalfsen, role)
  const people: Record<Exclude<Who, 'signed out'>, UserActor> = {
    'case worker': await at({ role: 'case-worker', scope: 'municipality' }),
    'case worker on the team': await at({ role: 'case-worker' }),
    'case worker of somebody else': await at({ role: 'case-worker' }),
    'case worker elsewhere': await aWorker(database, ommen, { role: 'case-worker', scope: 'municipality' }),
    'coach on the team': await at({ role: 'career-coach' }),
    'coach of somebody else': await at({ role: 'career-coach' }),
    coordinator: await aWorker(database, provider, { role: 'programme-coordinator' }),
    'coordinator elsewhere': await aWorker(database, other, { role: 'programme-coordinator' }),
    'trainer elsewhere': await aWorker(database, provider, { role: 'trainer' }),
    'volunteer on the team': await aWorker(database, provider, { role: 'volunteer-coach' }),
    'volunteer of somebody else': await aWorker(database, provider, { role: 'volunteer-coach' }),
    'social guide on the team': await aWorker(database, provider, { role: 'social-guide' }),
    'language school on the team': await aWorker(database, school, { role: 'language-school' }),
    'language school of somebody else': await aWorker(database, school, { role: 'language-school' }),
    networker: await at({ role: 'employer-networker' }),
    'team manager': await at({ role: 'team-manager', scope: 'municipality' }),
    administrator: await at({ role: 'administrator', scope: 'municipality' }),
    researcher: await at({ role: 'researcher', scope: 'municipality' }),
    employer: await aWorker(database, bakery, { role: 'employer' }),
  }
  const director = people['case worker']
  fileId = await anOpenFile(database, dalfsen, {
    caseWorker: asCaseWorker(people['case worker on the team']),
  })
  const elsewhere = await anOpenFile(database, dalfsen, {
    caseWorker: asCaseWorker(people['case worker of somebody else']),
  })
  await acting(database, director, async (ctx) => {
    const join = async (file: FileId, who: UserActor) =>
      done(await addTeamMember(ctx, file, { ...asCaseWorker(who), from: day('2026-01-01') }))
    await join(fileId, people['coach on the team'])
    await join(fileId, people['volunteer on the team'])
    await join(fileId, people['social guide on the team'])
    await join(fileId, people['language school on the team'])
    await join(elsewhere, people['language school of somebody else'])
    await join(elsewhere, people['coach of somebody else'])
    await join(elsewhere, people['volunteer of somebody else'])
    const enrol = async (programmeId: ProgrammeId) => {
      const wish = { programmeId, providerId: provider.organisationId, startedOn: day('2026-09-01') }
      return done(await enrolInProgramme(ctx, fileId, wish))
    }
    dalfsenEnrolment = await enrol('thuis-in-dalfsen')
    vipEnrolment = await enrol('vip')
    nvaEnrolment = await enrol('nva-werktrajecten')
    handoverId = done(
      await askHandover(ctx, fileId, {
        askedOn: day('2026-11-02'),
        askedOf: 'reception',
        organisation: 'COA Zwolle',
        contact: null,
      }),
    )
    consentId = done(
      await giveConsent(ctx, fileId, {
        purpose: 'volunteer-coach',
        organisation: 'Welzijn Dalfsen',
        subjects: ['languages'],
        locale: 'ar',
        manner: 'spoken-with-interpreter',
        givenOn: day('2026-11-02'),
      }),
    )
    inPlan = await aPlanWithEverything(ctx, fileId)
    const talk = { talkId: null, way: 'video', interpreter: null, domains: ['health'] } as const
    intakeTalkId = done(await startTalk(ctx, fileId, talk))
    const held = done(await startTalk(ctx, fileId, { ...talk, domains: ['work'] }))
    const answers = new Map([['work', { experience: 'no' }]] as const)
    heldTalkId = done(
      await recordTalk(ctx, fileId, { talkId: held, heldOn: ctx.today, toldAlone: true, answers }),
    )
    done(await postponeIntake(ctx, fileId, { reason: 'moving', fromOn: ctx.today }))
    const [postponement] = await ctx.db.selectFrom('intakePostponement').select('id').execute()
    postponementId = postponement?.id ?? ''
    const profiles = {
      name: 'p.csv',
      heading: ['Voornaam', 'Achternaam'],
      rows: [{ row: 2, cells: ['A', 'B'] }],
    }
    importId = done(await startProfileImport(ctx, dalfsen.id, profiles))
    const move = { fileId: elsewhere, to: ommen.id, movedInOn: day('2026-12-01'), health: null }
    transferId = done(await sendTransfer(ctx, move))
    await answered(ctx, dalfsenEnrolment, 'start-form', 'start')
    await answered(ctx, vipEnrolment, 'arbeidstoeleiding-survey', 'M1')
  })
  const days = { from: day('2026-09-01'), on: day('2026-09-30') }
  await acting(database, director, async (ctx) => {
    const hours = { kind: 'hours', ...days, count: 'participation', hours: 12, note: '' } as const
    recordId = done(await recordProgress(ctx, fileId, hours))
  })
  await acting(database, people['language school on the team'], async (ctx) => {
    const lessons = { hours: 40, attended: 36, missed: 4, levels: {}, remark: '' }
    lessonsId = done(await recordProgress(ctx, fileId, { kind: 'lessons', ...days, ...lessons }))
  })
  const reader = people['case worker on the team']
  inPip = await aPipWithEverything({ database, municipality: dalfsen, writer: director, reader }, fileId)
  atDuo = await aMessageEachWay(database, dalfsen, fileId)
  const web = theWeb(database)
  const entries = everyone.map(async (who): Promise<[Who, Browser]> => {
    return [who, await web.browserOf(who === 'signed out' ? undefined : people[who])]
  })
  browsers = new Map(await Promise.all(entries))
})

/** The first option of every choice: enough for a form that may be read and corrected. */
async function answered(ctx: Context, enrolmentId: EnrolmentId, instrumentId: InstrumentId, moment: Moment) {
  const choices = instrumentById(instrumentId).questions.filter((question) => question.kind === 'choice')
  const answers = Object.fromEntries(choices.map(({ id, options }) => [id, options[0]?.id ?? '']))
  const given = { instrumentId, moment, answers, answeredOn: day('2026-09-15'), locale: 'nl' as const }
  done(await answerInstrument(ctx, { fileId, enrolmentId }, given))
}

const NOTHING_HERE = 'Deze pagina bestaat niet, of u mag haar niet zien.'

const nameOf = (route: { method: string; path: string }): string => `${route.method} ${route.path}`

test('every route stands in the role table, and nothing else does', () => {
  expect(routes.map(nameOf).sort()).toEqual(Object.keys(expectedRoutes).sort())
})

describe.each(routes.map((route) => ({ name: nameOf(route), ...route })))(
  '$name',
  ({ name, method, path }) => {
    test.each(everyone)('%s', async (who) => {
      const answer = await ask(who, method, addressOf(path))
      const mayBeThere = expectedRoutes[name]?.includes(who) ?? false
      expect(answer.status === 404 ? 'not there' : 'there', `${who} got ${answer.status}`).toBe(
        mayBeThere ? 'there' : 'not there',
      )
      expect(answer.status).toBeLessThan(500)
      const isPage = answer.headers.get('content-type')?.startsWith('text/html')
      if (!mayBeThere && isPage) expect(await answer.text()).toContain(NOTHING_HERE)
    })
  },
)

async function ask(who: Who, method: string, address: string): Promise<Response> {
  const browser = browsers.get(who)
  if (!browser) throw new Error(`nobody is ${who}`)
  if (method === 'GET') return browser.get(address)
  return method === 'PUT' ? browser.put(address, { fields: { note: 'x' } }) : browser.post(address, {})
}

/** What was decided has a letter and objections; the next version is the one to write and read. */
const versionOf = (path: string): string => (/version$|brief|bezwaar|grondslag/.test(path) ? '1' : '2')

/** Each programme has pages that the others lack: a survey, a term that can be extended, phases and forms. */
function enrolmentOf(path: string): EnrolmentId {
  if (path.includes('/meting/')) return vipEnrolment
  return path.includes('/verlengen') ? nvaEnrolment : dalfsenEnrolment
}

function talkOf(path: string): string {
  if (!path.includes('/intake/')) return inPlan.talkId
  return path.endsWith('/vergissing') ? heldTalkId : intakeTalkId
}

/** The file and enrolment of this story in the pattern of a route; other ids are of nothing. */
const addressOf = (path: string): string =>
  path
    .replace(':fileId', fileId)
    .replace(':enrolmentId', enrolmentOf(path))
    .replace(':importId', importId)
    .replace(':transferId', transferId)
    .replace(':handoverId', handoverId)
    .replace(':consentId', consentId)
    .replace(':talkId', talkOf(path))
    .replace(':postponementId', postponementId)
    .replace(':talkKind', 'gesprek')
    .replace(':reportedTalkId', inPlan.talkId)
    .replace(':domain', 'health')
    .replace(':version', versionOf(path))
    .replace(':objectionId', inPip.objectionId)
    .replace(':remarkId', inPip.remarkId)
    .replace(':goalId', inPlan.goalId)
    .replace(':stepId', inPlan.stepId)
    .replace(':agreementId', inPlan.agreementId)
    .replace(':moment', 'M1')
    .replace(':form', path.startsWith('/concepten') ? `contact.${fileId}` : 'start')
    .replace(':what', 'uren')
    .replace(':eventId', atDuo.eventId)
    .replace(':messageId', atDuo.messageId)
    .replace(':recordId', recordId)
    .replace(':itemId', lessonsId)
    .replace(/:\w+/, newId())
