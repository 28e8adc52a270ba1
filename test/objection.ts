import type { Objection } from '#domain/plan/pip.objection.ts'
import type { ObjectionId } from '#kernel/ids.ts'
import { day } from './builders.ts'

/** An objection of the person of Tuesday 1 December 2026, complete, with which nothing was done yet. */
export const aWaitingObjection = (facts: Partial<Objection> = {}): Objection => ({
  id: '01980000-0000-7000-8000-000000000001' as ObjectionId,
  receivedOn: day('2026-12-01'),
  postedOn: null,
  fromWhom: 'Samir Haddad',
  party: 'person',
  lacks: [],
  grounds: 'Ik wil naar school',
  withCommittee: false,
  confirmedOn: null,
  repairAskedOn: null,
  repairUntil: null,
  repairedOn: null,
  heardOn: null,
  hearingReport: null,
  notHeardBecause: null,
  postponedOn: null,
  postponedReason: null,
  withdrawnOn: null,
  withdrawnHow: null,
  outcome: null,
  outcomeReason: null,
  lateExcuse: null,
  decidedOn: null,
  ...facts,
})
