import { expect, test } from '@playwright/test'
import { arrive, lookOnPhone, signIn } from './page.ts'

const NAME = 'Behnaz Mousavi'

test('Each part of a file has its own tab with its own address', async ({ page }) => {
  await signIn(page, 'femke')
  await arrive(page, '/dossiers')
  await arrive(page, page.getByRole('link', { name: NAME }))
  await lookOnPhone(page)
  await expect(page.getByRole('heading', { name: 'Nu belangrijk' })).toBeVisible()
  const tabs = page.getByRole('navigation', { name: 'Onderdelen van het dossier' })
  const parts = [
    ['Trajecten', 'Thuis in Dalfsen'],
    ['Metingen', 'VIP'],
    ['Team', 'Iemand toevoegen'],
    ['Tijdlijn', 'Tijdlijn'],
    ['Documenten', 'Documenten'],
  ] as const
  for (const [tab, heading] of parts) {
    await arrive(page, tabs.getByRole('link', { name: tab }))
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(NAME)
    await expect(tabs.getByRole('link', { name: tab })).toHaveAttribute('aria-current', 'page')
    await expect(page.getByRole('heading', { level: 2, name: heading, exact: true })).toBeVisible()
    if (tab !== 'Documenten') await lookOnPhone(page)
  }
})

test('A talk is written down and stands on the timeline with who wrote it', async ({ page }) => {
  await signIn(page, 'femke')
  await arrive(page, '/dossiers?q=Behnaz')
  await arrive(page, page.getByRole('link', { name: NAME }))
  await arrive(page, page.getByRole('link', { name: 'Contact vastleggen' }))
  await lookOnPhone(page)
  await page.getByLabel('Wanneer').fill('20-11-2026')
  await page.getByRole('radio', { name: 'Telefoon' }).check()
  await page.getByLabel('Wat is besproken').fill('Belt maandag zelf met de bibliotheek over een taalstage.')
  await arrive(page, page.getByRole('button', { name: 'Bewaren' }))
  await arrive(page, page.getByRole('link', { name: 'Tijdlijn' }))
  const newest = page
    .getByRole('list', { name: 'Tijdlijn, nieuwste eerst' })
    .getByRole('listitem')
    .filter({ hasText: 'Belt maandag zelf met de bibliotheek' })
  await expect(newest).toContainText('Telefoon')
  await expect(newest).toContainText('Femke Dijkman')
})

test('The household is reached from the file', async ({ page }) => {
  await signIn(page, 'hanneke')
  await arrive(page, '/dossiers?q=Behnaz')
  await arrive(page, page.getByRole('link', { name: NAME }))
  await arrive(page, page.getByRole('link', { name: 'Gezin bekijken of koppelen' }))
  await lookOnPhone(page)
  await expect(page.getByRole('link', { name: 'Siamak Rostami' })).toBeVisible()
})
