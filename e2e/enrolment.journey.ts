import { expect, type Page, test } from '@playwright/test'
import { arrive, lookOnPhone, signIn } from './page.ts'
import { openFile } from './people.ts'

const PERSON = { givenName: 'Nisrin', familyName: 'Voorbeeldsma' }

async function toProgramme(page: Page): Promise<void> {
  await signIn(page, 'hanneke')
  await page.goto(`/dossiers?q=${PERSON.familyName}`)
  await page.getByRole('link', { name: `${PERSON.givenName} ${PERSON.familyName}` }).click()
  await page.getByRole('link', { name: 'Trajecten', exact: true }).click()
  await arrive(page, page.getByRole('link', { name: 'Traject openen' }))
}

/** Each question of a form with the same answer. */
async function answerAll(page: Page, group: RegExp, answer: string): Promise<void> {
  for (const question of await page.getByRole('group', { name: group }).all()) {
    await question.getByRole('radio', { name: answer, exact: true }).check()
  }
}

test('Someone starts with Thuis in Dalfsen and sees what is asked when', async ({ page }) => {
  await signIn(page, 'hanneke')
  await arrive(page, await openFile(page, PERSON))
  await page.getByRole('link', { name: 'Trajecten', exact: true }).click()
  await arrive(page, page.getByRole('link', { name: 'Traject starten' }))
  await lookOnPhone(page)
  await page.getByRole('radio', { name: 'Thuis in Dalfsen' }).check()
  await page.getByLabel('Eerste dag').fill('12-1-2026')
  await arrive(page, page.getByRole('button', { name: 'Traject starten' }), { status: 422 })
  await expect(page.getByLabel('Uitvoerder')).toHaveAccessibleDescription(/Kies wie het traject uitvoert/)
  await expect(page.getByRole('radio', { name: 'Thuis in Dalfsen' })).toBeChecked()
  await page.getByLabel('Uitvoerder').selectOption('Gemeente Dalfsen')
  await arrive(page, page.getByRole('button', { name: 'Traject starten' }))
  await lookOnPhone(page)
  await expect(page.getByText('Thuis in Dalfsen is gestart.')).toBeVisible()
  const phases = page.getByRole('list', { name: 'Fasen van Thuis in Dalfsen' }).getByRole('listitem')
  await expect(phases).toHaveText([/Opstart.*nu/, /VIP-traject/, /Voorbereiding/, /Arbeidsmarkt op/])
  const asked = page.getByRole('list', { name: 'Formulieren en metingen' })
  await expect(asked.getByRole('listitem').first()).toContainText('te laat')
})

test('A draft of the start form survives a closed browser', async ({ page, browser }) => {
  await toProgramme(page)
  await arrive(page, page.getByRole('link', { name: 'Startformulier' }))
  await lookOnPhone(page)
  const words = 'Wil werken in de zorg. Eerste stap: een gesprek bij het ziekenhuis.'
  const language = page.getByRole('group', { name: 'Beter Nederlands leren' })
  await language.getByRole('radio', { name: 'Dit is een doel' }).check()
  await page.getByText('Wat betekent dit doel voor de deelnemer?').last().scrollIntoViewIfNeeded()
  await openWordsOf(page, 'Beter Nederlands leren')
  await page.getByLabel('Beter Nederlands leren: wat betekent dit doel').fill(words)
  await expect(page.getByText(/Concept bewaard om \d\d:\d\d/)).toBeVisible()
  const address = page.url()
  await page.context().close()

  const later = await browser.newPage()
  await signIn(later, 'hanneke')
  await arrive(later, address)
  await expect(later.getByText('Alleen u ziet het.')).toBeVisible()
  await expect(later.getByLabel('Beter Nederlands leren: wat betekent dit doel')).toHaveValue(words)
  await expect(
    later
      .getByRole('group', { name: 'Beter Nederlands leren' })
      .getByRole('radio', { name: 'Dit is een doel' }),
  ).toBeChecked()
  await later.context().close()
})

/** The words beside a goal are folded until the goal is chosen on the server; a person opens them first. */
async function openWordsOf(page: Page, goal: string): Promise<void> {
  const words = page.getByRole('group').filter({ has: page.getByLabel(`${goal}: wat betekent dit doel`) })
  await words.last().getByText('Wat betekent dit doel voor de deelnemer?').click()
}

test('"No goal" has to be chosen: a goal that is left open stops the start form', async ({ page }) => {
  await toProgramme(page)
  await arrive(page, page.getByRole('link', { name: 'Startformulier' }))
  await page
    .getByRole('group', { name: 'Hoogste opleiding in het land van herkomst' })
    .getByRole('radio', { name: 'Hoger onderwijs' })
    .check()
  await page
    .getByRole('group', { name: 'Werkervaring in het land van herkomst' })
    .getByRole('radio', { name: '5 tot 10 jaar' })
    .check()
  await answerAll(page, /^Is |^Betaald werk$|^Taalstage$|^Vrijwilligerswerk$|activiteiten/, 'Nee')
  await arrive(page, page.getByRole('button', { name: 'Formulier opslaan' }), { status: 422 })
  await lookOnPhone(page)
  const missing = page.getByRole('region', { name: /Nog niet bewaard/ }).getByRole('link')
  await expect(missing).toHaveCount(8)
  await expect(page.getByRole('radio', { name: 'Hoger onderwijs' })).toBeChecked()

  for (const goal of ['Betaald werk vinden', 'Vrijwilligerswerk doen', 'Werkervaring opdoen']) {
    await page.getByRole('group', { name: goal }).getByRole('radio', { name: 'Dit is een doel' }).check()
  }
  await answerAll(page, /^(Meer |Een eigen|Beter worden|Beter omgaan)/, 'Dit is geen doel')
  await arrive(page, page.getByRole('button', { name: 'Formulier opslaan' }))
  await expect(page.getByText('Startformulier is opgeslagen.')).toBeVisible()
  await lookOnPhone(page)
})

test('The last phase opens when the competences were seen, or with a reason', async ({ page }) => {
  await toProgramme(page)
  for (const day of ['13-7-2026', '2-11-2026']) {
    await arrive(page, page.getByRole('link', { name: 'Naar de volgende fase' }))
    await page.getByLabel('Eerste dag van de nieuwe fase').fill(day)
    await arrive(page, page.getByRole('button', { name: 'Fase beginnen' }))
  }
  await arrive(page, page.getByRole('link', { name: 'Competentie vastleggen' }))
  await lookOnPhone(page)
  await page.getByRole('radio', { name: 'Plannen en organiseren' }).check()
  await page.getByRole('radio', { name: 'Zelfstandig' }).check()
  await page.getByLabel('Gezien op').fill('19-11-2026')
  await page.getByLabel('Wat zag u?').fill('Maakte zelf het rooster voor de week.')
  await arrive(page, page.getByRole('button', { name: 'Vastleggen' }))
  await lookOnPhone(page)
  const seen = page.getByRole('row', { name: /Plannen en organiseren/ })
  await expect(seen).toContainText('Zelfstandig')
  await expect(seen).toContainText('Maakte zelf het rooster voor de week.')

  await arrive(page, page.getByRole('link', { name: 'Naar de volgende fase' }))
  await expect(page.getByText('Nog niet alles is gezien')).toBeVisible()
  await page.getByLabel('Eerste dag van de nieuwe fase').fill('20-11-2026')
  await arrive(page, page.getByRole('button', { name: 'Fase beginnen' }), { status: 422 })
  await lookOnPhone(page)
  await expect(page.getByLabel('Waarom nu al?')).toHaveAccessibleDescription(/Schrijf op waarom/)
  await page.getByLabel('Waarom nu al?').fill('Kan bij de apotheek beginnen, met een vaste begeleider.')
  await arrive(page, page.getByRole('button', { name: 'Fase beginnen' }))
  await expect(page.getByRole('listitem').filter({ hasText: 'Arbeidsmarkt op' }).first()).toContainText('nu')
})

test('A programme ends early because contact was lost, and the exit form still comes', async ({ page }) => {
  await toProgramme(page)
  await arrive(page, page.getByRole('link', { name: 'Beëindigen' }))
  await lookOnPhone(page)
  await page.getByLabel('Laatste dag').fill('20-11-2026')
  await page.getByRole('radio', { name: 'Contact verloren' }).check()
  await page.getByLabel('Toelichting').fill('Drie keer gebeld en een brief gestuurd.')
  await arrive(page, page.getByRole('button', { name: 'Traject beëindigen' }))
  await expect(page.getByText(/Eerder gestopt op .*: contact verloren/)).toBeVisible()

  await arrive(page, page.getByRole('link', { name: 'Eindformulier' }))
  await lookOnPhone(page)
  const noGoal = page.getByRole('group', { name: 'Een eigen bedrijf beginnen' })
  await expect(noGoal.getByRole('radio', { name: 'Was geen doel' })).toBeChecked()
  await page
    .getByRole('group', { name: 'Waar staat de deelnemer nu?' })
    .getByRole('radio', { name: 'Eerder gestopt' })
    .check()
  await page
    .getByRole('group', { name: 'Wat voor werk heeft de deelnemer?' })
    .getByRole('radio', { name: 'Geen werk' })
    .check()
  await answerAll(
    page,
    /^(Betaald werk vinden|Vrijwilligerswerk doen|Werkervaring opdoen|Beter Nederlands leren)$/,
    'Gedeeltelijk gehaald',
  )
  await arrive(page, page.getByRole('button', { name: 'Formulier opslaan' }))
  await expect(page.getByText('Eindformulier is opgeslagen.')).toBeVisible()
  await arrive(page, page.getByRole('link', { name: 'Terug naar het traject' }))
  const asked = page.getByRole('list', { name: 'Formulieren en metingen' })
  await expect(asked.getByRole('listitem').filter({ hasText: 'Eindformulier' })).toContainText('beantwoord')
})
