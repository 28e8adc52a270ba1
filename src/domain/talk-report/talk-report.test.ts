import { describe, expect, test } from 'vitest'
import type { LetterParties } from '#domain/plan/pip.letter.ts'
import type { ReportAdditionId } from '#kernel/ids.ts'
import { day } from '#test/builders.ts'
import { REPORT_HELP } from './content/report-texts.ts'
import { reportLetter } from './report-letter.ts'
import { mayGiveReport } from './talk-report.policy.ts'
import { type Addition, add, give, type TalkReport, toGive } from './talk-report.ts'

const aReport = (facts: Partial<TalkReport> = {}): TalkReport => ({
  kind: 'progress-talk',
  heldOn: day('2026-11-12'),
  attendees: 'Samir, zijn zus, een tolk',
  report: 'De lessen gaan goed.\nSamir zoekt werk.',
  agreed: 'Samir belt de bakker.',
  known: [],
  closedOn: null,
  given: null,
  additions: [],
  ...facts,
})

const anAddition = (facts: Partial<Addition> = {}): Addition => ({
  id: '01980000-0000-7000-8000-000000000001' as ReportAdditionId,
  writtenOn: day('2026-11-18'),
  words: 'De bakker heet Jan.',
  by: 'Noor Visser',
  given: null,
  ...facts,
})

const given = { on: day('2026-11-16'), manner: 'post', by: null } as const

describe('giving a report (REPORT.GIVEN)', () => {
  const today = day('2026-11-20')
  test.each([
    ['the day of the talk', '2026-11-12', 'given'],
    ['the day before the talk', '2026-11-11', 'given-before-written'],
    ['today', '2026-11-20', 'given'],
    ['tomorrow', '2026-11-21', 'given-in-the-future'],
  ])('on %s', (_, on, expected) => {
    const piece = { from: day('2026-11-12'), isGiven: false }
    const decision = give(piece, { on: day(on), manner: 'post' }, today)
    expect(decision.ok ? 'given' : decision.error).toBe(expected)
  })

  test('happens once', () => {
    const piece = { from: day('2026-11-12'), isGiven: true }
    expect(give(piece, { on: today, manner: 'email' }, today)).toEqual({ ok: false, error: 'already-given' })
  })

  test('the report comes first, then what was added and not given yet', () => {
    const closed = { closedOn: day('2026-11-16'), given }
    expect(toGive(aReport())).toBe('report')
    expect(toGive(aReport(closed))).toBeUndefined()
    expect(toGive(aReport({ ...closed, additions: [anAddition()] }))).toEqual(anAddition())
    expect(toGive(aReport({ ...closed, additions: [anAddition({ given })] }))).toBeUndefined()
  })
})

describe('adding to a report (REPORT.ADDITION)', () => {
  const closedOn = day('2026-11-16')
  test.each([
    ['while the person has no report', {}, 'Erbij', 'not-given-yet'],
    ['when the person has it', { closedOn }, 'Erbij', 'added'],
    ['without words', { closedOn }, ' ', 'no-words'],
    ['of the most there can be', { closedOn }, 'x'.repeat(5000), 'added'],
    ['of more', { closedOn }, 'x'.repeat(5001), 'too-long'],
    ['while the one before was not given', { closedOn, additions: [anAddition()] }, 'Erbij', 'one-is-open'],
    ['when the one before was given', { closedOn, additions: [anAddition({ given })] }, 'Erbij', 'added'],
  ])('%s', (_, facts, words, expected) => {
    const decision = add(aReport(facts), words)
    expect(decision.ok ? 'added' : decision.error).toBe(expected)
  })
})

describe('the letter with a report (REPORT.LETTER)', () => {
  const parties: LetterParties = {
    municipality: { name: 'Dalfsen', addressLines: ['Raadhuisstraat 1'], phone: '14 0529' },
    person: { name: 'Samir Haddad', addressLines: ['Dorpsstraat 2'], language: 'ar' },
    worker: { name: 'Noor Visser', email: 'noor@example.nl' },
  }
  const letterOf = (report: TalkReport, addition?: Addition) =>
    reportLetter({ report, addition, fileNumber: '2026-0001', parties })
  const headings = (letter: ReturnType<typeof letterOf>) => letter.sections.map(({ heading }) => heading)

  test('asks short questions, keeps the words of the worker, and says that a translation can be asked', () => {
    const letter = letterOf(aReport())
    expect(headings(letter)).toEqual([
      'Wie waren erbij?',
      'Wat is er besproken?',
      'Wat is er afgesproken?',
      'Klopt er iets niet?',
      'Leest u liever een andere taal?',
      'Heeft u een vraag?',
    ])
    expect(letter.sections[1]?.blocks).toEqual([
      { kind: 'paragraph', text: 'De lessen gaan goed.' },
      { kind: 'paragraph', text: 'Samir zoekt werk.' },
    ])
    expect(JSON.stringify(letter)).toContain('U mag om een vertaling vragen.')
    expect(letter.datedOn).toBe('2026-11-12')
  })

  test('of a handover tells what the municipality knows now, and has no agreements', () => {
    const known = [
      { subject: 'Gezin', words: 'Twee kinderen.' },
      { subject: 'Taal', words: '' },
    ]
    const letter = letterOf(aReport({ kind: 'handover', agreed: '', known }))
    expect(headings(letter)).toContain('Wat weet de gemeente nu?')
    expect(headings(letter)).not.toContain('Wat is er afgesproken?')
    expect(letter.sections[2]?.blocks[0]).toMatchObject({
      rows: [
        ['Gezin', 'Twee kinderen.'],
        ['Taal', 'Hier is over gepraat.'],
      ],
    })
  })

  test('with an addition holds the addition and not the report, and bears its day', () => {
    const letter = letterOf(aReport(), anAddition())
    expect(headings(letter)[0]).toBe('Wat komt erbij?')
    expect(JSON.stringify(letter)).not.toContain('De lessen gaan goed.')
    expect(letter.datedOn).toBe('2026-11-18')
  })

  test('is explained in easy Dutch and in the language of the person; what no native speaker read says so', () => {
    expect(letterOf(aReport()).help.map(({ language }) => language)).toEqual(['nl', 'ar'])
    const unread = Object.values(REPORT_HELP).filter(({ isReviewed }) => !isReviewed)
    expect(unread.map(({ title }) => title)).toEqual(['In short', 'باختصار', 'ብሓጺሩ'])
    expect(REPORT_HELP.en.note).toContain('has not checked')
    expect(REPORT_HELP.ar.note).toContain('لم يراجع')
    expect(REPORT_HELP.ti.note).toContain('ኣይመርመሮን')
  })
})

test('REPORT.ROLES: a coach gives the report of a progress talk, a case worker also that of a handover', () => {
  expect(mayGiveReport(['career-coach'], 'progress-talk')).toBe(true)
  expect(mayGiveReport(['career-coach'], 'handover')).toBe(false)
  expect(mayGiveReport(['case-worker'], 'handover')).toBe(true)
  expect(mayGiveReport(['social-guide'], 'progress-talk')).toBe(false)
})
