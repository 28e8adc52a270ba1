import { beforeAll, describe, expect, test } from 'vitest'
import { recordFacts } from '#domain/integration/integration.commands.ts'
import { recordProgress } from '#domain/integration/progress.commands.ts'
import type { UserActor } from '#kernel/actor.ts'
import type { FileId } from '#kernel/ids.ts'
import { day, done } from '#test/builders.ts'
import { acting, ownDatabase, type TestDatabase } from '#test/database.ts'
import { aSchoolScene } from '#test/school-scene.ts'
import { type Browser, theWeb } from '#test/web.ts'

let database: TestDatabase
let worker: UserActor
let coach: UserActor
let school: UserActor
let aFile: Awaited<ReturnType<typeof aSchoolScene>>['aFileWithPlan']
let browser: Browser
let fileId: FileId

beforeAll(async () => {
  database = await ownDatabase()
  const scene = await aSchoolScene(database)
  ;({ worker, coach, school, aFileWithPlan: aFile } = scene)
  browser = await theWeb(database).browserOf(worker)
  fileId = await aFile('B1')
})

const tab = (id = fileId) => `/dossiers/${id}/inburgering`
const form = (what: string) => `${tab()}/vastleggen/${what}`
const _refusalOf = async (what: string, fields: Record<string, string>) => {
  const answer = await browser.post(form(what), fields)
  expect(answer.status).toBe(422)
  return answer.text()
}

describe('the tab', () => {
  test('tells route and term, each date with its rule and article, in at most eight queries', async () => {
    const answer = await browser.get(tab())
    const html = await answer.text()
    expect(Number(answer.headers.get('x-queries'))).toBeLessThanOrEqual(8)
    expect(html).toContain('B1-route')
    expect(html).toContain('15 juni 2024')
    expect(html).toContain('14 juni 2027')
    expect(html).toContain('6 maanden')
    expect(html).toMatch(/Regel <!-- -->?WI\.TERM\.LEN|Regel WI\.TERM\.LEN/)
    expect(html).toContain('Wi art. 11')
    expect(html).toContain('Berust op: PIP 14 juni 2024')
  })

  test.each([
    [
      'B1',
      ['Examens', 'KNM', 'MAP', 'PVT', 'Cursusuren, om naar A2 te kunnen'],
      ['Participatie-uren Z-route', 'Certificaat', 'Taalschakeltraject'],
    ],
    [
      'O',
      ['Taalschakeltraject', 'KNM', 'PVT', 'Cursusuren'],
      ['Thema&#39;s en portfolio', 'MAP praktijk', 'Gratis pogingen over', 'Lezen'],
    ],
    [
      'Z',
      ['Cursusuren', 'KNM', 'Eindgesprek Z-route', 'Certificaat'],
      ['Gratis pogingen over', 'Diploma', 'Taalschakeltraject'],
    ],
  ] as const)('of the %s-route shows what belongs to it and nothing else', async (route, there, notThere) => {
    const html = await browser.page(tab(await aFile(route)))
    for (const words of there) expect(html).toContain(words)
    for (const words of notThere) expect(html).not.toContain(words)
  })

  test('of the onderwijsroute has the taalschakeltraject with its school and result', async () => {
    const own = tab(await aFile('O'))
    const post = (what: string, fields: Record<string, string>) =>
      browser.post(`${own}/vastleggen/${what}`, fields)
    const early = await post('taalschakel-einde', { result: 'diploma', on: '2-11-2026' })
    expect(await early.text()).toContain('Leg eerst het begin vast')
    expect((await post('taalschakel', { institution: 'Deltion', on: '1-9-2025' })).status).toBe(303)
    expect((await post('taalschakel-einde', { result: 'diploma', on: '2-11-2026' })).status).toBe(303)
    const html = (await browser.page(own)).replaceAll('<!-- -->', '')
    expect(html).toContain('Deltion')
    expect(html).toContain('diploma gehaald')
  })

  test('of the Z-route takes a pass at A2 for a pass, also when the plan names no level', async () => {
    const own = tab(await aFile('Z'))
    expect(await browser.page(own)).toContain('hoort niet bij deze route, mag wel')
    const passed = { part: 'LE', level: 'A2', on: '2-11-2026', result: 'passed' }
    expect((await browser.post(`${own}/vastleggen/uitslag`, passed)).status).toBe(303)
    expect(await browser.page(own)).toContain('Gehaald op 2 november 2026')
  })

  test('says that a paper waits to be handed over, until it was', async () => {
    const own = tab(await aFile('B1'))
    const post = (what: string, fields: Record<string, string>) =>
      browser.post(`${own}/vastleggen/${what}`, fields)
    expect(await browser.page(own)).not.toContain('Diploma uitreiken')
    await post('datum', { kind: 'fulfilled', on: '2-11-2026' })
    expect(await browser.page(own)).toContain('Diploma uitreiken')
    await post('certificaat', { on: '9-11-2026' })
    expect(await browser.page(own)).not.toContain('Diploma uitreiken')
  })

  test('tells of each extension in which article its ground stands, asked or decided', async () => {
    const id = await aFile('B1')
    const late = await theWeb(database, day('2027-04-01')).browserOf(worker)
    const post = (fields: Record<string, string>) => late.post(`${tab(id)}/vastleggen/verlenging`, fields)
    const decided = { outcome: 'granted', decidedOn: '22-2-2027' }
    expect((await post({ ground: 'bereavement', on: '1-2-2027', ...decided })).status).toBe(303)
    expect((await post({ ground: 'nearly-done', on: '1-4-2027', outcome: 'pending' })).status).toBe(303)
    const html = (await late.page(tab(id))).replaceAll('<!-- -->', '')
    expect(html).toContain('Ri art. 4.1 lid 1 en 2 onder b')
    expect(html).toContain('Overlijden van een naaste geeft 3 maanden. Bron: Regeling inburgering 2021')
    expect(html).toContain('Wi art. 12 lid 1 onder b, Bi art. 4.4')
    expect(html).toContain('Acht weken na de aanvraag van 1 april 2027')
  })

  test('explains hours that do not count', async () => {
    const id = await aFile('B1')
    await acting(database, worker, async (ctx) => {
      const early = { kind: 'hours', on: day('2024-06-13'), of: 'course', hours: 10 } as const
      done(await recordFacts(ctx, id, [early], { source: 'import' }))
    })
    expect(await browser.page(tab(id))).toContain('10 uur telt niet mee: vóór de brede intake en het PIP')
  })

  test('a career coach reads it and records nothing', async () => {
    const html = await (await theWeb(database).browserOf(coach)).page(tab())
    expect(html).toContain('Data volgens de wet')
    expect(html).not.toContain('vastleggen/datum')
  })
})

describe('a language school', () => {
  const page = (id = fileId) => `/dossiers/${id}/voortgang`
  const report = {
    from: '1-9-2026',
    on: '30-9-2026',
    hours: '48',
    attended: '44',
    missed: '4',
    LE: 'A2',
    remark: 'Fijn.',
  }

  test('finds the lessons from the small page of the file, and sees route, hours and nothing else', async () => {
    const own = await theWeb(database).browserOf(school)
    expect(await own.page(`/dossiers/${fileId}`)).toContain(`href="${page()}"`)
    expect((await own.get(tab())).headers.get('location')).toBe(page())
    const html = await own.page(page())
    expect(html).toContain('B1-route')
    expect(html).toContain('Samir Haddad')
    for (const words of ['14 juni 2027', 'bijstand', 'MAP', 'Arabisch', 'consulent:'])
      expect(html).not.toContain(words)
  })

  test('reports a period, repairs it by withdrawing, and the worker sees it', async () => {
    const own = await theWeb(database).browserOf(school)
    const refused = await own.post(page(), { ...report, attended: '48' })
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('Aanwezig en gemist zijn samen meer dan de lesuren')
    expect((await own.post(page(), report)).status).toBe(303)
    const html = await own.page(page())
    expect(html).toContain('lezen A2')
    expect(await browser.page(tab())).toContain('Klinkerrijk')
    const away = /href="([^"]+\/intrekken)"/.exec(html)?.[1] ?? ''
    expect((await own.post(away, { reason: 'verkeerde maand' })).status).toBe(303)
    expect(await own.page(page())).toContain('Er is nog niets doorgegeven.')
  })

  test('who leaves missed hours empty missed the rest of the lessons; what was typed stays', async () => {
    const id = await aFile('B1')
    const own = await theWeb(database).browserOf(school)
    const lessons = { ...report, from: '1-6-2026', on: '30-9-2026', hours: '420' }
    const more = await own.post(page(id), { ...lessons, attended: '421', missed: '' })
    expect(await more.text()).toContain('Aanwezig en gemist zijn samen meer dan de lesuren')
    expect((await own.post(page(id), { ...lessons, attended: '400', missed: '' })).status).toBe(303)
    const attendance = async () => (await browser.page(tab(id))).replaceAll('<!-- -->', '')
    expect(await attendance()).toContain('Aanwezig: 400 uur van 420 uur (95%). Gegeven: 420 uur.')
    const october = { ...report, from: '1-10-2026', on: '31-10-2026', hours: '60', attended: '40' }
    expect((await own.post(page(id), { ...october, missed: '0' })).status).toBe(303)
    expect(await attendance()).toContain('Aanwezig: 440 uur van 460 uur (96%). Gegeven: 480 uur.')
  })

  test('reads in a file, and hears of every row what became of it', async () => {
    const id = await aFile('B1')
    const number = await acting(database, worker, async ({ db }) => {
      const found = await db
        .selectFrom('file')
        .select('number')
        .where('id', '=', id)
        .executeTakeFirstOrThrow()
      return found.number
    })
    const heading = 'dossiernummer;van;tot_en_met;lesuren;aanwezig;gemist;niveau_lezen;niveau_luisteren'
    const rest = ';niveau_schrijven;niveau_spreken;opmerking'
    const good = `${number};1-9-2026;30-9-2026;48;44;4;A2;;;;Gaat goed`
    const html = await imported(`${heading}${rest}\n${good}\n1999-0001;1-9-2026;30-9-2026;48;44;4;;;;;`)
    expect(html).toContain('Dit dossiernummer hoort niet bij uw deelnemers.')
    expect(html.match(/>overgenomen</g)).toHaveLength(1)
    expect(await imported(`${heading}${rest}\n${good}`)).toContain('>al bekend<')
    expect(await imported(`${heading};bsn\n${good}`)).toContain(
      'bsn: Deze kolom kennen wij niet. Haal haar weg.',
    )
  })

  test('an importer without a file, or with something else, hears what to do', async () => {
    expect(await imported('')).toContain('Kies een bestand.')
    expect(await imported('\0')).toContain('CSV UTF-8')
  })

  async function imported(text: string): Promise<string> {
    const own = await theWeb(database).browserOf(school)
    const form = new FormData()
    if (text !== '') form.set('file', new File([text], 'lessen.csv', { type: 'text/csv' }))
    const answer = await own.upload('/voortgang/inlezen', form)
    return (await answer.text()).replaceAll('<!-- -->', '')
  }
})

test('a school never reads what a worker recorded about MAP', async () => {
  await acting(database, worker, async (ctx) => {
    const item = {
      kind: 'map-theme',
      on: day('2026-10-12'),
      theme: 'network',
      evidence: 'Geheim',
      isDone: false,
    } as const
    done(await recordProgress(ctx, fileId, item))
  })
  expect(
    await (await theWeb(database).browserOf(school)).page(`/dossiers/${fileId}/voortgang`),
  ).not.toContain('Geheim')
})
