import { recordFacts } from '#domain/integration/integration.commands.ts'
import { agreeOnActivity } from '#domain/plan/agreement.commands.ts'
import { addGoal } from '#domain/plan/goal.commands.ts'
import { holdTalk, planTalk } from '#domain/plan/progress-talk.commands.ts'
import { addReintegration } from '#domain/plan/reintegration.commands.ts'
import { addStep } from '#domain/plan/step.commands.ts'
import type { FileId } from '#kernel/ids.ts'
import type { Context } from '#platform/context.ts'
import { day, done } from './builders.ts'

/**
 * A plan with one of everything: a goal with a step, a taalstage, a talk that was held, and work.
 * @returns the ids by the names that routes give them
 */
export async function aPlanWithEverything(ctx: Context, fileId: FileId) {
  const goal = {
    kind: 'language' as const,
    title: 'Praten met de buren',
    why: 'Erbij horen',
    languageAtWork: false,
  }
  const goalId = done(await addGoal(ctx, fileId, goal))
  const window = { from: day('2026-11-02'), to: day('2026-12-18') }
  const step = { ...window, title: 'Naar Koffie & Taal', doer: 'person' as const, doerName: null }
  const stepId = done(await addStep(ctx, fileId, { ...step, goalId }))
  const agreementId = done(
    await agreeOnActivity(ctx, fileId, {
      activity: 'taalstage',
      description: '',
      partner: 'Bakkerij De Gouden Schep',
      from: day('2026-11-02'),
      until: day('2027-02-02'),
      hoursPerWeek: 8,
    }),
  )
  const plan = { kind: 'plan' as const, on: day('2026-09-01'), route: 'B1' as const, by: 'us' as const }
  done(await recordFacts(ctx, fileId, [plan], { source: 'plan' }))
  const talkId = done(await planTalk(ctx, fileId, day('2026-11-03')))
  const report = { heldOn: day('2026-11-03'), attendees: 'Samir', report: 'Het gaat goed.', agreed: '' }
  done(await holdTalk(ctx, fileId, { ...report, talkId }))
  const work = { whyNow: 'Bijna B1', workGoal: 'Bakker worden', support: 'Coach' }
  done(await addReintegration(ctx, fileId, work))
  return { goalId, stepId, agreementId, talkId }
}
