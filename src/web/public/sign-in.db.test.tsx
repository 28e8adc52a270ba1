import { TOTP } from 'otpauth'
import pg from 'pg'
import { pino } from 'pino'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { addUser } from '#domain/organisation/organisation.commands.ts'
import { ATTEMPTS } from '#domain/organisation/sign-in.ts'
import type { UserId } from '#kernel/ids.ts'
import { NO_MUNICIPALITY } from '#platform/audit.ts'
import { aMunicipality, day, done, type Municipality } from '#test/builders.ts'
import { acting, ownDatabase, type TestDatabase, theSystem } from '#test/database.ts'
import { createWebApp } from '../app.ts'
import type { WebOptions } from '../web-options.ts'

const HERE = 'http://localhost'
const PASSWORD = 'de fiets staat in de regen'

let database: TestDatabase
let dalfsen: Municipality
let accounts = 0

beforeAll(async () => {
  database = await ownDatabase()
  dalfsen = await aMunicipality(database, 'Dalfsen')
})

beforeEach(() => asOwner('truncate sign_in_attempt'))

/** Sets the scene where time would have to pass: with the rights that the program itself does not have. */
async function asOwner(text: string, values: unknown[] = []): Promise<pg.QueryResult> {
  const client = new pg.Client(database.connectionAs(database.superuser))
  await client.connect()
  try {
    return await client.query(text, values)
  } finally {
    await client.end()
  }
}

async function anAccount(demo: 'demo' | 'real' = 'real'): Promise<{ email: string; userId: UserId }> {
  const email = `consulent${++accounts}@dalfsen.example`
  const user = {
    email,
    name: 'Noor de Wit',
    password: PASSWORD,
    organisationId: dalfsen.organisationId,
    role: 'case-worker',
    scope: 'municipality',
    team: null,
    from: day('2026-01-01'),
    demo: demo === 'demo',
  } as const
  const system = theSystem(dalfsen.id)
  return { email, userId: done(await acting(database, system, (ctx) => addUser(ctx, user))) }
}

function anApp(session: Partial<WebOptions['session']> = {}, more: Partial<WebOptions> = {}) {
  return createWebApp({
    db: database.db,
    log: pino({ level: 'silent' }),
    assets: { css: '/assets/trede.css', js: '/assets/main.js' },
    today: () => day('2026-11-20'),
    session: { idleMinutes: 60, hours: 10, isSecure: false, secondFactor: 'optional', ...session },
    publicUrl: undefined,
    ...more,
  })
}

/** A browser that keeps its cookies, at a network address. */
function aBrowser(app = anApp(), { from = '203.0.113.7', cookie = 'trede' } = {}) {
  let token: string | undefined
  const send = async (method: string, path: string, init: RequestInit = {}) => {
    const headers = new Headers({ origin: HERE, ...(token && { cookie: `${cookie}=${token}` }) })
    for (const [name, value] of new Headers(init.headers)) headers.set(name, value)
    const env = { incoming: { socket: { remoteAddress: from } } }
    const response = await app.request(`${HERE}${path}`, { ...init, method, headers }, env)
    const set = response.headers.getSetCookie().find((line) => line.startsWith(`${cookie}=`))
    if (set !== undefined) token = set.slice(cookie.length + 1, set.indexOf(';')) || undefined
    return response
  }
  const post = (path: string, fields: Record<string, string> = {}, headers: HeadersInit = {}) =>
    send('POST', path, { body: new URLSearchParams(fields), headers })
  return {
    get: (path: string) => send('GET', path),
    post,
    signIn: (email: string, password = PASSWORD) => post('/inloggen', { email, wachtwoord: password }),
    token: () => token,
    use: (other: string | undefined) => {
      token = other
    },
  }
}

const codeOf = (secret: string, stepsAway = 0): string =>
  new TOTP({ secret }).generate({ timestamp: Date.now() + stepsAway * 30_000 })

/** Someone who has set up a second factor in this browser, and the secret of their app. */
async function withSecondFactor(app = anApp({ secondFactor: 'required' })) {
  const account = await anAccount()
  const browser = aBrowser(app)
  await browser.signIn(account.email)
  const page = await (await browser.get('/inloggen/instellen')).text()
  const secret = /<code dir="ltr">([A-Z2-7 ]+)<\/code>/.exec(page)?.[1]?.replaceAll(' ', '') ?? ''
  const answer = await browser.post('/inloggen/instellen', { code: codeOf(secret, -1) })
  return { ...account, app, browser, secret, page, answer }
}

const events = async (userId: UserId | null) =>
  acting(database, theSystem(NO_MUNICIPALITY), ({ db }) =>
    db
      .selectFrom('auditEvent')
      .select(['action', 'result'])
      .where('objectId', userId === null ? 'is' : '=', userId)
      .where('objectType', '=', 'account')
      .orderBy('id')
      .execute(),
  )

describe('signing in with a password', () => {
  test('opens Vandaag, and the cookie is out of reach of scripts and other sites', async () => {
    const { email, userId } = await anAccount()
    const browser = aBrowser()
    const answer = await browser.signIn(email)
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/'])
    expect(answer.headers.get('set-cookie')).toMatch(/^trede=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/)
    expect((await browser.get('/')).headers.get('location')).toBe('/vandaag')
    expect(await events(userId)).toEqual([{ action: 'session.start', result: 'done' }])
  })

  test('over https the cookie belongs to this host and to https alone', async () => {
    const { email } = await anAccount()
    const answer = await aBrowser(anApp({ isSecure: true }), { cookie: '__Host-trede' }).signIn(email)
    expect(answer.headers.get('set-cookie')).toMatch(
      /^__Host-trede=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    )
  })

  test('capitals in the e-mail address make no difference', async () => {
    const { email } = await anAccount()
    expect((await aBrowser().signIn(email.toUpperCase())).status).toBe(303)
  })

  test('a wrong password and an unknown account give the same answer and keep the e-mail address', async () => {
    const { email, userId } = await anAccount()
    const wrong = await aBrowser().signIn(email, 'de fiets staat in de zon')
    const unknown = await aBrowser().signIn('niemand@dalfsen.example')
    const [wrongPage, unknownPage] = [await wrong.text(), await unknown.text()]
    expect([wrong.status, unknown.status]).toEqual([422, 422])
    expect(wrongPage).toContain('Uw e-mailadres en wachtwoord zijn niet herkend.')
    expect(wrongPage).toContain(`value="${email}"`)
    expect(wrongPage).not.toContain('de fiets')
    expect(unknownPage.replace('niemand@dalfsen.example', email)).toBe(wrongPage)
    expect(await events(userId)).toEqual([{ action: 'session.start', result: 'refused' }])
  })

  test('the audit record never holds what was typed as an e-mail address', async () => {
    await aBrowser().signIn('geheim-als-adres@dalfsen.example')
    const { rows } = await asOwner(
      "select audit_event::text as line from audit_event where action = 'session.start'",
    )
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.filter(({ line }) => line.includes('@') || line.includes('geheim'))).toEqual([])
  })

  test('empty fields are named one by one', async () => {
    const page = await (await aBrowser().post('/inloggen')).text()
    expect(page).toContain('href="#veld-email"')
    expect(page).toContain('href="#veld-wachtwoord"')
  })

  test('who is disabled is unknown', async () => {
    const { email, userId } = await anAccount()
    await asOwner('update account set disabled_at = now() where id = $1', [userId])
    expect((await aBrowser().signIn(email)).status).toBe(422)
  })

  test('a session that was there before ends, so that a planted token is worth nothing', async () => {
    const { email } = await anAccount()
    const browser = aBrowser()
    await browser.signIn(email)
    const first = browser.token()
    await browser.signIn(email)
    expect(browser.token()).not.toBe(first)
    browser.use(first)
    expect((await browser.get('/')).headers.get('location')).toBe('/inloggen')
  })

  test('the demo accounts are shown only where there are some, without a password', async () => {
    const plain = await (await aBrowser().get('/inloggen')).text()
    expect(plain).not.toContain('voorbeeldgemeente')
    const demoAccounts = [{ email: 'noor@demo.example', role: 'consulent' }]
    const page = await (await aBrowser(anApp({}, { demoAccounts })).get('/inloggen')).text()
    expect(page).toContain('<bdi>noor@demo.example</bdi>: consulent')
  })
})

describe('guessing', () => {
  test('after five wrong passwords the account waits, with the right password too; another account does not', async () => {
    const { email, userId } = await anAccount()
    const other = await anAccount()
    const statuses: number[] = []
    for (let attempt = 1; attempt <= 5; attempt++) {
      statuses.push((await aBrowser().signIn(email, 'de fiets staat in de zon')).status)
    }
    expect(statuses).toEqual([422, 422, 422, 422, 429])
    const refused = await aBrowser().signIn(email)
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '60'])
    expect(await refused.text()).toContain('Wacht 1 minuut en probeer het dan opnieuw.')
    expect((await aBrowser().signIn(other.email)).status).toBe(303)
    expect((await events(userId)).map((event) => event.action)).toEqual([
      ...Array(5).fill('session.start'),
      'account.lock',
      'session.start',
    ])
  })

  test('an account that does not exist is locked just the same', async () => {
    for (let attempt = 1; attempt <= 5; attempt++) await aBrowser().signIn('niemand2@dalfsen.example')
    expect((await aBrowser().signIn('niemand2@dalfsen.example')).status).toBe(429)
  })

  test('each next lock on a day lasts twice as long', async () => {
    const { email } = await anAccount()
    const waits: (string | null)[] = []
    for (let lock = 1; lock <= 3; lock++) {
      for (let attempt = 1; attempt <= 4; attempt++) await aBrowser().signIn(email, 'verkeerd wachtwoord')
      waits.push((await aBrowser().signIn(email, 'verkeerd wachtwoord')).headers.get('retry-after'))
      await asOwner("update sign_in_attempt set expire = 1 where key like 'account:%'")
    }
    expect(waits).toEqual(['60', '120', '240'])
  })

  test('when the lock is over the right password opens, and the count starts anew', async () => {
    const { email } = await anAccount()
    for (let attempt = 1; attempt <= 5; attempt++) await aBrowser().signIn(email, 'verkeerd wachtwoord')
    await asOwner("update sign_in_attempt set expire = 1 where key like 'account:%'")
    expect((await aBrowser().signIn(email)).status).toBe(303)
    const { rows } = await asOwner("select key from sign_in_attempt where key like 'account%'")
    expect(rows).toEqual([])
  })

  test('one address that guesses at many accounts is locked; another address is not', async () => {
    const { email } = await anAccount()
    const guesses = Array.from({ length: ATTEMPTS.address }, (_, place) =>
      aBrowser(anApp(), { from: '198.51.100.1' }).signIn(`gok${place}@dalfsen.example`, ''.padEnd(500, 'x')),
    )
    await Promise.all(guesses)
    expect((await aBrowser(anApp(), { from: '198.51.100.1' }).signIn(email)).status).toBe(429)
    expect((await aBrowser(anApp(), { from: '198.51.100.2' }).signIn(email)).status).toBe(303)
  })

  test('signing in does not clear the count of the address', async () => {
    const { email } = await anAccount()
    await aBrowser().signIn('niemand3@dalfsen.example')
    await aBrowser().signIn(email)
    const { rows } = await asOwner("select points from sign_in_attempt where key like 'address:%'")
    expect(rows).toEqual([{ points: 1 }])
  })

  test('attempts at the same moment are all counted', async () => {
    const { email } = await anAccount()
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => aBrowser().signIn(email, 'de fiets staat in de zon')),
    )
    expect(answers.filter((answer) => answer.status === 422).length).toBeLessThanOrEqual(4)
  })

  test('a made-up forwarding header does not make a new address', async () => {
    const browser = aBrowser()
    const guess = (place: number) =>
      browser.post(
        '/inloggen',
        { email: `nep${place}@dalfsen.example`, wachtwoord: 'x' },
        { 'x-forwarded-for': `192.0.2.${place}` },
      )
    await guess(1)
    await guess(2)
    const { rows } = await asOwner("select points from sign_in_attempt where key like 'address:%'")
    expect(rows).toEqual([{ points: 2 }])
  })

  test('the counters hold no e-mail address and no network address', async () => {
    await aBrowser().signIn('niemand4@dalfsen.example')
    const { rows } = await asOwner('select key from sign_in_attempt')
    expect(rows.length).toBe(2)
    expect(rows.filter(({ key }) => !/^(account|address):[\w-]{43}$/.test(key))).toEqual([])
  })
})

describe('a second factor', () => {
  test('is set up at the first time where it is required, and then signs in', async () => {
    const { answer, page, browser, userId } = await withSecondFactor()
    expect(page).toContain('<svg')
    expect(page).not.toMatch(/\sstyle=/)
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/'])
    expect((await browser.get('/')).headers.get('location')).toBe('/vandaag')
    expect(await events(userId)).toEqual(Array(2).fill({ action: 'session.start', result: 'done' }))
  })

  test('a demo account needs none', async () => {
    const { email } = await anAccount('demo')
    const answer = await aBrowser(anApp({ secondFactor: 'required' })).signIn(email)
    expect(answer.headers.get('location')).toBe('/')
  })

  test.each(['/vandaag', '/dossiers', '/rapporten', '/kennis/talen'])(
    'with only a password %s is not there',
    async (path) => {
      const { email } = await anAccount()
      const browser = aBrowser(anApp({ secondFactor: 'required' }))
      await browser.signIn(email)
      expect(browser.token()).toBeDefined()
      expect((await browser.get(path)).status).toBe(404)
      expect((await browser.get('/')).headers.get('location')).toBe('/inloggen')
    },
  )

  test('the next time the code is asked; the token after it is another one', async () => {
    const { email, app, secret } = await withSecondFactor()
    const browser = aBrowser(app)
    const first = await browser.signIn(email)
    expect(first.headers.get('location')).toBe('/inloggen/code')
    const halfway = browser.token()
    const page = await (await browser.get('/inloggen/code')).text()
    expect(page).toMatch(/inputmode="numeric"/)
    expect(page).toMatch(/autocomplete="one-time-code"/)
    const answer = await browser.post('/inloggen/code', { code: codeOf(secret) })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/'])
    expect(browser.token()).not.toBe(halfway)
    browser.use(halfway)
    expect((await browser.get('/inloggen/code')).headers.get('location')).toBe('/inloggen')
  })

  test('a code opens once: who saw it typed cannot use it again', async () => {
    const { email, app, secret } = await withSecondFactor()
    const code = codeOf(secret)
    const owner = aBrowser(app)
    await owner.signIn(email)
    expect((await owner.post('/inloggen/code', { code })).status).toBe(303)
    const onlooker = aBrowser(app)
    await onlooker.signIn(email)
    expect((await onlooker.post('/inloggen/code', { code })).status).toBe(422)
    expect((await onlooker.get('/')).headers.get('location')).toBe('/inloggen')
  })

  test('a code of five minutes ago does not count', async () => {
    const { email, app, secret } = await withSecondFactor()
    const browser = aBrowser(app)
    await browser.signIn(email)
    expect((await browser.post('/inloggen/code', { code: codeOf(secret, -10) })).status).toBe(422)
    expect((await browser.post('/inloggen/code', { code: codeOf(secret, 10) })).status).toBe(422)
  })

  test('wrong codes lock the account, and giving the password again in between does not help', async () => {
    const { email, app } = await withSecondFactor()
    const browser = aBrowser(app)
    const statuses: number[] = []
    for (let attempt = 1; attempt <= 5; attempt++) {
      await browser.signIn(email)
      statuses.push((await browser.post('/inloggen/code', { code: 'abcdef' })).status)
    }
    expect(statuses).toEqual([422, 422, 422, 422, 429])
    expect((await browser.signIn(email)).status).toBe(429)
  })

  test('the secret is shown only while it is being set up, and is new each time', async () => {
    const { email } = await anAccount()
    const app = anApp({ secondFactor: 'required' })
    const [first, second] = [aBrowser(app), aBrowser(app)]
    await first.signIn(email)
    const firstSecret = /<code dir="ltr">([A-Z2-7 ]+)</.exec(
      await (await first.get('/inloggen/instellen')).text(),
    )?.[1]
    await second.signIn(email)
    const page = await (await second.get('/inloggen/instellen')).text()
    const secret = /<code dir="ltr">([A-Z2-7 ]+)</.exec(page)?.[1]?.replaceAll(' ', '') ?? ''
    expect(secret).not.toBe(firstSecret?.replaceAll(' ', ''))
    expect((await second.post('/inloggen/instellen', { code: codeOf(secret) })).status).toBe(303)
    expect((await first.get('/inloggen/instellen')).headers.get('location')).toBe('/inloggen')
    const late = await first.post('/inloggen/instellen', { code: codeOf(secret, 1) })
    expect(late.headers.get('location')).toBe('/inloggen')
    expect((await first.get('/')).headers.get('location')).toBe('/inloggen')
  })

  test('ten minutes after the password the code comes too late', async () => {
    const { email, app, secret, userId } = await withSecondFactor()
    const browser = aBrowser(app)
    await browser.signIn(email)
    await asOwner('update session set expires_at = now() where user_id = $1', [userId])
    const answer = await browser.post('/inloggen/code', { code: codeOf(secret), naar: '/dossiers' })
    expect(answer.headers.get('location')).toBe('/inloggen?naar=%2Fdossiers')
  })
})

describe('the end of a session', () => {
  test('signing out removes the session and the cookie', async () => {
    const { email, userId } = await anAccount()
    const browser = aBrowser()
    await browser.signIn(email)
    const token = browser.token()
    const answer = await browser.post('/uitloggen')
    expect(answer.headers.get('location')).toBe('/inloggen?uitgelogd')
    expect(answer.headers.get('set-cookie')).toMatch(/^trede=; Max-Age=0; Path=\//)
    const { rows } = await asOwner('select 1 from session where user_id = $1', [userId])
    expect(rows).toEqual([])
    browser.use(token)
    expect((await browser.get('/')).headers.get('location')).toBe('/inloggen')
    expect((await events(userId)).at(-1)).toEqual({ action: 'session.end', result: 'done' })
    expect(await (await browser.get('/inloggen?uitgelogd')).text()).toContain('U bent uitgelogd.')
  })

  test.each([
    ['an hour without a click', "last_seen_at = now() - interval '61 minutes'", '/inloggen'],
    ['fifty-nine minutes without a click', "last_seen_at = now() - interval '59 minutes'", '/vandaag'],
    ['ten hours, however busy', "expires_at = now() - interval '1 second'", '/inloggen'],
  ])('%s', async (_, change, to) => {
    const { email, userId } = await anAccount()
    const browser = aBrowser()
    await browser.signIn(email)
    await asOwner(`update session set ${change} where user_id = $1`, [userId])
    expect((await browser.get('/')).headers.get('location')).toBe(to)
  })

  test('a session lasts as many hours as the settings say', async () => {
    const { email, userId } = await anAccount()
    await aBrowser(anApp({ hours: 4 })).signIn(email)
    const { rows } = await asOwner(
      'select extract(epoch from expires_at - created_at)::int as seconds from session where user_id = $1',
      [userId],
    )
    expect(rows).toEqual([{ seconds: 4 * 3600 }])
  })
})

describe('where someone wanted to go', () => {
  test('comes after signing in, also over the step of the code', async () => {
    const { email } = await anAccount()
    const fields = { email, wachtwoord: PASSWORD, naar: '/dossiers?q=haddad' }
    const answer = await aBrowser().post('/inloggen', fields)
    expect(answer.headers.get('location')).toBe('/dossiers?q=haddad')
    const strict = await aBrowser(anApp({ secondFactor: 'required' })).post('/inloggen', fields)
    expect(strict.headers.get('location')).toBe('/inloggen/instellen?naar=%2Fdossiers%3Fq%3Dhaddad')
  })

  test.each(['https://elders.example', '//elders.example', '/\\elders.example', 'javascript:alert(1)'])(
    '%s is not followed',
    async (naar) => {
      const { email } = await anAccount()
      const page = await (await aBrowser().get(`/inloggen?${new URLSearchParams({ naar })}`)).text()
      expect(page).not.toContain('name="naar"')
      const answer = await aBrowser().post('/inloggen', { email, wachtwoord: PASSWORD, naar })
      expect(answer.headers.get('location')).toBe('/')
    },
  )
})

describe('a form from elsewhere', () => {
  test.each([
    ['another site', { origin: 'https://elders.example', 'sec-fetch-site': 'cross-site' }],
    ['a neighbour of our own host', { origin: 'http://ander.localhost', 'sec-fetch-site': 'same-site' }],
    ['a page without an origin', { origin: 'null' }],
  ])('is refused: %s', async (_, headers) => {
    const { email, userId } = await anAccount()
    const answer = await aBrowser().post('/inloggen', { email, wachtwoord: PASSWORD }, headers)
    expect(answer.status).toBe(403)
    expect(await events(userId)).toEqual([])
  })

  test('is refused when the request says nothing about where it comes from', async () => {
    const body = new URLSearchParams({ email: 'a@b.example', wachtwoord: PASSWORD })
    for (const path of ['/inloggen', '/inloggen/code', '/uitloggen', '/dossiers/nieuw']) {
      expect((await anApp().request(`${HERE}${path}`, { method: 'POST', body })).status).toBe(403)
    }
  })

  test('behind a proxy the public address counts, not the one we hear', async () => {
    const { email } = await anAccount()
    const app = anApp({}, { publicUrl: 'https://trede.example.nl/' })
    const fields = { email, wachtwoord: PASSWORD }
    const ours = await aBrowser(app).post('/inloggen', fields, { origin: 'https://trede.example.nl' })
    const theirs = await aBrowser(app).post('/inloggen', fields)
    expect([ours.status, theirs.status]).toEqual([303, 403])
  })
})
