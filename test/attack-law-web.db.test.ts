import { beforeAll, describe, expect, test } from 'vitest'
import { handleEvent } from '#domain/arrival/inbox.commands.ts'
import { acceptTransfer } from '#domain/arrival/transfer.commands.ts'
import { addTeamMember } from '#domain/file/file.commands.ts'
import { recordFacts } from '#domain/integration/integration.commands.ts'
import { recordProgress } from '#domain/integration/progress.commands.ts'
import { addGoal } from '#domain/plan/goal.commands.ts'
import { judgePip, remarkOnPip, reopenPip, sendPip, startPip, writePip } from '#domain/plan/pip.commands.ts'
import { decidePip } from '#domain/plan/pip.decision.commands.ts'
import { planTalk } from '#domain/plan/progress-talk.commands.ts'
import { addStep } from '#domain/plan/step.commands.ts'
import type { Actor } from '#kernel/actor.ts'
import type { Context } from '#platform/context.ts'
import { routes } from '#web/routes.ts'
import {
  elsewhere,
  full,
  HEALTH,
  ids,
  reader,
  scene,
  school,
  setTheLawScene,
  transferId,
} from './attack-law-scene.ts'
import { asSuperuser, dalfsen, database, director, hiwot, sqlAs, together, web } from './attack-scene.ts'
import { aPartner, asCaseWorker, aWorker, day, done } from './builders.ts'
import { acting, theSystem } from './database.ts'
import { BSN } from './duo-letters.ts'
import { aFileForAPlan, aFullContent, anAgreedPip, DATED_TODAY } from './pip-scene.ts'
import { someLessons } from './school-scene.ts'

beforeAll(setTheLawScene)

const as = <T>(who: Actor, work: (ctx: Context) => Promise<T>) => acting(database, who, work)

describe('an id of another file opens nothing under this one', () => {
  test('goals, steps, talks, progress, handovers and versions of a plan', async () => {
    const here = await aFileForAPlan(scene)
    const { goalId, stepId, talkId } = await as(director, async (ctx) => {
      const goal = { kind: 'work', title: 'Werk', why: 'Ik wil', languageAtWork: false } as const
      const foreign = done(await addGoal(ctx, hiwot, goal))
      const window = { from: day('2026-11-23'), to: day('2026-12-18') }
      const step = { goalId: foreign, title: 'x', doer: 'person', doerName: null, ...window } as const
      return {
        goalId: foreign,
        stepId: done(await addStep(ctx, hiwot, step)),
        talkId: done(await planTalk(ctx, hiwot, day('2026-12-01'))),
      }
    })
    const browser = await web.browserOf(director)
    const places = [
      `plan/doelen/${goalId}/wijzigen`,
      `plan/doelen/${goalId}/stoppen`,
      `plan/doelen/${goalId}/heropenen`,
      `plan/doelen/${goalId}/stappen/nieuw`,
      `plan/stappen/${stepId}/wijzigen`,
      `plan/stappen/${stepId}/afronden`,
      `plan/gesprekken/${talkId}/verslag`,
      `plan/gesprekken/${talkId}/niet-gehouden`,
      `overdracht/${ids.handoverId}/plannen`,
      `overdracht/${ids.handoverId}/verslag`,
      `verslagen/overdracht/${ids.handoverId}`,
      `inburgering/vastgelegd/${ids.recordId}/intrekken`,
      'plan/pip/1',
      'plan/pip/1/grondslag',
      'plan/pip/1/brief',
      `plan/pip/1/bezwaar/${ids.objectionId}`,
    ]
    for (const place of places) {
      expect((await browser.get(`/dossiers/${here}/${place}`)).status, place).toBe(404)
      const sent = { reason: 'x', title: 'x', why: 'x', kind: 'work', outcome: 'done', on: '1-11-2026' }
      expect((await browser.post(`/dossiers/${here}/${place}`, sent)).status, place).toBe(404)
    }
  })
})

describe('the second reader of a plan', () => {
  test('is nobody who ever wrote in it, also not after it went back and forth', async () => {
    const fileId = await aFileForAPlan(scene)
    const address = { fileId, version: 1 }
    await as(director, async (ctx) => {
      done(await startPip(ctx, fileId, ''))
      done(await writePip(ctx, address, aFullContent()))
    })
    await as(reader, async (ctx) => {
      done(await writePip(ctx, address, { support: 'Elke week een maatje' }))
      done(await sendPip(ctx, address))
    })
    const approve = { verdict: 'approved', comment: '' } as const
    for (const who of [director, reader]) {
      expect(await as(who, (ctx) => judgePip(ctx, address, approve))).toMatchObject({ error: 'own-text' })
      const wish = { about: 'support', words: 'Mooi' } as const
      expect(await as(who, (ctx) => remarkOnPip(ctx, address, wish))).toMatchObject({ error: 'own-text' })
    }
    await as(director, async (ctx) => done(await reopenPip(ctx, address, 'Iets vergeten')))
    await as(director, async (ctx) => done(await sendPip(ctx, address)))
    expect(await as(reader, (ctx) => judgePip(ctx, address, approve))).toMatchObject({ error: 'own-text' })
  })

  // Goals are frozen in the decision and stand in its letter, and `decidePip` does not ask whether they are still
  // those that were read and agreed.
  test('read the goals that the letter tells of', async () => {
    const fileId = await aFileForAPlan(scene)
    const address = await anAgreedPip(scene, fileId)
    const today = day('2026-11-20')
    const decided = await as(director, async (ctx) => {
      const goal = { kind: 'work', title: 'Nooit gelezen', why: 'x', languageAtWork: false } as const
      const goalId = done(await addGoal(ctx, fileId, goal))
      const step = { goalId, title: 'x', doer: 'person', doerName: null, from: today, to: today } as const
      done(await addStep(ctx, fileId, step))
      return decidePip(ctx, address, DATED_TODAY)
    })
    expect(decided).toEqual({ ok: false, error: 'changed-since-reading' })
  })
})

describe('two who do it at the same moment', () => {
  test('date one plan once, with one fact and one message', async () => {
    const fileId = await aFileForAPlan(scene)
    const address = await anAgreedPip(scene, fileId)
    const decide = () => as(director, (ctx) => decidePip(ctx, address, DATED_TODAY))
    const decided = await Promise.all([decide(), decide(), decide()])
    expect(decided.filter(({ ok }) => ok)).toHaveLength(1)
    const count = (text: string) => sqlAs(director, `select 1 from ${text} and file_id = '${fileId}'`)
    expect(await count(`integration_fact where kind = 'plan'`)).toHaveLength(1)
    expect(await count(`outbox_message where kind = 'pip'`)).toHaveLength(1)
  })

  test('handle one event once', async () => {
    const handle = () =>
      as(reader, (ctx) =>
        handleEvent(ctx, ids.eventId ?? '', { answers: { dutyStartedOn: day('2026-08-03') }, note: 'x' }),
      )
    const handled = await Promise.all([handle(), handle()])
    expect(handled.filter(({ ok }) => ok)).toHaveLength(1)
  })

  test('record facts that the index of dates follows, as if they came one by one', async () => {
    const [together, oneByOne] = [await aFileForAPlan(scene), await aFileForAPlan(scene)]
    const facts = [
      { kind: 'third-party-asked', on: day('2026-09-10') },
      { kind: 'third-party-received', on: day('2026-10-10') },
      { kind: 'intake-talk', on: day('2026-10-12') },
      { kind: 'social-assistance-started', on: day('2026-09-02') },
    ] as const
    const record = (file: typeof together, fact: (typeof facts)[number]) =>
      as(director, async (ctx) => done(await recordFacts(ctx, file, [fact], { source: 'worker' })))
    await Promise.all(facts.map((fact) => record(together, fact)))
    for (const fact of facts) await record(oneByOne, fact)
    const index = (file: string) =>
      sqlAs(
        director,
        `select obligation, rule, from_on, to_on, met_on from deadline_index where file_id = '${file}' order by 1`,
      )
    expect(await index(together)).toEqual(await index(oneByOne))
  })
})

describe('a school', () => {
  test('whose teacher works for two reports as the one on the case team', async () => {
    const other = await aPartner(database, [dalfsen], { name: 'Aardig Taal', kind: 'language-school' })
    const teacher = await together(await aWorker(database, other, { role: 'language-school' }), school)
    await as(theSystem(dalfsen.id), async (ctx) => {
      const member = { ...asCaseWorker(school), userId: teacher.userId, from: day('2026-01-01') }
      done(await addTeamMember(ctx, full, member))
    })
    const itemId = await as(teacher, async (ctx) => done(await recordProgress(ctx, full, someLessons())))
    const rows = await sqlAs(director, `select organisation_id from progress_item where id = '${itemId}'`)
    expect(rows).toEqual([{ organisation_id: school.memberships[0]?.organisationId }])
  })
})

describe('a file that moved', () => {
  test('leaves the old municipality nothing of health or numbers, on a page or in SQL', async () => {
    await as(elsewhere, async (ctx) => done(await acceptTransfer(ctx, transferId)))
    await asSuperuser(`update file set moved_on = '2026-11-19' where moved_on is not null`)
    await asSuperuser(`alter table file_transfer disable trigger keep_to_own_side`)
    await asSuperuser(`update file_transfer set accepted_on = '2026-11-19' where id = '${transferId}'`)
    const html = await (await web.browserOf(director)).page(`/overdrachten/${transferId}`)
    expect(html).toContain('Overgenomen')
    for (const words of [HEALTH, BSN, 'Wat er is meegestuurd']) expect(html).not.toContain(words)
    expect(await sqlAs(director, `select 1 from file_transfer_health`)).toEqual([])
    const moved = `(select file_id from file_transfer where id = '${transferId}')`
    for (const table of ['handover', 'plan_goal', 'plan_agreement', 'intake_health_answer']) {
      expect(await sqlAs(director, `select 1 from ${table} where file_id in ${moved}`), table).toEqual([])
    }
  })
})

describe('at the web', () => {
  const WEIRD = [
    'constructor',
    '__proto__',
    '%00',
    '..%2f..%2fx',
    '0',
    '-1',
    '9'.repeat(20),
    '1e3',
    '%E0%A4%A',
  ]

  /** The routes with one odd id each, and lists with odd questions. */
  function oddAddresses(weird: string): { method: string; address: string }[] {
    const known: Record<string, string> = { ...ids, version: '2', domain: 'health', what: 'uren' }
    const query = ['pagina', 'bladzijde', 'toon', 'wat', 'tab', 'q']
      .map((name) => `${name}=${weird}`)
      .join('&')
    return routes
      .filter(({ path }) => !path.startsWith('/concepten'))
      .flatMap(({ path, method }) => {
        const odd = [...path.matchAll(/:(\w+)/g)].map(([, name = '']) =>
          path.replaceAll(/:(\w+)/g, (_, one: string) => (one === name ? weird : (known[one] ?? full))),
        )
        const asked = method === 'GET' ? [`${path.replaceAll(/:\w+/g, full)}?${query}`] : []
        return [...odd, ...asked].map((address) => ({ method, address }))
      })
  }

  test.each(WEIRD)('%s in an address is no failure of ours', async (weird) => {
    const browser = await web.browserOf(director)
    for (const { method, address } of oddAddresses(weird)) {
      const answer = await (method === 'POST' ? browser.post(address, { a: 'b' }) : browser.get(address))
      expect(answer.status, `${method} ${address}`).toBeLessThan(500)
    }
  })

  test('what somebody typed is text on every page, also when it looks like a script', async () => {
    const script = '<script>alert(1)</script>"><img src=x onerror=alert(1)>'
    await as(director, async (ctx) => {
      const goal = { kind: 'work', title: script, why: script, languageAtWork: false } as const
      done(await addGoal(ctx, full, goal))
    })
    await asSuperuser(
      `update person set given_name = '${script}' where id = (select person_id from file where id = '${full}')`,
    )
    await asSuperuser(`update handover set report = '${script}', organisation = '${script}'`)
    await asSuperuser(`update outbox_message set refusals = array['${script}']`)
    await asSuperuser(`update inbox_event set details = jsonb_build_object('x', '${script}')`)
    await asSuperuser(
      `update profile_import set file_name = '${script}', heading = array['${script}', 'BSN', 'x']`,
    )
    const browser = await web.browserOf(director)
    const known: Record<string, string> = { ...ids, version: '1', domain: 'health', what: 'uren' }
    for (const { path } of routes.filter(({ method }) => method === 'GET')) {
      const address = path.replaceAll(/:(\w+)/g, (_, name: string) => known[name] ?? full)
      const answer = await browser.get(address)
      if (!answer.headers.get('content-type')?.startsWith('text/html')) continue
      const html = await answer.text()
      expect(html.includes('<script>alert') || html.includes('<img src=x'), address).toBe(false)
    }
  })

  test('a form of another site changes nothing, on any address that takes one', async () => {
    for (const { path } of routes.filter(({ method }) => method === 'POST')) {
      const headers = {
        origin: 'https://elders.example',
        'content-type': 'application/x-www-form-urlencoded',
      }
      const address = `http://localhost${path.replaceAll(/:\w+/g, full)}`
      expect((await web.app.request(address, { method: 'POST', headers })).status, path).toBe(403)
    }
  })
})
