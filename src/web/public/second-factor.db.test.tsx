import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { codeOf, type Door, secretOn, theDoor } from '#test/door.ts'

let door: Door

beforeAll(async () => {
  door = await theDoor()
})

beforeEach(() => door.asOwner('truncate sign_in_attempt'))

describe('a second factor', () => {
  test('is set up at the first time where it is required, and then signs in', async () => {
    const { answer, page, browser, userId } = await door.withSecondFactor()
    expect(page).toContain('<svg')
    expect(page).not.toMatch(/\sstyle=/)
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/'])
    expect((await browser.get('/')).headers.get('location')).toBe('/vandaag')
    expect(await door.events(userId)).toEqual(Array(2).fill({ action: 'session.start', result: 'done' }))
  })

  test('a demo account needs none', async () => {
    const { email } = await door.anAccount('demo')
    const answer = await door.aBrowser(door.anApp({ secondFactor: 'required' })).signIn(email)
    expect(answer.headers.get('location')).toBe('/')
  })

  test.each(['/vandaag', '/dossiers', '/rapporten', '/kennis/talen'])(
    'with only a password %s is not there',
    async (path) => {
      const { email } = await door.anAccount()
      const browser = door.aBrowser(door.anApp({ secondFactor: 'required' }))
      await browser.signIn(email)
      expect(browser.token()).toBeDefined()
      expect((await browser.get(path)).status).toBe(404)
      expect((await browser.get('/')).headers.get('location')).toBe('/inloggen')
    },
  )

  test('the next time the code is asked; the token after it is another one', async () => {
    const { email, app, secret } = await door.withSecondFactor()
    const browser = door.aBrowser(app)
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
    const { email, app, secret } = await door.withSecondFactor()
    const code = codeOf(secret)
    const owner = door.aBrowser(app)
    await owner.signIn(email)
    expect((await owner.post('/inloggen/code', { code })).status).toBe(303)
    const onlooker = door.aBrowser(app)
    await onlooker.signIn(email)
    expect((await onlooker.post('/inloggen/code', { code })).status).toBe(422)
    expect((await onlooker.get('/')).headers.get('location')).toBe('/inloggen')
  })

  test('a code of five minutes ago does not count', async () => {
    const { email, app, secret } = await door.withSecondFactor()
    const browser = door.aBrowser(app)
    await browser.signIn(email)
    expect((await browser.post('/inloggen/code', { code: codeOf(secret, -10) })).status).toBe(422)
    expect((await browser.post('/inloggen/code', { code: codeOf(secret, 10) })).status).toBe(422)
  })

  test('wrong codes lock the account, and giving the password again in between does not help', async () => {
    const { email, app } = await door.withSecondFactor()
    const browser = door.aBrowser(app)
    const statuses: number[] = []
    for (let attempt = 1; attempt <= 5; attempt++) {
      await browser.signIn(email)
      statuses.push((await browser.post('/inloggen/code', { code: 'abcdef' })).status)
    }
    expect(statuses).toEqual([422, 422, 422, 422, 429])
    expect((await browser.signIn(email)).status).toBe(429)
  })

  test('the secret is shown only while it is being set up, and is new each time', async () => {
    const { email } = await door.anAccount()
    const app = door.anApp({ secondFactor: 'required' })
    const [first, second] = [door.aBrowser(app), door.aBrowser(app)]
    await first.signIn(email)
    const firstSecret = secretOn(await (await first.get('/inloggen/instellen')).text())
    await second.signIn(email)
    const page = await (await second.get('/inloggen/instellen')).text()
    const secret = secretOn(page)
    expect(secret).not.toBe(firstSecret)
    expect((await second.post('/inloggen/instellen', { code: codeOf(secret) })).status).toBe(303)
    expect((await first.get('/inloggen/instellen')).headers.get('location')).toBe('/inloggen')
    const late = await first.post('/inloggen/instellen', { code: codeOf(secret, 1) })
    expect(late.headers.get('location')).toBe('/inloggen')
    expect((await first.get('/')).headers.get('location')).toBe('/inloggen')
  })

  test('ten minutes after the password the code comes too late', async () => {
    const { email, app, secret, userId } = await door.withSecondFactor()
    const browser = door.aBrowser(app)
    await browser.signIn(email)
    await door.asOwner('update session set expires_at = now() where user_id = $1', [userId])
    const answer = await browser.post('/inloggen/code', { code: codeOf(secret), naar: '/dossiers' })
    expect(answer.headers.get('location')).toBe('/inloggen?naar=%2Fdossiers')
  })
})
