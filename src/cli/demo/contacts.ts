import { isRestDay } from '#domain/calendar/holidays.ts'
import { recordContact } from '#domain/file/file.commands.ts'
import { addDays, addMonths, daysBetween, type LocalDate } from '#kernel/local-date.ts'
import { COMPANIES } from './companies.ts'
import {
  BRIDGE_NOTES,
  CONTACT_NOTES,
  type ContactNote,
  NO_SHOWS,
  type Stage,
  VOLUNTEER_NOTES,
} from './contact-notes.ts'
import { volunteerFrom, volunteerOf } from './courses.ts'
import type { CrewKey } from './crew.ts'
import { done, workingDay } from './happening.ts'
import { bridgeSpan, coachFrom } from './opening.ts'
import { caseWorkerOn, fileOf, happened, type Span, type Story } from './story.ts'

const FIRST_MONTHS_DAYS = 75
const NO_SHOW_SHARE = 0.06

/** The moments of contact from opening to the last one, every three to six weeks, later less often. */
export function tellContacts(story: Story): void {
  const { random, openedOn, today, life } = story
  const [longest, shortest] = life.quietFor
  const last = someWorkingDay(story, addDays(today, -random.between(shortest, longest)))
  let day = workingDay(addDays(openedOn, random.between(2, 6)))
  while (day < addDays(last, -5)) {
    tellContact(story, day, random.chance(NO_SHOW_SHARE))
    const isLate = stageOn(story, day) === 'afterwards'
    day = someWorkingDay(story, addDays(day, isLate ? random.between(38, 55) : random.between(18, 42)))
  }
  if (last > openedOn) tellContact(story, last, false)
  if (life.staysAway) for (const days of [21, 42]) tellContact(story, workingDay(addDays(last, days)), true)
}

/** Not always a Friday when a weekend is in the way. */
const someWorkingDay = ({ random }: Story, day: LocalDate): LocalDate =>
  workingDay(isRestDay(day) ? addDays(day, -random.between(1, 5)) : day)

function tellContact(story: Story, on: LocalDate, isNoShow: boolean): void {
  const { random } = story
  const { by, notes } = isNoShow ? ownNotes(story, on) : writerOn(story, on)
  const chosen: ContactNote = isNoShow
    ? { kind: 'no-show', note: random.pick(NO_SHOWS) }
    : nextNote(story, notes)
  const note = chosen.note.replace('{company}', random.pick(COMPANIES).name)
  happened(story, {
    on,
    by,
    act: async (ctx) =>
      done(await recordContact(ctx, fileOf(story), { kind: chosen.kind, note, heldOn: on }), 'recordContact'),
  })
}

/** A note is not used twice in one file before all others were; a first talk comes first. */
function nextNote({ unused, random }: Story, notes: readonly ContactNote[]): ContactNote {
  const isFirst = notes === CONTACT_NOTES.arriving && !unused.has(notes)
  const left = unused.get(notes)?.length ? unused.get(notes) : undefined
  const [next, ...rest] = left ?? (isFirst ? notes : random.shuffled(notes))
  if (!next) throw new RangeError('there are no notes')
  unused.set(notes, rest)
  return next
}

type Writer = { by: CrewKey; notes: readonly ContactNote[] }

const ownNotes = (story: Story, day: LocalDate): Writer => ({
  by: caseWorkerOn(story, day),
  notes: CONTACT_NOTES[stageOn(story, day)],
})

/** Mostly the case worker; now and then whoever else helps at that time. */
function writerOn(story: Story, day: LocalDate): Writer {
  const { random } = story
  const others: Writer[] = [
    ...coachOn(story, day),
    ...volunteerOn(story, day),
    ...bridgeBuilderOn(story, day),
  ]
  return others.length > 0 && random.chance(0.45) ? random.pick(others) : ownNotes(story, day)
}

function coachOn(story: Story, day: LocalDate): Writer[] {
  const from = coachFrom(story)
  return from && day >= from && stageOn(story, day) === 'towards-work'
    ? [{ by: story.coach, notes: CONTACT_NOTES['towards-work'] }]
    : []
}

function volunteerOn(story: Story, day: LocalDate): Writer[] {
  const span = runningOn(story, day).find(({ course }) => course.programmeId === 'vip')
  const by = volunteerOf(story)
  return by && span && day >= volunteerFrom(span) ? [{ by, notes: VOLUNTEER_NOTES }] : []
}

function bridgeBuilderOn(story: Story, day: LocalDate): Writer[] {
  const span = bridgeSpan(story)
  return span && day >= span.from && day <= workingDay(span.to) ? [{ by: 'rahwa', notes: BRIDGE_NOTES }] : []
}

const runningOn = ({ spans }: Story, day: LocalDate): Span[] =>
  spans.filter(({ start, end }) => start <= day && (end === null || day <= end))

function stageOn(story: Story, day: LocalDate): Stage {
  const running = runningOn(story, day)
  const isIn = (programmeId: string) => running.some(({ course }) => course.programmeId === programmeId)
  if (story.spans.some(({ end }) => end !== null && end < day) && running.length === 0) return 'afterwards'
  if (isIn('nva-werktrajecten')) return 'nva'
  if (isIn('vip')) return 'vip'
  if (running.some(({ start }) => addMonths(start, 12) <= day)) return 'towards-work'
  return daysBetween(story.openedOn, day) < FIRST_MONTHS_DAYS ? 'arriving' : 'settled'
}
