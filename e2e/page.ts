import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { expect, type Locator, type Page, type Response, test } from '@playwright/test'
import type axe from 'axe-core'

const DEMO_PASSWORD = 'samen-verder-2026'

const ADDRESSES = {
  hanneke: 'hanneke@dalfsen.example',
  wouter: 'wouter@dalfsen.example',
  femke: 'femke@dalfsen.example',
  saskia: 'saskia@dalfsen.example',
  margriet: 'margriet@dalfsen.example',
  niels: 'niels@dalfsen.example',
  rianne: 'rianne@vluchtelingenwerk.example',
  els: 'els@vluchtelingenwerk.example',
  rahwa: 'rahwa@vechtbrug.example',
  arjan: 'arjan@korstenberg.example',
  karin: 'karin@klinkerrijk.example',
} as const

/** Who tells the story, by the first name on the list of demo accounts. */
export type Who = keyof typeof ADDRESSES

const DESK = { width: 1280, height: 800 }
const PHONE = { width: 375, height: 812 }
/** An A4 between its margins, in CSS pixels. */
const PAPER = { width: 718, height: 1046 }

type Cookies = Awaited<ReturnType<ReturnType<Page['context']>['cookies']>>
const sessions = new Map<Who, Cookies>()

/** Through the real form the first time; later stories of the same person go on with that session. */
export async function signIn(page: Page, who: Who): Promise<void> {
  const known = sessions.get(who)
  if (known) return page.context().addCookies(known)
  await page.goto('/inloggen')
  await fillSignIn(page, ADDRESSES[who])
  await page.getByRole('button', { name: 'Inloggen' }).click()
  await expect(page).not.toHaveURL(/inloggen/)
  sessions.set(who, await page.context().cookies())
}

export async function fillSignIn(page: Page, email: string, password = DEMO_PASSWORD): Promise<void> {
  await page.getByLabel('E-mailadres').fill(email)
  await page.getByLabel('Wachtwoord').fill(password)
}

/** Types in several fields at once, by label. */
export async function fillAll(page: Page, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, value] of Object.entries(values)) await page.getByLabel(label).fill(value)
}

/** An address, a link or button to press, or another way to set out, such as a key. */
type Road = string | Locator | (() => Promise<unknown>)
type Arrival = { status?: number; lang?: 'nl' | 'en' | 'ar' | 'ti' }

/**
 * Goes to a page and holds it to what every page owes its reader: the right status, one first heading, a title, its
 * language and direction, no fault that axe can find, and nothing that sticks out of the window. Leaves a picture
 * in test-results/screens. Faults of one page are told together.
 */
export async function arrive(page: Page, road: Road, arrival: Arrival = {}): Promise<void> {
  const { status = 200, lang = 'nl' } = arrival
  const answer = typeof road === 'string' ? await page.goto(road) : await followed(page, road)
  expect.soft(answer?.status(), `status of ${page.url()}`).toBe(status)
  await look(page, lang, status)
}

async function followed(page: Page, road: Locator | (() => Promise<unknown>)): Promise<Response> {
  const [answer] = await Promise.all([
    page.waitForResponse(
      (response) =>
        response.request().isNavigationRequest() && (response.status() < 300 || response.status() >= 400),
    ),
    page.waitForEvent('domcontentloaded'),
    typeof road === 'function' ? road() : road.click(),
  ])
  return answer
}

/** The page that is open, as it looks on a phone; the window is wide again afterwards. */
export async function lookOnPhone(page: Page): Promise<void> {
  await page.setViewportSize(PHONE)
  await fits(page)
  expect.soft(await faultsOn(page, 0, LAYOUT_RULES), `axe on ${page.url()} on a phone`).toEqual([])
  await picture(page)
  await page.setViewportSize(DESK)
}

/** The page that is open, as it comes on an A4; it stays that way. */
export async function lookOnPaper(page: Page): Promise<void> {
  await page.emulateMedia({ media: 'print' })
  await page.setViewportSize(PAPER)
  await fits(page)
  await picture(page)
}

async function look(page: Page, lang: string, status: number): Promise<void> {
  const where = page.url()
  await expect.soft(page.getByRole('heading', { level: 1 }), `first headings of ${where}`).toHaveCount(1)
  await expect.soft(page, `title of ${where}`).toHaveTitle(/\S.* · Trede$/)
  const root = page.locator('html')
  await expect.soft(root).toHaveAttribute('lang', lang)
  await expect.soft(root).toHaveAttribute('dir', lang === 'ar' ? 'rtl' : 'ltr')
  await fits(page)
  // axe itself waits for ever where scripts are off.
  const hasScripts = await page.evaluate(() => matchMedia('(scripting: enabled)').matches)
  if (hasScripts) expect.soft(await faultsOn(page, status), `axe on ${where}`).toEqual([])
  await picture(page)
}

async function fits(page: Page): Promise<void> {
  const { wanted, given } = await page.evaluate(() => ({
    wanted: document.documentElement.scrollWidth,
    given: document.documentElement.clientWidth,
  }))
  expect.soft(wanted, `width of ${page.url()}`).toBeLessThanOrEqual(given)
}

const AXE_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/** What a narrow window can break on a page that was in order in a wide one. */
const LAYOUT_RULES = ['target-size', 'scrollable-region-focusable']

/** What axe measures on the drawn page, point by point: most of its time. */
const DRAWN_RULES = ['color-contrast', 'target-size']
const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8')

/** Each fault as one line: rule, where, and how to repair it. */
async function faultsOn(page: Page, status: number, only?: string[]): Promise<string[]> {
  await page.evaluate(`'axe' in window || (() => {${AXE}})()`)
  const off = isDrawnAnew(page, status) ? [] : DRAWN_RULES
  const rules = only?.filter((rule) => !off.includes(rule))
  const options: axe.RunOptions = {
    runOnly: rules ? { type: 'rule', values: rules } : { type: 'tag', values: AXE_TAGS },
    rules: Object.fromEntries(off.map((rule) => [rule, { enabled: false }])),
    resultTypes: ['violations'],
  }
  const { violations } = await page.evaluate(
    async (asked) => (window as unknown as { axe: typeof axe }).axe.run(document, asked),
    options,
  )
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary ?? ''}`),
  )
}

const drawn = new Set<string>()

/** Whether this page, with this answer in this width, was not held to the rules for what is drawn before. */
function isDrawnAnew(page: Page, status: number): boolean {
  const { pathname, search } = new URL(page.url())
  const kind = `${pathname}${search}`.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}|\d+/g, ':')
  const look = `${page.viewportSize()?.width} ${status} ${kind}`
  if (drawn.has(look)) return false
  drawn.add(look)
  return true
}

const steps = new Map<string, number>()

/** Leaves "test-results/screens/open-file-03-375-mogelijk-al-bekend.png", unless nobody is there to look at it. */
async function picture(page: Page): Promise<void> {
  if (process.env.CI) return
  const journey = basename(test.info().file, '.journey.ts')
  const step = (steps.get(journey) ?? 0) + 1
  steps.set(journey, step)
  const width = page.viewportSize()?.width ?? DESK.width
  const title = (await page.title()).replace(/ · Trede$/, '').toLowerCase()
  const words = title.replaceAll(/[^\p{L}\p{N}]+/gu, '-').slice(0, 50)
  const name = `${journey}-${String(step).padStart(2, '0')}-${width}-${words}.png`
  await page.screenshot({ path: `test-results/screens/${name}`, fullPage: true, animations: 'disabled' })
}
