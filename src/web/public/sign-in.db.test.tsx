import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Door, HERE, PASSWORD, theDoor } from '#test/door.ts'

let door: Door

beforeAll(async () => {
  door = await theDoor()
})

beforeEach(() => door.asOwner('truncate sign_in_attempt'))

describe('signing in with a password', () => {
  test('opens Vandaag, and the cookie is out of reach of scripts and other sites', async () => {
    const { email, userId } = await door.anAccount()
    const browser = door.aBrowser()
    const answer = await browser.signIn(email)
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/'])
    expect(answer.headers.get('set-cookie')).toMatch(/^trede=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/)
    expect((await browser.get('/')).headers.get('location')).toBe('/vandaag')
    expect(await door.events(userId)).toEqual([{ action: 'session.start', result: 'done' }])
  })

  test('over https the cookie belongs to this host and to https alone', async () => {
    const { email } = await door.anAccount()
    const answer = await door
      .aBrowser(door.anApp({ isSecure: true }), { cookie: '__Host-trede' })
      .signIn(email)
    expect(answer.headers.get('set-cookie')).toMatch(
      /^__Host-trede=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    )
  })

  test('capitals in the e-mail address make no difference', async () => {
    const { email } = await door.anAccount()
    expect((await door.aBrowser().signIn(email.toUpperCase())).status).toBe(303)
  })

  test('a wrong password and an unknown account give the same answer and keep the e-mail address', async () => {
    const { email, userId } = await door.anAccount()
    const wrong = await door.aBrowser().signIn(email, 'de fiets staat in de zon')
    const unknown = await door.aBrowser().signIn('niemand@dalfsen.example')
    const [wrongPage, unknownPage] = [await wrong.text(), await unknown.text()]
    expect([wrong.status, unknown.status]).toEqual([422, 422])
    expect(wrongPage).toContain('Uw e-mailadres en wachtwoord zijn niet herkend.')
    expect(wrongPage).toContain(`value="${email}"`)
    expect(wrongPage).not.toContain('de fiets')
    expect(unknownPage.replace('niemand@dalfsen.example', email)).toBe(wrongPage)
    expect(await door.events(userId)).toEqual([{ action: 'session.start', result: 'refused' }])
  })

  test('the audit record never holds what was typed as an e-mail address', async () => {
    await door.aBrowser().signIn('geheim-als-adres@dalfsen.example')
    const { rows } = await door.asOwner(
      "select audit_event::text as line from audit_event where action = 'session.start'",
    )
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.filter(({ line }) => line.includes('@') || line.includes('geheim'))).toEqual([])
  })

  test('empty fields are named one by one', async () => {
    const page = await (await door.aBrowser().post('/inloggen')).text()
    expect(page).toContain('href="#veld-email"')
    expect(page).toContain('href="#veld-wachtwoord"')
  })

  test('who is disabled is unknown', async () => {
    const { email, userId } = await door.anAccount()
    await door.asOwner('update account set disabled_at = now() where id = $1', [userId])
    expect((await door.aBrowser().signIn(email)).status).toBe(422)
  })

  test('a session that was there before ends, so that a planted token is worth nothing', async () => {
    const { email } = await door.anAccount()
    const browser = door.aBrowser()
    await browser.signIn(email)
    const first = browser.token()
    await browser.signIn(email)
    expect(browser.token()).not.toBe(first)
    browser.use(first)
    expect((await browser.get('/')).headers.get('location')).toBe('/inloggen')
  })

  test('the demo accounts are shown only where there are some, without a password', async () => {
    const plain = await (await door.aBrowser().get('/inloggen')).text()
    expect(plain).not.toContain('voorbeeldgemeente')
    const demoAccounts = [{ email: 'noor@demo.example', role: 'consulent' }]
    const page = await (await door.aBrowser(door.anApp({}, { demoAccounts })).get('/inloggen')).text()
    expect(page).toContain('<bdi>noor@demo.example</bdi>: consulent')
  })
})

describe('where someone wanted to go', () => {
  test('comes after signing in, also over the step of the code', async () => {
    const { email } = await door.anAccount()
    const fields = { email, wachtwoord: PASSWORD, naar: '/dossiers?q=haddad' }
    const answer = await door.aBrowser().post('/inloggen', fields)
    expect(answer.headers.get('location')).toBe('/dossiers?q=haddad')
    const strict = await door.aBrowser(door.anApp({ secondFactor: 'required' })).post('/inloggen', fields)
    expect(strict.headers.get('location')).toBe('/inloggen/instellen?naar=%2Fdossiers%3Fq%3Dhaddad')
  })

  test.each(['https://elders.example', '//elders.example', '/\\elders.example', 'javascript:alert(1)'])(
    '%s is not followed',
    async (naar) => {
      const { email } = await door.anAccount()
      const page = await (await door.aBrowser().get(`/inloggen?${new URLSearchParams({ naar })}`)).text()
      expect(page).not.toContain('name="naar"')
      const answer = await door.aBrowser().post('/inloggen', { email, wachtwoord: PASSWORD, naar })
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
    const { email, userId } = await door.anAccount()
    const answer = await door.aBrowser().post('/inloggen', { email, wachtwoord: PASSWORD }, headers)
    expect(answer.status).toBe(403)
    expect(await door.events(userId)).toEqual([])
  })

  test('is refused when the request says nothing about where it comes from', async () => {
    const body = new URLSearchParams({ email: 'a@b.example', wachtwoord: PASSWORD })
    for (const path of ['/inloggen', '/inloggen/code', '/uitloggen', '/dossiers/nieuw']) {
      expect((await door.anApp().request(`${HERE}${path}`, { method: 'POST', body })).status).toBe(403)
    }
  })

  test('behind a proxy the public address counts, not the one we hear', async () => {
    const { email } = await door.anAccount()
    const app = door.anApp({}, { publicUrl: 'https://trede.example.nl/' })
    const fields = { email, wachtwoord: PASSWORD }
    const ours = await door.aBrowser(app).post('/inloggen', fields, { origin: 'https://trede.example.nl' })
    const theirs = await door.aBrowser(app).post('/inloggen', fields)
    expect([ours.status, theirs.status]).toEqual([303, 403])
  })
})
