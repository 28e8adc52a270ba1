import { describe, expect, test } from 'vitest'
import type { UserId } from '#kernel/ids.ts'
import { day } from '#test/builders.ts'
import {
  checkSending,
  type HearingRefusal,
  hear,
  heardIn,
  judge,
  type PipStep,
  reopen,
  type StepKind,
  send,
  stateOf,
} from './pip.progress.ts'
import { answer, remark, resolve } from './pip.remark.ts'

const WRITER = '01980000-0000-7000-8000-000000000001' as UserId
const READER = '01980000-0000-7000-8000-000000000002' as UserId

const steps = (...kinds: StepKind[]): PipStep[] =>
  kinds.map((kind) => ({
    kind,
    onDay: day('2026-11-02'),
    byUser: WRITER,
    note: '',
    withInterpreter: false,
    by: null,
  }))

describe('where a version stands (PLAN.PIP.STATE)', () => {
  test.each([
    [[], 'draft'],
    [['sent'], 'with-reader'],
    [['sent', 'returned'], 'returned'],
    [['sent', 'returned', 'sent', 'approved'], 'approved'],
    [['sent', 'approved', 'refused'], 'heard'],
    [['sent', 'approved', 'agreed', 'reopened'], 'returned'],
  ] as const)('after %j it is %s', (kinds, state) => {
    expect(stateOf(steps(...kinds), null)).toBe(state)
  })

  test('a dated one is decided, and an agreement from before a change does not count', () => {
    expect(stateOf(steps('sent', 'approved', 'agreed'), day('2026-11-20'))).toBe('decided')
    expect(heardIn(steps('sent', 'approved', 'agreed'))?.kind).toBe('agreed')
    expect(heardIn(steps('sent', 'approved', 'agreed', 'reopened', 'sent', 'approved'))).toBeUndefined()
  })
})

describe('the second reader (PLAN.PIP.READER)', () => {
  const open = { isAnswered: false, isResolved: false }
  const answered = { isAnswered: true, isResolved: false }
  const resolved = { isAnswered: true, isResolved: true }
  const withReader = { state: 'with-reader' as const, authors: [WRITER], reader: READER }
  const approve = { verdict: 'approved' as const, comment: '' }

  test('reads what somebody else wrote', () => {
    expect(judge(withReader, approve, [])).toEqual({ ok: true, value: null })
    expect(judge({ ...withReader, reader: WRITER }, approve, [])).toEqual({ ok: false, error: 'own-text' })
    expect(judge({ ...withReader, state: 'draft' }, approve, [])).toEqual({
      ok: false,
      error: 'not-with-reader',
    })
  })

  test('approves only when no remark is open, and says why a draft goes back', () => {
    expect(judge(withReader, approve, [resolved])).toEqual({ ok: true, value: null })
    expect(judge(withReader, approve, [resolved, answered])).toEqual({ ok: false, error: 'open-remarks' })
    const back = (comment: string) => judge(withReader, { verdict: 'returned', comment }, [open])
    expect(back(' ')).toEqual({ ok: false, error: 'no-comment' })
    expect(back('Waarom geen taalstage?')).toEqual({ ok: true, value: null })
  })

  test('gets a draft again when every remark has an answer', () => {
    expect(send('draft', [])).toEqual({ ok: true, value: null })
    expect(send('returned', [answered, resolved])).toEqual({ ok: true, value: null })
    expect(send('returned', [open])).toEqual({ ok: false, error: 'unanswered-remarks' })
    expect(send('approved', [])).toEqual({ ok: false, error: 'not-a-draft' })
  })

  test('a version that was approved goes back with a reason, a decided one never', () => {
    expect(reopen('approved', 'Andere school')).toEqual({ ok: true, value: null })
    expect(reopen('approved', '')).toEqual({ ok: false, error: 'no-comment' })
    expect(reopen('decided', 'Andere school')).toEqual({ ok: false, error: 'nothing-to-reopen' })
    expect(reopen('draft', 'Andere school')).toEqual({ ok: false, error: 'nothing-to-reopen' })
  })
})

describe('the conversation beside the draft (PLAN.PIP.REMARK)', () => {
  const withReader = { state: 'with-reader' as const, authors: [WRITER], reader: READER }
  const open = { resolvedOn: null }
  const closed = { resolvedOn: day('2026-11-02') }

  test('the reader writes while the draft lies with a reader, the writer of the text never', () => {
    expect(remark(withReader, ' Waarom? ')).toEqual({ ok: true, value: 'Waarom?' })
    expect(remark(withReader, ' ')).toEqual({ ok: false, error: 'no-words' })
    expect(remark({ ...withReader, reader: WRITER }, 'Mooi')).toEqual({ ok: false, error: 'own-text' })
    expect(remark({ ...withReader, state: 'returned' }, 'Waarom?')).toEqual({
      ok: false,
      error: 'not-with-reader',
    })
  })

  test('the writer answers when the draft is back, and not after it was settled', () => {
    expect(answer('returned', open, 'Daarom')).toEqual({ ok: true, value: 'Daarom' })
    expect(answer('with-reader', open, 'Daarom')).toEqual({ ok: false, error: 'not-a-draft' })
    expect(answer('returned', closed, 'Daarom')).toEqual({ ok: false, error: 'already-resolved' })
    expect(answer('returned', open, '')).toEqual({ ok: false, error: 'no-words' })
  })

  test('a reader settles it once', () => {
    expect(resolve(withReader, open)).toEqual({ ok: true, value: null })
    expect(resolve(withReader, closed)).toEqual({ ok: false, error: 'already-resolved' })
    expect(resolve({ ...withReader, reader: WRITER }, open)).toEqual({ ok: false, error: 'own-text' })
    expect(resolve({ ...withReader, state: 'draft' }, open)).toEqual({ ok: false, error: 'not-with-reader' })
  })
})

describe('what the person says of the plan (PLAN.PIP.HEARD)', () => {
  const approved = steps('sent', 'approved')
  const hearing = (on: string, answer: 'agreed' | 'refused' = 'agreed', words = '') => {
    const heard = hear(approved, { answer, on: day(on), words, withInterpreter: true }, day('2026-11-20'))
    return heard.ok ? 'heard' : heard.error
  }

  test.each([
    ['2026-11-20', 'agreed', '', 'heard'],
    ['2026-11-21', 'agreed', '', 'talk-in-the-future'],
    ['2026-11-02', 'agreed', '', 'heard'],
    ['2026-11-01', 'agreed', '', 'talk-before-approval'],
    ['2026-11-20', 'refused', '', 'refusal-needs-words'],
    ['2026-11-20', 'refused', 'Ik wil naar school', 'heard'],
  ] as const)('on %s: %s "%s" is %s', (on, answer, words, outcome: HearingRefusal | 'heard') => {
    expect(hearing(on, answer, words)).toBe(outcome)
  })

  test('is asked of an approved plan', () => {
    const agreed = { answer: 'agreed', on: day('2026-11-20'), words: '', withInterpreter: false } as const
    expect(hear(steps('sent'), agreed, day('2026-11-20'))).toEqual({ ok: false, error: 'not-approved' })
  })
})

describe('sending the letter (PLAN.PIP.SENT)', () => {
  const decided = {
    steps: steps('sent', 'approved', 'agreed'),
    datedOn: day('2026-11-10'),
    withdrawnOn: null,
  }
  const sending = (on: string, pip: Parameters<typeof checkSending>[0] = decided) => {
    const sent = checkSending(pip, { on: day(on), how: 'post' }, day('2026-11-20'))
    return sent.ok ? 'sent' : sent.error
  }

  test('goes once, from the day of the decision up to today', () => {
    expect(sending('2026-11-09')).toBe('sent-before-decision')
    expect(sending('2026-11-10')).toBe('sent')
    expect(sending('2026-11-20')).toBe('sent')
    expect(sending('2026-11-21')).toBe('sent-in-the-future')
    expect(sending('2026-11-20', { ...decided, datedOn: null })).toBe('not-decided')
    expect(sending('2026-11-20', { ...decided, steps: steps('letter-sent') })).toBe('already-sent')
    expect(sending('2026-11-20', { ...decided, withdrawnOn: day('2026-11-12') })).toBe('withdrawn')
  })
})
