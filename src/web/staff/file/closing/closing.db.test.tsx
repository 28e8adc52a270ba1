import { beforeAll, expect, test } from 'vitest'
import { enrolInProgramme } from '#domain/enrolment/enrolment.commands.ts'
import type { FileId } from '#kernel/ids.ts'
import { aMunicipality, anOpenFile, asCaseWorker, aWorker, day, done, somePerson } from '#test/builders.ts'
import { acting, ownDatabase, theSystem } from '#test/database.ts'
import { type Browser, theWeb } from '#test/web.ts'

let browser: Browser
let coach: Browser
let fileId: FileId

beforeAll(async () => {
  const database = await ownDatabase()
  const dalfsen = await aMunicipality(database, 'Dalfsen')
  const worker = await aWorker(database, dalfsen, { role: 'case-worker', scope: 'municipality' })
  browser = await theWeb(database).browserOf(worker)
  coach = await theWeb(database).browserOf(
    await aWorker(database, dalfsen, { role: 'career-coach', scope: 'municipality' }),
  )
  const person = somePerson({ givenName: 'Rahel', familyName: 'Tesfay' })
  fileId = await anOpenFile(database, dalfsen, { person, caseWorker: asCaseWorker(worker) })
  await acting(database, theSystem(dalfsen.id), async (ctx) => {
    const wish = { programmeId: 'thuis-in-dalfsen', providerId: dalfsen.organisationId } as const
    done(await enrolInProgramme(ctx, fileId, { ...wish, startedOn: day('2026-09-01') }))
  })
})

test('a file is closed with a day and a reason, can be read, and is opened again with a reason', async () => {
  const page = `/dossiers/${fileId}/sluiten`
  expect(await browser.page(`/dossiers/${fileId}`)).toContain(`href="${page}"`)
  expect(await browser.page(page)).toContain('Thuis in Dalfsen loopt nog.')
  const empty = await browser.post(page, { on: '' })
  expect(empty.status).toBe(422)
  expect(await empty.text()).toContain('Kies een reden.')
  const words = await browser.post(page, { on: '20-11-2026', reason: 'other' })
  expect(await words.text()).toContain('Schrijf op wat de andere reden is.')
  expect((await browser.post(page, { on: '18-11-2026', reason: 'died' })).status).toBe(303)
  const closed = await browser.page(`/dossiers/${fileId}`)
  expect(closed).toContain('Dit dossier is gesloten op')
  expect(closed).toContain('Er hoeft nu niets.')
  expect(closed).not.toContain('Dossier sluiten')
  expect(await browser.page('/dossiers')).not.toContain('Rahel Tesfay')
  expect(await browser.page(`/dossiers/${fileId}?tab=tijdlijn`)).toContain('Dossier gesloten: overleden')
  expect(await browser.page(page)).toContain('Waarom gaat het dossier weer open?')
  const silent = await browser.post(page, { turn: 'reopen', note: ' ' })
  expect(await silent.text()).toContain('Schrijf op waarom het dossier weer open gaat.')
  expect((await browser.post(page, { turn: 'reopen', note: 'Bericht was fout' })).status).toBe(303)
  expect(await browser.page('/dossiers')).toContain('Rahel Tesfay')
})

test('a coach finds no way to close it', async () => {
  expect(await coach.page(`/dossiers/${fileId}`)).not.toContain('Dossier sluiten')
  expect((await coach.get(`/dossiers/${fileId}/sluiten`)).status).toBe(404)
  expect((await coach.post(`/dossiers/${fileId}/sluiten`, { on: '18-11-2026', reason: 'died' })).status).toBe(
    404,
  )
})
