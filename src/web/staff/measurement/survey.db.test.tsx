import { beforeAll, describe, expect, test } from 'vitest'
import { enrolInProgramme } from '#domain/enrolment/enrolment.commands.ts'
import { addTeamMember } from '#domain/file/file.commands.ts'
import type { UserActor } from '#kernel/actor.ts'
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

/** Samir Haddad, who reads Arabic, in VIP since 2 November 2026. */
async function inVip() {
  const fileId = await anOpenFile(database, dalfsen, { caseWorker: asCaseWorker(worker) })
  const wish = {
    programmeId: 'vip' as const,
    providerId: provider.organisationId,
    startedOn: day('2026-11-02'),
  }
  const enrolmentId = done(await acting(database, worker, (ctx) => enrolInProgramme(ctx, fileId, wish)))
  const url = paths.survey(fileId, enrolmentId, 'M1')
  const at = (taal: string, place: string) => `${url}?taal=${taal}&${place}`
  return { fileId, enrolmentId, url, at }
}

async function led(path: string, fields: Record<string, string>): Promise<string> {
  const response = await browser.post(path, fields)
  expect(response.status, await response.clone().text()).toBe(303)
  return response.headers.get('location') ?? ''
}

const kept = (fileId: string) =>
  acting(database, worker, ({ db }) =>
    db
      .selectFrom('measurement')
      .selectAll()
      .where('fileId', '=', fileId as never)
      .execute(),
  )

describe('one question per screen', () => {
  test('it opens in the language of the person, right to left, and says that nobody checked the translation', async () => {
    const { url } = await inVip()
    const html = await browser.page(url)
    expect(html).toMatch(/<html[^>]* lang="ar" dir="rtl"/)
    expect(html).toContain('لم يراجع هذه الترجمة بعد')
    expect(html).toContain('Deze vertaling is nog niet nagekeken door een moedertaalspreker.')
  })

  test('Dutch is reviewed and says nothing about it', async () => {
    const { url } = await inVip()
    const html = await browser.page(`${url}?taal=nl`)
    expect(html).toMatch(/<html[^>]* lang="nl" dir="ltr"/)
    expect(html).not.toContain('moedertaalspreker')
  })

  test('a question with big answers and its number, in at most eight queries', async () => {
    const { at } = await inVip()
    const response = await browser.get(at('ti', 'vraag=3'))
    const html = await response.text()
    expect(html).toContain('ሕቶ 3 ካብ 12')
    expect(html).toContain('trede-choices--big')
    expect(html).toMatch(/<html[^>]* lang="ti" dir="ltr"/)
    expect(Number(response.headers.get('x-queries'))).toBeLessThanOrEqual(8)
  })

  test('next keeps the answer, back shows it', async () => {
    const { at } = await inVip()
    expect(await led(at('nl', 'vraag=1'), { 'speaks-dutch': 'good' })).toBe(at('nl', 'vraag=2'))
    const second = await browser.page(at('nl', 'vraag=2'))
    expect(second).toContain(`href="${at('nl', 'vraag=1').replace('&', '&amp;')}"`)
    expect(await browser.page(at('nl', 'vraag=1'))).toMatch(/value="good" checked/)
  })

  test('another language keeps the place and the answer that was just chosen', async () => {
    const { at } = await inVip()
    expect(await led(at('nl', 'vraag=2'), { health: 'bad', language: 'ar' })).toBe(at('ar', 'vraag=2'))
    const html = await browser.page(at('ar', 'vraag=2'))
    expect(html).toMatch(/value="bad" checked/)
    expect(html).toContain('كيف هي صحتك بشكل عام؟')
  })

  test('with paid work nobody is asked why there is none', async () => {
    const { at } = await inVip()
    expect(await led(at('nl', 'vraag=9'), { 'paid-work': 'yes' })).toBe(at('nl', 'vraag=11'))
    expect(await led(at('nl', 'vraag=9'), { 'paid-work': 'no' })).toBe(at('nl', 'vraag=10'))
  })

  test('a question may be skipped, and a chosen answer be taken back', async () => {
    const { at } = await inVip()
    await led(at('nl', 'vraag=12'), { 'contact-details': '0612345678' })
    expect(await led(at('nl', 'vraag=12'), { 'contact-details': '' })).toBe(at('nl', 'stap=controle'))
    expect(await browser.page(at('nl', 'vraag=12'))).not.toContain('0612345678')
  })

  test('a text that is too long stays on the screen, and the error speaks the language', async () => {
    const { at } = await inVip()
    const response = await browser.post(at('ar', 'vraag=12'), { 'contact-details': 'a'.repeat(501) })
    const html = await response.text()
    expect(response.status).toBe(422)
    expect(html).toContain('النص طويل جدًا.')
    expect(html).toContain('a'.repeat(501))
  })
})

describe('sending', () => {
  test('the answers are kept with the language, and the page says thank you', async () => {
    const { fileId, at, url } = await inVip()
    await led(at('ar', 'vraag=1'), { 'speaks-dutch': 'good' })
    await led(at('ar', 'vraag=9'), { 'paid-work': 'no' })
    await led(at('ar', 'vraag=10'), { 'reason-without-paid-work': 'learn-more' })
    const check = await browser.page(at('ar', 'stap=controle'))
    expect(check).toContain('أريد أن أتعلم أكثر أولًا')
    expect(check).toContain('لا توجد إجابة')
    expect(await led(at('ar', 'stap=controle'), { answeredOn: '19-11-2026' })).toBe(at('ar', 'stap=klaar'))
    const thanks = await browser.page(at('ar', 'stap=klaar'))
    expect(thanks).toContain('شكرًا لك')
    expect(thanks).toContain('Terug naar het traject')
    expect(await kept(fileId)).toMatchObject([
      {
        moment: 'M1',
        locale: 'ar',
        onBehalf: true,
        answeredOn: '2026-11-19',
        answers: {
          'speaks-dutch': 'good',
          'paid-work': 'no',
          'reason-without-paid-work': 'learn-more',
          sex: 'man',
          origin: 'Syria',
          'age-class': '30-39',
        },
      },
    ])
    const read = await browser.page(url)
    expect(read).toContain('namens de deelnemer, in het Arabisch')
    expect(read).toContain('Ik wil eerst meer leren')
  })

  test.each([
    ['21-11-2026', 'هذا اليوم لم يأت بعد.'],
    ['1-11-2026', 'هذا اليوم مبكر جدًا.'],
    ['gisteren', 'اكتب اليوم هكذا: \u206612-5-2026\u2069.'],
  ])('on "%s" it is refused in Arabic, and the day stays', async (answeredOn, words) => {
    const { at, fileId } = await inVip()
    const response = await browser.post(at('ar', 'stap=controle'), { answeredOn })
    expect(response.status).toBe(422)
    const html = await response.text()
    expect(html).toContain(words)
    expect(html).toContain(`value="${answeredOn}"`)
    expect(await kept(fileId)).toEqual([])
  })

  test('sent a second time leads to the answers that are there', async () => {
    const { at, url, fileId } = await inVip()
    await led(at('nl', 'stap=controle'), { answeredOn: '19-11-2026' })
    expect(await led(at('nl', 'stap=controle'), { answeredOn: '19-11-2026' })).toBe(url)
    expect(await kept(fileId)).toHaveLength(1)
  })
})

describe('for whom it is', () => {
  test('that someone was asked shows on the page of the programme', async () => {
    const { fileId, enrolmentId } = await inVip()
    await led(paths.surveyAsked(fileId, enrolmentId, 'M1'), {})
    expect(await browser.page(paths.enrolment(fileId, enrolmentId))).toContain('laatst gevraagd')
  })

  test('a coordinator enters it and reads it later without the answer about health', async () => {
    const { at, url } = await inVip()
    const coordinator = await web.browserOf(
      await aWorker(database, provider, { role: 'programme-coordinator' }),
    )
    expect((await coordinator.post(at('nl', 'vraag=2'), { health: 'very-bad' })).status).toBe(303)
    expect((await coordinator.post(at('nl', 'stap=controle'), { answeredOn: '19-11-2026' })).status).toBe(303)
    const html = await coordinator.page(url)
    expect(html).toContain('Alleen voor de consulent')
    expect(html).not.toContain('Heel slecht')
    expect(await browser.page(url)).toContain('Heel slecht')
    expect(await coordinator.page(`${url}/corrigeren`)).not.toContain('name="health"')
  })

  test('a career coach does not enter it, another municipality and a volunteer find nothing', async () => {
    const { fileId, enrolmentId, url } = await inVip()
    const ommen = await aMunicipality(database, 'Ommen')
    const volunteer = await aWorker(database, provider, { role: 'volunteer-coach' })
    const member = { ...asCaseWorker(volunteer), from: day('2026-01-01') }
    done(await acting(database, worker, (ctx) => addTeamMember(ctx, fileId, member)))
    const others = [
      await aWorker(database, dalfsen, { role: 'career-coach', scope: 'municipality' }),
      await aWorker(database, ommen, { role: 'case-worker', scope: 'municipality' }),
      volunteer,
    ]
    for (const someone of others) {
      const their = await web.browserOf(someone)
      const answers = await Promise.all([
        their.get(url),
        their.post(`${url}?taal=nl&vraag=1`, { 'speaks-dutch': 'good' }),
        their.post(paths.surveyAsked(fileId, enrolmentId, 'M1')),
      ])
      expect(answers.map(({ status }) => status)).toEqual([404, 404, 404])
    }
  })

  test('Thuis in Dalfsen asks no survey, and there is no fourth moment', async () => {
    const { url } = await inVip()
    expect((await browser.get(url.replace('/M1', '/M4'))).status).toBe(404)
    expect((await browser.get(url.replace('/meting/M1', '/formulier/start'))).status).toBe(404)
  })
})
