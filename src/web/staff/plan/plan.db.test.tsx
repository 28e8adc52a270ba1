import { beforeAll, expect, test } from 'vitest'
import { addTeamMember } from '#domain/file/file.commands.ts'
import { fileFor } from '#domain/file/file.queries.ts'
import { recordFacts } from '#domain/integration/integration.commands.ts'
import { addGoal } from '#domain/plan/goal.commands.ts'
import { planOf } from '#domain/plan/plan.queries.ts'
import { addStep } from '#domain/plan/step.commands.ts'
import type { UserActor } from '#kernel/actor.ts'
import type { FileId } from '#kernel/ids.ts'
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
import { acting, ownDatabase, type TestDatabase, theSystem } from '#test/database.ts'
import { type Browser, theWeb } from '#test/web.ts'

let database: TestDatabase
let dalfsen: Municipality
let worker: UserActor
let browser: Browser
let volunteer: Browser
let guide: Browser
let fileId: FileId
let plan: string

beforeAll(async () => {
  database = await ownDatabase()
  dalfsen = await aMunicipality(database, 'Dalfsen')
  const provider = await aPartner(database, [dalfsen])
  worker = await aWorker(database, dalfsen, { role: 'case-worker', scope: 'municipality' })
  fileId = await anOpenFile(database, dalfsen, { caseWorker: asCaseWorker(worker) })
  const people = [
    await aWorker(database, provider, { role: 'volunteer-coach' }),
    await aWorker(database, provider, { role: 'social-guide' }),
  ] as const
  await acting(database, worker, async (ctx) => {
    for (const who of people) {
      done(await addTeamMember(ctx, fileId, { ...asCaseWorker(who), from: day('2026-01-01') }))
    }
  })
  const web = theWeb(database)
  browser = await web.browserOf(worker)
  volunteer = await web.browserOf(people[0])
  guide = await web.browserOf(people[1])
  plan = `/dossiers/${fileId}/plan`
})

const goal = { kind: 'language', title: 'Praten met de buren', why: 'Dan hoor ik erbij.' }
const step = { title: 'Naar Koffie & Taal', doer: 'person', from: '20-11-2026', to: '18-12-2026' }

/** Where on a page a link with these words leads. */
function linkIn(html: string, words: string): string {
  const [, href] = new RegExp(`<a[^>]*href="([^"]*)"[^>]*>${words}`).exec(html) ?? []
  if (!href) throw new Error(`no link ${words}`)
  return href
}

test('an empty plan asks for a goal and never offers to have none', async () => {
  const html = await browser.page(plan)
  expect(html).toContain('Er zijn nog geen doelen afgesproken.')
  expect(html).toMatch(/nl-button--primary" href="[^"]*doelen\/nieuw">Doel toevoegen/)
  const form = await browser.page(`${plan}/doelen/nieuw`)
  expect(form.toLowerCase()).not.toContain('geen doel')
})

test('a goal, then a step, then the step is done; the page counts at most eight queries', async () => {
  expect((await browser.post(`${plan}/doelen/nieuw`, goal)).headers.get('location')).toBe(plan)
  const bare = await browser.page(plan)
  expect(bare).toContain('nog niet begonnen')
  expect(bare).toMatch(/nl-button--primary" href="[^"]*stappen\/nieuw">Stap toevoegen bij/)
  expect((await browser.post(linkIn(bare, 'Stap toevoegen'), step)).status).toBe(303)
  const answer = await browser.get(plan)
  expect(Number(answer.headers.get('x-queries'))).toBeLessThanOrEqual(8)
  const end = linkIn(await answer.text(), 'Naar Koffie')
  expect((await guide.post(end, { outcome: 'done', on: '20-11-2026' })).status).toBe(303)
  expect(await browser.page(plan)).toContain('gedaan')
  expect((await browser.get(end)).headers.get('location')).toBe(plan)
})

test('an impossible step comes back with its sentence at the field and all that was typed', async () => {
  const stepForm = linkIn(await browser.page(plan), 'Stap toevoegen')
  const answer = await browser.post(stepForm, { ...step, doer: 'other', to: '18-12-2062' })
  const html = await answer.text()
  expect(answer.status).toBe(422)
  expect(html).toContain('Schrijf op wie dit doet.')
  expect(html).toContain('Naar Koffie &amp; Taal')
  const wrongDay = await (await browser.post(stepForm, { ...step, to: '31-2-2027' })).text()
  expect(wrongDay).toContain('is geen datum')
})

test('what was typed in a goal survives a closed browser', async () => {
  await browser.put(`/concepten/plan-goal-add.${fileId}`, { fields: { why: 'Halve zin over haar' } })
  expect(await browser.page(`${plan}/doelen/nieuw`)).toContain('Halve zin over haar')
  await browser.post(`${plan}/doelen/nieuw`, { ...goal, kind: 'wellbeing', title: 'Beter slapen' })
  expect(await browser.page(`${plan}/doelen/nieuw`)).not.toContain('Halve zin over haar')
})

test('who reads a plan with a goal on health is logged as reading health; who sees no such goal is not', async () => {
  const before = await healthReadings()
  await guide.page(plan)
  expect(await healthReadings()).toBe(before)
  await browser.page(plan)
  expect(await healthReadings()).toBe(before + 1)
})

const healthReadings = () =>
  acting(database, theSystem(dalfsen.id), async ({ db }) => {
    const rows = db.selectFrom('processingEvent').select('id').where('processingActivityId', '=', 'health')
    return (await rows.execute()).length
  })

test('a stopped goal stays readable and is taken up again', async () => {
  const stop = linkIn(await browser.page(plan), 'Doel stoppen')
  expect((await browser.post(stop, { reason: '' })).status).toBe(422)
  expect((await browser.post(stop, { reason: 'Eerst werk' })).status).toBe(303)
  const stopped = await browser.page(plan)
  expect(stopped).toContain('1 gestopt doel')
  expect(stopped).toContain('Eerst werk')
  expect((await browser.post(linkIn(stopped, 'Doel heropenen'), { reason: 'Weer tijd' })).status).toBe(303)
  expect(await browser.page(plan)).not.toContain('1 gestopt doel')
})

test('an amendment shows what it was and what it became', async () => {
  const amend = linkIn(await browser.page(plan), 'Doel wijzigen')
  const fields = { title: 'Praten op school', why: goal.why, reason: 'Zij kiest school' }
  expect((await browser.post(amend, fields)).status).toBe(303)
  const html = await browser.page(plan)
  expect(html).toContain('<del>Praten met de buren</del>')
  expect(html).toContain('Reden: Zij kiest school')
})

test('an agreement of the list, with hours as people write them', async () => {
  const agreement = {
    activity: 'koffie-en-taal',
    partner: 'De Buurtkamer',
    from: '1-12-2026',
    hoursPerWeek: '2,5',
  }
  const wrong = await browser.post(`${plan}/afspraken/nieuw`, { ...agreement, hoursPerWeek: 'veel' })
  expect(await wrong.text()).toContain('Vul een getal in')
  expect((await browser.post(`${plan}/afspraken/nieuw`, agreement)).status).toBe(303)
  const html = await browser.page(plan)
  expect(html).toContain('De Buurtkamer')
  expect(html).toContain('2,5')
  const end = linkIn(html, 'Stoppen')
  expect(await (await browser.post(end, { on: '30-11-2026', reason: 'Vol' })).text()).toContain(
    'nog niet begonnen',
  )
})

test('a talk before the plan is a contact; after it, its report is kept and given', async () => {
  expect((await browser.post(`${plan}/gesprekken/nieuw`, { plannedOn: '19-11-2026' })).status).toBe(303)
  const planned = await browser.page(plan)
  expect(planned).toContain('verslag ontbreekt')
  const form = linkIn(planned, 'Gesprek van 19 november 2026')
  const report = { heldOn: '19-11-2026', attendees: 'Rana', report: 'De lessen gaan goed.' }
  expect(await (await browser.post(form, report)).text()).toContain('Leg dit gesprek vast als contact')
  await acting(database, worker, async (ctx) => {
    const fact = { kind: 'plan' as const, on: day('2026-09-01'), route: 'B1' as const, by: 'us' as const }
    done(await recordFacts(ctx, fileId, [fact], { source: 'plan' }))
  })
  expect((await browser.post(form, report)).status).toBe(303)
  const held = await browser.page(plan)
  const giving = linkIn(held, 'Verslag geven aan de deelnemer')
  expect((await browser.post(giving, { on: '20-11-2026', manner: 'handed-over' })).status).toBe(303)
  expect(await browser.page(plan)).toContain('Gegeven aan de deelnemer op')
})

test('work comes into the plan once', async () => {
  const part = { whyNow: 'Bijna B1', workGoal: 'Bakker worden', support: 'Coach' }
  expect((await browser.post(`${plan}/werk/nieuw`, part)).status).toBe(303)
  expect(await browser.page(plan)).toContain('Bakker worden')
  expect((await browser.get(`${plan}/werk/nieuw`)).status).toBe(303)
})

test('a volunteer sees the goals with steps and the own task, and no health, talks or plan', async () => {
  await acting(database, worker, async (ctx) => {
    const file = await fileFor(ctx, fileId)
    const open = file && (await planOf(ctx, file))
    const own = open?.goals.find(({ kind }) => kind === 'language')
    if (!own) throw new Error('the goal of this story is gone')
    const task = { title: 'Samen naar de markt', doer: 'coach' as const, doerName: null }
    done(
      await addStep(ctx, fileId, { ...task, goalId: own.id, from: day('2026-11-20'), to: day('2026-12-01') }),
    )
    done(
      await addGoal(ctx, fileId, {
        kind: 'money',
        title: 'Schulden weg',
        why: 'Rust',
        languageAtWork: false,
      }),
    )
  })
  const html = await volunteer.page(`/dossiers/${fileId}`)
  expect(html).toContain('Praten op school')
  expect(html).toContain('Wat u doet')
  expect(html).toContain('Samen naar de markt')
  for (const closed of ['Beter slapen', 'Schulden weg', goal.why, 'De lessen gaan goed.']) {
    expect(html).not.toContain(closed)
    expect(await guide.page(plan)).not.toContain(closed === goal.why ? 'Schulden weg' : closed)
  }
  expect((await volunteer.get(plan)).status).toBe(404)
})
