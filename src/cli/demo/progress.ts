import { recordDay, recordProgress } from '#domain/integration/progress.commands.ts'
import type { ProgressItem } from '#domain/integration/progress.ts'
import { sendHours } from '#domain/integration/progress-duo.commands.ts'
import type { RecordedFact } from '#domain/integration/recorded-fact.ts'
import { addDays, type LocalDate } from '#kernel/local-date.ts'
import type { Context } from '#platform/context.ts'
import { isTakenOver, record } from './duty.ts'
import { done, workingDay } from './happening.ts'
import { tellTeamMember } from './opening.ts'
import { planFact, roadOf } from './road.ts'
import { caseWorkerOn, daysAfterOpening, fileOf, happened, isAsylum, type Story } from './story.ts'

/** The number of Taalschool Klinkerrijk in the register of quality marks; invented. */
const SCHOOL_NUMBER = 'KLINKER001'
/** The same with a slip of the pen: DUO refuses it. */
export const WRONG_SCHOOL_NUMBER = 'KLINKER00I'

/** From the dated plan to the diploma, until today, of whom it was recorded here as it happened. */
export function tellProgress(story: Story): void {
  const { plan, isTaught } = story.law
  if (isTakenOver(story) || (plan.stage !== 'recorded' && plan.stage !== 'decided')) return
  const planned = daysAfterOpening(story, plan.after)
  if (plan.stage === 'recorded') tellFacts(story, planned, [planFact(story)])
  if (isTaught) tellSchool(story, planned)
  for (const { on, facts } of roadOf(story)) tellFacts(story, on, facts)
}

function tellFacts(story: Story, on: LocalDate, facts: readonly RecordedFact[]): void {
  if (facts.length === 0) return
  happened(story, { on, by: caseWorkerOn(story, on), act: (ctx) => record(ctx, story, facts) })
}

const REPORT_DAYS = 42
const MOST_REPORTS = 2
const DAYS_TO_REPORT = 7

/** The course is offered, a teacher joins the case team and reports every six weeks. */
function tellSchool(story: Story, planned: LocalDate): void {
  const offered = workingDay(addDays(planned, 12))
  const { route } = story.law.plan
  const number = route === 'Z' ? WRONG_SCHOOL_NUMBER : SCHOOL_NUMBER
  const starts = addDays(planned, 21)
  if (isAsylum(story)) {
    const offer = { kind: 'course-offer', on: offered, institutionNumber: number, literacy: 'NVT' } as const
    tellItem(story, { ...offer, startsOn: starts })
  }
  tellTeamMember(story, { key: 'karin', from: starts, to: null })
  for (let place = 0; place < MOST_REPORTS; place++) {
    const from = addDays(starts, place * REPORT_DAYS)
    tellReport(story, { from, on: addDays(from, REPORT_DAYS - 1), place })
  }
  tellPvt(story, planned)
}

type Item = ProgressItem & { on: LocalDate }

function tellItem(story: Story, item: Item): void {
  happened(story, {
    on: item.on,
    by: caseWorkerOn(story, item.on),
    act: async (ctx) => done(await recordProgress(ctx, fileOf(story), item), item.kind),
  })
}

const LEVELS = ['A0', 'A1', 'A1', 'A2'] as const
const REMARKS = [
  'Komt graag en werkt hard. Lezen gaat nog langzaam.',
  'Durft meer te praten. Oefent thuis met de woorden van de week.',
  'Twee weken gemist door ziekte in het gezin, heeft dat ingehaald.',
  'Klaar voor een proefexamen luisteren.',
]

function tellReport(
  story: Story,
  { from, on, place }: { from: LocalDate; on: LocalDate; place: number },
): void {
  const level = LEVELS[place] ?? 'A2'
  const report = {
    kind: 'lessons',
    from,
    on,
    hours: 54,
    attended: 51 - place * 2,
    missed: 3 + place * 2,
    levels: { LU: level, SP: level },
    remark: REMARKS[place] ?? '',
  } as const
  const day = addDays(on, DAYS_TO_REPORT)
  happened(story, {
    on: day,
    by: 'karin',
    act: async (ctx) => done(await recordProgress(ctx, fileOf(story), report), 'lessons'),
  })
}

/** Two mornings about the core values, and the signature under them. */
function tellPvt(story: Story, planned: LocalDate): void {
  const first = workingDay(addDays(planned, 60))
  const second = workingDay(addDays(planned, 67))
  const signed = addDays(planned, 75)
  const note = 'Gesproken over vrijheid, gelijkheid, solidariteit en meedoen.'
  for (const on of [first, second])
    tellItem(story, { kind: 'pvt-workshop', on, hours: 6, form: on === first ? 'meeting' : 'activity', note })
  happened(story, {
    on: signed,
    by: caseWorkerOn(story, signed),
    act: (ctx) => sign(ctx, story),
  })
}

async function sign(ctx: Context, story: Story): Promise<void> {
  done(await recordDay(ctx, fileOf(story), { kind: 'pvt-signed', on: ctx.today }), 'recordDay')
  if (story.law.plan.stage === 'decided') done(await sendHours(ctx, fileOf(story)), 'sendHours')
}
