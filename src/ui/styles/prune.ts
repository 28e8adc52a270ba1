import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { bundleAsync, type Selector } from 'lightningcss'

/** Packages of NL Design System bring every variant; ours (`trede-`) are written by hand and all used. */
const LIBRARY_CLASS = /^(utrecht|nl|ams)-/

/**
 * Bundles a style sheet with its imports, without the library rules whose class is nowhere in the sources and
 * without the tokens that no remaining rule reaches. Class names must therefore stand in the sources in full.
 * @param file absolute path of the style sheet
 * @param sources folder with the TypeScript sources
 */
export async function prunedStyles(file: string, sources: string): Promise<string> {
  const names = namesIn(sources)
  const isUsed = (selector: Selector): boolean =>
    selector.every((part) => part.type !== 'class' || !LIBRARY_CLASS.test(part.name) || names.has(part.name))
  const { code } = await bundleAsync({
    filename: file,
    resolver: { resolve: (specifier, from) => resolveImport(specifier, from) },
    visitor: {
      Rule: {
        style: (rule) => (rule.value.selectors.some(isUsed) ? undefined : []),
      },
    },
  })
  return withoutUnreachedTokens(code.toString())
}

const resolveImport = (specifier: string, from: string): string =>
  specifier.startsWith('.')
    ? path.resolve(path.dirname(from), specifier)
    : createRequire(from).resolve(specifier)

function namesIn(folder: string): Set<string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /(?<!\.test)\.tsx?$/.test(file),
  )
  const words = files.flatMap(
    (file) => readFileSync(path.join(folder, file), 'utf8').match(/[a-z][\w-]+/g) ?? [],
  )
  return new Set(words)
}

const DEFINITION = /^\s*(--[\w-]+):(.*);$/
const REFERENCE = /var\(\s*(--[\w-]+)/g

/** Lightning CSS prints one declaration per line, so lines are all there is to read. */
function withoutUnreachedTokens(css: string): string {
  const lines = css.split('\n').map((line) => ({ line, token: DEFINITION.exec(line) }))
  const meanings = new Map<string, string[]>()
  for (const { token } of lines)
    if (token) meanings.set(token[1] ?? '', [...(meanings.get(token[1] ?? '') ?? []), token[2] ?? ''])
  const rules = lines.filter(({ token }) => !token).map(({ line }) => line)
  const reached = reachedFrom(rules, meanings)
  return lines
    .filter(({ token }) => !token || reached.has(token[1] ?? ''))
    .map(({ line }) => line)
    .join('\n')
}

/** The names of all tokens that texts use, directly or through another token. */
function reachedFrom(texts: string[], meanings: ReadonlyMap<string, string[]>): Set<string> {
  const reached = new Set<string>()
  let fresh = texts
  while (fresh.length > 0) {
    const used = fresh.flatMap((text) => [...text.matchAll(REFERENCE)].map((match) => match[1] ?? ''))
    const names = [...new Set(used)].filter((name) => !reached.has(name))
    for (const name of names) reached.add(name)
    fresh = names.flatMap((name) => meanings.get(name) ?? [])
  }
  return reached
}
