import { expect, type Page, test } from '@playwright/test'
import { arrive, lookOnPhone, signIn } from './page.ts'
import { numberOf, openFile, toFileOf } from './people.ts'
import { addGoal, agree, agreeOnLessons, approve, decide, draftPlan, recordDay, recordGroup } from './plan.ts'

const MOTHER = { givenName: 'Amal', familyName: 'Voorbeeldveen' }
const FATHER = { givenName: 'Karim', familyName: 'Voorbeeldveen' }
const nameOf = ({ givenName, familyName }: typeof MOTHER) => `${givenName} ${familyName}`

/** What the law needs to know before a plan can be dated. */
async function factsOf(page: Page, file: string): Promise<void> {
  await recordGroup(page, file, /^Asielstatushouder/, '1-6-2026')
  await recordDay(page, file, 'Begin van de inburgeringsplicht', '14-9-2026')
  await recordDay(page, file, 'Ingeschreven in deze gemeente (BRP)', '14-9-2026')
  await recordDay(page, file, 'Brief van DUO over de plicht', '16-9-2026')
}

test('Two people of one family each have a file of their own', async ({ page }) => {
  await signIn(page, 'wouter')
  const mother = await openFile(page, MOTHER)
  const number = await numberOf(page, mother)
  const father = await openFile(page, FATHER)
  await arrive(page, page.getByRole('link', { name: 'Gezin bekijken of koppelen' }))
  await arrive(page, page.getByRole('link', { name: 'Gezinslid koppelen' }))
  await page.getByLabel('Dossiernummer van het gezinslid').fill('2026-9999')
  await page.getByLabel('Rol van het gezinslid').selectOption('partner')
  await arrive(page, page.getByRole('button', { name: 'Koppelen' }), { status: 422 })
  await page.getByLabel('Dossiernummer van het gezinslid').fill(number)
  await arrive(page, page.getByRole('button', { name: 'Koppelen' }))
  await page.goto(`${father}/gezin`)
  await expect(page.getByRole('row', { name: new RegExp(nameOf(MOTHER)) })).toContainText(number)
  for (const file of [mother, father]) await factsOf(page, file)
})

test('Her intake waits because there is no interpreter; the reason gives the new date', async ({ page }) => {
  await signIn(page, 'wouter')
  await toFileOf(page, nameOf(MOTHER))
  await page.getByRole('link', { name: 'Intake', exact: true }).click()
  await arrive(page, page.getByRole('link', { name: 'Intake uitstellen' }))
  await lookOnPhone(page)
  await page.getByRole('radio', { name: 'Geen tolk: 2 weken' }).check()
  await page.getByLabel('Vanaf welke dag?').fill('16-11-2026')
  await arrive(page, page.getByRole('button', { name: 'Uitstellen' }))
  await lookOnPhone(page)
  await expect(page.getByText(/30 november 2026/).first()).toBeVisible()
  await expect(page.getByText(/Geen tolk/).first()).toBeVisible()
  await page.getByRole('link', { name: 'Inburgering', exact: true }).click()
  await expect(page.getByRole('list', { name: 'Data volgens de wet' })).toContainText('25 november 2026')
})

test('He gets a plan on the B1-route, she one on the Z-route', async ({ page, browser }) => {
  test.slow()
  await signIn(page, 'wouter')
  const reader = await browser.newPage()
  await signIn(reader, 'hanneke')
  const roads = [
    {
      who: FATHER,
      choice: { route: 'B1-route', level: 'B1', why: 'De toets vindt B1 haalbaar.' },
      hours: { 'Geschatte uren B1-route': '600', 'Uren PVT': '12', 'Uren MAP': '40' },
    },
    {
      who: MOTHER,
      choice: { route: 'Z-route', level: 'A2', why: 'U ging weinig naar school.' },
      hours: { 'Uren PVT': '12', 'Uren MAP': '40' },
    },
  ]
  for (const { who, choice, hours } of roads) {
    const file = await toFileOf(page, nameOf(who))
    await addGoal(page, file, { title: 'Zelf Nederlands spreken', step: 'Twee keer per week naar de les' })
    if (who === MOTHER) await agreeOnLessons(page, file, '9')
    const draft = await draftPlan(page, file, { choice, hours })
    await approve(reader, draft)
    await page.goto(draft)
    await agree(page, '20-11-2026')
    await decide(page, '20-11-2026')
  }
  await reader.context().close()
})

test('The family page shows the two routes side by side', async ({ page }) => {
  await signIn(page, 'wouter')
  const file = await toFileOf(page, nameOf(FATHER))
  await arrive(page, `${file}/gezin`)
  await lookOnPhone(page)
  const rowOf = (who: typeof MOTHER) => page.getByRole('row', { name: new RegExp(nameOf(who)) })
  await expect(rowOf(FATHER)).toContainText('B1-route')
  await expect(rowOf(MOTHER)).toContainText('Z-route')
  await expect(rowOf(MOTHER)).toContainText('20 november 2029')
  await arrive(page, rowOf(MOTHER).getByRole('link', { name: nameOf(MOTHER) }))
  await lookOnPhone(page)
})
