import { beforeAll, describe, expect, test } from 'vitest'
import type { FileId } from '#kernel/ids.ts'
import { anIntakeScene, type IntakeScene } from '#test/intake-scene.ts'
import { type Browser, theWeb } from '#test/web.ts'
import { paths } from '#web/paths.ts'

let scene: IntakeScene
let browser: Browser
let colleagueBrowser: Browser

beforeAll(async () => {
  scene = await anIntakeScene()
  const web = theWeb(scene.database)
  browser = await web.browserOf(scene.worker)
  colleagueBrowser = await web.browserOf(scene.colleague)
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

describe('ITK.SCORE and ITK.FIELD on the screen', () => {
  test('a score is not filled in again, and the chart keeps its day', async () => {
    const fileId = await scene.aFile()
    await aKeptTalk(fileId)
    const health = await aTalkAbout(fileId, 'health')
    const html = await browser.page(health)
    expect(html).toContain('Eerder: 7 op 19 november 2026.')
    expect(html).not.toMatch(/<input(?=[^>]*name="health.score-body")(?=[^>]* checked)/)
    expect(html).toContain('Een ochtend werken')
    const check = await sent(health, { 'health.can-do': 'Een dag werken' })
    await sent(check, { heldOn: '20-11-2026' })
    const page = await browser.page(paths.intakeDomain(fileId, 'health'))
    expect(page).toContain('Een dag werken')
    expect(page).toContain('19 november 2026')
    expect(page).not.toMatch(/<th[^>]*>20 november 2026/)
  })

  test('a choice is taken back with "Geen antwoord"', async () => {
    const fileId = await scene.aFile()
    await aKeptTalk(fileId)
    const url = paths.intakeChange(fileId, 'money')
    expect(await browser.page(url)).toContain('Geen antwoord')
    await sent(url, { 'money.debts': '', kind: 'new', answeredOn: '20-11-2026' })
    const html = await browser.page(paths.intakeDomain(fileId, 'money'))
    expect(html).toContain('Antwoord teruggenomen')
    expect(html).toContain('De huur lukt niet')
  })
})

describe('ITK.ASKED-WHEN on the screen', () => {
  test('questions that an answer brings are shown once before the talk goes on', async () => {
    const fileId = await scene.aFile()
    await aKeptTalk(fileId)
    await sent(paths.intakeChange(fileId, 'work'), { 'work.experience': 'no', answeredOn: '20-11-2026' })
    const work = await aTalkAbout(fileId, 'work')
    expect(await browser.page(work)).not.toContain('work.jobs.0.profession')
    expect(await sent(work, { 'work.experience': 'yes', getoond: 'experience' })).toBe(work)
    expect(await browser.page(work)).toContain('value="bakker"')
  })

  test('questions below one without an answer are marked', async () => {
    const work = await aTalkAbout(await scene.aFile(), 'work')
    expect(await browser.page(work)).toContain('Alleen als de deelnemer eerder werkte')
  })

  test('from the check page one subject leads back to it', async () => {
    const work = await aTalkAbout(await scene.aFile(), 'work', 'money', 'health')
    const check = work.replace('onderwerpen/work', 'controleren')
    const change = /href="([^"]+onderwerpen\/work[^"]+)"/.exec(await browser.page(check))?.[1] ?? ''
    expect(await sent(change, { 'work.experience': 'no' })).toBe(check)
  })
})

describe('ITK.BUSY on the screen', () => {
  test('a colleague chooses to take over, and what was typed stays with who typed it', async () => {
    const fileId = await scene.aFile()
    await scene.join(fileId, scene.colleague)
    const health = await aTalkAbout(fileId, 'health')
    const check = await sent(health, { 'health.can-do': 'Een ochtend werken' })
    const seen = await colleagueBrowser.page(check)
    expect(seen).toContain(`${scene.worker.name} is met dit gesprek bezig sinds`)
    expect(seen).not.toContain('Een ochtend werken')
    expect((await colleagueBrowser.post(check, { heldOn: '20-11-2026' })).status).toBe(200)
    await colleagueBrowser.post(check.replace('controleren', 'overnemen'), {})
    await colleagueBrowser.post(health, { 'health.can-do': 'Drie dagen werken' })
    expect((await colleagueBrowser.post(check, { heldOn: '20-11-2026' })).status).toBe(303)
    const mine = await browser.page(check)
    expect(mine).toContain('Dit gesprek is al vastgelegd')
    expect(mine).toContain('Een ochtend werken')
    expect(await browser.page(paths.intake(fileId))).toContain('Wat u had getypt')
  })

  test('a talk without any answer is refused in words', async () => {
    const motivation = await aTalkAbout(await scene.aFile(), 'motivation')
    const check = await sent(motivation, { 'motivation.droombaan': '' })
    expect(await refused(check, { heldOn: '20-11-2026' })).toContain('nog geen enkel antwoord')
  })

  test('a talk that did not take place warns for what was typed, and clears it', async () => {
    const motivation = await aTalkAbout(await scene.aFile(), 'motivation')
    const check = await sent(motivation, { 'motivation.droombaan': 'arts' })
    const missed = check.replace('controleren', 'niet-gehouden')
    expect(await browser.page(missed)).toContain('Er staat al tekst bij dit gesprek')
    await sent(missed, { reason: 'cancelled-by-us' })
    expect((await browser.get(check)).status).toBe(404)
  })
})

describe('what was kept by mistake', () => {
  test('a talk is taken back with a reason, and its answers stay readable', async () => {
    const fileId = await scene.aFile()
    await aKeptTalk(fileId)
    const mistake = /href="([^"]+vergissing)"/.exec(await browser.page(paths.intake(fileId)))?.[1] ?? ''
    expect(await refused(mistake, { reason: '' })).toContain('Schrijf op wat er misging.')
    await sent(mistake, { reason: 'Dit was een ander gezin' })
    const tab = await browser.page(paths.intake(fileId))
    expect(tab).toContain('Gesprek, was een vergissing')
    expect(tab).toContain('Er is nog niets vastgelegd.')
    const work = await browser.page(paths.intakeDomain(fileId, 'work'))
    expect(work).toContain('gesprek was een vergissing: Dit was een ander gezin')
    expect(work).toContain('bakker')
  })

  test('a postponement is ended with a reason', async () => {
    const fileId = await scene.aFile()
    await sent(paths.intakePostpone(fileId), { reason: 'moving', fromOn: '16-11-2026' })
    const end = /href="([^"]+beeindigen)"/.exec(await browser.page(paths.intake(fileId)))?.[1] ?? ''
    expect(await refused(end, { as: 'over', reason: '' })).toContain('Schrijf op waarom.')
    await sent(end, { as: 'mistake', reason: 'Was van de broer' })
    expect(await browser.page(paths.intake(fileId))).toContain(
      'klopte niet op 20 november 2026: Was van de broer',
    )
    expect((await browser.get(end)).status).toBe(404)
  })
})

test('help that is needed and that nobody gives jumps out', async () => {
  const fileId = await scene.aFile()
  await sent(paths.intakeChange(fileId, 'housing'), {
    'housing.situation': 'rented',
    'housing.help-needed': 'yes',
    getoond: 'help-by',
    answeredOn: '20-11-2026',
  })
  expect(await browser.page(paths.intake(fileId))).toContain('hulp nodig, nog van niemand')
})
