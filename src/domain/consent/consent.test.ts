import { describe, expect, test } from 'vitest'
import { ConsentId, FileId, MunicipalityId } from '#kernel/ids.ts'
import { LocalDate } from '#kernel/local-date.ts'
import { mayRecordConsent } from './consent.policy.ts'
import {
  type Consent,
  ConsentLocale,
  ConsentPurpose,
  give,
  isGiven,
  SharedData,
  withdraw,
} from './consent.ts'
import { CURRENT_TEXT, consentText, withOrganisation } from './content/consent-texts.ts'

const day = (text: string) => LocalDate.parse(text)
const today = day('2026-11-20')

const aConsent = (facts: Partial<Consent> = {}): Consent => ({
  municipalityId: MunicipalityId.parse('01930000-0000-7000-8000-000000000001'),
  id: ConsentId.parse('01930000-0000-7000-8000-000000000002'),
  fileId: FileId.parse('01930000-0000-7000-8000-000000000003'),
  purpose: 'volunteer-coach',
  organisation: 'Welzijn Dalfsen',
  subjects: ['name-and-contact', 'goals'],
  textVersion: 1,
  locale: 'ar',
  manner: 'spoken-with-interpreter',
  givenOn: day('2026-11-02'),
  withdrawnOn: null,
  ...facts,
})

const given = (facts: Partial<Consent>, earlier: Consent[] = []) =>
  give(aConsent(facts), { earlier, text: CURRENT_TEXT }, today)

describe('CONSENT.GIVEN: whether it holds on a day', () => {
  test.each([
    ['the day before it was given', '2026-11-01', false],
    ['the day it was given', '2026-11-02', true],
    ['the last day before it was withdrawn', '2026-11-09', true],
    ['the day it was withdrawn', '2026-11-10', false],
  ])('%s', (_, on, holds) => {
    expect(isGiven(aConsent({ withdrawnOn: day('2026-11-10') }), day(on))).toBe(holds)
  })
})

test('CONSENT.GIVE: it is given on a day up to today', () => {
  expect(given({ givenOn: day('2026-11-20') })).toMatchObject({ ok: true, value: { textVersion: 1 } })
  expect(given({ givenOn: day('2026-11-21') })).toEqual({ ok: false, error: 'in-the-future' })
})

describe('CONSENT.WHAT: what is shared', () => {
  test('consent to nothing is none', () => {
    expect(given({ subjects: [] })).toEqual({ ok: false, error: 'nothing-shared' })
  })
  test('an employer hears nothing of the family, a volunteer nothing of earlier work', () => {
    const more = { ok: false, error: 'more-than-the-text-names' }
    expect(given({ purpose: 'employer', subjects: ['languages', 'family'] })).toEqual(more)
    expect(given({ subjects: ['education-and-work'] })).toEqual(more)
  })
})

describe('CONSENT.ONCE: one that holds is not given again', () => {
  test('to the same organisation for the same purpose, however the name is typed', () => {
    expect(given({ organisation: ' welzijn dalfsen' }, [aConsent()])).toEqual({
      ok: false,
      error: 'already-given',
    })
    expect(given({ organisation: 'Welzijn Ommen' }, [aConsent()])).toMatchObject({ ok: true })
    expect(given({ purpose: 'welfare', subjects: ['languages'] }, [aConsent()])).toMatchObject({ ok: true })
  })
  test('after it was withdrawn it may be given again', () => {
    expect(given({}, [aConsent({ withdrawnOn: day('2026-11-10') })])).toMatchObject({ ok: true })
  })
})

describe('CONSENT.WITHDRAW: taking it back', () => {
  test.each([
    ['the day before it was given', '2026-11-01', 'before-given'],
    ['the day it was given', '2026-11-02', undefined],
    ['today', '2026-11-20', undefined],
    ['tomorrow', '2026-11-21', 'in-the-future'],
  ])('%s', (_, on, error) => {
    expect(withdraw(aConsent(), day(on), today)).toMatchObject(error ? { ok: false, error } : { ok: true })
  })
  test('once is enough', () => {
    const withdrawn = aConsent({ withdrawnOn: day('2026-11-10') })
    expect(withdraw(withdrawn, today, today)).toEqual({ ok: false, error: 'already-withdrawn' })
  })
})

describe('CONSENT.TEXT: the text a person agrees to', () => {
  test('names the organisation in each purpose and each language', () => {
    for (const purpose of ConsentPurpose.options) {
      for (const locale of ConsentLocale.options) {
        const text = withOrganisation(CURRENT_TEXT.purposes[purpose].texts, locale, 'Welzijn Dalfsen')
        expect(text, `${purpose} ${locale}`).toContain('Welzijn Dalfsen')
        expect(text).not.toContain('{')
      }
    }
  })
  test('is kept by version, and says which languages nobody who grew up with them has read', () => {
    expect(consentText(1)).toBe(CURRENT_TEXT)
    expect(() => consentText(99)).toThrow('version 99')
    expect(CURRENT_TEXT.review).toMatchObject({ ar: 'not-reviewed-by-native-speaker', nl: 'reviewed' })
  })
  test('has words for all that can be shared, and nothing of health or money', () => {
    const shared = ConsentPurpose.options.flatMap((purpose) => CURRENT_TEXT.purposes[purpose].mayShare)
    expect(new Set(shared)).toEqual(new Set(SharedData.options))
    expect(JSON.stringify(CURRENT_TEXT.data)).not.toMatch(/gezondheid|uitkering/)
  })
})

test('CONSENT.ROLES: who guides for the municipality records it, others do not', () => {
  expect(mayRecordConsent(['career-coach'])).toBe(true)
  expect(mayRecordConsent(['social-guide', 'programme-coordinator', 'volunteer-coach'])).toBe(false)
})
