import { expect, test } from '@playwright/test'
import { arrive, signIn } from './page.ts'

test('With keys alone someone skips the menu, reads a file and repairs a form', async ({ page }) => {
  await signIn(page, 'wouter')
  await arrive(page, '/dossiers?q=Dima')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Direct naar de inhoud' })).toBeFocused()
  await expect(page.getByRole('link', { name: 'Direct naar de inhoud' })).toBeInViewport()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()

  const file = page.getByRole('link', { name: 'Dima Rifai' })
  await file.focus()
  await arrive(page, () => page.keyboard.press('Enter'))
  const team = page.getByRole('link', { name: 'Team', exact: true })
  await page.getByRole('link', { name: 'Metingen' }).focus()
  await page.keyboard.press('Tab')
  await expect(team).toBeFocused()
  await arrive(page, () => page.keyboard.press('Enter'))

  const form = page.getByLabel('Collega of partner')
  await form.focus()
  await page.keyboard.press('Tab')
  await arrive(page, () => page.keyboard.press('Enter'), { status: 422 })
  await expect(page.getByRole('heading', { name: /Nog niet bewaard/ })).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(form).toBeFocused()
})

test('A survey answers to keys: arrows choose, Enter goes on', async ({ page }) => {
  await signIn(page, 'hanneke')
  await arrive(page, '/vandaag?tegel=survey-due&van=alle')
  await arrive(page, page.getByRole('link', { name: /vragenlijst \(M2\) afnemen/ }).first())
  const begin = page.getByRole('link', { name: /Beginnen|Verdergaan|ابدأ|ጀምሩ|Start/ })
  await begin.focus()
  await page.keyboard.press('Enter')
  const radios = page.getByRole('radio')
  await expect(radios).toHaveCount(5)
  await radios.first().focus()
  await page.keyboard.press('ArrowDown')
  await expect(radios.nth(1)).toBeChecked()
})
