import { beforeAll, describe, expect, test } from 'vitest'
import { recordFacts } from '#domain/integration/integration.commands.ts'
import type { FactSource, RecordedFact } from '#domain/integration/recorded-fact.ts'
import type { UserActor } from '#kernel/actor.ts'
import type { FileId } from '#kernel/ids.ts'
import { day, done } from '#test/builders.ts'
import { acting, ownDatabase, type TestDatabase } from '#test/database.ts'
import { aSchoolScene } from '#test/school-scene.ts'
import { type Browser, theWeb } from '#test/web.ts'

let database: TestDatabase
let worker: UserActor
let coach: UserActor
let aFile: Awaited<ReturnType<typeof aSchoolScene>>['aFileWithPlan']
let browser: Browser
let fileId: FileId

beforeAll(async () => {
  database = await ownDatabase()
  const scene = await aSchoolScene(database)
  ;({ worker, coach, aFileWithPlan: aFile } = scene)
  browser = await theWeb(database).browserOf(worker)
  fileId = await aFile('B1')
})

const tab = (id = fileId) => `/dossiers/${id}/inburgering`
const form = (what: string) => `${tab()}/vastleggen/${what}`
const refusalOf = async (what: string, fields: Record<string, string>) => {
  const answer = await browser.post(form(what), fields)
  expect(answer.status).toBe(422)
  return answer.text()
}

describe('recording', () => {
  test('what happened stands on the tab', async () => {
    const fields = { theme: 'network', on: '12-10-2026', evidence: 'Lijst van tien mensen', done: 'no' }
    const answer = await browser.post(form('map'), fields)
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toBe(`${tab()}#map`)
    expect(await browser.page(tab())).toContain('12 oktober 2026: Lijst van tien mensen')
  })

  test('a day that cannot be comes back with a sentence at the field, and nothing typed is lost', async () => {
    const html = await refusalOf('pvt', {
      form: 'activity',
      on: '21-11-2026',
      hours: '3',
      note: 'Naar de raadzaal',
    })
    expect(html).toContain('Deze dag moet nog komen. Kies vandaag of eerder.')
    expect(html).toContain('href="#veld-on"')
    expect(html).toContain('Naar de raadzaal')
    expect(html).toMatch(/value="activity" checked/)
    expect(await refusalOf('pvt', { form: 'activity', on: '31-2-2026', hours: '3' })).toContain(
      'Schrijf de datum als 12-5-2026',
    )
  })

  test.each([
    [
      'uren',
      { count: 'participation', on: '2-11-2026', hours: '13' },
      'veld-hours',
      'Zo veel uren passen niet',
    ],
    ['uren', { count: 'participation', on: '2-11-2026', hours: '0' }, 'veld-hours', 'Vul meer dan 0 uur in.'],
    [
      'datum',
      { kind: 'map-end-talk', on: '14-6-2024' },
      'veld-on',
      'Dit kan vanaf de dag na de dagtekening van het eerste PIP',
    ],
    ['datum', { kind: 'z-route-end-talk', on: '2-11-2026' }, 'veld-kind', 'Kies wat er gebeurde.'],
    [
      'vrijstelling',
      { ground: 'GED', outcome: 'granted', on: '2-11-2026' },
      'veld-parts',
      'Kruis aan voor welke',
    ],
    [
      'verwijtbaar',
      { of: 'pvt', verdict: 'culpable', on: '2-11-2026' },
      'veld-verdict',
      'als de termijn binnen 2 maanden eindigt',
    ],
    [
      'verlenging',
      { ground: 'illness', on: '2-11-2026', outcome: 'pending' },
      'veld-on',
      'laatste 6 maanden',
    ],
    [
      'verlenging',
      { ground: 'illness', on: '20-11-2026', outcome: 'granted' },
      'veld-decidedOn',
      'Vul de dag van het besluit in.',
    ],
    [
      'uitslag',
      { part: 'LE', level: 'B1', on: '2-11-2026', result: 'absent' },
      'veld-reason',
      'waarom er geen uitslag',
    ],
    [
      'vrijstelling',
      { ground: 'DIP', on: '2-11-2026', outcome: 'pending' },
      'veld-askedOn',
      'Vul in wanneer het is gevraagd.',
    ],
    ['certificaat', { on: '2-11-2026' }, 'veld-on', 'Leg eerst vast dat aan de plicht is voldaan'],
    [
      'aanbod',
      { on: '2-11-2026', institutionNumber: '12', literacy: 'NVT' },
      'veld-institutionNumber',
      'precies tien letters of cijfers',
    ],
  ])('%s: %o is told at %s', async (what, fields, field, sentence) => {
    const html = await refusalOf(what, fields as Record<string, string>)
    expect(html).toContain(`href="#${field}"`)
    expect(html).toContain(sentence)
  })

  test('a second day for the same thing is a correction: the first is withdrawn with a reason', async () => {
    const kind = 'social-assistance-started'
    expect((await browser.post(form('datum'), { kind, on: '1-9-2026' })).status).toBe(303)
    expect(await refusalOf('datum', { kind, on: '2-9-2026' })).toContain('Hiervoor staat al een datum')
    const list = await browser.page(`${tab()}/vastgelegd`)
    const own = /href="([^"]+\/intrekken)">Intrekken<span[^>]*>: (?:<!-- -->)?Begin van de bijstand/.exec(
      list,
    )?.[1]
    if (own === undefined) throw new Error('nothing to withdraw')
    expect((await browser.post(own, { reason: '' })).status).toBe(422)
    expect((await browser.post(own, { reason: 'brief verkeerd gelezen' })).status).toBe(303)
    expect(await browser.page(`${tab()}/vastgelegd`)).toContain(': brief verkeerd gelezen')
    expect((await browser.post(form('datum'), { kind, on: '2-9-2026' })).status).toBe(303)
  })

  test('signing without an activity on a core value is taken, and said', async () => {
    const own = tab(await aFile('B1'))
    const post = (what: string, fields: Record<string, string>) =>
      browser.post(`${own}/vastleggen/${what}`, fields)
    const words = 'nog geen activiteit of excursie bij een kernwaarde'
    await post('pvt', { form: 'meeting', on: '12-10-2026', hours: '12', note: '' })
    expect((await post('datum', { kind: 'pvt-signed', on: '2-11-2026' })).status).toBe(303)
    expect(await browser.page(own)).toContain(words)
    await post('pvt', { form: 'activity', on: '13-10-2026', hours: '3', note: '' })
    expect(await browser.page(own)).not.toContain(words)
  })

  test('what another brought is taken back where it came from; what was read in is taken back here', async () => {
    const id = await aFile('B1')
    const [permit, plan] = await acting(database, worker, async (ctx) => {
      const made = async (fact: RecordedFact, source: FactSource) =>
        done(await recordFacts(ctx, id, [fact], { source, sourceId: ctx.newId() }))[0]
      return [
        await made({ kind: 'permit-granted', on: day('2024-01-02') }, 'import'),
        await made({ kind: 'duty-started', on: day('2024-02-01') }, 'duo'),
      ]
    })
    const away = (fact: string | undefined) => `${tab(id)}/vastgelegd/${fact}/intrekken`
    expect((await browser.get(away(plan))).status).toBe(404)
    expect((await browser.post(away(plan), { reason: 'klopt niet' })).status).toBe(404)
    expect((await browser.post(away(permit), { reason: 'klopt niet' })).status).toBe(303)
  })

  test('what was typed and not sent is offered again', async () => {
    await browser.put(`/concepten/progress.${fileId}.knm`, { fields: { note: 'Halve zin' } })
    expect(await browser.page(form('knm'))).toContain('Halve zin')
    await browser.post(form('knm'), { subject: 'housing', on: '2-11-2026', note: 'Hele zin' })
    expect(await browser.page(form('knm'))).not.toContain('Halve zin')
  })

  test('KNM has no level, also when one was chosen', async () => {
    const passed = { part: 'KNM', level: 'B1', on: '2-11-2026', result: 'passed' }
    expect((await browser.post(form('uitslag'), passed)).status).toBe(303)
    expect(await browser.page(`/dossiers/${fileId}/inburgering/vastgelegd`)).toContain('KNM: gehaald')
  })

  test('a request for exemption waits for its decision, which takes its place', async () => {
    const asked = { ground: 'DIP', parts: 'LU', askedOn: '2-11-2026', outcome: 'pending' }
    expect((await browser.post(form('vrijstelling'), asked)).status).toBe(303)
    const html = await browser.page(tab())
    expect(html).toContain('gevraagd op 2 november 2026: nog geen besluit')
    const answer = html.match(/href="([^"]+vastleggen\/vrijstelling\?verzoek=[^"]+)"/)?.[1] ?? ''
    const decision = await browser.page(answer)
    expect(decision).toContain('value="2-11-2026"')
    expect(decision).toMatch(/value="LU" checked/)
    expect(await refusalOf('vrijstelling', { ...asked, outcome: 'refused' })).toContain(
      'Vul de dag van het besluit in.',
    )
    expect((await browser.post(answer, { ...asked, outcome: 'refused', on: '9-11-2026' })).status).toBe(303)
    const decided = await browser.page(tab())
    expect(decided).toContain('afgewezen op 9 november 2026')
    expect(decided).not.toContain('nog geen besluit')
    expect(decided).not.toContain('Hoeft niet')
  })

  test('a part that was lifted is not asked any more', async () => {
    const lifted = new URLSearchParams([
      ['ground', 'MED'],
      ['outcome', 'granted'],
      ['on', '2-11-2026'],
      ['parts', 'SC'],
      ['parts', 'SP'],
    ])
    expect((await browser.post(form('ontheffing'), lifted)).status).toBe(303)
    const html = await browser.page(tab())
    expect(html.match(/Hoeft niet/g)).toHaveLength(2)
    const coachs = await (await theWeb(database).browserOf(coach)).page(tab())
    expect(coachs).not.toContain('medisch')
  })
})
