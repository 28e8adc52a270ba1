import { beforeAll, describe, expect, test } from 'vitest'
import { addTeamMember } from '#domain/file/file.commands.ts'
import { fileFor } from '#domain/file/file.queries.ts'
import { joinHousehold } from '#domain/file/household.commands.ts'
import { instrumentById } from '#domain/instrument/instruments.ts'
import { answerInstrument, correctAnswers } from '#domain/measurement/measurement.commands.ts'
import type { UserActor } from '#kernel/actor.ts'
import type { FileId } from '#kernel/ids.ts'
import {
  aGroup,
  asSuperuser,
  coach,
  coordinator,
  dalfsen,
  database,
  director,
  enrolled,
  hiwot,
  named,
  ommen,
  onTeam,
  others,
  refugeeCouncil,
  samir,
  samirNva,
  samirVip,
  setTheScene,
  sqlAs,
  together,
  volunteer,
  web,
  yonas,
  yonasVip,
} from './attack-scene.ts'
import { anOpenFile, aPartner, asCaseWorker, aWorker, day, done } from './builders.ts'
import { acting, theSystem } from './database.ts'

beforeAll(setTheScene)

describe('the programmes of another provider stay closed to a coordinator', () => {
  test.each(['/dossiers', '/vandaag', `/dossiers?traject=nva-werktrajecten`])('in %s', async (address) => {
    const html = await (await web.browserOf(coordinator)).page(address)
    const lists = html.replace(/<select[\s\S]*?<\/select>/g, '')
    expect(/NVA|Werktraject/.test(lists)).toBe(false)
    if (address.includes('traject=')) expect(lists).not.toContain('Samir')
  })

  test('also with the id of the enrolment, on its own file and on another', async () => {
    const browser = await web.browserOf(coordinator)
    for (const file of [samir, yonas, hiwot]) {
      for (const page of ['', '/formulier/start', '/meting/M1', '/beeindigen', '/competentie']) {
        const { status } = await browser.get(`/dossiers/${file}/trajecten/${samirNva}${page}`)
        expect(status, `${file}${page}`).toBe(404)
      }
    }
    expect((await browser.get(`/dossiers/${samir}/trajecten/${yonasVip}`)).status).toBe(404)
  })
})

describe('a part of a file that a role does not open', () => {
  test('the district is not in the list of a volunteer or of a trainer', async () => {
    const html = await (await web.browserOf(volunteer)).page('/dossiers')
    expect(html).toContain('Samir')
    expect(html).not.toContain('Dalfsen-Noord')
    // What is asked of a column that is not theirs is not heard: right and wrong guesses give the same list.
    const guessed = async (part: string) =>
      (await (await web.browserOf(volunteer)).page(`/dossiers?deel=${part}`)).replaceAll(part, '')
    expect(await guessed('Dalfsen-Noord')).toBe(await guessed('Nergenshuizen'))
  })

  test('a family name does not find the file for a volunteer', async () => {
    const html = await (await web.browserOf(volunteer)).page('/dossiers?q=Haddad')
    expect(html).not.toContain('Samir')
  })

  test('an answer about health is in no page of the career coach, nor is why it was corrected', async () => {
    const address = { fileId: samir, enrolmentId: samirVip }
    const instrument = instrumentById('arbeidstoeleiding-survey')
    const choices = instrument.questions.filter((question) => question.kind === 'choice')
    const answers = Object.fromEntries(choices.map(({ id, options }) => [id, options[0]?.id ?? '']))
    const options = choices.find(({ id }) => id === 'health')?.options ?? []
    const given = {
      instrumentId: instrument.id,
      moment: 'M1',
      answers,
      answeredOn: day('2026-09-15'),
    } as const
    await acting(database, director, async (ctx) => {
      const measurementId = done(await answerInstrument(ctx, address, { ...given, locale: 'nl' }))
      const changed = { ...answers, health: options.at(-1)?.id ?? '' }
      const reason = 'Heeft reuma, zei het pas later'
      done(await correctAnswers(ctx, address, { measurementId, answers: changed, reason }))
    })
    const texts = options.map((option) => option.texts.nl)
    for (const who of [coach, coordinator]) {
      const browser = await web.browserOf(who)
      const pages = [`/dossiers/${samir}?tab=tijdlijn`, `/dossiers/${samir}/trajecten/${samirVip}/meting/M1`]
      for (const page of pages) {
        const html = await browser.page(page)
        expect(html, page).not.toContain('reuma')
        const question = html.split('Hoe is uw gezondheid')[1]?.slice(0, 300) ?? ''
        for (const text of texts) expect(question).not.toContain(`>${text}<`)
      }
    }
  })

  test('someone with two jobs cannot read a family name by joining a household', async () => {
    const both = await together(
      await aWorker(database, dalfsen, { role: 'case-worker' }),
      await aWorker(database, refugeeCouncil, { role: 'volunteer-coach' }),
    )
    const [own, helped] = both.memberships
    const join = (fileId: FileId, job: typeof own) =>
      acting(database, theSystem(dalfsen.id), async (ctx) => {
        if (!job) throw new Error('two jobs')
        const { organisationId, role } = job
        const member = { userId: both.userId, organisationId, role, from: day('2026-01-01') }
        done(await addTeamMember(ctx, fileId, member))
      })
    const mine = await anOpenFile(database, dalfsen, { person: named('Amal', 'Saleh', '1992-05-06') })
    await join(mine, own)
    await join(hiwot, helped)
    const wish = { fileId: hiwot, role: 'partner', from: day('2026-11-01') } as const
    const joined = await acting(database, both, (ctx) => joinHousehold(ctx, mine, wish))
    expect(joined).toMatchObject({ ok: false, error: 'other-not-found' })
  })
})

/** Neither by its address nor in a list. */
async function cannotOpen(who: UserActor, fileId: FileId, givenName: string) {
  const browser = await web.browserOf(who)
  expect((await browser.get(`/dossiers/${fileId}`)).status).toBe(404)
  expect((await browser.page('/dossiers')).includes(givenName)).toBe(false)
}

describe('a job that ended, or was somewhere else, opens nothing', () => {
  test('who trains elsewhere now is no trainer of an old group, whatever other work they do here', async () => {
    const groupId = await aGroup(refugeeCouncil, yonas, yonasVip)
    for (const otherWork of [
      await aWorker(database, refugeeCouncil, { role: 'volunteer-coach' }),
      await aWorker(database, dalfsen, { role: 'career-coach' }),
    ]) {
      const moved = await together(otherWork, await aWorker(database, others, { role: 'trainer' }))
      await asSuperuser(`insert into training_group_trainer (organisation_id, group_id, user_id, from_on)
        values ('${refugeeCouncil.organisationId}', '${groupId}', '${moved.userId}', '2026-03-01')`)
      await cannotOpen(moved, yonas, 'Yonas')
    }
  })

  test('a team of a partner with the same name is not the team of the municipality', async () => {
    const helper = await aWorker(database, refugeeCouncil, { role: 'volunteer-coach', team: 'Noord' })
    const file = await anOpenFile(database, dalfsen, { person: named('Filmon', 'Kidane', '1990-07-08') })
    await onTeam(file, helper)
    const north = await aWorker(database, dalfsen, { role: 'case-worker', scope: 'team', team: 'Noord' })
    expect(await acting(database, north, (ctx) => fileFor(ctx, file))).toBeUndefined()
    expect(await (await web.browserOf(north)).page('/dossiers')).not.toContain('Filmon')
  })

  test('a provider that no longer works here stays out, also when its coordinator has another job here', async () => {
    const former = await aPartner(database, [dalfsen], { name: 'Stichting Voorheen' })
    const file = await anOpenFile(database, dalfsen, { person: named('Luwam', 'Haile', '1991-09-10') })
    await enrolled(file, 'vip', former)
    const coordinators = [
      await aWorker(database, former, { role: 'programme-coordinator' }),
      await aWorker(database, former, { role: 'programme-coordinator' }),
    ] as const
    await asSuperuser(`update cooperation set to_on = '2026-06-30'
      where organisation_id = '${former.organisationId}'`)
    const helper = await aWorker(database, refugeeCouncil, { role: 'volunteer-coach' })
    const both = await together(coordinators[0], helper)
    await cannotOpen(both, file, 'Luwam')
    expect(await sqlAs(both, `select family_name from person where given_name = 'Luwam'`)).toEqual([])
    const colleague = await aWorker(database, dalfsen, { role: 'career-coach' })
    await cannotOpen(await together(coordinators[1], colleague), file, 'Luwam')
  })

  test('a volunteer here who is case worker elsewhere stays a volunteer here', async () => {
    const both = await together(
      await aWorker(database, refugeeCouncil, { role: 'volunteer-coach' }),
      await aWorker(database, ommen, { role: 'case-worker', scope: 'municipality' }),
    )
    await acting(database, theSystem(dalfsen.id), async (ctx) => {
      const { organisationId } = refugeeCouncil
      const member = { userId: both.userId, organisationId, role: 'volunteer-coach' as const }
      done(await addTeamMember(ctx, yonas, { ...member, from: day('2026-01-01') }))
    })
    const browser = await web.browserOf(both)
    expect(await browser.page(`/dossiers/${yonas}`)).not.toContain('Tesfay')
    for (const page of ['gegevens', 'huishouden', 'trajecten/nieuw', `trajecten/${yonasVip}`]) {
      expect((await browser.get(`/dossiers/${yonas}/${page}`)).status, page).toBe(404)
    }
    expect((await browser.get(`/dossiers/${samir}`)).status).toBe(404)
  })

  test('only work that belongs on a case team can be put on one', async () => {
    const bakery = await aPartner(database, [dalfsen], { name: 'Bakkerij De Oven', kind: 'employer' })
    const employer = await aWorker(database, bakery, { role: 'employer' })
    const member = { ...asCaseWorker(employer), from: day('2026-11-20') }
    const added = await acting(database, director, (ctx) => addTeamMember(ctx, samir, member))
    expect(added.ok).toBe(false)
  })
})

describe('at the web', () => {
  test('a form of another site is refused, whatever it says that it sends', async () => {
    const browser = await web.browserOf(director)
    expect((await browser.post(`/dossiers/${samir}/contact`, {})).status).toBe(422)
    for (const type of [
      'text/plain',
      'multipart/form-data; boundary=x',
      'Application/x-www-form-urlencoded',
    ]) {
      const headers = { origin: 'https://elders.example', 'content-type': type }
      const { status } = await web.app.request('http://localhost/uitloggen', { method: 'POST', headers })
      expect(status, type).toBe(403)
    }
  })

  test('throwing away a draft leads nowhere else, and a line break in an address is no failure of ours', async () => {
    const browser = await web.browserOf(director)
    const home = `/dossiers/${samir}`
    for (const back of ['https://elders.example', `${home}/\r\nset-cookie: a=b`, `${home}/../../../elders`]) {
      const answer = await browser.post(`/concepten/contact.${samir}/weggooien`, { terug: back })
      expect(answer.status, back).toBe(303)
      const { pathname } = new URL(answer.headers.get('location') ?? '/', 'http://localhost')
      expect(pathname.startsWith(home), back).toBe(true)
    }
  })

  test.each(['/dossiers?q=%00', '/dossiers?deel=%00', '/concepten/x'])(
    '%s with a nul is no failure',
    async (address) => {
      expect((await (await web.browserOf(director)).get(address)).status).toBeLessThan(500)
    },
  )

  test('a nul in a form or a draft is refused, not a failure of ours', async () => {
    const browser = await web.browserOf(director)
    const contact = { heldOn: '1-11-2026', kind: 'phone', note: 'a\u0000b' }
    expect((await browser.post(`/dossiers/${samir}/contact`, contact)).status).toBeLessThan(500)
    const draft = await browser.put(`/concepten/contact.${samir}`, { fields: { note: 'a\u0000b' } })
    expect(draft.status).toBeLessThan(500)
    const filter = { name: 'a\u0000b', query: 'traject=vip' }
    expect((await browser.post('/dossiers/filters', filter)).status).toBeLessThan(500)
  })

  test('a notice that somebody planted is text, and nothing else', async () => {
    const browser = await web.browserOf(director)
    const name = '<script>alert(1)</script>'
    const kept = await browser.post('/dossiers/filters', { name, query: 'traject=vip' })
    const [cookie = ''] = (kept.headers.get('set-cookie') ?? '').split(';')
    expect(cookie).not.toContain('<')
    expect(await browser.page('/dossiers')).not.toContain(name)
  })
})
