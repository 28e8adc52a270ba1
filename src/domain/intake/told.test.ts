import { expect, test } from 'vitest'
import { HandoverSubjectId } from './content/handover-subjects.ts'
import { PROFILE_DOMAINS, SUBJECT_DOMAINS } from './content/told-domains.ts'
import { besideDomain } from './told.ts'

test('ITK.TOLD: what was told stands beside what it is about', () => {
  expect(besideDomain('work')).toEqual({ fields: ['work-experience'], subjects: ['work-experience'] })
  expect(besideDomain('motivation')).toEqual({ fields: [], subjects: [] })
})

test('ITK.TOLD: every subject of the handover stands beside some domain', () => {
  const nowhere = HandoverSubjectId.options.filter((subject) => SUBJECT_DOMAINS[subject].length === 0)
  expect(nowhere).toEqual([])
})

test('ITK.LOCKED: limitations stand beside health and nowhere else', () => {
  expect(SUBJECT_DOMAINS['visible-limitations']).toEqual(['health'])
  expect(PROFILE_DOMAINS['visible-limitations']).toEqual(['health'])
})
