import { beforeAll, describe, expect, test } from 'vitest'
import type { FileId } from '#kernel/ids.ts'
import { acting, theSystem } from '#test/database.ts'
import { anIntakeScene, type IntakeScene } from '#test/intake-scene.ts'
import { type Browser, theWeb } from '#test/web.ts'
import { paths } from '#web/paths.ts'

let scene: IntakeScene
let browser: Browser
let coachBrowser: Browser
let volunteerBrowser: Browser

beforeAll(async () => {
  scene = await anIntakeScene()
  const web = theWeb(scene.database)
  browser = await web.browserOf(scene.worker)
  coachBrowser = await web.browserOf(scene.coach)
  volunteerBrowser = await web.browserOf(scene.volunteer)
})

/** Where a form led to; every form that was accepted leads on. */
async function sent(path: string, fields: Record<string, string> | URLSearchParams): Promise<string> {
  const response = await browser.post(path, fields)
  expect(response.status, await response.clone().text()).toBe(303)
  return response.headers.get('location') ?? ''
}

async function refused(path: string, fields: Record<string, string>): Promise<string> {
  const response = await browser.post(path, fields)
  expect(response.status).toBe(422)
  return response.text()
}

/** A talk that began, about these domains; the address of its first subject. */
async function aTalkAbout(fileId: FileId, ...domains: string[]): Promise<string> {
  const fields = new URLSearchParams({ way: 'in-person', interpreter: 'ar', talkId: 'nu' })
  for (const domain of domains) fields.append('domains', domain)
  return sent(paths.intakeStartTalk(fileId), fields)
}

const HEALTH = { 'health.score-body': '7', 'health.score-mind': '4', 'health.can-do': 'Een ochtend werken' }
const MONEY = { 'money.debts': 'open', 'money.own-view': 'De huur lukt niet' }

/** A talk about work, health and money, kept in the file. */
async function aKeptTalk(fileId: FileId): Promise<void> {
  const work = await aTalkAbout(fileId, 'work', 'money', 'health')
  const money = await sent(work, { 'work.experience': 'yes', 'work.jobs.0.profession': 'bakker' })
  const health = await sent(money, MONEY)
  const check = await sent(health, HEALTH)
  await sent(check, { heldOn: '19-11-2026', toldAlone: 'yes' })
}

describe('a talk, from beginning to end', () => {
  test('subject by subject, to the check page, and only then in the file', async () => {
    const fileId = await scene.aFile()
    const work = await aTalkAbout(fileId, 'motivation', 'availability')
    expect(await browser.page(work)).toContain('onderwerp 1 van 2')
    const next = await sent(work, { 'motivation.droombaan': 'apotheker', 'motivation.broodbaan': 'winkel' })
    const days = new URLSearchParams()
    for (const half of ['mon-am', 'fri-pm']) days.append('availability.half-days', half)
    const check = await sent(next, days)
    const html = await browser.page(check)
    expect(html).toContain('apotheker')
    expect(html).toContain('maandagochtend, vrijdagmiddag')
    expect(await browser.page(paths.intake(fileId))).toContain('Er is nog niets vastgelegd.')
    expect(await sent(check, { heldOn: '19-11-2026', toldAlone: 'yes' })).toContain(paths.intake(fileId))
    const tab = await browser.page(paths.intake(fileId))
    expect(tab).toContain('apotheker · winkel')
    expect(tab).toContain('zijn er 2 helemaal besproken')
    expect((await browser.get(check)).status).toBe(404)
  })

  test('what was typed comes back in the same talk, also what cannot be', async () => {
    const fileId = await scene.aFile()
    const dutch = await aTalkAbout(fileId, 'dutch')
    const html = await refused(dutch, { 'dutch.speaking-level': 'A2', 'dutch.speaking-on': '31-2-2026' })
    expect(html).toContain('Spreken, waar blijkt dat uit: Vul dit ook in.')
    expect(html).toContain('Dit is geen datum.')
    expect(html).toContain('value="31-2-2026"')
    expect(await browser.page(dutch)).toContain('value="31-2-2026"')
  })

  test('the check page says what is wrong and keeps nothing until it is right', async () => {
    const fileId = await scene.aFile()
    const learnability = await aTalkAbout(fileId, 'learnability')
    await refused(learnability, { 'learnability.taken-on': '21-11-2026' })
    const check = learnability.replace('onderwerpen/learnability', 'controleren')
    expect(await browser.page(check)).toContain('Gemaakt op: Deze dag moet nog komen.')
    expect(await refused(check, { heldOn: '19-11-2026' })).toContain('Niet elk antwoord klopt.')
    expect(await refused(check, { heldOn: '21-11-2026' })).toContain('Deze dag moet nog komen.')
  })

  test('another job gets its place, and what stands there stays', async () => {
    const fileId = await scene.aFile()
    const work = await aTalkAbout(fileId, 'work')
    const again = await sent(work, {
      'work.jobs.0.profession': 'bakker',
      'work.jobs.0.years': '2,5',
      meer: 'jobs',
    })
    expect(again).toBe(work)
    const html = await browser.page(again)
    expect(html).toContain('value="bakker"')
    expect(html).toContain('value="2,5"')
    expect(html).toContain('name="work.jobs.1.profession"')
  })

  test('without a subject no talk begins', async () => {
    const html = await refused(paths.intakeStartTalk(await scene.aFile()), { way: 'video', talkId: 'nu' })
    expect(html).toContain('Kies waar dit gesprek over gaat')
  })

  test('a planned talk is offered, held or said not to have taken place', async () => {
    const fileId = await scene.aFile()
    const plan = { plannedOn: '20-11-2026', way: 'video', interpreter: '' }
    expect(await refused(paths.intakePlanTalk(fileId), { ...plan, plannedOn: '19-11-2026' })).toContain(
      'al geweest',
    )
    await sent(paths.intakePlanTalk(fileId), plan)
    const tab = await browser.page(paths.intake(fileId))
    expect(tab).toContain('Gesprek, nog vast te leggen')
    const missed = /href="([^"]+niet-gehouden)"/.exec(tab)?.[1] ?? ''
    await sent(missed, { reason: 'no-show' })
    expect(await browser.page(paths.intake(fileId))).toContain('De deelnemer kwam niet')
  })
})

describe('answers later', () => {
  test('something new stands beside what was said, a mistake is corrected with a reason', async () => {
    const fileId = await scene.aFile()
    await aKeptTalk(fileId)
    const url = paths.intakeChange(fileId, 'work')
    const form = await browser.page(url)
    expect(form).toContain('value="bakker"')
    const answerId = /name="answerId" value="([^"]+)"/.exec(form)?.[1] ?? ''
    const fields = {
      'work.experience': 'yes',
      'work.jobs.0.profession': 'banketbakker',
      answerId,
      kind: 'correction',
    }
    expect(await refused(url, { ...fields, reason: '' })).toContain('Schrijf op waarom u corrigeert.')
    await sent(url, { ...fields, reason: 'Verkeerd verstaan' })
    const html = await browser.page(paths.intakeDomain(fileId, 'work'))
    expect(html).toContain('banketbakker')
    expect(html).toContain('gecorrigeerd: Verkeerd verstaan')
    expect(html).toContain('later gecorrigeerd')
  })
})

describe('ITK.LOCKED on the screen', () => {
  test('the case worker reads health on its own page, and both logs say so', async () => {
    const fileId = await scene.aFile()
    await aKeptTalk(fileId)
    expect(await browser.page(paths.intake(fileId))).not.toContain('Een ochtend werken')
    const html = await browser.page(paths.intakeDomain(fileId, 'health'))
    expect(html).toContain('Een ochtend werken')
    expect(html).toContain('Eigen cijfers, van 0 tot 10')
    const { audit, processing } = await acting(
      scene.database,
      theSystem(scene.dalfsen.id),
      async ({ db }) => ({
        audit: await db.selectFrom('auditEvent').select('detail').where('objectId', '=', fileId).execute(),
        processing: await db.selectFrom('processingEvent').select('processingActivityId').execute(),
      }),
    )
    expect(JSON.stringify(audit)).toContain('intake.domain.health')
    expect(processing.map((one) => one.processingActivityId)).toContain('health')
  })

  test('a coach finds the tab, and no trace of health or money', async () => {
    const fileId = await scene.aFile()
    await aKeptTalk(fileId)
    const tab = await coachBrowser.page(paths.intake(fileId))
    expect(tab).toContain('bakker')
    expect(tab).not.toMatch(/Gezondheid|>Geld<|huur|ochtend werken|Gesprek voeren/)
    for (const domain of ['health', 'money']) {
      expect((await coachBrowser.get(paths.intakeDomain(fileId, domain))).status).toBe(404)
    }
    expect((await coachBrowser.get(paths.intakeDomain(fileId, 'work'))).status).toBe(200)
    expect((await coachBrowser.get(paths.intakeChange(fileId, 'work'))).status).toBe(404)
  })

  test('a volunteer finds nothing', async () => {
    const fileId = await scene.aFile()
    await aKeptTalk(fileId)
    for (const path of [
      paths.intake(fileId),
      paths.intakeDomain(fileId, 'work'),
      paths.intakeStartTalk(fileId),
    ]) {
      expect((await volunteerBrowser.get(path)).status).toBe(404)
    }
  })
})

describe('calls and postponement', () => {
  test('a second call asks for its warning, a reason to wait gives the day', async () => {
    const fileId = await scene.aFile()
    const first = { calledOn: '1-10-2026', appointmentOn: '10-10-2026' }
    await sent(paths.intakeCalls(fileId), first)
    const second = { calledOn: '12-10-2026', appointmentOn: '20-10-2026', warnedOn: '' }
    expect(await refused(paths.intakeCalls(fileId), second)).toContain('schriftelijke waarschuwing')
    await sent(paths.intakePostpone(fileId), { reason: 'ill', fromOn: '16-11-2026' })
    const tab = await browser.page(paths.intake(fileId))
    expect(tab).toContain('Ziekte of opname')
    expect(tab).toContain('14 december 2026')
    expect(await coachBrowser.page(paths.intake(fileId))).not.toContain('Ziekte')
  })

  test('after three calls the page says what the law allows', async () => {
    const fileId = await scene.aFile()
    const calls = [
      { calledOn: '1-9-2026', appointmentOn: '10-9-2026' },
      { calledOn: '14-9-2026', appointmentOn: '24-9-2026', warnedOn: '11-9-2026' },
      { calledOn: '28-9-2026', appointmentOn: '8-10-2026', warnedOn: '25-9-2026' },
    ]
    for (const call of calls) await sent(paths.intakeCalls(fileId), call)
    const tab = await browser.page(paths.intake(fileId))
    expect(tab).toContain('Drie keer opgeroepen, geen gesprek')
    expect(tab).toContain('9 oktober 2026')
  })
})

test('who lacks a part has read nothing of it, and who sees no health used none', async () => {
  const fileId = await scene.aFile()
  const pages = [paths.toldOnArrival(fileId), paths.handovers(fileId), paths.intake(fileId)]
  for (const path of pages) {
    expect((await volunteerBrowser.get(path)).status).toBe(404)
    expect((await coachBrowser.get(path)).status).toBe(200)
  }
  const read = await acting(scene.database, theSystem(scene.dalfsen.id), ({ db }) =>
    db.selectFrom('auditEvent').select(['actor', 'traceId']).where('objectId', '=', fileId).execute(),
  )
  expect(read.filter(({ actor }) => actor.includes(scene.volunteer.userId))).toEqual([])
  const byCoach = read.flatMap(({ actor, traceId }) =>
    actor.includes(scene.coach.userId) && traceId ? [traceId] : [],
  )
  expect(byCoach).toHaveLength(pages.length)
  const used = await acting(scene.database, theSystem(scene.dalfsen.id), ({ db }) =>
    db.selectFrom('processingEvent').select('processingActivityId').where('traceId', 'in', byCoach).execute(),
  )
  expect(used.map((one) => one.processingActivityId)).toEqual(pages.map(() => 'guidance'))
})

test('no page makes more than eight queries', async () => {
  const fileId = await scene.aFile()
  await aKeptTalk(fileId)
  const health = await aTalkAbout(fileId, 'health')
  const pages = [
    paths.intake(fileId),
    paths.intakeStartTalk(fileId),
    paths.intakePlanTalk(fileId),
    paths.intakeDomain(fileId, 'health'),
    paths.intakeChange(fileId, 'health'),
    paths.intakeCalls(fileId),
    health,
    health.replace('onderwerpen/health', 'controleren'),
    health.replace('onderwerpen/health', 'niet-gehouden'),
  ]
  for (const path of pages) {
    const response = await browser.get(path)
    expect(response.status, path).toBe(200)
    expect(Number(response.headers.get('x-queries')), path).toBeLessThanOrEqual(8)
  }
})
