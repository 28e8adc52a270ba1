import { expect, type Page } from '@playwright/test'

export type Newcomer = { givenName: string; familyName: string }

/** Goes to the file of somebody by searching for the name. Gives its address. */
export async function toFileOf(page: Page, name: string): Promise<string> {
  await page.goto(`/dossiers?q=${name}`)
  await page.getByRole('link', { name }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
  return page.url()
}

/** The number of the file that is open, as 2026-0417. */
export async function numberOf(page: Page, file: string): Promise<string> {
  await page.goto(file)
  const number = /\d{4}-\d{4}/.exec(await page.getByRole('main').innerText())?.[0]
  if (!number) throw new Error(`${file} shows no number.`)
  return number
}

/** Opens a file without looking at each page: the story of that is told in open-file.journey.ts. Gives its address. */
export async function openFile(page: Page, { givenName, familyName }: Newcomer): Promise<string> {
  await page.goto('/dossiers/nieuw')
  await page.getByLabel('Voornaam').fill(givenName)
  await page.getByLabel('Achternaam').fill(familyName)
  await page.getByRole('button', { name: 'Zoeken', exact: true }).click()
  await page.getByLabel('Land van herkomst').selectOption('Syrië')
  await page.getByLabel('Geslacht').selectOption('vrouw')
  await page.getByLabel('Geboortedatum').fill('4-4-1991')
  await page.getByLabel('Geopend op').fill('5-1-2026')
  await page.getByRole('button', { name: 'Dossier openen' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${givenName} ${familyName}`)
  return page.url()
}

/** Starts a programme for the open file. Gives the address of the programme's page. */
export async function enrol(page: Page, file: string, programme: string, startedOn: string): Promise<string> {
  await page.goto(`${file}/trajecten/nieuw`)
  await page.getByRole('radio', { name: programme, exact: true }).check()
  await page.getByLabel('Uitvoerder').selectOption({ index: 1 })
  await page.getByLabel('Eerste dag').fill(startedOn)
  await page.getByRole('button', { name: 'Traject starten' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(programme)
  return page.url()
}
