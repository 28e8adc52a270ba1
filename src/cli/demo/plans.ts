import { agreeOnActivity } from '#domain/plan/agreement.commands.ts'
import { addGoal } from '#domain/plan/goal.commands.ts'
import { holdTalk, planTalk } from '#domain/plan/progress-talk.commands.ts'
import { addStep, endPlanStep } from '#domain/plan/step.commands.ts'
import { giveReport } from '#domain/talk-report/talk-report.commands.ts'
import type { StepId } from '#kernel/ids.ts'
import { addDays, addMonths, addWeeks, type LocalDate } from '#kernel/local-date.ts'
import type { Context } from '#platform/context.ts'
import { done, workingDay } from './happening.ts'
import { AGREEMENTS, GOALS, type PlannedGoal, type PlannedStep, TALK_REPORT } from './plan-texts.ts'
import { caseWorkerOn, daysAfterOpening, fileOf, happened, type Story } from './story.ts'

/** Days before the plan is dated on which its goals are set. */
const GOALS_BEFORE = 25

/** What someone wants and what is agreed, for everyone whose plan is written here or who has a teacher. */
export function tellPlan(story: Story): void {
  const { plan, isTaught } = story.law
  if (plan.stage === 'none' || (plan.stage === 'recorded' && !isTaught)) return
  const set = daysAfterOpening(story, plan.after - GOALS_BEFORE)
  for (const goal of GOALS[plan.route]) tellGoal(story, set, goal)
  if (plan.stage !== 'decided' && plan.stage !== 'recorded') return
  const dated = daysAfterOpening(story, plan.after)
  tellAgreements(story, set, dated)
  tellTalk(story, addDays(dated, 80))
  tellNextTalk(story)
}

function tellGoal(story: Story, on: LocalDate, { steps, ...goal }: PlannedGoal): void {
  const ids = new Map<PlannedStep, StepId>()
  happened(story, {
    on,
    by: caseWorkerOn(story, on),
    act: async (ctx) => {
      const goalId = done(await addGoal(ctx, fileOf(story), goal), 'addGoal')
      for (const step of steps) {
        const { fromWeek, toWeek, ...what } = step
        const days = { from: addWeeks(on, fromWeek), to: addWeeks(on, toWeek) }
        const wish = { goalId, ...what, ...days, doerName: null }
        ids.set(step, done(await addStep(ctx, fileOf(story), wish), 'addStep'))
      }
    },
  })
  // The first step of every goal gets done, a few days before its window is over.
  const [first] = steps
  if (first) tellStepDone(story, addDays(addWeeks(on, first.toWeek), -3), () => ids.get(first))
}

function tellStepDone(story: Story, on: LocalDate, idOf: () => StepId | undefined): void {
  happened(story, {
    on,
    by: caseWorkerOn(story, on),
    act: async (ctx) => {
      const stepId = idOf()
      if (!stepId) throw new Error('the step is not there yet')
      const ending = { stepId, outcome: 'done', on: ctx.today, note: '' } as const
      done(await endPlanStep(ctx, fileOf(story), ending), 'endPlanStep')
    },
  })
}

/** Before the plan is read: what is agreed after that is not what the reader read. */
function tellAgreements(story: Story, on: LocalDate, dated: LocalDate): void {
  happened(story, {
    on,
    by: caseWorkerOn(story, on),
    act: async (ctx) => {
      for (const agreement of AGREEMENTS) {
        const wish = { ...agreement, description: '', from: addDays(dated, 14), until: addMonths(dated, 12) }
        done(await agreeOnActivity(ctx, fileOf(story), wish), 'agreeOnActivity')
      }
    },
  })
}

/** A talk about progress, whose report the person gets. */
function tellTalk(story: Story, day: LocalDate): void {
  const on = workingDay(day)
  happened(story, { on, by: caseWorkerOn(story, on), act: (ctx) => holdAndGive(ctx, story) })
}

async function holdAndGive(ctx: Context, story: Story): Promise<void> {
  const { givenName } = story.character
  const fileId = fileOf(story)
  const talkId = done(await planTalk(ctx, fileId, ctx.today), 'planTalk')
  const report = { ...TALK_REPORT, attendees: `${givenName}, de consulent en een tolk`, heldOn: ctx.today }
  done(await holdTalk(ctx, fileId, { talkId, ...report }), 'holdTalk')
  const ref = { kind: 'progress-talk', id: talkId } as const
  const giving = { on: ctx.today, manner: 'post' } as const
  done(await giveReport(ctx, fileId, { ref, additionId: null, giving }), 'giveReport')
}

/** The next one stands in the diary. */
function tellNextTalk(story: Story): void {
  const { today } = story
  happened(story, {
    on: addDays(today, -1),
    by: caseWorkerOn(story, addDays(today, -1)),
    act: async (ctx) => done(await planTalk(ctx, fileOf(story), workingDay(addDays(today, 24))), 'planTalk'),
  })
}
