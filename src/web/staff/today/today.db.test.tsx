import { beforeAll, describe, expect, test } from 'vitest'
import { enrolInProgramme } from '#domain/enrolment/enrolment.commands.ts'
import { recordContact } from '#domain/file/file.commands.ts'
import type { UserActor } from '#kernel/actor.ts'
import type { EnrolmentId, FileId } from '#kernel/ids.ts'
import {
  aMunicipality,
  anOpenFile,
  asCaseWorker,
  aWorker,
  day,
  done,
  type Municipality,
  somePerson,
} from '#test/builders.ts'
import { acting, ownDatabase, type TestDatabase, theSystem } from '#test/database.ts'
import { type Browser, theWeb } from '#test/web.ts'

let database: TestDatabase
let dalfsen: Municipality
let worker: UserActor
let browser: Browser
let rahel: FileId
let enrolment: EnrolmentId

beforeAll(async () => {
  database = await ownDatabase()
  dalfsen = await aMunicipality(database, 'Dalfsen')
  worker = await aWorker(database, dalfsen, { role: 'case-worker', scope: 'municipality' })
  browser = await theWeb(database).browserOf(worker)
  const person = somePerson({ givenName: 'Rahel', familyName: 'Tesfay' })
  rahel = await anOpenFile(database, dalfsen, { person, caseWorker: asCaseWorker(worker) })
  enrolment = await acting(database, theSystem(dalfsen.id), async (ctx) => {
    done(await recordContact(ctx, rahel, { heldOn: day('2026-11-13'), kind: 'talk', note: '' }))
    const wish = { programmeId: 'thuis-in-dalfsen', providerId: dalfsen.organisationId } as const
    return done(await enrolInProgramme(ctx, rahel, { ...wish, startedOn: day('2026-09-01') }))
  })
  for (let n = 1; n <= 15; n++) await anOpenFile(database, dalfsen)
})

const told = (html: string): string => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

describe('Vandaag', () => {
  test('begins with the date, the tiles and the tasks of my own files, late ones first', async () => {
    const html = await browser.page('/vandaag')
    expect(told(html)).toContain('vrijdag 20 november 2026')
    expect(told(html)).toContain('1 taak te laat, 0 voor deze week.')
    expect(told(html)).toMatch(
      /Te laat Rahel Tesfay: Startformulier invullen Dossier 2025-0001 · Thuis in Dalfsen waarom\?/,
    )
    expect(html).toContain(`href="/dossiers/${rahel}/trajecten/${enrolment}/formulier/start"`)
    expect(told(html)).toContain('laatste dag was 29 september 2026')
    expect(html).not.toContain('Samir')
  })

  test('explains why a task is there and where that is written', async () => {
    expect(told(await browser.page('/vandaag'))).toMatch(
      /startformulier is nog niet ingevuld.*Windesheim 2019/,
    )
  })

  test('has tiles that filter, and lift their filter when pressed again', async () => {
    const html = await browser.page('/vandaag?van=alle')
    expect(html).toMatch(/href="\/vandaag\?tegel=waiting&amp;van=alle"/)
    expect(told(html)).toContain('15 wacht op een vervolg')
    const filtered = await browser.page('/vandaag?tegel=waiting&van=alle')
    expect(told(filtered)).not.toContain('Startformulier invullen')
    expect(filtered).toMatch(
      /<a[^>]*class="trede-tile"[^>]*href="\/vandaag\?van=alle"[^>]*aria-current="true"/,
    )
  })

  test('pages the tasks of many files and keeps the groups', async () => {
    const first = told(await browser.page('/vandaag?van=alle'))
    expect(first).toContain('46 taken')
    expect(told(await browser.page('/vandaag?van=alle&bladzijde=2'))).toContain('Deze week')
  })

  test('says that nothing is left when a tile is empty', async () => {
    expect(await browser.page('/vandaag?tegel=new')).toContain('Hier is nu niets voor te doen.')
  })

  test('makes at most eight queries', async () => {
    const response = await browser.get('/vandaag?van=alle')
    expect(Number(response.headers.get('x-queries'))).toBeLessThanOrEqual(8)
  })
})

test('a worker without files sees where to begin, and no switch to other files', async () => {
  const newcomer = await aWorker(database, dalfsen, { role: 'case-worker', scope: 'self' })
  const html = await (await theWeb(database).browserOf(newcomer)).page('/vandaag')
  expect(html).toContain('U hebt nog geen dossiers.')
  expect(html).not.toContain('Alle dossiers die ik mag zien')
})

test('to someone whose job opens no files the page is not there', async () => {
  const administrator = await aWorker(database, dalfsen, { role: 'administrator', scope: 'municipality' })
  const visitor = await theWeb(database).browserOf(administrator)
  expect((await visitor.get('/vandaag')).status).toBe(404)
})
