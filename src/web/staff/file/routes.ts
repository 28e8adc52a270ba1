import type { Route } from '#web/route.ts'
import { closingRoutes } from './closing/closing.route.tsx'
import { contactRoutes } from './contact/contact.route.tsx'
import { detailsRoutes } from './details/details.route.tsx'
import { householdRoutes } from './household/household.route.tsx'
import { openFileRoutes } from './open/open.route.tsx'
import { filePageRoutes } from './overview/file-page.route.tsx'
import { teamRoutes } from './team/team.route.tsx'

/** Everything about one file. `/dossiers/nieuw` comes first, or it would be read as the id of a file. */
export const fileRoutes: readonly Route[] = [
  ...openFileRoutes,
  ...filePageRoutes,
  ...detailsRoutes,
  ...closingRoutes,
  ...contactRoutes,
  ...teamRoutes,
  ...householdRoutes,
]
