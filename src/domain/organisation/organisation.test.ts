import { expect, test } from 'vitest'
import { checkJob } from './organisation.ts'

test.each([
  ['a case worker works at a municipality', 'case-worker', 'municipality', true],
  ['a case worker does not work at a provider', 'case-worker', 'provider', false],
  ['a team manager of a welfare organisation is none of the municipality', 'team-manager', 'welfare', false],
  ['a volunteer coach works at a provider', 'volunteer-coach', 'provider', true],
  ['a bridge builder can be employed by the municipality itself', 'bridge-builder', 'municipality', true],
] as const)('%s', (_, role, kind, isPossible) => {
  expect(checkJob(role, kind).ok).toBe(isPossible)
})
