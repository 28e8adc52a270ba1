import { expect, type Page, test } from '@playwright/test'
import { arrive, lookOnPhone, signIn } from './page.ts'

const numbers = (page: Page) => page.getByRole('cell', { name: /^20\d\d-\d{4}$/ })

test('The list is sorted and paged in its address', async ({ page }) => {
  await signIn(page, 'hanneke')
  await arrive(page, '/dossiers')
  await lookOnPhone(page)
  await expect(numbers(page)).toHaveCount(25)
  await arrive(page, page.getByRole('link', { name: 'Sorteer op Nummer' }))
  await expect(page).toHaveURL('/dossiers?sorteer=nummer')
  const first = await numbers(page).allTextContents()
  expect(first).toEqual(first.toSorted())

  await arrive(page, page.getByRole('link', { name: 'Volgende', exact: true }))
  await expect(page).toHaveURL('/dossiers?sorteer=nummer&bladzijde=2')
  const second = await numbers(page).allTextContents()
  expect([...first, ...second]).toEqual([...first, ...second].toSorted())
})

test('A filter keeps the order, is in the address and can be kept under a name', async ({ page }) => {
  await signIn(page, 'hanneke')
  await arrive(page, '/dossiers?sorteer=naam')
  await page.getByText('Meer filters').click()
  await page.getByLabel('Traject').selectOption('Thuis in Dalfsen')
  await page.getByLabel('Fase').selectOption('Voorbereiding op betaald werk')
  await arrive(page, page.getByRole('button', { name: 'Toon' }))
  await expect(page).toHaveURL(/traject=thuis-in-dalfsen&fase=preparing-for-paid-work.*sorteer=naam/)
  const phases = page.getByRole('cell', { name: 'Thuis in Dalfsen: Voorbereiding op betaald werk' })
  await expect(numbers(page)).not.toHaveCount(0)
  await expect(phases).toHaveCount(await numbers(page).count())

  await page.getByText('Dit filter bewaren').click()
  await page.getByLabel('Naam van het filter').fill('Bijna naar werk')
  await arrive(page, page.getByRole('button', { name: 'Bewaar filter' }))
  await arrive(page, '/dossiers')
  const kept = page.getByRole('navigation', { name: 'Bewaarde filters' })
  await arrive(page, kept.getByRole('link', { name: 'Bijna naar werk' }))
  await expect(kept.getByRole('link', { name: 'Bijna naar werk' })).toHaveAttribute('aria-current', 'page')
  await expect(page.getByLabel('Fase')).toHaveValue('preparing-for-paid-work')
  await expect(page.getByRole('columnheader', { name: 'Naam' })).toHaveAttribute('aria-sort', 'ascending')

  await page.getByText('Bewaarde filters opruimen').click()
  await arrive(page, page.getByRole('button', { name: 'Verwijder filter Bijna naar werk' }))
  await expect(kept).toHaveCount(0)
})

test('Nothing found says what to do, and who sees few files gets few', async ({ page }) => {
  await signIn(page, 'femke')
  await arrive(page, '/dossiers?q=zzzz')
  await expect(page.getByText('Er is geen dossier dat hierbij past.')).toBeVisible()
  await arrive(page, page.getByRole('link', { name: 'Toon alle dossiers' }))
  const workers = page.getByRole('cell', { name: /Femke Dijkman/ })
  await expect(workers).toHaveCount(await numbers(page).count())
})
