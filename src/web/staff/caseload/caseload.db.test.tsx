import { beforeAll, describe, expect, test } from 'vitest'
import { enrolInProgramme } from '#domain/enrolment/enrolment.commands.ts'
import { closeFile } from '#domain/file/closing.commands.ts'
import { addTeamMember, recordContact } from '#domain/file/file.commands.ts'
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
  somePerson,
} from '#test/builders.ts'
import { acting, ownDatabase, type TestDatabase, theSystem } from '#test/database.ts'
import { type Browser, theWeb } from '#test/web.ts'

let database: TestDatabase
let dalfsen: Municipality
let worker: UserActor
let volunteer: UserActor
let browser: Browser
let rahel: FileId

beforeAll(async () => {
  database = await ownDatabase()
  dalfsen = await aMunicipality(database, 'Dalfsen')
  const refugeeCouncil = await aPartner(database, [dalfsen])
  worker = await aWorker(database, dalfsen, { role: 'case-worker', scope: 'municipality' })
  volunteer = await aWorker(database, refugeeCouncil, { role: 'volunteer-coach' })
  browser = await theWeb(database).browserOf(worker)
  const person = somePerson({ givenName: 'Rahel', familyName: 'Tesfay' })
  rahel = await anOpenFile(database, dalfsen, {
    person,
    part: 'Nieuwleusen',
    caseWorker: asCaseWorker(worker),
  })
  await acting(database, theSystem(dalfsen.id), async (ctx) => {
    const wish = { programmeId: 'thuis-in-dalfsen', providerId: dalfsen.organisationId } as const
    done(await enrolInProgramme(ctx, rahel, { ...wish, startedOn: day('2026-11-02') }))
    const member = { userId: volunteer.userId, organisationId: refugeeCouncil.organisationId }
    done(await addTeamMember(ctx, rahel, { ...member, role: 'volunteer-coach', from: day('2026-11-20') }))
    done(await recordContact(ctx, rahel, { heldOn: day('2026-11-13'), kind: 'phone', note: '' }))
  })
  for (let n = 1; n <= 27; n++) {
    const other = somePerson({ familyName: `Familie${String(n).padStart(2, '0')}` })
    await anOpenFile(database, dalfsen, { person: other, part: 'Lemelerveld' })
  }
})

/** What the body of the table shows, row by row, as a reader hears it. */
function rowsOf(html: string): string[] {
  const body = /<tbody.*?<\/tbody>/s.exec(html)?.[0] ?? ''
  return [...body.matchAll(/<tr.*?<\/tr>/gs)].map(([row]) =>
    row
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  )
}

describe('the list', () => {
  test('shows of a file the name, number, part, phase, case worker, last contact and what is due', async () => {
    const [row] = rowsOf(await browser.page('/dossiers?q=tesfay'))
    expect(row).toContain('Rahel Tesfay 2025-0001 Nieuwleusen Thuis in Dalfsen: Opstart Test case-worker')
    expect(row).toContain('7 dagen geleden')
    expect(row).toContain('Startformulier invullen · over 10 dagen (maandag 30 november 2026) let op')
  })

  test('gives 25 files a page and says how many there are', async () => {
    expect(rowsOf(await browser.page('/dossiers'))).toHaveLength(25)
    const second = await browser.page('/dossiers?bladzijde=2')
    expect(rowsOf(second)).toHaveLength(3)
    expect(second).toContain('28 dossiers')
    expect(rowsOf(await browser.page('/dossiers?bladzijde=99'))).toHaveLength(3)
    expect(rowsOf(await browser.page('/dossiers?bladzijde=x'))).toHaveLength(25)
  })

  test('keeps filters, order and page in the address of every link', async () => {
    const html = await browser.page('/dossiers?deel=Lemelerveld&sorteer=naam&richting=af')
    expect(rowsOf(html)[0]).toContain('Familie27')
    expect(html).toContain(
      'href="/dossiers?deel=Lemelerveld&amp;sorteer=naam&amp;richting=af&amp;bladzijde=2"',
    )
    expect(html).toContain('href="/dossiers?deel=Lemelerveld&amp;sorteer=naam"')
    expect(html).toMatch(/<option[^>]*value="Lemelerveld"[^>]*selected/)
  })

  test.each([
    ['traject=thuis-in-dalfsen', 1],
    ['traject=vip', 0],
    ['fase=start-up', 1],
    ['tegel=no-start-form', 1],
    ['tegel=no-case-worker', 25],
    ['van=mij', 1],
    ['q=2025-0001', 1],
    ['q=familie1', 10],
    ['tegel=onzin', 25],
  ])('with %s shows %i files', async (query, expected) => {
    expect(rowsOf(await browser.page(`/dossiers?${query}`))).toHaveLength(expected)
  })

  test('says what to do when nothing fits', async () => {
    const html = await browser.page('/dossiers?q=niemand')
    expect(html).toContain('Er is geen dossier dat hierbij past.')
    expect(html).toContain('value="niemand"')
  })

  test('makes at most eight queries', async () => {
    const response = await browser.get('/dossiers?q=familie&sorteer=naam')
    expect(Number(response.headers.get('x-queries'))).toBeLessThanOrEqual(8)
  })
})

describe('a volunteer coach', () => {
  test('sees the first name and nothing that is not for a volunteer', async () => {
    const html = await (await theWeb(database).browserOf(volunteer)).page('/dossiers')
    expect(rowsOf(html)).toHaveLength(1)
    expect(html).toContain('>Rahel<')
    for (const hidden of ['Tesfay', 'Thuis in Dalfsen: ', 'Startformulier', '7 dagen geleden']) {
      expect(html).not.toContain(hidden)
    }
    expect(html).not.toContain('/dossiers/nieuw')
  })

  test('is offered no filter that tells what is closed to them, and a link with one does not work', async () => {
    const visitor = await theWeb(database).browserOf(volunteer)
    const html = await visitor.page('/dossiers')
    for (const closed of ['deel', 'traject', 'fase']) expect(html).not.toContain(`name="${closed}"`)
    expect(html).toMatch(/name="tegel".*nieuw \(0\).*<\/select>/s)
    expect(html).not.toContain('value="no-start-form"')
    for (const query of ['deel=Lemelerveld', 'traject=vip', 'fase=start-up', 'tegel=survey-due']) {
      const found = await visitor.page(`/dossiers?${query}`)
      expect(rowsOf(found), query).toHaveLength(1)
      expect(found, query).not.toContain(query)
      const kept = await visitor.post('/dossiers/filters', { name: 'x', query })
      expect(await kept.text(), query).toContain('Kies eerst een filter.')
    }
  })

  test('does not find someone by a family name', async () => {
    const visitor = await theWeb(database).browserOf(volunteer)
    expect(rowsOf(await visitor.page('/dossiers?q=tesfay'))).toEqual([])
    expect(rowsOf(await visitor.page('/dossiers?q=rahel'))).toHaveLength(1)
  })
})

test('to someone whose job opens no files the page is not there', async () => {
  const manager = await aWorker(database, dalfsen, { role: 'team-manager', scope: 'municipality' })
  const visitor = await theWeb(database).browserOf(manager)
  expect((await visitor.get('/dossiers')).status).toBe(404)
  expect((await visitor.post('/dossiers/filters', { name: 'x', query: 'van=mij' })).status).toBe(404)
})

test('a case worker without files is told how to begin', async () => {
  const ommen = await aMunicipality(database, 'Ommen')
  const newcomer = await aWorker(database, ommen, { role: 'case-worker', scope: 'self' })
  const html = await (await theWeb(database).browserOf(newcomer)).page('/dossiers')
  expect(html).toContain('Er zijn nog geen dossiers voor u.')
  expect(html).toContain('href="/dossiers/nieuw"')
})

describe('a filter', () => {
  const keep = (name: string, query: string) => browser.post('/dossiers/filters', { name, query })

  test('is kept under a name, without the page and the name that was searched for', async () => {
    const response = await keep('Lemelerveld', 'deel=Lemelerveld&q=familie01&bladzijde=2')
    expect(response.status).toBe(303)
    const html = await browser.page('/dossiers?deel=Lemelerveld')
    expect(html).toMatch(
      /<a[^>]*href="\/dossiers\?deel=Lemelerveld"[^>]*aria-current="page"[^>]*>Lemelerveld/,
    )
  })

  test.each([
    ['', 'van=mij', 'Geef het filter een naam.'],
    ['x'.repeat(61), 'van=mij', 'Kies een kortere naam'],
    ['Alles', 'bladzijde=2', 'Kies eerst een filter.'],
    ['Lemelerveld', 'van=mij', 'U hebt al een filter met deze naam.'],
  ])('named "%s" for %s is refused with words, and the form is kept', async (name, query, words) => {
    const response = await keep(name, query)
    const html = await response.text()
    expect(response.status).toBe(422)
    expect(html).toContain(words)
    expect(html).toContain(`value="${name}"`)
  })

  test('is seen and removed only by who kept it', async () => {
    const html = await browser.page('/dossiers')
    const address = /action="(\/dossiers\/filters\/[^"]+\/verwijderen)"/.exec(html)?.[1] ?? ''
    const colleague = await aWorker(database, dalfsen, { role: 'case-worker', scope: 'municipality' })
    const other = await theWeb(database).browserOf(colleague)
    expect(await other.page('/dossiers')).not.toContain('/verwijderen')
    expect((await other.post(address)).status).toBe(404)
    expect((await browser.post(address)).status).toBe(303)
    expect((await browser.post(address)).status).toBe(404)
    expect((await browser.post('/dossiers/filters/geen-nummer/verwijderen')).status).toBe(404)
  })
})

test('a language school filters on nothing but open and closed, and on what is new', async () => {
  const school = await aPartner(database, [dalfsen])
  const teacher = await aWorker(database, school, { role: 'language-school' })
  await acting(database, theSystem(dalfsen.id), async (ctx) => {
    const member = { userId: teacher.userId, organisationId: school.organisationId }
    done(await addTeamMember(ctx, rahel, { ...member, role: 'language-school', from: day('2026-11-20') }))
  })
  const visitor = await theWeb(database).browserOf(teacher)
  const html = await visitor.page('/dossiers')
  expect([...html.matchAll(/<select[^>]* name="([^"]+)"/g)].map(([, name]) => name)).toEqual([
    'tegel',
    'stand',
  ])
  expect(rowsOf(await visitor.page('/dossiers?taal=ti&tolk=ja'))).toHaveLength(1)
})

test('a list is filtered on language and interpreter, and the filter can be kept', async () => {
  const person = somePerson({
    givenName: 'Selam',
    familyName: 'Kidane',
    languages: [{ language: 'ti', level: 'native', interpreterNeeded: true }],
  })
  await anOpenFile(database, dalfsen, { person })
  const found = rowsOf(await browser.page('/dossiers?taal=ti&tolk=ja'))
  expect(found).toHaveLength(1)
  expect(found[0]).toContain('Selam Kidane')
  expect(rowsOf(await browser.page('/dossiers?taal=fa&tolk=ja'))).toEqual([])
  const query = 'taal=ti&tolk=ja'
  expect((await browser.post('/dossiers/filters', { name: 'Tolk Tigrinya', query })).status).toBe(303)
  expect(await browser.page('/dossiers')).toContain('href="/dossiers?taal=ti&amp;tolk=ja"')
})

test('a closed file is found among the closed ones', async () => {
  const person = somePerson({ givenName: 'Farid', familyName: 'Nasser' })
  const fileId = await anOpenFile(database, dalfsen, { person, caseWorker: asCaseWorker(worker) })
  await acting(database, worker, async (ctx) =>
    done(await closeFile(ctx, fileId, { on: day('2026-11-18'), reason: 'left-country', note: '' })),
  )
  expect(rowsOf(await browser.page('/dossiers?q=farid'))).toEqual([])
  const [row] = rowsOf(await browser.page('/dossiers?q=farid&stand=gesloten'))
  expect(row).toContain('Farid Nasser')
  expect(row).toContain('Gesloten')
})
