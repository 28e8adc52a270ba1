import { callsThatCount, roundedOffFrom } from '#domain/intake/call.ts'
import { handoverLine } from '#domain/intake/handover.queries.ts'
import { domainsFor, mayConductIntake, maySeePostponements } from '#domain/intake/intake.policy.ts'
import { intakeOverview } from '#domain/intake/intake.queries.ts'
import { heldDays } from '#domain/intake/talk.ts'
import { type Answer, type Call, notFound, type Route } from '#web/route.ts'
import { fileTabPage, openPart } from '../file/file-frame.tsx'
import { IntakeView } from './intake.view.tsx'
import { overviewModel } from './overview.ts'

async function show(call: Call): Promise<Answer> {
  const opened = await openPart(call, 'intake', { needs: 'intake' })
  if (!opened) return notFound
  const { file, parts } = opened
  const overview = await intakeOverview(call.ctx, file, parts)
  const handover = await handoverLine(call.ctx, file)
  const heldOn = heldDays(overview.talks)
  return fileTabPage(call, opened, {
    tab: 'intake',
    children: (
      <IntakeView
        {...overviewModel(domainsFor(parts), overview)}
        {...overview}
        fileId={file.fileId}
        handover={handover}
        today={call.ctx.today}
        roundedOffFrom={roundedOffFrom(callsThatCount(overview.calls, heldOn))}
        mayConduct={mayConductIntake(file.roles)}
        showsPostponements={maySeePostponements(parts)}
      />
    ),
  })
}

export const intakeTabRoutes: readonly Route[] = [
  { method: 'GET', path: '/dossiers/:fileId/intake', handle: show },
]
