import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The folder of the product that the journeys walk through; playwright.config.ts names it. */
const data = (): string => {
  const folder = process.env.TREDE_E2E_DATA
  if (!folder) throw new Error('Run the journeys with playwright.config.ts.')
  return folder
}

/** `trede` on the command line, beside the running server and as it was built for it. Gives what it wrote. */
export const trede = (...args: string[]): string => tredeReading('', ...args)

/** The same, with something on its standard input. */
export function tredeReading(input: string, ...args: string[]): string {
  const { DATABASE_URL: _, ...rest } = process.env
  const env = { ...rest, TREDE_DATA: data(), TREDE_TODAY: '2026-11-20' }
  return execFileSync(process.execPath, [join('dist', 'server', 'main.js'), ...args], {
    env,
    input,
    encoding: 'utf8',
  })
}

type Message = { berichtId: string } & ({ notificatie: object; gegevens?: object } | { intrekking: string })

/** A message from DUO comes in through the folder, and is taken in at once. */
export function comesFromDuo(message: Message): void {
  const folder = join(data(), 'duo', 'in')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, `${message.berichtId}.json`), JSON.stringify(message))
  trede('duo', 'read')
}
