import { pino } from 'pino'
import { beforeAll, describe, expect, test } from 'vitest'
import type { UserActor } from '#kernel/actor.ts'
import { routes } from '#web/routes.ts'
import { full, HEALTH, ids, MONEY, outsiders, school, setTheLawScene } from './attack-law-scene.ts'
import { coach, database, director, sqlAs, web } from './attack-scene.ts'
import { BSN } from './duo-letters.ts'
import { ANSWERED } from './health-scene.ts'
import { asOwnerOfTheServer, foundBy, lyingIn } from './sweep.ts'
import { theWeb } from './web.ts'

beforeAll(setTheLawScene)

const NAMES = [
  'coach',
  'coordinator',
  'volunteer',
  'guide',
  'school',
  'manager',
  'elsewhere',
  'bridge builder',
  'coach of the municipality',
  'coach who was a case worker',
  'colleague at the school',
  'trainer',
  'administrator',
  'researcher',
  'networker',
  'employer',
] as const

/** Words of the story, and the codes by which the database says that somebody is ill. */
const CLOSED = [HEALTH, MONEY, BSN, 'illness', '"MED"', '"ill"', 'Medisch', 'Ziekte of opname']

const closedIn = (text: string): string[] => CLOSED.filter((words) => text.includes(words))

function who(name: string): UserActor {
  const actor = outsiders.get(name)
  if (!actor) throw new Error(`nobody is ${name}`)
  return actor
}

/** As the database holds it, health is also an answer to the survey, or the reason why somebody stopped. */
const CLOSED_IN_ROWS = [...CLOSED, ...ANSWERED, '"reason": "health"']

const KNOWN: Readonly<Record<string, string>> = {
  version: '1',
  domain: 'health',
  what: 'uitstel',
  form: 'start',
  moment: 'M1',
}

/** Every page and file of Trede about the file of this story, and its tabs. */
const addresses = (): string[] => [
  ...routes
    .filter(({ method }) => method === 'GET')
    .map(({ path }) => path.replaceAll(/:(\w+)/g, (_, name: string) => KNOWN[name] ?? ids[name] ?? full)),
  ...['tijdlijn', 'metingen', 'trajecten'].map((tab) => `/dossiers/${full}?tab=${tab}`),
  `/dossiers/${full}/plan/pip/2`,
  `/dossiers?q=${HEALTH}`,
]

describe.each(NAMES)('health, money and numbers are closed to: %s', (name) => {
  test('on every page', async () => {
    const browser = await web.browserOf(who(name))
    for (const address of addresses()) {
      const answer = await browser.get(address)
      expect(answer.status, address).toBeLessThan(500)
      const html = (await answer.text()).replaceAll(`value="${HEALTH}"`, '').replaceAll(`“${HEALTH}”`, '')
      // Who is offered a file reads what was sent along on purpose (ARR.TRANSFER.HEALTH).
      if (name === 'elsewhere' && address.startsWith('/overdrachten/')) continue
      // Snapshots made before unburdening was closed: see the test below.
      const seen = address.endsWith('/grondslag')
        ? closedIn(html).filter((one) => one !== MONEY)
        : closedIn(html)
      expect(seen, address).toEqual([])
    }
  })

  test('with SQL as the role of the program', async () => {
    const found = await foundBy(who(name), CLOSED_IN_ROWS)
    const seen = found
      .filter(({ table }) => !(name === 'elsewhere' && table === 'file_transfer_health'))
      .filter(({ table, words }) => !(table === 'plan_snapshot' && words === MONEY))
    expect(seen).toEqual([])
  })
})

// The snapshot of a decision keeps unburdening in the part that a coach reads (`freeze` in pip.snapshot.ts).
test('what a decision rests on tells a coach nothing of benefit', async () => {
  const html = await (await web.browserOf(coach)).page(`/dossiers/${full}/plan/pip/1/grondslag`)
  expect(html).not.toContain(MONEY)
})

/** Everything that may tell of health in the story above, and is open to case workers. */
const TOLD_IN = [
  'arrival_limitation',
  'arrival_unread',
  'correction_health',
  'enrolment_end_reason',
  'file_transfer_health',
  'fine',
  'handover_subject',
  'inbox_event',
  'intake_health_answer',
  'measurement_health',
  'objection',
  'pip_health',
  'pip_step_note',
  'plan_goal',
  'plan_goal_turn',
  'plan_snapshot_health',
  'plan_step',
  'profile_import',
  'progress_item',
]
const HEALTH_WORDS = [HEALTH, ...ANSWERED]

test('health lies in the tables where the sweep looks for it, and case workers do read it there', async () => {
  const tables = (found: Awaited<ReturnType<typeof lyingIn>>) => [...new Set(found.map(({ table }) => table))]
  expect(tables(await lyingIn(HEALTH_WORDS)).toSorted()).toEqual([...TOLD_IN, 'draft'].toSorted())
  expect(tables(await foundBy(director, HEALTH_WORDS)).toSorted()).toEqual([...TOLD_IN, 'draft'].toSorted())
})

test('case workers of the file do read what the law opens to them', async () => {
  const browser = await web.browserOf(director)
  expect(await browser.page(`/dossiers/${full}/intake/onderwerpen/health`)).toContain(HEALTH)
  expect(await browser.page(`/dossiers/${full}/plan`)).toContain(MONEY)
})

test('a school reads with SQL its route and the hours of lessons, and no other fact, date or goal', async () => {
  const kinds = await sqlAs(school, `select distinct kind from integration_fact order by kind`)
  expect(kinds).toEqual([{ kind: 'plan' }])
  for (const table of ['deadline_index', 'plan_goal', 'plan_step', 'plan_agreement']) {
    expect(await sqlAs(school, `select 1 from ${table}`), table).toEqual([])
  }
})

test('neither log tells of health, money or a number', async () => {
  for (const log of ['audit_event', 'processing_event']) {
    const rows = await asOwnerOfTheServer(`select '' as name, to_jsonb(t)::text as row from ${log} t`)
    expect(rows.length, log).toBeGreaterThan(0)
    const text = rows.map(({ row }) => row).join('\n')
    expect(closedIn(text), log).toEqual([])
  }
})

test('the log of the program has no words of a failure, not even those on a second line', async () => {
  const lines: string[] = []
  const log = pino({}, { write: (line: string) => void lines.push(line) })
  const broken = theWeb(database, undefined, log)
  broken.app.get('/kapot', () => {
    throw new Error(`invalid input syntax for type uuid: "a\n${HEALTH}"`)
  })
  const answer = await broken.app.request('http://localhost/kapot')
  expect(answer.status).toBe(500)
  expect(lines.join('')).toContain('"failed"')
  expect(closedIn(lines.join(''))).toEqual([])
})

test('pages and letters with health are kept by no browser or proxy', async () => {
  const browser = await web.browserOf(director)
  for (const page of ['intake/onderwerpen/health', 'plan/pip/1', 'plan/pip/1/brief', 'nummers']) {
    const answer = await browser.get(`/dossiers/${full}/${page}`)
    expect(answer.status, page).toBe(200)
    expect(answer.headers.get('cache-control'), page).toBe('no-store')
  }
})
