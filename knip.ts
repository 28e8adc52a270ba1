import type { KnipConfig } from 'knip'

// Style sheets use packages too: by import, and fonts by address.
const USED_BY_CSS = /(?:@import|url\()\s*['"](?!data:)([^'"]+)['"]/g
const css = (text: string): string =>
  [...text.matchAll(USED_BY_CSS)].map(([, path]) => `import '${path}'`).join('\n')

const config: KnipConfig = {
  entry: [
    'src/main.ts',
    'src/platform/letter-press.ts',
    'src/ui/styles/themes/*.css',
    'scripts/*.{mjs,ts}',
    'bench/*.ts',
  ],
  project: ['src/**', 'test/**', 'e2e/**', 'bench/**', 'scripts/**'],
  compilers: { css },
  ignoreExportsUsedInFile: true,
  // Scripts run their programs by path, because npx would run them on the machine's own Node.
  ignoreDependencies: ['@biomejs/biome', 'dependency-cruiser', 'kysely-codegen'],
}

export default config
