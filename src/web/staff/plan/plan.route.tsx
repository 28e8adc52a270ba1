import { decisionOf } from '#domain/plan/pip.queries.ts'
import { counts } from '#domain/plan/pip.ts'
import { type Answer, type Call, notFound, type Route } from '#web/route.ts'
import { fileTabPage, openFile } from '../file/file-frame.tsx'
import { DecisionPanel } from './pip/decision-panel.view.tsx'
import { PlanTab } from './plan.view.tsx'
import { nextInPlan } from './plan-next.ts'
import { readPlan } from './read-plan.ts'

/** The plan of a file: what was decided, what was agreed, and what is to be done. */
async function show(call: Call): Promise<Answer> {
  const opened = await openFile(call, 'plan')
  const plan = opened && (await readPlan(call.ctx, opened.file))
  if (!plan) return notFound
  const { fileId, roles } = opened.file
  const reader = { fileId, roles, today: call.ctx.today }
  const { agreedTalks, ...decision } = await decisionOf(call.ctx, opened.file)
  const next = nextInPlan(plan, reader)
  const isOurs = decision.versions.some(counts)
  const elsewhere = isOurs ? null : opened.card.road
  return fileTabPage(call, opened, {
    tab: 'plan',
    children: (
      <PlanTab
        {...{ ...reader, plan, agreedTalks }}
        next={next}
        decision={
          <DecisionPanel {...decision} elsewhere={elsewhere} fileId={fileId} isNext={next === undefined} />
        }
      />
    ),
  })
}

export const planPageRoutes: readonly Route[] = [
  { method: 'GET', path: '/dossiers/:fileId/plan', handle: show },
]
