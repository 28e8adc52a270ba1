import { describe, expect, test } from 'vitest'
import type { UserActor } from '#kernel/actor.ts'
import { MunicipalityId, OrganisationId, UserId } from '#kernel/ids.ts'
import { bsnFrom, masked, mayKeepNumbers, vNumberFrom } from './numbers.ts'

describe('PERSON.BSN: the test of eleven', () => {
  test.each([
    ['111222333', '111222333'],
    ['999990019', '999990019'],
    ['1112.22.333', '111222333'],
    [' 111 222 333 ', '111222333'],
    // Eight digits: the leading zero is often left out.
    ['10464554', '010464554'],
  ])('%s is a citizen number', (typed, kept) => {
    expect(bsnFrom(typed)).toBe(kept)
  })
  test.each(['111222334', '111222343', '000000000', '1112223', '1112223330', '11122233a', ''])(
    '%s is none',
    (typed) => {
      expect(bsnFrom(typed)).toBeUndefined()
    },
  )
  test('one digit typed wrong is always seen', () => {
    for (let place = 0; place < 9; place++) {
      const wrong = [...'111222333'].with(place, '7').join('')
      expect(bsnFrom(wrong), wrong).toBeUndefined()
    }
  })
})

test('PERSON.V-NUMBER: one to ten digits, kept without leading zeros', () => {
  expect(vNumberFrom('0012345678')).toBe('12345678')
  expect(vNumberFrom('V 123.456.7890')).toBe('1234567890')
  expect(vNumberFrom('7')).toBe('7')
  for (const typed of ['', '0', '12345678901', '12a', 'V']) expect(vNumberFrom(typed), typed).toBeUndefined()
})

test('PERSON.NUMBER-MASK: the last three digits are shown', () => {
  expect(masked('111222333')).toBe('••••••333')
})

test('PERSON.NUMBER-ROLES: case workers of this municipality and the program for it', () => {
  const here = MunicipalityId.parse('01930000-0000-7000-8000-000000000001')
  const elsewhere = MunicipalityId.parse('01930000-0000-7000-8000-000000000002')
  const working = (role: 'case-worker' | 'career-coach', municipalityId: MunicipalityId): UserActor => ({
    kind: 'user',
    userId: UserId.parse('01930000-0000-7000-8000-000000000003'),
    name: 'Test',
    municipalities: [municipalityId],
    memberships: [
      {
        organisationId: OrganisationId.parse('01930000-0000-7000-8000-000000000004'),
        organisationName: 'Gemeente',
        municipalityId,
        role,
        scope: 'municipality',
        team: null,
      },
    ],
  })
  expect(mayKeepNumbers(working('case-worker', here), here)).toBe(true)
  expect(mayKeepNumbers(working('case-worker', elsewhere), here)).toBe(false)
  expect(mayKeepNumbers(working('career-coach', here), here)).toBe(false)
  expect(mayKeepNumbers({ kind: 'system', origin: 'job', municipalities: [here] }, here)).toBe(true)
})
