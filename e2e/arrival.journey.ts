import { Buffer } from 'node:buffer'
import { expect, test } from '@playwright/test'
import { arrive, lookOnPhone, signIn } from './page.ts'
import { toFileOf } from './people.ts'
import { comesFromDuo } from './program.ts'

const PERSON = 'Luwam Profielstra'
const V_NUMBER = 2_912_345_678
const PROFILE = [
  'Voornaam;Achternaam;Geboortedatum;Taal;V-nummer;Aankomst COA;Datum vergunning;Opleiding;Kleur map',
  `Luwam;Profielstra;3-4-1995;Tigrinya;${V_NUMBER};12-1-2026;1-9-2026;Verpleegkunde;rood`,
  'Sara;Profielstra;31-2-1990;;;;;;',
].join('\n')

test('A profile of the reception centre is taken over: columns, rows, report', async ({ page }) => {
  await signIn(page, 'hanneke')
  await arrive(page, '/dossiers/importeren')
  const file = { name: 'profiel.csv', mimeType: 'text/csv', buffer: Buffer.from(PROFILE) }
  await page.getByLabel('Bestand').setInputFiles(file)
  await arrive(page, page.getByRole('button', { name: 'Verder' }))
  await expect(page.getByText('1 kolom kennen wij niet.')).toBeVisible()
  await lookOnPhone(page)
  await arrive(page, page.getByRole('button', { name: 'Rijen bekijken' }))
  await expect(page.getByText('Dit is geen datum die wij kennen.')).toBeVisible()
  await lookOnPhone(page)
  await arrive(page, page.getByRole('button', { name: '1 rij afhandelen' }))
  await lookOnPhone(page)
  await expect(page.getByText('2 rijen afgehandeld, 1 nieuw dossier.')).toBeVisible()
  await arrive(page, page.getByRole('link', { name: PERSON }))
  await page.goto(`${page.url()}/opvangprofiel`)
  await expect(page.getByText('Kolommen zonder veld')).toBeVisible()
})

test('A message that DUO takes back gives its date back, and asks somebody to look', async ({ page }) => {
  const berichtId = '7d1f0a52-3b0e-4a6c-9a55-000000000101'
  const notificatie = { registratieDatumTijd: '2026-11-10T09:30:00+01:00', gebeurtenisId: 'SS101' }
  comesFromDuo({ berichtId, notificatie: { ...notificatie, vNummer: V_NUMBER } })
  await signIn(page, 'hanneke')
  await page.goto('/duo')
  const line = page.getByRole('row').filter({ hasText: PERSON })
  await arrive(page, line.getByRole('link', { name: 'Inburgeringsplichtig' }))
  await page.getByLabel('Begin van de inburgeringsplicht').fill('2-11-2026')
  await arrive(page, page.getByRole('button', { name: 'Vastleggen en afhandelen' }))
  await expect(line).toHaveCount(0)

  comesFromDuo({ berichtId: '7d1f0a52-3b0e-4a6c-9a55-000000000102', intrekking: berichtId })
  await page.goto('/duo')
  await expect(line).toContainText('ingetrokken door DUO')
  await arrive(page, line.getByRole('link', { name: 'Inburgeringsplichtig' }))
  await expect(page.getByText('DUO trok dit bericht in; de datums zijn aangepast.')).toBeVisible()
  await lookOnPhone(page)
  await arrive(page, page.getByRole('button', { name: 'Gezien' }))
  await expect(line).toHaveCount(0)
  await page.goto(`${await toFileOf(page, PERSON)}?tab=tijdlijn`)
  await expect(page.getByText('DUO: Inburgeringsplichtig, ingetrokken')).toBeVisible()
})
