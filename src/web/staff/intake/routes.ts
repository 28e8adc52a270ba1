import type { Route } from '#web/route.ts'
import { changeRoutes } from './change.route.tsx'
import { domainRoutes } from './domain.route.tsx'
import { intakeTabRoutes } from './intake.route.tsx'
import { postponeEndRoutes } from './postpone-end.route.tsx'
import { talkCheckRoutes } from './talk-check.route.tsx'
import { talkClosedRoutes } from './talk-closed.route.tsx'
import { talkDomainRoutes } from './talk-domain.route.tsx'
import { talkMissedRoutes } from './talk-missed.route.tsx'
import { talkMistakeRoutes } from './talk-mistake.route.tsx'
import { talkPlanRoutes } from './talk-plan.route.tsx'
import { talkStartRoutes } from './talk-start.route.tsx'
import { waitingRoutes } from './waiting.route.tsx'

/** The broad intake: its tab, its talks, its domains. `plannen` and `voeren` stand before the ids of talks. */
export const intakeRoutes: readonly Route[] = [
  ...intakeTabRoutes,
  ...talkPlanRoutes,
  ...talkStartRoutes,
  ...talkDomainRoutes,
  ...talkCheckRoutes,
  ...talkMissedRoutes,
  ...talkClosedRoutes,
  ...talkMistakeRoutes,
  ...domainRoutes,
  ...changeRoutes,
  ...waitingRoutes,
  ...postponeEndRoutes,
]
