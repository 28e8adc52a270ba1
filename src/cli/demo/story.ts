import type { Goal } from '#domain/instrument/goals.ts'
import type { NewPerson } from '#domain/person/person.commands.ts'
import { plannedEnd } from '#domain/programme/programme.ts'
import { programmeById } from '#domain/programme/programmes.ts'
import type { EnrolmentId, FileId, IntakeTalkId } from '#kernel/ids.ts'
import { addDays, addYears, type LocalDate } from '#kernel/local-date.ts'
import type { Context } from '#platform/context.ts'
import { someGoals } from './answers.ts'
import type { Character } from './cast.ts'
import type { ContactNote } from './contact-notes.ts'
import type { CaseWorkerKey, Crew, CrewKey } from './crew.ts'
import { workingDay } from './happening.ts'
import type { LawLife } from './law-lives.ts'
import type { Course, Life } from './lives.ts'
import type { Random } from './random.ts'

/** What one worker, or the program for DUO, did on one day. */
export type Step = {
  on: LocalDate
  by: CrewKey | 'program'
  act: (ctx: Context) => Promise<unknown>
}

/** A course with its days; `end` is null while it runs. */
export type Span = {
  course: Course
  start: LocalDate
  end: LocalDate | null
  enrolmentId: EnrolmentId | null
}

/** One person on the way, and everything that happened until today, in the order in which it was thought up. */
export type Story = {
  /** Place in the cast, from 0. */
  place: number
  character: Character
  life: Life
  law: LawLife
  crew: Crew
  random: Random
  today: LocalDate
  openedOn: LocalDate
  caseWorker: CaseWorkerKey
  coach: 'jeroen' | 'saskia'
  goals: readonly Goal[]
  spans: readonly Span[]
  /** What the file says of the person; a correction replaces it. */
  details: NewPerson
  fileId: FileId | null
  /** The intake talk that was planned and not held yet. */
  intakeTalk: IntakeTalkId | null
  /** Notes of each kind that were not used yet. */
  unused: Map<readonly ContactNote[], ContactNote[]>
  steps: Step[]
}

type Begin = Pick<Story, 'place' | 'character' | 'life' | 'law' | 'crew' | 'random' | 'today' | 'caseWorker'>

export function beginStory(begin: Begin): Story {
  const { life, random, today, character } = begin
  const [earliest, latest] = life.opened
  const openedOn = workingDay(addDays(today, -random.between(latest, earliest)))
  return {
    ...begin,
    openedOn,
    coach: random.pick(['jeroen', 'saskia']),
    goals: someGoals(random),
    spans: life.courses.flatMap((course) => spanOf(course, openedOn, today)),
    details: detailsOf(character, openedOn, random),
    fileId: null,
    intakeTalk: null,
    unused: new Map(),
    steps: [],
  }
}

/** Adds what happened, unless it is still to come. The day moves to a working day. */
export function happened(story: Story, step: Step): void {
  const on = workingDay(step.on)
  if (on >= story.openedOn && step.on <= story.today) story.steps.push({ ...step, on })
}

export const daysAfterOpening = ({ openedOn }: Story, days: number): LocalDate =>
  workingDay(addDays(openedOn, days))

/** Who looks after the file on a day: after a hand-over someone else, who is allowed to see it. */
export function caseWorkerOn(story: Story, day: LocalDate): CaseWorkerKey {
  const { handover } = story.life
  if (!handover || day < daysAfterOpening(story, handover.after)) return story.caseWorker
  return handover.to === 'colleague' && story.caseWorker === 'hanneke' ? 'wouter' : 'hanneke'
}

/** Who came as family of somebody who works here is not offered a course. */
export const isAsylum = ({ character }: Story): boolean => character.origin !== 'TR'

export function fileOf({ fileId }: Story): FileId {
  if (!fileId) throw new Error('the file is not open yet')
  return fileId
}

/** An enrolment is made by its own step, so its address is known only when later steps happen. */
export function addressOf(story: Story, { enrolmentId }: Span) {
  if (!enrolmentId) throw new Error('the enrolment has not begun')
  return { fileId: fileOf(story), enrolmentId }
}

function spanOf(course: Course, openedOn: LocalDate, today: LocalDate): Span[] {
  const start = workingDay(addDays(openedOn, course.startsAfter))
  if (start > today) return []
  const programme = programmeById(course.programmeId)
  const end = course.ends
    ? addDays(openedOn, course.ends.after)
    : plannedEnd(programme, start, course.extendedMonths ?? 0)
  return [{ course, start, end: end && end <= today ? workingDay(end) : null, enrolmentId: null }]
}

// Nobody's telephone rings: numbers that begin with 06-0 are not given to people.
export const somePhone = (random: Random): string => `06-0${random.between(1_000_000, 9_999_999)}`

function detailsOf(character: Character, openedOn: LocalDate, random: Random): NewPerson {
  const { givenName, familyName, sex, origin, age, address, languages, contactLanguage, formOfAddress } =
    character
  const arrivedInMunicipalityOn = addDays(openedOn, -random.between(1, 14))
  const arrivedInNetherlandsOn = addDays(arrivedInMunicipalityOn, -random.between(220, 640))
  return {
    givenName,
    familyName,
    birthDate: addDays(addYears(openedOn, -age), -random.between(0, 364)),
    sex,
    originCountry: origin,
    phone: somePhone(random),
    email: random.chance(0.6) ? emailOf(character) : null,
    address,
    formOfAddress,
    contactLanguage,
    arrivedInNetherlandsOn,
    arrivedInMunicipalityOn,
    permitGrantedOn: addDays(arrivedInNetherlandsOn, random.between(60, 200)),
    languages,
  }
}

const LETTERS_WITHOUT_MARK: Readonly<Record<string, string>> = { ı: 'i', ø: 'o', ł: 'l' }
/** Without the family name: a volunteer reads the address, and first names only. */
const emailOf = ({ givenName, address }: Character): string => {
  const plain = `${givenName}.${address.split(' ')[0] ?? ''}`
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z.]/g, (letter) => LETTERS_WITHOUT_MARK[letter] ?? '')
  return `${plain}@post.example`
}
