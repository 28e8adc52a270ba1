import { readFile } from 'node:fs/promises'
import { expect, type Locator, test } from '@playwright/test'
import { arrive, lookOnPhone, signIn } from './page.ts'

test.beforeEach(({ page }) => signIn(page, 'margriet'))

const cells = (table: Locator, row: string) =>
  table.getByRole('row', { name: new RegExp(`^${row} `) }).getByRole('cell')

test('The monitor of 2018 shows the figures that were published', async ({ page }) => {
  await arrive(page, '/rapporten')
  await lookOnPhone(page)
  await arrive(page, page.getByRole('link', { name: 'Monitor Thuis in Dalfsen' }))
  await page.getByLabel('Gestart in').selectOption('2018')
  await arrive(page, page.getByRole('button', { name: 'Toon rapport' }))
  await expect(page).toHaveURL(/cohort=2018/)
  await lookOnPhone(page)
  await expect(page.getByText('17 deelnemers')).toBeVisible()
  const goals = page.getByRole('table', { name: 'Doelen in aantallen en aandelen' })
  await expect(cells(goals, 'Betaald werk vinden')).toContainText(['9 (', '3 (', '0', '5', '17'])
  await expect(cells(goals, 'Vrijwilligerswerk doen')).toContainText(['10 (', '0', '1 (', '6', '17'])
})

test('For everyone small numbers are not told', async ({ page }) => {
  await arrive(page, '/rapporten/monitor?programma=thuis-in-dalfsen&cohort=2018&doelgroep=openbaar')
  await lookOnPhone(page)
  const goals = page.getByRole('table', { name: 'Doelen in aantallen en aandelen' })
  await expect(cells(goals, 'Vrijwilligerswerk doen').nth(2)).toHaveText('<5')
  await expect(page.getByRole('heading', { name: 'Wat betekenen <5 en x?' })).toBeVisible()
})

test('The survey of 2017 shows the figures that were published, beside the national line', async ({
  page,
}) => {
  await arrive(page, '/rapporten/vragenlijst?programma=vip&cohort=2017')
  await lookOnPhone(page)
  const work = page.getByRole('table', { name: 'Heeft nu betaald werk per moment en groep' })
  await expect(cells(work, 'Iedereen').last()).toHaveText('33,3% (26 van 78)')
  await expect(cells(work, 'Mannen').last()).toHaveText('45,8% (22 van 48)')
  await expect(page.getByText(/Ter vergelijking, landelijk/).first()).toBeVisible()
})

test('A report goes along as CSV and as XLSX', async ({ page }) => {
  await arrive(page, '/rapporten/vragenlijst?programma=vip&cohort=2017')
  const csv = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Alleen de cijfers (CSV)' }).click()
  const text = await readFile(await (await csv).path(), 'utf8')
  expect((await csv).suggestedFilename()).toBe('vragenlijst-vip-2026-11-20-start-2017-intern.csv')
  expect(text).toMatch(/26.*78.*33[.,]3/)

  const xlsx = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Excel-bestand met uitleg (XLSX)' }).click()
  const file = await readFile(await (await xlsx).path())
  expect((await xlsx).suggestedFilename()).toMatch(/\.xlsx$/)
  expect(file.subarray(0, 2).toString()).toBe('PK')
})

test('A day that cannot be is told at the field', async ({ page }) => {
  await arrive(page, '/rapporten/monitor?programma=thuis-in-dalfsen&peildatum=31-2-2026', { status: 422 })
  await expect(page.getByLabel('Peildatum')).toHaveAttribute('aria-invalid', 'true')
  await expect(page.getByLabel('Peildatum')).toHaveValue('31-2-2026')
})
