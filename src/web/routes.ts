import type { Route } from './route.ts'
import { caseloadRoutes } from './staff/caseload/caseload.route.tsx'
import { enrolmentRoutes } from './staff/enrolment/routes.ts'
import { draftRoutes } from './staff/file/draft/draft.route.tsx'
import { fileRoutes } from './staff/file/routes.ts'
import { languageRoutes } from './staff/language/languages.route.tsx'
import { measurementRoutes } from './staff/measurement/routes.ts'
import { reportRoutes } from './staff/report/routes.ts'
import { todayRoutes } from './staff/today/today.route.tsx'

/** Every address for signed-in people. The role table test walks this list: a new route joins it there too. */
export const routes: readonly Route[] = [
  ...todayRoutes,
  ...caseloadRoutes,
  ...fileRoutes,
  ...draftRoutes,
  ...enrolmentRoutes,
  ...measurementRoutes,
  ...reportRoutes,
  ...languageRoutes,
]
