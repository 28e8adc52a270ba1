import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { PostgresBinaries } from '#platform/embedded-postgres-binaries.ts'

const PACKAGED = '/usr/lib/postgresql'
const OLDEST_SUPPORTED = 15

/** The newest PostgreSQL server that this machine has from Debian or Ubuntu, or undefined. */
export function serverBinaries(): PostgresBinaries | undefined {
  const majors = existsSync(PACKAGED) ? readdirSync(PACKAGED).map(Number) : []
  return majors
    .filter((major) => major >= OLDEST_SUPPORTED)
    .map((major) => ({ major, directory: join(PACKAGED, String(major), 'bin') }))
    .filter(({ directory }) => existsSync(join(directory, 'initdb')))
    .sort((a, b) => b.major - a.major)[0]
}
