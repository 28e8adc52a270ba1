import { beforeAll, describe, expect, test } from 'vitest'
import { enrolInProgramme } from '#domain/enrolment/enrolment.commands.ts'
import { addTeamMember } from '#domain/file/file.commands.ts'
import type { ProgrammeId } from '#domain/programme/programme.ts'
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
import { acting, ownDatabase, type TestDatabase } from '#test/database.ts'
import { type Browser, theWeb } from '#test/web.ts'
import { paths } from '#web/paths.ts'

let database: TestDatabase
let dalfsen: Municipality
let provider: Awaited<ReturnType<typeof aPartner>>
let worker: UserActor
let browser: Browser
let web: ReturnType<typeof theWeb>

beforeAll(async () => {
  database = await ownDatabase()
  dalfsen = await aMunicipality(database, 'Dalfsen')
  provider = await aPartner(database, [dalfsen])
  worker = await aWorker(database, dalfsen, { role: 'case-worker', scope: 'municipality' })
  web = theWeb(database)
  browser = await web.browserOf(worker)
})

const aFile = () => anOpenFile(database, dalfsen, { caseWorker: asCaseWorker(worker) })

async function anEnrolment(programmeId: ProgrammeId = 'thuis-in-dalfsen') {
  const fileId = await aFile()
  const wish = { programmeId, providerId: provider.organisationId, startedOn: day('2025-03-03') }
  const enrolmentId = done(await acting(database, worker, (ctx) => enrolInProgramme(ctx, fileId, wish)))
  return { fileId, enrolmentId, url: paths.enrolment(fileId, enrolmentId) }
}

async function refused(path: string, fields: Record<string, string>): Promise<string> {
  const response = await browser.post(path, fields)
  expect(response.status).toBe(422)
  return response.text()
}

/** Where a form led to; every form that was accepted leads on. */
async function sent(path: string, fields: Record<string, string>): Promise<string> {
  const response = await browser.post(path, fields)
  expect(response.status, await response.clone().text()).toBe(303)
  return response.headers.get('location') ?? ''
}

describe('starting a programme', () => {
  const fields = (facts: Record<string, string> = {}) => ({
    programmeId: 'thuis-in-dalfsen',
    providerId: provider.organisationId,
    startedOn: '3 maart 2025',
    ...facts,
  })

  test('the page says what each programme asks, and the start leads to the programme', async () => {
    const fileId = await aFile()
    const html = await browser.page(paths.enrol(fileId))
    expect(html).toContain('Wat vraagt VIP?')
    expect(html).toContain('4 fasen, geen vaste duur')
    const enrolment = await browser.page(await sent(paths.enrol(fileId), fields()))
    expect(enrolment).toContain('Begonnen op')
    expect(enrolment).toContain('bij VluchtelingenWerk Vechtdal')
  })

  test('what is open is named, and what was chosen stays', async () => {
    const html = await refused(paths.enrol(await aFile()), fields({ providerId: '', startedOn: '31-2-2026' }))
    expect(html).toContain('Kies wie het traject uitvoert.')
    expect(html).toContain('“31-2-2026” is geen datum.')
    expect(html).toMatch(/value="thuis-in-dalfsen" checked/)
    expect(html).toContain('value="31-2-2026"')
    expect(html).toContain('<title>Fout: ')
  })

  test('a programme that runs, or starts in two years, is refused in words', async () => {
    const { fileId } = await anEnrolment()
    expect(await refused(paths.enrol(fileId), fields())).toContain('volgt dit traject al')
    const far = fields({ programmeId: 'vip', startedOn: '1-1-2029' })
    expect(await refused(paths.enrol(fileId), far)).toContain('meer dan een jaar vooruit')
  })
})

describe('the page of a programme', () => {
  test('phases, what is asked and the competences, in at most eight queries', async () => {
    const { url } = await anEnrolment()
    await sent(`${url}/fase`, { enteredOn: '1-9-2025', note: '' })
    await sent(`${url}/fase`, { enteredOn: '2-3-2026', note: '' })
    const response = await browser.get(url)
    const html = await response.text()
    expect(html).toContain('Voorbereiding op betaald werk')
    expect(html).toContain('maand 13 tot en met 18')
    expect(html).toContain('Startformulier')
    expect(html).toContain('ontbreekt')
    expect(html).toContain('Regel PRG.START-FORM')
    expect(html).toContain('Samenwerken en overleggen')
    expect(html).toContain('Nog niet vastgelegd')
    expect(html).not.toContain('score:')
    expect(Number(response.headers.get('x-queries'))).toBeLessThanOrEqual(8)
  })

  test('VIP shows its parts and no phases', async () => {
    const html = await browser.page((await anEnrolment('vip')).url)
    expect(html).toContain('Netwerken: hoe kom ik er?')
    expect(html).toContain('Samen 9 bijeenkomsten.')
    expect(html).not.toContain('Naar de volgende fase')
    expect(html).toContain('Noteer: vandaag gevraagd')
  })
})

describe('going on to the next phase', () => {
  test('a closed gate asks for a reason and keeps the date', async () => {
    const { url } = await anEnrolment()
    await sent(`${url}/fase`, { enteredOn: '1-9-2025', note: '' })
    await sent(`${url}/fase`, { enteredOn: '2-3-2026', note: '' })
    expect(await browser.page(`${url}/fase`)).toContain('Waarom nu al?')
    const html = await refused(`${url}/fase`, { enteredOn: '2-11-2026', note: '' })
    expect(html).toContain('Schrijf op waarom de deelnemer toch doorgaat.')
    expect(html).toContain('value="2-11-2026"')
    await sent(`${url}/fase`, { enteredOn: '2-11-2026', note: 'Kan beginnen bij de bakker' })
    const page = await browser.page(url)
    expect(page).toContain('Kan beginnen bij de bakker')
    expect(page).not.toContain('Naar de volgende fase')
    expect((await browser.get(`${url}/fase`)).status).toBe(404)
  })

  test.each([
    ['21-11-2026', 'Deze dag moet nog komen.'],
    ['2-3-2025', 'was de huidige fase nog niet begonnen'],
    ['', 'Vul de datum in'],
  ])('on "%s" it is refused', async (enteredOn, words) => {
    const { url } = await anEnrolment()
    expect(await refused(`${url}/fase`, { enteredOn, note: 'x' })).toContain(words)
  })
})

describe('recording a competence', () => {
  const fields = {
    competence: 'work-together',
    level: 'with-help',
    observedOn: '2-11-2026',
    evidence: 'Vroeg om hulp.',
  }

  test('it shows on the page of the programme, with who saw it', async () => {
    const { url } = await anEnrolment()
    await sent(`${url}/competentie`, fields)
    const html = await browser.page(url)
    expect(html).toContain('Samenwerken en overleggen: met hulp')
    expect(html).toContain('Vroeg om hulp.')
    expect(html).toContain('Test case-worker')
  })

  test('an opinion without an example is refused, and the rest stays', async () => {
    const { url } = await anEnrolment()
    const html = await refused(`${url}/competentie`, { ...fields, evidence: ' ' })
    expect(html).toContain('Zonder voorbeeld is het een mening.')
    expect(html).toMatch(/value="with-help" checked/)
    const future = await refused(`${url}/competentie`, { ...fields, observedOn: '21-11-2026' })
    expect(future).toContain('Deze dag moet nog komen.')
    expect(future).toContain('Vroeg om hulp.')
  })

  test('VIP has no competences to record', async () => {
    const { url } = await anEnrolment('vip')
    expect((await browser.get(`${url}/competentie`)).status).toBe(404)
  })
})

describe('extending', () => {
  test('VIP is extended once a day, with a reason', async () => {
    const { url } = await anEnrolment('vip')
    expect(await refused(`${url}/verlengen`, { months: '25', reason: 'x' })).toContain('van 1 tot en met 24')
    expect(await refused(`${url}/verlengen`, { months: '3', reason: '' })).toContain(
      'waarom het traject langer duurt',
    )
    await sent(`${url}/verlengen`, { months: '3', reason: 'Stage loopt door' })
    expect(await browser.page(url)).toContain('Verlengd met 3 maanden')
    const again = await refused(`${url}/verlengen`, { months: '2', reason: 'Nog langer' })
    expect(again).toContain('vandaag al verlengd')
    expect(again).toContain('Nog langer')
  })

  test('Thuis in Dalfsen has no fixed length to extend', async () => {
    const { url } = await anEnrolment()
    expect((await browser.get(`${url}/verlengen`)).status).toBe(404)
    expect(await sent(`${url}/verlengen`, { months: '3', reason: 'x' })).toBe(url)
  })
})

describe('ending', () => {
  test('lost contact is a reason of its own, and the exit form is asked afterwards', async () => {
    const { url } = await anEnrolment()
    expect(await browser.page(`${url}/beeindigen`)).toContain('Contact verloren')
    await sent(`${url}/beeindigen`, { endedOn: '2-11-2026', endReason: 'contact-lost', endNote: '' })
    const html = await browser.page(url)
    expect(html).toContain('contact verloren')
    expect(html).toContain('Eindformulier')
    expect(html).not.toContain('/beeindigen')
    expect((await browser.get(`${url}/beeindigen`)).status).toBe(404)
  })

  test('ending twice leads back to the programme', async () => {
    const { url } = await anEnrolment()
    const fields = { endedOn: '2-11-2026', endReason: 'moved', endNote: '' }
    await sent(`${url}/beeindigen`, fields)
    expect(await sent(`${url}/beeindigen`, fields)).toBe(url)
  })

  test.each([
    [{ endedOn: '', endReason: '' }, 'Kies een reden.'],
    [{ endedOn: '21-11-2026', endReason: 'moved' }, 'Deze dag moet nog komen.'],
    [{ endedOn: '2-3-2025', endReason: 'moved' }, 'was het traject nog niet begonnen'],
    [{ endedOn: '2-11-2026', endReason: 'other' }, 'Schrijf op wat de andere reden is.'],
  ])('%j is refused in words', async (fields, words) => {
    const { url } = await anEnrolment()
    expect(await refused(`${url}/beeindigen`, { endNote: '', ...fields })).toContain(words)
  })
})

describe('for whom these pages are', () => {
  const pages = ['', '/fase', '/competentie', '/verlengen', '/beeindigen']
  const everyPage = async (someone: UserActor, at: { fileId: FileId; url: string }) => {
    const their = await web.browserOf(someone)
    const got = [paths.enrol(at.fileId), ...pages.map((page) => at.url + page)].map((url) => their.get(url))
    const posted = pages
      .slice(1)
      .map((page) => their.post(at.url + page, { enteredOn: '1-9-2025', months: '1' }))
    return new Set((await Promise.all([...got, ...posted])).map(({ status }) => status))
  }

  test('another municipality and a volunteer on the team find nothing', async () => {
    const at = await anEnrolment()
    const ommen = await aMunicipality(database, 'Ommen')
    const stranger = await aWorker(database, ommen, { role: 'case-worker', scope: 'municipality' })
    const volunteer = await aWorker(database, provider, { role: 'volunteer-coach' })
    const member = { ...asCaseWorker(volunteer), from: day('2026-01-01') }
    done(await acting(database, worker, (ctx) => addTeamMember(ctx, at.fileId, member)))
    expect([...(await everyPage(stranger, at)), ...(await everyPage(volunteer, at))]).toEqual([404, 404])
  })

  test('a social guide sees the phases and none of the buttons, notes or evidence', async () => {
    const at = await anEnrolment()
    await sent(`${at.url}/fase`, { enteredOn: '1-9-2025', note: 'Moeder is ziek' })
    await sent(`${at.url}/competentie`, {
      competence: 'work-together',
      level: 'with-help',
      observedOn: '2-11-2026',
      evidence: 'Vroeg om hulp.',
    })
    const guide = await aWorker(database, provider, { role: 'social-guide' })
    const member = { ...asCaseWorker(guide), from: day('2026-01-01') }
    done(await acting(database, worker, (ctx) => addTeamMember(ctx, at.fileId, member)))
    const html = await (await web.browserOf(guide)).page(at.url)
    expect(html).toContain('VIP-traject')
    for (const closed of ['Moeder is ziek', 'Vroeg om hulp.', '/fase', '/beeindigen', '/formulier/']) {
      expect(html).not.toContain(closed)
    }
  })
})
