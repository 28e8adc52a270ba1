import { describe, expect, test } from 'vitest'
import { partsFor } from '#domain/file/file.policy.ts'
import { Role } from '#kernel/actor.ts'
import { domainsFor, mayConductIntake, maySeePostponements } from './intake.policy.ts'

const seen = (role: Role) => domainsFor(partsFor([role])).map(({ id }) => id)

describe('ITK.LOCKED: health and money are for case workers', () => {
  test('a case worker sees every domain, a coach all but health and money', () => {
    expect(seen('case-worker')).toHaveLength(17)
    expect(seen('career-coach')).toHaveLength(15)
    expect(seen('career-coach')).not.toContain('health')
    expect(seen('career-coach')).not.toContain('money')
  })

  test.each(Role.options.filter((role) => role !== 'case-worker' && role !== 'career-coach'))(
    '%s sees nothing of the intake',
    (role) => {
      expect(seen(role)).toEqual([])
    },
  )

  test('a reason to postpone can be an illness, and is as closed as health', () => {
    expect(maySeePostponements(partsFor(['career-coach']))).toBe(false)
  })
})

test('only a case worker conducts the intake', () => {
  expect(Role.options.filter((role) => mayConductIntake([role]))).toEqual(['case-worker'])
})
