import type { Route } from '#web/route.ts'
import { endRoutes } from './end.route.tsx'
import { enrolRoutes } from './enrol.route.tsx'
import { enrolmentPageRoutes } from './enrolment.route.tsx'
import { extendRoutes } from './extend.route.tsx'
import { observeRoutes } from './observe.route.tsx'
import { phaseRoutes } from './phase.route.tsx'

/** Journey 5: a person starts, goes through and ends a programme. `nieuw` stands before the ids. */
export const enrolmentRoutes: readonly Route[] = [
  ...enrolRoutes,
  ...enrolmentPageRoutes,
  ...phaseRoutes,
  ...observeRoutes,
  ...extendRoutes,
  ...endRoutes,
]
