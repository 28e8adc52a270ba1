import { fileFor } from '#domain/file/file.queries.ts'
import { recordFacts } from '#domain/integration/integration.commands.ts'
import type { DayKind, RecordedFact } from '#domain/integration/recorded-fact.ts'
import { recordNumber } from '#domain/person/numbers.commands.ts'
import type { NewPerson } from '#domain/person/person.commands.ts'
import { addDays, type LocalDate } from '#kernel/local-date.ts'
import type { Context } from '#platform/context.ts'
import { done, workingDay } from './happening.ts'
import { inventedBsn, inventedVNumber } from './numbers.ts'
import { planFact, roadOf } from './road.ts'
import { caseWorkerOn, daysAfterOpening, fileOf, happened, isAsylum, type Story } from './story.ts'

/** What is known of the duty when somebody comes: the numbers, where they came from, and the letter of DUO. */
export function tellDuty(story: Story): void {
  const { openedOn, law } = story
  if (isTakenOver(story)) {
    tellTakenOver(story)
    return
  }
  if (law.isMover) story.details = { ...story.details, ...longAgo(openedOn) }
  tellKnown(story, openedOn, law.isMover ? movedFacts(story) : arrivalFacts(story))
  if (!law.noticeAfter || law.isMover) return
  const on = daysAfterOpening(story, law.noticeAfter)
  happened(story, {
    on,
    by: caseWorkerOn(story, on),
    act: (ctx) => record(ctx, story, [{ kind: 'duty-notified', on }]),
  })
}

/** Whose plan was made before Trede kept the law: all that was known came over in one go. */
export const isTakenOver = ({ law }: Story): boolean => law.plan.stage === 'recorded' && !law.isTaught

/** Within the month before the last days, not everybody on one day. */
function tellTakenOver(story: Story): void {
  const plan = planFact(story)
  const day = workingDay(addDays(story.today, -10 - (story.place % 30)))
  const on = day < plan.on ? plan.on : day
  const known = roadOf(story).flatMap(({ facts }) => facts)
  const facts = [...arrivalFacts(story), plan, ...known].filter((fact) => fact.on <= on)
  tellKnown(story, on, facts)
}

function tellKnown(story: Story, on: LocalDate, facts: readonly RecordedFact[]): void {
  happened(story, {
    on,
    by: caseWorkerOn(story, on),
    act: async (ctx) => {
      await keepNumber(ctx, story)
      await record(ctx, story, facts)
    },
  })
}

/** Takes over days that are known from elsewhere. */
export async function record(ctx: Context, story: Story, facts: readonly RecordedFact[]): Promise<void> {
  done(await recordFacts(ctx, fileOf(story), facts, { source: 'import' }), 'recordFacts')
}

async function keepNumber(ctx: Context, story: Story): Promise<void> {
  const { place, law } = story
  const file = await fileFor(ctx, fileOf(story))
  if (!file) throw new Error('the file that was just opened is not there')
  const bsn = { kind: 'bsn', typed: inventedBsn(place) } as const
  const vNumber = { kind: 'v-number', typed: inventedVNumber(place) } as const
  done(await recordNumber(ctx, file, law.isWithoutBsn ? vNumber : bsn), 'recordNumber')
}

const known = (kind: DayKind, on: LocalDate | null): RecordedFact[] => (on === null ? [] : [{ kind, on }])

function arrivalFacts(story: Story): RecordedFact[] {
  const { arrivedInNetherlandsOn, permitGrantedOn, arrivedInMunicipalityOn } = story.details
  return [
    { kind: 'group', on: story.openedOn, group: isAsylum(story) ? 'asylum' : 'family' },
    ...known('arrived-at-reception', arrivedInNetherlandsOn),
    ...known('permit-granted', permitGrantedOn),
    ...known('duty-started', permitGrantedOn),
    ...known('registered-in-municipality', arrivedInMunicipalityOn),
    ...(story.law.noticeAfter === 0 ? known('duty-notified', story.openedOn) : []),
    ...(isAsylum(story) ? known('social-assistance-started', arrivedInMunicipalityOn) : []),
  ]
}

/** Days before the opening here, of somebody who lived in another municipality for two years. */
const BEFORE = { arrived: 900, permit: 760, registered: 700, notified: 690, plan: 640 }
const HOURS_BEFORE = [520, 390, 260, 130]
const HOURS_EACH = 160

const longAgo = (openedOn: LocalDate): Partial<NewPerson> => ({
  arrivedInNetherlandsOn: addDays(openedOn, -BEFORE.arrived),
  permitGrantedOn: addDays(openedOn, -BEFORE.permit),
})

/** Of the days here, what another municipality did before. */
const REPLACED: ReadonlySet<RecordedFact['kind']> = new Set([
  'registered-in-municipality',
  'duty-notified',
  'group',
])

function movedFacts(story: Story): RecordedFact[] {
  const ago = (days: number) => addDays(story.openedOn, -days)
  const facts = arrivalFacts(story).filter(({ kind }) => !REPLACED.has(kind))
  return [
    { kind: 'group', on: ago(BEFORE.registered), group: isAsylum(story) ? 'asylum' : 'family' },
    ...facts,
    { kind: 'registered-in-municipality', on: ago(BEFORE.registered) },
    { kind: 'duty-notified', on: ago(BEFORE.notified) },
    { kind: 'plan', on: ago(BEFORE.plan), route: 'B1', level: 'B1', progressTalks: 2, by: 'other' },
    ...HOURS_BEFORE.map(
      (days) => ({ kind: 'hours', on: ago(days), of: 'course', hours: HOURS_EACH }) as const,
    ),
    { kind: 'progress-talk', on: ago(390) },
    { kind: 'exam', on: ago(100), part: 'KNM', result: 'passed' },
    ...known('moved-in', story.details.arrivedInMunicipalityOn),
  ]
}
