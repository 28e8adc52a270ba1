import type { Route } from '#web/route.ts'
import { giveUpRoutes } from './give-up.route.tsx'
import { overviewRoutes } from './overview.route.tsx'
import { planRoutes } from './plan.route.tsx'
import { reportRoutes } from './report.route.tsx'

/** The talk of three in which an earlier organisation hands someone over. */
export const handoverRoutes: readonly Route[] = [
  ...overviewRoutes,
  ...planRoutes,
  ...reportRoutes,
  ...giveUpRoutes,
]
