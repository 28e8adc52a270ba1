import { describe, expect, test } from 'vitest'
import { day } from '#test/builders.ts'
import {
  concernsContact,
  concernsPerson,
  isRebuilt,
  MessageKind,
  ONCE_ONLY,
  RESTATED,
  readMessage,
  requestOf,
} from './message.ts'

describe('EXC.BODY: what DUO takes', () => {
  const dagtekeningPip = day('2026-11-18')
  test.each([
    ['B1-route with B1', { leerroute: 'B', niveau: 'B1' }, true],
    ['B1-route with A2, after scaling down', { leerroute: 'B', niveau: 'A2' }, true],
    ['onderwijsroute with A2', { leerroute: 'O', niveau: 'A2' }, false],
    ['Z-route with B1', { leerroute: 'Z', niveau: 'B1' }, false],
    ['Z-route with A2', { leerroute: 'Z', niveau: 'A2' }, true],
    ['hours with the B1-route', { leerroute: 'B', geschatteIntensiteitB1Route: 1 }, true],
    ['hours with the Z-route', { leerroute: 'Z', geschatteIntensiteitB1Route: 600 }, false],
    ['no hours at all', { leerroute: 'B', geschatteIntensiteitB1Route: 0 }, false],
    ['more hours than fit', { leerroute: 'B', geschatteIntensiteitB1Route: 10_000 }, false],
    ['a member that DUO does not know', { leerroute: 'B', gemeente: '0148' }, false],
  ])('%s', (_, body, taken) => {
    expect(readMessage({ kind: 'pip', body: { dagtekeningPip, ...body } }) !== undefined).toBe(taken)
  })

  test.each([
    ['hours-participation', { uren: 0 }, true],
    ['hours-participation', { uren: 9999 }, true],
    ['hours-participation', { uren: 10_000 }, false],
    ['hours-participation', { uren: 7.5 }, false],
    ['map', {}, true],
    ['z-route', {}, true],
    ['z-route', { datumAfrondingZroute: 'gisteren' }, false],
    ['map', { verwijtbaar: 'Ja' }, true],
    ['pvt', { datumOndertekeningPvt: '31-2-2026' }, false],
    ['offer', { instellingsnummer: '123', indicatorAlfabetiseringsonderwijs: 'NVT' }, false],
    ['contact-person', { naam: 'Anne', email: 'a@example.nl', telefoonnummer: '0529-488388' }, true],
    ['contact-person', { naam: 'Anne 2', email: 'a@example.nl', telefoonnummer: '0529-488388' }, false],
    ['contact-person', { naam: 'Anne', email: 'a@example.nl', telefoonnummer: 'bel maar' }, false],
  ] as const)('%s %j: %s', (kind, body, taken) => {
    expect(readMessage({ kind, body }) !== undefined).toBe(taken)
  })
})

describe('EXC.NUMBER: the number of a person stands in the address where DUO asks it, and nowhere else', () => {
  test.each(MessageKind.options)('%s', (kind) => {
    const body = { instellingsnummer: '0000012345', uren: 3 } as never
    const bsn = concernsPerson(kind) ? '999990019' : null
    const { path, body: sent } = requestOf({ kind, body }, { bsn, id: concernsContact(kind) ? 412 : null })
    expect(path.includes('999990019')).toBe(concernsPerson(kind))
    expect(path).not.toMatch(/[{}]|undefined|null/)
    expect(JSON.stringify(sent ?? {})).not.toContain('999990019')
  })

  test('a day that was withdrawn is told as a message without it', () => {
    expect(requestOf({ kind: 'pvt', body: {} }, { bsn: '999990019', id: null })).toEqual({
      method: 'PUT',
      path: '/personen/999990019/pvt',
      body: {},
    })
  })

  test('what stands in the address is left out of the body', () => {
    const offer = { instellingsnummer: '0000012345', indicatorAlfabetiseringsonderwijs: 'A' } as const
    expect(requestOf({ kind: 'offer', body: offer }, { bsn: '999990019', id: null })).toEqual({
      method: 'POST',
      path: '/personen/999990019/Inburgeringsaanbod/0000012345',
      body: { indicatorAlfabetiseringsonderwijs: 'A' },
    })
    expect(requestOf({ kind: 'contact-person-link', body: {} }, { bsn: '999990019', id: 412 })).toEqual({
      method: 'POST',
      path: '/contactpersonen/412/personen/999990019',
    })
  })
})

test('EXC.SUPERSEDED, EXC.UNCERTAIN, EXC.REBUILT: what a second message about the same means, by kind', () => {
  expect(RESTATED).toEqual([
    'map',
    'pvt',
    'z-route',
    'hours-intake',
    'hours-participation',
    'hours-participation-language',
    'contact-person-change',
  ])
  expect(ONCE_ONLY).toEqual(['pip', 'offer', 'contact-person'])
  expect(MessageKind.options.filter(isRebuilt)).toEqual([
    'pip',
    'hours-intake',
    'hours-participation',
    'hours-participation-language',
  ])
})

test('a kind or body from elsewhere is no message', () => {
  expect(readMessage({ kind: 'postcard', body: {} })).toBeUndefined()
  expect(readMessage({ kind: 'pvt', body: null })).toBeUndefined()
})
