import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ATTEMPTS } from '#domain/organisation/sign-in.ts'
import { type Door, theDoor } from '#test/door.ts'

let door: Door

beforeAll(async () => {
  door = await theDoor()
})

beforeEach(() => door.asOwner('truncate sign_in_attempt'))

describe('guessing', () => {
  test('after five wrong passwords the account waits, with the right password too; another account does not', async () => {
    const { email, userId } = await door.anAccount()
    const other = await door.anAccount()
    const statuses: number[] = []
    for (let attempt = 1; attempt <= 5; attempt++) {
      statuses.push((await door.aBrowser().signIn(email, 'de fiets staat in de zon')).status)
    }
    expect(statuses).toEqual([422, 422, 422, 422, 429])
    const refused = await door.aBrowser().signIn(email)
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '60'])
    expect(await refused.text()).toContain('Wacht 1 minuut en probeer het dan opnieuw.')
    expect((await door.aBrowser().signIn(other.email)).status).toBe(303)
    expect((await door.events(userId)).map((event) => event.action)).toEqual([
      ...Array(5).fill('session.start'),
      'account.lock',
      'session.start',
    ])
  })

  test('an account that does not exist is locked just the same', async () => {
    for (let attempt = 1; attempt <= 5; attempt++) await door.aBrowser().signIn('niemand2@dalfsen.example')
    expect((await door.aBrowser().signIn('niemand2@dalfsen.example')).status).toBe(429)
  })

  test('each next lock on a day lasts twice as long', async () => {
    const { email } = await door.anAccount()
    const waits: (string | null)[] = []
    for (let lock = 1; lock <= 3; lock++) {
      for (let attempt = 1; attempt <= 4; attempt++)
        await door.aBrowser().signIn(email, 'verkeerd wachtwoord')
      waits.push((await door.aBrowser().signIn(email, 'verkeerd wachtwoord')).headers.get('retry-after'))
      await door.asOwner("update sign_in_attempt set expire = 1 where key like 'account:%'")
    }
    expect(waits).toEqual(['60', '120', '240'])
  })

  test('when the lock is over the right password opens, and the count starts anew', async () => {
    const { email } = await door.anAccount()
    for (let attempt = 1; attempt <= 5; attempt++) await door.aBrowser().signIn(email, 'verkeerd wachtwoord')
    await door.asOwner("update sign_in_attempt set expire = 1 where key like 'account:%'")
    expect((await door.aBrowser().signIn(email)).status).toBe(303)
    const { rows } = await door.asOwner("select key from sign_in_attempt where key like 'account%'")
    expect(rows).toEqual([])
  })

  test('one address that guesses at many accounts is locked; another address is not', async () => {
    const { email } = await door.anAccount()
    const guesses = Array.from({ length: ATTEMPTS.address }, (_, place) =>
      door
        .aBrowser(door.anApp(), { from: '198.51.100.1' })
        .signIn(`gok${place}@dalfsen.example`, ''.padEnd(500, 'x')),
    )
    await Promise.all(guesses)
    expect((await door.aBrowser(door.anApp(), { from: '198.51.100.1' }).signIn(email)).status).toBe(429)
    expect((await door.aBrowser(door.anApp(), { from: '198.51.100.2' }).signIn(email)).status).toBe(303)
  })

  test('signing in does not clear the count of the address', async () => {
    const { email } = await door.anAccount()
    await door.aBrowser().signIn('niemand3@dalfsen.example')
    await door.aBrowser().signIn(email)
    const { rows } = await door.asOwner("select points from sign_in_attempt where key like 'address:%'")
    expect(rows).toEqual([{ points: 1 }])
  })

  test('attempts at the same moment are all counted', async () => {
    const { email } = await door.anAccount()
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => door.aBrowser().signIn(email, 'de fiets staat in de zon')),
    )
    expect(answers.filter((answer) => answer.status === 422).length).toBeLessThanOrEqual(4)
  })

  test('a made-up forwarding header does not make a new address', async () => {
    const browser = door.aBrowser()
    const guess = (place: number) =>
      browser.post(
        '/inloggen',
        { email: `nep${place}@dalfsen.example`, wachtwoord: 'x' },
        { 'x-forwarded-for': `192.0.2.${place}` },
      )
    await guess(1)
    await guess(2)
    const { rows } = await door.asOwner("select points from sign_in_attempt where key like 'address:%'")
    expect(rows).toEqual([{ points: 2 }])
  })

  test('the counters hold no e-mail address and no network address', async () => {
    await door.aBrowser().signIn('niemand4@dalfsen.example')
    const { rows } = await door.asOwner('select key from sign_in_attempt')
    expect(rows.length).toBe(2)
    expect(rows.filter(({ key }) => !/^(account|address):[\w-]{43}$/.test(key))).toEqual([])
  })
})
