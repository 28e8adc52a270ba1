import { z } from 'zod'
import { currentPhase, isRunning } from '#domain/enrolment/enrolment.ts'
import { type FilePart, partsFor } from '#domain/file/file.policy.ts'
import type { Programme, ProgrammeId } from '#domain/programme/programme.ts'
import { programmeById } from '#domain/programme/programmes.ts'
import type { Role } from '#kernel/actor.ts'
import type { FileId, MunicipalityId } from '#kernel/ids.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { signalsSeenBy } from './signal.policy.ts'
import { type FileFacts, type Signal, SignalKind } from './signal.ts'
import { everythingDated, type NextDue, nextDue, signalsOf } from './signals.ts'

/** One open file that the actor may list, with the facts that counting, filtering and sorting need. */
export type ListedFile = FileFacts & {
  municipalityId: MunicipalityId
  id: FileId
  number: string
  part: string | null
  /** What the actor is on this file; never empty. */
  roles: readonly Role[]
  closedOn?: LocalDate | null
  /** Only read when the list is filtered on it. */
  spoken?: readonly Spoken[] | null
  /** Only read when the list is searched or sorted by name. */
  givenName: string | null
  familyName: string | null
}

export type Spoken = { language: string; interpreterNeeded: boolean }

export type RunningProgramme = { programme: Programme; phase: string | null; phaseTitle: string | null }

/** A file with what follows from its facts today, for the eyes of this actor. */
export type AssessedFile = {
  file: ListedFile
  parts: ReadonlySet<FilePart>
  signals: readonly Signal[]
  due: NextDue
  running: readonly RunningProgramme[]
  lastContactOn: LocalDate | null
}

export const CaseloadSort = z.enum(['name', 'number', 'contact', 'due'])
export type CaseloadSort = z.infer<typeof CaseloadSort>

export type CaseloadFilter = {
  /** Name or file number, as typed. */
  search: string
  part: string | null
  programme: ProgrammeId | null
  phase: string | null
  signal: SignalKind | null
  /** A language that the person speaks, whatever the level. */
  language: string | null
  interpreter: 'needed' | null
  sort: { key: CaseloadSort; direction: 'ascending' | 'descending' }
}

/** Derives what the reader may know of each file today; what the reader may not see is left out here. */
export function assessAll(files: readonly ListedFile[], today: LocalDate): AssessedFile[] {
  const readers = new Map<string, Reader>()
  return files.map((file) => {
    const key = file.roles.join()
    const reader = readers.get(key) ?? readerOf(file.roles)
    readers.set(key, reader)
    const part = reader.parts.has('background') ? file.part : null
    return assess({ ...file, part }, reader, today)
  })
}

/** What someone may see and be told, the same on every file in the same roles. */
type Reader = { parts: ReadonlySet<FilePart>; kinds: ReadonlySet<SignalKind> }

const readerOf = (roles: readonly Role[]): Reader => ({ parts: partsFor(roles), kinds: signalsSeenBy(roles) })

function assess(file: ListedFile, { parts, kinds }: Reader, today: LocalDate): AssessedFile {
  if (file.closedOn) return closed(file, parts)
  const isTold = (signal: Signal) => kinds.has(signal.kind)
  const dated = everythingDated(file, today).filter(isTold)
  return {
    file,
    parts,
    signals: signalsOf(file, today, dated).filter(isTold),
    due: nextDue(file, dated),
    running: parts.has('programmes') ? runningProgrammes(file, today) : [],
    lastContactOn: parts.has('contacts') ? file.lastContactOn : null,
  }
}

/** Of a closed file nothing is asked any more: FILE.CLOSE. */
const closed = (file: ListedFile, parts: Reader['parts']): AssessedFile => ({
  ...{ file, parts, signals: [], running: [] },
  due: { day: null, status: 'done', text: 'Gesloten' },
  lastContactOn: parts.has('contacts') ? file.lastContactOn : null,
})

/** The files that fit every filter that is set, in the asked order; equal ones by number. */
export function selectFiles(files: readonly AssessedFile[], filter: CaseloadFilter): AssessedFile[] {
  const { key, direction } = filter.sort
  const sign = direction === 'ascending' ? 1 : -1
  return files
    .filter((one) => fits(one, filter))
    .map((one) => ({ one, value: sortValue(one, key) }))
    .toSorted((a, b) => compare(a.value, b.value, sign) || compare(a.one.file.number, b.one.file.number))
    .map(({ one }) => one)
}

export type SignalCounts = Record<SignalKind, number>

/** How many files give each signal. */
export function countSignals(files: readonly AssessedFile[]): SignalCounts {
  const counts = Object.fromEntries(SignalKind.options.map((kind) => [kind, 0])) as SignalCounts
  for (const { signals } of files) {
    for (const kind of new Set(signals.map((signal) => signal.kind))) counts[kind] += 1
  }
  return counts
}

/** Given and family name, or the given name alone for who may not see more. */
export const visibleName = (
  parts: ReadonlySet<FilePart>,
  { givenName, familyName }: { givenName: string; familyName: string },
): string => (parts.has('full-name') ? `${givenName} ${familyName}` : givenName)

function runningProgrammes({ enrolments }: ListedFile, today: LocalDate): RunningProgramme[] {
  return enrolments
    .filter((enrolment) => isRunning(enrolment, today))
    .map(({ programmeId, entered }) => {
      const programme = programmeById(programmeId)
      const phase = currentPhase(programme, { entered, observations: [] }, today)
      return { programme, phase: phase?.id ?? null, phaseTitle: phase?.title ?? null }
    })
}

const fits = (one: AssessedFile, filter: CaseloadFilter): boolean => {
  const { search, part, programme, phase, signal } = filter
  return (
    (part === null || one.file.part === part) &&
    (programme === null || one.running.some((running) => running.programme.id === programme)) &&
    (phase === null || one.running.some((running) => running.phase === phase)) &&
    (signal === null || one.signals.some(({ kind }) => kind === signal)) &&
    speaks(one, filter) &&
    (search === '' || isFoundBy(one, search.toLowerCase()))
  )
}

/** Filtering on a language tells it, so it finds only those of whom the reader may know how to reach them. */
function speaks({ file, parts }: AssessedFile, { language, interpreter }: CaseloadFilter): boolean {
  if (language === null && interpreter === null) return true
  const spoken = parts.has('contact-details') ? (file.spoken ?? []) : []
  const isAsked = (one: Spoken) => language === null || one.language === language
  return spoken.some((one) => isAsked(one) && (interpreter === null || one.interpreterNeeded))
}

/** Searching a name that one may not see would tell it, so only the visible name counts. */
const isFoundBy = (one: AssessedFile, search: string): boolean =>
  one.file.number.startsWith(search) || nameOf(one).toLowerCase().includes(search)

const nameOf = ({ file, parts }: AssessedFile): string =>
  visibleName(parts, { givenName: file.givenName ?? '', familyName: file.familyName ?? '' })

function sortValue(one: AssessedFile, key: CaseloadSort): string | null {
  if (key === 'name') return nameOf(one).toLowerCase()
  if (key === 'number') return one.file.number
  return key === 'contact' ? one.lastContactOn : one.due.day
}

/** What is not known comes last in either direction. */
function compare(a: string | null, b: string | null, sign = 1): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  return sign * (a < b ? -1 : Number(a > b))
}
