import { expect, test } from '@playwright/test'
import { arrive, lookOnPhone, signIn } from './page.ts'

test('A volunteer coach sees first names and her own people only', async ({ page, browser }) => {
  const desk = await browser.newPage()
  await signIn(desk, 'hanneke')
  await desk.goto('/dossiers?q=Behnaz')
  await desk.getByRole('link', { name: 'Behnaz Mousavi' }).click()
  await expect(desk.getByRole('heading', { level: 1 })).toHaveText('Behnaz Mousavi')
  const notHers = desk.url()
  await desk.context().close()

  await signIn(page, 'els')
  await arrive(page, '/dossiers')
  await lookOnPhone(page)
  const people = page.getByRole('rowheader').getByRole('link')
  await expect(people).not.toHaveCount(0)
  for (const person of await people.all()) await expect(person).toHaveText(/^\p{L}+$/u)
  await arrive(page, people.first())
  await lookOnPhone(page)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^\p{L}+$/u)
  await expect(page.getByText('Geboren op')).toHaveCount(0)
  await expect(page.getByRole('navigation', { name: 'Onderdelen van het dossier' })).toHaveCount(0)

  for (const part of ['?tab=tijdlijn', '/gegevens', '/contact', '/huishouden', '/trajecten/nieuw']) {
    expect((await page.request.get(`${notHers}${part}`)).status(), part).toBe(404)
  }
  await arrive(page, notHers, { status: 404 })
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Niet gevonden')
})

test('Each role has a menu without dead ends', async ({ page }) => {
  const menus = [
    ['rianne', ['Vandaag', 'Dossiers', 'Rapporten', 'Kennis']],
    ['rahwa', ['Vandaag', 'Dossiers', 'Kennis']],
    ['margriet', ['Rapporten', 'Kennis']],
  ] as const
  for (const [who, labels] of menus) {
    await page.context().clearCookies()
    await signIn(page, who)
    await arrive(page, '/')
    const links = page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link')
    await expect(links).toHaveText(labels)
    for (const link of await links.all()) {
      const address = (await link.getAttribute('href')) ?? ''
      expect((await page.request.get(address)).status(), `${who} at ${address}`).toBe(200)
    }
  }
})

test('An employer and an administrator have no files, and are told so kindly', async ({ page }) => {
  for (const who of ['arjan', 'niels'] as const) {
    await page.context().clearCookies()
    await signIn(page, who)
    await arrive(page, '/')
    await expect(page.getByRole('button', { name: 'Uitloggen' })).toBeVisible()
    for (const address of ['/vandaag', '/dossiers', '/rapporten']) {
      expect((await page.request.get(address)).status(), `${who} at ${address}`).toBe(404)
    }
  }
})

test('Signed out there is nothing to find but the way in', async ({ page }) => {
  for (const address of ['/vandaag', '/rapporten/monitor', '/bestaat-niet']) {
    await arrive(page, address, { status: 404 })
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Niet gevonden')
  }
  await lookOnPhone(page)
  await arrive(page, page.getByRole('link', { name: 'Inloggen' }))
  await arrive(page, page.getByRole('link', { name: 'Toegankelijkheid' }))
  await lookOnPhone(page)
})
