import { describe, expect, it } from 'vitest'
import { published } from '#test/published.ts'
import { validatePartialAnswers } from './answers.ts'
import { headingProblems } from './columns.ts'
import { dalfsen17Columns } from './content/dalfsen17-columns.ts'
import { vipColumns } from './content/vip-columns.ts'
import { instrumentById } from './instruments.ts'

const first = (file: 'dalfsen17.csv' | 'vip.csv') => published(file)[0] ?? {}

describe.each([
  ['dalfsen17.csv', dalfsen17Columns],
  ['vip.csv', vipColumns],
] as const)('the columns of %s', (file, mapping) => {
  it('are exactly those of the published file', () => {
    expect(headingProblems(mapping, Object.keys(first(file)))).toEqual([])
  })

  it('are all missed when the file is another', () => {
    expect(headingProblems(mapping, ['naam']).length).toBe(mapping.columns.length + 1)
  })

  it('give answers that the forms accept, in every row', () => {
    for (const record of published(file)) {
      const mapped = mapping.mapRow(record)
      if (!mapped.ok) throw new Error(JSON.stringify(mapped.problems))
      for (const { instrumentId, answers } of mapped.value.responses) {
        expect(validatePartialAnswers(instrumentById(instrumentId), answers)).toEqual({
          ok: true,
          value: answers,
        })
      }
    }
  })
})

describe('a row of the Dalfsen monitor', () => {
  it('is a start form and an exit form of one person', () => {
    expect(dalfsen17Columns.mapRow(first('dalfsen17.csv'))).toMatchObject({
      ok: true,
      value: {
        reference: 'D01',
        programme: 'thuis-in-dalfsen',
        background: { sex: 'man', originCode: 'SY', ageClass: '30-49' },
        responses: [
          {
            instrumentId: 'start-form',
            moment: 'start',
            answers: { 'goal-own-business': 'no-goal', sex: 'man' },
          },
          {
            instrumentId: 'exit-form',
            moment: 'exit',
            answers: { outflow: 'paid-work', 'outcome-language': 'fully' },
          },
        ],
      },
    })
  })

  // Rule INS.GOALS-IMPORT
  it('leaves the goals at the start open for someone whose goals were not filled in then', () => {
    const row = { ...first('dalfsen17.csv'), doelen_ingevuld_bij_start: '0' }
    const mapped = dalfsen17Columns.mapRow(row)
    const answers = mapped.ok ? mapped.value.responses.map((response) => response.answers) : []
    expect(answers[0]).not.toHaveProperty('goal-paid-work')
    expect(answers[1]).toMatchObject({ 'outcome-paid-work': 'fully' })
  })

  it('does not keep that someone works part-time because of a handicap', () => {
    const mapped = dalfsen17Columns.mapRow({
      ...first('dalfsen17.csv'),
      dienstverband: 'deeltijd (handicap)',
    })
    expect(mapped).toMatchObject({
      value: { responses: [{}, { answers: { 'employment-kind': 'part-time' } }] },
    })
  })

  it('is refused with every wrong cell at once', () => {
    const row = { ...first('dalfsen17.csv'), deelnemer: '', geslacht: 'm', doel_taalvaardigheid: 'deels' }
    expect(dalfsen17Columns.mapRow(row)).toEqual({
      ok: false,
      problems: [
        { column: 'deelnemer', value: '', reason: 'Deze cel mag niet leeg zijn.' },
        {
          column: 'geslacht',
          value: 'm',
          reason: '“m” kennen wij hier niet. Wel mogelijk: vrouw; man; anders. Leeg mag ook.',
        },
        {
          column: 'doel_taalvaardigheid',
          value: 'deels',
          reason:
            '“deels” kennen wij hier niet. Wel mogelijk: volledig; gedeeltelijk; niet; geen doel. Leeg mag ook.',
        },
      ],
    })
  })
})

describe('a row of the survey', () => {
  it('is the answers of one person at one moment', () => {
    expect(vipColumns.mapRow(first('vip.csv'))).toEqual({
      ok: true,
      value: {
        reference: 'V001',
        programme: 'vip',
        background: { sex: 'man', originCode: 'SY', ageClass: '30-39' },
        responses: [
          {
            instrumentId: 'arbeidstoeleiding-survey',
            moment: 'M1',
            answers: {
              'speaks-dutch': 'bad',
              health: 'good',
              'chances-good': 'neither',
              'knows-how-to-find-work': 'agree',
              'knows-employer-expectations': 'neither',
              'work-experience': 'yes',
              volunteering: 'yes',
              education: 'none',
              'paid-work': 'no',
              'reason-without-paid-work': 'learn-more',
              sex: 'man',
              origin: 'Syria',
              'age-class': '30-39',
            },
          },
        ],
      },
    })
  })

  it.each([
    ['meetmoment', ''],
    ['meetmoment', 'M4'],
    ['respondent', ' '],
    ['taal', '6'],
    ['herkomst', 'constructor'],
  ])('is refused with %s %o', (column, value) => {
    const mapped = vipColumns.mapRow({ ...first('vip.csv'), [column]: value })
    expect(mapped).toMatchObject({ ok: false, problems: [{ column, value }] })
  })

  it('is refused when a column is missing', () => {
    const { taal: _, ...row } = first('vip.csv')
    expect(vipColumns.mapRow(row)).toMatchObject({
      ok: false,
      problems: [{ column: 'taal', reason: 'Deze kolom ontbreekt in het bestand.' }],
    })
  })

  it('is refused when someone with paid work has a reason for having none', () => {
    const mapped = vipColumns.mapRow({ ...first('vip.csv'), betaald_werk: '1' })
    expect(mapped).toMatchObject({
      ok: false,
      problems: [{ column: 'reden_geen_werk', value: 'meer_leren' }],
    })
  })
})
