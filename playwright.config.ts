import { defineConfig } from '@playwright/test'

const port = process.env.TREDE_E2E_PORT ?? '4730'
const executablePath = process.env.TREDE_CHROMIUM
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
    env: { PORT: port, TREDE_TODAY: '2026-11-20' },
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
