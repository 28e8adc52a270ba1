import { expect, test } from '@playwright/test'
import { arrive, fillSignIn, lookOnPhone } from './page.ts'

test('A wrong password keeps the e-mail address; the right one opens Vandaag', async ({ page }) => {
  await arrive(page, '/inloggen')
  await lookOnPhone(page)
  await fillSignIn(page, 'femke@dalfsen.example', 'verkeerd-wachtwoord')
  await arrive(page, page.getByRole('button', { name: 'Inloggen' }), { status: 422 })
  await expect(page.getByRole('heading', { name: 'Inloggen is niet gelukt' })).toBeFocused()
  await expect(page.getByLabel('E-mailadres')).toHaveValue('femke@dalfsen.example')
  await expect(page.getByLabel('Wachtwoord')).toBeEmpty()

  await fillSignIn(page, 'femke@dalfsen.example')
  await arrive(page, page.getByRole('button', { name: 'Inloggen' }))
  await expect(page).toHaveURL('/vandaag')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Vandaag')
})

test('Signing in leads to where someone was going, and signing out ends it', async ({ page }) => {
  await arrive(page, '/inloggen?naar=/dossiers?traject=vip')
  await fillSignIn(page, 'saskia@dalfsen.example')
  await arrive(page, page.getByRole('button', { name: 'Inloggen' }))
  await expect(page).toHaveURL('/dossiers?traject=vip')

  await arrive(page, page.getByRole('button', { name: 'Uitloggen' }))
  await expect(page.getByText('U bent uitgelogd.')).toBeVisible()
  await arrive(page, '/vandaag', { status: 404 })
  await arrive(page, page.getByRole('link', { name: 'Inloggen' }))
})

test.describe('Without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('someone signs in and finds a file', async ({ page }) => {
    await arrive(page, '/inloggen')
    await fillSignIn(page, 'femke@dalfsen.example')
    await arrive(page, page.getByRole('button', { name: 'Inloggen' }))
    await page.getByRole('searchbox', { name: 'Zoek naam of nummer' }).fill('2025-0014')
    await arrive(page, page.getByRole('button', { name: 'Zoek' }))
    await arrive(page, page.getByRole('rowheader').getByRole('link'))
    await expect(page.getByText('2025-0014')).toBeVisible()
  })
})
