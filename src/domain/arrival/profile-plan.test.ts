import { describe, expect, test } from 'vitest'
import { FileId } from '#kernel/ids.ts'
import { LocalDate } from '#kernel/local-date.ts'
import type { ReadRow } from './profile.ts'
import { guessMapping } from './profile-mapping.ts'
import { choicesFor, decisionFor, householdRoles, type Match, planRows } from './profile-plan.ts'
import { readProfileRow } from './profile-row.ts'

const today = LocalDate.parse('2026-11-20')
const heading = ['Voornaam', 'Achternaam', 'Geboortedatum', 'V-nummer']
const rowOf = (row: number, ...cells: string[]): ReadRow =>
  readProfileRow({ row, cells }, { heading, mapping: guessMapping(heading), today })

const fileId = FileId.parse('019aa000-0000-7000-8000-000000000001')
const file = { fileId, number: '2026-0003', name: 'Luwam Tesfay', birthDate: null }
const alike: Match = { reasons: ['same-name', 'same-birth-date'], caseWorkers: [], hasMoved: false, file }
const numbered: Match = { reasons: ['same-number'], caseWorkers: ['Marijke'], hasMoved: false, file: null }
const moved: Match = { ...numbered, caseWorkers: [], hasMoved: true }

describe('ARR.PROFILE.KNOWN', () => {
  test('who may be known waits, who is not gets a file, and a person who stands there twice is taken once', () => {
    const rows = [
      rowOf(2, 'Luwam', 'Tesfay', '3-4-1995', ''),
      rowOf(3, 'Samir', 'Haddad', '', '2912345678'),
      rowOf(4, 'Samír', 'al-Haddad', '1-1-1990', '2912345678'),
      rowOf(5, 'LUWAM', 'Tesfay', '1995-04-03', ''),
      rowOf(6, 'Sara', 'Haddad', '31-2-1990', ''),
    ]
    const plan = planRows(rows, new Map([[2, [alike]]]))
    expect(plan.map(({ kind }) => kind)).toEqual(['known', 'new', 'refused', 'refused', 'refused'])
    expect(plan[2]).toMatchObject({ problems: [{ reason: 'Deze persoon staat ook in rij 3.' }] })
    expect(plan[3]).toMatchObject({ problems: [{ reason: 'Deze persoon staat ook in rij 2.' }] })
  })

  test('somebody alike can be the same or another person; somebody with the same number is no new person', () => {
    expect(choicesFor({ matches: [alike] }).map(({ to }) => to)).toEqual(['add', 'new', 'skip'])
    expect(choicesFor({ matches: [numbered] }).map(({ to }) => to)).toEqual(['skip'])
  })

  test('ARR.RETURN: who had the number and moved away may come back in a new file', () => {
    expect(choicesFor({ matches: [moved] }).map(({ to }) => to)).toEqual(['new', 'skip'])
    expect(choicesFor({ matches: [moved, numbered] }).map(({ to }) => to)).toEqual(['skip'])
  })

  test('only a choice that was offered is a decision', () => {
    expect(decisionFor({ matches: [alike] }, fileId)).toEqual({ to: 'add', fileId })
    expect(decisionFor({ matches: [numbered] }, 'new')).toBeUndefined()
    expect(decisionFor({ matches: [alike] }, '')).toBeUndefined()
  })
})

test('ARR.PROFILE.FAMILY: first adult, partner, children under eighteen', () => {
  const born = ['2008-11-21', '1988-01-01', '1990-01-01', '2008-11-20', '1950-01-01'].map((iso) =>
    LocalDate.parse(iso),
  )
  expect(householdRoles([...born, null], today)).toEqual([
    'child',
    'adult',
    'partner',
    'other',
    'other',
    'other',
  ])
})
