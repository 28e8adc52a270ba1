import { expect, type Locator, type Page } from '@playwright/test'
import { arrive, fillAll, lookOnPhone } from './page.ts'

/** A day on which a legal date rests, written down on the tab of the integration. */
export async function recordDay(page: Page, file: string, what: string, day: string): Promise<void> {
  await page.goto(`${file}/inburgering/vastleggen/datum`)
  await page.getByLabel('Wat gebeurde er').selectOption(what)
  await page.getByLabel('Datum').fill(day)
  await page.getByRole('button', { name: 'Vastleggen' }).click()
  await expect(page.getByRole('status').first()).toContainText('Het is vastgelegd.')
}

export async function recordGroup(page: Page, file: string, group: RegExp, since: string): Promise<void> {
  await page.goto(`${file}/inburgering/vastleggen/groep`)
  await page.getByRole('radio', { name: group }).check()
  await page.getByLabel('Sinds').fill(since)
  await page.getByRole('button', { name: 'Vastleggen' }).click()
  await expect(page.getByRole('status').first()).toContainText('Het is vastgelegd.')
}

/** A goal with one step, which a plan needs before it can be decided. */
export async function addGoal(
  page: Page,
  file: string,
  goal: { title: string; step: string },
): Promise<void> {
  await page.goto(`${file}/plan/doelen/nieuw`)
  await page.getByRole('radio', { name: 'Taal', exact: true }).check()
  await page.getByLabel('Het doel').fill(goal.title)
  await page.getByLabel('Waarom is dit belangrijk?').fill('Dan kan ik zelf mijn werk regelen.')
  await arrive(page, page.getByRole('button', { name: 'Doel toevoegen' }))
  await arrive(page, page.getByRole('link', { name: /^Stap toevoegen/ }).first())
  await page.getByLabel('Wat wordt er gedaan?').fill(goal.step)
  await page.getByRole('radio', { name: 'De deelnemer zelf' }).check()
  await page.getByLabel('Laatste dag').fill('20-11-2027')
  await arrive(page, page.getByRole('button', { name: 'Stap toevoegen' }))
  await expect(page.getByRole('heading', { name: goal.title })).toBeVisible()
}

/** How many hours a week the lessons of a route are: asked of the plan of an asylum holder (Wi art. 15). */
export async function agreeOnLessons(page: Page, file: string, hours: string): Promise<void> {
  await page.goto(`${file}/plan/afspraken/nieuw`)
  await page.getByLabel('Wat spreekt u af?').selectOption('Uren per week van de leerroute')
  await page.getByLabel('Met wie of bij welke organisatie?').fill('Taalschool Klinkerrijk')
  await page.getByLabel('Eerste dag').fill('1-12-2026')
  await page.getByLabel('Uren per week').fill(hours)
  await arrive(page, page.getByRole('button', { name: 'Afspraak toevoegen' }))
}

export type RouteChoice = { route: string; level?: string; why: string }

/** Fills in the choice of a route; the page is open and the button is left to the story. */
export async function chooseRoute(page: Page, { route, level, why }: RouteChoice): Promise<void> {
  await page.getByRole('group', { name: 'Leerroute' }).getByRole('radio', { name: route }).check()
  if (level) {
    const levels = page.getByRole('group', { name: 'Niveau' })
    await levels.getByRole('radio', { name: level, exact: true }).check()
  }
  await page.getByLabel('Waarom deze route?').fill(why)
}

/** Everything a draft says beside the route, by label; what is not on the form of this route is left out. */
export async function fillDraft(page: Page, hours: Readonly<Record<string, string>>): Promise<void> {
  await fillAll(page, hours)
  await page.getByRole('radio', { name: 'Geen alfabetisering' }).check()
  await page.getByLabel('Aantal voortgangsgesprekken').fill('6')
  await page
    .getByLabel('Ondersteuning en begeleiding')
    .fill('Een taalcoach van VluchtelingenWerk, en hulp bij brieven.')
  await page.getByLabel('Motivering van het besluit').fill('De uitslag van de toets en het gesprek passen.')
}

/** From the tab of the plan to a draft that lies with a second reader. Looks at no page: that story is told once. */
export async function draftPlan(
  page: Page,
  file: string,
  { choice, hours }: { choice: RouteChoice; hours: Readonly<Record<string, string>> },
): Promise<string> {
  await page.goto(`${file}/plan/pip/nieuw`)
  await page.getByRole('button', { name: 'PIP opstellen' }).click()
  await chooseRoute(page, choice)
  await page.getByRole('button', { name: 'Route bewaren' }).click()
  await page.getByRole('link', { name: 'Inhoud invullen' }).click()
  await fillDraft(page, hours)
  await page.getByRole('button', { name: 'Concept bewaren' }).click()
  await page.getByRole('button', { name: 'Voorleggen aan een tweede lezer' }).click()
  await expect(page.getByText('Nu: bij de tweede lezer.')).toBeVisible()
  return page.url()
}

/** A colleague agrees with the draft that lies there. */
export async function approve(reader: Page, draft: string): Promise<void> {
  await arrive(reader, draft)
  await arrive(reader, reader.getByRole('link', { name: 'Concept lezen als tweede lezer' }))
  await arrive(reader, reader.getByRole('button', { name: 'Akkoord' }))
  await expect(reader.getByText('Nu: akkoord van de tweede lezer.')).toBeVisible()
}

/** The person agrees; the talk about the plan was on this day. */
export async function agree(page: Page, on: string): Promise<void> {
  await arrive(page, page.getByRole('link', { name: 'Vastleggen wat de deelnemer vindt' }))
  await page.getByRole('radio', { name: 'Akkoord', exact: true }).check()
  await page.getByLabel('Dag van het gesprek').fill(on)
  await page.getByRole('checkbox', { name: 'Er was een tolk bij' }).check()
  await arrive(page, page.getByRole('button', { name: 'Vastleggen' }))
}

/** The decision bears this day; its letter leaves today. */
export async function decide(page: Page, datedOn: string): Promise<void> {
  await arrive(page, page.getByRole('link', { name: 'PIP vaststellen' }))
  const why = page.getByLabel('Waarom stelt u het plan nu al vast?')
  // Asked only where the intake of this story leaves something open.
  if (await why.isVisible()) await why.fill('De toets is aangevraagd; de lessen beginnen al.')
  await page.getByLabel('Dagtekening').fill(datedOn)
  await arrive(page, page.getByRole('button', { name: 'PIP vaststellen' }))
  await expect(page.getByText('Het PIP is vastgesteld. De brief staat klaar.')).toBeVisible()
  await lookOnPhone(page)
}

/** A legal date on the tab of the integration, by the name of the obligation. */
export const legalDate = (page: Page, obligation: string): Locator =>
  page
    .getByRole('list', { name: 'Data volgens de wet' })
    .getByRole('listitem')
    .filter({ hasText: obligation })
