// Runs on Node 24, when the dependencies are there: bundles one program the way src/main.ts is bundled.
import { build } from 'vite'

const [file, folder] = process.argv.slice(2)
await build({
  logLevel: 'warn',
  build: {
    ssr: file,
    outDir: folder,
    emptyOutDir: true,
    rollupOptions: { output: { entryFileNames: 'tool.js' } },
  },
})
