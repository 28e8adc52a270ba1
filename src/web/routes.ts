import type { Route } from './route.ts'
import { caseloadRoutes } from './staff/caseload/caseload.route.tsx'

/** Every address for signed-in people. The role table test walks this list: a new route joins it there too. */
export const routes: readonly Route[] = [...caseloadRoutes]
