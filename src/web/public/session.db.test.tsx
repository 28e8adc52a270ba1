import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Door, theDoor } from '#test/door.ts'

let door: Door

beforeAll(async () => {
  door = await theDoor()
})

beforeEach(() => door.asOwner('truncate sign_in_attempt'))

describe('the end of a session', () => {
  test('signing out removes the session and the cookie', async () => {
    const { email, userId } = await door.anAccount()
    const browser = door.aBrowser()
    await browser.signIn(email)
    const token = browser.token()
    const answer = await browser.post('/uitloggen')
    expect(answer.headers.get('location')).toBe('/inloggen?uitgelogd')
    expect(answer.headers.get('set-cookie')).toMatch(/^trede=; Max-Age=0; Path=\//)
    const { rows } = await door.asOwner('select 1 from session where user_id = $1', [userId])
    expect(rows).toEqual([])
    browser.use(token)
    expect((await browser.get('/')).headers.get('location')).toBe('/inloggen')
    expect((await door.events(userId)).at(-1)).toEqual({ action: 'session.end', result: 'done' })
    expect(await (await browser.get('/inloggen?uitgelogd')).text()).toContain('U bent uitgelogd.')
  })

  test.each([
    ['an hour without a click', "last_seen_at = now() - interval '61 minutes'", '/inloggen'],
    ['fifty-nine minutes without a click', "last_seen_at = now() - interval '59 minutes'", '/vandaag'],
    ['ten hours, however busy', "expires_at = now() - interval '1 second'", '/inloggen'],
  ])('%s', async (_, change, to) => {
    const { email, userId } = await door.anAccount()
    const browser = door.aBrowser()
    await browser.signIn(email)
    await door.asOwner(`update session set ${change} where user_id = $1`, [userId])
    expect((await browser.get('/')).headers.get('location')).toBe(to)
  })

  test('a session lasts as many hours as the settings say', async () => {
    const { email, userId } = await door.anAccount()
    await door.aBrowser(door.anApp({ hours: 4 })).signIn(email)
    const { rows } = await door.asOwner(
      'select extract(epoch from expires_at - created_at)::int as seconds from session where user_id = $1',
      [userId],
    )
    expect(rows).toEqual([{ seconds: 4 * 3600 }])
  })
})

test('an address that leads nowhere sends who is signed in to their own page, and others to sign in', async () => {
  const { email } = await door.anAccount()
  const browser = door.aBrowser()
  const nowhere = async () => (await browser.get('/bestaat-niet')).text()
  expect(await nowhere()).toContain('>Inloggen<')
  await browser.signIn(email)
  expect(await nowhere()).toContain('Naar uw beginpagina')
})
