import { expect, type Page, test } from '@playwright/test'
import { arrive, fillAll, lookOnPhone, signIn } from './page.ts'
import { numberOf, toFileOf } from './people.ts'
import {
  addGoal,
  agree,
  approve,
  chooseRoute,
  decide,
  draftPlan,
  legalDate,
  recordDay,
  recordGroup,
} from './plan.ts'
import { comesFromDuo, trede } from './program.ts'

const PERSON = 'Nadim Voorbeeldhuis'
const BSN = '999990019'

async function toFile(page: Page): Promise<string> {
  await signIn(page, 'wouter')
  return toFileOf(page, PERSON)
}

test('DUO tells that someone moved in with a plan of another municipality', async ({ page }) => {
  test.slow()
  comesFromDuo({
    berichtId: '7d1f0a52-3b0e-4a6c-9a55-000000000121',
    notificatie: {
      registratieDatumTijd: '2026-10-05T09:30:00+02:00',
      gebeurtenisId: 'SS121',
      bsn: BSN,
    },
    gegevens: { pip: { dagtekeningPip: '2025-02-03', leerroute: 'B', niveau: 'B1' } },
  })
  await signIn(page, 'hanneke')
  await arrive(page, '/duo')
  await lookOnPhone(page)
  const message = page.getByRole('row', { name: /met plan van een andere gemeente/ })
  await expect(message).toContainText('nog niet bekend')
  await arrive(page, message.getByRole('link'))
  const event = page.url()
  await arrive(page, page.getByRole('link', { name: 'Dossier openen' }))
  await expect(page.getByText('Vanuit een bericht van DUO')).toBeVisible()
  await page.getByLabel('Voornaam').fill('Nadim')
  await page.getByLabel('Achternaam').fill('Voorbeeldhuis')
  await page.getByRole('button', { name: 'Zoeken', exact: true }).click()
  await page.getByLabel('Geboortedatum').fill('3-6-1990')
  await page.getByLabel('Land van herkomst').selectOption('Syrië')
  await page.getByLabel('Geopend op').fill('5-10-2026')
  await page.getByLabel('Consulent').selectOption(await consulent(page))
  await arrive(page, page.getByRole('button', { name: 'Dossier openen' }))
  await expect(page).toHaveURL(event)
  await lookOnPhone(page)
  await expect(page.getByText(BSN)).toHaveCount(0)
  await expect(page.getByLabel('Woont hier sinds')).toHaveValue('5-10-2026')
  await expect(page.getByLabel('Dagtekening van het plan')).toHaveValue('3-2-2025')
  await arrive(page, page.getByRole('button', { name: 'Vastleggen en afhandelen' }))
  await expect(page.getByText('Het bericht is afgehandeld.')).toBeVisible()
})

/** The value of the choice for Wouter. */
const consulent = async (page: Page): Promise<string> =>
  (await page
    .getByRole('option', { name: /Wouter Meijerink/ })
    .first()
    .getAttribute('value')) ?? ''

test('A new plan comes within ten weeks, on the same route', async ({ page, browser }) => {
  test.slow()
  const file = await toFile(page)
  await recordGroup(page, file, /^Asielstatushouder/, '1-11-2024')
  await recordDay(page, file, 'Begin van de inburgeringsplicht', '2-12-2024')
  await expect(legalDate(page, 'PIP vaststellen')).toContainText('uiterlijk 14 december 2026')
  await expect(page.getByText('3 februari 2028').first()).toBeVisible()
  await addGoal(page, file, { title: 'Slagen voor lezen en schrijven', step: 'Verder met de les' })
  const reader = await browser.newPage()
  await signIn(reader, 'hanneke')
  const draft = await draftPlan(page, file, {
    choice: { route: 'B1-route', level: 'B1', why: 'U gaat verder op dezelfde route.' },
    hours: { 'Geschatte uren B1-route': '800', 'Uren PVT': '12', 'Uren MAP': '40' },
  })
  await approve(reader, draft)
  await reader.context().close()
  await page.goto(draft)
  await agree(page, '20-11-2026')
  await decide(page, '20-11-2026')
  await arrive(page, `${file}/inburgering`)
  await expect(page.getByText('3 februari 2028').first()).toBeVisible()
  await expect(legalDate(page, 'PIP vaststellen')).toContainText('op tijd')
})

test('The language school tells of 640 hours', async ({ page, browser }) => {
  const file = await toFile(page)
  await page.goto(`${file}?tab=team`)
  const school = page.getByRole('option', { name: /Klinkerrijk/ }).first()
  await page.getByLabel('Collega of partner').selectOption((await school.getAttribute('value')) ?? '')
  await arrive(page, page.getByRole('button', { name: 'Op het team zetten' }))

  const teacher = await browser.newPage()
  await signIn(teacher, 'karin')
  await arrive(teacher, '/dossiers')
  await arrive(teacher, teacher.getByRole('link', { name: PERSON }))
  await arrive(teacher, teacher.getByRole('link', { name: 'Lessen en voortgang' }))
  await lookOnPhone(teacher)
  const periods = [
    {
      'Eerste dag': '10-2-2025',
      'Laatste dag': '30-1-2026',
      Lesuren: '420',
      'Uren aanwezig': '400',
    },
    {
      'Eerste dag': '2-2-2026',
      'Laatste dag': '13-11-2026',
      Lesuren: '260',
      'Uren aanwezig': '240',
    },
  ]
  for (const period of periods) {
    await fillAll(teacher, period)
    await arrive(teacher, teacher.getByRole('button', { name: 'Doorgeven' }))
  }
  await expect(teacher.getByText('640 uur')).toBeVisible()
  await lookOnPhone(teacher)
  await teacher.context().close()
})

test('With enough effort the plan goes on at A2', async ({ page, browser }) => {
  test.slow()
  const file = await toFile(page)
  await arrive(page, `${file}/plan`)
  await arrive(page, page.getByRole('link', { name: 'PIP wijzigen' }))
  await page.getByLabel('Waarom verandert het plan?').fill('Schrijven op B1 lukt niet, ook met extra les.')
  await arrive(page, page.getByRole('button', { name: 'Wijziging beginnen' }))
  await lookOnPhone(page)
  await expect(page.getByText(/Vastgelegd: 640 cursusuren/)).toBeVisible()
  const choice = { route: 'B1-route', level: 'A2', why: 'U gaat verder op dezelfde route, met niveau A2.' }
  await chooseRoute(page, choice)
  await arrive(page, page.getByRole('button', { name: 'Route bewaren' }), { status: 422 })
  const effort = page.getByLabel('Afschalen naar A2: waaruit blijkt de inzet?')
  await expect(effort).toHaveAccessibleDescription(
    /waaruit blijkt dat de deelnemer zich genoeg heeft ingezet/,
  )
  await effort.fill('Was bij 640 van de 680 uren les en oefende thuis met een taalcoach.')
  await arrive(page, page.getByRole('button', { name: 'Route bewaren' }))
  await page.getByRole('button', { name: 'Voorleggen aan een tweede lezer' }).click()
  await expect(page.getByText('Nu: bij de tweede lezer.')).toBeVisible()
  const draft = page.url()
  const reader = await browser.newPage()
  await signIn(reader, 'hanneke')
  await approve(reader, draft)
  await reader.context().close()
  await page.goto(draft)
  await agree(page, '20-11-2026')
  await decide(page, '20-11-2026')
  await arrive(page, `${file}/inburgering`)
  await lookOnPhone(page)
  await expect(page.getByText('B1-route, niveau A2')).toBeVisible()
  await expect(page.getByText('640 uur').first()).toBeVisible()
  await expect(page.getByText('3 februari 2028').first()).toBeVisible()
})

type Answer = { obligation: string; from: string | null; to: string | null; status: string }

/** "2028-02-03" as the page writes it. */
const onPage = (day: string): string =>
  new Date(`${day}T12:00:00Z`).toLocaleDateString('nl-NL', { day: 'numeric', month: 'long', year: 'numeric' })

test('The command line gives the same dates as the page', async ({ page }) => {
  const file = await toFile(page)
  const number = await numberOf(page, file)
  const answers: Answer[] = JSON.parse(trede('deadlines', '--file', number, '--format', 'json'))
  const applicable = answers.filter(({ status }) => status !== 'not-applicable')
  await page.goto(`${file}/inburgering`)
  await page.getByText(/^Nog niet begonnen: /).click()
  const lists = page.getByRole('list', { name: /^(Data volgens de wet|Nog niet begonnen)$/ })
  await expect(lists.locator('> li')).toHaveCount(applicable.length)
  const written = (await lists.allInnerTexts()).join('\n')
  const running = applicable.filter(({ from, status }) => from !== null && !status.startsWith('met'))
  expect(running.length).toBeGreaterThan(5)
  for (const { obligation, to } of running) {
    if (to !== null) expect(written, obligation).toContain(onPage(to))
  }
})
