import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from '@playwright/test'

const port = process.env.TREDE_E2E_PORT ?? '4730'
const executablePath = process.env.TREDE_CHROMIUM
// The journeys lay messages of DUO in it and ask `trede` about it. Workers read this file too: one folder for all.
process.env.TREDE_E2E_DATA ??= join(tmpdir(), `trede-journeys-${randomUUID()}`)
const data = process.env.TREDE_E2E_DATA
const isRoot = process.getuid?.() === 0

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.journey.ts',
  outputDir: 'test-results',
  // The journeys share one municipality and are told in order.
  workers: 1,
  timeout: 60_000,
  forbidOnly: true,
  webServer: {
    command: 'node scripts/serve-for-journeys.mjs',
    url: `http://127.0.0.1:${port}/health/ready`,
    // The demo municipality is built around one day, so the stories can name days and numbers.
    env: { PORT: port, TREDE_TODAY: '2026-11-20', TREDE_E2E_DATA: data },
    timeout: 180_000,
    stdout: 'ignore',
    stderr: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
  },
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    screenshot: 'only-on-failure',
    // Tracing takes half as much time again; add `--trace on` where a story fails.
    trace: 'off',
    launchOptions: {
      ...(executablePath && { executablePath }),
      args: [
        // Chromium's own sandbox refuses to work for root.
        ...(isRoot ? ['--no-sandbox'] : []),
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
})
