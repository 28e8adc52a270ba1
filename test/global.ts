import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import type { TestProject } from 'vitest/node'
import { type EmbeddedPostgres, startEmbeddedPostgres } from '#platform/embedded-postgres.ts'
import { createDatabase, migrate } from '#platform/migrate.ts'
import { serverBinaries } from './server-binaries.ts'

/** How a test file reaches the one database server of this run, and what it clones its own database from. */
type TestServer = { host: string; port: number; superuser: string; templateDatabase: string }

declare module 'vitest' {
  interface ProvidedContext {
    testServer: TestServer
  }
}

const TEMPLATE = 'trede_template'

// A test's rows are thrown away, so they need not survive a power cut.
const HASTY = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off', max_connections: '200' }

/** Starts one server per run: our own, or with TREDE_TEST_SERVER=server the one that this machine has installed. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'trede-test-'))
  const { server, host, port } =
    process.env.TREDE_TEST_SERVER === 'server' ? await installedServer(folder) : await ownServer(folder)
  await makeTemplate({ ...server.admin, host, port })
  project.provide('testServer', { host, port, superuser: 'postgres', templateDatabase: TEMPLATE })
  return async () => {
    await server.stop('now')
    rmSync(folder, { recursive: true, force: true })
  }
}

type Started = { server: EmbeddedPostgres; host: string; port: number }

async function ownServer(folder: string): Promise<Started> {
  const server = await startEmbeddedPostgres({
    dataDirectory: folder,
    whenRunning: 'refuse',
    settings: HASTY,
  })
  return { server, host: server.admin.host ?? '', port: server.admin.port ?? 0 }
}

/** Over TCP, as DATABASE_URL would reach it, in a folder of its own: no cluster of the machine is touched. */
async function installedServer(folder: string): Promise<Started> {
  const binaries = serverBinaries()
  if (!binaries) throw new Error('TREDE_TEST_SERVER=server asks for an installed PostgreSQL 15 or later.')
  const port = await freePort()
  const settings = { ...HASTY, listen_addresses: '127.0.0.1' }
  const server = await startEmbeddedPostgres({
    dataDirectory: folder,
    whenRunning: 'refuse',
    binaries,
    port,
    settings,
  })
  return { server, host: '127.0.0.1', port }
}

async function makeTemplate(admin: pg.ClientConfig): Promise<void> {
  await createDatabase(admin, TEMPLATE)
  await migrate({ ...admin, user: 'trede_owner', database: TEMPLATE })
}

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve))
  const address = probe.address()
  await new Promise((resolve) => probe.close(resolve))
  return typeof address === 'object' && address ? address.port : 0
}
