import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { StartFailure } from '#platform/start-failure.ts'
import type { Assets } from '#ui/assets.ts'

export const CLIENT_FOLDER = 'dist/client'

const Manifest = z.record(z.string(), z.object({ file: z.string() }))

/**
 * The addresses of the built styles and script, from the build's own list.
 * @param theme name of a municipality's colours: a file in src/ui/styles/themes
 */
export async function builtAssets(theme: string | undefined): Promise<Assets> {
  const manifest = Manifest.parse(JSON.parse(await readFile(`${CLIENT_FOLDER}/.vite/manifest.json`, 'utf8')))
  const address = (source: string): string => {
    const file = manifest[source]?.file
    if (file === undefined) throw new StartFailure(`There is no ${source} among the built files.`)
    return `/${file}`
  }
  return {
    css: address('src/ui/styles/trede.css'),
    js: address('src/ui/client/main.ts'),
    ...(theme && { theme: address(`src/ui/styles/themes/${theme}.css`) }),
  }
}
