import { beforeAll, describe, expect, test } from 'vitest'
import { startPip, writePip } from '#domain/plan/pip.commands.ts'
import type { FileId } from '#kernel/ids.ts'
import { done } from '#test/builders.ts'
import { acting } from '#test/database.ts'
import { aFileForAPlan, aFullContent, anAgreedPip, type PlanScene } from '#test/pip-scene.ts'
import { aPipWeb, calm, refused, sent } from '#test/pip-web.ts'
import type { Browser } from '#test/web.ts'
import { paths } from '#web/paths.ts'

let web: Awaited<ReturnType<typeof aPipWeb>>
let scene: PlanScene
let writer: Browser
let reader: Browser
let coach: Browser

beforeAll(async () => {
  web = await aPipWeb()
  scene = web.scene
  ;({ writer, reader, coach } = web.browsers)
})

const first = (fileId: FileId, page = '') => paths.pip({ fileId, version: 1 }, page)

const aDraft = async (): Promise<FileId> => {
  const fileId = await aFileForAPlan(scene)
  await acting(scene.database, scene.writer, async (ctx) => done(await startPip(ctx, fileId, '')))
  return fileId
}

const CONTENT = {
  routeHours: '600',
  literacy: 'NVT',
  pvtHours: '12',
  mapHours: '40',
  progressTalks: '4',
  support: 'Elke week een taalcoach',
  reasons: 'Past bij werk in een winkel',
  healthNote: 'Rugklachten',
}

describe('from an empty plan to a letter, in the browser', () => {
  test('every step leads to the next, and the letter is a PDF', async () => {
    const fileId = await aFileForAPlan(scene)
    expect(await calm(writer, paths.plan(fileId))).toContain('PIP opstellen')
    expect(await sent(writer, paths.pipStart(fileId))).toBe(first(fileId, '/route'))
    const route = { route: 'B1', level: 'B1', routeReason: 'Haalbaar volgens de toets' }
    expect(await calm(writer, first(fileId, '/route'))).toContain('De brede intake is nog niet compleet')
    await sent(writer, first(fileId, '/route'), route)
    const draft = await calm(writer, first(fileId))
    expect(draft).toContain('Voor de tweede lezer ontbreekt nog: alfabetisering, uren PVT')
    await sent(writer, first(fileId, '/concept'), CONTENT)
    await sent(writer, first(fileId, '/voorleggen'))
    const reading = await calm(reader, first(fileId, '/lezen'))
    expect(reading).toContain('Rugklachten')
    expect(reading).toContain('Open dag bezoeken')
    await sent(reader, first(fileId, '/lezen/oordeel'), { verdict: 'approved', comment: '' })
    await sent(writer, first(fileId, '/bespreken'), { answer: 'agreed', on: '20-11-2026', words: '' })
    expect(await calm(writer, first(fileId, '/besluit'))).toContain('De termijn van drie jaar begint')
    const days = { datedOn: '20-11-2026', sentOn: '20-11-2026' }
    const again = await refused(writer, first(fileId, '/besluit'), days)
    expect(again).toContain('terwijl de brede intake niet compleet is')
    expect(again).toContain('Er is geen adres van de deelnemer')
    await sent(writer, first(fileId, '/besluit'), { ...days, gapsReason: 'De toets volgt' })
    await sent(writer, first(fileId, '/brief/verzonden'), { on: '20-11-2026', how: 'post' })
    const html = await calm(writer, first(fileId))
    expect(html).toContain('Vastgesteld op 20 november 2026')
    expect(html).toContain('4 januari 2027')
    expect(html).toMatch(/Brief verzonden.*Per post\..*PIP vastgesteld.*De deelnemer is akkoord/s)
    const letter = await coach.get(first(fileId, '/brief'))
    expect(letter.headers.get('content-type')).toBe('application/pdf')
    expect(letter.headers.get('content-disposition')).toMatch(/pip-\d{4}-\d{4}-1\.pdf/)
    expect(await calm(writer, paths.plan(fileId))).toContain('vastgesteld op 20 november 2026')
  })
})

describe('what the law or DUO refuses stands at its field, and what was typed stays', () => {
  test.each([
    [{ route: 'O', level: 'A2' }, 'De onderwijsroute eindigt op B1.'],
    [{ route: 'Z', level: 'B1' }, 'De Z-route kent geen niveau B1.'],
    [{ route: 'B1', level: 'A2' }, 'Een eerste PIP met de B1-route begint op B1.'],
    [{ route: '', level: '' }, 'Kies een leerroute.'],
  ])('%j', async (choice, words) => {
    const fileId = await aDraft()
    const html = await refused(writer, first(fileId, '/route'), {
      ...choice,
      routeReason: 'Mijn lange reden',
    })
    expect(html).toContain(words)
    expect(html).toContain('Mijn lange reden')
  })

  test('hours are whole numbers, and a draft without everything can be kept', async () => {
    const fileId = await aDraft()
    const html = await refused(writer, first(fileId, '/concept'), {
      pvtHours: 'twaalf',
      support: 'Een taalcoach',
    })
    expect(html).toContain('Vul een heel getal van 0 tot en met 999 in.')
    expect(html).toContain('Een taalcoach')
    await sent(writer, first(fileId, '/concept'), { support: 'Een taalcoach' })
    expect(await refused(writer, first(fileId, '/voorleggen'))).toContain('Nog niet alles is ingevuld.')
  })

  test('what the goals and agreements lack stands on the page, and keeps the draft from its reader', async () => {
    const fileId = await aFileForAPlan(scene)
    await acting(scene.database, scene.writer, async (ctx) => {
      const z = aFullContent({ route: 'Z', level: null, routeHours: null })
      done(await startPip(ctx, fileId, ''))
      done(await writePip(ctx, { fileId, version: 1 }, z))
    })
    const html = await calm(writer, first(fileId))
    expect(html).toContain('een afspraak over de uren per week van de leerroute')
    expect(html).not.toContain('Voorleggen aan een tweede lezer')
    expect(await refused(writer, first(fileId, '/voorleggen'))).toContain(
      'In de doelen of afspraken ontbreekt',
    )
    expect(await refused(writer, first(fileId, '/concept'), { pvtHours: '11' })).toContain(
      'minstens 12 uur PVT',
    )
  })

  test.each([
    [{ datedOn: '31-8-2026', sentOn: '20-11-2026' }, 'woonde de deelnemer hier nog niet'],
    [{ datedOn: '21-11-2026', sentOn: '20-11-2026' }, 'Een besluit draagt de dag van vandaag of eerder.'],
    [{ datedOn: '19-11-2026', sentOn: '20-11-2026' }, 'was het plan nog niet besproken'],
    [{ datedOn: '20-11-2026', sentOn: '28-11-2026' }, 'binnen een week weg'],
    [{ datedOn: '31-2-2026', sentOn: '20-11-2026' }, 'is geen datum'],
  ])('dated %j', async (days, words) => {
    const fileId = await aFileForAPlan(scene)
    await anAgreedPip(scene, fileId)
    expect(await refused(writer, first(fileId, '/besluit'), days)).toContain(words)
  })

  test('the onderwijsroute asks no MAP hours, and lets go of those of another route', async () => {
    const fileId = await aDraft()
    await sent(writer, first(fileId, '/route'), { route: 'B1', level: 'B1', routeReason: 'x' })
    await sent(writer, first(fileId, '/concept'), CONTENT)
    await sent(writer, first(fileId, '/route'), { route: 'O', level: '', routeReason: 'Wil naar school' })
    const html = await calm(writer, first(fileId))
    expect(html).not.toContain('Uren MAP')
    expect(html).not.toContain('Geschatte uren')
    expect(await writer.page(first(fileId, '/concept'))).not.toContain('name="mapHours"')
  })
})

describe('the second reading', () => {
  test('a remark, an answer, settled; the writer cannot judge', async () => {
    const fileId = await aDraft()
    await sent(writer, first(fileId, '/route'), { route: 'B1', level: 'B1', routeReason: 'x' })
    await sent(writer, first(fileId, '/concept'), CONTENT)
    await sent(writer, first(fileId, '/voorleggen'))
    expect(await writer.page(first(fileId, '/lezen'))).not.toContain('Uw oordeel')
    expect(await refused(writer, first(fileId, '/lezen/oordeel'), { verdict: 'approved' })).toContain(
      'U hebt zelf aan dit plan geschreven.',
    )
    expect(await refused(reader, first(fileId, '/lezen/opmerking'), { words: ' ' })).toContain(
      'Schrijf eerst iets op.',
    )
    await sent(reader, first(fileId, '/lezen/opmerking'), {
      about: 'route',
      words: 'Waarom niet de onderwijsroute?',
    })
    expect(await refused(reader, first(fileId, '/lezen/oordeel'), { verdict: 'approved' })).toContain(
      'Er staan nog opmerkingen open.',
    )
    await sent(reader, first(fileId, '/lezen/oordeel'), { verdict: 'returned', comment: 'Zie mijn vraag' })
    expect(await writer.page(first(fileId))).toContain('Zie mijn vraag')
    const page = await writer.page(first(fileId, '/lezen'))
    const [, answerUrl = ''] = /action="([^"]+antwoord)"/.exec(page) ?? []
    const [, field = ''] = /name="(answer-[^"]+)"/.exec(page) ?? []
    await sent(writer, answerUrl, { [field]: 'Hij wil nu werken' })
    await sent(writer, first(fileId, '/voorleggen'))
    await sent(reader, answerUrl.replace('antwoord', 'afronden'))
    await sent(reader, first(fileId, '/lezen/oordeel'), { verdict: 'approved' })
    expect(await writer.page(first(fileId, '/lezen'))).toContain('Antwoord: Hij wil nu werken')
  })
})
