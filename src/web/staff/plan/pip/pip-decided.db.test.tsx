import { beforeAll, describe, expect, test } from 'vitest'
import { recordFacts } from '#domain/integration/integration.commands.ts'
import { switchSetting } from '#domain/organisation/setting.commands.ts'
import { judgePip, startPip } from '#domain/plan/pip.commands.ts'
import type { FileId } from '#kernel/ids.ts'
import { day, done } from '#test/builders.ts'
import { acting } from '#test/database.ts'
import { aDecidedPip, aFileForAPlan, aFileWithTeam, anIntake, type PlanScene } from '#test/pip-scene.ts'
import { aPipWeb, calm, refused, sent } from '#test/pip-web.ts'
import type { Browser } from '#test/web.ts'
import { paths } from '#web/paths.ts'

let web: Awaited<ReturnType<typeof aPipWeb>>
let scene: PlanScene
let writer: Browser
let coach: Browser

beforeAll(async () => {
  web = await aPipWeb()
  scene = web.scene
  ;({ writer, coach } = web.browsers)
})

const first = (fileId: FileId, page = '') => paths.pip({ fileId, version: 1 }, page)

describe('after the decision', () => {
  test('everything it rests on is readable, health only for case workers', async () => {
    const fileId = await aFileForAPlan(scene)
    await anIntake(scene, fileId)
    await aDecidedPip(scene, fileId)
    const seen = await calm(writer, first(fileId, '/grondslag'))
    expect(seen).toContain('Begin van de inburgeringsplicht')
    expect(seen).toContain('WI.PIP.DEADLINE')
    expect(seen).toContain('Rugklachten')
    expect(seen).toContain('De leerbaarheidstoets vindt de B1-route haalbaar: ja')
    expect(seen).toContain('brief van DUO 5 augustus 2026')
    expect(seen).toContain('20 november 2029')
    expect(seen).toContain('Een ochtend werken')
    expect(seen).toMatch(/Gehouden op 19 november 2026.*Uitgesteld/s)
    const forCoach = await calm(coach, first(fileId, '/grondslag'))
    expect(forCoach).toContain('Begin van de inburgeringsplicht')
    expect(forCoach).not.toMatch(
      /Rugklachten|Weer goed slapen|Goed plan|ochtend werken|De huur|Uitgesteld|toets volgt/,
    )
    expect(forCoach).toContain('Apotheker')
  })

  test('a social guide reads what was decided, not why', async () => {
    const fileId = await aFileWithTeam(scene, [web.guide])
    await aDecidedPip(scene, fileId)
    const html = await calm(web.browsers.guide, first(fileId))
    expect(html).toContain('Elke week een taalcoach')
    expect(html).not.toMatch(/past bij werk|haalbaar|grondslag|bezwaar/i)
    expect((await web.browsers.guide.get(first(fileId, '/brief'))).status).toBe(404)
  })

  test('an objection: what lacks, until when, and how it ends', async () => {
    const fileId = await aFileForAPlan(scene)
    await aDecidedPip(scene, fileId)
    await sent(writer, first(fileId, '/brief/verzonden'), { on: '20-11-2026', how: 'post' })
    const wrong = new URLSearchParams({ receivedOn: '21-11-2026', fromWhom: 'Samir', party: 'person' })
    wrong.append('lacks', 'signature')
    wrong.append('lacks', 'grounds')
    const again = await writer.post(first(fileId, '/bezwaar/nieuw'), wrong)
    expect(again.status).toBe(422)
    expect(await again.text()).toMatch(/value="signature" checked[\s\S]*value="grounds" checked/)
    wrong.set('receivedOn', '20-11-2026')
    await sent(writer, first(fileId, '/bezwaar/nieuw'), wrong)
    const [url = ''] = /\/dossiers[^"]+\/bezwaar\/[0-9a-f-]{36}/.exec(await writer.page(first(fileId))) ?? []
    expect(await calm(writer, url)).toContain('handtekening, waarom de deelnemer het niet eens is')
    const ruling = { outcome: 'inadmissible', reason: 'Niet ondertekend', on: '20-11-2026' }
    expect(await refused(writer, `${url}/beslissen`, ruling)).toContain('Leg eerst vast dat er gehoord is')
    expect(await refused(writer, `${url}/horen`, { hearing: 'heard' })).toContain('Vul')
    await sent(writer, `${url}/horen`, { hearing: 'no-answer' })
    expect(await refused(writer, `${url}/beslissen`, ruling)).toContain('eerst een dag om het aan te vullen')
    await sent(writer, `${url}/herstel`, { on: '4-12-2026' })
    expect(await refused(writer, `${url}/beslissen`, ruling)).toContain('nog niet voorbij')
    await sent(writer, `${url}/hersteld`, { on: '20-11-2026' })
    await sent(writer, `${url}/bevestigen`)
    expect((await writer.get(`${url}/bevestiging`)).headers.get('content-type')).toBe('application/pdf')
    await sent(writer, `${url}/verdagen`, { reason: 'Meer onderzoek nodig' })
    const html = await calm(writer, url)
    expect(html).toContain('12 weken na 4 januari 2027')
    expect(html).toContain('met zes weken verdaagd')
    const better = { receivedOn: '20-11-2026', fromWhom: 'Samir H.', party: 'person', reason: 'Naam' }
    await sent(writer, `${url}/verbeteren`, better)
    expect(await calm(writer, url)).toContain('Test case-worker: Naam')
    expect(await refused(writer, `${url}/intrekken`, { on: '20-11-2026', how: 'at-hearing' })).toContain(
      'niemand gehoord',
    )
    await sent(writer, `${url}/beslissen`, { ...ruling, outcome: 'founded', reason: 'Hij heeft gelijk' })
    expect(await calm(writer, url)).toContain('Nieuwe versie beginnen')
  })

  test('a change asks for its reason, and begins as a copy', async () => {
    const fileId = await aFileForAPlan(scene)
    await aDecidedPip(scene, fileId)
    expect(await refused(writer, paths.pipStart(fileId), { reason: '' })).toContain(
      'waarom het plan verandert',
    )
    expect(await sent(writer, paths.pipStart(fileId), { reason: 'Andere school' })).toContain('/pip/2/route')
    const html = await calm(writer, paths.pip({ fileId, version: 2 }))
    expect(html).toContain('Andere school')
    expect(html).toContain('Elke week een taalcoach')
    expect(await sent(writer, paths.pipStart(fileId))).toBe(paths.pip({ fileId, version: 2 }))
  })

  test('dated by mistake, it is taken back with the reason, and stays readable', async () => {
    const fileId = await aFileForAPlan(scene)
    await aDecidedPip(scene, fileId)
    expect(await calm(writer, first(fileId))).toContain('Per ongeluk vastgesteld?')
    expect(await refused(writer, first(fileId, '/intrekken'), { reason: '' })).toContain(
      'waarom u het PIP intrekt',
    )
    await sent(writer, first(fileId, '/intrekken'), { reason: 'Verkeerde dag' })
    const html = await calm(writer, first(fileId))
    expect(html).toMatch(/Ingetrokken op 20 november 2026[\s\S]*Dit PIP telt niet meer[\s\S]*Verkeerde dag/)
    expect(html).not.toContain('Vastleggen dat de brief is verzonden')
    expect(html).not.toContain('Van concept naar brief')
    expect(html).toContain(`href="${paths.pipStart(fileId)}"`)
    expect(await calm(coach, first(fileId))).not.toContain('Verkeerde dag')
    expect(await calm(writer, paths.plan(fileId))).toContain('ingetrokken op 20 november 2026')
  })

  test('what was decided is not written on any more', async () => {
    const fileId = await aFileForAPlan(scene)
    await aDecidedPip(scene, fileId)
    for (const page of ['/route', '/concept', '/bespreken', '/openzetten', '/besluit']) {
      expect((await writer.get(first(fileId, page))).headers.get('location'), page).toBe(first(fileId))
    }
    const judged = await acting(scene.database, scene.reader, (ctx) =>
      judgePip(ctx, { fileId, version: 1 }, { verdict: 'approved', comment: '' }),
    )
    expect(judged).toEqual({ ok: false, error: 'not-with-reader' })
  })
})

describe('a route change after a move', () => {
  test('asks why the route differs from the plan of the other municipality', async () => {
    const fileId = await aFileForAPlan(scene)
    const before = { kind: 'plan', on: day('2026-08-20'), route: 'B1', level: 'B1', by: 'other' } as const
    await acting(scene.database, scene.writer, async (ctx) => {
      done(await recordFacts(ctx, fileId, [before], { source: 'transfer' }))
      done(await startPip(ctx, fileId, ''))
    })
    const other = { route: 'Z', level: '', routeReason: 'Lessen gaan te snel' }
    expect(await refused(writer, first(fileId, '/route'), other)).toContain(
      'een andere route dan in het vorige PIP',
    )
    await sent(writer, first(fileId, '/route'), { ...other, changeGround: 'new-insight' })
  })
})

describe('a fine', () => {
  const fine = {
    article: '23',
    conduct: 'Kwam niet',
    heardOn: '10-11-2026',
    heardWords: 'Ik was het vergeten',
    fault: 'ordinary',
    amountEuros: '25',
    reason: 'Een waarschuwing hielp niet',
    decidedOn: '20-11-2026',
  }

  test('is off, with the warning of the courts, until an administrator switches it on', async () => {
    const fileId = await aFileForAPlan(scene)
    const url = paths.fines(fileId)
    const off = await calm(writer, url)
    expect(off).toContain('Raad van State (18 februari 2026)')
    expect(off).not.toContain('Boete vastleggen')
    expect(await refused(writer, url, fine)).toContain('Deze gemeente legt geen boetes vast.')
    const { database, municipality } = scene
    const on = { key: 'manual-fines', isOn: true, reason: 'Besluit van het college' } as const
    await acting(database, web.administrator, async (ctx) =>
      done(await switchSetting(ctx, municipality.id, on)),
    )
    expect(await refused(writer, url, { ...fine, reason: '' })).toContain('waarom deze boete nodig')
    expect(await refused(writer, url, fine)).toContain('gaat over de tijd na het eerste plan')
    const intake = { ...fine, article: '22' }
    expect(await refused(writer, url, intake)).toContain('tot wanneer de deelnemer alsnog kan meedoen')
    expect(await refused(writer, url, { ...intake, followUpUntil: '21-1-2027' })).toContain(
      'hoogstens twee maanden',
    )
    const long = { ...intake, followUpUntil: '20-1-2027' }
    expect(await refused(writer, url, { ...long, amountEuros: '126' })).toContain('hoger dan de wet')
    await sent(writer, url, long)
    expect(await calm(writer, url)).toContain('20 januari 2027')
    expect(await calm(writer, paths.pipStart(fileId))).toContain(url)
    expect(await calm(writer, url)).toContain('€ 25')
    expect((await coach.get(url)).status).toBe(404)
  })
})
