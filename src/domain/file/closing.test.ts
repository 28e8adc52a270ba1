import { describe, expect, test } from 'vitest'
import { LocalDate } from '#kernel/local-date.ts'
import { type Closing, checkClosing, checkReopening, type FileStanding } from './closing.ts'

const day = (iso: string) => LocalDate.parse(iso)
const today = day('2026-11-20')
const open: FileStanding = {
  openedOn: day('2025-02-03'),
  closedOn: null,
  movedOn: null,
  hasOpenFile: false,
}
const closed: FileStanding = { ...open, closedOn: day('2026-11-02') }
const closing = (facts: Partial<Closing> = {}): Closing => ({
  on: today,
  reason: 'duty-withdrawn',
  note: '',
  ...facts,
})

describe('FILE.CLOSE', () => {
  test.each([
    ['2025-02-02', 'closed-before-opening'],
    ['2025-02-03', undefined],
    ['2026-11-20', undefined],
    ['2026-11-21', 'closed-in-the-future'],
  ])('on %s a file of 3 February 2025: %s', (on, refusal) => {
    const answer = checkClosing(closing({ on: day(on) }), open, today)
    expect(answer.ok ? undefined : answer.error).toBe(refusal)
  })

  test('another reason needs words, a reason of the list does not', () => {
    expect(checkClosing(closing({ reason: 'other' }), open, today)).toEqual({
      ok: false,
      error: 'other-needs-words',
    })
    expect(checkClosing(closing({ reason: 'other', note: 'Dubbel dossier' }), open, today).ok).toBe(true)
  })

  test('what is closed is not closed again', () => {
    expect(checkClosing(closing(), closed, today)).toEqual({ ok: false, error: 'already-closed' })
  })
})

describe('FILE.REOPEN', () => {
  test.each([
    [open, 'Toch nog hulp nodig', 'not-closed'],
    [{ ...closed, movedOn: day('2026-11-10') }, 'Toch nog hulp nodig', 'moved-away'],
    [{ ...closed, hasOpenFile: true }, 'Toch nog hulp nodig', 'has-open-file'],
    [closed, '  ', 'no-reason'],
  ])('%j for "%s" is refused: %s', (standing, reason, refusal) => {
    expect(checkReopening(reason, standing)).toEqual({ ok: false, error: refusal })
  })

  test('gives the reason without spaces around it', () => {
    expect(checkReopening(' Toch nog hulp nodig ', closed)).toEqual({
      ok: true,
      value: 'Toch nog hulp nodig',
    })
  })
})
