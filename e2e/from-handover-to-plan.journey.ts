import { readFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { arrive, fillAll, lookOnPhone, signIn } from './page.ts'
import { toFileOf } from './people.ts'
import {
  addGoal,
  agree,
  approve,
  chooseRoute,
  decide,
  fillDraft,
  legalDate,
  recordDay,
  recordGroup,
} from './plan.ts'

const PERSON = 'Selam Voorbeeldmans'
const BSN = '999990020'
const DAYS = {
  Geboortedatum: '14-3-1996',
  'Aankomst in Nederland': '2-2-2026',
  'Aankomst in de gemeente': '14-9-2026',
  'Datum vergunning': '15-5-2026',
  'Geopend op': '1-6-2026',
}
const CHOICES = {
  Geslacht: 'vrouw',
  'Welke taal (1)': 'Tigrinya',
  'Tolk nodig (1)': 'Ja',
  'Land van herkomst': 'Eritrea',
  'Taal voor brieven': 'Tigrinya',
}

/** Goes on in the story: to the file, as the worker who opened it. */
async function toFile(page: Page): Promise<string> {
  await signIn(page, 'wouter')
  return toFileOf(page, PERSON)
}

const toNextSubject = (page: Page) => arrive(page, page.getByRole('button', { name: 'Volgend onderwerp' }))
const saysThat = (page: Page, words: string | RegExp) => expect(page.getByText(words).first()).toBeVisible()

test('A file is opened for someone who comes from the reception centre', async ({ page }) => {
  await signIn(page, 'wouter')
  await page.goto('/dossiers/nieuw')
  await page.getByLabel('Voornaam').fill('Selam')
  await page.getByLabel('Achternaam').fill('Voorbeeldmans')
  await page.getByRole('button', { name: 'Zoeken', exact: true }).click()
  await fillAll(page, DAYS)
  for (const [label, choice] of Object.entries(CHOICES)) await page.getByLabel(label).selectOption(choice)
  await arrive(page, page.getByRole('button', { name: 'Dossier openen' }))
  await saysThat(page, 'Tigrinya · tolk nodig · u zeggen')

  await arrive(page, page.getByRole('link', { name: 'BSN en V-nummer' }))
  await page.getByRole('radio', { name: 'BSN' }).check()
  await page.getByRole('textbox', { name: 'Nummer' }).fill(BSN)
  await arrive(page, page.getByRole('button', { name: 'Bewaren' }))
  await lookOnPhone(page)
  await expect(page.getByText(BSN)).toHaveCount(0)
})

test('The handover is asked, planned, held, and given to the person to read', async ({ page }) => {
  await toFile(page)
  await arrive(page, page.getByRole('link', { name: 'Intake', exact: true }))
  await arrive(page, page.getByRole('link', { name: 'Overdracht aanvragen' }))
  await lookOnPhone(page)
  await page.getByRole('radio', { name: 'opvang van het COA' }).check()
  await page.getByLabel('Naam van de organisatie').fill('COA Zwolle')
  await page.getByLabel('Gevraagd op').fill('9-11-2026')
  await arrive(page, page.getByRole('button', { name: 'Vraag vastleggen' }))

  await arrive(page, page.getByRole('link', { name: 'Gesprek plannen' }))
  await expect(page.getByLabel('Tolk')).toHaveValue('ti')
  await page.getByLabel('Dag', { exact: true }).fill('20-11-2026')
  await page.getByLabel('Tijd').fill('9.30')
  await page.getByRole('radio', { name: 'met beeldbellen' }).check()
  await arrive(page, page.getByRole('button', { name: 'Plannen' }))
  await saysThat(page, 'om 09:30')

  await arrive(page, page.getByRole('link', { name: 'Verslag schrijven' }))
  await lookOnPhone(page)
  await page.getByLabel('Hoe ging het gesprek?').fill('Selam wil snel Nederlands leren.')
  await page.getByRole('group', { name: 'Opleiding' }).getByRole('checkbox', { name: 'Besproken' }).check()
  await page.getByLabel('Opleiding: wat is verteld?').fill('Tien jaar school in Keren.')
  await arrive(page, page.getByRole('button', { name: 'Verslag bewaren' }))
  await arrive(page, page.getByRole('link', { name: 'Verslag geven aan de deelnemer' }))
  await saysThat(page, 'De deelnemer heeft deze brief nog niet.')
  await page.getByRole('radio', { name: 'Meegegeven' }).check()
  await arrive(page, page.getByRole('button', { name: 'Vastleggen dat de deelnemer de brief heeft' }))
  await saysThat(page, 'vastgelegd door')
  await lookOnPhone(page)
})

test('The facts of the law start the ten weeks of the plan', async ({ page }) => {
  const file = await toFile(page)
  await arrive(page, page.getByRole('link', { name: 'Inburgering', exact: true }))
  await arrive(page, page.getByRole('link', { name: 'Groep vastleggen' }))
  await recordGroup(page, file, /^Asielstatushouder/, '15-5-2026')
  await arrive(page, page.getByRole('link', { name: 'Datum vastleggen' }))
  await page.getByLabel('Wat gebeurde er').selectOption('Vergunning verleend')
  await page.getByLabel('Datum').fill('31-11-2026')
  await arrive(page, page.getByRole('button', { name: 'Vastleggen' }), { status: 422 })
  await expect(page.getByLabel('Datum')).toHaveAccessibleDescription(/Schrijf de datum als/)
  await recordDay(page, file, 'Vergunning verleend', '15-5-2026')
  await recordDay(page, file, 'Begin van de inburgeringsplicht', '14-9-2026')
  await recordDay(page, file, 'Ingeschreven in deze gemeente (BRP)', '14-9-2026')
  await recordDay(page, file, 'Brief van DUO over de plicht', '16-9-2026')
  await expect(legalDate(page, 'PIP vaststellen')).toContainText('uiterlijk 25 november 2026')
  await arrive(page, `${file}/inburgering`)
  await lookOnPhone(page)
})

test('The first talk of the intake is about wishes, school, work and the learnability test', async ({
  page,
}) => {
  await toFile(page)
  await arrive(page, page.getByRole('link', { name: 'Intake', exact: true }))
  await saysThat(page, 'Van de 9 onderwerpen die de wet vraagt zijn er 0 helemaal besproken.')
  await arrive(page, page.getByRole('link', { name: 'Gesprek voeren' }))
  await lookOnPhone(page)
  for (const name of ['Wensen en interesses', 'Opleiding', 'Werkervaring', 'Nederlands']) {
    await page.getByRole('checkbox', { name }).check()
  }
  await page.getByRole('checkbox', { name: 'Leerbaarheidstoets' }).check()
  await arrive(page, page.getByRole('button', { name: 'Gesprek beginnen' }))
  await fillAll(page, { Droombaan: 'Verpleegkundige in een ziekenhuis', Broodbaan: 'Thuiszorg' })
  await lookOnPhone(page)
  await toNextSubject(page)
  await page.getByLabel('Hoogste opleiding').selectOption('Lbo/mavo-niveau')
  await page.getByLabel('Hoeveel jaar school').fill('10')
  await page.getByLabel('In welk land?').selectOption('Eritrea')
  await toNextSubject(page)
  await page
    .getByRole('group', { name: 'Heeft de deelnemer eerder gewerkt?' })
    .getByRole('radio', { name: 'Ja' })
    .check()
  await fillAll(page, { 'Beroep of werk': 'Verzorgende in een kliniek', 'Hoeveel jaar?': '3' })
  await toNextSubject(page)
  for (const skill of ['Lezen', 'Luisteren', 'Schrijven', 'Spreken']) {
    const level = page.getByRole('group', { name: skill, exact: true })
    await level.getByLabel('Niveau').selectOption('A1')
    await level.getByLabel('Waar blijkt dat uit?').selectOption('Instaptoets')
    await level.getByLabel('Vastgesteld op').fill('12-10-2026')
  }
  await toNextSubject(page)
  await fillAll(page, { 'Gemaakt op': '12-10-2026', Score: '104,25' })
  await page.getByRole('radio', { name: 'B1-route haalbaar' }).check()
  await page.getByRole('radio', { name: 'Bericht van DUO' }).check()
  await arrive(page, page.getByRole('button', { name: 'Naar controleren' }))
  await lookOnPhone(page)
  await saysThat(page, 'Verpleegkundige in een ziekenhuis')
  await page.getByLabel('Gesproken op').fill('19-10-2026')
  await page.getByRole('checkbox', { name: 'De deelnemer weet dat dit mag' }).check()
  await arrive(page, page.getByRole('button', { name: 'Gesprek bewaren' }))
  await saysThat(page, 'Het gesprek is bewaard.')
  await lookOnPhone(page)
})

test('The second talk is about health as well, which stays with case workers', async ({ page }) => {
  await toFile(page)
  await page.getByRole('link', { name: 'Intake', exact: true }).click()
  await page.getByRole('link', { name: 'Gesprek voeren' }).click()
  for (const name of ['Beschikbaarheid', 'Zelfredzaamheid', 'Gezin en kinderopvang', 'Gezondheid']) {
    await page.getByRole('checkbox', { name }).check()
  }
  await arrive(page, page.getByRole('button', { name: 'Gesprek beginnen' }))
  await lookOnPhone(page)
  await page.getByRole('checkbox', { name: 'maandagochtend' }).check()
  await page.getByRole('checkbox', { name: 'dinsdagochtend' }).check()
  await toNextSubject(page)
  await page.getByRole('group', { name: 'Brieven en post' }).getByRole('radio', { name: 'Met hulp' }).check()
  await toNextSubject(page)
  await page.getByLabel('Wie horen bij het gezin?').fill('Selam is alleen. Haar broer woont in Zweden.')
  await toNextSubject(page)
  for (const side of ['Lichaam', 'Gevoel', 'Zin in het leven', 'Meedoen']) {
    const scores = page.getByRole('group', { name: side, exact: true })
    await scores.getByRole('radio', { name: '7', exact: true }).check()
  }
  await page.getByLabel('Wat kan de deelnemer wel?').fill('Zorgt goed voor zichzelf en voor anderen.')
  await lookOnPhone(page)
  await arrive(page, page.getByRole('button', { name: 'Naar controleren' }))
  await page.getByLabel('Gesproken op').fill('9-11-2026')
  await page.getByRole('checkbox', { name: 'De deelnemer weet dat dit mag' }).check()
  await arrive(page, page.getByRole('button', { name: 'Gesprek bewaren' }))
  const health = page.getByRole('row', { name: /Gezondheid/ })
  await expect(health).toContainText('Staat op een eigen pagina.')
  await expect(page.getByText('Zorgt goed voor zichzelf')).toHaveCount(0)
  await arrive(page, health.getByRole('link', { name: 'Gezondheid' }))
  await lookOnPhone(page)
  await saysThat(page, 'Zorgt goed voor zichzelf en voor anderen.')
})

test('Goals and agreements come first; then the route is chosen with the facts beside it', async ({
  page,
}) => {
  const file = await toFile(page)
  await arrive(page, page.getByRole('link', { name: 'Plan', exact: true }))
  await lookOnPhone(page)
  await addGoal(page, file, { title: 'Nederlands op niveau B1', step: 'Naar de les bij de taalschool' })
  await arrive(page, page.getByRole('link', { name: 'Afspraak toevoegen' }))
  await page.getByLabel('Wat spreekt u af?').selectOption('Taalcoach')
  await page.getByLabel('Met wie').fill('VluchtelingenWerk')
  await arrive(page, page.getByRole('button', { name: 'Afspraak toevoegen' }))
  await lookOnPhone(page)

  await arrive(page, page.getByRole('link', { name: 'PIP opstellen' }))
  await arrive(page, page.getByRole('button', { name: 'PIP opstellen' }))
  await lookOnPhone(page)
  const facts = page.getByRole('table', { name: 'B1-route' })
  await expect(facts.getByRole('row', { name: /vindt de B1-route haalbaar/ })).toContainText('ja')
  await chooseRoute(page, { route: 'Z-route', level: 'B1', why: 'Proef.' })
  await arrive(page, page.getByRole('button', { name: 'Route bewaren' }), { status: 422 })
  await saysThat(page, 'De Z-route kent geen niveau B1.')
  const why = 'De toets vindt B1 haalbaar en u wilt in de zorg werken.'
  await chooseRoute(page, { route: 'B1-route', level: 'B1', why })
  await arrive(page, page.getByRole('button', { name: 'Route bewaren' }))
  await arrive(page, page.getByRole('link', { name: 'Inhoud invullen' }))
  await lookOnPhone(page)
  await fillDraft(page, { 'Geschatte uren B1-route': '600', 'Uren PVT': '12', 'Uren MAP': '40' })
  await arrive(page, page.getByRole('button', { name: 'Concept bewaren' }))
  await arrive(page, page.getByRole('button', { name: 'Voorleggen aan een tweede lezer' }))
  await saysThat(page, 'Nu: bij de tweede lezer.')
})

test('A colleague reads along, asks, gets an answer and agrees', async ({ page, browser }) => {
  const file = await toFile(page)
  const draft = `${file}/plan/pip/1`
  const reader = await browser.newPage()
  await signIn(reader, 'hanneke')
  await arrive(reader, draft)
  await arrive(reader, reader.getByRole('link', { name: 'Concept lezen als tweede lezer' }))
  await reader.getByLabel('Waarover').selectOption('Uren')
  await reader.getByLabel('Opmerking of vraag').fill('Is 600 uur genoeg? Zij begint bij A1.')
  await arrive(reader, reader.getByRole('button', { name: 'Opmerking plaatsen' }))
  await lookOnPhone(reader)
  await reader.getByLabel('Toelichting').fill('Kijk nog een keer naar de uren.')
  await arrive(reader, reader.getByRole('button', { name: 'Teruggeven' }))

  await arrive(page, draft)
  await saysThat(page, /Kijk nog een keer naar de uren\./)
  await page.getByRole('link', { name: 'Inhoud invullen' }).click()
  await page.getByLabel('Geschatte uren B1-route').fill('700')
  await page.getByRole('button', { name: 'Concept bewaren' }).click()
  await arrive(page, page.getByRole('link', { name: '1 opmerking van de tweede lezer' }))
  await page.getByLabel('Uw antwoord').fill('Het zijn er nu 700.')
  await arrive(page, page.getByRole('button', { name: 'Antwoord plaatsen' }))
  await page.goto(draft)
  await page.getByRole('button', { name: 'Voorleggen aan een tweede lezer' }).click()

  await arrive(reader, `${draft}/lezen`)
  await expect(reader.getByText('Het zijn er nu 700.')).toBeVisible()
  await arrive(reader, reader.getByRole('button', { name: 'Akkoord' }), { status: 422 })
  await expect(reader.getByText('Er staan nog opmerkingen open.')).toBeVisible()
  await arrive(reader, reader.getByRole('button', { name: 'Afronden' }))
  await approve(reader, draft)
  await reader.context().close()
})

test('The decision starts the term, and its letter is a PDF', async ({ page }, info) => {
  const file = await toFile(page)
  await arrive(page, `${file}/plan/pip/1`)
  await agree(page, '20-11-2026')
  await decide(page, '20-11-2026')

  const [letter] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Brief openen (PDF)' }).click(),
  ])
  const kept = info.outputPath(letter.suggestedFilename())
  await letter.saveAs(kept)
  const pdf = readFileSync(kept)
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  expect(pdf.length).toBeGreaterThan(20_000)
  await info.attach('letter', { path: kept, contentType: 'application/pdf' })

  await arrive(page, page.getByRole('link', { name: 'Bewaarde feiten bekijken' }))
  await lookOnPhone(page)
  const notice = page.getByRole('row', { name: /Brief van DUO over de plicht/ })
  await expect(notice).toContainText('16 september 2026')

  await arrive(page, `${file}/inburgering`)
  await lookOnPhone(page)
  await saysThat(page, '20 november 2029')
  const term = legalDate(page, 'Inburgeringstermijn')
  await expect(term).toContainText('van 21 november 2026 tot en met 20 november 2029')
  await term.getByText('waarom?').click()
  await expect(term).toContainText('WI.TERM.LEN')
})

test('The plan waits in the post for DUO', async ({ page }) => {
  await signIn(page, 'hanneke')
  await arrive(page, '/duo/verzonden')
  await lookOnPhone(page)
  const line = page.getByRole('row', { name: new RegExp(PERSON) })
  await expect(line).toContainText('Plan (PIP)')
  await arrive(page, line.getByRole('link', { name: 'Plan (PIP)' }))
  await lookOnPhone(page)
  await expect(page.getByText(BSN)).toHaveCount(0)
})
