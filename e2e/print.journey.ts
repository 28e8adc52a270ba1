import { expect, test } from '@playwright/test'
import { arrive, lookOnPaper, signIn } from './page.ts'

test('On paper there is the content and no navigation', async ({ page }) => {
  await signIn(page, 'hanneke')
  for (const address of ['/dossiers?q=Behnaz', '/rapporten/monitor?programma=thuis-in-dalfsen&cohort=2018']) {
    await page.emulateMedia({ media: 'screen' })
    await arrive(page, address)
    await lookOnPaper(page)
    await expect(page.getByRole('navigation')).toHaveCount(0)
    await expect(page.getByRole('searchbox', { name: 'Zoek naam of nummer' })).toHaveCount(0)
    await expect(page.getByRole('button', { name: 'Uitloggen' })).toHaveCount(0)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.getByRole('table').first()).toBeVisible()
  }
})
