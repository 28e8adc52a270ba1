import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FileId, uuidV7 } from './ids.ts'

const zeros = new Uint8Array(10)
const ones = new Uint8Array(10).fill(0xff)
const randomBytes = fc.uint8Array({ minLength: 10, maxLength: 16 })
// 48 bits hold every instant up to the year 10889.
const instants = fc.integer({ min: 0, max: 2 ** 48 - 1 })

describe('uuidV7', () => {
  test('the example of RFC 9562, appendix A.6', () => {
    const random = Uint8Array.of(0x0c, 0xc3, 0x18, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f)
    expect(uuidV7(0x017f22e279b0, random)).toBe('017f22e2-79b0-7cc3-98c4-dc0c0c07398f')
  })

  test('version 7 and variant 10 stand, whatever the random bytes are', () => {
    expect(uuidV7(0, zeros)).toBe('00000000-0000-7000-8000-000000000000')
    expect(uuidV7(0, ones)).toBe('00000000-0000-7fff-bfff-ffffffffffff')
  })

  test('it is always an id that the schemas take', () => {
    fc.assert(
      fc.property(instants, randomBytes, (at, random) => {
        expect(uuidV7(at, random)).toMatch(
          /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
        )
        expect(FileId.safeParse(uuidV7(at, random)).success).toBe(true)
      }),
    )
  })

  test('a later millisecond sorts later, whatever the random bytes are', () => {
    fc.assert(
      fc.property(instants, instants, randomBytes, randomBytes, (a, b, first, second) => {
        fc.pre(a < b)
        expect(uuidV7(a, first) < uuidV7(b, second)).toBe(true)
      }),
    )
    expect(uuidV7(1000, ones) < uuidV7(1001, zeros)).toBe(true)
  })

  test('the first 48 bits give the instant back', () => {
    fc.assert(
      fc.property(instants, randomBytes, (at, random) => {
        expect(Number.parseInt(uuidV7(at, random).replaceAll('-', '').slice(0, 12), 16)).toBe(at)
      }),
    )
  })
})
