import type { Route } from '#web/route.ts'
import { agreementRoutes } from './agreement.route.tsx'
import { goalRoutes } from './goal.route.tsx'
import { planPageRoutes } from './plan.route.tsx'
import { reintegrationRoutes } from './reintegration.route.tsx'
import { stepRoutes } from './step.route.tsx'
import { talkRoutes } from './talk.route.tsx'

/** The plan of a file. `nieuw` stands before the ids. */
export const planRoutes: readonly Route[] = [
  ...planPageRoutes,
  ...goalRoutes,
  ...stepRoutes,
  ...agreementRoutes,
  ...talkRoutes,
  ...reintegrationRoutes,
]
