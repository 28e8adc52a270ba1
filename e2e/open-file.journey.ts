import { expect, type Page, test } from '@playwright/test'
import { arrive, lookOnPhone, signIn } from './page.ts'

async function search(page: Page, givenName: string, familyName: string): Promise<void> {
  await page.getByLabel('Voornaam').fill(givenName)
  await page.getByLabel('Achternaam').fill(familyName)
}

test('Who may be known already is shown with the reason, before a file is opened', async ({ page }) => {
  await signIn(page, 'hanneke')
  await arrive(page, '/dossiers')
  await arrive(page, page.getByRole('link', { name: 'Nieuw dossier' }))
  await lookOnPhone(page)
  await search(page, 'Mousavi', 'Behnaz')
  await arrive(page, page.getByRole('button', { name: 'Zoeken', exact: true }))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mogelijk al bekend')
  const found = page.getByRole('list', { name: 'Dossiers die erop lijken' }).getByRole('listitem')
  await expect(found.filter({ hasText: 'Behnaz Mousavi' })).toContainText('Voornaam en achternaam omgedraaid')
  await lookOnPhone(page)
  await arrive(page, page.getByRole('button', { name: 'Dit is iemand anders: verder' }))
  await expect(page.getByLabel('Voornaam')).toHaveValue('Mousavi')
})

test('An impossible day is told at the field, and all that was typed stays', async ({ page }) => {
  await signIn(page, 'hanneke')
  await arrive(page, '/dossiers/nieuw')
  await search(page, 'Widad', 'Proefstra')
  await arrive(page, page.getByRole('button', { name: 'Zoeken', exact: true }))
  await lookOnPhone(page)
  await page.getByLabel('Geboortedatum').fill('31-2-1990')
  await page.getByLabel('Land van herkomst').selectOption('Syrië')
  await page.getByLabel('Welke taal (1)').selectOption('Arabisch')
  await page.getByLabel('Hoe goed (1)').selectOption('moedertaal')
  await page.getByLabel('Tolk nodig (1)').selectOption('Ja')
  await page.getByRole('textbox', { name: 'Telefoon' }).fill('06-01234567')
  await page.getByRole('radio', { name: 'tutoyeren' }).check()
  await arrive(page, page.getByRole('button', { name: 'Dossier openen' }), { status: 422 })
  await lookOnPhone(page)
  const day = page.getByLabel('Geboortedatum')
  await expect(day).toHaveAccessibleDescription(/schrijf de datum als 12-5-2026/)
  await expect(day).toHaveValue('31-2-1990')
  await expect(page.getByLabel('Voornaam')).toHaveValue('Widad')
  await expect(page.getByLabel('Welke taal (1)')).toHaveValue('ar')
  await expect(page.getByLabel('Tolk nodig (1)')).toHaveValue('yes')
  await expect(page.getByRole('textbox', { name: 'Telefoon' })).toHaveValue('06-01234567')
  await expect(page.getByRole('radio', { name: 'tutoyeren' })).toBeChecked()

  await day.fill('28-2-1990')
  await arrive(page, page.getByRole('button', { name: 'Dossier openen' }))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Widad Proefstra')
  await expect(page.getByText('Arabisch · tolk nodig · tutoyeren')).toBeVisible()
})

test('A correction asks for its reason and keeps the old value', async ({ page }) => {
  await signIn(page, 'hanneke')
  await arrive(page, '/dossiers?q=Widad')
  await arrive(page, page.getByRole('link', { name: 'Widad Proefstra' }))
  await arrive(page, page.getByRole('link', { name: 'Gegevens verbeteren' }))
  await page.getByLabel('Achternaam').fill('Proefsma')
  await arrive(page, page.getByRole('button', { name: 'Bewaren' }), { status: 422 })
  await expect(page.getByLabel('Waarom verandert dit?')).toHaveAccessibleDescription(/Schrijf op waarom/)
  await expect(page.getByLabel('Achternaam')).toHaveValue('Proefsma')
  await page.getByLabel('Waarom verandert dit?').fill('Zo staat het op het paspoort.')
  await arrive(page, page.getByRole('button', { name: 'Bewaren' }))
  await expect(page.getByText('1 gegeven verbeterd.')).toBeVisible()

  await arrive(page, page.getByRole('link', { name: 'Tijdlijn' }))
  const correction = page
    .getByRole('list', { name: 'Tijdlijn, nieuwste eerst' })
    .getByRole('listitem')
    .filter({ hasText: 'Gegevens verbeterd' })
  await expect(correction.getByRole('deletion')).toHaveText('Proefstra')
  await expect(correction).toContainText('Proefsma')
  await expect(correction).toContainText('Zo staat het op het paspoort.')
})

test.describe('Without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a file is opened all the same', async ({ page }) => {
    await signIn(page, 'hanneke')
    await arrive(page, '/dossiers/nieuw')
    await search(page, 'Yonas', 'Voorbeeldink')
    await arrive(page, page.getByRole('button', { name: 'Zoeken', exact: true }))
    await arrive(page, page.getByRole('button', { name: 'Dossier openen' }))
    await expect(page.getByText('Het dossier is geopend.')).toBeVisible()
  })
})
