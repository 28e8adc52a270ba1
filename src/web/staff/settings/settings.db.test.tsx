import { beforeAll, describe, expect, test } from 'vitest'
import { normsOf } from '#domain/organisation/setting.queries.ts'
import { aMunicipality, aWorker, type Municipality } from '#test/builders.ts'
import { acting, ownDatabase, type TestDatabase, theSystem } from '#test/database.ts'
import { type Browser, theWeb } from '#test/web.ts'

let database: TestDatabase
let dalfsen: Municipality
let browser: Browser

beforeAll(async () => {
  database = await ownDatabase()
  dalfsen = await aMunicipality(database, 'Dalfsen')
  const administrator = await aWorker(database, dalfsen, { role: 'administrator', scope: 'municipality' })
  browser = await theWeb(database).browserOf(administrator)
})

const norms = () => acting(database, theSystem(dalfsen.id), (ctx) => normsOf(ctx, dalfsen.id))

describe('settings of a municipality', () => {
  test('everything is off until it is switched on with a reason, and can go off again', async () => {
    const page = await (await browser.get('/beheer/instellingen')).text()
    expect(page).toContain('PIP binnen acht weken: uit')
    const key = 'plan-in-8-weeks'
    const refused = await browser.post('/beheer/instellingen/schakelaar', {
      key,
      to: 'on',
      [`reason-${key}`]: ' ',
    })
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('Schrijf op waarom.')
    expect(await norms()).toEqual([])
    const reason = { [`reason-${key}`]: 'Afspraak van het college van 3 november.' }
    expect((await browser.post('/beheer/instellingen/schakelaar', { key, to: 'on', ...reason })).status).toBe(
      303,
    )
    expect(await norms()).toEqual([key])
    await browser.post('/beheer/instellingen/schakelaar', { key, to: 'off', ...reason })
    expect(await norms()).toEqual([])
  })

  test('what stands on letters is kept, and an empty address is refused with what was typed', async () => {
    const refused = await browser.post('/beheer/instellingen/brieven', {
      addressLines: '',
      phone: '0529 488 388',
    })
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('0529 488 388')
    const letterhead = { addressLines: 'Postbus 35\n7720 AA Dalfsen', phone: '0529 488 388' }
    expect((await browser.post('/beheer/instellingen/brieven', letterhead)).status).toBe(303)
    expect(await (await browser.get('/beheer/instellingen')).text()).toContain('7720 AA Dalfsen')
  })

  test('a switch that does not exist changes nothing', async () => {
    expect(
      (await browser.post('/beheer/instellingen/schakelaar', { key: 'everything', to: 'on' })).status,
    ).toBe(422)
  })
})
