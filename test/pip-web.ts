import { expect } from 'vitest'
import { aPipScene } from './pip-scene.ts'
import { type Browser, theWeb } from './web.ts'

type Fields = Record<string, string> | URLSearchParams

/** The scene of a plan with a browser for everyone in it. */
export async function aPipWeb() {
  const people = await aPipScene()
  const { scene } = people
  const web = theWeb(scene.database)
  return {
    ...people,
    browsers: {
      writer: await web.browserOf(scene.writer),
      reader: await web.browserOf(scene.reader),
      coach: await web.browserOf(people.coach),
      guide: await web.browserOf(people.guide),
    },
  }
}

/** Where a form led to; every form that was accepted leads on. */
export async function sent(browser: Browser, path: string, fields: Fields = {}): Promise<string> {
  const response = await browser.post(path, fields)
  expect(response.status, await response.clone().text()).toBe(303)
  return response.headers.get('location') ?? ''
}

/** The page of a form that was refused. */
export async function refused(browser: Browser, path: string, fields: Fields = {}): Promise<string> {
  const response = await browser.post(path, fields)
  expect(response.status).toBe(422)
  return response.text()
}

/** A page that must be there, in at most eight queries. */
export async function calm(browser: Browser, path: string): Promise<string> {
  const response = await browser.get(path)
  expect(response.status).toBe(200)
  expect(Number(response.headers.get('x-queries')), path).toBeLessThanOrEqual(8)
  return response.text()
}
