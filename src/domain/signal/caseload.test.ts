import { expect, it } from 'vitest'
import type { Role } from '#kernel/actor.ts'
import { FileId, MunicipalityId } from '#kernel/ids.ts'
import { LocalDate } from '#kernel/local-date.ts'
import { assessAll, type CaseloadFilter, countSignals, type ListedFile, selectFiles } from './caseload.ts'
import { tasksOf } from './tasks.ts'

const day = (text: string) => LocalDate.parse(text)
const today = day('2026-11-20')

let made = 0
const aListedFile = (facts: Partial<ListedFile> = {}, roles: readonly Role[] = ['case-worker']) => {
  made += 1
  const file: ListedFile = {
    municipalityId: MunicipalityId.parse('01930000-0000-7000-8000-00000000000a'),
    id: FileId.parse(`01930000-0000-7000-8000-${String(made).padStart(12, '0')}`),
    number: `2025-${String(made).padStart(4, '0')}`,
    part: null,
    roles,
    givenName: 'Samir',
    familyName: 'Haddad',
    openedOn: day('2025-02-03'),
    lastContactOn: day('2026-11-13'),
    hasCaseWorker: true,
    enrolments: [],
    ...facts,
  }
  const [assessed] = assessAll([file], today)
  if (!assessed) throw new Error('nothing was assessed')
  return assessed
}

const everything: CaseloadFilter = {
  search: '',
  part: null,
  programme: null,
  phase: null,
  signal: null,
  language: null,
  interpreter: null,
  sort: { key: 'number', direction: 'ascending' },
}

const numbers = (files: readonly { file: ListedFile }[]) => files.map(({ file }) => file.number)

it('finds a family name only for who may see it', () => {
  const seen = aListedFile()
  const hidden = aListedFile({}, ['volunteer-coach'])
  expect(selectFiles([seen, hidden], { ...everything, search: 'hadd' })).toEqual([seen])
  expect(selectFiles([seen, hidden], { ...everything, search: 'Sam' })).toEqual([seen, hidden])
})

it('tells a volunteer nothing of programmes, forms and contacts', () => {
  const hidden = aListedFile({ lastContactOn: day('2026-01-01') }, ['volunteer-coach'])
  expect(hidden).toMatchObject({ running: [], lastContactOn: null, signals: [], due: { day: null } })
})

it('sorts on the last contact with who was never spoken at the end', () => {
  const [recent, never, old] = [
    aListedFile({ lastContactOn: day('2026-11-19') }),
    aListedFile({ lastContactOn: null }),
    aListedFile({ lastContactOn: day('2026-02-01') }),
  ]
  const order = (direction: 'ascending' | 'descending') =>
    selectFiles([recent, never, old], { ...everything, sort: { key: 'contact', direction } })
  expect(order('ascending')).toEqual([old, recent, never])
  expect(order('descending')).toEqual([recent, old, never])
})

it('counts a file once per signal and filters on the same signal', () => {
  const files = [aListedFile({ hasCaseWorker: false }), aListedFile()]
  expect(countSignals(files)).toMatchObject({ 'no-case-worker': 1, waiting: 2, new: 0 })
  expect(numbers(selectFiles(files, { ...everything, signal: 'no-case-worker' }))).toEqual(
    numbers(files.slice(0, 1)),
  )
})

it('puts late tasks before those of this week', () => {
  const files = [aListedFile(), aListedFile({ lastContactOn: day('2026-06-01') })]
  const tasks = tasksOf(files, null, today)
  expect(tasks.map(({ turn, signal }) => [turn, signal.kind])).toEqual([
    ['late', 'no-activity'],
    ['this-week', 'waiting'],
    ['this-week', 'waiting'],
  ])
})

it('finds who speaks a language and who needs an interpreter in it, for who may know that', () => {
  const arabic = { language: 'ar', interpreterNeeded: true }
  const english = { language: 'en', interpreterNeeded: false }
  const both = aListedFile({ spoken: [arabic, english] })
  const one = aListedFile({ spoken: [{ ...arabic, interpreterNeeded: false }] })
  const unseen = aListedFile({ spoken: [arabic] }, ['trainer'])
  const found = (filter: Partial<CaseloadFilter>) =>
    selectFiles([both, one, unseen], { ...everything, ...filter }).map(({ file }) => file.id)
  expect(found({ language: 'ar' })).toEqual([both.file.id, one.file.id])
  expect(found({ interpreter: 'needed' })).toEqual([both.file.id])
  expect(found({ language: 'en', interpreter: 'needed' })).toEqual([])
  expect(found({ language: 'ti' })).toEqual([])
})

it('asks nothing of a closed file', () => {
  const closed = aListedFile({ closedOn: day('2026-11-18'), hasCaseWorker: false })
  expect(closed.signals).toEqual([])
  expect(closed.due).toEqual({ day: null, status: 'done', text: 'Gesloten' })
})
