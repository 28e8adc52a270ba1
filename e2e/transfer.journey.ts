import { expect, type Page, test } from '@playwright/test'
import { TOTP } from 'otpauth'
import { arrive, fillSignIn, lookOnPhone, signIn } from './page.ts'
import { openFile } from './people.ts'
import { tredeReading } from './program.ts'

const MOVER = { givenName: 'Sahar', familyName: 'Verhuisma' }
const EMAIL = 'anke@ommen.example'
const PASSWORD = 'de fiets staat in de regen'

// Told last: with a second municipality the folders of DUO are elsewhere.
test.beforeAll(() => {
  tredeReading('', 'init', '--municipality', 'Ommen')
  const who = ['--email', EMAIL, '--name', 'Anke Ommense', '--role', 'case-worker', '--scope', 'municipality']
  tredeReading(PASSWORD, 'user', 'add', ...who, '--municipality', 'Ommen', '--password-stdin')
})

/** A real account sets up its second factor the first time. */
async function signInAtOmmen(page: Page): Promise<void> {
  await page.goto('/inloggen')
  await fillSignIn(page, EMAIL, PASSWORD)
  await page.getByRole('button', { name: 'Inloggen' }).click()
  const secret = (await page.locator('code').first().innerText()).replaceAll(' ', '')
  await page.locator('input[name=code]').fill(new TOTP({ secret }).generate())
  await page.locator('form:has(input[name=code]) button').click()
}

test('A file is offered to another municipality, which takes it over', async ({ page, browser }) => {
  test.slow()
  await signIn(page, 'hanneke')
  const file = await openFile(page, MOVER)
  await arrive(page, `${file}/verhuizing`)
  await page.getByLabel('Nieuwe gemeente', { exact: true }).selectOption('Ommen')
  await page.getByLabel('Verhuisdatum').fill('16-11-2026')
  await arrive(page, page.getByRole('button', { name: 'Aanbieden' }))
  await expect(page.getByText('Wacht op de andere gemeente')).toBeVisible()
  await page.goto(`${file}?tab=tijdlijn`)
  await expect(page.getByText('Aangeboden aan gemeente Ommen')).toBeVisible()

  const there = await browser.newPage()
  await signInAtOmmen(there)
  await arrive(there, '/overdrachten')
  await arrive(there, there.getByRole('link', { name: 'Sahar Verhuisma' }))
  await expect(there.getByText('Er is nog geen plan. U kiest de leerroute')).toBeVisible()
  await lookOnPhone(there)
  await arrive(there, there.getByRole('button', { name: 'Dossier overnemen' }))
  await expect(there.getByText('Het dossier is overgenomen.')).toBeVisible()
  await expect(there.getByRole('heading', { level: 1 })).toHaveText('Sahar Verhuisma')
  await there.close()

  await page.goto('/overdrachten')
  await expect(page.getByText(/Overgenomen: naar gemeente Ommen/)).toBeVisible()
})
