import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'

type Yaml = string | Yaml[] | { [key: string]: Yaml }

const root = new URL('../', import.meta.url)
const text = (file: string): string => readFileSync(new URL(file, root), 'utf8')

const Description = z.strictObject({
  shortDescription: z.string().min(1).max(150),
  longDescription: z.string().min(150).max(10_000),
  features: z.array(z.string().min(1).max(100)).min(1),
})
const Contact = z.strictObject({ name: z.string().min(1), email: z.email() })

/** The mandatory and the used members of publiccode.yml 0.7.0; an unknown member is a typing error. */
const Publiccode = z.strictObject({
  publiccodeYmlVersion: z.literal('0.7.0'),
  name: z.literal('Trede'),
  url: z.url({ protocol: /^https$/ }),
  softwareVersion: z.string().regex(/^\d+\.\d+\.\d+$/),
  platforms: z.array(z.enum(['web', 'linux', 'windows', 'mac', 'android', 'ios'])).min(1),
  categories: z.array(z.string()).min(1),
  developmentStatus: z.enum(['concept', 'development', 'beta', 'stable', 'obsolete']),
  softwareType: z.literal('standalone/web'),
  intendedAudience: z.strictObject({
    countries: z.array(z.string().regex(/^[A-Z]{2}$/)),
    scope: z.array(z.string()),
  }),
  description: z.record(z.string().regex(/^[a-z]{2}$/), Description),
  legal: z.strictObject({ license: z.literal('EUPL-1.2') }),
  maintenance: z.strictObject({
    type: z.enum(['internal', 'community']),
    contacts: z.array(Contact).min(1),
  }),
  localisation: z.strictObject({
    localisationReady: z.enum(['true', 'false']),
    availableLanguages: z.array(z.string().regex(/^[a-z]{2}$/)).min(1),
  }),
})

describe('publiccode.yml', () => {
  const read = readYaml(text('publiccode.yml'))

  test('has every member that standard 0.7.0 asks for, and none it does not know', () => {
    expect(Publiccode.safeParse(read).error?.issues ?? []).toEqual([])
  })

  test('says the same version and licence as package.json', () => {
    const manifest = z
      .object({ version: z.string(), license: z.string() })
      .parse(JSON.parse(text('package.json')))
    expect(Publiccode.parse(read)).toMatchObject({
      softwareVersion: manifest.version,
      legal: { license: manifest.license },
    })
  })

  test('describes the product in English and in Dutch', () => {
    expect(Object.keys(Publiccode.parse(read).description).sort()).toEqual(['en', 'nl'])
  })
})

describe('the reader of this test', () => {
  test('reads maps, lists, lists of maps, quoted and folded texts', () => {
    const yaml =
      'a: "x: y" \nb:\n  - one\n  - name: two\n    of: 2\nc:\n  d: >\n    first\n    second\n# end\n'
    expect(readYaml(yaml)).toEqual({
      a: 'x: y',
      b: ['one', { name: 'two', of: '2' }],
      c: { d: 'first second' },
    })
  })

  test.each([
    'a:\n\tb: c',
    'a: [b]',
    'a: &x b',
    'just words',
    'a: b\na: c',
    'a: b # c',
    'a: "b',
    'a: |\n  b',
  ])('refuses what it does not know, so that nothing is misread: %j', (yaml) => {
    expect(() => readYaml(yaml)).toThrow()
  })
})

/** The part of YAML that publiccode.yml uses; every value stays a text. Anything else is an error. */
function readYaml(source: string): Yaml {
  if (source.includes('\t')) throw new Error('A tab is no indent')
  const lines = source
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.trim().startsWith('#'))
    .map((line) => ({ indent: line.search(/[^ ]/), text: line.trim() }))
  const value = readBlock(lines, 0)
  if (lines.length > 0) throw new Error(`Unexpected indent: ${lines[0]?.text}`)
  return value
}

type Line = { indent: number; text: string }

function readBlock(lines: Line[], indent: number): Yaml {
  return lines[0]?.text.startsWith('- ') ? readList(lines, indent) : readMap(lines, indent)
}

function readList(lines: Line[], indent: number): Yaml[] {
  const items: Yaml[] = []
  while (lines[0]?.indent === indent && lines[0].text.startsWith('- ')) {
    const item = lines[0].text.slice(2)
    if (/^\w+:( |$)/.test(item)) {
      lines[0] = { indent: indent + 2, text: item }
      items.push(readMap(lines, indent + 2))
    } else {
      lines.shift()
      items.push(scalar(item))
    }
  }
  return items
}

function readMap(lines: Line[], indent: number): { [key: string]: Yaml } {
  const map: { [key: string]: Yaml } = {}
  while (lines[0]?.indent === indent) {
    const [, key, rest = ''] = /^(\w+):(?: (.*))?$/.exec(lines[0].text) ?? []
    if (key === undefined || key in map) throw new Error(`Not a new member: ${lines[0].text}`)
    lines.shift()
    map[key] = readValue(lines, indent, rest)
  }
  return map
}

function readValue(lines: Line[], indent: number, rest: string): Yaml {
  if (rest === '>') {
    const folded: string[] = []
    while ((lines[0]?.indent ?? -1) > indent) folded.push(lines.shift()?.text ?? '')
    return folded.join(' ')
  }
  return rest === '' ? readBlock(lines, indent + 2) : scalar(rest)
}

function scalar(value: string): string {
  const quoted = /^"([^"\\]*)"$/.exec(value)?.[1]
  if (quoted !== undefined) return quoted
  if (/^["'[\]{}&*!|>%@`]|: | #|:$/.test(value)) throw new Error(`Not a plain text: ${value}`)
  return value
}
