import type { Route } from './route.ts'
import { caseloadRoutes } from './staff/caseload/caseload.route.tsx'
import { consentRoutes } from './staff/consent/routes.ts'
import { deadlineRoutes } from './staff/deadlines/deadlines.route.tsx'
import { enrolmentRoutes } from './staff/enrolment/routes.ts'
import { exchangeRoutes } from './staff/exchange/routes.ts'
import { draftRoutes } from './staff/file/draft/draft.route.tsx'
import { fileRoutes } from './staff/file/routes.ts'
import { handoverRoutes } from './staff/handover/routes.ts'
import { intakeRoutes } from './staff/intake/routes.ts'
import { integrationRoutes } from './staff/integration/routes.ts'
import { languageRoutes } from './staff/language/languages.route.tsx'
import { measurementRoutes } from './staff/measurement/routes.ts'
import { numberRoutes } from './staff/numbers/numbers.route.tsx'
import { pipRoutes } from './staff/plan/pip/routes.ts'
import { planRoutes } from './staff/plan/routes.ts'
import { profileRoutes } from './staff/profile/profile.route.tsx'
import { reportRoutes } from './staff/report/routes.ts'
import { settingRoutes } from './staff/settings/settings.route.tsx'
import { talkReportRoutes } from './staff/talk-report/routes.ts'
import { todayRoutes } from './staff/today/today.route.tsx'
import { allTransferRoutes } from './staff/transfer/routes.ts'

/** Every address for signed-in people. The role table test walks this list: a new route joins it there too. */
export const routes: readonly Route[] = [
  ...todayRoutes,
  ...deadlineRoutes,
  ...caseloadRoutes,
  // Before the files, or `importeren` would be read as the id of one.
  ...profileRoutes,
  ...fileRoutes,
  ...allTransferRoutes,
  ...draftRoutes,
  ...handoverRoutes,
  ...talkReportRoutes,
  ...consentRoutes,
  ...numberRoutes,
  ...enrolmentRoutes,
  ...measurementRoutes,
  ...intakeRoutes,
  ...planRoutes,
  ...pipRoutes,
  ...integrationRoutes,
  ...exchangeRoutes,
  ...reportRoutes,
  ...languageRoutes,
  ...settingRoutes,
]
