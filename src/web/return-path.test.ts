import { expect, test } from 'vitest'
import { ownPath, withReturn } from './return-path.ts'

test.each([
  ['an own page', '/dossiers', '/dossiers'],
  ['an own page with a filter', '/dossiers?q=haddad&blad=2', '/dossiers?q=haddad&blad=2'],
  ['an own page with a colon in it', '/rapporten/monitor?tijd=10:30', '/rapporten/monitor?tijd=10:30'],
  ['nothing', undefined, undefined],
  ['an empty text', '', undefined],
  ['another site', 'https://elders.example', undefined],
  ['another site without its scheme', '//elders.example', undefined],
  ['another site behind a backslash', '/\\elders.example', undefined],
  ['another site behind a hidden tab', '/\t/elders.example', undefined],
  ['another site behind a dot', '/.//elders.example', undefined],
  ['another site behind two dots', '/a/..//elders.example', undefined],
  ['a script', 'javascript:alert(1)', undefined],
  ['a path without a slash', 'dossiers', undefined],
  ['an address that cannot be read', '//[', undefined],
])('%s', (_, wish, expected) => {
  expect(ownPath(wish)).toBe(expected)
})

test('a form remembers only what may be followed', () => {
  expect(withReturn('/inloggen/code', '/dossiers?q=a')).toBe('/inloggen/code?naar=%2Fdossiers%3Fq%3Da')
  expect(withReturn('/inloggen/code', '//elders.example')).toBe('/inloggen/code')
})
