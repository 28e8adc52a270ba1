import type { Route } from '#web/route.ts'
import { basisRoutes } from './basis.route.tsx'
import { decideRoutes } from './decide.route.tsx'
import { draftPipRoutes } from './draft.route.tsx'
import { fineRoutes } from './fine.route.tsx'
import { objectionRoutes } from './objection.route.tsx'
import { objectionStepRoutes } from './objection-steps.route.tsx'
import { reviewRoutes } from './review.route.tsx'
import { routeChoiceRoutes } from './route-choice.route.tsx'
import { startRoutes } from './start.route.tsx'
import { pipTalkRoutes } from './talk.route.tsx'
import { versionRoutes } from './version.route.tsx'
import { withdrawRoutes } from './withdraw.route.tsx'

/** The plan as a decision. `nieuw` comes first, or it would be read as the number of a version. */
export const pipRoutes: readonly Route[] = [
  ...startRoutes,
  ...versionRoutes,
  ...routeChoiceRoutes,
  ...draftPipRoutes,
  ...reviewRoutes,
  ...pipTalkRoutes,
  ...decideRoutes,
  ...withdrawRoutes,
  ...objectionRoutes,
  ...objectionStepRoutes,
  ...basisRoutes,
  ...fineRoutes,
]
