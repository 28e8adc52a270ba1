import { describe, expect, test } from 'vitest'
import { rolesOnFile } from '#domain/file/file.policy.ts'
import type { RecordedFact } from '#domain/integration/recorded-fact.ts'
import type { UserActor } from '#kernel/actor.ts'
import { FileId, MunicipalityId, OrganisationId, UserId } from '#kernel/ids.ts'
import { LocalDate } from '#kernel/local-date.ts'
import {
  checkHealth,
  checkMove,
  factsAfterMove,
  isTooEarly,
  stepsFor,
  type TransferFacts,
  transferState,
} from './transfer.ts'

const day = (iso: string) => LocalDate.parse(iso)
const today = day('2026-11-20')
const fileId = FileId.parse('019aa000-0000-7000-8000-000000000001')

const asked: TransferFacts = {
  fileId: null,
  askedOn: day('2026-11-01'),
  sentOn: null,
  movedInOn: null,
  withdrawnOn: null,
  acceptedOn: null,
  rejectedOn: null,
  refusedOn: null,
}
const offered: TransferFacts = { ...asked, fileId, sentOn: day('2026-11-02'), movedInOn: day('2026-11-10') }

test('ARR.TRANSFER.STATE: each side has its own steps, and after the end nobody has one', () => {
  const stands = (facts: TransferFacts) => [
    transferState(facts),
    stepsFor(facts, 'sender'),
    stepsFor(facts, 'receiver'),
  ]
  expect(stands(asked)).toEqual(['asked', ['send', 'refuse'], ['withdraw']])
  expect(stands(offered)).toEqual(['offered', ['withdraw'], ['accept', 'reject']])
  expect(stands({ ...offered, acceptedOn: today })).toEqual(['accepted', [], []])
  expect(stands({ ...offered, rejectedOn: today })).toEqual(['rejected', [], []])
  expect(stands({ ...offered, withdrawnOn: today })).toEqual(['withdrawn', [], []])
  expect(stands({ ...asked, refusedOn: today })).toEqual(['refused', [], []])
})

describe('ARR.TRANSFER.ACCEPT', () => {
  test.each([
    ['2026-11-19', false],
    ['2026-11-20', false],
    ['2026-11-21', true],
  ])('who moves in on %s is taken over too early on 20 November: %s', (movedIn, early) => {
    expect(isTooEarly({ movedInOn: day(movedIn) }, today)).toBe(early)
  })

  test.each([
    ['2025-02-02', 'moves-before-file'],
    ['2025-02-03', 'ok'],
    ['2027-11-20', 'ok'],
    ['2027-11-21', 'moves-too-far-ahead'],
  ])('a move on %s: %s', (on, expected) => {
    const checked = checkMove(day(on), { openedOn: day('2025-02-03'), today })
    expect(checked.ok ? 'ok' : checked.error).toBe(expected)
  })
})

describe('ARR.TRANSFER.FACTS', () => {
  const registered: RecordedFact = { kind: 'registered-in-municipality', on: day('2025-02-03') }
  const plan: RecordedFact = { kind: 'plan', on: day('2025-05-01'), route: 'B1', by: 'us' }
  const extension: RecordedFact = { kind: 'extension', on: day('2025-05-01'), ground: 'x', months: 6 }

  test('a plan becomes one of another municipality and keeps its route; the first registration stays', () => {
    expect(factsAfterMove([extension, plan, registered], day('2026-11-10'))).toEqual([
      registered,
      { ...plan, by: 'other' },
      extension,
      { kind: 'moved-in', on: '2026-11-10' },
    ])
  })

  test('without a plan the registration in the new municipality takes the place of the old one', () => {
    expect(factsAfterMove([registered], day('2026-11-10'))).toEqual([
      { kind: 'registered-in-municipality', on: '2026-11-10' },
    ])
  })

  test('ARR.MOVED-IN: without a plan nothing says moved in, also not of an earlier move', () => {
    const earlier: RecordedFact = { kind: 'moved-in', on: day('2026-01-05') }
    expect(factsAfterMove([registered, earlier], day('2026-11-10'))).toEqual([
      { kind: 'registered-in-municipality', on: '2026-11-10' },
    ])
    expect(factsAfterMove([registered, earlier, plan], day('2026-11-10'))).toContainEqual(earlier)
  })
})

test('ARR.TRANSFER.HEALTH: no health without words and a reason', () => {
  expect(checkHealth(null)).toEqual({ ok: true, value: null })
  expect(checkHealth({ words: ' stok ', reason: ' trap ' })).toEqual({
    ok: true,
    value: { words: 'stok', reason: 'trap' },
  })
  expect(checkHealth({ words: 'stok', reason: ' ' }).ok).toBe(false)
  expect(checkHealth({ words: '', reason: 'trap' }).ok).toBe(false)
})

describe('ARR.TRANSFER.ACCESS: from the day after it was taken over a file is nobody’s there', () => {
  const municipalityId = MunicipalityId.parse('019aa000-0000-7000-8000-000000000002')
  const organisationId = OrganisationId.parse('019aa000-0000-7000-8000-000000000003')
  const userId = UserId.parse('019aa000-0000-7000-8000-000000000004')
  const worker: UserActor = {
    kind: 'user',
    userId,
    name: 'Marijke',
    municipalities: [municipalityId],
    memberships: [
      {
        organisationId,
        organisationName: 'Dalfsen',
        municipalityId,
        role: 'case-worker',
        scope: 'municipality',
        team: null,
      },
    ],
  }
  const member = {
    userId,
    organisationId,
    role: 'case-worker' as const,
    workTeam: null,
    from: day('2025-02-03'),
    to: null,
  }

  test.each([
    [null, 1],
    ['2026-11-20', 1],
    ['2026-11-19', 0],
  ])('moved on %s', (movedOn, roles) => {
    const file = {
      municipalityId,
      movedOn: movedOn === null ? null : day(movedOn),
      team: [member],
      providers: [],
      trainers: [],
    }
    expect(rolesOnFile(worker, file, today)).toHaveLength(roles)
  })
})
