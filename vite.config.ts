import { readdirSync } from 'node:fs'
import path from 'node:path'
import { defineConfig, type Plugin, type UserConfig } from 'vite'
import { prunedStyles } from './src/ui/styles/prune.ts'

const SOURCES = path.resolve(import.meta.dirname, 'src')
const STYLES = path.join(SOURCES, 'ui/styles/trede.css')
const THEMES = path.join(SOURCES, 'ui/styles/themes')
const themes = readdirSync(THEMES).map((file) => path.join(THEMES, file))

/** `vite build` makes dist/client, `vite build --ssr src/main.ts` makes dist/server/main.js. */
export default defineConfig(({ isSsrBuild }) => (isSsrBuild ? server : client))

const designSystem: Plugin = {
  name: 'design-system',
  enforce: 'pre',
  load: (id) => (path.normalize(id) === STYLES ? prunedStyles(STYLES, SOURCES) : null),
}

/** Hashed files under assets/, named by .vite/manifest.json; one style sheet per municipal theme. */
const client: UserConfig = {
  plugins: [designSystem],
  build: {
    outDir: 'dist/client',
    emptyOutDir: true,
    manifest: true,
    modulePreload: false,
    // A font inside the style sheet would be fetched by every reader of every language.
    assetsInlineLimit: 0,
    rollupOptions: {
      input: ['src/ui/client/main.ts', STYLES, ...themes],
    },
  },
}

/** Letters are set in a thread of their own, and a thread starts from a file. */
const letterPress: Plugin = {
  name: 'letter-press',
  buildStart() {
    this.emitFile({ type: 'chunk', id: 'src/platform/letter-press.ts', fileName: 'letter-press.js' })
  },
}

const server: UserConfig = {
  plugins: [letterPress],
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  build: {
    outDir: 'dist/server',
    emptyOutDir: true,
    target: 'node24',
    sourcemap: true,
    minify: false,
    rollupOptions: { output: { entryFileNames: 'main.js' } },
  },
}
