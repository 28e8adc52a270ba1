import { createCommandLine, runCommandLine } from '#cli/command-line.ts'
import { loadDemo } from '#cli/demo/demo.ts'
import { jobHandlers } from '#jobs/handlers.ts'
import { dayInAmsterdam, LocalDate } from '#kernel/local-date.ts'
import { type Config, ConfigFailure, readConfig } from '#platform/config.ts'
import { openExchange } from '#platform/exchange-settings.ts'
import { startJobs } from '#platform/jobs.ts'
import { createLog } from '#platform/log.ts'
import { openDatabase } from '#platform/open-database.ts'
import { StartFailure } from '#platform/start-failure.ts'
import { builtAssets } from '#web/built-assets.ts'
import { listen } from '#web/listen.ts'

// The only reader of the environment and of the clock: everything below gets them as parameters.
const startedAt = performance.now()
process.stdout.on('error', leaveQuietly)
process.exitCode = await main()

async function main(): Promise<number> {
  try {
    const config = readConfig(process.env)
    const today = () => LocalDate.parse(config.TREDE_TODAY ?? dayInAmsterdam(Date.now()))
    const program = createCommandLine({
      config,
      today,
      write: (text) => void process.stdout.write(text),
      report: (text) => void process.stderr.write(text),
      input: process.stdin,
      terminal: process.stderr.isTTY ? process.stderr : null,
      serve: () => serve(config, today),
    })
    return await runCommandLine(program, process.argv)
  } catch (error) {
    if (!(error instanceof StartFailure || error instanceof ConfigFailure)) throw error
    process.stderr.write(`${error.message}\n`)
    return 1
  }
}

/** Runs the web server until it is told to stop; the database stops with it. */
async function serve(config: Config, today: () => LocalDate): Promise<void> {
  const log = createLog(config.LOG_LEVEL)
  const stopped = untilToldToStop()
  const exchangeOf = await openExchange(config)
  const database = await openDatabase(config, 'refuse')
  try {
    await database.migrate()
    const demo = config.TREDE_DEMO ? await loadDemo(database, { today: today(), report: say }) : undefined
    const { TREDE_SESSION_IDLE_MINUTES: idleMinutes, TREDE_PUBLIC_URL: publicUrl } = config
    const server = await listen({
      db: database.db,
      log,
      assets: await builtAssets(config.TREDE_THEME),
      today,
      session: {
        idleMinutes,
        hours: config.TREDE_SESSION_HOURS,
        isSecure: publicUrl?.startsWith('https:') ?? false,
        secondFactor: config.TREDE_SECOND_FACTOR,
      },
      publicUrl,
      host: config.HOST,
      port: config.PORT,
      ...(demo && { demoAccounts: demo.accounts }),
    })
    // Last, because its timers keep the program alive: a taken port must end it.
    const handlers = jobHandlers(database.db, { today, idleMinutes, exchangeOf })
    const jobs = await startJobs(database.pool, handlers, (error, queue) =>
      log.error({ kind: error.name, queue }, 'job trouble'),
    )
    say(`Trede is ready on ${server.url} (${((performance.now() - startedAt) / 1000).toFixed(1)} s)\n`)
    if (demo) say(demo.words)
    await stopped
    await server.stop()
    await jobs.stop()
  } finally {
    await database.stop()
  }
}

function say(text: string): void {
  process.stdout.write(text)
}

function untilToldToStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve())
  })
}

/** Who reads our output may stop reading (`| head`): that is no fault. */
function leaveQuietly(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error
  process.exit(0)
}
