// The thread that sets letters: takes a letter as message, answers with its PDF, and ends at the first failure.
import { parentPort } from 'node:worker_threads'
import * as typst from '@myriaddreamin/typst-ts-web-compiler'
import { z } from 'zod'
import { letterFonts, writableWith } from './letter-fonts.ts'
import { asPdfUa } from './letter-pdf-ua.ts'
import { LETTER_TEMPLATE } from './letter-template.ts'

const MAIN = '/letter.typ'
const DIAGNOSTICS_AS_OBJECTS = 3

const Compiled = z.union([
  z.object({ result: z.instanceof(Uint8Array) }),
  z.object({ diagnostics: z.array(z.object({ message: z.string() })) }),
])

await typst.default()
const fonts = await letterFonts()
const writable = writableWith(fonts)
const builder = new typst.TypstCompilerBuilder()
builder.set_dummy_access_model()
for (const font of fonts) await builder.add_raw_font(font)
const compiler = await builder.build()
compiler.add_source(MAIN, LETTER_TEMPLATE)

parentPort?.on('message', (letter: unknown) => parentPort?.postMessage(pdfOf(letter)))

function pdfOf(letter: unknown): Uint8Array {
  const json = JSON.stringify(letter, (_, value) => (typeof value === 'string' ? writable(value) : value))
  const compiled: unknown = compiler.compile(MAIN, [['letter', json]], 'pdf', DIAGNOSTICS_AS_OBJECTS)
  const outcome = Compiled.parse(compiled)
  if ('result' in outcome) return asPdfUa(outcome.result)
  throw new Error(
    `A letter could not be set: ${outcome.diagnostics.map(({ message }) => message).join('; ')}`,
  )
}
