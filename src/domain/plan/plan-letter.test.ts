import { describe, expect, test } from 'vitest'
import type { LetterBlock, LetterLanguage } from '#kernel/letter.ts'
import { LocalDate } from '#kernel/local-date.ts'
import { LETTER_SUMMARIES } from './content/letter-summaries.ts'
import { type PlanLetterInput, planLetter } from './plan-letter.ts'

const day = (iso: string): LocalDate => LocalDate.parse(iso)
const LANGUAGES: LetterLanguage[] = ['nl', 'en', 'ar', 'ti']

const aDecision = (facts: Partial<PlanLetterInput> = {}): PlanLetterInput => ({
  municipality: { name: 'Vechtdal', addressLines: ['Raadhuisplein 1', '7701 AB Vechtdal'] },
  person: { name: 'mevrouw S. Tesfay', addressLines: ['Molenstraat 12', '7711 CD Vechtdal'] },
  fileNumber: '2026-000123',
  datedOn: day('2026-11-19'),
  sentOn: day('2026-11-20'),
  change: null,
  route: 'B1',
  level: 'B1',
  estimatedHours: 1100,
  literacy: 'NVT',
  ground: null,
  zHours: null,
  mayFinishEducation: false,
  work: null,
  rights: { routeChangeUntil: null, hasFreeExams: true },
  termFrom: day('2026-11-20'),
  termTo: day('2029-11-19'),
  goals: [
    {
      title: 'Werken in een keuken',
      steps: [{ text: 'Taalstage zoeken', who: 'U', from: day('2027-02-01'), to: day('2027-05-31') }],
    },
    { title: 'Zwemmen leren', steps: [] },
  ],
  agreements: ['Koffie & Taal, bij Welzijn, 2 uur per week, vanaf 1 december 2026'],
  pvtHours: 12,
  mapHours: 40,
  progressTalks: 4,
  hasAgreed: true,
  support: '',
  earlyEducation: '',
  reasons: 'U leert snel.\n\nU wilt werken in de horeca.',
  facts: [{ label: 'Leerbaarheidstoets', value: 'B1-route haalbaar', source: 'Toets' }],
  worker: { name: 'Marieke de Boer', phone: '0529-48 83 88', email: 'm.deboer@vechtdal.example' },
  signedBy: { name: 'Jan Hofstra', role: 'Teamleider Inburgering' },
  objectionUntil: day('2027-01-04'),
  help: [],
  ...facts,
})

function words(block: LetterBlock): string[] {
  if (block.kind === 'list') return [...block.items]
  if (block.kind === 'table') return block.rows.map((row) => row.join(' | '))
  return [block.text]
}

/** The texts of one section of the letter; rows of a table as "cell | cell". */
function section(heading: string, facts: Partial<PlanLetterInput> = {}): string[] {
  const found = planLetter(aDecision(facts)).sections.find((each) => each.heading === heading)
  return found?.blocks.flatMap(words) ?? []
}

describe('the letter with a decision on a PIP', () => {
  test('goes from the decision through reasons and facts to objection and questions', () => {
    expect(planLetter(aDecision()).sections.map(({ heading }) => heading)).toEqual([
      'Ons besluit',
      'Wat u gaat doen',
      'Wat wij voor u doen',
      'Waarom wij dit hebben besloten',
      'Gegevens waarop het besluit rust',
      'Uw rechten',
      'Bent u het niet eens met dit besluit?',
      'Heeft u vragen?',
    ])
  })

  test('comes from the municipality, bears the day of the decision, and shows the day of sending', () => {
    const letter = planLetter(aDecision())
    expect(letter.datedOn).toBe('2026-11-19')
    expect(letter.sender.name).toBe('Gemeente Vechtdal')
    expect(letter.details[0]).toEqual({ label: 'Datum', value: '20 november 2026' })
    expect(letter.details[1]).toEqual({ label: 'Ons kenmerk', value: '2026-000123' })
  })

  test('says route, level, hours and the first and last day of the term', () => {
    expect(section('Ons besluit')).toEqual(
      expect.arrayContaining([
        'Leerroute | B1-route',
        'Niveau Nederlands | B1',
        'Uren les | Naar schatting 1100 uur in de hele leerroute',
        'Datum van het plan | 19 november 2026',
        'Tijd om in te burgeren | Van 20 november 2026 tot en met 19 november 2029',
      ]),
    )
  })

  test('is silent on a level, hours and MAP where the route has none', () => {
    const education = { route: 'O', level: null, estimatedHours: null, mapHours: null } as const
    const told = [...section('Ons besluit', education), ...section('Wat wij voor u doen', education)].join()
    expect(told).toContain('Leerroute | Onderwijsroute')
    expect(told).not.toMatch(/Niveau Nederlands|Uren les|MAP/)
  })

  test('lists each goal with its steps, also a goal without steps, and the agreements', () => {
    expect(section('Wat u gaat doen').slice(1)).toEqual([
      'Werken in een keuken',
      'Taalstage zoeken | U | 1 februari tot en met 31 mei 2027',
      'Zwemmen leren',
      'Andere afspraken',
      'Koffie & Taal, bij Welzijn, 2 uur per week, vanaf 1 december 2026',
    ])
  })

  test('says so when the person did not agree', () => {
    expect(section('Wat u gaat doen')[0]).not.toContain('niet mee eens')
    expect(section('Wat u gaat doen', { hasAgreed: false })[0]).toContain('U was het er niet mee eens.')
  })

  test('names the hours of PVT and MAP and the number of progress talks', () => {
    const told = section('Wat wij voor u doen').join(' ')
    expect(told).toMatch(/\(PVT\): 12 uur.*\(MAP\): 40 uur.*4 voortgangsgesprekken/)
    expect(section('Wat wij voor u doen', { progressTalks: 1 }).join()).toContain('1 voortgangsgesprek met u')
  })

  test('keeps each line of the typed reasons as a paragraph', () => {
    expect(section('Waarom wij dit hebben besloten')).toEqual([
      'U leert snel.',
      'U wilt werken in de horeca.',
    ])
  })

  test('tells how to object: to whom, until when, and what must be in it (Awb 6:4, 6:5, 6:7)', () => {
    const told = section('Bent u het niet eens met dit besluit?')
    expect(told.join(' ')).toContain('Dat deden wij op 20 november 2026.')
    expect(told.join(' ')).toContain('uiterlijk op 4 januari 2027')
    expect(told.join(' ')).toContain(
      'college van burgemeester en wethouders van Vechtdal, Raadhuisplein 1, 7701',
    )
    expect(told).toEqual(
      expect.arrayContaining([
        'uw naam en adres',
        'de datum van uw brief',
        'tegen welk besluit u bezwaar maakt: het besluit van 19 november 2026, kenmerk 2026-000123',
        'waarom u het niet eens bent met het besluit',
        'uw handtekening',
      ]),
    )
  })

  test('of a change names the plan that it replaces, and why', () => {
    const change = { replacedDatedOn: day('2026-03-10'), reason: 'u heeft 640 uur les gevolgd.' }
    const letter = planLetter(aDecision({ change, level: 'A2' }))
    expect(letter.subject).toContain('wijziging')
    expect(letter.opening.flatMap(words).join()).toContain('in de plaats van het plan van 10 maart 2026')
    expect(section('Waarom wij dit hebben besloten', { change })[0]).toContain('u heeft 640 uur les gevolgd.')
  })
})

describe('the summaries behind the letter', () => {
  const summary = (language: LetterLanguage): string =>
    planLetter(aDecision({ help: [language] }))
      .help.flatMap(({ blocks }) => blocks.flatMap(words))
      .join(' ')

  test.each([
    ['nl', 'B1-route', '19 november 2029', '4 januari 2027'],
    ['en', 'B1 route', '19 November 2029', '4 January 2027'],
    ['ar', 'مسار B1', '19 نوفمبر 2029', '4 يناير 2027'],
    ['ti', 'መንገዲ B1', 'ሕዳር 19, 2029', 'ጥሪ 4, 2027'],
  ] as const)('in %s: route, last day, last day to object, talks and whom to call', (language, ...told) => {
    for (const fact of [...told, '4', 'Marieke de Boer', '0529-48 83 88', '0800-8020']) {
      expect(summary(language)).toContain(fact)
    }
  })

  test('come in the order that was asked, each marked with its language', () => {
    const { help } = planLetter(aDecision({ help: ['ti', 'nl', 'ar'] }))
    expect(help.map(({ language }) => language)).toEqual(['ti', 'nl', 'ar'])
  })

  test('say as many things in each language', () => {
    const facts = {
      route: '',
      lastDay: '',
      talks: 1,
      hasFreeExams: true,
      worker: { name: '', phone: '' },
      objectionUntil: '',
    }
    const counts = LANGUAGES.map((language) => LETTER_SUMMARIES[language].sentences(facts).length)
    expect(counts).toEqual([12, 12, 12, 12])
  })

  test('no translation was checked by a native speaker yet, and each says that it is only help', () => {
    expect(LANGUAGES.filter((language) => LETTER_SUMMARIES[language].isReviewed)).toEqual(['nl'])
    expect(LETTER_SUMMARIES.en.note).toContain('not checked')
    expect(LETTER_SUMMARIES.ar.note).toContain('لم يراجع')
    expect(LETTER_SUMMARIES.ti.note).toContain('ገና ኣይመርመሮን')
  })
})
